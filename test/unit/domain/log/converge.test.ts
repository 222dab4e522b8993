import { expect, it } from 'vitest';
import { type Tally, count, faultsOf } from '#test/unit/domain/log/checks';
import { holds } from '#test/unit/domain/log/random-histories';
import { runs } from '#test/unit/property-runs';

const HISTORIES = 1500;

it('ends alike on every computer, nothing dropped and nothing hidden unseen, in random histories', () => {
  const tally: Tally = { writes: 0, concurrent: 0, decisions: 0, forks: 0 };
  holds('converge', HISTORIES, (played) => {
    count(played.world, tally);
    expect(faultsOf(played)).toEqual([]);
  });
  expect(tally.writes).toBeGreaterThan(8 * runs(HISTORIES));
  expect(tally.concurrent / tally.writes).toBeGreaterThan(1 / 3);
  expect(tally.decisions).toBeGreaterThan(runs(HISTORIES) / 12);
  expect(tally.forks).toBeGreaterThan(runs(HISTORIES) / 12);
});
