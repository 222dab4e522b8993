import type { Decimal } from '#domain/book/book';
import { exact, parseExact, sum, toDecimal } from '#domain/exact';
import type { ProblemCode } from '#domain/problems';
import type { Details } from '#domain/result';

/** Exact sum of the known weights as a decimal text; unknown ones add nothing. */
export function sumOfWeights(weights: readonly Decimal[]): string {
  const known = weights.flatMap((weight) => {
    const value = weight === null ? null : parseExact(weight);
    return value === null ? [] : [value];
  });
  // Sums of finite decimals are finite decimals.
  return toDecimal(sum(known)) ?? '0';
}

/**
 * The weights of an agreement make exactly 100 percent, or whatever the framework of the year asks; not a
 * hundredth more or less. Null when they do.
 */
export function checkWeightSum(
  weights: readonly Decimal[],
  required = '100',
): { readonly code: ProblemCode; readonly details: Details } | null {
  const total = sumOfWeights(weights);
  if (exact(total).equals(exact(required))) return null;
  return { code: 'weight-sum', details: { total, required } };
}
