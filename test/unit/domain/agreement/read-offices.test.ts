import { describe, expect, it } from 'vitest';
import { readAgreement } from '#domain/agreement/read-agreement';
import type { ReadAgreement } from '#domain/agreement/sheet';
import { codes } from '#test/unit/domain/agreement/plain-agreement';
import {
  sheet,
  workbook,
  type SheetOptions,
  type Written,
} from '#test/unit/domain/agreement/workbook-builder';

type Lines = readonly (readonly Written[])[];

const HEADS: readonly Written[] = ['ที่', 'ตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก'];
const DIGITS: readonly Written[] = [null, null, null, null, 1, 2, 3, 4, 5];
const ONE_ROW: readonly Written[] = [...HEADS, 1, 2, 3, 4, 5];
const FIRST: readonly Written[] = [1, 'ร้อยละของการเบิกจ่าย', 'ร้อยละ', 60, 80, 85, 90, 95, 100];
const SECOND: readonly Written[] = [2, 'ระยะเวลาให้บริการ', 'วัน', 40, 30, 25, 20, 15, 10];
const TWO = [
  { no: '1', name: 'ร้อยละของการเบิกจ่าย', unit: 'ร้อยละ', weight: '60', direction: 'higher' },
  { no: '2', name: 'ระยะเวลาให้บริการ', unit: 'วัน', weight: '40', direction: 'lower' },
];
const LEVELS = [
  ['80', '85', '90', '95', '100'],
  ['30', '25', '20', '15', '10'],
];

function read(lines: Lines, options: SheetOptions = {}): ReadAgreement {
  return readAgreement(workbook(sheet(lines, options)));
}

function expectTwo(agreement: ReadAgreement, problems: readonly string[] = []): void {
  expect(codes(agreement)).toEqual(problems);
  expect(agreement.rows.map(({ indicator }) => indicator)).toMatchObject(
    TWO.map((each, index) => ({ ...each, levels: LEVELS[index] })),
  );
  expect(agreement.weightTotal).toBe('100');
}

describe('tables that start over', () => {
  it('after the title of the next page', () => {
    const title = 'จังหวัดพังงา ปีงบประมาณ 2569';
    const head: readonly Written[] = [...HEADS, 'เกณฑ์การให้คะแนน'];
    expectTwo(
      read(
        [[title], head, DIGITS, FIRST, [`${title} (ต่อ)`], head, DIGITS, SECOND, [null, 'รวม', null, 100]],
        {
          merges: ['E2:I2', 'E6:I6'],
        },
      ),
      ['row-skipped A5'],
    );
  });

  it('for each dimension, with a total of its own', () => {
    const agreement = read([
      ['มิติที่ 1 ประสิทธิผล'],
      ONE_ROW,
      FIRST,
      ['รวม', null, null, 60],
      [],
      ['มิติที่ 2 คุณภาพ'],
      ONE_ROW,
      SECOND,
      ['รวม', null, null, 40],
    ]);
    expectTwo(agreement);
    expect(agreement.rows[1]?.indicator.dimension).toBe('มิติที่ 2 คุณภาพ');
  });

  it('with its columns in another order, and problems at the right cell', () => {
    const other: readonly Written[] = ['ที่', 'ตัวชี้วัด', 'น้ำหนัก', 'หน่วยวัด', 5, 4, 3, 2, 1];
    const below: readonly Written[] = [2, 'ระยะเวลาให้บริการ', 40, 'วัน', 10, 15, 20, 25, 30];
    expectTwo(read([ONE_ROW, FIRST, ['รวม', null, null, 60], other, below]));
    const broken = read([ONE_ROW, FIRST, other, [2, 'ข', 'สี่สิบ', 'วัน', 10, 15, 20, 'x', 30]]);
    expect(codes(broken)).toEqual(['not-a-number C4', 'weight-sum C4', 'not-a-number H4']);
  });

  it('but a small table of weights above is none of them', () => {
    expectTwo(
      read([['มิติ', 'น้ำหนัก'], ['มิติที่ 1', 60], ['มิติที่ 2', 40], ['รวม', 100], [], ONE_ROW, FIRST, SECOND]),
    );
  });
});

