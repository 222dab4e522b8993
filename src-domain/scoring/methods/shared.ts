import type { Decimal } from '#domain/book/decimal';
import { clamp, parseExact, wholeNumber, type Exact } from '#domain/exact';
import type { Explanation, NoScoreReason, Outcome } from '#domain/scoring/explanation';
import type { Direction } from '#domain/scoring/framework';

export type Bounds = { readonly floor: Exact; readonly cap: Exact };

export function none(reason: NoScoreReason): Explanation {
  return { kind: 'none', reason };
}

export function bounded(beforeBounds: Exact, { floor, cap }: Bounds): Outcome {
  return { floor, cap, beforeBounds, score: clamp(beforeBounds, floor, cap) };
}

/** The thresholds, or null while one is missing or no number. */
export function readLevels(texts: readonly Decimal[]): readonly Exact[] | null {
  const levels = texts.map((text) => (text === null ? null : parseExact(text)));
  return levels.length > 0 && levels.every((level) => level !== null) ? levels : null;
}

/** True when `a` is at least as good a result as `b`. */
function isAsGood(a: Exact, b: Exact, direction: Direction): boolean {
  return direction === 'lower' ? a.compare(b) <= 0 : a.compare(b) >= 0;
}

/** Plateaus are allowed; a step back is not. */
export function isOrdered(levels: readonly Exact[], direction: Direction): boolean {
  return levels.every((level, index) => {
    const before = levels[index - 1];
    return before === undefined || isAsGood(level, before, direction);
  });
}

/** Number of the highest level reached, 0 below the first. On a plateau the highest of the equal levels counts. */
export function highestReached(value: Exact, levels: readonly Exact[], direction: Direction): number {
  return levels.findLastIndex((level) => isAsGood(value, level, direction)) + 1;
}

/**
 * What a level (from 1) scores: as the year or the indicator says, else its number. Null where the score of that level
 * is missing or no number.
 */
export function scoreOfLevel(level: number, scores: readonly Decimal[] | null | undefined): Exact | null {
  if (scores === null || scores === undefined) return wholeNumber(level);
  return parseExact(scores[level - 1] ?? '');
}
