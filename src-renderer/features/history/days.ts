import type { IsoDay } from '#domain/calendar/iso-day';
import type { TimelineEntry } from '#renderer/session/history';
import { dayOf } from '#renderer/session/day';

/** A day of the timeline. `day` is null for entries whose clock is not believed: their place in the order is. */
export type DayGroup = { readonly day: IsoDay | null; readonly entries: readonly TimelineEntry[] };

/**
 * The entries by day, in the order in which they came: by what their authors knew, not by the clock. The same day
 * may therefore stand twice.
 */
export function groupByDay(entries: readonly TimelineEntry[]): readonly DayGroup[] {
  const groups: { day: IsoDay | null; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const day = entry.clock === 'ok' ? dayOf(entry.wall) : null;
    const last = groups.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else groups.push({ day, entries: [entry] });
  }
  return groups;
}

export type Line =
  | { readonly kind: 'day'; readonly day: IsoDay | null; readonly count: number }
  | { readonly kind: 'entry'; readonly entry: TimelineEntry };

/** Heads of days and entries, one after the other, as they are drawn. */
export function linesOf(entries: readonly TimelineEntry[]): readonly Line[] {
  return groupByDay(entries).flatMap((group): readonly Line[] => [
    { kind: 'day', day: group.day, count: group.entries.length },
    ...group.entries.map((entry): Line => ({ kind: 'entry', entry })),
  ]);
}
