import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * A message that floats over the work keeps clear of the row or field one works in: it lies at the bottom, and at the top
 * (`data-place="top"`) while the focus is beneath it.
 */
export function useClearOfFocus<Box extends HTMLElement>(): RefObject<Box | null> {
  const box = useRef<Box>(null);
  // After every drawing: another text has another size.
  useLayoutEffect(() => {
    settle(box.current);
  });
  useLayoutEffect(() => {
    const again = (): void => {
      settle(box.current);
    };
    window.addEventListener('focusin', again);
    window.addEventListener('resize', again);
    return () => {
      window.removeEventListener('focusin', again);
      window.removeEventListener('resize', again);
    };
  }, []);
  return box;
}

function settle(box: HTMLElement | null): void {
  if (box === null) return;
  if (box.contains(document.activeElement)) return;
  delete box.dataset['place'];
  if (covers(box.getBoundingClientRect())) box.dataset['place'] = 'top';
}

function covers(area: DOMRect): boolean {
  const focused = document.activeElement;
  if (area.height === 0 || focused === null || focused === document.body) return false;
  const row = focused.closest('[role="row"], tr') ?? focused;
  const work = row.getBoundingClientRect();
  // Something as high as the page holds the focus only as a whole; it is no place one works in.
  if (work.height > window.innerHeight / 2) return false;
  return work.bottom > area.top && work.top < area.bottom && work.right > area.left && work.left < area.right;
}