describe('heads over the levels', () => {
  it.each(['คะแนน', 'ค่าคะแนน', 'Score'])('a common head %s, merged or typed over the first', (group) => {
    const lines: Lines = [[...HEADS, group], DIGITS, FIRST, SECOND];
    expectTwo(read(lines, { merges: ['E1:I1'] }));
    expectTwo(read(lines));
  });

  it.each([
    [['ต่ำกว่าเป้าหมายมาก', 'ต่ำกว่าเป้าหมาย', 'ตามเป้าหมาย', 'สูงกว่าเป้าหมาย', 'สูงกว่าเป้าหมายมาก']],
    [['ต้องปรับปรุง (1)', 'พอใช้ (2)', 'ดี (3)', 'ดีมาก (4)', 'ดีเด่น (5)']],
    [['น้อยที่สุด\n1', 'น้อย\n2', 'ปานกลาง\n3', 'มาก\n4', 'มากที่สุด\n5']],
    [['1\n(50)', '2\n(60)', '3\n(70)', '4\n(80)', '5\n(90)']],
    [['ได้ 1 คะแนน', 'ได้ 2 คะแนน', 'ได้ 3 คะแนน', 'ได้ 4 คะแนน', 'ได้ 5 คะแนน']],
  ])('words: %j', (levels) => {
    expectTwo(read([[...HEADS, ...levels], FIRST, SECOND]));
  });

  it('words whose numbers say something else are no levels', () => {
    const agreement = read([[...HEADS, 'ดีมาก (1)', 'ดี (2)', 'พอใช้ (4)', 'ระดับ 4', 'ระดับ 5'], FIRST]);
    expect(codes(agreement).filter((code) => code.startsWith('column-missing'))).toHaveLength(3);
  });

  it('a row of words under the digits belongs to the head where the names are merged beside it', () => {
    const words: readonly Written[] = [null, null, null, null, 'ต้องปรับปรุง', 'พอใช้', 'ดี', 'ดีมาก', 'ดีเด่น'];
    expectTwo(
      read([[...HEADS, 'เกณฑ์การให้คะแนน'], DIGITS, words, FIRST, SECOND], {
        merges: ['A1:A3', 'B1:B3', 'C1:C3', 'D1:D3', 'E1:I1'],
      }),
    );
  });
});

describe('heads of weight and base', () => {
  it.each(['นน.', 'ค่าถ่วงน้ำหนัก', 'น้ำหนักคะแนน'])('%s is a weight', (weight) => {
    expectTwo(read([['ที่', 'ตัวชี้วัด', 'หน่วยวัด', weight, 1, 2, 3, 4, 5], FIRST, SECOND]));
  });

  it.each([
    ['ปี 67', 'ปี 68'],
    ['ปีงบประมาณ 2567', 'ปีงบประมาณ 2568'],
    ['2024', '2025'],
  ])('of base data %s and %s the later year counts', (before, last) => {
    const agreement = read(
      [
        [...HEADS, 'ข้อมูลพื้นฐาน', null, 'ค่าเป้าหมาย'],
        [null, null, null, null, before, last, 1, 2, 3, 4, 5],
        [1, 'ก', 'คน', 100, 7, 8, 10, 20, 30, 40, 50],
      ],
      { merges: ['E1:F1', 'G1:K1'] },
    );
    expect(agreement.rows[0]?.indicator.base).toBe('8');
  });

  it.each(['ผลการดำเนินงานที่ผ่านมา', 'ค่าเริ่มต้น', 'ผลปี 68', 'Result 2025'])('%s is a base', (base) => {
    const agreement = read([
      [...ONE_ROW, base],
      [1, 'ก', 'คน', 100, 10, 20, 30, 40, 50, 8],
    ]);
    expect(agreement.rows[0]?.indicator.base).toBe('8');
  });
});

describe('weights of groups and lines of signatures', () => {
  it('an issue that states the sum below it is a heading', () => {
    expectTwo(
      read([
        ONE_ROW,
        [null, 'ประเด็นยุทธศาสตร์ที่ 1 บริการ', null, 100],
        [null, 'เป้าประสงค์ที่ 1.1 รวดเร็ว', null, 60],
        FIRST,
        [null, 'เป้าประสงค์ที่ 1.2 ทั่วถึง', null, 40],
        SECOND,
      ]),
    );
  });

  it('a group whose weight is no sum of those below is kept for a person to see', () => {
    const agreement = read([ONE_ROW, [null, 'กลุ่มเกษตรกร', null, 30], FIRST, SECOND]);
    expect(agreement.rows).toHaveLength(3);
    expect(codes(agreement)).toContain('weight-sum D4');
  });

  it('a parent over bulleted lines', () => {
    const agreement = read([
      ['ตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก', 1, 2, 3, 4, 5],
      ['1 บริการ', null, 60],
      ['- ก', 'คน', 20, 1, 3, 5, 7, 9],
      ['- ข', 'คน', 40, 1, 3, 5, 7, 9],
      ['2 ค', 'คน', 40, 1, 3, 5, 7, 9],
    ]);
    expect(codes(agreement)).toEqual([]);
    expect(agreement.rows.map(({ indicator }) => indicator.name)).toEqual(['- ก', '- ข', 'ค']);
  });

  it('names and posts in two columns under the total are no indicators', () => {
    const two = (left: string, right: string): readonly Written[] => [null, left, null, null, right];
    expectTwo(
      read([
        ONE_ROW,
        FIRST,
        SECOND,
        ['รวม', null, null, 100],
        two('ลงชื่อ ............ผู้รับคำรับรอง', 'ลงชื่อ ............ผู้ทำคำรับรอง'),
        two('(นายก ข)', '(นายค ง)'),
        two('รองนายกรัฐมนตรี', 'ผู้ว่าราชการจังหวัดตรัง'),
        two('วันที่ 1 ตุลาคม 2568', 'วันที่ 1 ตุลาคม 2568'),
      ]),
    );
  });
});

