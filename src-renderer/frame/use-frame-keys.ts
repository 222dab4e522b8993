import { toggleChecks } from '#renderer/navigation/checks-panel';
import { show } from '#renderer/navigation/navigate';
import { RAIL_PAGES } from '#renderer/frame/rail.tsx';
import { useUndo } from '#renderer/parts/use-undo';
import { useKeydown } from '#renderer/ui/use-keydown';

type Actions = { readonly fold: () => void; readonly search: () => void };

const REGIONS = ['rail', 'work', 'panel'] as const;

/** Keys of the whole window, matched by place on the keyboard so that the Thai layout works alike. */
export function useFrameKeys(actions: Actions): void {
  const { undo, redo } = useUndo();
  useKeydown((event: KeyboardEvent): void => {
    const done =
      event.code === 'F6' ? nextRegion(event.shiftKey) : withModifier(event, { ...actions, undo, redo });
    if (done) event.preventDefault();
  });
}

type Keys = Actions & { readonly undo: () => void; readonly redo: () => void };

function withModifier(event: KeyboardEvent, keys: Keys): boolean {
  if (!(event.altKey && event.code === 'KeyC') || event.ctrlKey) return withControl(event, keys);
  toggleChecks();
  return true;
}

function withControl(event: KeyboardEvent, keys: Keys): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const page = /^Digit([1-9])$/.exec(event.code);
  if (page !== null) return toPage(Number(page[1]) - 1);
  if (isText(event.target) && event.code !== 'KeyK' && event.code !== 'KeyB') return false;
  const act = {
    KeyZ: event.shiftKey ? keys.redo : keys.undo,
    KeyY: keys.redo,
    KeyB: keys.fold,
    KeyK: keys.search,
  }[event.code];
  act?.();
  return act !== undefined;
}

/** In a text field Ctrl+Z belongs to the field. */
function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && ['text', 'password'].includes(target.type))
  );
}

function toPage(at: number): boolean {
  const page = RAIL_PAGES[at];
  if (page === undefined) return false;
  show(page);
  return true;
}

function nextRegion(backwards: boolean): boolean {
  const regions = REGIONS.flatMap((name) => [
    ...document.querySelectorAll<HTMLElement>(`[data-region="${name}"]`),
  ]);
  // The panel lies inside the work area: the innermost region counts.
  const at = regions.findLastIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + (backwards ? -1 : 1) + regions.length) % regions.length];
  const inside = next?.querySelector<HTMLElement>(
    '[aria-current="page"], [tabindex="0"], button:not([disabled])',
  );
  (inside ?? next)?.focus();
  return true;
}
