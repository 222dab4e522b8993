import { sum, ZERO, type Exact } from '#domain/exact';
import type { Explanation, PartOutcome } from '#domain/scoring/explanation';
import { bounded, none, type Bounds } from '#domain/scoring/methods/shared';
import type { Part } from '#domain/scoring/score-input';
import { usableWeight } from '#domain/scoring/weight';

/** Compound: Σ(Wᵢ × Sᵢ) / Σ Wᵢ over the parts that have a score (forms-and-scoring 3.2). */
export function explainParts(given: readonly Part[], bounds: Bounds): Explanation {
  if (given.length === 0) return none('partsMissing');
  const parts = given.map((part): PartOutcome => ({ ...part, weight: usableWeight(part.weight) ?? ZERO }));
  const scored = parts.flatMap(({ weight, score }) => (score === null ? [] : [{ weight, score }]));
  const weight = sum(scored.map((part) => part.weight));
  if (weight.n === 0n) return none('noResult');
  const points: Exact = sum(scored.map((part) => part.weight.mul(part.score)));
  return { kind: 'parts', parts, weight, ...bounded(points.div(weight), bounds) };
}
