import { useCallback, type RefObject } from 'react';
import {
  defaultRangeExtractor,
  observeElementRect,
  useVirtualizer,
  type Range,
} from '@tanstack/react-virtual';

/** Pixels of a row and of the head, as in strategy.css. */
export const ROW = 33;
const HEAD = 28;
const OVERSCAN = 10;
/** Taken for the height of the box while it has none: not laid out yet. */
const SCREENFUL = 600;

const observeBox: typeof observeElementRect = (instance, report) =>
  observeElementRect(instance, (rect) => {
    report({ width: rect.width, height: rect.height || SCREENFUL });
  });

/**
 * Numbers of the rows to draw. `kept` are always among them, wherever the box has scrolled to: a row that goes away
 * takes the focus, or a drag that began on it, along.
 */
export function useTreeWindow(
  box: RefObject<HTMLElement | null>,
  count: number,
  kept: readonly number[],
): readonly number[] {
  const always = kept.join();
  const rangeOf = useCallback(
    (range: Range) => {
      const numbers = always
        .split(',')
        .filter((text) => text !== '')
        .map(Number);
      return [...new Set([...defaultRangeExtractor(range), ...numbers])].sort((a, b) => a - b);
    },
    [always],
  );
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    rangeExtractor: rangeOf,
    observeElementRect: observeBox,
    overscan: OVERSCAN,
  });
  return virtualizer.getVirtualItems().flatMap(({ index }) => (index < count ? [index] : []));
}

/** Scrolls no further than needed to see a row whole, clear of the head. */
export function revealRow(box: HTMLElement, at: number): void {
  const room = (box.clientHeight || SCREENFUL) - HEAD;
  const top = at * ROW;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + ROW > box.scrollTop + room) box.scrollTop = top + ROW - room;
}
