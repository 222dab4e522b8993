import { useKeydown } from '#renderer/ui/use-keydown';

type PanelKeys = {
  readonly place: { readonly current: Element | null };
  readonly onClose: () => void;
};

/** Alt E from anywhere on the page, and Esc inside the panel, close it; not where something nearer has used the key. */
export function usePanelKeys({ place, onClose }: PanelKeys): void {
  useKeydown((event: KeyboardEvent): void => {
    if (event.defaultPrevented || !(event.target instanceof Node)) return;
    const isEscape = event.code === 'Escape' && place.current?.contains(event.target) === true;
    if (!isEscape && !(event.altKey && !event.ctrlKey && event.code === 'KeyE')) return;
    event.preventDefault();
    onClose();
  });
}
