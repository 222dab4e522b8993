import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import {
  defaultRangeExtractor,
  observeElementOffset,
  useVirtualizer,
  type Range,
  type Virtualizer,
} from '@tanstack/react-virtual';
import type { GridLayout, GridModel } from '#renderer/ui/grid/grid-model';
import type { CellPosition } from '#renderer/ui/grid/navigate';

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

/** What of a window's height is not the box. */
const AROUND = 260;
const LEAST = 100;
/** The height at which the program opens: a window that is not shown yet may still have none. */
const OPENING = 768;

/** Most of the window, so that the first drawing is already nearly right. Never nothing: no row would be drawn. */
function firstHeight(): number {
  return Math.max(LEAST, (globalThis.innerHeight || OPENING) - AROUND);
}

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

/** Told by the browser after its own layout: to ask the box when it is made would lay everything out once more. */
function observeBox(
  { scrollElement: box }: { readonly scrollElement: HTMLElement | null },
  report: (rect: { readonly width: number; readonly height: number }) => void,
): (() => void) | undefined {
  if (box === null) return undefined;
  const sizes = new ResizeObserver(() => {
    report({ width: box.offsetWidth, height: box.offsetHeight || SCREENFUL });
  });
  sizes.observe(box);
  return () => {
    sizes.disconnect();
  };
}

/** The grid scrolls by itself (`reveal`); a write at the beginning would only make the browser lay out. */
const scrollsItself = (): void => undefined;

type Rows = Virtualizer<HTMLDivElement, HTMLTableRowElement>;

/** What the grid has scrolled itself is told at once (`reveal`), and the browser's word of it later is none to draw for. */
function observeScroll(
  tell: GridView['tell'],
  rows: Rows,
  report: (offset: number, isScrolling: boolean) => void,
): (() => void) | undefined {
  tell.current = (top) => {
    report(top, false);
  };
  const stop = observeElementOffset(rows, (offset, isScrolling) => {
    if (offset !== rows.scrollOffset || rows.isScrolling) report(offset, isScrolling);
  });
  return () => {
    tell.current = null;
    stop?.();
  };
}

/** Numbers of the lines to draw. `kept` is always among them: it holds the focus, wherever the box has scrolled to. */
export function useGridWindow<Row>(
  {
    boxRef,
    model,
    view,
  }: { boxRef: RefObject<HTMLDivElement | null>; model: GridModel<Row>; view: GridView },
  kept: number | null,
): readonly number[] {
  const { ids, edges } = model;
  const { tell } = view;
  const observeOffset = useCallback(
    (rows: Rows, report: (offset: number, isScrolling: boolean) => void) => observeScroll(tell, rows, report),
    [tell],
  );
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
    observeElementOffset: observeOffset,
    scrollToFn: scrollsItself,
    overscan,
    initialRect: { width: 0, height: firstHeight() },
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

/** What of the box is seen, in pixels: asking the box itself right after a drawing makes it lay out everything first. */
export type View = {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
};

/** The view as it was when the box last moved or changed its size, null before that; and who draws the rows in it. */
export type GridView = {
  readonly seen: RefObject<View | null>;
  readonly tell: RefObject<((top: number) => void) | null>;
};

export function useGridView(): GridView {
  const seen = useRef<View>(null);
  const tell = useRef<((top: number) => void) | null>(null);
  return useMemo(() => ({ seen, tell }), []);
}

function viewOf(box: HTMLElement): View {
  return { top: box.scrollTop, left: box.scrollLeft, width: box.clientWidth, height: bodyHeight(box) };
}

/** Follows what the box shows. */
export function useWatchedView(boxRef: RefObject<HTMLElement | null>, { seen }: GridView): void {
  useEffect(() => {
    const box = boxRef.current;
    if (box === null) return;
    const look = (): void => {
      seen.current = viewOf(box);
      letStay(box, seen.current.left > 0);
    };
    // Before it moves: the first picture of a move would show the columns moved along.
    const ready = (): void => {
      letStay(box, box.scrollWidth > box.clientWidth);
    };
    const wheel = (event: WheelEvent): void => {
      if (event.deltaX !== 0 || event.shiftKey) ready();
    };
    // Its bar for moving sideways is the box itself.
    const press = (event: PointerEvent): void => {
      if (event.target === box) ready();
    };
    const sizes = new ResizeObserver(look);
    for (const part of [box, ...box.querySelectorAll('table, thead')]) sizes.observe(part);
    box.addEventListener('scroll', look, { passive: true });
    box.addEventListener('wheel', wheel, { passive: true });
    box.addEventListener('pointerdown', press, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', look);
      box.removeEventListener('wheel', wheel);
      box.removeEventListener('pointerdown', press);
    };
  }, [boxRef, seen]);
}

/**
 * Whether the first columns stay where they are. To the browser each of their cells is then a layer of its own, two for
 * each row, which every picture has to put together: only while the others have moved.
 */
function letStay(box: HTMLElement, isMoved: boolean): void {
  box.toggleAttribute('data-aside', isMoved);
}

function leftFor<Row>(view: View, { frozen, lefts, leastWidth }: GridLayout<Row>, col: number): number {
  if (col < frozen || view.width >= leastWidth) return view.left;
  const [covered = 0, start = 0, end = 0] = [frozen, col, col + 1].map((at) => lefts[at]);
  return nearest(view.left, start - covered, end, view.width);
}

/** Least width of a box: a window at its smallest, with rail and panel. */
const FIRST_WIDTH = 480;

/** What is seen in any box that has not moved yet: it need not be asked. */
function isAtTheBeginning<Row>(
  model: GridModel<Row>,
  { frozen, lefts }: GridLayout<Row>,
  place: CellPosition,
): boolean {
  const [, bottom] = edgesOf(model, place.row);
  return (
    bottom <= firstHeight() / 2 && (place.col < frozen || (lefts[place.col + 1] ?? Infinity) <= FIRST_WIDTH)
  );
}

/** Scrolls no further than needed to see a cell whole, clear of the head and the frozen columns. */
export function reveal<Row>(
  box: HTMLElement,
  model: GridModel<Row>,
  layout: GridLayout<Row>,
  place: CellPosition,
  { seen, tell }: GridView,
): void {
  const view = seen.current ?? (isAtTheBeginning(model, layout, place) ? null : viewOf(box));
  if (view === null) return;
  seen.current = view;
  const top = nearest(view.top, ...edgesOf(model, place.row), view.height);
  const left = leftFor(view, layout, place.col);
  if (top !== view.top) box.scrollTop = top;
  if (left !== view.left) {
    letStay(box, left > 0);
    box.scrollLeft = left;
  }
  // As the box took it: it goes no further than its ends.
  if (top !== view.top || left !== view.left)
    seen.current = { ...view, top: box.scrollTop, left: box.scrollLeft };
  if (top !== view.top) tell.current?.(seen.current.top);
}
