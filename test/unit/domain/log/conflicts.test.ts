import { describe, expect, it } from 'vitest';
import { EXISTS } from '#domain/log/commit';
import { resolveOp } from '#domain/log/conflicts';
import { bookState } from '#domain/log/materialise';
import { fieldOf } from '#domain/log/merge';
import { proposal } from '#domain/log/proposal';
import {
  type Desks,
  change,
  conflictsAt,
  createIndicator,
  createNode,
  exchange,
  indicator,
  node,
  remove,
  set,
  shown,
  stateAt,
  twoDesks,
} from '#test/unit/domain/log/two-desks';
import { write, writeChange } from '#test/unit/domain/log/world';

function twoWeights(): Desks {
  const desks = twoDesks();
  createIndicator(desks, desks.province, indicator('k1'));
  exchange(desks);
  set(desks, desks.province, ['indicator', 'k1', 'weight'], '12');
  set(desks, desks.area, ['indicator', 'k1', 'weight'], '15');
  exchange(desks);
  return desks;
}

describe('two values of one field', () => {
  it('both stay and wait for a person; both computers show the same one meanwhile', () => {
    const { province, area } = twoWeights();
    const [conflict, ...more] = conflictsAt(province);
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({
      kind: 'values',
      entity: 'indicator',
      id: 'k1',
      field: 'weight',
      known: true,
    });
    expect(conflict!.heads.map(({ value }) => value).toSorted()).toEqual(['12', '15']);
    expect(conflict!.heads.at(-1)!.value).toBe(shown(province, 'indicator', 'k1')?.weight);
    expect(conflictsAt(area)).toEqual([conflict]);
  });

  it('that are equal are no conflict, and both people stay on record', () => {
    const desks = twoDesks();
    const { province, area } = desks;
    createIndicator(desks, province, indicator('k1'));
    exchange(desks);
    for (const device of [province, area]) set(desks, device, ['indicator', 'k1', 'weight'], '12');
    exchange(desks);
    expect(conflictsAt(area)).toEqual([]);
    expect(fieldOf(stateAt(area, 'indicator', 'k1'), 'weight')?.heads).toHaveLength(2);
  });

  it('become one by a decision with a reason, which the other computer then has too', () => {
    const desks = twoWeights();
    const { world, province, area } = desks;
    const [conflict] = conflictsAt(province);
    expect(resolveOp(conflict!, '15', '  ')).toMatchObject({ ok: false, code: 'reason-missing' });
    const op = resolveOp(conflict!, '15', ' ตรงกับหนังสือเวียน ');
    if (!op.ok) throw new Error(op.code);
    expect(op.value).toMatchObject({ v: '15', why: 'ตรงกับหนังสือเวียน' });
    write(world, province, [op.value], 'decide');
    exchange(desks);
    expect(conflictsAt(area)).toEqual([]);
    const heads = fieldOf(stateAt(area, 'indicator', 'k1'), 'weight')?.heads;
    expect(heads).toMatchObject([{ v: '15', why: 'ตรงกับหนังสือเวียน' }]);
  });

  it('are replaced by a plain edit of someone who saw them: merged, never refused', () => {
    const desks = twoWeights();
    const { province, area } = desks;
    set(desks, province, ['indicator', 'k1', 'weight'], '20');
    exchange(desks);
    expect(conflictsAt(area)).toEqual([]);
    expect(shown(area, 'indicator', 'k1')?.weight).toBe('20');
  });

  it('of the order among siblings are nobody’s trouble: the last by lam is used', () => {
    const desks = twoDesks();
    const { province, area } = desks;
    createIndicator(desks, province, indicator('k1'));
    exchange(desks);
    set(desks, province, ['indicator', 'k1', 'order'], 'a5');
    set(desks, area, ['indicator', 'k1', 'order'], 'a3');
    exchange(desks);
    expect(conflictsAt(area)).toEqual([]);
    expect(shown(area, 'indicator', 'k1')?.order).toBe(shown(province, 'indicator', 'k1')?.order);
  });

  it('of a field that this program does not show are told as such', () => {
    const desks = twoDesks();
    const { world, province, area } = desks;
    createIndicator(desks, province, indicator('k1'));
    exchange(desks);
    for (const [device, v] of [
      [province, 'red'],
      [area, 'blue'],
    ] as const) {
      write(world, device, [{ e: 'indicator', i: 'k1', f: 'colour', v, w: [] }]);
    }
    exchange(desks);
    expect(conflictsAt(area)).toMatchObject([{ kind: 'values', field: 'colour', known: false }]);
  });
});

