import { describe, expect, it } from 'vitest';
import { clockDoubts } from '#domain/log/clock-doubt';
import { type Commit, EXISTS } from '#domain/log/commit';
import { type History, addToHistory, fieldHistory, stepsOf } from '#domain/log/history';
import {
  type Desks,
  conflictsAt,
  createIndicator,
  exchange,
  indicator,
  remove,
  set,
  twoDesks,
} from '#test/unit/domain/log/two-desks';
import { resolveOp } from '#domain/log/conflicts';
import { type Device, write } from '#test/unit/domain/log/world';

const DAY = 24 * 3_600_000;
const BUILT = Date.UTC(2025, 11, 1);

function pastOf(device: Device, field: string, now: number) {
  const commits = [...device.known.values()];
  const history: History = new Map();
  for (const commit of commits) addToHistory(history, commit);
  return fieldHistory(
    stepsOf(history, 'indicator', 'k1'),
    field,
    clockDoubts(commits, { built: BUILT, now }),
  );
}

function commitsOf({ world }: Desks): readonly Commit[] {
  return [...world.written.values()].map(({ commit }) => commit);
}

describe('the history of a field', () => {
  it('has every value, who wrote it, what it replaced and what replaced it, up to the decision', () => {
    const desks = twoDesks();
    const { world, province, area } = desks;
    createIndicator(desks, province, indicator('k1'));
    exchange(desks);
    set(desks, province, ['indicator', 'k1', 'weight'], '12');
    set(desks, area, ['indicator', 'k1', 'weight'], '15');
    exchange(desks);
    const op = resolveOp(conflictsAt(area)[0]!, '13', 'กึ่งกลาง');
    if (!op.ok) throw new Error(op.code);
    write(world, area, [op.value], 'decide');
    exchange(desks);
    const pasts = pastOf(province, 'weight', world.now);
    expect(pasts.map(({ value }) => value)).toEqual(['10', expect.any(String), expect.any(String), '13']);
    expect(pasts.map(({ lam }) => lam)).toEqual([1, 2, 2, 3]);
    const [made, one, other, decided] = pasts;
    expect(made).toMatchObject({
      person: 'person at d0',
      replaced: [],
      why: null,
      clock: 'ok',
      notBefore: null,
    });
    expect(made!.replacedBy.toSorted()).toEqual([one!.op, other!.op].toSorted());
    expect(decided).toMatchObject({ person: 'person at d1', name: 'decide', why: 'กึ่งกลาง', replacedBy: [] });
    expect(decided!.replaced.toSorted()).toEqual([one!.op, other!.op].toSorted());
    expect(pastOf(area, 'weight', world.now)).toEqual(pasts);
  });

  it('of being there tells making and taking away', () => {
    const desks = twoDesks();
    const { world, province } = desks;
    createIndicator(desks, province, indicator('k1'));
    remove(desks, province, 'indicator', 'k1');
    expect(pastOf(province, EXISTS, world.now).map(({ value }) => value)).toEqual([true, false]);
  });
});

describe('doubt about a clock', () => {
  function doubtsAfter(years: number) {
    const desks = twoDesks();
    const { world, province, area } = desks;
    createIndicator(desks, province, indicator('k1'));
    exchange(desks);
    area.clock = years * 365 * DAY;
    set(desks, area, ['indicator', 'k1', 'weight'], '12');
    exchange(desks);
    set(desks, province, ['indicator', 'k1', 'weight'], '13');
    const commits = commitsOf(desks);
    return { commits, doubts: clockDoubts(commits.toReversed(), { built: BUILT, now: world.now }) };
  }

  it('falls on a clock before the program was built and on one in the future, bracketed by what was seen', () => {
    for (const years of [-24, 15]) {
      const { commits, doubts } = doubtsAfter(years);
      const [made, doubted, after] = commits;
      expect([...doubts]).toEqual([[doubted!.id, { notBefore: made!.body.wall }]]);
      expect(after!.body.wall).toBeGreaterThan(made!.body.wall);
    }
  });

  it('falls on one that says earlier than what its author had seen, by more than ten minutes', () => {
    const { commits, doubts } = doubtsAfter(-0.02);
    expect([...doubts.keys()]).toEqual([commits[1]!.id]);
    expect(doubtsAfter(0).doubts.size).toBe(0);
  });

  it('has no bracket where nothing is known before', () => {
    const desks = twoDesks();
    desks.province.clock = -20 * 365 * DAY;
    createIndicator(desks, desks.province, indicator('k1'));
    const [made] = commitsOf(desks);
    const doubts = clockDoubts(commitsOf(desks), { built: BUILT, now: desks.world.now });
    expect([...doubts]).toEqual([[made!.id, { notBefore: null }]]);
  });

  it('is found in a chain of a hundred thousand without running out of stack', () => {
    const [first] = commitsOf(withChain(1));
    const commits: Commit[] = [];
    for (let seq = 1; seq <= 100_000; seq += 1) {
      const id = String(seq).padStart(43, '0');
      const prev = seq === 1 ? null : String(seq - 1).padStart(43, '0');
      commits.push({
        ...first!,
        id: id.slice(21) + id.slice(0, 21),
        body: {
          ...first!.body,
          seq,
          prev: prev === null ? null : prev.slice(21) + prev.slice(0, 21),
          ops: [],
        },
      });
    }
    const doubts = clockDoubts(commits.toReversed(), { built: BUILT, now: first!.body.wall });
    expect(doubts.size).toBe(0);
  });
});

function withChain(length: number): Desks {
  const desks = twoDesks();
  for (let at = 1; at <= length; at += 1) createIndicator(desks, desks.province, indicator(`k${at}`));
  return desks;
}
