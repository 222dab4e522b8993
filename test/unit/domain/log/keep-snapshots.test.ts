import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSnapshotName, prune, SNAPSHOT_REASONS, snapshotName } from '#domain/log/keep-snapshots';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 24, 17, 3, 5);

test('a name carries the reason and the moment in UTC, sorts by time and is read back', () => {
  expect(snapshotName('before-import', NOW)).toBe('20261124T170305Z-before-import.snapshot');
  fc.assert(
    fc.property(
      fc.constantFrom(...SNAPSHOT_REASONS),
      fc.integer({ min: 0, max: 4_000_000_000 }),
      (reason, second) => {
        const at = second * 1000;
        expect(parseSnapshotName(snapshotName(reason, at))).toEqual({ reason, at });
      },
    ),
  );
  for (const other of [
    'notes.txt',
    '20261124T170305Z-lunch.snapshot',
    '20269924T170305Z-quit.snapshot',
    '.snapshot',
  ]) {
    expect(parseSnapshotName(other)).toBeNull();
    expect(prune([other], NOW)).toEqual([]);
  }
});

test('of a year of daily snapshots the last seven days and four weeks stay, of one day the three newest', () => {
  const daily = Array.from({ length: 365 }, (_, day) => snapshotName('daily', NOW - day * DAY));
  const stays = left(daily, NOW);
  // 24 November 2026 is a Tuesday: this week, and the Sundays of the three before.
  const weekly = [22, 15, 8].map((day) => `202611${String(day).padStart(2, '0')}T170305Z-daily.snapshot`);
  expect(stays).toEqual([...new Set([...daily.slice(0, 7), ...weekly])].sort());

  const busy = Array.from({ length: 40 }, (_, hour) => snapshotName('quit', NOW - hour * (HOUR / 4)));
  expect(left(busy, NOW)).toEqual(busy.slice(0, 3).sort());
});

test('in any calendar: the newest stays, one of each of the last days, never many, and pruning twice is pruning once', () => {
  const moments = fc.array(fc.integer({ min: 0, max: 120 * 24 }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(moments, fc.integer({ min: -2000, max: 200 }), (hours, nowHour) => {
      const names = [...new Set(hours.map((hour) => snapshotName('quit', NOW - hour * HOUR)))];
      const now = NOW + nowHour * HOUR;
      const stays = left(names, now);
      const newest = [...names].sort().at(-1)!;
      expect(stays).toContain(newest);
      expect(stays.length).toBeLessThanOrEqual(2 * (3 + 7 + 4));
      expect(prune(stays, now)).toEqual([]);
      if (nowHour >= 0) {
        const days = [...new Set(names.map((name) => name.slice(0, 8)))].sort().slice(-7);
        for (const day of days) expect(stays.some((name) => name.startsWith(day))).toBe(true);
      }
    }),
  );
});

test('a wrong clock drives out nothing: neither snapshots dated ahead nor a today of long ago', () => {
  const good = Array.from({ length: 10 }, (_, day) => snapshotName('daily', NOW - day * DAY));
  const ahead = Array.from({ length: 30 }, (_, day) =>
    snapshotName('daily', Date.UTC(2041, 0, 1) + day * DAY),
  );
  const stays = left([...good, ...ahead], NOW);
  expect(stays.filter((name) => name.startsWith('2026'))).toEqual(left(good, NOW));
  expect(left(good, Date.UTC(2002, 0, 1))).toEqual(left(good, NOW));
  expect(left([...good, snapshotName('quit', Date.UTC(2002, 0, 1))], Date.UTC(2002, 0, 1))).toEqual(
    [snapshotName('quit', Date.UTC(2002, 0, 1)), ...left(good, NOW)].sort(),
  );
});

function left(names: readonly string[], now: number): string[] {
  const gone = new Set(prune(names, now));
  return names.filter((name) => !gone.has(name)).sort();
}
