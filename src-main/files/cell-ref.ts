import type { Merge } from '#domain/agreement/sheet';
import { columnLetters } from '#domain/agreement/sheet-grid';

export const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;

export type CellRef = { readonly row: number; readonly column: number };

/** "B12" as row 12, column 2; null for what no sheet has. */
export function parseCellRef(text: string): CellRef | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text);
  if (match === null) return null;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return column <= MAX_COLUMN && row <= MAX_ROW ? { row, column } : null;
}

/** Row 12, column 2 as "B12". */
export function cellName({ row, column }: CellRef): string {
  return `${columnLetters(column)}${String(row)}`;
}

/** "A1:C2" as a rectangle, "A1" as one of a single cell; null for what is none. */
export function parseMerge(text: string): Merge | null {
  const [from, to = from, more] = text.replaceAll('$', '').toUpperCase().split(':').map(parseCellRef);
  if (from === undefined || from === null || to === undefined || to === null || more !== undefined)
    return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
