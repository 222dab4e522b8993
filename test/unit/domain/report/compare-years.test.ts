import { expect, test } from 'vitest';
import type { BookState, Indicator } from '#domain/book/book';
import { blankResult } from '#domain/book/result';
import { toRatio } from '#domain/exact';
import { compareYears, differsFromBaseline, type Match, type YearBook } from '#domain/report/compare-years';
import { scoreIn } from '#domain/report/report-rows';
import { roundReport } from '#domain/report/round-report';
import { defaultFramework } from '#domain/scoring/default-framework';
import { sampleBook } from '#test/unit/domain/report/sample-book';

const own = sampleBook();

/** The year before: the sample with another year, where some indicators have other names, numbers or units. */
function before(change: (indicator: Indicator) => Indicator | null): YearBook {
  const indicator = new Map<string, Indicator>();
  for (const each of own.state.indicator.values()) {
    const is = change(each);
    if (is !== null) indicator.set(is.id, is);
  }
  const state: BookState = { ...own.state, indicator };
  return { state, book: { ...own.book, id: '50-2546', fiscalYear: 2546 } };
}

function matchOf(no: string, past: YearBook): Match | undefined {
  const { rows } = compareYears(own, [past], 0);
  return rows.find(({ row }) => row.indicator.no === no)?.matches[0];
}

test('the same name is found although its number moved; a number alone is never enough', () => {
  const past = before((each) => {
    if (each.no === '1.1') return { ...each, no: '9.9' };
    if (each.no === '1.2') return { ...each, name: 'ตัวชี้วัดอื่น' };
    if (each.no === '1.3') return { ...each, name: ` ${each.name.replace(' ', '  ')} `, unit: 'บาท' };
    return each.no === '1.4' ? null : each;
  });
  expect(matchOf('1.1', past)).toMatchObject({ kind: 'matched', by: 'name', sameUnit: true });
  expect(matchOf('1.2', past)).toMatchObject({
    ...{ kind: 'unmatched', why: 'none' },
    sameNo: { name: 'ตัวชี้วัดอื่น' },
  });
  expect(matchOf('1.3', past)).toMatchObject({ kind: 'matched', by: 'nameAndNo', sameUnit: false });
  expect(matchOf('1.4', past)).toEqual({ kind: 'unmatched', why: 'none', sameNo: null });
  const { years } = compareYears(own, [past], 0);
  expect(years[0]?.gone.map(({ name }) => name)).toContain('ตัวชี้วัดอื่น');
});

test('two of one name are told apart by their number, and left alone where they cannot be', () => {
  const twin = (no: string): YearBook =>
    before((each) =>
      each.no === '1.2' ? { ...each, no, name: own.state.indicator.get(id('1.1'))?.name ?? '' } : each,
    );
  expect(matchOf('1.1', twin('1.2'))).toMatchObject({ kind: 'matched', by: 'nameAndNo' });
  expect(matchOf('1.1', twin('1.1'))).toEqual({ kind: 'unmatched', why: 'several', sameNo: null });
});

function id(no: string): string {
  return [...own.state.indicator.values()].find((each) => each.no === no)?.id ?? '';
}

test.each([0, 1, 2])('scores and totals of an earlier year in round %i are those of its own report', (at) => {
  const past = before((each) => each);
  const { years } = compareYears(own, [past], at);
  const report = roundReport(past.state, past.book.framework, at);
  expect(ratio(years[0]?.sameRound?.certified.over100)).toBe(ratio(report?.totals.certified.over100));
  const end = roundReport(past.state, past.book.framework, 2);
  expect(ratio(years[0]?.yearEnd?.selfAssessed.over100)).toBe(ratio(end?.totals.selfAssessed.over100));
});

test.each([0, 1, 2])('every score of an earlier year in round %i is that of its board', (at) => {
  const { rows } = compareYears(own, [before((each) => each)], at);
  expect(rows.length).toBe(36);
  for (const { row, matches } of rows) {
    const [match] = matches;
    if (match?.kind !== 'matched') throw new Error(row.indicator.no);
    expect(ratio(match.sameRound?.score)).toBe(ratio(scoreIn(row.cells[at])));
    expect(match.sameRound?.lamp).toBe(row.cells[at]?.lamp);
  }
});

function ratio(value: Parameters<typeof toRatio>[0] | null | undefined): string | null {
  return value === null || value === undefined ? null : toRatio(value);
}

test('a later year is no earlier one; without any, the three baselines are what there is', () => {
  const later = { ...before((each) => each), book: { ...own.book, fiscalYear: 2548 } };
  const { years, rows } = compareYears(own, [later], 0);
  expect(years).toEqual([]);
  expect(rows[0]?.baselines).toEqual([
    { fiscalYear: 2544, value: '5.10' },
    { fiscalYear: 2545, value: '6.35' },
    { fiscalYear: 2546, value: '6.80' },
  ]);
});

test('a round that the earlier year did not have is not stood in for by another', () => {
  const framework = { ...defaultFramework(2546), rounds: defaultFramework(2546).rounds.slice(1) };
  const past = { ...before((each) => each), book: { ...own.book, fiscalYear: 2546, framework } };
  const { years } = compareYears(own, [past], 0);
  expect(years[0]?.sameRound).toBeNull();
  expect(years[0]?.yearEnd?.months).toBe(12);
});

test('a baseline is held against the result of its year as far as it is written out', () => {
  const past = before((each) => (each.no === '1.2' ? { ...each, formula: '' } : each));
  const result = { ...blankResult(id('1.2'), '12'), value: '6.806' };
  const match = matchOf('1.2', { ...past, state: { ...past.state, result: new Map([[result.id, result]]) } });
  if (match?.kind !== 'matched') throw new Error('not matched');
  expect(['6.81', '6.8060', '7'].map((base) => differsFromBaseline(base, match.yearEnd))).toEqual([
    false,
    false,
    false,
  ]);
  expect(['6.80', '6.8061', '6'].map((base) => differsFromBaseline(base, match.yearEnd))).toEqual([
    true,
    true,
    true,
  ]);
  expect(differsFromBaseline(null, match.yearEnd)).toBe(false);
  expect(differsFromBaseline('6.80', null)).toBe(false);
});
