import type { BookState } from '#domain/book/book';
import type { Decimal } from '#domain/book/decimal';
import type { Series } from '#domain/book/data-item';
import type { Registers } from '#domain/exact/registers';
import type { Formula, FormulaFunction } from '#domain/formula/parse';
import { itemByCode, seriesOf } from '#domain/tracking/item-figures';

type ItemTables = Pick<BookState, 'item' | 'series'>;

/** Where the months of an item stand, over which power of ten, and what its bare name means. */
type Numbers = { readonly from: number; readonly bottom: number; readonly bare: FormulaFunction };

const MONTHS = 12;
/** Twelve of these still are a safe whole number. */
const LARGEST = Number.MAX_SAFE_INTEGER / MONTHS;
/** A register that no formula reaches. */
const SCRATCH = 63;

/**
 * The months of items as whole numbers, for working formulas out in registers: of items that are entered for the whole
 * province. Any other, and any text that is not a short decimal, has to go the full way (`itemFigures`).
 */
export class MonthNumbers {
  readonly #tables: ItemTables;
  readonly #registers: Registers;
  readonly #known = new Map<string, Numbers | null>();
  /** One item after the other; not a number where a month has no figure. */
  readonly #tops: Float64Array;
  #used = 0;

  constructor(tables: ItemTables, registers: Registers) {
    this.#tables = tables;
    this.#registers = registers;
    this.#tops = new Float64Array(tables.item.size * MONTHS);
  }

  /** Works a formula out over the first `upto` months into register `at`; false where it has to go the full way. */
  evaluate(formula: Formula, upto: number, at: number): boolean {
    switch (formula.kind) {
      case 'number':
        return this.#registers.load(at, formula.value);
      case 'item':
      case 'call':
        return this.#aggregate(formula, upto, at);
      case 'minus':
        return this.evaluate(formula.of, upto, at) && this.#registers.negate(at);
      case 'operation':
        return (
          this.evaluate(formula.left, upto, at) &&
          this.evaluate(formula.right, upto, at + 1) &&
          this.#registers.operate(formula.operator, at)
        );
    }
  }

  #aggregate(formula: Extract<Formula, { kind: 'item' | 'call' }>, upto: number, at: number): boolean {
    const numbers = this.#numbersOf(formula.code);
    if (numbers === null) return false;
    const name = formula.kind === 'call' ? formula.name : numbers.bare;
    if (name !== 'sum' && name !== 'avg') return false;
    let top = 0;
    let count = 0;
    for (let month = numbers.from; month < numbers.from + upto; month += 1) {
      const figure = this.#tops[month] ?? Number.NaN;
      if (Number.isNaN(figure)) continue;
      top += figure;
      count += 1;
    }
    if (count === 0) return false;
    return this.#registers.set(at, top, name === 'sum' ? numbers.bottom : numbers.bottom * count);
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
    this.#used += MONTHS;
    return { from, bottom, bare: item.aggregate };
  }

  /** Gives the power of ten over which the months now stand; null where one does not fit. */
  #readMonths(from: number, texts: readonly Decimal[]): number | null {
    const tops = this.#tops;
    let bottom = 1;
    for (let month = 0; month < MONTHS; month += 1) {
      const text = texts[month] ?? null;
      if (text === null) {
        tops[from + month] = Number.NaN;
        continue;
      }
      if (!this.#registers.read(SCRATCH, text)) return null;
      const own = this.#registers.bottoms[SCRATCH] ?? 1;
      // Powers of ten: the larger is a multiple of the other.
      for (; bottom < own; bottom *= 10) {
        for (let before = from; before < from + month; before += 1) tops[before] = (tops[before] ?? 0) * 10;
      }
      const top = (this.#registers.tops[SCRATCH] ?? 0) * (bottom / own);
      tops[from + month] = top;
    }
    for (let at = from; at < from + MONTHS; at += 1) if (Math.abs(tops[at] ?? 0) > LARGEST) return null;
    return bottom;
  }
}

/** By name: twelve names one after the other are slow to look up. */
function textsOf({ m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12 }: Series): readonly Decimal[] {
  return [m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12];
}
