import type { Decimal, Levels } from '#domain/book/decimal';
import { parseExact, toDecimal, wholeNumber } from '#domain/exact';
import type { Direction } from '#domain/scoring/framework';

/** Level that the target is (forms-and-scoring 1.1). */
const TARGET_LEVEL = 3;

/**
 * The five levels around a target, one step ("± x per point") apart; the sign follows from the direction. Null while
 * target or step is missing, no number, or the step is none.
 */
export function levelsFromTarget(target: Decimal, step: Decimal, direction: Direction): Levels | null {
  const [middle, size] = [target, step].map((text) => (text === null ? null : parseExact(text)));
  if (middle === null || middle === undefined || size === null || size === undefined || size.n === 0n)
    return null;
  const signed = direction === 'lower' ? size.abs().neg() : size.abs();
  // Sums and whole multiples of finite decimals are finite decimals.
  const at = (level: number): Decimal => toDecimal(middle.add(signed.mul(wholeNumber(level - TARGET_LEVEL))));
  return [at(1), at(2), at(3), at(4), at(5)];
}
