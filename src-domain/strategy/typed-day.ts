import { type IsoDay, toIsoDay } from '#domain/calendar/iso-day';
import { parseThaiDate } from '#domain/calendar/thai-date';

/** What a person typed as a day: an ISO day where it can be read, else the text as it stands, to be marked. Empty is null. */
export function typedDay(text: string): string | null {
  const written = text.trim();
  return written === '' ? null : (parseThaiDate(written) ?? written);
}

/** The day that is stored; null for none and for a text that is no day. */
export function knownDay(stored: string | null): IsoDay | null {
  if (stored === null || !/^\d{4}-\d{2}-\d{2}$/.test(stored)) return null;
  const [year = 0, month = 0, day = 0] = stored.split('-').map(Number);
  return toIsoDay({ year, month, day });
}
