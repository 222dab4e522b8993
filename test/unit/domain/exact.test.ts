import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { exact, parseExact, sum, toDecimal, toFixed, toRatio, wholeNumber, type Exact } from '#domain/exact';
import { runs } from '#test/unit/property-runs';

const RUNS = runs(400);

/** Every number is made twice: as the program makes it, and by fraction.js alone. */
type Twice = { readonly ours: Exact; readonly theirs: Fraction };

/** Decimals of every size: those of forms, those at the edge of what a double holds, and far beyond. */
const decimal = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: -999, max: 999 }).map(BigInt),
      fc.integer().map(BigInt),
      fc.bigInt({ min: -(2n ** 54n), max: 2n ** 54n }),
      fc.constantFrom(2n ** 53n, 2n ** 53n - 1n, -(2n ** 53n) - 1n, 0n),
      fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
    ),
    fc.nat({ max: 12 }),
  )
  .map(([digits, places]): string => {
    const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
    const [whole, part] = [text.slice(0, text.length - places), text.slice(text.length - places)];
    return `${digits < 0n ? '-' : ''}${whole}${places === 0 ? '' : `.${part}`}`;
  });
const read = decimal.map((text): Twice => ({ ours: exact(text), theirs: new Fraction(text) }));
const quotient = fc
  .tuple(read, read)
  .map(([a, b]): Twice =>
    b.theirs.n === 0n ? a : { ours: a.ours.div(b.ours), theirs: a.theirs.div(b.theirs) },
  );
/** A sum over many denominators is worked out late. */
const lateSum = fc.array(quotient, { minLength: 2, maxLength: 12 }).map((terms): Twice => ({
  ours: sum(terms.map(({ ours }) => ours)),
  theirs: terms.reduce((total, { theirs }) => total.add(theirs), new Fraction(0n)),
}));
const number = fc.oneof(read, quotient, lateSum);

function isSame({ ours, theirs }: Twice): boolean {
  return ours.s === theirs.s && ours.n === theirs.n && ours.d === theirs.d;
}

function both(a: Twice, b: Twice, operation: 'add' | 'sub' | 'mul' | 'div'): Twice {
  return { ours: a.ours[operation](b.ours), theirs: a.theirs[operation](b.theirs) };
}

/** Half up by long division, written apart from the program's. */
function rounded({ s, n, d }: Fraction, places: number): string {
  const units = (2n * n * 10n ** BigInt(places) + d) / (2n * d);
  const digits = String(units).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return s < 0n && units > 0n ? `-${text}` : text;
}

describe('every number equals that of fraction.js', () => {
  test('read, divided, added up', () => {
    fc.assert(fc.property(number, isSame), { numRuns: RUNS });
  });

  test.each(['add', 'sub', 'mul', 'div'] as const)('%s', (operation) => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        if (operation === 'div' && b.theirs.n === 0n) {
          expect(() => a.ours.div(b.ours)).toThrow();
          return;
        }
        expect(isSame(both(a, b, operation))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test('a kind of number can be mixed with fraction.js itself', () => {
    fc.assert(
      fc.property(number, number, ({ ours, theirs }, b) => {
        expect(isSame({ ours: b.theirs.add(ours), theirs: b.theirs.add(theirs) })).toBe(true);
        expect(isSame({ ours: ours.mul(b.theirs), theirs: theirs.mul(b.theirs) })).toBe(true);
        expect(Math.sign(ours.compare(b.theirs))).toBe(theirs.compare(b.theirs));
      }),
      { numRuns: RUNS },
    );
  });

  test('sign, size and the way back', () => {
    fc.assert(
      fc.property(number, ({ ours, theirs }) => {
        expect(isSame({ ours: ours.neg(), theirs: theirs.neg() })).toBe(true);
        expect(isSame({ ours: ours.abs(), theirs: theirs.abs() })).toBe(true);
        expect(ours.sub(ours).n).toBe(0n);
        expect(toRatio(ours)).toBe(`${theirs.s * theirs.n}/${theirs.d}`);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('comparing', () => {
  test('any two', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(Math.sign(a.ours.compare(b.ours))).toBe(a.theirs.compare(b.theirs));
        expect(a.ours.equals(b.ours)).toBe(a.theirs.equals(b.theirs));
      }),
      { numRuns: RUNS },
    );
  });

  test('two that are equal or differ in the last place alone', () => {
    fc.assert(
      fc.property(number, fc.constantFrom('0', '0.000000000000001', '-0.000000000000001'), (a, off) => {
        const ours = a.ours.add(exact(off));
        const theirs = a.theirs.add(new Fraction(off));
        expect(Math.sign(ours.compare(a.ours))).toBe(theirs.compare(a.theirs));
        expect(Math.sign(a.ours.compare(ours))).toBe(a.theirs.compare(theirs));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('rounding', () => {
  test('half up, away from zero', () => {
    fc.assert(
      fc.property(number, fc.nat({ max: 8 }), ({ ours, theirs }, places) => {
        expect(toFixed(ours, places)).toBe(rounded(theirs, places));
      }),
      { numRuns: RUNS },
    );
  });

  test('on and beside the edge between two, where no double can tell', () => {
    const third = new Fraction(1n, 3n);
    fc.assert(
      fc.property(
        fc.integer({ min: -60_000, max: 60_000 }),
        fc.constantFrom('0', '0.0000000000000000000001', '-0.0000000000000000000001'),
        (units, off) => {
          const edge = new Fraction(BigInt(2 * units + 1), 20_000n).add(new Fraction(off));
          // The same number as a sum that is worked out late.
          const late = sum([
            edge.sub(third).sub(new Fraction(1n, 7n)),
            exact('1').div(exact('3')),
            exact('1').div(exact('7')),
          ]);
          expect(toFixed(late, 4)).toBe(rounded(edge, 4));
          expect(toFixed(edge, 4)).toBe(rounded(edge, 4));
        },
      ),
      { numRuns: RUNS },
    );
  });
});

test('a decimal comes back as it was', () => {
  fc.assert(
    fc.property(decimal, (text) => {
      const back = toDecimal(exact(text));
      expect(back !== null && new Fraction(back).equals(new Fraction(text))).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

test.each([
  '',
  '-',
  '.',
  '-.',
  '1e3',
  '1,5',
  '--1',
  '1.2.3',
  '0x1',
  'ห้า',
  '1 2',
  '٣',
  'NaN',
  'Infinity',
  '1_0',
])('%j is no decimal', (text) => {
  expect(parseExact(text)).toBeNull();
});

test.each([
  ['1.', '1/1'],
  ['.5', '1/2'],
  ['-.5', '-1/2'],
  ['+2.50', '5/2'],
  [' 7 ', '7/1'],
  ['-0', '0/1'],
  ['000.10', '1/10'],
])('%j is %s', (text, ratio) => {
  expect(toRatio(exact(text))).toBe(ratio);
});

test('a whole number is itself', () => {
  expect(toRatio(wholeNumber(-12))).toBe('-12/1');
  expect(toRatio(wholeNumber(2 ** 60))).toBe(`${2n ** 60n}/1`);
});
