import { readNumberText } from '#domain/agreement/read-number';
import type { JudgedRow } from '#domain/agreement/read-row-kind';
import type { RawRow } from '#domain/agreement/read-rows';
import type { WeightScale } from '#domain/agreement/read-weights';
import { weightOf } from '#domain/agreement/read-weights';
import type { ReadAgreement } from '#domain/agreement/sheet';
import { cellName, textOf } from '#domain/agreement/sheet-grid';
import { comparable } from '#domain/agreement/sheet-text';
import { sum, toDecimal, type Exact } from '#domain/exact';

type Stated = { readonly row: RawRow; readonly cell: string; readonly value: Exact };

/**
 * The total that the sheet itself states. Of several total rows the last counts, unless it only closes the rows
 * since the total before it.
 */
export function readStatedTotal(
  judged: readonly JudgedRow[],
  scale: WeightScale,
): ReadAgreement['statedTotal'] {
  const totals = judged.filter((row) => row.kind === 'total').flatMap((row) => stated(row.raw, scale));
  const last = totals.at(-1);
  if (last === undefined) return null;
  const all = sum(weightsBetween(judged, 0, Infinity, scale));
  const agrees = all.equals(last.value);
  if (!agrees) {
    const part = sum(weightsBetween(judged, totals.at(-2)?.row.row ?? 0, last.row.row, scale));
    if (part.equals(last.value)) return null;
  }
  return { cell: last.cell, value: toDecimal(last.value) ?? '0', agrees };
}

/** The number stands in the column of weights or behind the label itself ("รวม 100"). */
function stated(raw: RawRow, scale: WeightScale): readonly Stated[] {
  const column = raw.columns.get('weight')?.column;
  const value = weightOf(raw, scale);
  if (value !== null && column !== undefined) return [{ row: raw, cell: cellName(raw.row, column), value }];
  for (const cell of raw.cells) {
    const found = /\D\s*(\d+(?:\.\d+)?)\s*%?$/u.exec(comparable(textOf(cell)));
    const reading = readNumberText(found?.[1] ?? '');
    if (reading.kind === 'value' && cell.number === null)
      return [{ row: raw, cell: cellName(raw.row, cell.column), value: reading.value }];
  }
  return [];
}

function weightsBetween(
  judged: readonly JudgedRow[],
  after: number,
  before: number,
  scale: WeightScale,
): readonly Exact[] {
  return judged
    .filter(({ kind, raw }) => kind === 'indicator' && raw.row > after && raw.row < before)
    .flatMap(({ raw }) => weightOf(raw, scale) ?? []);
}
