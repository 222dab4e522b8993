import { toBuddhistYear, toGregorianYear } from '#domain/calendar/fiscal-year';
import { type IsoDay, dayParts, toIsoDay } from '#domain/calendar/iso-day';
import { MONTHS, WEEKDAYS, monthNamed } from '#domain/calendar/names';
import { normaliseThai } from '#domain/text/thai';

/**
 * How much of a day is written: `full` "วันอังคารที่ 14 กรกฎาคม 2569", `long` "14 กรกฎาคม 2569", `short`
 * "14 ก.ค. 2569", `dayMonth` "14 ก.ค.".
 */
export type DateStyle = 'full' | 'long' | 'short' | 'dayMonth';
export type DateLocale = 'th' | 'en';

/** Writes a day for a person. The year is of the Buddhist Era in both languages. */
export function formatThaiDate(day: IsoDay, style: DateStyle, locale: DateLocale): string {
  const parts = dayParts(day);
  const names = MONTHS[parts.month - 1];
  if (names === undefined) throw new Error(`not a month: ${day}`);
  const year = String(toBuddhistYear(parts.year));
  const dayOfMonth = String(parts.day);
  if (style === 'dayMonth') return `${dayOfMonth} ${names[locale].short}`;
  if (style === 'short') return `${dayOfMonth} ${names[locale].short} ${year}`;
  const long = `${dayOfMonth} ${names[locale].long} ${year}`;
  return style === 'long' ? long : `${weekdayName(parts, locale)}${locale === 'th' ? 'ที่' : ''} ${long}`;
}

/** Writes a time of day: "14.32 น." or "14:32". */
export function formatTime(
  time: { readonly hour: number; readonly minute: number },
  locale: DateLocale,
): string {
  const [hour, minute] = [time.hour, time.minute].map((part) => String(part).padStart(2, '0'));
  return locale === 'th' ? `${hour ?? ''}.${minute ?? ''} น.` : `${hour ?? ''}:${minute ?? ''}`;
}

const WRITTEN = /^(\d{1,2})\s*([^\d\s/-][^\d]*?)\s*(?:พ\.ศ\.|ค\.ศ\.)?\s*(\d{4})$/;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/**
 * Reads a day as people write it: "14 ก.ค. ๒๕๖๙", "วันอังคารที่ 14 กรกฎาคม พ.ศ. 2569", "14/7/2569", "2026-07-14".
 * A year from 2400 on is of the Buddhist Era, 1900–2100 is Gregorian. Anything else, also a year of two digits, is
 * null: a person must look at it.
 */
export function parseThaiDate(text: string): IsoDay | null {
  const plain = withoutWeekday(normaliseThai(text));
  const written = WRITTEN.exec(plain);
  if (written !== null) return dayOf(written[3], monthNamed(written[2] ?? ''), written[1]);
  const slashed = SLASHED.exec(plain);
  if (slashed !== null) return dayOf(slashed[3], Number(slashed[2]), slashed[1]);
  const iso = ISO.exec(plain);
  return iso === null ? null : dayOf(iso[1], Number(iso[2]), iso[3]);
}

function withoutWeekday(plain: string): string {
  return plain.replace(/^(?:วัน\S*ที่|[a-z]+day,?)\s*/, '');
}

function dayOf(
  yearText: string | undefined,
  month: number | null,
  dayText: string | undefined,
): IsoDay | null {
  const year = gregorianYear(Number(yearText));
  if (year === null || month === null) return null;
  return toIsoDay({ year, month, day: Number(dayText) });
}

function gregorianYear(year: number): number | null {
  if (year >= 2400) return toGregorianYear(year);
  return year >= 1900 && year <= 2100 ? year : null;
}

function weekdayName({ year, month, day }: ReturnType<typeof dayParts>, locale: DateLocale): string {
  // March counts as the first month, so that the leap day stands at the end of the year.
  const shifted = month < 3 ? year - 1 : year;
  const sinceMarch = Math.floor((((month + 9) % 12) * 153 + 2) / 5);
  const days =
    shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return WEEKDAYS[(days + sinceMarch + day + 2) % 7]?.[locale] ?? '';
}