describe('taking a record away', () => {
  it('hides it, and takes nothing of it', () => {
    const desks = twoDesks();
    const { province, area } = desks;
    createIndicator(desks, province, indicator('k1'));
    exchange(desks);
    remove(desks, area, 'indicator', 'k1');
    exchange(desks);
    expect(shown(province, 'indicator', 'k1')).toBeNull();
    expect(conflictsAt(province)).toEqual([]);
    expect(fieldOf(stateAt(province, 'indicator', 'k1'), 'weight')?.heads).toMatchObject([{ v: '10' }]);
  });

  it('while another writes in it leaves it to be seen, until a person decides', () => {
    for (const keep of [true, false]) {
      const desks = twoDesks();
      const { world, province, area } = desks;
      createIndicator(desks, province, indicator('k1'));
      exchange(desks);
      remove(desks, province, 'indicator', 'k1');
      set(desks, area, ['indicator', 'k1', 'weight'], '12');
      exchange(desks);
      expect(shown(province, 'indicator', 'k1')?.weight).toBe('12');
      const [conflict] = conflictsAt(province);
      expect(conflict).toMatchObject({ kind: 'removed-edited', id: 'k1', field: EXISTS, known: true });
      const op = resolveOp(conflict!, keep, 'ตกลงกับพื้นที่แล้ว');
      if (!op.ok) throw new Error(op.code);
      write(world, province, [op.value], 'decide');
      exchange(desks);
      expect(conflictsAt(area)).toEqual([]);
      expect(shown(area, 'indicator', 'k1') !== null).toBe(keep);
    }
  });

  it('is not held up by a sibling order that came in meanwhile', () => {
    const desks = twoDesks();
    const { province, area } = desks;
    createIndicator(desks, province, indicator('k1'));
    exchange(desks);
    remove(desks, province, 'indicator', 'k1');
    set(desks, area, ['indicator', 'k1', 'order'], 'a9');
    exchange(desks);
    expect(shown(area, 'indicator', 'k1')).toBeNull();
  });

  it('by two who each saw one of two values counts both as seen', () => {
    const desks = twoDesks();
    const { world, province, area } = desks;
    createIndicator(desks, province, indicator('k1'));
    exchange(desks);
    set(desks, province, ['indicator', 'k1', 'weight'], '12');
    set(desks, area, ['indicator', 'k1', 'name'], 'ชื่อใหม่');
    remove(desks, province, 'indicator', 'k1');
    remove(desks, area, 'indicator', 'k1');
    exchange(desks);
    expect(shown(area, 'indicator', 'k1')).toBeNull();
    const back = change({
      op: 'create',
      kind: 'indicator',
      id: 'k1',
      value: indicator('k1', { weight: '12' }),
    });
    writeChange(world, area, back);
    exchange(desks);
    expect(shown(province, 'indicator', 'k1')).toMatchObject({ weight: '12', name: indicator('k1').name });
  });
});

describe('two moves that together make a cycle', () => {
  it('the earlier one is carried out, the later waits and can be decided', () => {
    const desks = twoDesks();
    const { world, province, area } = desks;
    for (const id of ['n1', 'n2']) createNode(desks, province, node(id));
    exchange(desks);
    set(desks, province, ['node', 'n1', 'parent'], 'n2');
    // One commit more, so that it is surely the later one.
    set(desks, area, ['node', 'n2', 'note'], 'x');
    set(desks, area, ['node', 'n2', 'parent'], 'n1');
    exchange(desks);
    for (const device of [province, area]) {
      const { node: nodes } = bookState(device.states.values());
      expect([nodes.get('n1')?.parent, nodes.get('n2')?.parent]).toEqual(['n2', null]);
      expect(conflictsAt(device)).toMatchObject([
        { kind: 'cycle', entity: 'node', id: 'n2', field: 'parent' },
      ]);
    }
    const [conflict] = conflictsAt(area);
    const op = resolveOp(conflict!, null, 'อยู่ใต้วิสัยทัศน์');
    if (!op.ok) throw new Error(op.code);
    write(world, area, [op.value], 'decide');
    exchange(desks);
    expect(conflictsAt(province)).toEqual([]);
  });
});

describe('a paragraph that two have rewritten', () => {
  const base = 'จังหวัดจัดอบรมสองครั้ง มีผู้เข้าร่วม 120 คน';

  it('is proposed as one where they did not touch the same words', () => {
    const a = base.replace('สองครั้ง', 'สามครั้ง');
    const b = base.replace('120', '135');
    const both = proposal(base, a, b);
    expect(both).toMatchObject({ conflict: false, text: 'จังหวัดจัดอบรมสามครั้ง มีผู้เข้าร่วม 135 คน' });
  });

  it('is shown in both ways where they did', () => {
    const both = proposal(base, base.replace('120', '135'), base.replace('120', '140'));
    expect(both.conflict).toBe(true);
    expect(both.text).toBeNull();
    expect(both.pieces.filter((piece) => !piece.agreed)).toEqual([
      { agreed: false, before: '120', a: '135', b: '140' },
    ]);
  });

  it('never parts a word: what differs is shown with the compound in which it stands', () => {
    const both = proposal('ปรับปรุงตัวชี้วัดผลสัมฤทธิ์', 'ปรับปรุงตัวชี้วัดใหม่', 'ปรับปรุงตัวชี้วัดผลผลิต');
    expect(both.pieces).toEqual([
      { agreed: true, text: 'ปรับปรุง' },
      { agreed: false, before: 'ตัวชี้วัดผลสัมฤทธิ์', a: 'ตัวชี้วัดใหม่', b: 'ตัวชี้วัดผลผลิต' },
    ]);
  });

  it('is agreed where both wrote the same', () => {
    const same = base.replace('120', '135');
    expect(proposal(base, same, same)).toMatchObject({ conflict: false, text: same });
    expect(proposal('', '', '')).toEqual({ conflict: false, text: '', pieces: [] });
  });
});
