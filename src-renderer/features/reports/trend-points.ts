import { parseExact } from '#domain/exact';
import type { ComparedRow, ComparedYear } from '#domain/report/compare-years';

/** A year's result in the small picture: where it is from, and its place for the eye only. */
export type TrendPoint = {
  readonly fiscalYear: number;
  readonly at: number;
  readonly from: 'baseline' | 'book' | 'own';
};

/** Results year by year, oldest first: that year's own book before the figure of the sheet. No result, no point. */
export function trendPoints(
  { row, baselines, matches }: ComparedRow,
  years: readonly ComparedYear[],
  fiscalYear: number,
  at: number,
): readonly TrendPoint[] {
  const points = new Map<number, TrendPoint>();
  for (const { fiscalYear: year, value } of baselines) {
    const stated = value === null ? null : parseExact(value);
    if (stated !== null) points.set(year, { fiscalYear: year, at: stated.valueOf(), from: 'baseline' });
  }
  matches.forEach((match, place) => {
    const year = years[place]?.book.fiscalYear;
    const result = match.kind === 'matched' && match.sameUnit ? (match.yearEnd?.cell.result ?? null) : null;
    if (year !== undefined && result !== null)
      points.set(year, { fiscalYear: year, at: result.valueOf(), from: 'book' });
  });
  const own = row.cells[at]?.result ?? null;
  if (own !== null) points.set(fiscalYear, { fiscalYear, at: own.valueOf(), from: 'own' });
  return [...points.values()].sort((a, b) => a.fiscalYear - b.fiscalYear);
}
