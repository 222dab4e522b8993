import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import {
  clamp,
  compare,
  exact,
  parseExact,
  sum,
  toFixed,
  toRatio,
  wholeNumber,
  type Exact,
} from '#domain/exact';
import { isSafe, narrowed, productOver, Ratio } from '#domain/exact/ratio';

const SAFE = Number.MAX_SAFE_INTEGER;

function ratio(top: number, bottom: number): Ratio {
  return new Ratio(top, bottom);
}

/** Numbers of the fast kind, or null: speed hangs on nothing falling out of it that fits. */
function fast(value: Exact): readonly [number, number] | null {
  return value instanceof Ratio ? [value.top, value.bottom] : null;
}

describe('what fits stays in the fast kind', () => {
  test('over one denominator, and over two', () => {
    expect(fast(ratio(1, 100).add(ratio(2, 100)))).toEqual([3, 100]);
    expect(fast(ratio(1, 100).sub(ratio(2, 100)))).toEqual([-1, 100]);
    expect(fast(ratio(1, 10).add(ratio(2, 100)))).toEqual([120, 1000]);
    expect(fast(ratio(3, 10).mul(ratio(5, 10)))).toEqual([15, 100]);
    expect(fast(ratio(3, 10).div(ratio(5, 10)))).toEqual([3, 5]);
    expect(fast(ratio(3, 10).div(ratio(5, 100)))).toEqual([300, 50]);
    expect(fast(ratio(3, 10).div(ratio(-5, 10)))).toEqual([-3, 5]);
    expect(fast(ratio(3, 10).div(ratio(-5, 100)))).toEqual([-300, 50]);
  });

  test('in lowest terms first where the plain way is too large', () => {
    const [large, half] = [ratio(2 ** 52, 2 ** 30), ratio(1, 2)];
    expect(fast(large.add(half))).toEqual([2 ** 23 + 1, 2]);
    expect(fast(large.sub(half))).toEqual([2 ** 23 - 1, 2]);
    expect(fast(ratio(2 ** 52, 3).mul(ratio(3, 2 ** 51)))).toEqual([2, 1]);
    expect(fast(ratio(2 ** 52, 3).div(ratio(2 ** 51, 3 * 7)))).toEqual([14, 1]);
  });

  test('and what does not fit is the same number in the wide kind', () => {
    const third = ratio(1, 3);
    expect(fast(ratio(SAFE, 1).add(ratio(1, 1)))).toBeNull();
    expect(toRatio(ratio(SAFE, 1).add(ratio(1, 1)))).toBe('9007199254740992/1');
    expect(toRatio(ratio(SAFE, 1).add(third))).toBe('27021597764222974/3');
    expect(toRatio(third.sub(ratio(SAFE, 1)))).toBe('-27021597764222972/3');
    expect(toRatio(ratio(SAFE, 1).mul(ratio(SAFE, 1)))).toBe('81129638414606663681390495662081/1');
    expect(() => third.div(ratio(0, 1))).toThrow();
  });

  test('a number comes back from the wide kind as soon as it fits', () => {
    expect(fast(narrowed(new Fraction(BigInt(SAFE), 1n)))).toEqual([SAFE, 1]);
    expect(fast(narrowed(new Fraction(1n, BigInt(SAFE))))).toEqual([1, SAFE]);
    expect(fast(narrowed(new Fraction(-7n, 3n)))).toEqual([-7, 3]);
    expect(fast(narrowed(new Fraction(BigInt(SAFE) + 1n, 1n)))).toBeNull();
    expect(fast(wholeNumber(SAFE))).toEqual([SAFE, 1]);
    expect(fast(parseExact('0.1234567890123456') ?? ratio(0, 1))).toEqual([19290123283179, 156250000000000]);
  });

  test('a sum of decimals is one ratio over the finest of their denominators', () => {
    expect(fast(sum([exact('1'), exact('0.5'), exact('0.25')]))).toEqual([175, 100]);
    expect(fast(sum([exact('0.25'), exact('0.5'), exact('1')]))).toEqual([175, 100]);
    expect(fast(sum([]))).toEqual([0, 1]);
    expect(fast(sum([ratio(SAFE, 1), ratio(1, 1)]))).toBeNull();
    expect(fast(sum([ratio(SAFE, 1), ratio(1, 10)]))).toBeNull();
    expect(fast(sum([ratio(1, 10), ratio(SAFE, 1)]))).toBeNull();
    expect(fast(sum([ratio(SAFE - 1, 1), ratio(1, 1)]))).toEqual([SAFE, 1]);
    expect(fast(sum([ratio(1, 3), ratio(1, 2)]))).toBeNull();
  });
});

describe('small things that scores lean on', () => {
  test('a product over a whole number', () => {
    expect(fast(productOver(ratio(3, 2), ratio(5, 7), 11) ?? exact('0'))).toEqual([15, 154]);
    expect(productOver(new Fraction(1n, 2n), ratio(1, 1), 1)).toBeNull();
    expect(productOver(ratio(1, 1), new Fraction(1n, 2n), 1)).toBeNull();
    expect(productOver(ratio(SAFE, 1), ratio(2, 1), 1)).toBeNull();
    expect(productOver(ratio(1, SAFE), ratio(1, 1), 2)).toBeNull();
  });

  test('clamping between a floor and a cap, both ends in it', () => {
    const [floor, cap] = [exact('1'), exact('5')];
    expect(clamp(exact('0.9'), floor, cap)).toBe(floor);
    expect(clamp(exact('5.1'), floor, cap)).toBe(cap);
    const inside = exact('3');
    expect(clamp(inside, floor, cap)).toBe(inside);
    const [atFloor, atCap] = [exact('1.0'), exact('5.0')];
    expect(clamp(atFloor, floor, cap)).toBe(atFloor);
    expect(clamp(atCap, floor, cap)).toBe(atCap);
  });

  test('order and nearness', () => {
    expect(compare(exact('1'), exact('2'))).toBe(-1);
    expect(compare(exact('2'), exact('1'))).toBe(1);
    expect(compare(exact('1'), exact('1.0'))).toBe(0);
    expect(ratio(1, 4).valueOf()).toBe(0.25);
    expect(sum([ratio(1, 3), ratio(1, 6)]).valueOf()).toBeCloseTo(0.5, 12);
    expect(ratio(1, 3).equals(ratio(2, 6))).toBe(true);
    expect(ratio(1, 3).equals(ratio(2, 7))).toBe(false);
    expect(sum([ratio(1, 3), ratio(1, 6)]).equals(exact('0.5'))).toBe(true);
    expect([isSafe(SAFE), isSafe(-SAFE), isSafe(SAFE + 1)]).toEqual([true, true, false]);
    expect(() => exact('ห้า')).toThrow('not a decimal: ห้า');
    expect(ratio(-1, 2).abs()).toEqual(ratio(1, 2));
    expect(ratio(0, 1).abs()).toEqual(ratio(0, 1));
  });

  test('a sum that is worked out late can be scaled, and be a term of another', () => {
    const late = sum([ratio(1, 3), ratio(1, 7)]);
    expect(toRatio(late.mul(ratio(21, 1)))).toBe('10/1');
    expect(toRatio(late.div(ratio(1, 21)))).toBe('10/1');
    expect(toRatio(late.neg().abs())).toBe('10/21');
    expect(toRatio(sum([late.mul(ratio(3, 1)), ratio(1, 11)]))).toBe('117/77');
    expect(toFixed(late, 6)).toBe('0.476190');
    expect(toFixed(sum([ratio(1, 3), ratio(-1, 3)]), 2)).toBe('0.00');
  });
});
