import { expect, test } from 'vitest';
import expected from '#resources/sample-year/expected.json';
import { resultId, type BookState } from '#domain/book/book';
import { blankIndicator } from '#domain/book/indicator';
import { blankResult } from '#domain/book/result';
import { exact, sum, toFixed, toRatio, type Exact } from '#domain/exact';
import { roundReport, type RoundReport } from '#domain/report/round-report';
import { dimensionTotals, roundTotals } from '#domain/scoring/totals';
import { boardRows, totalRows } from '#domain/tracking/board';
import { sampleBook } from '#test/unit/domain/report/sample-book';

const { state, book } = sampleBook();
const { framework } = book;

function reportOf(at: number, of: BookState = state): RoundReport {
  const report = roundReport(of, framework, at);
  if (report === null) throw new Error(`no round ${String(at)}`);
  return report;
}

function text(value: Exact | null): string | null {
  return value === null ? null : toRatio(value);
}

test.each([0, 1, 2])('totals of round %i are those of the board and of the sample exactly', (at) => {
  const report = reportOf(at);
  const leaves = boardRows(state, framework).flatMap((row) => totalRows(row, at));
  const board = roundTotals(leaves);
  expect(text(report.totals.certified.over100)).toBe(text(board.certified.over100));
  expect(text(report.totals.certified.renormalised)).toBe(text(board.certified.renormalised));
  expect(text(report.totals.selfAssessed.over100)).toBe(text(board.selfAssessed.over100));
  const told = expected.rounds[at]?.totals;
  expect(text(report.totals.certified.over100)).toBe(told?.certified.over100Exact);
  expect(text(report.totals.selfAssessed.renormalised)).toBe(told?.selfAssessed.renormalisedExact);
  for (const group of report.groups) {
    const own = dimensionTotals(leaves).get(group.dimension?.code ?? null);
    expect(text(group.totals.certified.over100)).toBe(text(own?.certified.over100 ?? null));
  }
  // What the dimensions give adds up to the whole.
  const parts = report.groups.flatMap(({ totals }) => totals.certified.over100 ?? []);
  expect(text(sum(parts))).toBe(text(report.totals.certified.over100));
});

test.each([0, 1, 2])(
  'in round %i every row is certified or stands with its reason: no weight is lost',
  (at) => {
    const report = reportOf(at);
    const outside = sum(report.uncounted.flatMap(({ weight }) => weight ?? []));
    expect(text(outside.add(report.totals.certified.weight))).toBe(text(report.weight));
    expect(
      report.certified + report.uncounted.filter(({ why }) => why !== 'cancelled').length,
    ).toBeLessThanOrEqual(report.counted);
    expect(report.uncounted.length + report.totals.certified.indicators).toBe(report.counted);
  },
);

test('what is strong and what is below the target is sorted by exact score, and nothing is in both', () => {
  const { strongest, belowTarget, rows } = reportOf(0);
  const scores = (list: RoundReport['strongest']): readonly number[] =>
    list.map(({ score }) => score.valueOf());
  expect(scores(strongest)).toEqual(scores(strongest).toSorted((a, b) => b - a));
  expect(scores(belowTarget)).toEqual(scores(belowTarget).toSorted((a, b) => a - b));
  expect(Math.min(...scores(strongest))).toBeGreaterThanOrEqual(3);
  expect(Math.max(...scores(belowTarget))).toBeLessThan(3);
  const scored = rows.filter(({ cells }) => cells[0]?.none === null).length;
  expect(strongest.length + belowTarget.length).toBe(scored);
  const first = expected.rounds[0]?.indicators.find(({ no }) => no === belowTarget[0]?.row.indicator.no);
  expect(first?.score).toBe(belowTarget[0] && toFixed(belowTarget[0].score, 4));
});

test('obstacles are quoted from the narratives of the round, and nothing else is there', () => {
  const { obstacles } = reportOf(0);
  expect(obstacles.length).toBeGreaterThan(5);
  for (const { row, text: said } of obstacles) {
    expect(state.result.get(resultId(row.indicator.id, '6'))?.obstacles.trim()).toBe(said);
  }
  const written = [...state.result.values()].filter(
    ({ round, obstacles: own }) => round === '6' && own !== '',
  );
  expect(obstacles.length).toBe(written.length);
});

test('a row without result, one without words and one that is complete are told apart', () => {
  const indicator = (id: string): ReturnType<typeof blankIndicator> => ({
    ...blankIndicator({ id, order: id }),
    ...{ no: id, name: id, weight: '30', levels: ['1', '2', '3', '4', '5'] },
  });
  const result = (id: string, more: object): ReturnType<typeof blankResult> => ({
    ...blankResult(id, '6'),
    ...more,
  });
  const results = [
    result('b', { value: '4', state: 'certified' }),
    result('c', { value: '2.5', explanation: 'ทำแล้ว', state: 'submitted' }),
    result('d', { state: 'naApproved' }),
  ];
  const own: BookState = {
    ...state,
    indicator: new Map(['a', 'b', 'c', 'd'].map((id) => [id, indicator(id)])),
    result: new Map(results.map((each) => [each.id, each])),
  };
  const report = reportOf(0, own);
  expect(report.missing.map(({ row, what }) => [row.indicator.id, what])).toEqual([
    ['a', 'result'],
    ['b', 'explanation'],
  ]);
  expect(report.uncounted.map(({ row, why }) => [row.indicator.id, why])).toEqual([
    ['a', 'noResult'],
    ['c', 'notCertified'],
    ['d', 'naApproved'],
  ]);
  expect(report.groups.map(({ dimension }) => dimension)).toEqual([null]);
  expect(text(report.totals.certified.over100)).toBe(text(exact('4').mul(exact('30')).div(exact('100'))));
  expect(report.yearEnd).toBeNull();
});
