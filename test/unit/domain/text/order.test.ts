import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, sortedTexts } from '#domain/text/order';
import { toThaiDigits } from '#domain/text/thai';

describe('the order of texts that people read', () => {
  it.each([
    ['numbers of indicators, part by part', ['1', '1.1', '1.2', '1.10', '2', '10', '11']],
    ['Thai digits as Arabic ones', ['๑.๑', '1.2', '๑.๑๐', '2', '๑๐', '11']],
    ['numbers behind words', ['งบ 1.1', 'งบ 1.2', 'งบ 1.10', 'งบ 2', 'งบ 10', 'งบ 11']],
    ['the shorter word first, and a blank before any letter', ['งบ', 'งบ 2', 'งบ จังหวัด', 'งบ1', 'งบกลาง']],
    ['words as a Thai dictionary has them', ['กา', 'ก่า', 'เก', 'ขา', 'แข', 'ไข่', 'ฮูก']],
    ['grouped figures by their size', ['งบ 900', 'งบ 1,000', 'งบ 20,000']],
    ['years', ['ปี 2566', 'ปี ๒๕๖๗', 'ปี 2568']],
    ['numbers longer than a computer counts', ['9'.repeat(20), `1${'0'.repeat(20)}`]],
  ])('%s', (_what, right) => {
    expect(sortedTexts(right.toReversed())).toEqual(right);
    expect(sortedTexts([...right.slice(2), ...right.slice(0, 2)])).toEqual(right);
  });

  it('keeps each once', () => {
    expect(sortedTexts(['2', '1', '2'])).toEqual(['1', '2']);
  });
});

describe('properties', () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from('กขเา่้ 0129๑๒.,-(aA')), maxLength: 8 });
  const sign = (value: number): number => Math.sign(value) + 0;

  it('only the same text is equal, and the order turns round with its texts', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(compareTexts(a, b) === 0).toBe(a === b);
        expect(sign(compareTexts(a, b))).toBe(sign(-compareTexts(b, a)));
      }),
    );
  });

  it('is one order, whatever order the texts came in', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        expect(sortedTexts(texts.toReversed())).toEqual(sortedTexts(texts));
        const sorted = sortedTexts(texts);
        for (const [at, a] of sorted.entries())
          for (const b of sorted.slice(at + 1)) expect(compareTexts(a, b)).toBeLessThan(0);
      }),
    );
  });

  it('does not ask in which digits a number is written', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        fc.pre(a !== b);
        expect(sign(compareTexts(toThaiDigits(String(a)), String(b)))).toBe(Math.sign(a - b));
      }),
    );
  });
});
