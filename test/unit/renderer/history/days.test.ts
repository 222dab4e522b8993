import { expect, it } from 'vitest';
import { groupByDay, linesOf } from '#renderer/features/history/days';
import { at, entry } from '#test/unit/renderer/given';

const entries = [
  entry({ id: 'e', wall: at(2026, 7, 14, 14, 32) }),
  entry({ id: 'd', wall: at(2026, 7, 14, 0, 1) }),
  entry({ id: 'c', wall: at(2014, 1, 1), clock: 'doubtful', notBefore: at(2026, 7, 13) }),
  entry({ id: 'b', wall: at(2026, 7, 13, 23, 59) }),
  entry({ id: 'a', wall: at(2026, 7, 14, 8, 0) }),
];

it('groups by day in the order in which things came, not by the clock', () => {
  const groups = groupByDay(entries).map(({ day, entries: ofDay }) => [
    day,
    ofDay.map(({ id }) => id).join(''),
  ]);
  expect(groups).toEqual([
    ['2026-07-14', 'ed'],
    [null, 'c'],
    ['2026-07-13', 'b'],
    ['2026-07-14', 'a'],
  ]);
});

it('puts a head with its count before each day', () => {
  const drawn = linesOf(entries).map((line) => (line.kind === 'day' ? line.count : line.entry.id));
  expect(drawn).toEqual([2, 'e', 'd', 1, 'c', 1, 'b', 1, 'a']);
  expect(linesOf([])).toEqual([]);
});

it('has no day for a moment that no calendar has', () => {
  expect(groupByDay([entry({ id: 'x', wall: 8.64e15 })])[0]?.day).toBeNull();
});
