import type { Deduction } from '#domain/book/result';
import { parseExact, sum, wholeNumber, ZERO, type Exact } from '#domain/exact';
import type { Explanation } from '#domain/scoring/explanation';
import { bounded, none, type Bounds } from '#domain/scoring/methods/shared';

/** Points by criterion, less what is taken off (forms-and-scoring 3.4: "-0.05 per late report"). */
export function explainPoints(
  points: readonly Exact[],
  deductions: readonly Deduction[],
  bounds: Bounds,
): Explanation {
  const off = deductions.map(deducted);
  if (!off.every((each) => each !== null)) return none('pointsIncomplete');
  const [total, less] = [sum(points), sum(off)];
  return { kind: 'points', points, sum: total, deducted: less, ...bounded(total.sub(less), bounds) };
}

/** Null where the points are missing or no number, or the count is no count. */
function deducted({ points, times }: Deduction): Exact | null {
  const each = points === null ? null : parseExact(points);
  if (each === null || each.compare(ZERO) < 0 || !Number.isSafeInteger(times) || times < 0) return null;
  return each.mul(wholeNumber(times));
}
