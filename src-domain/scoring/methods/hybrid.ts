import { type Exact } from '#domain/exact';
import type { Explanation } from '#domain/scoring/explanation';
import { interpolate } from '#domain/scoring/methods/levels';
import {
  bounded,
  highestReached,
  isOrdered,
  none,
  readLevels,
  scoresOfLevels,
  type Bounds,
} from '#domain/scoring/methods/shared';
import type { ScoreInput } from '#domain/scoring/score-input';

/**
 * Hybrid: the first levels are figures (1–3 as a rule) and score as interpolated; the levels behind them are conditions,
 * each of which counts only when the figure has reached its last level and every condition before it is met
 * (forms-and-scoring 3.4).
 */
export function explainHybrid(input: ScoreInput, value: Exact, bounds: Bounds): Explanation {
  const numeric = numericLevels(input.levels);
  const levels = readLevels(input.levels.slice(0, numeric));
  // A figure behind a gap would be neither a figure nor a condition.
  if (levels === null || input.levels.slice(numeric).some((level) => level !== null)) {
    return none('levelsIncomplete');
  }
  if (!isOrdered(levels, input.direction)) return none('levelsNotOrdered');
  const scores = scoresOfLevels(input.levels.length, input.levelScores);
  if (scores === null) return none('levelsIncomplete');
  const level = highestReached(value, levels, input.direction);
  if (level < numeric) {
    return interpolate({ value, level, levels, scores: scores.slice(0, numeric) }, bounds);
  }
  const met = input.levels.slice(numeric).map((_, at) => input.met?.[at] === true);
  const firstOpen = met.indexOf(false);
  const counted = firstOpen === -1 ? met.length : firstOpen;
  const score = scores[numeric + counted - 1] ?? bounds.floor;
  return { kind: 'conditions', numeric, met, counted, value, ...bounded(score, bounds) };
}

/** How many of the levels are figures: those before the first without one. */
function numericLevels(levels: ScoreInput['levels']): number {
  const gap = levels.indexOf(null);
  return gap === -1 ? levels.length : gap;
}
