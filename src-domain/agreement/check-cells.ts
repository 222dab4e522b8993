import type { Header } from '#domain/agreement/read-header';
import type { SheetPlace } from '#domain/agreement/read-place';
import type { ColumnField, SheetCell } from '#domain/agreement/sheet';
import { cellName, columnLetters, type Grid } from '#domain/agreement/sheet-grid';
import { cut } from '#domain/agreement/sheet-text';
import { problem, type Problem } from '#domain/problems';
import type { Details } from '#domain/result';

const IN_WORDS: ReadonlySet<ColumnField> = new Set([
  ...(['no', 'name', 'unit', 'direction', 'method', 'dimension', 'partOf'] as const),
]);

/** What the cells of a table hold and the reading leaves out: struck out, not shown by its format, in hidden columns. */
export function unreadProblems(
  grid: Grid,
  headers: readonly Header[],
  place: SheetPlace,
): readonly Problem[] {
  return [
    ...headers.flatMap((header) => hiddenColumns(grid, header, place)),
    ...headers.flatMap((header, index) =>
      leftOutUnder(grid, header, headers[index + 1]?.top ?? Infinity, place),
    ),
    ...headers.flatMap((header) => numbersAsDays(grid, header, place)),
    ...headers.flatMap((header, index) =>
      roundedUnder(grid, header, headers[index + 1]?.top ?? Infinity, place),
    ),
  ];
}

function leftOutUnder(
  grid: Grid,
  { columns, top }: Header,
  end: number,
  place: SheetPlace,
): readonly Problem[] {
  const read = new Set(columns.map(({ column }) => column));
  const name = columns.find(({ field }) => field === 'name')?.column;
  const left = grid.sheet.cells.filter(
    ({ row, column, leftOut }) => leftOut !== undefined && row >= top && row < end && read.has(column),
  );
  // An indicator that is struck out as a whole is told once: at its name, or where it begins.
  const toldAt = new Map<number, number>();
  for (const { row, column } of left) if (column === name || !toldAt.has(row)) toldAt.set(row, column);
  return left
    .filter(({ row, column }) => grid.byRow.has(row) || toldAt.get(row) === column)
    .flatMap((cell) => leftOutOf(cell, place));
}

function leftOutOf({ row, column, leftOut }: SheetCell, { sheet }: SheetPlace): readonly Problem[] {
  if (leftOut === undefined) return [];
  const code = leftOut.why === 'struck' ? 'cell-struck' : 'value-not-shown';
  return [
    problem(code, { sheet, cell: cellName(row, column) }, { row: String(row), text: cut(leftOut.text) }),
  ];
}

/** The stored figure is read; a paper made from the sheet has the one that is shown. */
function roundedUnder(
  grid: Grid,
  { columns, bottom }: Header,
  end: number,
  { sheet }: SheetPlace,
): readonly Problem[] {
  const figures = new Set(columns.filter(({ field }) => !IN_WORDS.has(field)).map(({ column }) => column));
  return grid.rows
    .filter((row) => row > bottom && row < end)
    .flatMap((row) => [...(grid.byRow.get(row)?.values() ?? [])])
    .filter(({ column, rounded }) => rounded === true && figures.has(column))
    .map(({ row, column, text, number }) =>
      problem(
        'value-rounded',
        { sheet, cell: cellName(row, column) },
        { row: String(row), text: cut(text), value: number ?? '' },
      ),
    );
}

/** "1.10" that was typed into a cell which makes days of such things is the first of October. */
function numbersAsDays(grid: Grid, { columns, bottom }: Header, { sheet }: SheetPlace): readonly Problem[] {
  const no = columns.find(({ field }) => field === 'no')?.column;
  return grid.sheet.cells
    .filter(({ row, column, date }) => date === true && column === no && row > bottom)
    .map(({ row, column, text }) =>
      problem(
        'number-is-date',
        { sheet, cell: cellName(row, column) },
        { row: String(row), text: cut(text) },
      ),
    );
}

/** Hidden columns that had to be used, and those that were not because another that is seen says the same. */
function hiddenColumns(
  grid: Grid,
  { columns, top, unread }: Header,
  { sheet }: SheetPlace,
): readonly Problem[] {
  const hidden = new Set(grid.sheet.hiddenColumns);
  const used = columns.map(({ column }) => column).filter((column) => hidden.has(column));
  const told = (code: 'column-hidden' | 'column-hidden-unread', run: Run): Problem => {
    const details: Details = { row: String(top), columns: nameOf(run) };
    return problem(code, { sheet, cell: cellName(top, run.from) }, details);
  };
  return [
    ...runsOf(used).map((run) => told('column-hidden', run)),
    ...runsOf(unread).map((run) => told('column-hidden-unread', run)),
  ];
}

type Run = { readonly from: number; readonly to: number };

/** Columns side by side are told together. */
function runsOf(columns: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.to === column - 1) runs[runs.length - 1] = { ...last, to: column };
    else runs.push({ from: column, to: column });
  }
  return runs;
}

function nameOf({ from, to }: Run): string {
  return from === to ? columnLetters(from) : `${columnLetters(from)}–${columnLetters(to)}`;
}
