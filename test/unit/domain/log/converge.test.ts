import { expect, it } from 'vitest';
import { countConcurrent, faultsOf } from '#test/unit/domain/log/checks';
import { holds } from '#test/unit/domain/log/random-histories';

it('ends alike on every computer, nothing dropped and nothing hidden unseen: 12,000 random histories', () => {
  let writes = 0;
  let concurrent = 0;
  holds('converge', 12_000, (played) => {
    const counted = countConcurrent(played.world);
    writes += counted.writes;
    concurrent += counted.concurrent;
    expect(faultsOf(played)).toEqual([]);
  });
  // Histories in which people hardly ever meet would prove little.
  expect(concurrent / writes).toBeGreaterThan(1 / 3);
  expect(writes).toBeGreaterThan(100_000);
});
