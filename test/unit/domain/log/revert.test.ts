import { describe, expect, it } from 'vitest';
import { type History, addToHistory } from '#domain/log/history';
import { bookState } from '#domain/log/materialise';
import { revertChange, valuesIn } from '#domain/log/revert';
import type { Commit } from '#domain/log/commit';
import {
  change,
  createIndicator,
  exchange,
  indicator,
  node,
  remove,
  set,
  shown,
  twoDesks,
} from '#test/unit/domain/log/two-desks';
import { type Device, statesIn, write, writeChange } from '#test/unit/domain/log/world';

function takeBack(device: Device, commit: Commit) {
  const history: History = new Map();
  for (const each of device.known.values()) addToHistory(history, each);
  return revertChange(commit, 'take-back', { stateOf: statesIn(device), writtenBy: valuesIn(history) });
}

describe('taking a whole commit back', () => {
  it('an import of hundreds of records goes as it came', () => {
    const { world, province } = twoDesks();
    createIndicator({ world, province, area: province }, province, indicator('k0'));
    const before = bookState(province.states.values());
    const ids = Array.from({ length: 300 }, (_, at) => `k${at + 1}`);
    const imported = writeChange(
      world,
      province,
      change(...ids.map((id) => ({ op: 'create', kind: 'indicator', id, value: indicator(id) }) as const), {
        op: 'set',
        kind: 'indicator',
        id: 'k0',
        field: 'weight',
        value: '50',
        was: '10',
      }),
    )!;
    const { change: back, skipped } = takeBack(province, imported);
    expect(skipped).toEqual([]);
    writeChange(world, province, back);
    expect(bookState(province.states.values())).toEqual(before);
  });

  it('leaves what others have written since, and says so', () => {
    const desks = twoDesks();
    const { world, province, area } = desks;
    const imported = writeChange(
      world,
      province,
      change(
        { op: 'create', kind: 'indicator', id: 'k1', value: indicator('k1') },
        { op: 'create', kind: 'indicator', id: 'k2', value: indicator('k2') },
      ),
    )!;
    exchange(desks);
    set(desks, area, ['indicator', 'k2', 'name'], 'แก้แล้ว');
    exchange(desks);
    const { change: back, skipped } = takeBack(province, imported);
    expect(skipped).toMatchObject([{ entity: 'indicator', id: 'k2', reason: 'overwritten' }]);
    writeChange(world, province, back);
    expect([shown(province, 'indicator', 'k1'), shown(province, 'indicator', 'k2')?.name]).toEqual([
      null,
      'แก้แล้ว',
    ]);
  });

  it('brings back what it took away, with the values that it had', () => {
    const desks = twoDesks();
    const { world, province } = desks;
    createIndicator(desks, province, indicator('k1'));
    set(desks, province, ['indicator', 'k1', 'weight'], '12');
    remove(desks, province, 'indicator', 'k1');
    const removal = [...province.known.values()].at(-1)!;
    const { change: back } = takeBack(province, removal);
    const returning = writeChange(world, province, back)!;
    expect(shown(province, 'indicator', 'k1')).toEqual(indicator('k1', { weight: '12' }));
    writeChange(world, province, takeBack(province, returning).change);
    expect(shown(province, 'indicator', 'k1')).toBeNull();
  });

  it('puts a value back over several fields at once, or skips what is not here', () => {
    const desks = twoDesks();
    const { world, province, area } = desks;
    writeChange(world, province, change({ op: 'create', kind: 'node', id: 'n1', value: node('n1') }));
    const edit = writeChange(
      world,
      province,
      change(
        { op: 'set', kind: 'node', id: 'n1', field: 'title', value: 'ใหม่', was: 'n1' },
        { op: 'set', kind: 'node', id: 'n1', field: 'budget', value: '100', was: null },
      ),
    )!;
    const { change: back, skipped } = takeBack(province, edit);
    expect(skipped).toEqual([]);
    exchange(desks);
    area.known.delete([...area.known.values()].find(({ body }) => body.seq === 1)!.id);
    expect(takeBack(area, edit).skipped).toMatchObject([
      { field: 'title', reason: 'unknown-before' },
      { field: 'budget', reason: 'unknown-before' },
    ]);
    writeChange(world, province, back);
    expect(shown(province, 'node', 'n1')).toEqual(node('n1'));
  });

  it('does not touch what this program does not show', () => {
    const desks = twoDesks();
    const { world, province } = desks;
    createIndicator(desks, province, indicator('k1'));
    const foreign = write(world, province, [
      { e: 'gauge', i: 'g1', f: 'needle', v: 1, w: [] },
      { e: 'indicator', i: 'k1', f: 'colour', v: 'red', w: [] },
    ]);
    const { change: back, skipped } = takeBack(province, foreign);
    expect(back.ops).toEqual([]);
    expect(skipped.map(({ reason }) => reason)).toEqual(['not-shown', 'not-shown']);
  });
});
