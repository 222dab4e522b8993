import { expect, it } from 'vitest';
import { incrementalFaults, orderFaults } from '#test/unit/domain/log/checks';
import { holds } from '#test/unit/domain/log/random-histories';

it('gives the same states row by row from stored rows as in one go: 5,000 random histories', () => {
  holds('incremental', 5000, ({ world }) => {
    expect(incrementalFaults(world)).toEqual([]);
  });
});

it('gives the same states in any order and with everything twice: 5,000 random histories', () => {
  holds('order', 5000, ({ world }) => {
    expect(orderFaults(world)).toEqual([]);
  });
});
