import { checkWeightSum, sumOfWeights } from '#domain/agreement/check-weights';
import type { Indicator } from '#domain/book/book';
import { exact, HUNDRED, ONE, parseExact, sum, ZERO, type Exact } from '#domain/exact';
import type { Dimension, Framework, Round } from '#domain/scoring/framework';
import { usableWeight } from '#domain/scoring/weight';
import { isCancelled, isDue, weightInForce } from '#domain/tracking/thresholds';
import { onIndicator, placeOf, yearProblem, type YearProblem } from '#domain/check/year-problem';

/** The weights of the indicators on the form against what the year asks, as a whole and by dimension. */
export function checkYearWeights(
  whole: readonly Indicator[],
  framework: Framework,
  book: string,
): readonly YearProblem[] {
  const found = checkWeightSum(weightsOf(whole), framework.weightTotal);
  const onBook = placeOf('book', book, { field: 'weight' });
  const sumProblem = found === null ? [] : [yearProblem(found.code, onBook, found.details)];
  return [
    ...sumProblem,
    ...(sumProblem.length === 0 ? [] : checkFractions(whole, framework.weightTotal)),
    ...framework.dimensions.flatMap((dimension) => checkDimension(dimension, whole, book)),
    ...framework.rounds.flatMap((round) => checkRound(round, whole, framework, book)),
  ];
}

/**
 * Where indicators have weights of their own in a round, those of the round make the whole as well: of all that are
 * measured in the year, or of those alone that are due by then.
 */
function checkRound(
  round: Round,
  whole: readonly Indicator[],
  framework: Framework,
  book: string,
): readonly YearProblem[] {
  const own = whole.filter(({ weightByRound }) => Object.hasOwn(weightByRound, round.code));
  // A weight that is none is told for that.
  if (own.length === 0 || own.some((each) => usableWeight(weightInForce(each, round)) === null)) return [];
  const measured = whole.filter((each) => !isCancelled(each, round, framework));
  const due = measured.filter((each) => isDue(each, round, framework));
  const sums = [measured, due].map((each) =>
    checkWeightSum(
      each.map((indicator) => weightInForce(indicator, round)),
      framework.weightTotal,
    ),
  );
  const [found] = sums;
  if (found === undefined || found === null || sums.includes(null)) return [];
  const place = placeOf('book', book, { field: 'weightByRound', round: round.code });
  return [yearProblem(found.code, place, found.details)];
}

/** Parts share the weight of their whole, or, where it is their weighted mean, 100 of their own. */
export function checkPartWeights(whole: Indicator, parts: readonly Indicator[]): readonly YearProblem[] {
  if (parts.length === 0) return [];
  const required = whole.partsMode === 'average' ? '100' : whole.weight;
  // A whole whose own weight cannot be read is told for that.
  if (required === null || parseExact(required) === null) return [];
  const total = sumOfWeights(weightsOf(parts));
  if (exact(total).equals(exact(required))) return [];
  return [
    yearProblem('weight-parts', onIndicator(whole, 'parts'), { total, required }),
    ...checkFractions(parts, required),
  ];
}

function checkDimension(
  { code, title, weight }: Dimension,
  whole: readonly Indicator[],
  book: string,
): readonly YearProblem[] {
  if (weight === null) return [];
  const total = sumOfWeights(weightsOf(whole.filter(({ dimension }) => dimension === code)));
  if (exact(total).equals(exact(weight))) return [];
  const place = placeOf('book', book, { field: 'dimensions', no: code });
  return [yearProblem('weight-dimension', place, { dimension: title, total, required: weight })];
}

/**
 * Weights that are meant as fractions of 1: all of them add up to 1, or the whole comes out right as soon as those below
 * 1 are read so.
 */
function checkFractions(indicators: readonly Indicator[], required: string): readonly YearProblem[] {
  const known = indicators.flatMap((indicator) => {
    const weight = parseExact(indicator.weight ?? '');
    return weight === null ? [] : [{ indicator, weight }];
  });
  if (exact(required).equals(ONE)) return [];
  const isAll = known.length > 1 && sum(known.map(({ weight }) => weight)).equals(ONE);
  const small = isAll ? known : known.filter(({ weight }) => isBelowOne(weight));
  const rest = known.filter((each) => !small.includes(each));
  const asPercent = sum([
    ...small.map(({ weight }) => weight.mul(HUNDRED)),
    ...rest.map(({ weight }) => weight),
  ]);
  if (!isAll && (small.length === 0 || !asPercent.equals(exact(required)))) return [];
  return small.map(({ indicator }) =>
    yearProblem('weight-fraction', onIndicator(indicator, 'weight'), { value: indicator.weight ?? '' }),
  );
}

function isBelowOne(weight: Exact): boolean {
  return weight.compare(ZERO) > 0 && weight.compare(ONE) < 0;
}

function weightsOf(indicators: readonly Indicator[]): readonly (string | null)[] {
  return indicators.map(({ weight }) => weight);
}
