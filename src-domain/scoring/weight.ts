import type { Decimal } from '#domain/book/decimal';
import { HUNDRED, parseExact, type Exact } from '#domain/exact';
import { productOver } from '#domain/exact/ratio';

/** score × weight / 100, exact; null where the weight is missing, no decimal or negative. */
export function weightedScore(score: Exact, weight: Decimal): Exact | null {
  const percent = usableWeight(weight);
  return percent === null ? null : weightedBy(score, percent);
}

/** score × percent / 100, exact. */
export function weightedBy(score: Exact, percent: Exact): Exact {
  return productOver(score, percent, 100) ?? score.mul(percent).div(HUNDRED);
}

/** A weight that may enter a sum. A negative one is a fault of the agreement and must not lower a total. */
export function usableWeight(weight: Decimal): Exact | null {
  if (weight === null) return null;
  const known = WEIGHTS.get(weight);
  if (known !== undefined) return known;
  const percent = parseExact(weight);
  const usable = percent === null || percent.s < 0n ? null : percent;
  if (WEIGHTS.size >= MOST_WEIGHTS) WEIGHTS.clear();
  WEIGHTS.set(weight, usable);
  return usable;
}

/** Weights that were read before: the same few texts come back with every total. */
const WEIGHTS = new Map<string, Exact | null>();
const MOST_WEIGHTS = 2000;
