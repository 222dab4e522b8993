import type { Book, BookState } from '#domain/book/book';
import type { Change } from '#domain/book/change';
import { fail, succeed, type Result } from '#domain/result';
import { textHash } from '#domain/life/agreement-text';
import { boardRows, type BoardRow } from '#domain/tracking/board';
import {
  agreementOf,
  agreementOps,
  refuseUnless,
  refuseUnlessOffice,
  refuseUnnamed,
  withStep,
  type ActionContext,
  type LifeRefusal,
} from '#domain/life/stage';

/**
 * The central office closes a signed agreement when every result of the last round is certified, exempted, cancelled or
 * recorded as without evidence. Nothing of the year can be edited then.
 */
export function closeAgreement(
  state: BookState,
  book: Book,
  context: ActionContext,
): Result<Change, LifeRefusal> {
  const agreement = agreementOf(state, book);
  const refusal =
    refuseUnlessOffice(context.post) ?? refuseUnless(agreement, ['signed']) ?? refuseUnnamed(book, context);
  if (refusal !== null) return refusal;
  const open = openAtYearEnd(state, book).length;
  if (open > 0) return fail('results-open', { count: String(open) });
  const steps = withStep(agreement, 'closed', context, { textHash: textHash(state, book) });
  return succeed({ name: 'close-year', ops: agreementOps(state, agreement, { stage: 'closed', steps }) });
}

/** The rows that keep a year from being closed: parts stand for a compound indicator that adds them up. */
export function openAtYearEnd(state: BookState, { framework }: Book): readonly BoardRow[] {
  const last = framework.rounds.length - 1;
  return boardRows(state, framework)
    .flatMap((row) => (row.indicator.partsMode === 'sum' && row.parts.length > 0 ? row.parts : [row]))
    .filter((row) => !isSettled(row, last));
}

const SETTLED: readonly unknown[] = ['certified', 'naApproved', 'noEvidence'];

function isSettled({ cells }: BoardRow, at: number): boolean {
  const cell = cells[at];
  return cell?.none === 'cancelled' || SETTLED.includes(cell?.state);
}
