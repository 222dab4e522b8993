import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fiscalYearEnd,
  fiscalYearOf,
  fiscalYearStart,
  monthsOfYear,
  roundDates,
} from '#domain/calendar/fiscal-year';
import { dayParts } from '#domain/calendar/iso-day';
import framework from '#resources/sample-year/framework.json';

describe('a fiscal year', () => {
  it('runs from 1 October to 30 September and is named after the year in which it ends', () => {
    expect(fiscalYearStart(2547)).toBe('2003-10-01');
    expect(fiscalYearEnd(2547)).toBe('2004-09-30');
    expect(fiscalYearOf('2003-09-30')).toBe(2546);
    expect(fiscalYearOf('2003-10-01')).toBe(2547);
    expect(fiscalYearOf('2004-09-30')).toBe(2547);
    expect(fiscalYearOf('2026-07-14')).toBe(2569);
  });

  it('has twelve months without a gap, February with 29 days where the year has them', () => {
    const months = monthsOfYear(2547);
    expect(months.map(({ month }) => month)).toEqual([10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(months[3]).toEqual({ code: '2004-01', month: 1, from: '2004-01-01', to: '2004-01-31' });
    expect(months[4]?.to).toBe('2004-02-29');
    expect(monthsOfYear(2566)[4]?.to).toBe('2023-02-28');
  });

  it('has the rounds of the sample year, with its due dates', () => {
    const expected = framework.rounds.map(({ code, from, to, dueOn }) => ({ code, from, to, dueOn }));
    expect(roundDates(2547).map(({ code, from, to, dueOn }) => ({ code, from, to, dueOn }))).toEqual(
      expected,
    );
    expect(roundDates(2547).map(({ months }) => months)).toEqual([6, 9, 12]);
    expect(roundDates(2569)[1]).toEqual({
      code: '9',
      months: 9,
      from: '2025-10-01',
      to: '2026-06-30',
      dueOn: '2026-07-31',
    });
  });

  it('holds every one of its days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2440, max: 2600 }), (year) => {
        for (const { from, to } of monthsOfYear(year)) {
          expect(fiscalYearOf(from)).toBe(year);
          expect(fiscalYearOf(to)).toBe(year);
        }
      }),
    );
  });

  it('takes nothing for a day that is none', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-9-30', '30/09/2026', '']) {
      expect(() => dayParts(text)).toThrow(/not an ISO day/);
    }
  });
});
