import { revisionId, type Act, type Agreement } from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import { resultId } from '#domain/book/result';
import { isFreeField } from '#domain/life/agreement-text';
import { reviewsOf } from '#domain/life/review';
import { refuseOffice, refuseText, restingItem, restingResult, type SealRefusal } from '#domain/life/seal';
import { agreementOf, holdsResults, isSigned, lastStep } from '#domain/life/stage';
import type { Failure } from '#domain/result';

/** Why something cannot be edited now; who closed it (null: not known, or nobody did) and on which ISO day (or empty). */
export type Closed = {
  readonly failure: Failure<SealRefusal>;
  readonly by: Act | null;
  readonly on: string;
};

/** Why the text of the agreement cannot be edited; null while it can. A field that is no part of it never closes but with its year. */
export function closedText(state: BookState, book: Book, field?: string): Closed | null {
  const year = closedYear(state, book);
  if (year !== null) return year;
  const agreement = agreementOf(state, book);
  const failure = refuseText(agreement);
  if (book.sample || failure === null || (field !== undefined && isFreeField(field))) return null;
  const by = closer(agreement);
  const on = state.revision.get(revisionId(book.id, agreement.revision))?.on ?? by?.on ?? '';
  return { failure, by, on };
}

/** Who proposed or agreed what cannot be edited since; a signed text rests on many hands. */
function closer(agreement: Agreement): Act | null {
  if (agreement.stage === 'agreed') return lastStep(agreement, 'agreed');
  return isSigned(agreement) ? null : lastStep(agreement, 'proposed');
}

/** Why a result, its narrative and its evidence cannot be edited; null while they can. */
export function closedResult(state: BookState, book: Book, indicator: string, round: string): Closed | null {
  const year = closedYear(state, book);
  if (year !== null || book.sample) return year;
  const id = resultId(indicator, round);
  const resting = isUnderSeal(state, book) ? restingResult(state, book, id) : null;
  return told(state, refuseOffice(book), '') ?? told(state, resting, id);
}

/** Why the figure of a data item in a month (1 is October) cannot be edited; null while it can. */
export function closedMonth(state: BookState, book: Book, item: string, month: number): Closed | null {
  const year = closedYear(state, book);
  if (year !== null || book.sample) return year;
  const resting = isUnderSeal(state, book) ? restingItem(state, book, item, month) : null;
  return told(state, refuseOffice(book), '') ?? told(state, resting?.failure ?? null, resting?.result ?? '');
}

function closedYear(state: BookState, book: Book): Closed | null {
  if (book.sample || agreementOf(state, book).stage !== 'closed') return null;
  return { failure: { ok: false, code: 'year-closed', details: {} }, by: null, on: '' };
}

function isUnderSeal(state: BookState, book: Book): boolean {
  return holdsResults(agreementOf(state, book));
}

function told(state: BookState, failure: Failure<SealRefusal> | null, result: string): Closed | null {
  if (failure === null) return null;
  const last = reviewsOf(state, result).at(-1);
  return { failure, by: last ?? null, on: last?.on ?? '' };
}
