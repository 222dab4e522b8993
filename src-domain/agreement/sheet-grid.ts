import type { Merge, Sheet, SheetCell } from '#domain/agreement/sheet';
import { tidy } from '#domain/agreement/sheet-text';

/** A sheet by row and column. Only cells that were given are walked; a merge is never spread into cells. */
export type Grid = {
  readonly sheet: Sheet;
  /** Numbers of the rows that hold any visible text or figure, ascending. */
  readonly rows: readonly number[];
  readonly byRow: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  readonly mergesByRow: (row: number) => readonly Merge[];
};

const NO_CELLS: ReadonlyMap<number, SheetCell> = new Map();

/** "B15" for row 15, column 2. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${String(row)}`;
}

/** "AB" for column 28. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function isBlank(cell: SheetCell): boolean {
  return tidy(cell.text) === '' && cell.number === null && !cell.error && !cell.formula;
}

/** The text of a cell, also of a number that came without one. */
export function textOf(cell: SheetCell | undefined): string {
  if (cell === undefined) return '';
  const text = tidy(cell.text);
  return text === '' ? (cell.number ?? '') : text;
}

export function gridOf(sheet: Sheet): Grid {
  const filled = sheet.cells
    .filter((cell) => !isBlank(cell))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const merges = mergesOver([...new Set(filled.map((cell) => cell.row))], sheet.merges);
  const mergesByRow = (row: number): readonly Merge[] => merges.get(row) ?? [];
  const byRow = new Map<number, Map<number, SheetCell>>();
  for (const cell of filled) {
    // What stands behind a merge is not seen by the officer and is not read.
    if (isCovered(mergesByRow(cell.row), cell.row, cell.column)) continue;
    const row = byRow.get(cell.row) ?? new Map<number, SheetCell>();
    byRow.set(cell.row, row.set(cell.column, cell));
  }
  return { sheet, rows: [...byRow.keys()], byRow, mergesByRow };
}

export function rowCells(grid: Grid, row: number): ReadonlyMap<number, SheetCell> {
  return grid.byRow.get(row) ?? NO_CELLS;
}

export function cellAt(grid: Grid, row: number, column: number): SheetCell | undefined {
  return rowCells(grid, row).get(column);
}

/** The cell that the officer sees at this place: its own or the one whose merge lies over it. */
export function seenAt(grid: Grid, row: number, column: number): SheetCell | undefined {
  const own = cellAt(grid, row, column);
  if (own !== undefined) return own;
  const merge = mergeAt(grid, row, column);
  return merge === undefined ? undefined : cellAt(grid, merge.top, merge.left);
}

export function mergeAt(grid: Grid, row: number, column: number): Merge | undefined {
  return grid.mergesByRow(row).find((merge) => contains(merge, row, column));
}

/** The filled cells of a row from left to right, the order in which the grid was made. */
export function inOrder(cells: ReadonlyMap<number, SheetCell>): readonly SheetCell[] {
  return [...cells.values()];
}

function contains(merge: Merge, row: number, column: number): boolean {
  return row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right;
}

function isCovered(merges: readonly Merge[], row: number, column: number): boolean {
  return merges.some(
    (merge) => contains(merge, row, column) && !(merge.top === row && merge.left === column),
  );
}

/** The merges over each row that has cells, found in one walk down the sheet so that many merges stay cheap. */
function mergesOver(
  rows: readonly number[],
  merges: readonly Merge[],
): ReadonlyMap<number, readonly Merge[]> {
  const waiting = [...merges].sort((a, b) => b.top - a.top);
  const found = new Map<number, readonly Merge[]>();
  let open: Merge[] = [];
  for (const row of rows) {
    open = open.filter((merge) => merge.bottom >= row);
    for (let next = waiting.at(-1); next !== undefined && next.top <= row; next = waiting.at(-1)) {
      waiting.pop();
      if (next.bottom >= row) open.push(next);
    }
    found.set(row, [...open]);
  }
  return found;
}
