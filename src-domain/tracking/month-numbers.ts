import type { BookState } from '#domain/book/book';
import type { Decimal } from '#domain/book/decimal';
import type { Series } from '#domain/book/data-item';
import { SPARE, type Registers } from '#domain/exact/registers';
import type { Formula, FormulaFunction } from '#domain/formula/parse';
import { itemByCode, seriesOf } from '#domain/tracking/item-figures';

type ItemTables = Pick<BookState, 'item' | 'series'>;

/** Where the months of an item stand, over which power of ten, and what its bare name means. */
type Numbers = { readonly from: number; readonly bottom: number; readonly bare: FormulaFunction };

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
  readonly #tables: ItemTables;
  readonly #registers: Registers;
  readonly #known = new Map<string, Numbers | null>();
  /** One item after the other, two places a month: what it comes to from October on, and how many months have a figure. */
  readonly #sums: number[];
  #used = 0;

  constructor(tables: ItemTables, registers: Registers) {
    this.#tables = tables;
    this.#registers = registers;
    // No 0: an array that has begun with whole numbers would be made anew for the first other one.
    this.#sums = new Array<number>(tables.item.size * MONTHS * 2).fill(Number.NaN);
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
          if (!this.#registers.load(at + lane, formula.value)) return false;
        }
        return true;
      case 'item':
      case 'call':
        return this.#aggregate(formula, rounds, at);
      case 'minus':
        if (!this.#evaluate(formula.of, rounds, at)) return false;
        for (let lane = 0; lane < rounds.length; lane += 1) this.#registers.negate(at + lane);
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
      if (!this.#registers.operate(operator, at + lane, other + lane)) return false;
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
      const until = numbers.from + (Math.min(rounds[lane] ?? 0, MONTHS) - 1) * 2;
      const count = this.#sums[until + 1] ?? 0;
      const bottom = name === 'sum' ? numbers.bottom : numbers.bottom * count;
      if (!(count > 0) || !this.#registers.set(at + lane, this.#sums[until] ?? 0, bottom)) return false;
    }
    return true;
  }

  #numbersOf(code: string): Numbers | null {
    const known = this.#known.get(code);
    if (known !== undefined) return known;
    const read = this.#read(code);
    this.#known.set(code, read);
    return read;
  }

  #read(code: string): Numbers | null {
    const item = itemByCode(this.#tables, code);
    if (item?.areas !== 'whole' || item.formula !== '') return null;
    const [series, second] = seriesOf(this.#tables, item);
    if (series === undefined || second !== undefined) return null;
    const from = this.#used;
    const bottom = this.#readMonths(from, textsOf(series));
    if (bottom === null) return null;
    this.#used += MONTHS * 2;
    return { from, bottom, bare: item.aggregate };
  }

  /** Gives the power of ten over which the sums now stand; null where one does not fit. */
  #readMonths(from: number, texts: readonly Decimal[]): number | null {
    const sums = this.#sums;
    let bottom = 1;
    let sum = 0;
    let count = 0;
    for (let month = 0; month < MONTHS; month += 1) {
      const text = texts[month] ?? null;
      if (text !== null) {
        if (!this.#registers.read(SCRATCH, text)) return null;
        const own = this.#registers.bottoms[SCRATCH] ?? 1;
        // Powers of ten: the larger is a multiple of the other.
        if (own > bottom) {
          for (let before = from; before < from + month * 2; before += 2)
            sums[before] = (sums[before] ?? 0) * (own / bottom);
          sum *= own / bottom;
          bottom = own;
        }
        const top = (this.#registers.tops[SCRATCH] ?? 0) * (bottom / own);
        sum += top;
        count += 1;
        if (!(Math.abs(top) <= LARGEST && Math.abs(sum) <= LARGEST)) return null;
      }
      sums[from + month * 2] = sum;
      sums[from + month * 2 + 1] = count;
    }
    return bottom;
  }
}

/** By name: twelve names one after the other are slow to look up. */
function textsOf({ m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12 }: Series): readonly Decimal[] {
  return [m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12];
}
