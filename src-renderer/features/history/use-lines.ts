import { useCallback, type RefObject } from 'react';
import {
  defaultRangeExtractor,
  observeElementRect,
  useVirtualizer,
  type Range,
  type Virtualizer,
} from '@tanstack/react-virtual';
import type { Line } from '#renderer/features/history/days';

/** Pixels of a day's head and of an entry, as in history.css. */
const DAY = 30;
const ENTRY = 52;
const OVERSCAN = 8;
/** A list up to this length is drawn whole. */
const SHORT = 200;
/** Taken for the height of the box while it has none: not laid out yet. */
const SCREENFUL = 600;

const observeBox: typeof observeElementRect = (instance, report) =>
  observeElementRect(instance, (rect) => {
    report({ width: rect.width, height: rect.height || SCREENFUL });
  });

/** The lines to draw of a long list; the current one is always among them, for it has the focus. */
export function useLines(
  box: RefObject<HTMLDivElement | null>,
  lines: readonly Line[],
  current: number,
): Virtualizer<HTMLDivElement, HTMLElement> {
  const count = lines.length;
  const rangeOf = useCallback(
    (range: Range) => {
      if (count <= SHORT) return Array.from({ length: count }, (_, at) => at);
      const kept = current === -1 ? [] : [current];
      return [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b);
    },
    [count, current],
  );
  return useVirtualizer<HTMLDivElement, HTMLElement>({
    count,
    getScrollElement: () => box.current,
    estimateSize: (at) => (lines[at]?.kind === 'day' ? DAY : ENTRY),
    getItemKey: (at) => keyOf(lines[at], at),
    rangeExtractor: rangeOf,
    observeElementRect: observeBox,
    overscan: OVERSCAN,
  });
}

function keyOf(line: Line | undefined, at: number): string {
  return line?.kind === 'entry' ? line.entry.id : `day-${String(at)}`;
}
