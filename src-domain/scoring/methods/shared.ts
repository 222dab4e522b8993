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
  const levels: Exact[] = [];
  for (const text of texts) {
    const level = text === null ? null : parseExact(text);
    if (level === null) return null;
    levels.push(level);
  }
  return levels.length > 0 ? levels : null;
}

/** True when `a` is at least as good a result as `b`. */
function isAsGood(a: Exact, b: Exact, direction: Direction): boolean {
  return direction === 'lower' ? a.compare(b) <= 0 : a.compare(b) >= 0;
}

/** Plateaus are allowed; a step back is not. */
export function isOrdered(levels: readonly Exact[], direction: Direction): boolean {
  let before = levels[0];
  for (const level of levels) {
    if (before !== undefined && !isAsGood(level, before, direction)) return false;
    before = level;
  }
  return true;
}

/** Number of the highest level reached, 0 below the first. On a plateau the highest of the equal levels counts. */
export function highestReached(value: Exact, levels: readonly Exact[], direction: Direction): number {
  for (let at = levels.length; at > 0; at -= 1) {
    const level = levels[at - 1];
    if (level !== undefined && isAsGood(value, level, direction)) return at;
  }
  return 0;
}

/** What the first `count` levels score (see `scoreOfLevel`), or null while the score of one is missing or no number. */
export function scoresOfLevels(
  count: number,
  scores: readonly Decimal[] | null | undefined,
): readonly Exact[] | null {
  if ((scores === null || scores === undefined) && count === NUMBERS.length) return NUMBERS;
  const all = Array.from({ length: count }, (_, at) => scoreOfLevel(at + 1, scores));
  return all.every((score) => score !== null) ? all : null;
}

/** The scores that nearly every indicator has. */
const NUMBERS: readonly Exact[] = [1, 2, 3, 4, 5].map(wholeNumber);

/**
 * What a level (from 1) scores: as the year or the indicator says, else its number. Null where the score of that level
 * is missing or no number.
 */
export function scoreOfLevel(level: number, scores: readonly Decimal[] | null | undefined): Exact | null {
  if (scores === null || scores === undefined) return wholeNumber(level);
  return parseExact(scores[level - 1] ?? '');
}
