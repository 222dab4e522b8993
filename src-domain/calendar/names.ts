import { normaliseThai } from '#domain/text/thai';

type Name = { readonly long: string; readonly short: string };
type MonthNames = { readonly th: Name; readonly en: Name };

/** Own tables, because the words of a system's calendar change with its version. January first. */
export const MONTHS: readonly MonthNames[] = [
  month('มกราคม', 'ม.ค.', 'January'),
  month('กุมภาพันธ์', 'ก.พ.', 'February'),
  month('มีนาคม', 'มี.ค.', 'March'),
  month('เมษายน', 'เม.ย.', 'April'),
  month('พฤษภาคม', 'พ.ค.', 'May'),
  month('มิถุนายน', 'มิ.ย.', 'June'),
  month('กรกฎาคม', 'ก.ค.', 'July'),
  month('สิงหาคม', 'ส.ค.', 'August'),
  month('กันยายน', 'ก.ย.', 'September'),
  month('ตุลาคม', 'ต.ค.', 'October'),
  month('พฤศจิกายน', 'พ.ย.', 'November'),
  month('ธันวาคม', 'ธ.ค.', 'December'),
];

/** Sunday first. */
export const WEEKDAYS: readonly { readonly th: string; readonly en: string }[] = [
  { th: 'วันอาทิตย์', en: 'Sunday' },
  { th: 'วันจันทร์', en: 'Monday' },
  { th: 'วันอังคาร', en: 'Tuesday' },
  { th: 'วันพุธ', en: 'Wednesday' },
  { th: 'วันพฤหัสบดี', en: 'Thursday' },
  { th: 'วันศุกร์', en: 'Friday' },
  { th: 'วันเสาร์', en: 'Saturday' },
];

const BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap(({ th, en }, index) =>
    [th.long, th.short, en.long, en.short].map((name): [string, number] => [bare(name), index + 1]),
  ),
);

/** Thai names are also said and written without their last syllable: "ตุลา". */
const SPOKEN: ReadonlyMap<string, number> = new Map(
  MONTHS.map(({ th }, index) => [bare(th.long).replace(/(?:คม|ยน|พันธ์)$/, ''), index + 1] as const),
);

/** The month (1–12) with this long or short name in either language; dots and spaces do not matter. */
export function monthNamed(name: string): number | null {
  return BY_NAME.get(bare(name)) ?? null;
}

/** The month of a name as it stands in a written day, where the name may also be a spoken one. */
export function monthInDay(name: string): number | null {
  return monthNamed(name) ?? SPOKEN.get(bare(name)) ?? (bare(name) === 'sept' ? 9 : null);
}

/** The weekday (Sunday 0) with this name in either language, with or without "วัน"; null for none. */
export function weekdayNamed(name: string): number | null {
  const plain = bare(name);
  const found = WEEKDAYS.findIndex(({ th, en }) =>
    [th, th.slice('วัน'.length), en.toLowerCase()].includes(plain),
  );
  return found === -1 ? null : found;
}

function bare(name: string): string {
  return normaliseThai(name).replace(/[.\s]/g, '');
}

function month(long: string, short: string, en: string): MonthNames {
  return { th: { long, short }, en: { long: en, short: en.slice(0, 3) } };
}
