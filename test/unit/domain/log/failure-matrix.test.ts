import { describe, expect, it } from 'vitest';
import { checkChains } from '#domain/log/chain';
import { EXISTS, MADE } from '#domain/log/commit';
import { decodeCommit } from '#domain/log/encode';
import { type RecordState, fieldOf, mergeInto } from '#domain/log/merge';
import { stateHash, stateText } from '#domain/log/state-hash';
import { bodyOf, newSigner, sha256, signed } from '#test/unit/domain/log/plain-commit';
import {
  conflictsAt,
  createIndicator,
  exchange,
  indicator,
  set,
  shown,
  stateAt,
  twoDesks,
} from '#test/unit/domain/log/two-desks';
import {
  type World,
  chanceFrom,
  clone,
  keepImage,
  restoreImage,
  shuffled,
  carry,
} from '#test/unit/domain/log/world';

const YEAR = 365.25 * 24 * 3_600_000;

function commitsOf({ written }: World) {
  return [...written.values()].map(({ commit }) => commit);
}

function valuesOf(state: RecordState, field: string) {
  return fieldOf(state, field)?.heads.map(({ v }) => v);
}

describe('what can happen to a computer in the field', () => {
  it('clock 2002 / 2041: saved, and without effect on what is shown', () => {
    for (const [years, other] of [
      [-24, 15],
      [15, -24],
    ] as const) {
      const desks = twoDesks();
      const { province, area } = desks;
      createIndicator(desks, province, indicator('k1'));
      exchange(desks);
      province.clock = years * YEAR;
      set(desks, province, ['indicator', 'k1', 'weight'], '12');
      exchange(desks);
      area.clock = other * YEAR;
      set(desks, area, ['indicator', 'k1', 'weight'], '14');
      exchange(desks);
      expect(shown(province, 'indicator', 'k1')?.weight).toBe('14');
      expect(shown(area, 'indicator', 'k1')?.weight).toBe('14');
      expect(conflictsAt(province)).toEqual([]);
    }
  });

  it('same bundle imported 3×, shuffled: the state is the same', () => {
    const desks = twoDesks();
    const { world, province, area } = desks;
    createIndicator(desks, province, indicator('k1'));
    exchange(desks);
    set(desks, province, ['indicator', 'k1', 'weight'], '12');
    set(desks, area, ['indicator', 'k1', 'weight'], '13');
    set(desks, area, ['indicator', 'k1', 'name'], 'ชื่อใหม่');
    const hashes = [1, 2, 3, 4].map((seed) => {
      const store = new Map<string, RecordState>();
      const bundle = commitsOf(world);
      const chance = chanceFrom(seed);
      for (const commit of [1, 2, 3].flatMap(() => shuffled(bundle, chance))) mergeInto(store, commit);
      return stateHash(store.values(), sha256);
    });
    exchange(desks);
    expect(new Set([...hashes, stateHash(area.states.values(), sha256)]).size).toBe(1);
  });

  it('disk image restored, then edits: a fork that is told, and every value kept', () => {
    const desks = twoDesks();
    const { world, province, area } = desks;
    createIndicator(desks, province, indicator('k1'));
    keepImage(province);
    set(desks, province, ['indicator', 'k1', 'weight'], '11');
    exchange(desks);
    restoreImage(world, province);
    set(desks, province, ['indicator', 'k1', 'weight'], '12');
    exchange(desks);
    for (const device of [province, area]) {
      expect(valuesOf(stateAt(device, 'indicator', 'k1'), 'weight')?.toSorted()).toEqual(['11', '12']);
    }
    const findings = checkChains([...area.known.values()]);
    expect(findings).toMatchObject([{ kind: 'fork', inc: province.inc, seq: 2 }]);
  });

  it('two clones edit for weeks: two branches, and both have all values of both', () => {
    const desks = twoDesks();
    const { world, province } = desks;
    createIndicator(desks, province, indicator('k1'));
    createIndicator(desks, province, indicator('k2'));
    clone(world, province);
    const twin = world.devices[2]!;
    for (const week of ['1', '2', '3']) {
      set(desks, province, ['indicator', 'k1', 'weight'], week);
      set(desks, twin, ['indicator', 'k1', 'weight'], `2${week}`);
      set(desks, twin, ['indicator', 'k2', 'weight'], `3${week}`);
    }
    carry(world, province, twin, 4);
    carry(world, twin, province, 4);
    expect(stateText(province.states.values())).toBe(stateText(twin.states.values()));
    expect(valuesOf(stateAt(twin, 'indicator', 'k1'), 'weight')?.toSorted()).toEqual(['23', '3']);
    expect(shown(province, 'indicator', 'k2')?.weight).toBe('33');
    const forks = checkChains(commitsOf(world)).filter(({ kind }) => kind === 'fork');
    expect(forks).toHaveLength(3);
  });

  it('parent arrives after child: not shown before, complete afterwards', () => {
    const desks = twoDesks();
    const { world, province, area } = desks;
    createIndicator(desks, province, indicator('k1'));
    set(desks, province, ['indicator', 'k1', 'weight'], '12');
    set(desks, province, ['indicator', 'k1', 'weight'], '15');
    const [made, first, second] = commitsOf(world);
    const store = new Map<string, RecordState>();
    for (const commit of [second!, made!]) mergeInto(store, commit);
    expect(valuesOf(store.get('indicator/k1')!, 'weight')?.toSorted()).toEqual(['10', '15']);
    mergeInto(store, first!);
    expect(valuesOf(store.get('indicator/k1')!, 'weight')).toEqual(['15']);
    mergeInto(area.states, first!);
    expect(shown(area, 'indicator', 'k1')).toBeNull();
    exchange(desks);
    expect(shown(area, 'indicator', 'k1')).toEqual(indicator('k1', { weight: '15' }));
  });

  it('app 14 months old meets a new one: unknown kinds and fields are relayed and take part in the merge', () => {
    const ops = [
      { e: 'indicator', i: 'k1', f: MADE, v: { name: 'ก', aura: 'blue' }, w: [] },
      { e: 'gauge', i: 'g1', f: 'needle', v: { at: 7 }, w: [] },
    ];
    const body = { ...bodyOf(ops, { app: '9.0.0', sch: 12 }), invented: [1, 2] };
    const bytes = signed(body, newSigner());
    const read = decodeCommit(bytes, sha256);
    if (!read.ok) throw new Error(read.code);
    const store = new Map<string, RecordState>();
    mergeInto(store, read.value);
    expect([...read.value.bytes]).toEqual([...bytes]);
    expect(valuesOf(store.get('gauge/g1')!, 'needle')).toEqual([{ at: 7 }]);
    expect(valuesOf(store.get('indicator/k1')!, 'aura')).toEqual(['blue']);
    expect(valuesOf(store.get('indicator/k1')!, EXISTS)).toEqual([true]);
  });
});
