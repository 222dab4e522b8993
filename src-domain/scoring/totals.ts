import type { Decimal } from '#domain/book/book';
import { HUNDRED, sum, type Exact } from '#domain/exact';
import { usableWeight, type Score } from '#domain/scoring/score';

/** What of an indicator enters the totals of a round. */
export type TotalRow = {
  /** Percent of the whole. */
  readonly weight: Decimal;
  readonly score: Score;
  readonly certified: boolean;
  /** An approved exemption: the row leaves the sum, whatever else stands in it. */
  readonly exempt: boolean;
};

/** `over100` is Σ w·s / 100, `renormalised` is Σ w·s / Σ w. Both are null when nothing counts. */
export type Total = {
  /** Σ w of the rows that count, in percent. */
  readonly weight: Exact;
  readonly over100: Exact | null;
  readonly renormalised: Exact | null;
};

/** `certified` counts certified rows only; `selfAssessed` every row that has a score, drafts too. */
export type RoundTotals = { readonly certified: Total; readonly selfAssessed: Total };

/** The totals of a round (forms-and-scoring 3.3). A row without a score or a usable weight does not count. */
export function roundTotals(rows: readonly TotalRow[]): RoundTotals {
  return { certified: total(rows.filter((row) => row.certified)), selfAssessed: total(rows) };
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

function total(rows: readonly TotalRow[]): Total {
  const counted = rows.flatMap(countedPair);
  const weight = sum(counted.map((row) => row.weight));
  if (counted.length === 0) return { weight, over100: null, renormalised: null };
  const points = sum(counted.map((row) => row.weight.mul(row.score)));
  return {
    weight,
    over100: points.div(HUNDRED),
    renormalised: weight.n === 0n ? null : points.div(weight),
  };
}

function countedPair(row: TotalRow): readonly { readonly weight: Exact; readonly score: Exact }[] {
  const weight = usableWeight(row.weight);
  if (row.exempt || weight === null || row.score.state === 'none') return [];
  return [{ weight, score: row.score.score }];
}
