import type { RawRow } from '#domain/agreement/read-rows';
import type { ColumnField } from '#domain/agreement/sheet';
import { cellName } from '#domain/agreement/sheet-grid';
import { cut } from '#domain/agreement/sheet-text';
import { problem, type Problem, type ProblemCode } from '#domain/problems';
import type { Details } from '#domain/result';

/** Where problems of a sheet are reported: a row and a field become a cell and named details. */
export type SheetPlace = { readonly sheet: string };

/** A problem at the cell of a field; a field without a column is shown at the name. */
export function problemAt(
  place: SheetPlace,
  raw: RawRow,
  field: ColumnField,
  code: ProblemCode,
  details: Details = {},
): Problem {
  const column = raw.columns.get(field) ?? raw.columns.get('name') ?? raw.columns.get('weight');
  const cell = column === undefined ? null : cellName(raw.row, column.column);
  return problem(code, { sheet: place.sheet, cell }, { ...rowDetails(raw), ...details });
}

/** The row, its number and its name, so that a text can say which indicator is meant. */
export function rowDetails(raw: RawRow): Details {
  return {
    row: String(raw.row),
    ...(raw.no === null ? {} : { no: cut(raw.no) }),
    ...(raw.name === '' ? {} : { name: cut(raw.name) }),
  };
}
