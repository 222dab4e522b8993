import { isSafe, Ratio, type Exact } from '#domain/exact/ratio';

const SIZE = 512;
/** From here on no formula reaches. */
export const SPARE = 496;

/**
 * A pocket calculator of ratios of safe whole numbers: where thousands are worked out at once, making no objects on the way
 * is most of the speed. Every step says whether it could be done; where not, the number is to be worked out in full.
 */
export class Registers {
  readonly #tops = new Float64Array(SIZE);
  /** Above 0. */
  readonly #bottoms = new Float64Array(SIZE);

  set(at: number, top: number, bottom: number): boolean {
    this.#tops[at] = top;
    this.#bottoms[at] = bottom;
    return at < SIZE && isSafe(top) && isSafe(bottom);
  }

  /** Reads a decimal as an officer types it: an optional minus, digits, and a point somewhere; up to fifteen signs. */
  read(at: number, text: string): boolean {
    const { length } = text;
    const begin = text.charCodeAt(0) === MINUS ? 1 : 0;
    let [top, digits, places, step] = [0, 0, 0, 0];
    for (let place = begin; place < length; place += 1) {
      const digit = text.charCodeAt(place) - DIGIT_0;
      if (digit >= 0 && digit <= 9) {
        top = top * 10 + digit;
        digits += 1;
        places += step;
      } else if (digit === POINT && step === 0) step = 1;
      else return false;
    }
    if (digits === 0 || length > LONGEST) return false;
    return this.set(at, top * (1 - 2 * begin), POWERS[places] ?? 1);
  }

  top(at: number): number {
    return this.#tops[at] ?? 0;
  }

  bottom(at: number): number {
    return this.#bottoms[at] ?? 1;
  }

  load(at: number, value: Exact): boolean {
    return value instanceof Ratio && this.set(at, value.top, value.bottom);
  }

  value(at: number): Ratio {
    return new Ratio(this.top(at), this.bottom(at));
  }

  copy(from: number, to: number): boolean {
    return this.set(to, this.top(from), this.bottom(from));
  }

  /** Lays register `by` to register `at`. */
  operate(operator: '+' | '-' | '*' | '/', at: number, by: number): boolean {
    const [top, bottom] = [this.top(at), this.bottom(at)];
    const [other, below] = [this.top(by), this.bottom(by)];
    if (operator === '*') return this.set(at, top * other, bottom * below);
    if (operator === '/') return this.#divide(at, top, bottom, other, below);
    const signed = operator === '-' ? -other : other;
    if (bottom === below) return this.set(at, top + signed, bottom);
    const [left, right] = [top * below, signed * bottom];
    return isSafe(left) && isSafe(right) && this.set(at, left + right, bottom * below);
  }

  /** Below 0, 0 or above 0; not a number where it cannot be said. */
  compare(at: number, other: number): number {
    const left = this.top(at) * this.bottom(other);
    const right = this.top(other) * this.bottom(at);
    return isSafe(left) && isSafe(right) ? left - right : Number.NaN;
  }

  #divide(at: number, top: number, bottom: number, by: number, below: number): boolean {
    if (by === 0) return false;
    const [up, down] = bottom === below ? [top, by] : [top * below, bottom * by];
    return down < 0 ? this.set(at, -up, -down) : this.set(at, up, down);
  }
}

/** One is enough: nothing waits in the middle of working something out. */
export const REGISTERS = new Registers();

const [DIGIT_0, MINUS] = [48, 45];
/** A point, as far from the digit 0. */
const POINT = -2;
/** So many digits always fit. */
const LONGEST = 15;
/** Powers of ten that a text of that length can need. */
const POWERS: readonly number[] = Array.from({ length: LONGEST + 1 }, (_, places) => 10 ** places);
