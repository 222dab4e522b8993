import type { Decimal } from '#domain/book/decimal';
import { exact, HUNDRED, sum, ZERO, type Exact } from '#domain/exact';
import { usableWeight, type Score } from '#domain/scoring/score';

/** What of an indicator enters the totals of a round. */
export type TotalRow = {
  /** Percent of the whole. */
  readonly weight: Decimal;
  readonly score: Score;
  readonly certified: boolean;
  /** An approved exemption: the row leaves the sum, whatever else stands in it. */
  readonly exempt: boolean;
  /** Nothing shows that anything was done. */
  readonly noEvidence?: boolean;
};

/** `over100` is Σ w·s / 100, `renormalised` is Σ w·s / Σ w. Both are null when nothing counts. */
export type Total = {
  readonly indicators: number;
  /** Σ w of the rows that count, in percent. */
  readonly weight: Exact;
  readonly over100: Exact | null;
  readonly renormalised: Exact | null;
};

/** `certified` counts certified rows only; `selfAssessed` every row that has a score, drafts too. */
export type RoundTotals = { readonly certified: Total; readonly selfAssessed: Total };

/** The total with which a year ends, what is missing from it, and whether it is all there. */
export type YearEnd = Total & {
  readonly removed: Exact;
  readonly pending: Exact;
  readonly complete: boolean;
};

/** The rules of the year that a year-end total goes by. */
export type YearEndRules = {
  readonly weightTotal: string;
  readonly noEvidenceScore: string | null;
  readonly naPolicy: 'rescale' | 'keepWeight';
};

/** The totals of a round (forms-and-scoring 3.3). A row without a score or a usable weight does not count. */
export function roundTotals(rows: readonly TotalRow[]): RoundTotals {
  const counted = rows.filter((row) => !row.exempt).map(countedPair);
  const certified = rows.filter((row) => !row.exempt && row.certified).map(countedPair);
  return { certified: totalOfPairs(known(certified)), selfAssessed: totalOfPairs(known(counted)) };
}

/**
 * The same by dimension, in order of first appearance; null is the group of rows without one. `renormalised` is
 * the score of the dimension, `over100` what it contributes to the whole.
 */
export function dimensionTotals(
  rows: readonly (TotalRow & { readonly dimension: string | null })[],
): ReadonlyMap<string | null, RoundTotals> {
  const codes = new Set(rows.map((row) => row.dimension));
  return new Map([...codes].map((code) => [code, roundTotals(rows.filter((row) => row.dimension === code))]));
}

/**
 * The total at the year's end (forms-and-scoring 3.2, 3.3): certified rows count; no evidence counts as the year says;
 * an approved exemption leaves the sum (or, where the year keeps its weight, earns nothing); what is not certified is
 * pending.
 */
export function yearEndTotal(rows: readonly TotalRow[], rules: YearEndRules): YearEnd {
  const whole = exact(rules.weightTotal);
  const exempt = sum(rows.filter((row) => row.exempt).flatMap(({ weight }) => usableWeight(weight) ?? []));
  const counted = totalOfPairs(known(rows.map((row) => yearEndPair(row, rules))));
  const pending = whole.sub(counted.weight).sub(exempt);
  const complete = pending.n === 0n;
  if (rules.naPolicy === 'rescale') return { ...counted, removed: exempt, pending, complete };
  const weight = counted.weight.add(exempt);
  const points = counted.over100?.mul(HUNDRED) ?? null;
  const renormalised = points === null || weight.n === 0n ? null : points.div(weight);
  return { ...counted, renormalised, removed: exact('0'), pending, complete };
}

/** What a row that counts gives to a total. */
export type Pair = { readonly weight: Exact; readonly score: Exact };

function yearEndPair(row: TotalRow, { noEvidenceScore }: YearEndRules): Pair | null {
  if (row.exempt) return null;
  if (row.certified) return countedPair(row);
  const weight = usableWeight(row.weight);
  if (row.noEvidence !== true || weight === null || noEvidenceScore === null) return null;
  return { weight, score: exact(noEvidenceScore) };
}

export function totalOfPairs(counted: readonly Pair[]): Total {
  return totalOf(
    counted.map(({ weight }) => weight),
    sum(counted.map(({ weight, score }) => weight.mul(score))),
  );
}

/** The total of rows with these weights that together make so many points, Σ w·s. */
export function totalOf(weights: readonly Exact[], points: Exact): Total {
  const weight = sum(weights);
  const indicators = weights.length;
  if (indicators === 0) return { indicators, weight, over100: null, renormalised: null };
  return {
    indicators,
    weight,
    over100: points.div(HUNDRED),
    renormalised: weight.equals(ZERO) ? null : points.div(weight),
  };
}

/** Null where the row has no score or no usable weight. */
export function countedPair(row: TotalRow): Pair | null {
  const weight = usableWeight(row.weight);
  if (weight === null || row.score.state === 'none') return null;
  return { weight, score: row.score.score };
}

function known(pairs: readonly (Pair | null)[]): readonly Pair[] {
  return pairs.filter((pair) => pair !== null);
}
