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
  #sign = 1;

  constructor(registers: Registers) {
    this.#registers = registers;
  }

  /** Reads the bounds of the year; false where they are no short decimals. */
  bound(floor: string, cap: string): boolean {
    return this.#registers.read(FLOOR, floor) && this.#registers.read(CAP, cap);
  }

  /** Takes the five levels of an indicator; false where one is missing, no short decimal or out of order. */
  take(levels: Levels, direction: Direction): boolean {
    this.#sign = direction === 'lower' ? -1 : 1;
    this.#bottom = 1;
    for (let at = 0; at < COUNT; at += 1) {
      const text = levels[at] ?? null;
      if (text === null || !this.#registers.read(LEVEL + at, text)) return false;
      this.#bottom = Math.max(this.#bottom, this.#registers.bottom(LEVEL + at));
    }
    return this.#line();
  }

  /** Brings the levels over the largest of their powers of ten, of which each is a multiple; false where they turn back. */
  #line(): boolean {
    let before = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < COUNT; at += 1) {
      const level = LEVEL + at;
      const top = this.#sign * this.#registers.top(level) * (this.#bottom / this.#registers.bottom(level));
      if (!isSafe(top) || top < before) return false;
      this.#tops[at] = top;
      before = top;
    }
    return true;
  }

  /** Turns the result in register `at` into its score; false where it does not fit. */
  score(at: number): boolean {
    const bottom = this.#registers.bottom(at);
    // With the sign of the direction on it, more is better.
    const result = this.#sign * this.#registers.top(at) * this.#bottom;
    const largest = Math.max(Math.abs(this.#top(0)), Math.abs(this.#top(COUNT - 1))) * bottom;
    if (!isSafe(result) || !isSafe(2 * largest)) return false;
    let level = COUNT;
    while (level > 0 && result < this.#top(level - 1) * bottom) level -= 1;
    if (level === 0) return this.#registers.copy(FLOOR, at);
    if (level === COUNT) return this.#registers.set(at, COUNT, 1) && this.#clamp(at);
    const from = this.#top(level - 1);
    const under = (this.#top(level) - from) * bottom;
    const over = result - from * bottom;
    return isSafe(level * under) && this.#registers.set(at, level * under + over, under) && this.#clamp(at);
  }

  /** By place, with the sign of the direction on it. */
  #top(at: number): number {
    return this.#tops[at] ?? 0;
  }

  #clamp(at: number): boolean {
    const low = this.#registers.compare(at, FLOOR);
    const high = this.#registers.compare(at, CAP);
    if (low < 0) return this.#registers.copy(FLOOR, at);
    if (high > 0) return this.#registers.copy(CAP, at);
    return low >= 0 && high <= 0;
  }
}
