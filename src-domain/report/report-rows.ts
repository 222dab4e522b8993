import type { Exact } from '#domain/exact';
import type { BoardRow, RoundCell } from '#domain/tracking/board';

/** Every row of the board, each whole before its parts. */
export function allRows(rows: readonly BoardRow[]): readonly BoardRow[] {
  return rows.flatMap((row) => [row, ...allRows(row.parts)]);
}

/** The rows that have results of their own: parts in place of their whole. */
export function reportedRows(rows: readonly BoardRow[]): readonly BoardRow[] {
  return rows.flatMap((row) => (row.parts.length > 0 ? reportedRows(row.parts) : [row]));
}

/** The rows that enter the totals, as `totalRows` has them: parts where they share the weight of their whole. */
export function countedRows(rows: readonly BoardRow[]): readonly BoardRow[] {
  return rows.flatMap((row) => {
    const { method, partsMode } = row.indicator;
    return method === 'compound' && partsMode === 'sum' && row.parts.length > 0 ? row.parts : [row];
  });
}

/** The score of a cell that counts; null where there is none. */
export function scoreIn(cell: RoundCell | undefined): Exact | null {
  return cell?.none === null && cell.score.state === 'scored' ? cell.score.score : null;
}
