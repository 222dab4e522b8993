import { expect, it } from 'vitest';
import { incrementalFaults, orderFaults } from '#test/unit/domain/log/checks';
import { holds } from '#test/unit/domain/log/random-histories';

it('gives the same states row by row from stored rows as in one go, in random histories', () => {
  holds('incremental', 600, ({ world }) => {
    expect(incrementalFaults(world)).toEqual([]);
  });
});

it('gives the same states in any order and with everything twice, in random histories', () => {
  holds('order', 600, ({ world }) => {
    expect(orderFaults(world)).toEqual([]);
  });
});
