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
  if (weight === null) return null;
  const known = WEIGHTS.get(weight);
  if (known !== undefined) return known;
  const percent = parseExact(weight);
  const usable = percent === null || percent.s < 0n ? null : percent;
  if (WEIGHTS.size >= MOST_WEIGHTS) WEIGHTS.clear();
  WEIGHTS.set(weight, usable);
  return usable;
}

/** Weights that were read before: the same few texts come back with every total. */
const WEIGHTS = new Map<string, Exact | null>();
const MOST_WEIGHTS = 2000;
