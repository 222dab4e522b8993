import type { Reading } from '#domain/agreement/read-number';
import type { RawRow } from '#domain/agreement/read-rows';
import { HUNDRED, ONE, sum, wholeNumber, ZERO, type Exact } from '#domain/exact';

/** Whether a sheet writes its weights as fractions of 1, and which cells only look like one. */
export type WeightScale = { readonly fractions: boolean; readonly suspects: ReadonlySet<number> };

type Weighed = { readonly row: number; readonly value: Exact; readonly percent: boolean };

/** Fractions make 1 together. Up to twice that is still taken for fractions that were added wrongly. */
const MOST_AS_FRACTIONS = wholeNumber(2);

/**
 * Judges the column as a whole: 0.1 beside 0.25 is a fraction, 0.1 beside 10 is a slip that a person must see. What is
 * written with a percent sign or format is never a fraction.
 */
export function judgeWeights(rows: readonly RawRow[]): WeightScale {
  const weighed = rows.flatMap(({ row, weight }): Weighed[] =>
    weight.kind === 'value' ? [{ row, value: weight.value, percent: weight.percent }] : [],
  );
  const plain = weighed.filter((each) => !each.percent).map((each) => each.value);
  const marked = weighed.filter((each) => each.percent).map((each) => each.value);
  if (
    areFractions(plain) &&
    (marked.length === 0 || sum(marked).add(sum(plain).mul(HUNDRED)).equals(HUNDRED))
  )
    return { fractions: true, suspects: new Set() };
  if (sum([...plain, ...marked]).equals(HUNDRED)) return { fractions: false, suspects: new Set() };
  const suspects = weighed.filter((each) => !each.percent && isProperFraction(each.value));
  return { fractions: false, suspects: new Set(suspects.map((each) => each.row)) };
}

/** The weight of a row in percent, or null where no number stands. */
export function weightOf({ weight }: RawRow, scale: WeightScale): Exact | null {
  if (weight.kind !== 'value') return null;
  const isFraction = scale.fractions && !weight.percent && weight.value.compare(MOST_AS_FRACTIONS) <= 0;
  return isFraction ? weight.value.mul(HUNDRED) : weight.value;
}

/** Whether figures add up to a stated one; without figures nothing does. */
export function addsUpTo(readings: readonly Reading[], stated: Exact): boolean {
  const known = readings.flatMap((reading) => (reading.kind === 'value' ? [reading.value] : []));
  return known.length > 0 && sum(known).equals(stated);
}

function areFractions(values: readonly Exact[]): boolean {
  const inRange = values.every((value) => value.compare(ZERO) >= 0 && value.compare(ONE) <= 0);
  const total = sum(values);
  return inRange && total.compare(ZERO) > 0 && total.compare(MOST_AS_FRACTIONS) <= 0;
}

function isProperFraction(value: Exact): boolean {
  return value.compare(ZERO) > 0 && value.compare(ONE) < 0;
}
