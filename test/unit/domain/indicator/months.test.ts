import { describe, expect, it } from 'vitest';
import { applyChange } from '#domain/book/change';
import { exact, toFixed, toRatio, type Exact } from '#domain/exact';
import { enterMonths } from '#domain/indicator/enter-months';
import { lampEdges, levelPoints } from '#domain/indicator/lamp-bands';
import { levelsFromTarget } from '#domain/indicator/levels-from-target';
import { monthOutcomes } from '#domain/indicator/trend';
import { defaultFramework } from '#domain/scoring/default-framework';
import { boardRows } from '#domain/tracking/board';
import { bookOf } from '#domain/year-folder/read-year-folder';
import { bookWith, indicator, item, withResult } from '#test/unit/domain/indicator/given';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

const FRAMEWORK = defaultFramework(2569);
const LEVELS = ['10', '20', '30', '40', '50'] as const;

describe('five levels from a target', () => {
  it.each([
    ['8', '1.5', 'higher', ['5', '6.5', '8', '9.5', '11']],
    ['94', '8.5', 'lower', ['111', '102.5', '94', '85.5', '77']],
    ['94', '-8.5', 'lower', ['111', '102.5', '94', '85.5', '77']],
    ['0.3', '0.1', 'higher', ['0.1', '0.2', '0.3', '0.4', '0.5']],
  ] as const)('%s ± %s, %s', (target, step, direction, levels) => {
    expect(levelsFromTarget(target, step, direction)).toEqual(levels);
  });

  it.each([
    [null, '1'],
    ['1', null],
    ['1', '0'],
    ['x', '1'],
  ])('are not guessed from %o and %o', (target, step) => {
    expect(levelsFromTarget(target, step, 'higher')).toBeNull();
  });
});

describe('results month by month', () => {
  const part = indicator('1', { formula: '100 * sum(ok) / sum(all)', levels: LEVELS });
  const items = [item('ok'), item('all')];

  it('are exact, and end with the last month that has all its figures', () => {
    const all = ['3', '3', '3', '3', '3', '3', '3', '3', '3', '3', '3', '3'];
    const state = bookWith([part], items, { ok: ['1', '1', '2'], all });
    const months = monthOutcomes(state, part, FRAMEWORK, 12);
    expect(months.map(({ value }) => (value === null ? null : toRatio(value)))).toEqual([
      '100/3',
      '100/3',
      '400/9',
      ...Array.from({ length: 9 }, () => null),
    ]);
    expect(months[2]?.score?.equals(exact('4').add(exact('40').div(exact('90'))))).toBe(true);
  });

  it('of figures that are collected now and then stay until today', () => {
    const survey = item('sat', { aggregate: 'last', emptyMonths: 'สำรวจปีละครั้ง' });
    const yearly = indicator('1', { formula: 'sat', levels: LEVELS });
    const state = bookWith([yearly], [survey], { sat: [null, '40'] });
    const seen = monthOutcomes(state, yearly, FRAMEWORK, 4).map(({ value }) => value?.valueOf() ?? null);
    expect(seen.slice(0, 5)).toEqual([null, 40, 40, 40, null]);
  });

  it('of the sample year agree with the rounds of the board', () => {
    const records = sampleRecords();
    const state = bookOf(records);
    const { framework } = records;
    const pairs = boardRows(state, framework).flatMap((row) => {
      const months = monthOutcomes(state, row.indicator, framework, 12);
      return framework.rounds.map((round, at) => ({
        row,
        cell: row.cells[at],
        month: months[round.months - 1],
      }));
    });
    const computed = pairs.filter(({ cell }) => cell?.source === 'formula' && cell.none === null);
    expect(computed.length).toBeGreaterThan(50);
    for (const { row, cell, month } of computed) {
      expect(ratio(month?.value)).toBe(ratio(cell?.result));
      const score = cell?.score.state === 'scored' ? cell.score.score : null;
      // The conditions of a hybrid are met in rounds, not in months.
      if (row.indicator.method !== 'hybrid') expect(ratio(month?.score)).toBe(ratio(score));
    }
  });
});

function ratio(value: Exact | null | undefined): string | null {
  return value === null || value === undefined ? null : toRatio(value);
}

describe('lamps on the scale of the result', () => {
  it('begin between the levels, in both directions', () => {
    const edges = (levels: readonly [string, string, string, string, string]): (string | null)[] =>
      lampEdges(levelPoints(levels, null), 'interpolate', FRAMEWORK).map((edge) =>
        edge === null ? null : toFixed(edge, 2),
      );
    expect(edges(LEVELS)).toEqual([null, '15.00', '25.00', '35.00', '45.00']);
    expect(edges(['111', '102.5', '94', '85.5', '77'])).toEqual([null, '106.75', '98.25', '89.75', '81.25']);
  });

  it('without interpolation begin at a level; with three figures the upper ones are out of reach', () => {
    const threshold = lampEdges(levelPoints(LEVELS, null), 'threshold', FRAMEWORK);
    expect(threshold.map((edge) => edge?.valueOf() ?? null)).toEqual([null, 20, 30, 40, 50]);
    const hybrid = lampEdges(levelPoints(['10', '20', '30', null, null], null), 'hybrid', FRAMEWORK);
    expect(hybrid.map((edge) => edge?.valueOf() ?? null)).toEqual([null, 15, 25, null, null]);
  });
});

describe('figures that are typed', () => {
  const one = indicator('1', { formula: 'sum(ok)', levels: LEVELS });
  const two = indicator('2', { formula: 'last(all)', levels: LEVELS });
  const base = bookWith([one, two], [item('ok'), item('all')], { all: ['30', '30', '30', '30', '30', '30'] });

  it('make a series once, however many of its months are pasted', () => {
    const change = enterMonths(
      base,
      FRAMEWORK,
      [
        { item: 'item-ok', area: null, month: 'm1', value: '5' },
        { item: 'item-ok', area: null, month: 'm2', value: '12o' },
        { item: 'item-ok', area: null, month: 'm3', value: '7' },
      ],
      'paste',
    );
    expect(change.ops).toHaveLength(1);
    const after = applyChange(base, change);
    expect(after.series.get('item-ok')).toMatchObject({ m1: '5', m2: '12o', m3: '7', m4: null });
    // What is no number is kept and does not count.
    expect(monthOutcomes(after, one, FRAMEWORK, 12)[2]?.value?.valueOf()).toBe(12);
  });

  it('open what they change again, and only that', () => {
    let state = withResult(base, '2', '6', { state: 'certified' });
    state = withResult(state, '2', '9', { state: 'certified', value: '31' });
    const enter = (month: 'm2' | 'm6', value: string) =>
      applyChange(
        state,
        enterMonths(state, FRAMEWORK, [{ item: 'item-all', area: null, month, value }], 'enter-month'),
      );
    // The last figure counts: an earlier one changes no result.
    expect(enter('m2', '10').result.get('2:6')?.state).toBe('certified');
    const after = enter('m6', '10');
    expect(after.result.get('2:6')?.state).toBe('draft');
    // A typed result does not follow.
    expect(after.result.get('2:9')?.state).toBe('certified');
  });
});
