import { bareNumbersIn, readOwnNumber, splitNumber, type BareNumbers } from '#domain/agreement/read-name';
import { readNumber, readStep, type Reading } from '#domain/agreement/read-number';
import type { ColumnField, ReadColumn, SheetCell } from '#domain/agreement/sheet';
import { cellAt, inOrder, mergeAt, rowCells, seenAt, textOf, type Grid } from '#domain/agreement/sheet-grid';
import { tidy } from '#domain/agreement/sheet-text';
import { LEVEL_FIELDS } from '#domain/agreement/check-indicator';

/** The columns of a header by what they hold. */
export type Columns = ReadonlyMap<ColumnField, ReadColumn>;

/** One row under a header, read by its columns and not yet judged. */
export type RawRow = {
  readonly row: number;
  readonly columns: Columns;
  readonly hidden: boolean;
  readonly cells: readonly SheetCell[];
  readonly no: string | null;
  readonly name: string;
  readonly unit: string;
  readonly dimension: string;
  readonly direction: string;
  readonly method: string;
  readonly weight: Reading;
  readonly levels: readonly Reading[];
  readonly base: Reading;
  readonly step: Reading;
  readonly results: ReadonlyMap<string, Reading>;
  /** Number of the compound indicator of which it is a part; empty where it is none. */
  readonly partOf: string;
  readonly partWeight: Reading;
};

/** Reads the rows below a header and before another; rows without any cell do not appear. */
export function readRows(grid: Grid, columns: Columns, bottom: number, end: number): readonly RawRow[] {
  const hidden = new Set(grid.sheet.hiddenRows);
  const rows = grid.rows.filter((row) => row > bottom && row < end);
  const bare = bareNumbersIn(...namesIn(grid, columns, rows));
  return rows.map((row) => ({ ...readRow({ grid, columns, row, bottom, bare }), hidden: hidden.has(row) }));
}

/** The names of the rows down to the last with a figure, and of those with one. */
function namesIn(
  grid: Grid,
  columns: Columns,
  rows: readonly number[],
): readonly [all: readonly string[], measured: readonly string[]] {
  const figures = ['weight' as const, ...LEVEL_FIELDS].flatMap((field) => columns.get(field)?.column ?? []);
  const name = columns.get('name')?.column ?? 0;
  const named = rows.map((row) => ({
    name: readText(cellAt(grid, row, name)),
    hasFigure: figures.some((column) => cellAt(grid, row, column) !== undefined),
  }));
  const isMeasured = ({ name: text, hasFigure }: (typeof named)[number]): boolean =>
    hasFigure && /\p{L}/u.test(text) && !text.startsWith('รวม');
  const last = named.findLastIndex(isMeasured);
  return [
    named.slice(0, last + 1).map((each) => each.name),
    named.filter(isMeasured).map((each) => each.name),
  ];
}

type RowPlace = {
  readonly grid: Grid;
  readonly columns: Columns;
  readonly row: number;
  readonly bottom: number;
  readonly bare: BareNumbers;
};

function readRow({ grid, columns, row, bottom, bare }: RowPlace): Omit<RawRow, 'hidden'> {
  const cell = (field: ColumnField): SheetCell | undefined => {
    const column = columns.get(field)?.column;
    return column === undefined ? undefined : cellAt(grid, row, column);
  };
  const isIndicator = [cell('weight'), ...LEVEL_FIELDS.map(cell)].some((each) => each !== undefined);
  // A figure merged down over several indicators is that of each. A weight is not: it is of all of them together.
  const figure = (field: ColumnField): SheetCell | undefined => {
    const own = cell(field);
    const column = columns.get(field)?.column;
    if (own !== undefined || column === undefined || !isIndicator) return own;
    const merge = mergeAt(grid, row, column);
    const isDown = merge?.left === column && merge.right === column && merge.top > bottom;
    return isDown ? cellAt(grid, merge.top, column) : undefined;
  };
  // Words that describe several indicators are often written once and merged down over them.
  const described = (field: ColumnField): string => {
    const column = columns.get(field)?.column;
    return column === undefined ? '' : readText(seenAt(grid, row, column));
  };
  return {
    row,
    columns,
    cells: inOrder(rowCells(grid, row)),
    ...readNameCells(cell('no'), cell('name'), bare),
    unit: described('unit'),
    dimension: described('dimension'),
    direction: readText(cell('direction')),
    method: readText(cell('method')),
    weight: readNumber(cell('weight')),
    levels: LEVEL_FIELDS.map((field) => readNumber(figure(field))),
    base: readNumber(figure('base')),
    step: readStep(cell('step')),
    results: readResults(columns, figure),
    partOf: readText(cell('partOf')),
    partWeight: readNumber(cell('partWeight')),
  };
}

/** Where a sheet numbers its indicators in a column, a name is left alone. */
function readNameCells(
  noCell: SheetCell | undefined,
  nameCell: SheetCell | undefined,
  bare: BareNumbers,
): { readonly no: string | null; readonly name: string } {
  // A number that the spreadsheet took for a day is none any more: what was typed is not to be had.
  const own = noCell?.date === true ? null : readOwnNumber(readText(noCell));
  return own === null ? splitNumber(readText(nameCell), bare) : { no: own, name: readText(nameCell) };
}

function readResults(
  columns: Columns,
  cell: (field: ColumnField) => SheetCell | undefined,
): ReadonlyMap<string, Reading> {
  const results = new Map<string, Reading>();
  for (const field of columns.keys()) {
    if (field.startsWith('result:')) results.set(field.slice('result:'.length), readNumber(cell(field)));
  }
  return results;
}

function readText(cell: SheetCell | undefined): string {
  return cell === undefined || cell.error ? '' : tidy(textOf(cell));
}