describe('what stands below the total', () => {
  it('the criteria of one indicator, or the meaning of scores, are skipped with warnings', () => {
    expectTwo(
      read([
        ONE_ROW,
        FIRST,
        SECOND,
        ['รวม', null, null, 100],
        ['ระดับ 1', 'ระดับ 2', 'ระดับ 3', 'ระดับ 4', 'ระดับ 5'],
        [80, 85, 90, 95, 100],
        [5, '4.50 - 5.00', 'ดีเด่น'],
      ]),
      ['row-skipped A5', 'row-skipped A6', 'row-skipped A7'],
    );
  });

  it('an indicator without its name is still one where figures stand', () => {
    const agreement = read([
      ONE_ROW,
      FIRST,
      ['รวม', null, null, 60],
      [2, null, 'วัน', 40, 30, 25, 20, 15, 10],
    ]);
    expect(agreement.rows).toHaveLength(2);
    expect(codes(agreement)).toEqual(['name-missing B4']);
  });
});

describe('one slip among the levels', () => {
  it.each([
    [[80, 85, 90, 95, 10], 'higher', 'I2'],
    [[30, 25, 20, 15, 40], 'lower', 'I2'],
    [[80, 10, 90, 95, 100], 'higher', 'F2'],
  ])('%j runs %s, the slip is at %s', (levels, direction, cell) => {
    const agreement = read([ONE_ROW, [1, 'ก', 'คน', 100, ...levels]]);
    expect(agreement.rows[0]?.indicator.direction).toBe(direction);
    expect(codes(agreement)).toEqual([`level-order ${cell}`]);
  });

  it.each([
    ['ค่ามากดี', 'ค่าน้อยดี'],
    ['Max', 'Min'],
    ['สูงดีกว่า', 'ต่ำดีกว่า'],
    ['ทางบวก', 'ทางลบ'],
  ])('%s and %s are directions', (higher, lower) => {
    const heads: readonly Written[] = [...ONE_ROW, 'ทิศทาง'];
    expectTwo(read([heads, [...FIRST, higher], [...SECOND, lower]]));
    expect(codes(read([heads, [...FIRST, lower], [...SECOND, lower]]))).toEqual(['direction-contradicts J2']);
  });
});

describe('which year and which office', () => {
  it('of two whole sheets the one of the later year is read, the other is named', () => {
    const old = sheet([['ปีงบประมาณ 2568'], ONE_ROW, [1, 'เก่า', 'คน', 100, 9, 7, 5, 3, 1]], { name: '2568' });
    const now = sheet([['ปีงบประมาณ 2569'], ONE_ROW, FIRST, SECOND], { name: '2569' });
    const agreement = readAgreement(workbook(old, now));
    expectTwo(agreement, ['sheet-ignored ']);
    expect(agreement.problems[0]).toMatchObject({ sheet: '2568', details: { used: '2569' } });
  });

  it.each<[readonly string[], string | null]>([
    [['กรมการปกครอง'], 'กรมการปกครอง'],
    [['สำนักงานจังหวัดตรัง'], 'สำนักงานจังหวัดตรัง'],
    [['หน่วยงาน', ':', 'นธก.'], 'นธก.'],
    [['คำรับรองการปฏิบัติราชการของกรมการปกครอง ปีงบประมาณ 2569'], 'กรมการปกครอง'],
    [['คำรับรองการปฏิบัติราชการของจังหวัดสตูล'], 'จังหวัดสตูล'],
    [['ผู้ทำคำรับรอง : นายสมชาย ใจดี ผู้ว่าราชการจังหวัดตรัง'], 'จังหวัดตรัง'],
    [['จังหวัดตรัง กลุ่มจังหวัดภาคใต้ฝั่งอันดามัน'], 'จังหวัดตรัง'],
    [['Performance Agreement of Trang Province, Fiscal Year 2026'], 'Trang Province'],
    [['แบบฟอร์มของสำนักงาน ก.พ.ร.'], null],
  ])('%j is %s', (line, unitName) => {
    expect(read([line, ONE_ROW, FIRST, SECOND]).unitName).toBe(unitName);
  });
});
