import type { BookState } from '#domain/book/book';
import type { Decimal } from '#domain/book/decimal';
import type { DataItem, Series } from '#domain/book/data-item';
import { REGISTERS, SPARE } from '#domain/exact/registers';
import type { Formula, FormulaFunction } from '#domain/formula/parse';

type ItemTables = Pick<BookState, 'item' | 'series'>;

/**
 * Where the months of an item stand, over which power of ten, which of them have a figure (October is the lowest bit), and
 * what its bare name means.
 */
type Numbers = {
  readonly from: number;
  readonly bottom: number;
  readonly given: number;
  readonly bare: FormulaFunction;
};

const MONTHS = 12;
/** Two of these still make a safe whole number. */
const LARGEST = Number.MAX_SAFE_INTEGER / 2;
/** Registers of one number: one for each round that a year may have here. */
const LANES = 8;
const SCRATCH = SPARE;

/**
 * The months of items as whole numbers, for working formulas out in registers: of items that are entered for the whole
 * province. Any other, and any text that is not a short decimal, has to go the full way (`itemFigures`).
 */
export class MonthNumbers {
  readonly #byCode = new Map<string, DataItem>();
  /** The only series of an item, null where it has more. */
  readonly #series = new Map<string, Series | null>();
  readonly #known = new Map<string, Numbers | null>();
  /** One item after the other: for each month what its figures come to from October on. */
  readonly #sums: number[];
  #used = 0;

  constructor({ item, series }: ItemTables) {
    for (const each of item.values()) if (!this.#byCode.has(each.code)) this.#byCode.set(each.code, each);
    for (const each of series.values())
      this.#series.set(each.item, this.#series.has(each.item) ? null : each);
    // No 0: an array that has begun with whole numbers would be rebuilt for the first other one.
    this.#sums = new Array<number>(item.size * MONTHS).fill(Number.NaN);
  }

  /**
   * Works a formula out for each round, which has so many months, into the registers from 0 on; false where it has to go
   * the full way.
   */
  evaluate(formula: Formula, rounds: readonly number[]): boolean {
    return rounds.length <= LANES && this.#evaluate(formula, rounds, 0);
  }

  /** All rounds side by side from register `at` on: to walk through the formula costs more than its sums. */
  #evaluate(formula: Formula, rounds: readonly number[], at: number): boolean {
    if (at >= SPARE - LANES) return false;
    switch (formula.kind) {
      case 'number':
        for (let lane = 0; lane < rounds.length; lane += 1) {
          if (!REGISTERS.load(at + lane, formula.value)) return false;
        }
        return true;
      case 'item':
      case 'call':
        return this.#aggregate(formula, rounds, at);
      case 'minus':
        if (!this.#evaluate(formula.of, rounds, at)) return false;
        for (let lane = 0; lane < rounds.length; lane += 1) {
          REGISTERS.set(at + lane, -REGISTERS.top(at + lane), REGISTERS.bottom(at + lane));
        }
        return true;
      case 'operation':
        return this.#operate(formula, rounds, at);
    }
  }

  #operate(
    { operator, left, right }: Extract<Formula, { kind: 'operation' }>,
    rounds: readonly number[],
    at: number,
  ): boolean {
    const other = at + LANES;
    if (!this.#evaluate(left, rounds, at) || !this.#evaluate(right, rounds, other)) return false;
    for (let lane = 0; lane < rounds.length; lane += 1) {
      if (!REGISTERS.operate(operator, at + lane, other + lane)) return false;
    }
    return true;
  }

  #aggregate(
    formula: Extract<Formula, { kind: 'item' | 'call' }>,
    rounds: readonly number[],
    at: number,
  ): boolean {
    const numbers = this.#numbersOf(formula.code);
    if (numbers === null) return false;
    const name = formula.kind === 'call' ? formula.name : numbers.bare;
    if (name !== 'sum' && name !== 'avg') return false;
    for (let lane = 0; lane < rounds.length; lane += 1) {
      if (!this.#fold(numbers, name, rounds[lane] ?? 0, at + lane)) return false;
    }
    return true;
  }

  /** False where no month has a figure. */
  #fold({ from, bottom, given }: Numbers, name: 'sum' | 'avg', upto: number, at: number): boolean {
    const months = Math.min(upto, MONTHS);
    const count = bitsOf(given & ((1 << months) - 1));
    const sum = this.#sums[from + months - 1] ?? 0;
    return count > 0 && REGISTERS.set(at, sum, name === 'sum' ? bottom : bottom * count);
  }

  #numbersOf(code: string): Numbers | null {
    const known = this.#known.get(code);
    if (known !== undefined) return known;
    const read = this.#read(code);
    this.#known.set(code, read);
    return read;
  }

  #read(code: string): Numbers | null {
    const item = this.#byCode.get(code);
    if (item?.areas !== 'whole' || item.formula !== '') return null;
    const series = this.#series.get(item.id) ?? null;
    if (series?.area !== null) return null;
    const texts = textsOf(series);
    const from = this.#used;
    const bottom = this.#readMonths(from, texts);
    if (bottom === null) return null;
    this.#used += MONTHS;
    return { from, bottom, given: givenIn(texts), bare: item.aggregate };
  }

  /** Gives the power of ten over which the sums now stand; null where one does not fit. */
  #readMonths(from: number, texts: readonly Decimal[]): number | null {
    let bottom = 1;
    let sum = 0;
    for (let month = 0; month < MONTHS; month += 1) {
      const text = texts[month] ?? null;
      if (text !== null) {
        if (!REGISTERS.read(SCRATCH, text)) return null;
        const own = REGISTERS.bottom(SCRATCH);
        // Powers of ten: the larger is a multiple of the other.
        if (own > bottom) {
          sum *= own / bottom;
          this.#refine(from, from + month, own / bottom);
          bottom = own;
        }
        const top = REGISTERS.top(SCRATCH) * (bottom / own);
        sum += top;
        if (!(Math.abs(top) <= LARGEST && Math.abs(sum) <= LARGEST)) return null;
      }
      this.#sums[from + month] = sum;
    }
    return bottom;
  }

  #refine(from: number, until: number, times: number): void {
    for (let at = from; at < until; at += 1) this.#sums[at] = (this.#sums[at] ?? 0) * times;
  }
}

function givenIn(texts: readonly Decimal[]): number {
  let given = 0;
  for (let month = 0; month < MONTHS; month += 1) if (texts[month] !== null) given |= 1 << month;
  return given;
}

function bitsOf(given: number): number {
  let count = 0;
  for (let rest = given; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** By name: twelve names one after the other are slow to look up. */
function textsOf({ m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12 }: Series): readonly Decimal[] {
  return [m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12];
}
