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
  const bounds = boundsOf(input.floor, input.cap);
  if (input.method === 'compound') return explainParts(input.parts ?? [], bounds);
  const value = readValue(input.value);
  if (typeof value === 'string') return value === 'noResult' ? explainList(input, bounds) : none(value);
  if (input.method === 'milestone') return { kind: 'step', value, ...bounded(value, bounds) };
  if (input.method === 'rubric') return explainPoints([value], input.deductions ?? [], bounds);
  return input.method === 'hybrid'
    ? explainHybrid(input, value, bounds)
    : explainLevels(input, value, bounds);
}

/** The bounds that were read last: a year has the same for all that it scores. */
let read: { readonly floor: string; readonly cap: string; readonly bounds: Bounds } | null = null;

function boundsOf(floor: string, cap: string): Bounds {
  if (read?.floor !== floor || read.cap !== cap) {
    read = { floor, cap, bounds: { floor: exact(floor), cap: exact(cap) } };
  }
  return read.bounds;
}

/** Methods whose result can be a list in place of a figure. */
function explainList(input: ScoreInput, bounds: Bounds): Explanation {
  const { method, steps = [], points = [] } = input;
  if (method === 'milestone' && steps.length > 0) return explainSteps(input, steps, bounds);
  if (method !== 'rubric' || points.length === 0) return none('noResult');
  const given = points.map((each) => (each === null ? null : parseExact(each)));
  if (given.every((each) => each !== null)) return explainPoints(given, input.deductions ?? [], bounds);
  return none(given.every((each) => each === null) ? 'noResult' : 'pointsIncomplete');
}

function readValue(value: Decimal | Exact): Exact | NoScoreReason {
  if (value === null) return 'noResult';
  return typeof value === 'string' ? (parseExact(value) ?? 'valueInvalid') : value;
}
