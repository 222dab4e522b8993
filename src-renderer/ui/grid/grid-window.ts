import { useCallback, useEffect, useState, type RefObject } from 'react';
import {
  defaultRangeExtractor,
  observeElementRect,
  useVirtualizer,
  type Range,
} from '@tanstack/react-virtual';
import type { GridLayout, GridModel } from '#renderer/ui/grid/grid-model';
import type { Place } from '#renderer/ui/grid/navigate';

const OVERSCAN = 8;
/** The first picture is drawn without rows that nobody sees yet. */
const FIRST_OVERSCAN = 0;
const SETTLED_MS = 500;
/** Taken for the height of the box while it has none: not laid out yet, or on a hidden page. */
const SCREENFUL = 600;

/** Height of the part of the box in which rows are seen. */
export function bodyHeight(box: HTMLElement | null): number {
  if (box === null) return 0;
  const head = box.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  return Math.max(0, (box.clientHeight || SCREENFUL) - Math.ceil(head));
}

/** Most of the window, so that the first drawing is already nearly right. */
const FIRST_HEIGHT = Math.max(0, globalThis.innerHeight - 260);

function useOverscan(): number {
  const [rows, setRows] = useState(FIRST_OVERSCAN);
  useEffect(() => {
    const waiting = setTimeout(() => {
      setRows(OVERSCAN);
    }, SETTLED_MS);
    return () => {
      clearTimeout(waiting);
    };
  }, []);
  return rows;
}

const observeBox: typeof observeElementRect = (instance, report) =>
  observeElementRect(instance, (rect) => {
    report({ width: rect.width, height: rect.height || SCREENFUL });
  });

/** Numbers of the lines to draw. `kept` is always among them: it holds the focus, wherever the box has scrolled to. */
export function useGridWindow<Row>(
  boxRef: RefObject<HTMLDivElement | null>,
  model: GridModel<Row>,
  kept: number | null,
): readonly number[] {
  const { ids, edges } = model;
  const sizeOf = useCallback((at: number) => (edges[at + 1] ?? 0) - (edges[at] ?? 0), [edges]);
  // A new function makes the virtualiser forget the old heights: rows have come, gone or changed places.
  const keyOf = useCallback((at: number) => ids[at] ?? at, [ids]);
  const rangeOf = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      return kept === null || drawn.includes(kept) ? drawn : [...drawn, kept].sort((a, b) => a - b);
    },
    [kept],
  );
  const overscan = useOverscan();
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: ids.length,
    getScrollElement: () => boxRef.current,
    estimateSize: sizeOf,
    getItemKey: keyOf,
    rangeExtractor: rangeOf,
    observeElementRect: observeBox,
    overscan,
    initialRect: { width: 0, height: FIRST_HEIGHT },
  });
  return virtualizer.getVirtualItems().map((item) => item.index);
}

/** The scroll position nearest to `now` that shows `from` to `to` in a view of this size. */
export function nearest(now: number, from: number, to: number, size: number): number {
  return from < now ? from : Math.max(now, to - size);
}

/** Upper and lower edge of a row; with the first and the last come the heading above and the sum below. */
function edgesOf<Row>({ edges, lineOf, data }: GridModel<Row>, row: number): readonly [number, number] {
  const line = lineOf[row] ?? 0;
  const top = row === 0 ? 0 : (edges[line] ?? 0);
  const bottom = row === data.length - 1 ? edges.at(-1) : edges[line + 1];
  return [top, bottom ?? top];
}

/** Scrolls no further than needed to see a cell whole, clear of the head and the frozen columns. */
export function reveal<Row>(
  box: HTMLElement,
  model: GridModel<Row>,
  { frozen, lefts, leastWidth }: GridLayout<Row>,
  place: Place,
): void {
  const [top, bottom] = edgesOf(model, place.row);
  box.scrollTop = nearest(box.scrollTop, top, bottom, bodyHeight(box));

  if (place.col < frozen || box.clientWidth >= leastWidth) return;
  const [covered = 0, left = 0, right = 0] = [frozen, place.col, place.col + 1].map((at) => lefts[at]);
  box.scrollLeft = nearest(box.scrollLeft, left - covered, right, box.clientWidth);
}
