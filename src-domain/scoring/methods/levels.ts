import type { Exact } from '#domain/exact';
import type { Explanation } from '#domain/scoring/explanation';
import {
  bounded,
  highestReached,
  isOrdered,
  none,
  readLevels,
  scoreOfLevel,
  scoresOfLevels,
  type Bounds,
} from '#domain/scoring/methods/shared';
import type { ScoreInput } from '#domain/scoring/score-input';

/** Interpolate (joint too) and threshold: a figure against thresholds, in both directions (forms-and-scoring 3.2). */
export function explainLevels(input: ScoreInput, value: Exact, bounds: Bounds): Explanation {
  const levels = readLevels(input.levels);
  if (levels === null) return none('levelsIncomplete');
  if (!isOrdered(levels, input.direction)) return none('levelsNotOrdered');
  const level = highestReached(value, levels, input.direction);
  const scores = scoresOfLevels(levels.length, input.levelScores);
  if (scores === null) return none('levelsIncomplete');
  if (input.method === 'threshold') {
    // Below level 1 no level is passed; the year's floor decides what that is worth.
    const reached = level === 0 ? scoreOfLevel(0, null) : scores[level - 1];
    return { kind: 'levelPassed', level, value, ...bounded(reached ?? bounds.floor, bounds) };
  }
  return interpolate({ value, level, levels, scores }, bounds);
}

type LevelInterval = {
  readonly value: Exact;
  /** The highest level reached, 0 below the first. */
  readonly level: number;
  readonly levels: readonly Exact[];
  readonly scores: readonly Exact[];
};

/** S = Sᵢ + (Sᵢ₊₁ − Sᵢ) × (x − Lᵢ) / (Lᵢ₊₁ − Lᵢ): the same formula for both directions. */
export function interpolate({ value, level, levels, scores }: LevelInterval, bounds: Bounds): Explanation {
  const [from, to] = [levels[level - 1], levels[level]];
  const [fromScore, toScore] = [scores[level - 1], scores[level]];
  if (from === undefined || fromScore === undefined) {
    return { kind: 'belowFirst', first: to ?? value, value, ...bounded(bounds.floor, bounds) };
  }
  if (to === undefined || toScore === undefined) {
    return { kind: 'atOrAboveLast', level, last: from, value, ...bounded(fromScore, bounds) };
  }
  const part = value.sub(from).div(to.sub(from));
  const score = fromScore.add(toScore.sub(fromScore).mul(part));
  return { kind: 'between', level, from, to, fromScore, toScore, value, ...bounded(score, bounds) };
}
