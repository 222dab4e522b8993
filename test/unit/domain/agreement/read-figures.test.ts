import { describe, expect, it } from 'vitest';
import { readAgreement } from '#domain/agreement/read-agreement';
import { codes, read, row } from '#test/unit/domain/agreement/plain-agreement';
import {
  brokenCell,
  formula,
  percent,
  sheet,
  workbook,
  type Written,
} from '#test/unit/domain/agreement/workbook-builder';

describe('figures', () => {
  it.each([
    [8.5, '8.5'],
    ['8.50', '8.5'],
    ['๘.๕', '8.5'],
    ['1,500', '1500'],
    ['1,234,567.80', '1234567.8'],
    ['10%', '10'],
    ['ร้อยละ 85', '85'],
    ['85 เปอร์เซ็นต์', '85'],
    ['−3', '-3'],
    [percent('85'), '85'],
    [formula('12.30'), '12.3'],
    [{ text: '0.30000000000000004', number: '0.30000000000000004' }, '0.3'],
    [{ text: '99.99999999999999', number: '99.99999999999999' }, '100'],
    ['-', null],
    ['–', null],
    ['N/A', null],
    ['ไม่มี', null],
    [null, null],
  ])('base %j is %s', (written, base) => {
    const agreement = read([['1 ก', 'คน', written, 100, 10, 20, 30, 40, 50]]);
    expect(agreement.rows[0]?.indicator.base).toBe(base);
    expect(agreement.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(['12o', 'สิบ', '87,5', '1e3', '≥ 85', '(5)', '9'.repeat(500)])(
    '%s where a number belongs',
    (text) => {
      const agreement = read([['1 ก', 'คน', null, 100, 10, text, 30, 40, 50]]);
      expect(agreement.rows[0]?.indicator.levels).toEqual(['10', null, '30', '40', '50']);
      expect(agreement.problems).toMatchObject([
        {
          code: 'not-a-number',
          severity: 'error',
          sheet: 'Sheet1',
          cell: 'F2',
          details: { field: 'level2', header: '2', row: '2', no: '1', name: 'ก' },
        },
      ]);
      const shown = agreement.problems[0]?.details['text'] ?? '';
      expect(shown.length).toBeLessThanOrEqual(200);
      expect(text.startsWith(shown.replace('…', ''))).toBe(true);
    },
  );

  it('reads Thai digits and says so at the cell', () => {
    const agreement = read([row('1 ก', '๑๐๐', [10, '๒๐', 30, 40, 50])]);
    expect(codes(agreement)).toEqual(['thai-digits D2', 'thai-digits F2']);
    expect(agreement.rows[0]?.indicator).toMatchObject({
      weight: '100',
      levels: ['10', '20', '30', '40', '50'],
    });
  });

  it('a formula without a stored value and a spreadsheet error', () => {
    const agreement = read([['1 ก', 'คน', formula(null), 100, brokenCell, formula(null), 30, 40, 50]]);
    expect(codes(agreement)).toEqual([
      'formula-without-value C2',
      'cell-error-value E2',
      'formula-without-value F2',
      'level-missing F2',
    ]);
  });

  it('levels that are missing, repeated or turn back are named at their cell', () => {
    const agreement = read([
      row('1 ขาด', 20, [10, null, 30, '-', 50]),
      row('2 ซ้ำ', 20, [40, 50, 60, 60, 70]),
      row('3 สลับ', 20, [10, 30, 20, 40, 50]),
      row('4 ลด', 20, [50, 40, 45, 20, 10]),
      row('5 ว่าง', 20, [null, null, null, null, null]),
    ]);
    expect(codes(agreement)).toEqual([
      'level-missing F2',
      'level-missing H2',
      'level-repeated H3',
      'level-order G4',
      'level-order G5',
      ...['E6', 'F6', 'G6', 'H6', 'I6'].map((cell) => `level-missing ${cell}`),
    ]);
    expect(agreement.problems[2]?.details).toMatchObject({ level: '4', other: '3', value: '60' });
    expect(agreement.rows[4]?.indicator).toMatchObject({ method: null, direction: null });
  });

  it('checks the step against the gaps of the levels', () => {
    const step = (written: Written): readonly Written[] => [...row('1 ก', 100), written];
    expect(codes(read([step('-/+ 10.00.')]))).toEqual([]);
    expect(codes(read([step('±10 คน ต่อ 1 คะแนน')]))).toEqual([]);
    expect(codes(read([step('ตามที่ตกลง')]))).toEqual(['not-a-number J2']);
    expect(codes(read([step('-/+')]))).toEqual([]);
    const wrong = read([step('+/-5')]);
    expect(wrong.problems).toMatchObject([
      { code: 'step-mismatch', cell: 'J2', details: { stated: '5', gap: '10' } },
    ]);
    expect(codes(read([[...row('1 ก', 100, [10, 20, 30, 40, 55]), '-/+ 10']]))).toEqual([]);
  });

  it('a missing unit or name', () => {
    const agreement = read([
      ['1 ก', null, null, 50, 10, 20, 30, 40, 50],
      [null, 'คน', null, 50, 10, 20, 30, 40, 50],
    ]);
    expect(codes(agreement)).toEqual(['unit-missing B2', 'name-missing A3']);
    expect(agreement.rows[1]?.indicator).toMatchObject({ name: '', no: null });
  });

  it('a direction against the levels is an error and is kept for a person to decide', () => {
    const heads = ['ตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก', 1, 2, 3, 4, 5, 'ทิศทาง', 'วิธีให้คะแนน'];
    const agreement = readAgreement(
      workbook(
        sheet([
          heads,
          ['1 ก', 'คน', 50, 1, 3, 5, 7, 9, 'ยิ่งน้อยยิ่งดี', 'threshold'],
          ['2 ข', 'คน', 50, 1, 2, 3, 4, 5, '↑', 'ตามดุลพินิจ'],
        ]),
      ),
    );
    expect(agreement.problems).toMatchObject([
      { code: 'direction-contradicts', cell: 'I2', details: { stated: 'lower', first: '1', last: '9' } },
      { code: 'method-unknown', cell: 'J3', details: { text: 'ตามดุลพินิจ' } },
    ]);
    expect(agreement.rows.map(({ indicator }) => [indicator.direction, indicator.method])).toEqual([
      ['lower', 'threshold'],
      ['higher', 'milestone'],
    ]);
  });
});
