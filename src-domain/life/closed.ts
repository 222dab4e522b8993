import type { Book, BookState } from '#domain/book/book';
import { resultId } from '#domain/book/result';
import type { Failure } from '#domain/result';
import { reviewsOf } from '#domain/life/review';
import { isFreeField, restingItem, restingResult, type SealRefusal } from '#domain/life/seal';
import { agreementOf, isSealed } from '#domain/life/stage';
import { revisionId } from '#domain/book/agreement';

/** Why something cannot be edited now; who closed it (code of a post, or empty) and on which ISO day (or empty). */
export type Closed = { readonly failure: Failure<SealRefusal>; readonly by: string; readonly on: string };

/** Why the text of the agreement cannot be edited; null while it can. A field that is no part of it never closes but with its year. */
export function closedText(state: BookState, book: Book, field?: string): Closed | null {
  const year = closedYear(state, book);
  if (year !== null) return year;
  const agreement = agreementOf(state, book);
  if (book.sample || !isSealed(agreement) || (field !== undefined && isFreeField(field))) return null;
  const on = state.revision.get(revisionId(book.id, agreement.revision))?.on ?? '';
  return { failure: { ok: false, code: 'agreement-sealed', details: {} }, by: '', on };
}

/** Why a result, its narrative and its evidence cannot be edited; null while they can. */
export function closedResult(state: BookState, book: Book, indicator: string, round: string): Closed | null {
  const year = closedYear(state, book);
  if (year !== null || !isUnderSeal(state, book)) return year;
  return told(state, restingResult(state, book, resultId(indicator, round)), resultId(indicator, round));
}

/** Why the figure of a data item in a month (1 is October) cannot be edited; null while it can. */
export function closedMonth(state: BookState, book: Book, item: string, month: number): Closed | null {
  const year = closedYear(state, book);
  if (year !== null || !isUnderSeal(state, book)) return year;
  const resting = restingItem(state, book, item, month);
  return told(state, resting?.failure ?? null, resting?.result ?? '');
}

function closedYear(state: BookState, book: Book): Closed | null {
  if (book.sample || agreementOf(state, book).stage !== 'closed') return null;
  return { failure: { ok: false, code: 'year-closed', details: {} }, by: '', on: '' };
}

function isUnderSeal(state: BookState, book: Book): boolean {
  return !book.sample && isSealed(agreementOf(state, book));
}

function told(state: BookState, failure: Failure<SealRefusal> | null, result: string): Closed | null {
  if (failure === null) return null;
  const last = reviewsOf(state, result).at(-1);
  return { failure, by: last?.by ?? '', on: last?.on ?? '' };
}
