import { readOwnNumber, splitNumber } from '#domain/agreement/read-name';
import { readNumber, readStep, type Reading } from '#domain/agreement/read-number';
import type { ColumnField, ReadColumn, SheetCell } from '#domain/agreement/sheet';
import { cellAt, inOrder, mergeAt, rowCells, seenAt, textOf, type Grid } from '#domain/agreement/sheet-grid';
import { tidy } from '#domain/agreement/sheet-text';
import { LEVEL_FIELDS } from '#domain/agreement/check-indicator';
import type { Exact } from '#domain/exact';

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
  readonly step: Exact | null;
  readonly results: ReadonlyMap<string, Reading>;
  /** Number of the compound indicator of which it is a part; empty where it is none. */
  readonly partOf: string;
  readonly partWeight: Reading;
};

/** Reads the rows below a header and before another; rows without any cell do not appear. */
export function readRows(grid: Grid, columns: Columns, bottom: number, end: number): readonly RawRow[] {
  const hidden = new Set(grid.sheet.hiddenRows);
  return grid.rows
    .filter((row) => row > bottom && row < end)
    .map((row) => ({ ...readRow(grid, columns, row, bottom), hidden: hidden.has(row) }));
}

function readRow(grid: Grid, columns: Columns, row: number, bottom: number): Omit<RawRow, 'hidden'> {
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
    ...readNameCells(cell('no'), cell('name')),
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
): { readonly no: string | null; readonly name: string } {
  // A number that the spreadsheet took for a day is none any more: what was typed is not to be had.
  const own = noCell?.date === true ? null : readOwnNumber(readText(noCell));
  return own === null ? splitNumber(readText(nameCell)) : { no: own, name: readText(nameCell) };
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
