import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { exact } from '#domain/exact';
import { Ratio } from '#domain/exact/ratio';
import { Registers } from '#domain/exact/registers';
import { runs } from '#test/unit/property-runs';

const RUNS = runs(400);
const SAFE = Number.MAX_SAFE_INTEGER;

function valueIn(registers: Registers, at: number): Fraction {
  return new Fraction(BigInt(registers.top(at)), BigInt(registers.bottom(at)));
}

function same(a: Fraction, b: Fraction): boolean {
  return a.s === b.s && a.n === b.n && a.d === b.d;
}

/** Small enough that whatever is done with two of them fits. */
const small = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.nat({ max: 3 })).map(([digits, places]) => {
  const text = String(Math.abs(digits)).padStart(places + 1, '0');
  const [whole, part] = [text.slice(0, text.length - places), text.slice(text.length - places)];
  return `${digits < 0 ? '-' : ''}${whole}${places === 0 ? '' : `.${part}`}`;
});

describe('reading', () => {
  test('a decimal as it is typed lies in its register', () => {
    fc.assert(
      fc.property(small, fc.nat({ max: 490 }), (text, at) => {
        const registers = new Registers();
        expect(registers.read(at, text)).toBe(true);
        expect(same(valueIn(registers, at), new Fraction(text))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test.each(['0', '9', '-9', '.5', '5.', '-.5', '0.09', '123456789012345', '1234567.8901234'])(
    '%j is read the short way',
    (text) => {
      const registers = new Registers();
      expect(registers.read(0, text)).toBe(true);
      expect(same(valueIn(registers, 0), new Fraction(text.replace(/\.$/, '')))).toBe(true);
    },
  );

  test.each([
    '',
    '-',
    '.',
    '-.',
    '1-',
    '+1',
    '1.2.3',
    '1/2',
    '1:2',
    ' 1',
    '1e2',
    '1234567890123456',
    '0.12345678901234',
  ])('%j is not', (text) => {
    expect(new Registers().read(0, text)).toBe(false);
  });
});

describe('working out', () => {
  test.each(['+', '-', '*', '/'] as const)('%s of small numbers always fits and is exact', (operator) => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const registers = new Registers();
        registers.read(3, a);
        registers.read(5, b);
        const [left, right] = [new Fraction(a), new Fraction(b)];
        if (operator === '/' && right.n === 0n) {
          expect(registers.operate(operator, 3, 5)).toBe(false);
          return;
        }
        const expected = {
          '+': () => left.add(right),
          '-': () => left.sub(right),
          '*': () => left.mul(right),
          '/': () => left.div(right),
        }[operator]();
        expect(registers.operate(operator, 3, 5)).toBe(true);
        expect(same(valueIn(registers, 3), expected)).toBe(true);
        expect(registers.bottom(3)).toBeGreaterThan(0);
        expect(same(valueIn(registers, 5), right)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test('of numbers over one denominator it stays that denominator', () => {
    const registers = new Registers();
    registers.set(0, 3, 100);
    registers.set(1, 4, 100);
    registers.operate('+', 0, 1);
    expect([registers.top(0), registers.bottom(0)]).toEqual([7, 100]);
    registers.operate('/', 0, 1);
    expect([registers.top(0), registers.bottom(0)]).toEqual([7, 4]);
  });

  test.each([
    ['*', [SAFE, 1], [2, 1]],
    ['*', [1, SAFE], [1, 2]],
    ['+', [SAFE, 1], [1, 1]],
    ['+', [SAFE, 1], [1, 3]],
    ['+', [1, 3], [SAFE, 1]],
    ['-', [-SAFE, 1], [1, 1]],
    ['/', [SAFE, 1], [1, 2]],
    ['/', [1, SAFE], [2, 1]],
  ] as const)('%s says when it does not fit', (operator, [top, bottom], [other, below]) => {
    const registers = new Registers();
    registers.set(0, top, bottom);
    registers.set(1, other, below);
    expect(registers.operate(operator, 0, 1)).toBe(false);
  });

  test('what just fits is done', () => {
    const registers = new Registers();
    registers.set(0, SAFE - 1, 1);
    registers.set(1, 1, 1);
    expect(registers.operate('+', 0, 1)).toBe(true);
    expect(registers.top(0)).toBe(SAFE);
    expect(registers.set(511, 1, 1)).toBe(true);
    expect(registers.set(512, 1, 1)).toBe(false);
    expect(registers.set(0, SAFE + 1, 1)).toBe(false);
    expect(registers.set(0, 1, SAFE + 1)).toBe(false);
  });

  test('compares as the numbers do, and says where it cannot', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const registers = new Registers();
        registers.read(0, a);
        registers.read(1, b);
        expect(Math.sign(registers.compare(0, 1))).toBe(new Fraction(a).compare(new Fraction(b)));
      }),
      { numRuns: RUNS },
    );
    const registers = new Registers();
    registers.set(0, SAFE, 1);
    registers.set(1, 1, 2);
    expect(registers.compare(0, 1)).toBeNaN();
    expect(registers.compare(1, 0)).toBeNaN();
  });

  test('loads and copies numbers of the fast kind alone', () => {
    const registers = new Registers();
    expect(registers.load(2, exact('2.5'))).toBe(true);
    expect(registers.copy(2, 9)).toBe(true);
    expect(registers.value(9)).toEqual(new Ratio(25, 10));
    expect(registers.load(2, new Fraction(1n, 3n))).toBe(false);
    expect(registers.value(2)).toEqual(new Ratio(25, 10));
  });
});
