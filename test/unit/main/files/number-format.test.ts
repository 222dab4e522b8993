import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showNumber } from '#main/files/number-format';
import { plainDecimal } from '#main/files/plain-decimal';

type Row = readonly [format: string, stored: string, text: string, number: string | null];

/** What a sheet shows, and the figure that is read from it. */
function expectShown([format, stored, text, number]: Row): void {
  const shown = showNumber(format, stored);
  expect([shown.text.trim().replace(/\s+/gu, ' '), shown.number]).toEqual([text, number]);
}

describe('a number as its format shows it', () => {
  test.each<Row>([
    ['General', '0.30000000000000004', '0.30000000000000004', '0.30000000000000004'],
    ['@', '7', '7', '7'],
    ['0.00', '1.1', '1.10', '1.1'],
    ['#,##0.00', '1234.5', '1234.50', '1234.5'],
    ['[Red]0', '3', '3', '3'],
  ])('plain: %s of %s', (...row) => {
    expectShown(row);
  });

  test.each<Row>([
    ['0%', '0.285', '29%', '28.5'],
    ['0.00%;-0.00%', '-0.5', '-50.00%', '-50'],
    ['0;-0%', '-0.5', '-50%', '-50'],
    ['[<=1]0%;0', '0.725', '73%', '72.5'],
    ['[<=1]0%;0', '70', '70', '70'],
    ['[=0]"-";0.00%', '0.81', '81.00%', '81'],
    ['[<1]0.00%;0', '3', '3', '3'],
    ['0%%', '0.5', '5000%', '5000'],
    ['0\\%', '70', '70%', '70'],
  ])('percent: %s of %s', (...row) => {
    expectShown(row);
  });

  test.each<Row>([
    ['#,##0,,', '1200000000', '1200', '1200'],
    ['#,##0,', '1234567', '1235', '1234.567'],
    ['0.0,"พัน"', '12345', '12.3พัน', '12.345'],
    ['#,##0.00,,\\ "ล้านบาท"', '1234567890.12', '1234.57 ล้านบาท', '1234.56789012'],
    ['[>=1000000]0.0,,"ล้าน";[>=1000]0.0,"พัน";0', '2500000', '2.5ล้าน', '2.5'],
    ['[>=1000000]0.0,,"ล้าน";[>=1000]0.0,"พัน";0', '2500', '2.5พัน', '2.5'],
    ['[>=1000000]0.0,,"ล้าน";[>=1000]0.0,"พัน";0', '25', '25', '25'],
    ['[>=1000]#,##0,"K";0', '1500', '2K', '1.5'],
    ['#,##0.0,%', '250', '25%', '25'],
  ])('thousands and millions: %s of %s', (...row) => {
    expectShown(row);
  });

  test.each<Row>([
    ['0" บาท/ไร่ (d)"', '12.5', '13 บาท/ไร่ (d)', '12.5'],
    ['"ระดับ "0', '5', 'ระดับ 5', '5'],
    ['0.0\\ \\d\\m', '12.5', '12.5 dm', '12.5'],
    ['General" คน"', '1.5', '1.5 คน', '1.5'],
    ['_-"฿"* #,##0.00_-;-"฿"* #,##0.00_-', '-1250.5', '-฿1250.50', '-1250.5'],
    ['_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', '0', '-', '0'],
    ['[=0]"-";0', '0', '-', '0'],
    ['#,##0_);(#,##0)', '-5', '(5)', '-5'],
    ['0;[Red]0', '-5', '5', '-5'],
    ['0.00E+00', '1234.5', '1.23E+03', '1234.5'],
    ['# ?/?', '1.5', '1 1/2', '1.5'],
  ])('words and signs around it: %s of %s', (...row) => {
    expectShown(row);
  });

  test.each<Row>([
    ['"เพิ่มขึ้น "0.0;"ลดลง "0.0', '-5.25', 'ลดลง 5.3', '-5.25'],
    ['"เพิ่มขึ้น "0.0;"ลดลง "0.0', '5.25', 'เพิ่มขึ้น 5.3', '5.25'],
    ['▲0.0;▼0.0', '-5.2', '▼5.2', '-5.2'],
    ['0;"ลบ "0', '-5', 'ลบ 5', '-5'],
    ['[<0]"ลดลง "0;"เพิ่ม "0', '-5', 'ลดลง 5', '-5'],
    ['+0;0', '-5', '5', '-5'],
    ['0" คน";0" คน (ลดลง)"', '-5', '5 คน (ลดลง)', '-5'],
    ['0" คน";0" คน"', '-5', '5 คน', '5'],
    ['0;- 0', '-5', '- 5', '-5'],
  ])('a sign in words, or one of its own, is a sign: %s of %s', (...row) => {
    expectShown(row);
  });

  test.each<Row>([
    ['"- "0', '5', '- 5', null],
    ['- 0', '5', '- 5', null],
    ['"- "0', '0', '- 0', '0'],
  ])('a dash that does not touch the digit may be a bullet, nobody can tell: %s of %s', (...row) => {
    expectShown(row);
  });

  test.each<readonly [format: string, stored: string, rounded: boolean]>([
    ['0.0', '72.456', true],
    ['0%', '0.72456', true],
    ['#,##0,', '1234567', true],
    ['#,##0.00" คน"', '12.345', true],
    ['0.0', '72.5', false],
    ['0.00', '72.5', false],
    ['0%', '0.72', false],
    ['0.0', '0.30000000000000004', false],
    ['General', '72.456', false],
    ['# ?/?', '1.5', false],
    ['0.00E+00', '1234.5', false],
  ])('whether it is rounded: %s of %s: %s', (code, stored, rounded) => {
    expect(showNumber(code, stored).rounded).toBe(rounded);
  });

  test.each<Row>([
    ['[$-D000000]0.0', '72.5', '๗๒.๕', '72.5'],
    ['t0.0', '72.5', '๗๒.๕', '72.5'],
    ['[$-D000000]0%', '0.7', '๗๐%', '70'],
  ])('Thai digits: %s of %s', (...row) => {
    expectShown(row);
  });

  test.each<Row>([
    ['0"00"', '5', '500', null],
    ['0\\.0', '11', '1.1', null],
    ['000-0000', '1234567', '123-4567', null],
    ['0;0', '-5', '5', '5'],
    ['-0', '5', '-5', '-5'],
    ['"ผ่าน"', '1', 'ผ่าน', null],
    ['[=0]"ไม่มีข้อมูล";0', '0', 'ไม่มีข้อมูล', null],
    [';;;', '5', '', null],
    ['0;-0;;@', '0', '', null],
  ])('what is shown is another figure, words or nothing: %s of %s', (...row) => {
    expectShown(row);
  });

  test.each<Row>([
    ['[$-107041E]d mmmm yyyy', '45566', '1 ตุลาคม 2567', null],
    ['[$-D070000]d mmmm yyyy', '45566', '๑ ตุลาคม ๒๕๖๗', null],
    ['[$-1070000]d/mm/yy;@', '45566', '1/10/67', null],
    ['d mmm bbbb', '45566', '1 ต.ค. 2567', null],
    ['yyyy', '45566', '2024', null],
    ['[h]:mm', '1.5', '36:00', null],
  ])('a day or a time is no figure: %s of %s', (...row) => {
    expectShown(row);
    expect(showNumber(row[0], row[1]).date).toBe(true);
  });

  test('a format that nobody understands leaves the figure as it is stored', () => {
    expectShown(['0.0\\', '4.5', '4.5', '4.5']);
    expectShown(['[>5]0', '3', '3', '3']);
  });

  test('a percent and a scale move the point and never touch a digit', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 8 }))
      .map(([digits, places]) => plainDecimal(`${String(digits)}e-${String(places)}`) ?? '0');
    fc.assert(
      fc.property(decimal, (stored) => {
        expect(showNumber('0%', stored).number).toBe(plainDecimal(`${stored}e2`));
        expect(showNumber('#,##0,,', stored).number).toBe(plainDecimal(`${stored}e-6`));
        expect(showNumber('#,##0.00', stored).number).toBe(stored);
      }),
    );
  });
});
