import { describe, expect, it } from 'vitest';
import { invert } from '#domain/book/change';
import { EXISTS, MADE } from '#domain/log/commit';
import { draftOps, parentLam } from '#domain/log/draft';
import { fieldOf } from '#domain/log/merge';
import {
  change,
  conflictsAt,
  createIndicator,
  exchange,
  indicator,
  remove,
  set,
  shown,
  stateAt,
  twoDesks,
} from '#test/unit/domain/log/two-desks';
import { type Device, statesIn, write, writeChange } from '#test/unit/domain/log/world';

function headsOf(device: Device, field: string) {
  return fieldOf(stateAt(device, 'indicator', 'k1'), field)!.heads.map(({ op }) => op);
}

function withOne() {
  const desks = twoDesks();
  createIndicator(desks, desks.province, indicator('k1'));
  return { ...desks, desks };
}

describe('steps of a change', () => {
  it('a new record is one step with all its fields', () => {
    const { id, ...fields } = indicator('k1');
    const value = indicator('k1');
    const ops = draftOps(change({ op: 'create', kind: 'indicator', id, value }), () => undefined);
    expect(ops).toEqual([{ e: 'indicator', i: 'k1', f: MADE, v: fields, w: [] }]);
    expect(parentLam(ops, () => undefined)).toBe(0);
  });

  it('a field is one step that replaces what was on the screen', () => {
    const { province } = withOne();
    const was = indicator('k1').levels;
    const value = ['1', '2', '3', '4', '5'];
    const ops = draftOps(
      change({ op: 'set', kind: 'indicator', id: 'k1', field: 'levels', value, was }),
      statesIn(province),
    );
    expect(ops).toEqual([{ e: 'indicator', i: 'k1', f: 'levels', v: value, w: headsOf(province, 'levels') }]);
    expect(parentLam(ops, statesIn(province))).toBe(1);
  });

  it('two steps on one field are one: within a commit neither could name the other', () => {
    const { province } = withOne();
    const step = { op: 'set', kind: 'indicator', id: 'k1', field: 'weight' } as const;
    const ops = draftOps(
      change({ ...step, value: '11', was: '10' }, { ...step, value: '12', was: '11' }),
      statesIn(province),
    );
    expect(ops).toMatchObject([{ f: 'weight', v: '12', w: headsOf(province, 'weight') }]);
  });

  it('does not replace a value that came in after the screen was drawn', () => {
    const { desks, world, province, area } = withOne();
    exchange(desks);
    const was = '10';
    set(desks, area, ['indicator', 'k1', 'weight'], '15');
    exchange(desks);
    // The province's officer still had 10 before her.
    const late = change({ op: 'set', kind: 'indicator', id: 'k1', field: 'weight', value: '12', was });
    writeChange(world, province, late);
    expect(conflictsAt(province)).toMatchObject([{ kind: 'values', field: 'weight' }]);
  });

  it('undo takes back one’s own value, and never another’s without a word', () => {
    const { desks, world, province, area } = withOne();
    exchange(desks);
    const mine = change({ op: 'set', kind: 'indicator', id: 'k1', field: 'weight', value: '12', was: '10' });
    writeChange(world, province, mine);
    writeChange(world, province, invert(mine));
    expect(shown(province, 'indicator', 'k1')?.weight).toBe('10');
    writeChange(world, province, mine);
    exchange(desks);
    set(desks, area, ['indicator', 'k1', 'weight'], '15');
    exchange(desks);
    writeChange(world, province, invert(mine));
    expect(conflictsAt(province)).toMatchObject([{ kind: 'values', field: 'weight' }]);
  });

  it('taking away names the heads of being there, and all that was seen', () => {
    const { desks, province } = withOne();
    set(desks, province, ['indicator', 'k1', 'weight'], '12');
    const was = shown(province, 'indicator', 'k1')!;
    const [op, ...more] = draftOps(
      change({ op: 'remove', kind: 'indicator', id: 'k1', was }),
      statesIn(province),
    );
    expect(more).toEqual([]);
    expect(op).toMatchObject({ f: EXISTS, v: false, w: headsOf(province, EXISTS) });
    expect(op!.seen?.toSorted()).toEqual(
      [...headsOf(province, 'name'), ...headsOf(province, 'weight')].toSorted(),
    );
  });

  it('what comes back is brought back, and only what is different is written', () => {
    const { desks, world, province } = withOne();
    remove(desks, province, 'indicator', 'k1');
    const value = indicator('k1', { weight: '20' });
    const ops = draftOps(change({ op: 'create', kind: 'indicator', id: 'k1', value }), statesIn(province));
    expect(ops).toMatchObject([
      { f: EXISTS, v: true, w: headsOf(province, EXISTS) },
      { f: 'weight', v: '20', w: headsOf(province, 'weight') },
    ]);
    write(world, province, ops);
    expect(shown(province, 'indicator', 'k1')).toEqual(value);
  });

  it('a record that is there already is set to what the new one says', () => {
    const { province } = withOne();
    const value = indicator('k1', { no: '1.1' });
    const ops = draftOps(change({ op: 'create', kind: 'indicator', id: 'k1', value }), statesIn(province));
    expect(ops).toMatchObject([{ f: 'no', v: '1.1', w: headsOf(province, 'no') }]);
  });

  it('what is made and taken away in one change leaves nothing', () => {
    const value = indicator('k9');
    const both = change(
      { op: 'create', kind: 'indicator', id: 'k9', value },
      { op: 'remove', kind: 'indicator', id: 'k9', was: value },
    );
    expect(draftOps(both, () => undefined)).toEqual([]);
  });

  it('two who make the same record meet in it: equal fields agree, others wait', () => {
    const desks = twoDesks();
    const { province, area } = desks;
    createIndicator(desks, province, indicator('k1'));
    createIndicator(desks, area, indicator('k1', { weight: '11' }));
    exchange(desks);
    expect(conflictsAt(area).map(({ field }) => field)).toEqual(['weight']);
  });
});
