import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { type Decimal, type Indicator, resultId } from '#domain/book/book';
import { type Exact, toFixed, toRatio } from '#domain/exact';
import { scoreResult } from '#domain/scoring/score';
import agreement from '#resources/sample-year/agreement.json';
import expected from '#resources/sample-year/expected.json';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

const BUILT = new Set(['interpolate', 'threshold', 'milestone']);
const { book, framework, indicators, results } = sampleRecords();

type Row = {
  readonly name: string;
  readonly indicator: Indicator;
  /** The value that an officer sees, rounded to 4 decimals, and the one behind it. */
  readonly value: Decimal;
  readonly exactValue: string | null;
  readonly wanted: string;
  readonly wantedExact: string;
};

/** Thresholds that hold in some rounds only are not in our records yet. */
function hasOwnLevels(id: string, round: string): boolean {
  const entry = agreement.indicators.find((each) => `${book.id}/${each.id}` === id);
  const byRound = new Map(Object.entries(entry?.levelsByRound ?? {}));
  return (
    byRound.has(round) || (entry?.amendments ?? []).some((each) => Number(round) >= Number(each.fromRound))
  );
}

function scoreOf(indicator: Indicator, value: Decimal): Exact {
  const { method, direction, levels } = indicator;
  const score = scoreResult({ method, direction, levels, value, floor: framework.floor, cap: framework.cap });
  if (score.state !== 'scored') throw new Error(`${indicator.no}: ${score.reason}`);
  return score.score;
}

const rows = expected.rounds.flatMap(({ round, indicators: wantedRows }) =>
  wantedRows.flatMap((wanted): Row[] => {
    const indicator = indicators.find((each) => each.id === `${book.id}/${wanted.indicator}`);
    if (indicator === undefined || !BUILT.has(indicator.method)) return [];
    if (hasOwnLevels(indicator.id, round) || wanted.score === null) return [];
    const value = results.find((each) => each.id === resultId(indicator.id, round))?.value ?? null;
    const name = `${wanted.no} round ${round}`;
    const exactValue = wanted.valueExact ?? null;
    return [{ name, indicator, value, exactValue, wanted: wanted.score, wantedExact: wanted.scoreExact }];
  }),
);

/** True where nothing was lost when the value was written down: steps, and figures of 4 decimals at most. */
function isWhole({ value, exactValue }: Row): boolean {
  return exactValue === null || new Fraction(exactValue).equals(new Fraction(value ?? '0'));
}

describe('scores of the sample year against the independent calculation', () => {
  it('are exactly those where the value is exact', () => {
    const whole = rows.filter(isWhole);
    expect([rows.length, whole.length]).toEqual([75, 33]);
    for (const row of whole) {
      expect([row.name, toRatio(scoreOf(row.indicator, row.value))]).toEqual([row.name, row.wantedExact]);
    }
  });

  it('print the same where the value is taken before its rounding', () => {
    for (const row of rows.filter((each) => !isWhole(each))) {
      const value = toFixed(new Fraction(row.exactValue ?? '0'), 30);
      expect([row.name, toFixed(scoreOf(row.indicator, value), 4)]).toEqual([row.name, row.wanted]);
    }
  });

  it('print the same from the rounded value too, but for these', () => {
    const differ = rows
      .map((row) => [row.name, toFixed(scoreOf(row.indicator, row.value), 4), row.wanted])
      .filter(([, printed, wanted]) => printed !== wanted);
    expect(differ).toEqual([
      ['1.9 round 6', '2.4587', '2.4586'],
      ['2.2 round 6', '3.6826', '3.6825'],
      ['4.6 round 6', '1.5830', '1.5833'],
      ['1.2 round 9', '2.9151', '2.9150'],
      ['1.4 round 9', '3.2120', '3.2119'],
      ['4.6 round 9', '2.4010', '2.4012'],
      ['1.5 round 12', '4.1112', '4.1111'],
      ['4.6 round 12', '3.1110', '3.1111'],
    ]);
  });
});
