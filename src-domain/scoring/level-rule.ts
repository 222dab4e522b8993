import type { Levels } from '#domain/book/decimal';
import { SPARE, type Registers } from '#domain/exact/registers';
import { isSafe } from '#domain/exact/ratio';
import type { Direction } from '#domain/scoring/framework';

const COUNT = 5;
/** Registers that no result has used. */
const [LEVEL, FLOOR, CAP] = [SPARE + 1, SPARE + 6, SPARE + 7];

/** Scores of the whole numbers behind a row: what `explainLevels` says of an interpolated indicator, without saying why. */
export class LevelRule {
  readonly #registers: Registers;
  readonly #tops = new Float64Array(COUNT);
  #bottom = 1;
  #isLower = false;

  constructor(registers: Registers) {
    this.#registers = registers;
  }

  /** Reads the bounds of the year; false where they are no short decimals. */
  bound(floor: string, cap: string): boolean {
    return this.#registers.read(FLOOR, floor) && this.#registers.read(CAP, cap);
  }

  /** Takes the five levels of an indicator; false where one is missing, no short decimal or out of order. */
  take(levels: Levels, direction: Direction): boolean {
    this.#isLower = direction === 'lower';
    this.#bottom = 1;
    for (let at = 0; at < COUNT; at += 1) {
      const text = levels[at] ?? null;
      if (text === null || !this.#registers.read(LEVEL + at, text)) return false;
      this.#bottom = Math.max(this.#bottom, this.#registers.bottoms[LEVEL + at] ?? 1);
    }
    for (let at = 0; at < COUNT; at += 1) {
      // Powers of ten: the largest is a multiple of each.
      const times = this.#bottom / (this.#registers.bottoms[LEVEL + at] ?? 1);
      this.#tops[at] = (this.#registers.tops[LEVEL + at] ?? 0) * times;
      if (!isSafe(this.#level(at)) || (at > 0 && !this.#isAsGood(this.#level(at), this.#level(at - 1))))
        return false;
    }
    return true;
  }

  /** Turns the result in register `at` into its score; false where it does not fit. */
  score(at: number): boolean {
    const { tops, bottoms } = this.#registers;
    const bottom = bottoms[at] ?? 1;
    const result = (tops[at] ?? 0) * this.#bottom;
    if (!isSafe(result)) return false;
    let level = COUNT;
    for (; level > 0; level -= 1) {
      const edge = this.#level(level - 1) * bottom;
      if (!isSafe(edge)) return false;
      if (this.#isAsGood(result, edge)) break;
    }
    if (level === 0) return this.#copy(FLOOR, at);
    if (level === COUNT) return this.#registers.set(at, COUNT, 1) && this.#clamp(at);
    const [from, to] = [this.#level(level - 1), this.#level(level)];
    const sign = this.#isLower ? -1 : 1;
    const under = sign * (to - from) * bottom;
    const over = sign * (result - from * bottom);
    if (!isSafe(under) || !isSafe(level * under)) return false;
    return this.#registers.set(at, level * under + over, under) && this.#clamp(at);
  }

  #level(at: number): number {
    return this.#tops[at] ?? 0;
  }

  #isAsGood(a: number, b: number): boolean {
    return this.#isLower ? a <= b : a >= b;
  }

  #clamp(at: number): boolean {
    const low = this.#registers.compare(at, FLOOR);
    const high = this.#registers.compare(at, CAP);
    if (low === null || high === null) return false;
    if (low < 0) return this.#copy(FLOOR, at);
    return high > 0 ? this.#copy(CAP, at) : true;
  }

  #copy(from: number, to: number): boolean {
    return this.#registers.set(to, this.#registers.tops[from] ?? 0, this.#registers.bottoms[from] ?? 1);
  }
}
