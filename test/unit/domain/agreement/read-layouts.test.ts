import { describe, expect, it } from 'vitest';
import { readAgreement } from '#domain/agreement/read-agreement';
import type { ReadAgreement } from '#domain/agreement/sheet';
import {
  sheet,
  workbook,
  type SheetOptions,
  type Written,
} from '#test/unit/domain/agreement/workbook-builder';

type Lines = readonly (readonly Written[])[];

/** Two indicators, one with lower better: what every layout below must give. */
const TWO = [
  { no: '1', name: 'ร้อยละของการเบิกจ่าย', unit: 'ร้อยละ', weight: '60', direction: 'higher', base: '82.5' },
  { no: '2', name: 'ระยะเวลาให้บริการ', unit: 'วัน', weight: '40', direction: 'lower', base: null },
];
const LEVELS = [
  ['80', '85', '90', '95', '100'],
  ['30', '25', '20', '15', '10'],
];

function read(lines: Lines, options: SheetOptions = {}): ReadAgreement {
  return readAgreement(workbook(sheet(lines, options)));
}

function expectTwo(agreement: ReadAgreement): void {
  expect(agreement.problems).toEqual([]);
  expect(agreement.rows.map(({ indicator }) => indicator)).toMatchObject(
    TWO.map((each, index) => ({ ...each, levels: LEVELS[index], method: 'interpolate' })),
  );
  expect(agreement.weightTotal).toBe('100');
}

const FIRST = ['1 ร้อยละของการเบิกจ่าย', 'ร้อยละ', 82.5, 60, 80, 85, 90, 95, 100];
const SECOND = ['2 ระยะเวลาให้บริการ', 'วัน', null, 40, 30, 25, 20, 15, 10];

