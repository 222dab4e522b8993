import type { BookState } from '#domain/book/book';
import { resultId } from '#domain/book/result';
import type { Review, Verdict } from '#domain/book/review';
import { earlyReview } from '#domain/life/early';
import { personKey } from '#domain/life/person';
import { standingReviews } from '#domain/life/trail';
import type { Framework, Round } from '#domain/scoring/framework';

const HANDS: readonly Verdict[] = ['submitted', 'approvedBySupervisor', 'certified'];

/** Who stands for the results of a round, and which were handed on before it was over. */
export type RoundHands = {
  /** One of each person at each post, in the order of the hands. */
  readonly hands: readonly Review[];
  readonly early: readonly Review[];
};

export function roundHands(state: BookState, framework: Framework, { code }: Round): RoundHands {
  const reviews = [...state.indicator.keys()].flatMap((id) => standingReviews(state, resultId(id, code)));
  const byHand = new Map<string, Review>();
  for (const review of reviews) {
    const key = [review.verdict, review.by, personKey(review.person), review.grant].join('/');
    if (HANDS.includes(review.verdict) && !byHand.has(key)) byHand.set(key, review);
  }
  return {
    hands: HANDS.flatMap((verdict) => [...byHand.values()].filter((each) => each.verdict === verdict)),
    early: reviews.filter((each) => earlyReview(framework, each) !== null),
  };
}
