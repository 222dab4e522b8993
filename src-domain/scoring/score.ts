import type { Exact } from '#domain/exact';
import { explainScore, type NoScoreReason, type ScoreInput } from '#domain/scoring/explain';

export { usableWeight, weightedScore } from '#domain/scoring/weight';

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
