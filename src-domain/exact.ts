import Fraction from 'fraction.js';
import { LateSum, nearOf } from '#domain/exact/late-sum';
import { REGISTERS, SPARE } from '#domain/exact/registers';
import { isSafe, narrowed, Ratio, type Exact } from '#domain/exact/ratio';

export { ZERO, type Exact } from '#domain/exact/ratio';

export const ONE: Exact = new Ratio(1, 1);
export const HUNDRED: Exact = new Ratio(100, 1);

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/**
 * Reads a plain decimal ("-12.50"). Anything else, also an exponent, is null: a text that only looks like a
 * number must be seen by a person, not guessed.
 */
export function parseExact(text: string): Exact | null {
  const short = parseShort(text);
  if (short !== null) return short;
  const trimmed = text.trim();
  if (!DECIMAL.test(trimmed)) return null;
  return narrowed(new Fraction(trimmed.replace(/^\+/, '').replace(/\.$/, '')));
}

/** What nearly every text is, read the short way. */
function parseShort(text: string): Ratio | null {
  return REGISTERS.read(SPARE, text) ? REGISTERS.value(SPARE) : null;
}

/** For numbers that the program itself wrote; a bad one is a fault of the program. */
export function exact(text: string): Exact {
  const value = parseExact(text);
  if (value === null) throw new Error(`not a decimal: ${text}`);
  return value;
}

/** A whole number; a double that is none is a fault of the program. */
export function wholeNumber(value: number): Exact {
  return Number.isSafeInteger(value) ? new Ratio(value, 1) : narrowed(new Fraction(BigInt(value)));
}

export function compare(a: Exact, b: Exact): number {
  return a.compare(b);
}

export function clamp(value: Exact, floor: Exact, cap: Exact): Exact {
  if (value.compare(floor) < 0) return floor;
  return value.compare(cap) > 0 ? cap : value;
}

/** The exact sum. */
export function sum(values: readonly Exact[]): Exact {
  return quickSum(values) ?? new LateSum(values.flatMap(termsOf), ONE);
}

/** Over denominators of which one always divides the other, as those of decimals do; null for any others. */
function quickSum(values: readonly Exact[]): Ratio | null {
  let top = 0;
  let bottom = 1;
  for (const value of values) {
    if (!(value instanceof Ratio)) return null;
    const isFiner = value.bottom > bottom;
    const times = isFiner ? value.bottom / bottom : bottom / value.bottom;
    if (!Number.isInteger(times)) return null;
    const [mine, its] = isFiner ? [top * times, value.top] : [top, value.top * times];
    // Once one of them has been rounded, it would be too late to see.
    if (!isSafe(mine) || !isSafe(its) || !isSafe(mine + its)) return null;
    top = mine + its;
    if (isFiner) ({ bottom } = value);
  }
  return new Ratio(top, bottom);
}

function termsOf(value: Exact): readonly Exact[] {
  return value instanceof LateSum ? value.terms : [value];
}

/** Rounds half up (ties away from zero) and writes exactly `decimals` places: the only place that rounds. */
export function toFixed(value: Exact, decimals: number): string {
  return quickFixed(value, decimals) ?? slowFixed(value, decimals);
}

function slowFixed(value: Exact, decimals: number): string {
  const scaled = value.n * 10n ** BigInt(decimals);
  const quotient = scaled / value.d + ((scaled % value.d) * 2n >= value.d ? 1n : 0n);
  return written(quotient, value.s < 0n, decimals);
}

/** Ten to this power still fits. */
const MOST_PLACES = 15;

/** Where doubles can say for certain what the number is rounded to. Null: on or too near the edge between two. */
function quickFixed(value: Exact, decimals: number): string | null {
  const near = nearOf(value);
  const power = 10 ** decimals;
  const scaled = Math.abs(near.value) * power;
  const slack = 2 * (near.off * power + Number.EPSILON * (scaled + 1));
  // Larger ones have no room for the half.
  if (decimals > MOST_PLACES || !(scaled + slack < 2 ** 50)) return null;
  const low = Math.floor(scaled - slack + 0.5);
  return low === Math.floor(scaled + slack + 0.5) ? written(low, near.value < 0, decimals) : null;
}

/** `size` counts units of the last place. */
function written(size: number | bigint, negative: boolean, decimals: number): string {
  const digits = size.toString().padStart(decimals + 1, '0');
  const text =
    decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(digits.length - decimals)}`;
  return negative && /[1-9]/.test(digits) ? `-${text}` : text;
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
