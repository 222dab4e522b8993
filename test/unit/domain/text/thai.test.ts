import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromThaiDigits, containsThai, normaliseThai, toThaiDigits } from '#domain/text/thai';

const WATER = 'น\u0E49\u0E33';

describe('one form for Thai that looks the same', () => {
  it.each([
    ['sara am from two marks, tone last', 'น\u0E4D\u0E49\u0E32', WATER],
    ['sara am from two marks, tone first', 'น\u0E49\u0E4D\u0E32', WATER],
    ['sara am from two marks, tone after both', 'น\u0E4D\u0E32\u0E49', WATER],
    ['tone typed after sara am', 'น\u0E33\u0E49', WATER],
    ['sara am from two marks without tone', 'ค\u0E4D\u0E32รับรอง', 'คำรับรอง'],
    ['tone typed before the vowel', 'ที่'.replace('\u0E35\u0E48', '\u0E48\u0E35'), 'ที่'],
    ['a mark typed twice', 'ที\u0E48\u0E48', 'ที่'],
    ['two sara e', 'เเผน', 'แผน'],
    ['invisible marks', 'ตัว\u200Bชี้\uFEFFวัด', 'ตัวชี้วัด'],
    ['Thai digits', 'ปี ๒๕๖๙', 'ปี 2569'],
    ['Latin capitals', 'CCO Desk', 'cco desk'],
    ['spaces of every kind', '  ร้อยละ\u00A0\n ของ\tครัวเรือน ', 'ร้อยละ ของ ครัวเรือน'],
  ])('%s', (_what, typed, expected) => {
    expect(normaliseThai(typed)).toBe(expected);
  });

  it('keeps apart words that differ in a tone', () => {
    expect(normaliseThai('ปา')).not.toBe(normaliseThai('ป่า'));
    expect(normaliseThai('ค้ำรับรอง')).not.toBe(normaliseThai('คำรับรอง'));
  });

  it('finds a word however it was typed', () => {
    expect(containsThai('ตัวชี้วัดที่ ๑.๑ แหล่งน\u0E4D\u0E49\u0E32', '1.1')).toBe(true);
    expect(containsThai('แหล่งน\u0E4D\u0E49\u0E32', 'น\u0E33\u0E49')).toBe(true);
    expect(containsThai('แหล่งน้ำ', 'ป่า')).toBe(false);
  });
});

describe('properties', () => {
  const thai = fc.string({
    unit: fc.constantFrom(...'กนมปเแาำํิีุู่้๊์็ั๑9 \u200BA'.split('')),
    maxLength: 14,
  });

  it('normalising twice is normalising once', () => {
    fc.assert(fc.property(thai, (text) => normaliseThai(normaliseThai(text)) === normaliseThai(text)));
  });

  it('digits go to Thai and back', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9.ก-ฮ]{0,20}$/),
        (text) => fromThaiDigits(toThaiDigits(text)) === text,
      ),
    );
  });
});
