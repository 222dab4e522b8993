import { expect, test } from 'vitest';
import { blankIndicator } from '#domain/book/indicator';
import type { Levels } from '#domain/book/book';
import { figureProblems, figureError } from '#domain/tracking/check-figure';

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
