import { expect, test } from 'vitest';
import { readAgreement } from '#domain/agreement/read-agreement';
import { readForYear } from '#domain/check/check-read';
import { defaultFramework } from '#domain/scoring/default-framework';
import { sheet, workbook, type Written } from '#test/unit/domain/agreement/workbook-builder';

const LEVELS = [70, 75, 80, 85, 90];

function notRead(
  rows: readonly (readonly Written[])[],
  merges: readonly string[] = [],
): readonly (readonly [number, string])[] {
  const read = readForYear(readAgreement(workbook(sheet(rows, { merges }))), defaultFramework(2568));
  expect(read.rows).toHaveLength(2);
  return read.notRead.map(({ column, header }) => [column, header] as const);
}

test('every column with a head that is not taken in is named, whether its words are known or not', () => {
  expect(
    notRead([
      ['ที่', 'ตัวชี้วัด', 'ผู้รับผิดชอบ', 'หน่วยวัด', 'น้ำหนัก', 1, 2, 3, 4, 5, 'ค่ากลาง', 'หมายเหตุ'],
      ['1', 'ร้อยละของหมู่บ้านที่มีแผน', 'นาย ก', 'ร้อยละ', 60, ...LEVELS, 3, 'เน้น'],
      ['2', 'ร้อยละของครัวเรือนที่มีน้ำ', 'นาย ข', 'ร้อยละ', 40, ...LEVELS, 4, null],
    ]),
  ).toEqual([
    [3, 'ผู้รับผิดชอบ'],
    [11, 'ค่ากลาง'],
    [12, 'หมายเหตุ'],
  ]);
});

test('the round that the year has not is one of them', () => {
  expect(
    notRead([
      ['ที่', 'ตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก', 1, 2, 3, 4, 5, 'ผลการดำเนินงาน รอบ 3 เดือน'],
      ['1', 'ร้อยละของหมู่บ้านที่มีแผน', 'ร้อยละ', 60, ...LEVELS, 71],
      ['2', 'ร้อยละของครัวเรือนที่มีน้ำ', 'ร้อยละ', 40, ...LEVELS, 72],
    ]),
  ).toEqual([[10, 'ผลการดำเนินงาน รอบ 3 เดือน']]);
});

test('a head merged over several columns names those that hold something more', () => {
  const rows = [
    ['ที่', 'ตัวชี้วัด', null, 'หน่วยวัด', 'น้ำหนัก', 'เกณฑ์การให้คะแนน', null, null, null, null, 'ผล', null],
    [null, null, null, null, null, 1, 2, 3, 4, 5, 'รอบ 6 เดือน', 'คะแนนที่ได้'],
    ['1', 'ร้อยละของหมู่บ้านที่มีแผน', null, 'ร้อยละ', 60, ...LEVELS, 71, 1.2],
    ['2', 'ร้อยละของครัวเรือนที่มีน้ำ', null, 'ร้อยละ', 40, ...LEVELS, 72, 1.4],
  ];
  const merges = ['A1:A2', 'B1:C2', 'D1:D2', 'E1:E2', 'F1:J1', 'K1:L1'];
  expect(notRead(rows, merges)).toEqual([[12, 'ผล / คะแนนที่ได้']]);
  const aside = rows.map((row, at) => (at === 2 ? row.with(2, 'ต่อเนื่อง') : row));
  expect(notRead(aside, merges)).toEqual([
    [3, 'ตัวชี้วัด'],
    [12, 'ผล / คะแนนที่ได้'],
  ]);
});

test('where all columns are taken in, none is named', () => {
  expect(
    notRead([
      ['แบบสรุปตัวชี้วัด ปีงบประมาณ 2568'],
      ['ที่', 'ตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก', 1, 2, 3, 4, 5],
      ['1', 'ร้อยละของหมู่บ้านที่มีแผน', 'ร้อยละ', 60, ...LEVELS],
      ['2', 'ร้อยละของครัวเรือนที่มีน้ำ', 'ร้อยละ', 40, ...LEVELS],
    ]),
  ).toEqual([]);
});
