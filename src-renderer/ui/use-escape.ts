import { useKeydown } from '#renderer/ui/use-keydown';

/** Esc closes; not where something nearer has used it, nor while something is written elsewhere. */
export function useEscape(onEscape: (event: KeyboardEvent) => boolean): void {
  useKeydown((event) => {
    if (event.code !== 'Escape' || event.defaultPrevented) return;
    if (onEscape(event)) event.preventDefault();
  });
}

export function isWritingOutside(place: Element | null, target: EventTarget | null): boolean {
  const isField = target instanceof Element && target.matches('input, textarea, select');
  return isField && place?.contains(target) !== true;
}
