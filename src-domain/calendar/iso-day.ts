/** A calendar day as ISO text, "2026-09-30": the only form in which days are stored, compared and passed on. */
export type IsoDay = string;

export type DayParts = { readonly year: number; readonly month: number; readonly day: number };

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Number of days of a month (1–12) of a Gregorian year. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** Writes a day as ISO text, or null where there is no such day (30 February). */
export function toIsoDay({ year, month, day }: DayParts): IsoDay | null {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return [pad(year, 4), pad(month, 2), pad(day, 2)].join('-');
}

/** The parts of an ISO day. Throws where the text is none: days from outside go through `parseThaiDate`. */
export function dayParts(iso: IsoDay): DayParts {
  const [, year, month, day] = ISO_DAY.exec(iso) ?? [];
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  if (toIsoDay(parts) !== iso) throw new Error(`not an ISO day: ${iso}`);
  return parts;
}

/** Days from one day to another; negative when it lies before. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** The weekday of a day, Sunday as 0. */
export function weekdayOf(iso: IsoDay): number {
  return (dayNumber(iso) + 3) % 7;
}

/** Days since 1 March of the year 0, by the Gregorian rule: years begin in March so that the leap day is the last. */
function dayNumber(iso: IsoDay): number {
  const { year, month, day } = dayParts(iso);
  const shifted = month < 3 ? year - 1 : year;
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + inYear
  );
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
