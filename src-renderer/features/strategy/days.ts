import { formatThaiDate } from '#domain/calendar/thai-date';
import { knownDay } from '#domain/strategy/typed-day';
import type { Locale } from '#renderer/session/desk';

/** A stored day as people write it; a text that is no day as it stands. */
export function dayText(stored: string | null, locale: Locale): string {
  const day = knownDay(stored);
  return day === null ? (stored ?? '') : formatThaiDate(day, 'short', locale);
}

export function isDayBad(stored: string | null): boolean {
  return stored !== null && knownDay(stored) === null;
}