describe('layouts of the field', () => {
  it.each([
    ['ระดับ 1', ['ระดับ 1', 'ระดับ 2', 'ระดับ 3', 'ระดับ 4', 'ระดับ 5']],
    ['ระดับที่ ๑', ['ระดับที่ ๑', 'ระดับที่ ๒', 'ระดับที่ ๓', 'ระดับที่ ๔', 'ระดับที่ ๕']],
    ['Level 1', ['Level 1', 'Level 2', 'Level 3', 'Level 4', 'Level 5']],
    ['L1', ['L1', 'L2', 'L3', 'L4', 'L5']],
    ['๑', ['๑', '๒', '๓', '๔', '๕']],
    ['1', [1, 2, 3, 4, 5]],
    ['text 1', ['1', '2', '3', '4', '5']],
    ['1 คะแนน', ['1 คะแนน', '2 คะแนน', '3 คะแนน', '4 คะแนน', '5 คะแนน']],
    ['(1)', ['(1)', '(2)', '(3)', '(4)', '(5)']],
    ['ค่าเป้าหมายระดับ 1', [1, 2, 3, 4, 5].map((each) => `ค่าเป้าหมาย ระดับ ${String(each)}`)],
    ['คะแนน 1 (ต่ำสุด)', ['คะแนน 1 (ต่ำสุด)', 'คะแนน 2', 'คะแนน 3', 'คะแนน 4', 'คะแนน 5 (สูงสุด)']],
    ['ระดับ 1 ปีงบประมาณ 2569', [1, 2, 3, 4, 5].map((each) => `ระดับ ${String(each)} ปีงบประมาณ 2569`)],
  ])('levels headed %s in a header of one row', (_how, levels) => {
    expectTwo(read([['ตัวชี้วัด', 'หน่วยวัด', 'ข้อมูลพื้นฐาน', 'น้ำหนัก', ...levels], FIRST, SECOND]));
  });

  it.each([
    ['ตัวชี้วัดผลงาน', 'หน่วยนับ', 'ผลการดำเนินงานปีที่ผ่านมา', 'น้ำหนัก (ร้อยละ)'],
    ['ชื่อตัวชี้วัด', 'หน่วย', 'ค่าฐาน', 'ค่าน้ำหนัก'],
    ['ตัวชี้วัดผลการปฏิบัติราชการ', 'หน่วยวัด', 'Baseline 2568', 'น้ำหนัก (ข)'],
    ['KPI', 'Unit', 'Base line', 'Weight'],
    ['Key Performance Indicators', 'Unit of measure', 'Previous year', 'Weight (%)'],
    ['Indicator', 'UOM', 'Baseline', 'Wt.'],
    ['ตัวบ่งชี้', 'หน่วย วัด', 'ข้อมูล\nพื้นฐาน', 'น้ำ\nหนัก'],
    ['ตัว\u200Bชี้วัด', 'หน่วย\u00A0วัด', 'ข้อมูลพื้นฐาน', 'น\u0E4D\u0E49าหนัก'],
    ['เป้าประสงค์/ตัวชี้วัด', 'หน่วยวัด', 'ฐานปี 2568', 'นํ้าหนัก'],
  ])('heads %s, %s, %s, %s', (...heads) => {
    const levels = ['ระดับ 1', 'ระดับ 2', 'ระดับ 3', 'ระดับ 4', 'ระดับ 5'];
    expectTwo(read([[...heads, ...levels], FIRST, SECOND]));
  });

  it('levels from 5 down to 1, columns in another order, a number column of its own', () => {
    expectTwo(
      read([
        ['น้ำหนัก', 5, 4, 3, 2, 1, 'หน่วยวัด', 'ที่', 'ข้อมูลพื้นฐาน', 'ตัวชี้วัด'],
        [60, 100, 95, 90, 85, 80, 'ร้อยละ', 1, 82.5, 'ร้อยละของการเบิกจ่าย'],
        [40, 10, 15, 20, 25, 30, 'วัน', 2, null, 'ระยะเวลาให้บริการ'],
      ]),
    );
  });

  it('a header that starts at row 9 and column C under a preface', () => {
    const agreement = read(
      [
        ['คำรับรองการปฏิบัติราชการ'],
        ['จังหวัดตรัง'],
        ['ประจำปีงบประมาณ พ.ศ. ๒๕๖๙'],
        [],
        ['รายละเอียดตัวชี้วัด น้ำหนัก และเกณฑ์การให้คะแนน'],
        [],
        ['ตัวชี้วัด', 'หน่วยวัด', 'ข้อมูลพื้นฐาน', 'น้ำหนัก', 1, 2, 3, 4, 5],
        FIRST,
        [],
        SECOND,
      ],
      { at: { row: 3, column: 3 } },
    );
    expectTwo(agreement);
    expect(agreement).toMatchObject({ unitName: 'จังหวัดตรัง', year: 2569 });
    expect(agreement.rows.map(({ row }) => row)).toEqual([10, 12]);
  });

  it('three rows of heads, merged across and down, with column marks below', () => {
    expectTwo(
      read(
        [
          ['ตัวชี้วัด', 'หน่วยวัด', 'ข้อมูลพื้นฐาน', 'น้ำหนัก', 'เกณฑ์การให้คะแนน', null, null, null, null],
          [null, null, null, '(ร้อยละ)', 'ระดับคะแนน', null, null, null, null],
          [null, null, null, null, 1, 2, 3, 4, 5],
          ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'],
          FIRST,
          SECOND,
        ],
        { merges: ['A1:A3', 'B1:B3', 'C1:C3', 'D2:D3', 'E1:I1', 'E2:I2'] },
      ),
    );
  });

  it('a common head that was typed over the first level and not merged', () => {
    expectTwo(
      read([
        ['ตัวชี้วัด', 'หน่วยวัด', 'ข้อมูลพื้นฐาน', 'น้ำหนัก', 'ค่าเป้าหมาย'],
        [null, null, null, null, 1, 2, 3, 4, 5],
        FIRST,
        SECOND,
      ]),
    );
  });

  it('a head that is shown again on the next page is no indicator', () => {
    const head = ['ตัวชี้วัด', 'หน่วยวัด', 'ข้อมูลพื้นฐาน', 'น้ำหนัก', 'ค่าเป้าหมาย', null, null, null, null];
    const digits = [null, null, null, null, 1, 2, 3, 4, 5];
    expectTwo(read([head, digits, FIRST, head, digits, SECOND], { merges: ['E1:I1', 'E4:I4'] }));
  });

  it('base data that only its years tell, under a common head of results', () => {
    const agreement = read(
      [
        ['ตัวชี้วัด', 'หน่วย', 'ผลการดำเนินงาน', null, null, 'น้ำหนักรายมิติ', 'น้ำหนัก', 5, 4, 3, 2, 1],
        [null, null, 2566, 2567, 2568],
        ['ก', 'คน', 6, 7, 8, 50, 100, 10, 20, 30, 40, 50],
      ],
      { merges: ['C1:E1'] },
    );
    expect(agreement.rows[0]?.indicator).toMatchObject({ base: '8', weight: '100', direction: 'lower' });
    expect(agreement.year).toBe(2569);
  });

  it('levels of two columns each, words and figures: the figures are read', () => {
    const agreement = read(
      [
        [
          'KPI name',
          'KPI unit',
          'KPI weight',
          'Score 1',
          null,
          'Score 2',
          null,
          'Score 3',
          null,
          'Score 4',
          null,
          'Score 5',
        ],
        ['A', 'pcs', 100, 'poor', 1, 'fair', 3, 'good', 5, 'better', 7, 'best', 9],
      ],
      { merges: ['D1:E1', 'F1:G1', 'H1:I1', 'J1:K1', 'L1:M1'] },
    );
    expect(agreement.rows[0]?.indicator).toMatchObject({ unit: 'pcs', levels: ['1', '3', '5', '7', '9'] });
    expect(agreement.problems).toEqual([]);
  });

  it('a unit merged down over its indicators, prose under a head of methods', () => {
    const agreement = read(
      [
        ['ตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก', 'วิธีการประเมินผล', 1, 2, 3, 4, 5],
        ['1 ก', 'คน', 60, 'นับจำนวนผู้เข้าร่วมกิจกรรมทั้งหมดในรอบปี', 1, 3, 5, 7, 9],
        ['2 ข', null, 40, 'นับจำนวนผู้เข้าร่วมกิจกรรมทั้งหมดในรอบปี', 1, 3, 5, 7, 9],
      ],
      { merges: ['B2:B3'] },
    );
    expect(agreement.rows.map(({ indicator }) => indicator.unit)).toEqual(['คน', 'คน']);
    expect(agreement.problems).toEqual([]);
  });

  it('a first milestone row is not mistaken for a head of levels', () => {
    const agreement = read([
      ['ตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก', 'ค่าเกณฑ์วัด'],
      ['1 ก', 'ระดับ', 5, 1, 2, 3, 4, 5],
    ]);
    expect(agreement.problems.map(({ code, details }) => `${code} ${details['field'] ?? ''}`)).toEqual(
      expect.arrayContaining(['column-missing level1', 'column-missing level5']),
    );
    expect(agreement.rows).toHaveLength(1);
  });
});
