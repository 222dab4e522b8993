import { resultId, type BookState } from '#domain/book/book';
import type { BoardRow, NoScore } from '#domain/tracking/board';
import { reportedRows } from '#domain/report/report-rows';

/** What a row still lacks before the report of a round is whole. */
export type Missing = { readonly row: BoardRow; readonly what: 'result' | 'explanation' };

/** Reasons that stand in a report as they are: nobody is waited for. */
const SETTLED: ReadonlySet<NoScore> = new Set(['notDue', 'cancelled', 'naApproved', 'noEvidence']);

/** What is missing in a round, in the order of the form: a score first, then the words that go with it. */
export function missingIn(
  state: Pick<BookState, 'result'>,
  rows: readonly BoardRow[],
  at: number,
): readonly Missing[] {
  return reportedRows(rows).flatMap((row): readonly Missing[] => {
    const cell = row.cells[at];
    if (cell === undefined || (cell.none !== null && SETTLED.has(cell.none))) return [];
    if (cell.none !== null) return [{ row, what: 'result' }];
    const told = state.result.get(resultId(row.indicator.id, cell.round))?.explanation ?? '';
    return told.trim() === '' ? [{ row, what: 'explanation' }] : [];
  });
}
