import { expect, it } from 'vitest';
import { type Tally, count, faultsOf } from '#test/unit/domain/log/checks';
import { holds } from '#test/unit/domain/log/random-histories';

const PATIENCE = 180_000;

it(
  'ends alike on every computer, nothing dropped and nothing hidden unseen: 12,000 random histories',
  () => {
    const tally: Tally = { writes: 0, concurrent: 0, decisions: 0, forks: 0 };
    holds('converge', 12_000, (played) => {
      count(played.world, tally);
      expect(faultsOf(played)).toEqual([]);
    });
    expect(tally.writes).toBeGreaterThan(100_000);
    expect(tally.concurrent / tally.writes).toBeGreaterThan(1 / 3);
    expect(tally.decisions).toBeGreaterThan(1000);
    expect(tally.forks).toBeGreaterThan(1000);
  },
  PATIENCE,
);
