/** A cell by number: `row` counts the rows of data only (headings and sums are no place), `col` the columns. */
export type CellPosition = { readonly row: number; readonly col: number };

export type Extent = { readonly rows: number; readonly cols: number };

export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'row-start'
  | 'row-end'
  | 'page-up'
  | 'page-down'
  | 'top'
  | 'bottom'
  | 'first'
  | 'last';

function within(value: number, count: number): number {
  return Math.max(0, Math.min(value, count - 1));
}

type Leap = (at: CellPosition, extent: Extent, page: number) => CellPosition;

const LEAPS: Readonly<Record<Step, Leap>> = {
  up: (at) => ({ row: at.row - 1, col: at.col }),
  down: (at) => ({ row: at.row + 1, col: at.col }),
  left: (at) => ({ row: at.row, col: at.col - 1 }),
  right: (at) => ({ row: at.row, col: at.col + 1 }),
  'row-start': (at) => ({ row: at.row, col: 0 }),
  'row-end': (at, extent) => ({ row: at.row, col: extent.cols - 1 }),
  'page-up': (at, _extent, page) => ({ row: at.row - page, col: at.col }),
  'page-down': (at, _extent, page) => ({ row: at.row + page, col: at.col }),
  top: (at) => ({ row: 0, col: at.col }),
  bottom: (at, extent) => ({ row: extent.rows - 1, col: at.col }),
  first: () => ({ row: 0, col: 0 }),
  last: (_at, extent) => ({ row: extent.rows - 1, col: extent.cols - 1 }),
};

/** Where a step leads; it stops at the edges. `page` is the number of rows in view. */
export function move(at: CellPosition, step: Step, extent: Extent, page: number): CellPosition {
  const to = LEAPS[step](at, extent, Math.max(1, page));
  return { row: within(to.row, extent.rows), col: within(to.col, extent.cols) };
}

/**
 * The next cell after `from` that fits, reading line by line (`back`: before it, from the end). `from` itself
 * is not asked. null when there is none up to the edge.
 */
export function seek(
  from: CellPosition,
  back: boolean,
  extent: Extent,
  fits: (place: CellPosition) => boolean,
): CellPosition | null {
  const step = back ? -1 : 1;
  const cells = extent.rows * extent.cols;
  for (let at = from.row * extent.cols + from.col + step; at >= 0 && at < cells; at += step) {
    const place = { row: Math.floor(at / extent.cols), col: at % extent.cols };
    if (fits(place)) return place;
  }
  return null;
}

/** Like `seek`, but goes on at the other edge; comes back to `from` last of all. */
export function seekAround(
  from: CellPosition,
  back: boolean,
  extent: Extent,
  fits: (place: CellPosition) => boolean,
): CellPosition | null {
  const beyond = back ? { row: extent.rows, col: 0 } : { row: 0, col: -1 };
  return seek(from, back, extent, fits) ?? seek(beyond, back, extent, fits);
}
