import Fraction from 'fraction.js';
import { order, Ratio, widened, ZERO, type Exact } from '#domain/exact/ratio';

/** A double near a number, and how far it may be off. Not a number where that cannot be said. */
export type Near = { readonly value: number; readonly off: number };

/** Terms, or how to make them: where doubles decide, nobody asks. */
type Terms = readonly Exact[] | (() => readonly Exact[]);

/**
 * The exact sum of numbers over many denominators, times `scale`, not worked out before it must be: sixty scores have a
 * common denominator of hundreds of digits. Comparing and rounding try what doubles can say for certain first. `bare` is
 * what the terms come to without the scale, where that is known already.
 */
export class LateSum implements Exact {
  readonly #terms: Terms;
  readonly #scale: Exact;
  #bare: Near | null;
  #whole: Fraction | null = null;

  constructor(terms: Terms, scale: Exact, bare: Near | null = null) {
    this.#terms = terms;
    this.#scale = scale;
    this.#bare = bare;
  }

  /** The terms with the scale on them. */
  get terms(): readonly Exact[] {
    return made(this.#terms).map((term) => term.mul(this.#scale));
  }

  get s(): bigint {
    return this.compare(ZERO) < 0 ? -1n : 1n;
  }

  get n(): bigint {
    return this.#exactly().n;
  }

  get d(): bigint {
    return this.#exactly().d;
  }

  add(other: Exact): Exact {
    return this.#exactly().add(widened(other));
  }

  sub(other: Exact): Exact {
    return this.#exactly().sub(widened(other));
  }

  mul(other: Exact): Exact {
    if (other instanceof Ratio) return this.#scaled(this.#scale.mul(other));
    return this.#exactly().mul(widened(other));
  }

  div(other: Exact): Exact {
    if (other instanceof Ratio) return this.#scaled(this.#scale.div(other));
    return this.#exactly().div(widened(other));
  }

  neg(): Exact {
    return this.#scaled(this.#scale.neg());
  }

  abs(): Exact {
    return this.s < 0n ? this.neg() : this;
  }

  equals(other: Exact): boolean {
    return this.compare(other) === 0;
  }

  valueOf(): number {
    return this.near.value;
  }

  compare(other: Exact): number {
    const [own, its] = [this.near, nearOf(other)];
    const apart = own.value - its.value;
    // Twice, for what is lost in taking one from the other.
    if (Math.abs(apart) > 2 * (own.off + its.off + Number.EPSILON * Math.abs(own.value)))
      return order(apart, 0);
    return this.#exactly().compare(widened(other));
  }

  get near(): Near {
    this.#bare ??= nearSum(made(this.#terms));
    const scale = nearOf(this.#scale).value;
    const value = this.#bare.value * scale;
    // The scale and its product are each off by a little more.
    return { value, off: this.#bare.off * Math.abs(scale) * 2 + 4 * Number.EPSILON * Math.abs(value) };
  }

  #scaled(scale: Exact): LateSum {
    return new LateSum(this.#terms, scale, this.#bare);
  }

  #exactly(): Fraction {
    this.#whole ??= sumOf(made(this.#terms), this.#scale);
    return this.#whole;
  }
}

function made(terms: Terms): readonly Exact[] {
  return typeof terms === 'function' ? terms() : terms;
}

export function nearOf(value: Exact): Near {
  if (value instanceof LateSum) return value.near;
  const size =
    value instanceof Ratio ? value.top / value.bottom : (Number(value.s) * Number(value.n)) / Number(value.d);
  return { value: size, off: 2 * Number.EPSILON * Math.abs(size) };
}

function nearSum(terms: readonly Exact[]): Near {
  let value = 0;
  let size = 0;
  for (const term of terms) {
    const near = nearOf(term).value;
    value += near;
    size += Math.abs(near);
  }
  return nearTotal(value, size, terms.length);
}

/**
 * What a loop of additions came to: every one is off by half a unit of the last place of what it gives, which is no more
 * than `size`, the sum of the sizes; every term is off by four units of its last place at most.
 */
export function nearTotal(value: number, size: number, count: number): Near {
  return { value, off: (count + 8) * Number.EPSILON * size };
}

type Pair = { readonly top: bigint; readonly bottom: bigint };

function sumOf(terms: readonly Exact[], scale: Exact): Fraction {
  const byBottom = new Map<bigint, bigint>();
  for (const { s, n, d } of terms) byBottom.set(d, (byBottom.get(d) ?? 0n) + s * n);
  const { top, bottom } = inPairs([...byBottom].map(([d, n]) => ({ top: n, bottom: d })));
  return new Fraction(top * scale.s * scale.n, bottom * scale.d);
}

/** In pairs, so that the numbers on the way stay small; brought to lowest terms once, at the end. */
function inPairs(pairs: readonly Pair[]): Pair {
  const [first = { top: 0n, bottom: 1n }, second] = pairs;
  if (second === undefined) return first;
  const middle = pairs.length >> 1;
  const [a, b] = [inPairs(pairs.slice(0, middle)), inPairs(pairs.slice(middle))];
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}
