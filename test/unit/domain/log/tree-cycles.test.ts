import { expect, it } from 'vitest';
import { conflictsOf } from '#domain/log/conflicts';
import { treeFaults } from '#test/unit/domain/log/checks';
import { holds } from '#test/unit/domain/log/random-histories';
import { runs } from '#test/unit/property-runs';

const HISTORIES = 800;

it('shows a tree without cycles, and lists the moves that it does not carry out, in random histories', () => {
  let suspended = 0;
  holds('tree', HISTORIES, ({ world }) => {
    expect(treeFaults(world)).toEqual([]);
    suspended += conflictsOf(world.devices[0]!.states.values()).filter(({ kind }) => kind === 'cycle').length;
  });
  expect(suspended).toBeGreaterThan(runs(HISTORIES) / 50);
});
