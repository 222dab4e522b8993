import { expect, it } from 'vitest';
import { conflictsOf } from '#domain/log/conflicts';
import { treeFaults } from '#test/unit/domain/log/checks';
import { holds } from '#test/unit/domain/log/random-histories';

it('shows a tree without circles, and lists the moves that it does not carry out: 5,000 random histories', () => {
  let suspended = 0;
  holds('tree', 5000, ({ world }) => {
    expect(treeFaults(world)).toEqual([]);
    suspended += conflictsOf(world.devices[0]!.states.values()).filter(({ kind }) => kind === 'cycle').length;
  });
  expect(suspended).toBeGreaterThan(100);
});
