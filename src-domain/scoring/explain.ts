import type { Decimal } from '#domain/book/book';
import { clamp, exact, parseExact, wholeNumber, type Exact } from '#domain/exact';
import type { Direction, Method } from '#domain/scoring/framework';

/** All that a score depends on. Floor and cap are rules of the year and always come with the call. */
export type ScoreInput = {
  readonly method: Method;
  readonly direction: Direction;
  /** Thresholds of the levels 1, 2, 3 …; milestone needs none. */
  readonly levels: readonly Decimal[];
  /** The result as a decimal text; null where there is none yet. */
  readonly value: Decimal;
  readonly floor: string;
  readonly cap: string;
};

export type NoScoreReason =
  'noResult' | 'levelsIncomplete' | 'levelsNotOrdered' | 'methodNotBuilt' | 'valueInvalid';

type Bounds = { readonly value: Exact; readonly floor: Exact; readonly cap: Exact };

/** Every step of a scored result carries the score and the score before floor and cap were applied. */
type Outcome = Bounds & { readonly beforeBounds: Exact; readonly score: Exact };

/** How a score came about, in exact numbers; the words are made at the screen. Levels count from 1. */
export type Explanation =
  | { readonly kind: 'none'; readonly reason: NoScoreReason }
  | ({ readonly kind: 'belowFirst'; readonly first: Exact } & Outcome)
  | ({ readonly kind: 'between'; readonly level: number; readonly from: Exact; readonly to: Exact } & Outcome)
  | ({ readonly kind: 'atOrAboveLast'; readonly level: number; readonly last: Exact } & Outcome)
  | ({ readonly kind: 'levelPassed'; readonly level: number } & Outcome)
  | ({ readonly kind: 'step' } & Outcome);

/**
 * Says how a result becomes its score. Rules: forms-and-scoring 3.2. A rule that cannot be applied for certain
 * gives a reason, never a number.
 */
export function explainScore(input: ScoreInput): Explanation {
  const { method } = input;
  if (method !== 'interpolate' && method !== 'threshold' && method !== 'milestone') {
    return none('methodNotBuilt');
  }
  if (input.value === null) return none('noResult');
  const value = parseExact(input.value);
  if (value === null) return none('valueInvalid');
  const bounds = { value, floor: exact(input.floor), cap: exact(input.cap) };
  if (method === 'milestone') return { kind: 'step', ...bounded(value, bounds) };

  const levels = readLevels(input.levels);
  if (levels === null) return none('levelsIncomplete');
  if (!isOrdered(levels, input.direction)) return none('levelsNotOrdered');
  const reached = highestReached(value, levels, input.direction);
  return method === 'threshold'
    ? { kind: 'levelPassed', level: reached, ...bounded(wholeNumber(reached), bounds) }
    : interpolate(reached, levels, bounds);
}

function none(reason: NoScoreReason): Explanation {
  return { kind: 'none', reason };
}

function bounded(beforeBounds: Exact, bounds: Bounds): Outcome {
  return { ...bounds, beforeBounds, score: clamp(beforeBounds, bounds.floor, bounds.cap) };
}

function readLevels(texts: readonly Decimal[]): readonly Exact[] | null {
  const levels = texts.map((text) => (text === null ? null : parseExact(text)));
  return levels.length > 0 && levels.every((level) => level !== null) ? levels : null;
}

/** True when `a` is at least as good a result as `b`. */
function isAsGood(a: Exact, b: Exact, direction: Direction): boolean {
  return direction === 'lower' ? a.compare(b) <= 0 : a.compare(b) >= 0;
}

/** Plateaus are allowed; a step back is not. */
function isOrdered(levels: readonly Exact[], direction: Direction): boolean {
  return levels.every((level, index) => {
    const before = levels[index - 1];
    return before === undefined || isAsGood(level, before, direction);
  });
}

/** Number of the highest level reached, 0 below the first. On a plateau the highest of the equal levels counts. */
function highestReached(value: Exact, levels: readonly Exact[], direction: Direction): number {
  return levels.findLastIndex((level) => isAsGood(value, level, direction)) + 1;
}

/** S = i + (x − Lᵢ) / (Lᵢ₊₁ − Lᵢ): the same formula for both directions. */
function interpolate(reached: number, levels: readonly Exact[], bounds: Bounds): Explanation {
  const from = levels[reached - 1];
  const to = levels[reached];
  if (from === undefined) {
    // Below level 1 nothing is earned; the year's floor decides what that is worth.
    return { kind: 'belowFirst', first: to ?? bounds.value, ...bounded(bounds.floor, bounds) };
  }
  const whole = wholeNumber(reached);
  if (to === undefined)
    return { kind: 'atOrAboveLast', level: reached, last: from, ...bounded(whole, bounds) };
  const part = bounds.value.sub(from).div(to.sub(from));
  return { kind: 'between', level: reached, from, to, ...bounded(whole.add(part), bounds) };
}
