import Fraction from 'fraction.js';

/** An exact rational number. Everything that enters a score is one; binary floats never are. */
export type Exact = Fraction;

export const ZERO: Exact = new Fraction(0n);
export const ONE: Exact = new Fraction(1n);
export const HUNDRED: Exact = new Fraction(100n);

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/**
 * Reads a plain decimal ("-12.50"). Anything else, also an exponent, is null: a text that only looks like a
 * number must be seen by a person, not guessed.
 */
export function parseExact(text: string): Exact | null {
  const trimmed = text.trim();
  if (!DECIMAL.test(trimmed)) return null;
  return new Fraction(trimmed.replace(/^\+/, '').replace(/\.$/, ''));
}

/** For numbers that the program itself wrote; a bad one is a fault of the program. */
export function exact(text: string): Exact {
  const value = parseExact(text);
  if (value === null) throw new Error(`not a decimal: ${text}`);
  return value;
}

export function wholeNumber(value: number): Exact {
  return new Fraction(BigInt(value));
}

export function compare(a: Exact, b: Exact): number {
  return a.compare(b);
}

export function clamp(value: Exact, floor: Exact, cap: Exact): Exact {
  if (value.compare(floor) < 0) return floor;
  return value.compare(cap) > 0 ? cap : value;
}

/**
 * The exact sum. Numbers over the same denominator are added first and the rest in pairs, so that the numbers on the
 * way stay small: one after the other they would grow with every new denominator.
 */
export function sum(values: readonly Exact[]): Exact {
  const byDenominator = new Map<bigint, bigint>();
  for (const { s, n, d } of values) byDenominator.set(d, (byDenominator.get(d) ?? 0n) + s * n);
  return sumInPairs([...byDenominator].map(([d, n]) => new Fraction(n, d)));
}

function sumInPairs(values: readonly Exact[]): Exact {
  const [first = ZERO, second] = values;
  if (second === undefined) return first;
  const middle = values.length >> 1;
  return sumInPairs(values.slice(0, middle)).add(sumInPairs(values.slice(middle)));
}

/** Rounds half up (ties away from zero) and writes exactly `decimals` places: the only place that rounds. */
export function toFixed(value: Exact, decimals: number): string {
  const negative = value.s < 0n;
  const scaled = value.n * 10n ** BigInt(decimals);
  const quotient = scaled / value.d + ((scaled % value.d) * 2n >= value.d ? 1n : 0n);
  const digits = quotient.toString().padStart(decimals + 1, '0');
  const text =
    decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(digits.length - decimals)}`;
  return negative && quotient !== 0n ? `-${text}` : text;
}

/** The shortest decimal that is exactly this number ("2.5"), or null for one that never ends (1/3). */
export function toDecimal(value: Exact): string | null {
  let places = 0;
  for (let rest = value.d; rest !== 1n; places += 1) {
    if (rest % 10n === 0n) rest /= 10n;
    else if (rest % 2n === 0n) rest /= 2n;
    else if (rest % 5n === 0n) rest /= 5n;
    else return null;
  }
  return toFixed(value, places);
}

/** Numerator and denominator in lowest terms, as `p/q`. */
export function toRatio(value: Exact): string {
  return `${(value.s * value.n).toString()}/${value.d.toString()}`;
}
