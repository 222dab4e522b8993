import { expect, test } from 'vitest';
import { blankIndicator } from '#domain/book/indicator';
import type { Levels } from '#domain/book/book';
import { exact } from '#domain/exact';
import type { NoScore } from '#domain/tracking/board';
import {
  cellError,
  cellProblems,
  checkItemFigure,
  figureError,
  figureProblems,
  isFigureOf,
} from '#domain/tracking/check-figure';

const plain = blankIndicator({ id: 'a', order: 'a0' });
const STEPS: Levels = ['1', '2', '3', '4', '5'];
const codes = (given: Partial<typeof plain>, text: string): readonly string[] =>
  figureProblems({ ...plain, ...given }, text).map(({ code }) => code);

test.each(['1234.5', '6', '-1', '5.0001'])('a milestone has no step %s', (text) => {
  expect(codes({ method: 'milestone', unit: 'ระดับ' }, text)).toEqual(['figure-outside-steps']);
});

test('steps are whole, unless partly done ones count or they are interpolated', () => {
  expect(codes({ method: 'milestone', unit: 'ระดับ' }, '3.5')).toEqual(['figure-not-whole']);
  expect(codes({ method: 'milestone', unit: 'ขั้นตอน' }, '3')).toEqual([]);
  expect(codes({ method: 'milestone', unit: 'ขั้นตอน' }, '0')).toEqual([]);
  expect(codes({ method: 'milestone', partialCredit: true }, '3.5')).toEqual([]);
  expect(codes({ unit: 'ระดับ', levels: STEPS }, '4.21')).toEqual([]);
  expect(codes({ unit: 'ระดับ', levels: STEPS }, '1234.5')).toEqual(['figure-outside-steps']);
});

test('people, times and places are whole and not fewer than none', () => {
  for (const unit of ['คน', 'ครั้ง', 'แห่ง', 'หมู่บ้าน', 'เรื่อง', 'ราย', 'จำนวนคน', 'cases']) {
    expect(codes({ unit }, '12.5')).toEqual(['figure-not-whole']);
    expect(codes({ unit }, '-3')).toEqual(['figure-negative']);
    expect(codes({ unit }, '1200')).toEqual([]);
  }
});

test('thousands, money, means and what the indicator itself has in decimals may be broken', () => {
  expect(codes({ unit: 'พันคน' }, '98.5')).toEqual([]);
  expect(codes({ unit: 'ล้านบาท' }, '-1.25')).toEqual([]);
  expect(codes({ unit: 'คน', name: 'จำนวนผู้ใช้บริการเฉลี่ยต่อวัน' }, '12.5')).toEqual([]);
  expect(codes({ unit: 'ครั้ง', levels: ['2.5', '3', '3.5', '4', '4.5'] }, '3.2')).toEqual([]);
  expect(codes({ unit: 'คน', name: 'จำนวนนักท่องเที่ยวที่เพิ่มขึ้น' }, '-120')).toEqual([]);
  expect(codes({ unit: 'วัน' }, '2.5')).toEqual([]);
  expect(codes({ unit: 'วัน' }, '-2')).toEqual(['figure-negative']);
});

test('a percent beyond 0 to 100 is a warning, unless the template sheet bounds it', () => {
  expect(figureProblems({ ...plain, unit: 'ร้อยละ' }, '104.2')).toMatchObject([
    { code: 'percent-outside', severity: 'warning' },
  ]);
  expect(figureError({ ...plain, unit: 'ร้อยละ' }, '-3')).toBeNull();
  const bounded = { ...plain, unit: 'ร้อยละ', definition: 'ค่าต่ำสุด ๐ ค่าสูงสุด ๑๐๐' };
  expect(figureError(bounded, '104.2')).toMatchObject({
    code: 'figure-outside-bounds',
    details: { least: '0', most: '100' },
  });
  expect(figureError(bounded, '100')).toBeNull();
});

test('the points of a rubric bound its sum, and a date is a day', () => {
  const criteria = [
    { text: 'ก', max: '2' },
    { text: 'ข', max: '3' },
  ];
  expect(codes({ method: 'rubric', criteria }, '5.5')).toEqual(['figure-outside-bounds']);
  expect(codes({ unit: 'วันที่' }, '1234.5')).toEqual(['figure-not-a-day']);
  expect(codes({ unit: 'วันที่' }, '31 มีนาคม 2568')).toEqual([]);
});

test('what is no figure is told elsewhere', () => {
  expect(codes({ unit: 'คน' }, 'สิบ')).toEqual([]);
  expect(figureProblems(plain, null)).toEqual([]);
});

test('the two fields of the template sheet bound a result, each end by itself, before its words', () => {
  const bounded = { unit: 'ร้อยละ', leastValue: '-10', mostValue: '120.5' };
  expect(codes(bounded, '104.2')).toEqual([]);
  expect(codes(bounded, '-3')).toEqual([]);
  expect(figureError({ ...plain, ...bounded }, '120.51')).toMatchObject({
    code: 'figure-outside-bounds',
    details: { value: '120.51', least: '-10', most: '120.5' },
  });
  expect(codes({ ...bounded, definition: 'ค่าสูงสุด 100' }, '104.2')).toEqual([]);
  expect(codes({ unit: 'ล้านบาท', leastValue: '0' }, '-0.01')).toEqual(['figure-below-least']);
  expect(codes({ unit: 'ล้านบาท', mostValue: '80' }, '80.000000000000000001')).toEqual(['figure-above-most']);
});

