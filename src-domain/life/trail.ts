import type { BookState } from '#domain/book/book';
import type { ResultState } from '#domain/book/result';
import type { Review, Verdict } from '#domain/book/review';
import { inOrder } from '#domain/strategy/order';

/** A result for which nobody stands: its province works on it. */
export const OPEN_RESULT: readonly ResultState[] = [
  'notDue',
  'noResult',
  'draft',
  'returnedBySupervisor',
  'returnedByCentre',
];

/** What was decided about a result, oldest first. */
export function reviewsOf(state: Pick<BookState, 'review'>, result: string): readonly Review[] {
  return inOrder([...state.review.values()].filter((each) => each.result === result));
}

const ENDS: readonly Verdict[] = ['withdrawn', 'returnedBySupervisor', 'returnedByCentre', 'naRefused'];

/** What was decided about a result since it last came back: the hands that stand for it as it is now. */
export function standingReviews(
  state: Pick<BookState, 'review' | 'result'>,
  result: string,
): readonly Review[] {
  // A figure that was changed since is a draft, for which nobody stands.
  if (OPEN_RESULT.includes(state.result.get(result)?.state ?? 'noResult')) return [];
  return sinceLastEnd(state, result);
}

/** The same, also while its figures are open. */
export function sinceLastEnd(state: Pick<BookState, 'review'>, result: string): readonly Review[] {
  const all = reviewsOf(state, result);
  return all.slice(all.findLastIndex(({ verdict }) => ENDS.includes(verdict)) + 1);
}
