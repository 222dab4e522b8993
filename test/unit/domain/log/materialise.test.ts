import { blankResult } from '#domain/book/result';
import { describe, expect, it } from 'vitest';
import type { FieldValue } from '#domain/book/change';
import { type LogOp, MADE } from '#domain/log/commit';
import { bookState, recordOf } from '#domain/log/materialise';
import { type RecordState, mergeInto } from '#domain/log/merge';
import { defaultFramework } from '#domain/scoring/default-framework';
import { bodyOf } from '#test/unit/domain/log/plain-commit';
import { indicator } from '#test/unit/domain/log/two-desks';
import { commitOf } from '#test/unit/domain/log/world';

function merged(...ops: readonly LogOp[]): RecordState[] {
  const store = new Map<string, RecordState>();
  ops.forEach((op, at) => mergeInto(store, commitOf(bodyOf([op], { seq: at + 1, lam: at + 1 }))));
  return [...store.values()];
}

function made(e: string, i: string, v: FieldValue): LogOp {
  return { e, i, f: MADE, v, w: [] };
}

describe('records out of states', () => {
  it('a record of an older program has what it lacked', () => {
    const [state] = merged(made('indicator', 'k1', { name: 'ก', weight: '10' }));
    expect(recordOf('indicator', state!)).toEqual({
      ...indicator('k1'),
      ...{ no: '', name: 'ก', unit: '', levels: [null, null, null, null, null], order: 'a0' },
    });
    const [result] = merged(made('result', 'k1:6', {}));
    expect(recordOf('result', result!)).toEqual(blankResult('k1', '6'));
    const [book] = merged(made('book', '50-2569', { sample: true }));
    expect(recordOf('book', book!)).toMatchObject({
      ...{ province: '50', fiscalYear: 2569, post: 'provinceOfficer', sample: true },
      framework: defaultFramework(2569),
    });
  });

  it('a value that this program cannot read is kept and not shown: the last that it can is', () => {
    const base = made('indicator', 'k1', { ...indicator('k1'), parent: 'n1' });
    const odd = { e: 'indicator', i: 'k1', w: [] };
    const [state] = merged(
      base,
      { ...odd, f: 'method', v: 'sigmoid' },
      { ...odd, f: 'weight', v: 12 },
      { ...odd, f: 'levels', v: ['1', '2'] },
      { ...odd, f: 'parent', v: null },
      { ...odd, f: 'colour', v: 'red' },
    );
    expect(recordOf('indicator', state!)).toEqual(indicator('k1'));
  });

  it('null is a value: it is not nothing, and not 0', () => {
    const [state] = merged(made('result', 'k1:6', { value: '5' }), {
      ...{ e: 'result', i: 'k1:6', f: 'value', w: [] },
      v: null,
    });
    expect(recordOf('result', state!)?.value).toBeNull();
  });

  it('a framework that lacks something is not taken', () => {
    const good = { ...defaultFramework(2569), title: 'กรอบของปี' };
    const { lamps: _lamps, ...poor } = good;
    const plain = (value: object) => JSON.parse(JSON.stringify(value)) as FieldValue;
    const [taken] = merged(made('book', '50-2569', { framework: plain({ ...good, extra: 1 }) }));
    expect(recordOf('book', taken!)?.framework).toEqual({ ...good, extra: 1 });
    const [refused] = merged(made('book', '50-2569', { framework: plain(poor) }));
    expect(recordOf('book', refused!)?.framework).toEqual(defaultFramework(2569));
  });

  it('a book has the known kinds, in the same order everywhere', () => {
    const states = merged(
      made('indicator', 'k2', {}),
      made('indicator', 'k1', {}),
      made('gauge', 'g1', {}),
      { e: 'indicator', i: 'k3', f: 'name', v: 'not made yet', w: [] },
      { e: 'node', i: 'n1', f: MADE, v: 'no object', w: [] },
    );
    const book = bookState(states);
    expect([...book.indicator.keys()]).toEqual(['k1', 'k2']);
    expect([...book.node.keys()]).toEqual(['n1']);
    expect([...bookState(states.toReversed()).indicator.keys()]).toEqual(['k1', 'k2']);
  });
});
