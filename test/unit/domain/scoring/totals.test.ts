import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exact, toFixed, toRatio, type Exact } from '#domain/exact';
import { lampIndex } from '#domain/scoring/lamp';
import type { Score } from '#domain/scoring/score';
import { dimensionTotals, roundTotals, type TotalRow } from '#domain/scoring/totals';
import { readFixture } from '#test/fixtures/read-fixture';

const total = z.object({ weight: z.string(), over100Exact: z.string(), renormalisedExact: z.string() });
const leaf = z.object({
  indicator: z.string(),
  weight: z.string(),
  state: z.string(),
  scoreExact: z.string().nullable(),
});
const expected = readFixture(
  'sample-year/expected.json',
  z.object({
    rounds: z.array(
      z.object({
        round: z.string(),
        indicators: z.array(leaf.extend({ children: z.array(leaf).default([]) })),
        totals: z.object({ certified: total, selfAssessed: total }),
        dimensions: z.array(
          z.object({
            dimension: z.string(),
            certifiedWeight: z.string(),
            over100Exact: z.string(),
            averageExact: z.string(),
          }),
        ),
      }),
    ),
  }),
);
const agreement = readFixture(
  'sample-year/agreement.json',
  z.object({
    indicators: z.array(
      z.object({ id: z.string(), dimension: z.string(), childrenMode: z.string().optional() }),
    ),
  }),
);

type Row = TotalRow & { readonly dimension: string | null };

const scored = (score: string): Score => ({ state: 'scored', score: new Fraction(score) });
const row = (weight: string | null, score: string, change: Partial<Row> = {}): Row => ({
  weight,
  score: scored(score),
  certified: false,
  exempt: false,
  dimension: null,
  ...change,
});
const ratio = (value: Exact | null): string | null => (value === null ? null : toRatio(value));

const SAMPLE_DIMENSION = new Map(agreement.indicators.map((each) => [each.id, each.dimension]));
/** Indicators whose children count each by itself. */
const SUMMED = new Set(
  agreement.indicators.filter((each) => each.childrenMode === 'sum').map((each) => each.id),
);

function sampleRows(round: (typeof expected.rounds)[number]): readonly Row[] {
  return round.indicators.flatMap((indicator) => {
    const leaves = SUMMED.has(indicator.indicator) ? indicator.children : [indicator];
    return leaves.map((leaf) => ({
      weight: leaf.weight,
      score:
        leaf.scoreExact === null ? ({ state: 'none', reason: 'noResult' } as const) : scored(leaf.scoreExact),
      certified: leaf.state === 'certified',
      exempt: leaf.state === 'naApproved',
      dimension: SAMPLE_DIMENSION.get(indicator.indicator) ?? null,
    }));
  });
}

describe.each(expected.rounds)('the sample year, round $round', (round) => {
  const rows = sampleRows(round);

  test.each(['certified', 'selfAssessed'] as const)('total %s', (kind) => {
    const { weight, over100, renormalised } = roundTotals(rows)[kind];
    const given = round.totals[kind];
    expect([toFixed(weight, 2), ratio(over100), ratio(renormalised)]).toEqual([
      given.weight,
      given.over100Exact,
      given.renormalisedExact,
    ]);
  });

  test('each dimension: its own score and what it contributes', () => {
    const totals = dimensionTotals(rows);
    const found = [...totals].map(([dimension, { certified }]) => ({
      dimension,
      certifiedWeight: toFixed(certified.weight, 2),
      over100Exact: ratio(certified.over100),
      averageExact: ratio(certified.renormalised),
    }));
    expect(found).toEqual(round.dimensions);
  });
});

describe('what counts in a total', () => {
  test('nothing counted is no total, not a total of 0', () => {
    const nothing = { indicators: 0, weight: exact('0'), over100: null, renormalised: null };
    const rows = [
      row('10', '4', { exempt: true, certified: true }),
      row(null, '4', { certified: true }),
      row('-10', '4', { certified: true }),
      row('10', '4', { certified: true, score: { state: 'none', reason: 'noResult' } }),
    ];
    expect(roundTotals([])).toEqual({ certified: nothing, selfAssessed: nothing });
    expect(roundTotals(rows)).toEqual({ certified: nothing, selfAssessed: nothing });
  });

  test('certified rows alone are certified; every scored row is self-assessed', () => {
    const totals = roundTotals([row('60', '5', { certified: true }), row('30', '2')]);
    expect(ratio(totals.certified.over100)).toBe('3/1');
    expect(ratio(totals.certified.renormalised)).toBe('5/1');
    expect(ratio(totals.selfAssessed.over100)).toBe('18/5');
    expect(ratio(totals.selfAssessed.renormalised)).toBe('4/1');
  });

  test('rows that weigh 0 contribute 0 and have no mean', () => {
    const { selfAssessed } = roundTotals([row('0', '4')]);
    expect([ratio(selfAssessed.over100), selfAssessed.renormalised]).toEqual(['0/1', null]);
  });

  test('rows without a dimension are a group of their own, in order of appearance', () => {
    const totals = dimensionTotals([
      row('50', '5', { dimension: 'B' }),
      row('10', '1'),
      row('20', '3', { dimension: 'A' }),
      row('50', '4', { dimension: 'B' }),
    ]);
    expect([...totals].map(([code, each]) => [code, ratio(each.selfAssessed.renormalised)])).toEqual([
      ['B', '9/2'],
      [null, '1/1'],
      ['A', '3/1'],
    ]);
  });
});

describe('lamps', () => {
  const lamps = ['1', '2.5', '4.5'].map((from) => ({ word: from, wordEn: null, from }));

  test.each([
    ['0.9999', null],
    ['1', 0],
    ['2.4999', 0],
    ['2.5', 1],
    ['5', 2],
  ])('%s lies in band %s', (score, index) => {
    expect(lampIndex(exact(score), lamps)).toBe(index);
  });

  test('a score is not rounded into the better band', () => {
    const justBelow = exact('4.5').sub(exact('1').div(exact('1000000')));
    expect(toFixed(justBelow, 4)).toBe('4.5000');
    expect(lampIndex(justBelow, lamps)).toBe(1);
  });

  test('without bands there is no lamp', () => {
    expect(lampIndex(exact('3'), [])).toBeNull();
  });
});
