import { compareKeys } from '#domain/text/order';
/** Why a snapshot was made. */
export const SNAPSHOT_REASONS = [
  'quit',
  'daily',
  'before-import',
  'before-restore',
  'before-update',
  'asked',
] as const;
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

const NEWEST = 3;
const DAYS = 7;
const WEEKS = 4;

const SECOND_MS = 1000;
const DAY_MS = 24 * 60 * 60 * SECOND_MS;
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const THURSDAY = 3;
const DAYS_OF_WEEK = 7;
const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-([a-z-]+)\.snapshot$/;

/** Name of a snapshot's file; `at` is the moment in ms since 1970 (UTC), e.g. 20261124T170305Z-quit.snapshot. */
export function snapshotName(reason: SnapshotReason, at: number): string {
  const moment = new Date(at).toISOString().slice(0, -'.000Z'.length);
  return `${moment.replaceAll(/[-:]/g, '')}Z-${reason}.snapshot`;
}

/** What a name tells; null where it is no snapshot's. */
export function parseSnapshotName(
  name: string,
): { readonly reason: SnapshotReason; readonly at: number } | null {
  const [, year, month, day, hour, minute, second, word] = NAME.exec(name) ?? [];
  const reason = SNAPSHOT_REASONS.find((each) => each === word);
  const at = Date.parse(
    `${String(year)}-${String(month)}-${String(day)}T${String(hour)}:${String(minute)}:${String(second)}Z`,
  );
  return reason === undefined || Number.isNaN(at) ? null : { reason, at };
}

/**
 * Names to delete. Kept are the 3 newest, the newest of each of the 7 last days and of each of the 4 last weeks that
 * have any (UTC; weeks from Monday). Days without snapshots do not count, so that nothing is deleted only because the
 * program was not opened for a while. Snapshots of a time that has not come (a wrong clock then or now) are
 * counted by themselves: a wrong clock never drives out good ones. Names of anything else are left alone.
 */
export function prune(names: readonly string[], now: number): readonly string[] {
  const dated = names.flatMap((name) => {
    const parsed = parseSnapshotName(name);
    return parsed === null ? [] : [{ name, at: parsed.at }];
  });
  const isAhead = (each: Dated): boolean => each.at > now + DAY_MS;
  const kept = new Set([...keep(dated.filter((each) => !isAhead(each))), ...keep(dated.filter(isAhead))]);
  return dated.map((each) => each.name).filter((name) => !kept.has(name));
}

type Dated = { readonly name: string; readonly at: number };

function keep(dated: readonly Dated[]): readonly string[] {
  const newestFirst = [...dated].sort((a, b) => b.at - a.at || compareKeys(b.name, a.name));
  const kept = [
    ...newestFirst.slice(0, NEWEST),
    ...newestOfEach(newestFirst, (each) => dayOf(each.at), DAYS),
    ...newestOfEach(newestFirst, (each) => Math.floor((dayOf(each.at) + THURSDAY) / DAYS_OF_WEEK), WEEKS),
  ];
  return kept.map((each) => each.name);
}

function newestOfEach(
  newestFirst: readonly Dated[],
  span: (each: Dated) => number,
  most: number,
): readonly Dated[] {
  const spans = new Map<number, Dated>();
  for (const each of newestFirst) if (!spans.has(span(each))) spans.set(span(each), each);
  return [...spans.values()].slice(0, most);
}

function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}
