import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalOfDouble, plainDecimal, timesHundred } from '#main/files/plain-decimal';
import { runs } from '#test/unit/property-runs';

describe('a number becomes a plain decimal', () => {
  test.each([
    ['1.5e-7', '0.00000015'],
    ['1E3', '1000'],
    ['-12.50', '-12.5'],
    ['+.5', '0.5'],
    ['5.', '5'],
    ['-0.0', '0'],
    ['000123', '123'],
    ['1.25e1', '12.5'],
    ['0e5', '0'],
  ])('%s is %s', (given, plain) => {
    expect(plainDecimal(given)).toBe(plain);
  });

  test.each(['', '.', 'e5', '1e', '1e999', '1,000', '๑๐', '0x10', 'NaN', '1 2'])('"%s" is none', (given) => {
    expect(plainDecimal(given)).toBeNull();
  });

  test('the decimal of a double names that very double again, without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const decimal = decimalOfDouble(value) ?? '';
        expect(decimal).toMatch(/^-?\d+(\.\d*[1-9])?$/);
        expect(Number(decimal)).toBe(value === 0 ? 0 : value);
      }),
      { numRuns: runs(1_000) },
    );
    expect([NaN, Infinity, -Infinity].map(decimalOfDouble)).toEqual([null, null, null]);
  });

  test('a percent is moved, not multiplied', () => {
    expect(['0.285', '0.07', '1', '-0.0001', '0'].map(timesHundred)).toEqual([
      '28.5',
      '7',
      '100',
      '-0.01',
      '0',
    ]);
  });
});
