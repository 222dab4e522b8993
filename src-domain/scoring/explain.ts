import type { Decimal } from '#domain/book/decimal';
import { exact, parseExact, type Exact } from '#domain/exact';
import type { Explanation, NoScoreReason } from '#domain/scoring/explanation';
import { explainHybrid } from '#domain/scoring/methods/hybrid';
import { explainLevels } from '#domain/scoring/methods/levels';
import { explainSteps } from '#domain/scoring/methods/milestone';
import { explainParts } from '#domain/scoring/methods/parts';
import { explainPoints } from '#domain/scoring/methods/rubric';
import { bounded, none, type Bounds } from '#domain/scoring/methods/shared';
import type { ScoreInput } from '#domain/scoring/score-input';

export type { Explanation, NoScoreReason } from '#domain/scoring/explanation';
export type { ScoreInput } from '#domain/scoring/score-input';

/**
 * Says how a result becomes its score. Rules: forms-and-scoring 3.2. A rule that cannot be applied for certain
 * gives a reason, never a number.
 */
export function explainScore(input: ScoreInput): Explanation {
  const bounds = { floor: exact(input.floor), cap: exact(input.cap) };
  if (input.method === 'compound') return explainParts(input.parts ?? [], bounds);
  const value = readValue(input.value);
  if (typeof value === 'string') return value === 'noResult' ? explainList(input, bounds) : none(value);
  if (input.method === 'milestone') return { kind: 'step', value, ...bounded(value, bounds) };
  if (input.method === 'rubric') return explainPoints([value], input.deductions ?? [], bounds);
  return input.method === 'hybrid'
    ? explainHybrid(input, value, bounds)
    : explainLevels(input, value, bounds);
}

/** Methods whose result can be a list in place of a figure. */
function explainList(input: ScoreInput, bounds: Bounds): Explanation {
  const { method, steps = [], points = [] } = input;
  if (method === 'milestone' && steps.length > 0) return explainSteps(input, steps, bounds);
  if (method !== 'rubric' || points.length === 0) return none('noResult');
  const read = points.map((each) => (each === null ? null : parseExact(each)));
  if (read.every((each) => each !== null)) return explainPoints(read, input.deductions ?? [], bounds);
  return none(read.every((each) => each === null) ? 'noResult' : 'pointsIncomplete');
}

function readValue(value: Decimal | Exact): Exact | NoScoreReason {
  if (value === null) return 'noResult';
  return typeof value === 'string' ? (parseExact(value) ?? 'valueInvalid') : value;
}
