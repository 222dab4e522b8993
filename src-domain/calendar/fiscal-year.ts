import { type IsoDay, dayParts, daysInMonth, toIsoDay } from '#domain/calendar/iso-day';
import type { Round } from '#domain/scoring/framework';

/** The Buddhist Era counts 543 years more than the Gregorian calendar. No other file may know this number. */
const ERA = 543;
const FIRST_MONTH = 10;
const ROUND_MONTHS = [6, 9, 12] as const;

/** Gregorian year as a year of the Buddhist Era. */
export function toBuddhistYear(year: number): number {
  return year + ERA;
}

/** Year of the Buddhist Era as a Gregorian year. */
export function toGregorianYear(year: number): number {
  return year - ERA;
}

/** The fiscal year of a day: 1 October – 30 September, named (BE) after the year in which it ends. */
export function fiscalYearOf(day: IsoDay): number {
  const { year, month } = dayParts(day);
  return toBuddhistYear(month >= FIRST_MONTH ? year + 1 : year);
}

/** First day of a fiscal year (BE): 1 October of the year before. */
export function fiscalYearStart(fiscalYear: number): IsoDay {
  return monthsOfYear(fiscalYear)[0]?.from ?? '';
}

/** Last day of a fiscal year (BE): 30 September. */
export function fiscalYearEnd(fiscalYear: number): IsoDay {
  return monthsOfYear(fiscalYear).at(-1)?.to ?? '';
}

/** A month of a fiscal year. `code` is "2026-01" as in the data files, `month` counts January as 1. */
export type FiscalMonth = {
  readonly code: string;
  readonly month: number;
  readonly from: IsoDay;
  readonly to: IsoDay;
};

/** The twelve months of a fiscal year (BE), October first. */
export function monthsOfYear(fiscalYear: number): readonly FiscalMonth[] {
  return Array.from({ length: 12 }, (_, index) => monthAfterStart(fiscalYear, index));
}

/**
 * The rounds of 6, 9 and 12 months. All begin on 1 October; each is due on the last day of the month after its end
 * (30 April, 31 July, 31 October), as later practice of the central office has it.
 */
export function roundDates(fiscalYear: number): readonly Round[] {
  return ROUND_MONTHS.map((months) => ({
    code: String(months),
    months,
    from: fiscalYearStart(fiscalYear),
    to: monthAfterStart(fiscalYear, months - 1).to,
    dueOn: monthAfterStart(fiscalYear, months).to,
  }));
}

function monthAfterStart(fiscalYear: number, index: number): FiscalMonth {
  const since = FIRST_MONTH - 1 + index;
  const year = toGregorianYear(fiscalYear) - 1 + Math.floor(since / 12);
  const month = (since % 12) + 1;
  const from = writeDay(year, month, 1);
  return { code: from.slice(0, 7), month, from, to: writeDay(year, month, daysInMonth(year, month)) };
}

function writeDay(year: number, month: number, day: number): IsoDay {
  const written = toIsoDay({ year, month, day });
  if (written === null) throw new Error(`no such fiscal year: ${String(toBuddhistYear(year))}`);
  return written;
}
