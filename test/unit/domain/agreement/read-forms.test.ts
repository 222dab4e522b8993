import { describe, expect, it } from 'vitest';
import { readAgreement } from '#domain/agreement/read-agreement';
import type { ReadAgreement } from '#domain/agreement/sheet';
import {
  sheet,
  workbook,
  type SheetOptions,
  type Written,
} from '#test/unit/domain/agreement/workbook-builder';

function read(lines: readonly (readonly Written[])[], options: SheetOptions = {}): ReadAgreement {
  return readAgreement(workbook(sheet(lines, options)));
}

describe('forms of offices', () => {
  it('the attached scoring sheet: scores and weighted scores are no levels and no weights', () => {
    const agreement = read(
      [
        [
          'ที่',
          'ตัวชี้วัดผลงาน',
          'คะแนนตามระดับค่าเป้าหมาย',
          null,
          null,
          null,
          null,
          'คะแนน (ก)',
          'น้ำหนัก (ข)',
          'คะแนนรวม (ก x ข)',
        ],
        [null, null, 1, 2, 3, 4, 5],
        [1, 'ร้อยละของการเบิกจ่าย', 80, 85, 90, 95, 100, 4, 0.6, 2.4],
        [2, 'ระยะเวลาให้บริการ', 30, 25, 20, 15, 10, 3, 0.4, 1.2],
        [null, 'รวม', null, null, null, null, null, null, 1, 3.6],
      ],
      { merges: ['C1:G1', 'A1:A2', 'B1:B2', 'H1:H2', 'I1:I2', 'J1:J2'] },
    );
    expect(agreement.rows.map(({ indicator }) => indicator.weight)).toEqual(['60', '40']);
    expect(agreement.statedTotal).toEqual({ cell: 'I5', value: '100', agrees: true });
    expect(agreement.problems.map(({ code, cell }) => [code, cell])).toEqual([
      ['unit-missing', 'B1'],
      ['weight-fraction', 'I3'],
    ]);
  });

  it('the interior ministry’s table: "ตัวชี้วัดที่" numbers, "ชื่อ" names, a dimension column merged down', () => {
    const agreement = read(
      [
        [
          'ตัวชี้วัดที่',
          'ชื่อ',
          'หน่วยงานรับผิดชอบ',
          'มิติที่',
          'น้ำหนัก',
          'หน่วยวัด',
          'คะแนน 1-5',
          null,
          null,
          null,
          null,
          'ผลการดำเนินงาน',
          'คะแนน sar',
          'สถานะ',
          'คะแนนถ่วงน้ำหนัก',
        ],
        [null, null, null, null, null, null, 1, 2, 3, 4, 5],
        ['1.1', 'ร้อยละ 80 ของครัวเรือน', 'พมจ.', 'มิติที่ 1', 60, 'ร้อยละ', 80, 85, 90, 95, 100, 99, 5, 'ok', 3],
        ['1.2', '2 เท่าของรายได้', 'คลัง', null, 40, 'บาท', 30, 35, 40, 45, 50, 33, 1, 'ok', 1],
      ],
      { merges: ['G1:K1', 'D3:D4'] },
    );
    // "ผลการดำเนินงาน" does not say of which round.
    expect(agreement.problems.map(({ code, cell }) => `${code} ${cell ?? ''}`)).toEqual([
      'result-without-round L1',
    ]);
    expect(agreement.rows.map(({ indicator }) => indicator)).toMatchObject([
      { no: '1.1', name: 'ร้อยละ 80 ของครัวเรือน', weight: '60', dimension: 'มิติที่ 1' },
      { no: '1.2', name: '2 เท่าของรายได้', weight: '40', dimension: 'มิติที่ 1' },
    ]);
  });

  it('one head merged over the columns of numbers and names', () => {
    const agreement = read(
      [
        ['ตัวชี้วัด', null, 'หน่วยวัด', 'น้ำหนัก', 1, 2, 3, 4, 5],
        ['1.', 'ร้อยละของการเบิกจ่าย', 'ร้อยละ', 60, 80, 85, 90, 95, 100],
        ['2.', '5 ส. ในสำนักงาน', 'วัน', 40, 30, 25, 20, 15, 10],
      ],
      { merges: ['A1:B1'] },
    );
    expect(agreement.rows.map(({ indicator }) => [indicator.no, indicator.name])).toEqual([
      ['1', 'ร้อยละของการเบิกจ่าย'],
      ['2', '5 ส. ในสำนักงาน'],
    ]);
  });

  it('base data of three years and levels of two: the year before and this year count', () => {
    const agreement = read(
      [
        ['ปีงบประมาณ 2569'],
        [
          'ตัวชี้วัด',
          'หน่วยวัด',
          'ข้อมูลพื้นฐาน',
          null,
          null,
          'น้ำหนัก',
          'ค่าเป้าหมาย ปี 2568',
          null,
          null,
          null,
          null,
          'ค่าเป้าหมาย ปี 2569',
        ],
        [null, null, 2566, 2567, 2568, null, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5],
        ['1 ก', 'คน', 7, 8, null, 100, 10, 11, 12, 13, 14, 20, 21, 22, 23, 24],
        ['2 ข', 'คน', 7, 8, 9, 0, 10, 11, 12, 13, 14, 20, 21, 22, 23, 24],
      ],
      { merges: ['C2:E2', 'G2:K2', 'L2:P2', 'A2:A3', 'B2:B3', 'F2:F3'] },
    );
    expect(agreement.rows.map(({ indicator }) => [indicator.base, indicator.levels[0]])).toEqual([
      [null, '20'],
      ['9', '20'],
    ]);
  });

  it('results of rounds, under one head or each under its own; other columns of a round are left', () => {
    const agreement = read(
      [
        [
          'ตัวชี้วัด',
          'หน่วยวัด',
          'น้ำหนัก',
          1,
          2,
          3,
          4,
          5,
          'ผลการดำเนินงาน',
          null,
          'Result 12 months',
          'คะแนน รอบ 6 เดือน',
          'น้ำหนัก รอบ 6 เดือน',
          'หมายเหตุ',
        ],
        [null, null, null, null, null, null, null, null, 'รอบ 6 เดือน', 'รอบ ๙ เดือน'],
        ['1 ก', 'คน', 100, 1, 3, 5, 7, 9, 4, 'N/A', '1,234.50', 3, 50, 'x'],
      ],
      { merges: ['I1:J1'] },
    );
    expect(agreement.problems).toEqual([]);
    expect(agreement.rows[0]?.indicator.results).toEqual({ '6': '4', '9': null, '12': '1234.5' });
    expect(agreement.rows[0]?.indicator.weight).toBe('100');
  });

  it('a result of twelve months of the year before is not one of this year', () => {
    const agreement = read([
      ['ปีงบประมาณ 2569'],
      ['ตัวชี้วัด', 'หน่วยวัด', 'ผลการดำเนินงาน 12 เดือน ปี 2568', 'น้ำหนัก', 1, 2, 3, 4, 5],
      ['1 ก', 'คน', 4, 100, 1, 3, 5, 7, 9],
    ]);
    expect(agreement.rows[0]?.indicator.results).toEqual({});
  });

  it('reads back what the program itself writes', () => {
    const heads = [
      'ลำดับ',
      'ตัวชี้วัด',
      'หน่วยวัด',
      'ข้อมูลพื้นฐาน',
      'น้ำหนัก (ร้อยละ)',
      'ระดับ 1',
      'ระดับ 2',
      'ระดับ 3',
      'ระดับ 4',
      'ระดับ 5',
    ];
    const agreement = read([
      ['คำรับรองการปฏิบัติราชการ ปีงบประมาณ พ.ศ. 2569'],
      ['หน่วยงาน: สำนักงานจังหวัดตรัง'],
      [],
      [...heads, 'ทิศทาง', 'วิธีให้คะแนน', 'มิติ', 'ผลรอบ 6 เดือน', 'ผลรอบ 9 เดือน', 'ผลรอบ 12 เดือน'],
      ['1.1', 'ก', 'คน', null, 50, 1, 3, 5, 7, 9, 'ยิ่งมากยิ่งดี', 'ระดับสูงสุดที่ผ่าน', 'ประสิทธิผล', 4, null, null],
      ['1.2', 'ข', 'วัน', 4, 30, 9, 7, 5, 3, 1, 'ยิ่งน้อยยิ่งดี', 'เทียบสัดส่วนระหว่างระดับ', 'คุณภาพ', null, null, 2],
      [
        '2',
        'ค',
        'ระดับ',
        4,
        20,
        null,
        null,
        null,
        null,
        null,
        'higher is better',
        'compound',
        'คุณภาพ',
        null,
        null,
        2,
      ],
      [null, 'รวม', null, null, 100],
    ]);
    expect(agreement).toMatchObject({ unitName: 'สำนักงานจังหวัดตรัง', year: 2569, weightTotal: '100' });
    expect(agreement.rows.map(({ indicator }) => indicator)).toMatchObject([
      { method: 'threshold', direction: 'higher', dimension: 'ประสิทธิผล', results: { '6': '4', '9': null } },
      { method: 'interpolate', direction: 'lower', dimension: 'คุณภาพ', results: { '12': '2' } },
      { method: 'compound', direction: 'higher', levels: [null, null, null, null, null] },
    ]);
    // A compound indicator has no levels of its own.
    expect(agreement.problems).toEqual([]);
  });
});
