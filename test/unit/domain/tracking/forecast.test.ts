import { describe, expect, it } from 'vitest';
import type { BookState } from '#domain/book/book';
import { blankSeries, type DataItem } from '#domain/book/data-item';
import { blankResult } from '#domain/book/result';
import { exact, toDecimal, toFixed } from '#domain/exact';
import { boardRow, boardRows } from '#domain/tracking/board';
import { forecastOf } from '#domain/tracking/forecast';
import { liftTo, resultFor } from '#domain/tracking/what-if';
import { BOOK, draftYear, indicator } from '#test/unit/domain/life/year';

const { framework } = BOOK;

function withResults(results: Readonly<Record<string, string>>): BookState {
  const all = Object.entries(results).map(([id, value]) => {
    const [owner = '', round = ''] = id.split(':');
    return [id, { ...blankResult(owner, round), value }] as const;
  });
  return { ...draftYear(), result: new Map(all) };
}

describe('the forecast of the year end', () => {
  it('is a line through the rounds, scored by the rules of the last round', () => {
    const state = withResults({ 'a1:6': '70', 'a1:9': '80' });
    const forecast = forecastOf(state, state.indicator.get('a1')!, framework);
    expect(forecast).toMatchObject({ basis: 'rounds', lamp: 3 });
    expect([toDecimal(forecast!.value), toDecimal(forecast!.score!)]).toEqual(['90', '4']);
  });

  it('says that one result alone is only taken to stay, and that none gives nothing', () => {
    const state = withResults({ 'a1:6': '70' });
    expect(forecastOf(state, state.indicator.get('a1')!, framework)).toMatchObject({ basis: 'last' });
    expect(forecastOf(state, state.indicator.get('a2')!, framework)).toBeNull();
  });

  it('goes by the months where a formula has them, and widens by its greatest miss', () => {
    const item: DataItem = {
      ...{ id: 'i1', code: 'x', name: 'x', unit: '', order: 'a0', areas: 'whole', aggregate: 'sum' },
      ...{ formula: '', collector: '', emptyMonths: '' },
    };
    const series = { ...blankSeries('i1', null), m1: '10', m2: '10', m3: '13', m4: '9' };
    const state: BookState = {
      ...draftYear(),
      indicator: new Map([['a1', indicator('a1', { formula: 'sum(x)' })]]),
      item: new Map([['i1', item]]),
      series: new Map([['i1', series]]),
    };
    const forecast = forecastOf(state, state.indicator.get('a1')!, framework)!;
    expect(forecast.basis).toBe('months');
    // Cumulative 10, 20, 33, 42: slope 10.9, start −1; at month 12 it is 129.8; the greatest miss is 1.3.
    expect([toDecimal(forecast.value), toDecimal(forecast.high.sub(forecast.value))]).toEqual([
      '129.8',
      '1.3',
    ]);
  });
});

describe('what lifts the total', () => {
  it('takes the indicator that can give most, and no further than it must go', () => {
    const state = {
      ...withResults({ 'a1:6': '80', 'a2:6': '90' }),
      indicator: new Map([
        ['a1', indicator('a1', { weight: '60' })],
        ['a2', indicator('a2', { weight: '40' })],
      ]),
    };
    const rows = boardRows(state, framework);
    const plan = liftTo(rows, 0, framework, exact('3.7'), 3);
    expect([toFixed(plan.before, 4), toFixed(plan.after, 4), plan.reached]).toEqual([
      '3.4000',
      '3.7000',
      true,
    ]);
    expect(
      plan.lifts.map(({ indicator: { id }, to, result }) => [id, toFixed(to, 4), toDecimal(result!)]),
    ).toEqual([['a1', '3.5000', '85']]);
  });

  it('says when the target cannot be reached with so few', () => {
    const rows = boardRows(withResults({ 'a1:6': '60', 'a2:6': '60' }), framework);
    expect(liftTo(rows, 0, framework, exact('4'), 1)).toMatchObject({ reached: false });
    expect(liftTo(rows, 0, framework, exact('5'), 2)).toMatchObject({ reached: true });
  });

  it('asks for the result whose score it is', () => {
    const state = withResults({ 'a1:6': '60' });
    const [cell] = boardRow(state, state.indicator.get('a1')!, framework).cells;
    expect(toDecimal(resultFor(cell!, exact('2.25'))!)).toBe('72.5');
    const lower = { ...cell!.input, direction: 'lower', levels: ['11', '9.5', '8', '6.5', '5'] } as const;
    expect(toDecimal(resultFor({ input: lower }, exact('3.5'))!)).toBe('7.25');
  });
});