test('a percent is warned of at the end that the template sheet leaves open', () => {
  expect(codes({ unit: 'ร้อยละ', leastValue: '0' }, '104.2')).toEqual(['percent-outside']);
  expect(codes({ unit: 'ร้อยละ', leastValue: '0' }, '-1')).toEqual(['figure-below-least']);
  expect(codes({ unit: 'ร้อยละ', mostValue: '150' }, '104.2')).toEqual([]);
  expect(codes({ unit: 'ร้อยละ', mostValue: '150' }, '-1')).toEqual(['percent-outside']);
});

test('within bounds a count is whole all the same', () => {
  expect(codes({ unit: 'คน', leastValue: '0', mostValue: '500' }, '12.5')).toEqual(['figure-not-whole']);
});

test.each(['31/3/2569', '31 มี.ค. 2569', '๓๑ มีนาคม ๒๕๖๙', '2026-03-31', '1.10.67'])(
  'the day %s under a unit of figures is named as one',
  (text) => {
    for (const unit of ['ร้อยละ', 'คน', 'ล้านบาท', 'ระดับ', 'วัน'])
      expect(codes({ unit }, text)).toEqual(['figure-is-a-day']);
    expect(codes({ method: 'milestone', unit: 'ระดับ' }, text)).toEqual(['figure-is-a-day']);
    expect(checkItemFigure('ยอดสะสม', 'คน', text).map(({ code }) => code)).toEqual(['figure-is-a-day']);
    for (const unit of ['วันที่', 'วัน/เดือน/ปี', 'ว/ด/ป', 'วันที่ดำเนินการแล้วเสร็จ']) {
      expect(codes({ unit }, text)).toEqual([]);
      expect(isFigureOf(unit, text)).toBe(true);
    }
  },
);

test.each(['15', '2569', '46112', '30'])('the figure %s under a unit of days is no day', (text) => {
  for (const unit of ['วันที่', 'วัน เดือน ปี', 'กำหนดแล้วเสร็จ']) {
    expect(codes({ unit }, text)).toEqual(['figure-not-a-day']);
    expect(checkItemFigure('กำหนดส่ง', unit, text).map(({ code }) => code)).toEqual(['figure-not-a-day']);
  }
});

const OF_DAYS = ['วันที่', 'วันที่แล้วเสร็จ', 'วันที่ดำเนินการแล้วเสร็จ', 'วันที่ก่อสร้างแล้วเสร็จ', 'วันที่ส่งรายงาน'];
const MORE_OF_DAYS = ['วันที่ลงนาม', 'วันที่/เดือน/ปี', 'กำหนดวันแล้วเสร็จ', 'วันเดือนปีที่ให้บริการ', 'Date'];

test.each([...OF_DAYS, ...MORE_OF_DAYS])('the unit %s asks for a day', (unit) => {
  expect(codes({ unit }, '15')).toEqual(['figure-not-a-day']);
});

const COUNTS = ['วันที่ลดลง', 'วันที่ให้บริการ', 'วันที่เพิ่มขึ้น', 'วันที่ใช้', 'วันที่ใช้จนแล้วเสร็จ'];
const MORE_COUNTS = ['วันที่เฉลี่ย', 'วันที่ดำเนินการเฉลี่ยแล้วเสร็จ', 'วันที่ล่าช้ากว่ากำหนดแล้วเสร็จ', 'วันทำการ', 'วัน'];

test.each([...COUNTS, ...MORE_COUNTS])('the unit %s counts days', (unit) => {
  expect(codes({ unit }, '15')).toEqual([]);
  expect(codes({ unit }, '15 มีนาคม 2569')).toEqual(['figure-is-a-day']);
});

test('what a formula gives is judged only where the round is measured', () => {
  const bounded = { ...plain, unit: 'ร้อยละ', mostValue: '100' };
  const formula = { kind: 'value' as const, value: exact('120'), parts: [] };
  const found = (none: NoScore | null, value: string | null = null) =>
    cellProblems(bounded, { value, formula, none }).map(({ code }) => code);
  for (const none of ['notDue', 'naApproved', 'cancelled', 'noEvidence'] as const) {
    expect(found(none)).toEqual([]);
    expect(found(none, '130')).toEqual(['figure-above-most']);
  }
  expect(found(null)).toEqual(['figure-above-most']);
  expect(found('noResult')).toEqual(['figure-above-most']);
});

test('what a formula gives is held to the bounds of the sheet, too; a mean of whole figures may be broken', () => {
  const given = (text: string) => ({
    ...{ value: null, none: null },
    formula: { kind: 'value' as const, value: exact(text), parts: [] },
  });
  const bounded = { ...plain, unit: 'คน', leastValue: '0', mostValue: '100' };
  expect(cellError(bounded, given('100.5'))).toMatchObject({ code: 'figure-outside-bounds' });
  expect(cellProblems(bounded, given('12.5'))).toEqual([]);
  expect(cellError(bounded, { ...given('100.5'), value: '50' })).toBeNull();
  expect(cellProblems({ ...plain, unit: 'ร้อยละ' }, given('104'))).toMatchObject([
    { code: 'percent-outside' },
  ]);
});
