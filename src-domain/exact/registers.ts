import { isSafe, Ratio, type Exact } from '#domain/exact/ratio';

const SIZE = 512;
/** From here on no formula reaches. */
export const SPARE = 496;

/**
 * A pocket calculator of ratios of safe whole numbers: where thousands are worked out at once, making no objects on the way
 * is most of the speed. Every step says whether it could be done; where not, the number is to be worked out in full.
 */
export class Registers {
  readonly tops = new Float64Array(SIZE);
  /** Above 0. */
  readonly bottoms = new Float64Array(SIZE);

  set(at: number, top: number, bottom: number): boolean {
    this.tops[at] = top;
    this.bottoms[at] = bottom;
    return at < SIZE && isSafe(top) && isSafe(bottom);
  }

  /** Reads a decimal as an officer types it: an optional minus, digits, and a point somewhere; up to fifteen signs. */
  read(at: number, text: string): boolean {
    const { length } = text;
    const begin = text.charCodeAt(0) === MINUS ? 1 : 0;
    let top = 0;
    let point = -1;
    for (let place = begin; place < length; place += 1) {
      const sign = text.charCodeAt(place);
      if (sign >= DIGIT_0 && sign <= DIGIT_9) top = top * 10 + (sign - DIGIT_0);
      else if (sign === POINT && point === -1) point = place;
      else return false;
    }
    const digits = length - begin - (point === -1 ? 0 : 1);
    if (digits < 1 || length > LONGEST) return false;
    return this.set(at, begin === 1 ? -top : top, point === -1 ? 1 : (POWERS[length - point - 1] ?? 1));
  }

  load(at: number, value: Exact): boolean {
    return value instanceof Ratio && this.set(at, value.top, value.bottom);
  }

  value(at: number): Ratio {
    return new Ratio(this.tops[at] ?? 0, this.bottoms[at] ?? 1);
  }

  negate(at: number): boolean {
    this.tops[at] = -(this.tops[at] ?? 0);
    return true;
  }

  /** Lays register `by` to register `at`. */
  operate(operator: '+' | '-' | '*' | '/', at: number, by: number): boolean {
    const [top, bottom] = [this.tops[at] ?? 0, this.bottoms[at] ?? 1];
    const [other, below] = [this.tops[by] ?? 0, this.bottoms[by] ?? 1];
    if (operator === '*') return this.set(at, top * other, bottom * below);
    if (operator === '/') return this.#divide(at, top, bottom, other, below);
    const signed = operator === '-' ? -other : other;
    if (bottom === below) return this.set(at, top + signed, bottom);
    const [left, right] = [top * below, signed * bottom];
    return isSafe(left) && isSafe(right) && this.set(at, left + right, bottom * below);
  }

  /** Below 0, 0 or above 0; null where it cannot be said. */
  compare(at: number, other: number): number | null {
    const left = (this.tops[at] ?? 0) * (this.bottoms[other] ?? 1);
    const right = (this.tops[other] ?? 0) * (this.bottoms[at] ?? 1);
    return isSafe(left) && isSafe(right) ? left - right : null;
  }

  #divide(at: number, top: number, bottom: number, by: number, below: number): boolean {
    if (by === 0) return false;
    const [up, down] = bottom === below ? [top, by] : [top * below, bottom * by];
    return down < 0 ? this.set(at, -up, -down) : this.set(at, up, down);
  }
}

const [DIGIT_0, DIGIT_9, POINT, MINUS] = [48, 57, 46, 45];
/** So many digits always fit. */
const LONGEST = 15;
/** Powers of ten that a text of that length can need. */
const POWERS: readonly number[] = Array.from({ length: LONGEST + 1 }, (_, places) => 10 ** places);
