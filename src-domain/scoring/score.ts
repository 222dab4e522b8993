import type { Decimal } from '#domain/book/book';
import { HUNDRED, parseExact, type Exact } from '#domain/exact';
import { explainScore, type NoScoreReason, type ScoreInput } from '#domain/scoring/explain';

/** The exact score of a result, or why there is none. Having none is never the same as 0. */
export type Score =
  | { readonly state: 'scored'; readonly score: Exact }
  | { readonly state: 'none'; readonly reason: NoScoreReason };

/** Scores one result by the method, levels and bounds given. A number and its explanation cannot disagree. */
export function scoreResult(input: ScoreInput): Score {
  const explanation = explainScore(input);
  return explanation.kind === 'none'
    ? { state: 'none', reason: explanation.reason }
    : { state: 'scored', score: explanation.score };
}

/** score × weight / 100, exact; null where the weight is missing, no decimal or negative. */
export function weightedScore(score: Exact, weight: Decimal): Exact | null {
  const percent = usableWeight(weight);
  return percent === null ? null : score.mul(percent).div(HUNDRED);
}

/** A weight that may enter a sum. A negative one is a fault of the agreement and must not lower a total. */
export function usableWeight(weight: Decimal): Exact | null {
  const percent = weight === null ? null : parseExact(weight);
  return percent === null || percent.s < 0n ? null : percent;
}
