import Fraction from 'fraction.js';

/**
 * An exact rational number. Everything that enters a score is one; binary floats never are. `s` is the sign (1n for 0), `n`
 * over `d` the size in lowest terms. A Fraction of fraction.js is one too, and all kinds can be mixed.
 */
export type Exact = {
  readonly s: bigint;
  readonly n: bigint;
  readonly d: bigint;
  add(other: Exact): Exact;
  sub(other: Exact): Exact;
  mul(other: Exact): Exact;
  /** Throws when `other` is 0. */
  div(other: Exact): Exact;
  neg(): Exact;
  abs(): Exact;
  equals(other: Exact): boolean;
  /** -1, 0 or 1. */
  compare(other: Exact): number;
  /** The nearest double, for pictures; never for a score. */
  valueOf(): number;
};

/** Up to here a whole number in a double is itself, and so is a product that comes out no larger. */
const SAFE = Number.MAX_SAFE_INTEGER;

/**
 * A ratio of two whole numbers that doubles hold exactly: the fast kind. Not in lowest terms until somebody asks: dividing
 * out costs more than all the rest. What does not fit is worked out by fraction.js, with the same result.
 */
export class Ratio implements Exact {
  /** Whole, of either sign; `bottom` is whole and above 0. Neither exceeds SAFE. */
  top: number;
  bottom: number;

  constructor(top: number, bottom: number) {
    // −0 becomes 0: to a double they are two.
    this.top = top + 0;
    this.bottom = bottom;
  }

  get s(): bigint {
    return this.top < 0 ? -1n : 1n;
  }

  get n(): bigint {
    reduce(this);
    return BigInt(Math.abs(this.top));
  }

  get d(): bigint {
    reduce(this);
    return BigInt(this.bottom);
  }

  add(other: Exact): Exact {
    if (!(other instanceof Ratio)) return beyond(this, other, 'add');
    return added(this, other, 1) ?? reducedFirst(this, other, (a, b) => added(a, b, 1), 'add');
  }

  sub(other: Exact): Exact {
    if (!(other instanceof Ratio)) return beyond(this, other, 'sub');
    return added(this, other, -1) ?? reducedFirst(this, other, (a, b) => added(a, b, -1), 'sub');
  }

  mul(other: Exact): Exact {
    if (!(other instanceof Ratio)) return beyond(this, other, 'mul');
    return (
      ratioOf(this.top * other.top, this.bottom * other.bottom) ?? reducedFirst(this, other, crossed, 'mul')
    );
  }

  div(other: Exact): Exact {
    if (!(other instanceof Ratio)) return beyond(this, other, 'div');
    if (other.top === 0) return widened(this).div(widened(other));
    if (other.bottom === this.bottom) return signed(this.top, other.top);
    const up = other.top < 0 ? -other.bottom : other.bottom;
    const down = Math.abs(other.top);
    return (
      ratioOf(this.top * up, this.bottom * down) ?? reducedFirst(this, new Ratio(up, down), crossed, 'mul')
    );
  }

  neg(): Exact {
    return new Ratio(-this.top, this.bottom);
  }

  abs(): Exact {
    return this.top < 0 ? this.neg() : this;
  }

  equals(other: Exact): boolean {
    return this.compare(other) === 0;
  }

  valueOf(): number {
    return this.top / this.bottom;
  }

  compare(other: Exact): number {
    if (!(other instanceof Ratio)) {
      return other instanceof Fraction ? widened(this).compare(other) : 0 - other.compare(this);
    }
    if (this.bottom === other.bottom) return order(this.top, other.top);
    const [left, right] = [this.top * other.bottom, other.top * this.bottom];
    // Each is off by half a unit of its last place at most, and not at all while it is no larger than SAFE.
    const isCertain = Math.abs(left - right) > (Math.abs(left) + Math.abs(right)) * Number.EPSILON;
    if (isCertain || (isSafe(left) && isSafe(right))) return order(left, right);
    return widened(this).compare(widened(other));
  }
}

/** How two doubles stand to each other. */
export function order(left: number, right: number): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export const ZERO: Exact = new Ratio(0, 1);

/** True where a whole number, or a product or sum of two that came out as this, has not been rounded. */
export function isSafe(value: number): boolean {
  return Math.abs(value) <= SAFE;
}

/** Null where one of the two does not fit: it may have been rounded. */
function ratioOf(top: number, bottom: number): Ratio | null {
  return isSafe(top) && isSafe(bottom) ? new Ratio(top, bottom) : null;
}

/** a × b / by, where `by` is whole and above 0 and all of it fits; else null. */
export function productOver(a: Exact, b: Exact, by: number): Ratio | null {
  if (!(a instanceof Ratio) || !(b instanceof Ratio)) return null;
  return ratioOf(a.top * b.top, a.bottom * b.bottom * by);
}

/** The number as fraction.js knows it. */
export function widened(value: Exact): Fraction {
  return value instanceof Fraction ? value : new Fraction(value.s * value.n, value.d);
}

/** The fast kind again where the number fits. */
export function narrowed(value: Fraction): Exact {
  const { s, n, d } = value;
  return n <= SAFE && d <= SAFE ? new Ratio(Number(s * n), Number(d)) : value;
}

/** Greatest whole number that divides both; `b` is above 0. */
function commonDivisor(a: number, b: number): number {
  let [large, small] = [Math.abs(a), b];
  while (small !== 0) [large, small] = [small, large % small];
  return large;
}

function reduce(ratio: Ratio): void {
  if (ratio.bottom === 1) return;
  const common = commonDivisor(ratio.top, ratio.bottom);
  ratio.top /= common;
  ratio.bottom /= common;
}

/** a ± b; null where it does not fit. Decimals meet in the larger of their powers of ten. */
function added(a: Ratio, b: Ratio, sign: number): Ratio | null {
  if (a.bottom === b.bottom) return ratioOf(a.top + sign * b.top, a.bottom);
  const [left, right] = [a.top * b.bottom, b.top * a.bottom];
  if (!isSafe(left) || !isSafe(right)) return null;
  return ratioOf(left + sign * right, a.bottom * b.bottom);
}

/** a × b where the parts are divided out crosswise first, so that they stay as small as they can. */
function crossed(a: Ratio, b: Ratio): Ratio | null {
  const [first, second] = [commonDivisor(a.top, b.bottom), commonDivisor(b.top, a.bottom)];
  return ratioOf((a.top / first) * (b.top / second), (a.bottom / second) * (b.bottom / first));
}

/** top / bottom of two whole numbers of either sign, `bottom` not 0. */
function signed(top: number, bottom: number): Ratio {
  return bottom < 0 ? new Ratio(-top, -bottom) : new Ratio(top, bottom);
}

type Operation = 'add' | 'sub' | 'mul' | 'div';

/** Once more in lowest terms, and then in numbers of any size. */
function reducedFirst(
  a: Ratio,
  b: Ratio,
  again: (a: Ratio, b: Ratio) => Ratio | null,
  operation: Operation,
): Exact {
  reduce(a);
  reduce(b);
  return again(a, b) ?? narrowed(widened(a)[operation](widened(b)));
}

function beyond(own: Ratio, other: Exact, operation: Operation): Exact {
  // Another kind that is lazy stays so where the order does not matter.
  if (!(other instanceof Fraction) && (operation === 'add' || operation === 'mul'))
    return other[operation](own);
  return narrowed(widened(own)[operation](widened(other)));
}
