import { describe, expect, it } from 'vitest';
import { applyChange, invert } from '#domain/book/change';
import { addItem, recodeItem, removeItem, unusedItems, usesOf } from '#domain/indicator/edit-items';
import { codeFault } from '#domain/indicator/item-code';
import { bookWith, indicator, item } from '#test/unit/domain/indicator/given';

const STATE = bookWith(
  [indicator('1', { formula: '100 * sum(ok) / sum(all)' }), indicator('2')],
  [item('ok'), item('all'), item('rate', { formula: 'ok / all' }), item('idle')],
  { ok: ['1', '2'], all: ['4', '4'] },
);

describe('an item', () => {
  it('becomes the formula of an indicator that has none, and waits unused beside one that has', () => {
    const first = applyChange(STATE, addItem(STATE, 'new', indicator('2')));
    expect([first.item.get('new')?.code, first.indicator.get('2')?.formula]).toEqual(['d1', 'd1']);
    const other = addItem(STATE, 'new', indicator('1', { formula: 'sum(ok)' }));
    expect(other.ops).toHaveLength(1);
    expect(unusedItems(STATE).map(({ code }) => code)).toEqual(['idle', 'rate']);
  });

  it.each([
    ['ok2', null],
    ['all', 'item-repeated'],
    ['sum', 'item-code-invalid'],
    ['2x', 'item-code-invalid'],
    ['จำนวน', 'item-code-invalid'],
    ['a b', 'item-code-invalid'],
    ['', 'item-code-invalid'],
  ])('may be called %o: %o', (code, fault) => {
    expect(codeFault(STATE, code, 'item-ok')).toBe(fault);
  });

  it('keeps its place in every formula when its code changes', () => {
    const recoded = recodeItem(STATE, item('ok'), 'passed');
    if (!recoded.ok) throw new Error(recoded.code);
    const after = applyChange(STATE, recoded.value);
    expect(after.indicator.get('1')?.formula).toBe('100 * sum(passed) / sum(all)');
    expect(after.item.get('item-rate')?.formula).toBe('passed / all');
    expect(applyChange(after, invert(recoded.value))).toEqual(STATE);
  });

  it('says what would lose it', () => {
    const { indicators, items } = usesOf(STATE, 'ok');
    expect([indicators.map(({ id }) => id), items.map(({ code }) => code)]).toEqual([['1'], ['rate']]);
    expect(usesOf(STATE, 'o').indicators).toEqual([]);
  });

  it('goes with its figures, and comes back with them', () => {
    const change = removeItem(STATE, item('ok'));
    const after = applyChange(STATE, change);
    expect([after.item.has('item-ok'), after.series.has('item-ok')]).toEqual([false, false]);
    expect(applyChange(after, invert(change)).series.get('item-ok')?.m2).toBe('2');
  });
});
