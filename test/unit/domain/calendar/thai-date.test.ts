import { describe, expect, it } from 'vitest';
import { monthsOfYear } from '#domain/calendar/fiscal-year';
import { dayParts, toIsoDay } from '#domain/calendar/iso-day';
import { formatThaiDate, formatTime, parseThaiDate } from '#domain/calendar/thai-date';
import { toThaiDigits } from '#domain/text/thai';

describe('a day for a person', () => {
  it('is written in both languages with the Buddhist year', () => {
    expect(formatThaiDate('2026-07-14', 'short', 'th')).toBe('14 ก.ค. 2569');
    expect(formatThaiDate('2026-07-14', 'long', 'th')).toBe('14 กรกฎาคม 2569');
    expect(formatThaiDate('2026-07-14', 'dayMonth', 'th')).toBe('14 ก.ค.');
    expect(formatThaiDate('2026-07-14', 'full', 'th')).toBe('วันอังคารที่ 14 กรกฎาคม 2569');
    expect(formatThaiDate('2026-07-05', 'short', 'en')).toBe('5 Jul 2569');
    expect(formatThaiDate('2026-07-31', 'long', 'en')).toBe('31 July 2569');
    expect(formatThaiDate('2026-07-31', 'dayMonth', 'en')).toBe('31 Jul');
    expect(formatThaiDate('2026-07-31', 'full', 'en')).toBe('Friday 31 July 2569');
  });

  it('has the weekday of the calendar, leap years and turns of centuries too', () => {
    expect(formatThaiDate('2000-02-29', 'full', 'en')).toMatch(/^Tuesday /);
    expect(formatThaiDate('1900-03-01', 'full', 'en')).toMatch(/^Thursday /);
    expect(formatThaiDate('2004-01-01', 'full', 'en')).toMatch(/^Thursday /);
  });

  it('has a time of its own form', () => {
    expect(formatTime({ hour: 14, minute: 32 }, 'th')).toBe('14.32 น.');
    expect(formatTime({ hour: 9, minute: 5 }, 'th')).toBe('09.05 น.');
    expect(formatTime({ hour: 9, minute: 5 }, 'en')).toBe('09:05');
  });
});

describe('a day as people write it', () => {
  it.each([
    ['14 ก.ค. 2569', '2026-07-14'],
    ['๑๔ ก.ค. ๒๕๖๙', '2026-07-14'],
    ['14 กรกฎาคม พ.ศ. 2569', '2026-07-14'],
    ['วันอังคารที่ 14 กรกฎาคม พ.ศ. 2569', '2026-07-14'],
    ['วันที่ 1 มกราคม 2547', '2004-01-01'],
    ['1 มค 2547', '2004-01-01'],
    ['1ม.ค.2547', '2004-01-01'],
    ['29 กุมภาพันธ์ 2547', '2004-02-29'],
    ['14 July 2569', '2026-07-14'],
    ['14 jul 2026', '2026-07-14'],
    ['Tuesday 14 July 2569', '2026-07-14'],
    ['14/7/2569', '2026-07-14'],
    ['14-07-2026', '2026-07-14'],
    ['2026-07-14', '2026-07-14'],
    ['1 ตุลาคม พุทธศักราช 2567', '2024-10-01'],
    ['๑ ตุลาคม พุทธศักราช ๒๕๖๗', '2024-10-01'],
    ['วันอังคาร 1 ตุลาคม พ.ศ. 2567', '2024-10-01'],
    ['วันอังคาร ที่ 1 ตุลาคม 2567', '2024-10-01'],
    ['อังคาร 1 ต.ค. 2567', '2024-10-01'],
    ['ณ วันที่ ๑ ตุลาคม พ.ศ. ๒๕๖๗', '2024-10-01'],
    ['ลงวันที่ 1 ต.ค. 2567', '2024-10-01'],
    ['วันที่ 1 เดือนตุลาคม พ.ศ. 2567', '2024-10-01'],
    ['1 ตุลาคม ปี 2567', '2024-10-01'],
    ['1 ตุลาคม พ.ศ.2567', '2024-10-01'],
    ['1 ตุลาคม ค.ศ. 2024', '2024-10-01'],
    ['1 ต. ค. 2567', '2024-10-01'],
    ['1\u00A0ต.ค.\u00A02567', '2024-10-01'],
    ['วันที\uF70A 1 ตุลาคม 2567', '2024-10-01'],
    ['1 ต.ค. 67', '2024-10-01'],
    ['1 ต.ค.67', '2024-10-01'],
    ['1 ตุลา ๖๗', '2024-10-01'],
    ['1-ต.ค.-67', '2024-10-01'],
    ['1.10.67', '2024-10-01'],
    ['1 / 10 / 2567', '2024-10-01'],
    ['1-10-2567', '2024-10-01'],
    ['1 ต.ค. พ.ศ. 12', '1969-10-01'],
    ['Tuesday, 1st October 2567', '2024-10-01'],
    ['October 1, 2024', '2024-10-01'],
  ])('%s', (written, iso) => {
    expect(parseThaiDate(written)).toBe(iso);
  });

  it.each([
    '',
    '14',
    '14 ก.ค.',
    '14 ก.ค. 26',
    '14/7/26',
    '14 Jul 69',
    '31 กันยายน 2567',
    '29 ก.พ. 2566',
    'วันจันทร์ที่ 1 ตุลาคม 2567',
    '1 ตุลาคม พ.ศ. 2024',
    '1 ตุลาคม ค.ศ. 2567',
    '1 - 3 ตุลาคม 2567',
    '1/10-2567',
    '14 ก.ค. 9999',
    '30 ก.พ. 2569',
    '14 เดือน 7 2569',
    '14 ก.ค. 2200',
    '32/1/2569',
    '1/13/2569',
  ])('"%s" is for a person to look at', (written) => {
    expect(parseThaiDate(written)).toBeNull();
  });
});

describe('every day from 2440 to 2600', () => {
  it('goes to text and back, in both languages, with Thai digits too', () => {
    const wrong: string[] = [];
    for (const day of daysBetween(2440, 2600)) {
      const long = formatThaiDate(day, 'long', 'th');
      const texts = [
        long,
        toThaiDigits(long),
        formatThaiDate(day, 'short', 'th'),
        formatThaiDate(day, 'short', 'en'),
        formatThaiDate(day, 'full', 'th'),
        toThaiDigits(formatThaiDate(day, 'full', 'th')),
        formatThaiDate(day, 'full', 'en'),
      ];
      for (const text of texts) if (parseThaiDate(text) !== day) wrong.push(`${day} ${text}`);
    }
    expect(wrong).toEqual([]);
  });

  it('follows the weekday of the day before', () => {
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    const wrong: string[] = [];
    // 1 October 1896 was a Thursday.
    let weekday = 4;
    for (const day of daysBetween(2440, 2600)) {
      if (!formatThaiDate(day, 'full', 'en').startsWith(`${names[weekday % 7] ?? ''} `)) wrong.push(day);
      weekday += 1;
    }
    expect(wrong).toEqual([]);
  });
});

function daysBetween(first: number, last: number): string[] {
  const days: string[] = [];
  for (let year = first; year <= last; year += 1) {
    for (const { from, to } of monthsOfYear(year)) {
      const { year: ce, month } = dayParts(from);
      for (let day = 1; day <= dayParts(to).day; day += 1)
        days.push(toIsoDay({ year: ce, month, day }) ?? '');
    }
  }
  return days;
}
