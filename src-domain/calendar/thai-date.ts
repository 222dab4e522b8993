import { toBuddhistYear, toGregorianYear } from '#domain/calendar/fiscal-year';
import { type IsoDay, dayParts, toIsoDay, weekdayOf } from '#domain/calendar/iso-day';
import { MONTHS, WEEKDAYS, monthInDay, weekdayNamed } from '#domain/calendar/names';
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
  return style === 'long' ? long : `${weekdayName(day, locale)}${locale === 'th' ? 'ที่' : ''} ${long}`;
}

/** Writes a time of day: "14.32 น." or "14:32". */
export function formatTime(
  time: { readonly hour: number; readonly minute: number },
  locale: DateLocale,
): string {
  const [hour, minute] = [time.hour, time.minute].map((part) => String(part).padStart(2, '0'));
  return locale === 'th' ? `${hour ?? ''}.${minute ?? ''} น.` : `${hour ?? ''}:${minute ?? ''}`;
}

function weekdayName(day: IsoDay, locale: DateLocale): string {
  return WEEKDAYS[weekdayOf(day)]?.[locale] ?? '';
}

const BUDDHIST = '(?:พ\\s*\\.?\\s*ศ\\s*\\.?|พุทธศักราช|b\\.?e\\.?)';
const GREGORIAN = '(?:ค\\s*\\.?\\s*ศ\\s*\\.?|คริสต์ศักราช|คริสตศักราช|a\\.?d\\.?|c\\.?e\\.?)';
const YEAR = `(?:ปี\\s*)?(?<era>${BUDDHIST}|${GREGORIAN})?\\s*(?<year>\\d{4}|\\d{2})`;
const WEEKDAY_NAMES = WEEKDAYS.flatMap(({ th, en }) => [th, th.slice('วัน'.length), en.toLowerCase()]).join(
  '|',
);
/** What stands before a day in a letter: "ณ วันที่", "ลงวันที่", "วันอังคารที่", "Tuesday,". */
const BEFORE = `(?:(?:ณ|เมื่อ|ลง)\\s*)?(?<weekday>${WEEKDAY_NAMES})?,?\\s*(?:(?:วัน)?\\s*ที่)?\\s*`;

const FORMS: readonly RegExp[] = [
  // 1 ตุลาคม พ.ศ. 2567, 1 ต.ค.67, วันที่ 1 เดือนตุลาคม 2567, 1-ต.ค.-67, 1st October 2567
  `${BEFORE}(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s*[-/]?\\s*(?:เดือน\\s*)?(?<name>[^\\d\\s/.,-][^\\d/,-]*?)\\s*[-/,]?\\s*${YEAR}`,
  // October 1, 2567
  `${BEFORE}(?<name>[a-z]+\\.?)\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s*${YEAR}`,
  // 1/10/2567, 1 - 10 - 2567, 1.10.67
  `${BEFORE}(?<day>\\d{1,2})\\s*(?<sign>[-/.])\\s*(?<month>\\d{1,2})\\s*\\k<sign>\\s*${YEAR}`,
  // 2024-10-01
  '(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})',
].map((form) => new RegExp(`^${form}\\.?$`));

type Read = Readonly<Partial<Record<'weekday' | 'day' | 'name' | 'month' | 'era' | 'year', string>>>;

/**
 * Reads a day as people and letters write it: "14 ก.ค. ๒๕๖๙", "ณ วันอังคารที่ 14 กรกฎาคม พุทธศักราช 2569", "14/7/69",
 * "2026-07-14". A year from 2400 on is of the Buddhist Era, 1900–2100 is Gregorian; of two digits, 43 and above are
 * 2543–2599, for as Gregorian years they lie outside what agreements are about. Anything else is null, also a day that
 * the calendar has not, another weekday than the day's and a year that its era contradicts: a person must look at it.
 */
export function parseThaiDate(text: string): IsoDay | null {
  const plain = normaliseThai(text);
  for (const form of FORMS) {
    const read: Read | undefined = form.exec(plain)?.groups;
    const day = read === undefined ? null : dayOf(read);
    if (day !== null) return day;
  }
  return null;
}

function dayOf(read: Read): IsoDay | null {
  const month = read.name === undefined ? Number(read.month) : monthInDay(read.name);
  const year = yearOf(read);
  if (year === null || month === null) return null;
  const day = toIsoDay({ year, month, day: Number(read.day) });
  return day !== null && weekdayFits(day, read.weekday) ? day : null;
}

/** The Gregorian year of a written one; null where the era that stands with it says otherwise. */
function yearOf({ year: text = '', era, name = '' }: Read): number | null {
  const named = eraOf(era);
  const written = Number(text);
  if (text.length === 2) return shortYear(written, named, name);
  const year = fullYear(written);
  const meant = year === written ? 'gregorian' : 'buddhist';
  return named === null || named === meant ? year : null;
}

type Era = 'buddhist' | 'gregorian';

function eraOf(written: string | undefined): Era | null {
  if (written === undefined) return null;
  return /^[พb]/.test(written) ? 'buddhist' : 'gregorian';
}

/** 43 is 2543; as a Gregorian year it were 1943 or 2043. With an English month it might well be 1969. */
const FIRST_SURELY_BUDDHIST = 43;

function shortYear(year: number, era: Era | null, month: string): number | null {
  const isSure = era === 'buddhist' || (year >= FIRST_SURELY_BUDDHIST && !/[a-z]/.test(month));
  return isSure && era !== 'gregorian' ? toGregorianYear(2500 + year) : null;
}

function fullYear(year: number): number | null {
  if (year >= 2400 && year <= 2700) return toGregorianYear(year);
  return year >= 1900 && year <= 2100 ? year : null;
}

function weekdayFits(day: IsoDay, written: string | undefined): boolean {
  return written === undefined || weekdayNamed(written) === weekdayOf(day);
}
