import type { BookState, Indicator, RoundResult } from '#domain/book/book';
import { EMPTY_BOOK } from '#domain/book/book';
import { blankSeries, MONTH_FIELDS, type DataItem, type Series } from '#domain/book/data-item';
import { blankIndicator } from '#domain/book/indicator';
import { blankResult } from '#domain/book/result';
import type { Framework } from '#domain/scoring/framework';

export const PROVINCES = 75;
export const INDICATORS = 60;

/** Texts of one indicator as they are stored: "412.35"; `a` and `b` are the twelve months, October first. */
export type Entry = {
  readonly weight: string;
  readonly direction: 'higher' | 'lower';
  readonly levels: readonly [string, string, string, string, string];
  readonly a: readonly string[];
  readonly b: readonly string[];
};

/** All provinces, each with its indicators in the order of the form. */
export type Country = readonly (readonly Entry[])[];

const DIMENSIONS = [
  ['effectiveness', 60],
  ['efficiency', 12],
  ['serviceQuality', 14],
  ['orgDevelopment', 14],
] as const;

/**
 * A fictitious country with the kind of numbers that the sample's make-country.py writes: 100 × sum of a / sum of b against
 * five levels in both directions, whole weights that make 100. Half of the indicators count (whole numbers), half measure
 * (two decimals).
 */
export function makeCountry(seed: number): Country {
  const chance = generator(seed);
  return Array.from({ length: PROVINCES }, () =>
    weights(chance).map((weight, at) => makeEntry(chance, String(weight), at % 2 === 0 ? 0 : 2)),
  );
}

/** The records of one province as the program holds them, new objects each time: nothing read before is known of them. */
export function bookOf(rows: readonly Entry[], framework: Framework): BookState {
  const indicators = new Map<string, Indicator>();
  const results = new Map<string, RoundResult>();
  const items = new Map<string, DataItem>();
  const series = new Map<string, Series>();
  for (const [at, each] of rows.entries()) {
    const own = indicator(each, at);
    indicators.set(own.id, own);
    for (const { code } of framework.rounds) {
      const result: RoundResult = {
        ...blankResult(own.id, code),
        state: at % 8 === 7 ? 'submitted' : 'certified',
      };
      results.set(result.id, result);
    }
    for (const name of ['a', 'b'] as const) {
      const code = `${name}${at}`;
      items.set(code, item(code));
      series.set(code, { ...blankSeries(code, null), ...months(each[name]) });
    }
  }
  return { ...EMPTY_BOOK, indicator: indicators, result: results, item: items, series };
}

function indicator({ weight, direction, levels }: Entry, at: number): Indicator {
  return {
    ...blankIndicator({ id: `indicator-${at}`, order: `a${String(at).padStart(4, '0')}` }),
    no: String(at + 1),
    weight,
    direction,
    levels,
    dimension: dimensionOf(at),
    formula: `100*sum(a${at})/sum(b${at})`,
  };
}

function item(code: string): DataItem {
  return {
    id: code,
    code,
    name: code,
    unit: '',
    order: code,
    areas: 'whole',
    aggregate: 'sum',
    formula: '',
    collector: '',
    emptyMonths: '',
  };
}

function months(texts: readonly string[]): Partial<Series> {
  return Object.fromEntries(MONTH_FIELDS.map((field, at) => [field, texts[at] ?? null]));
}

function countOf(share: number): number {
  return Math.round((INDICATORS * share) / 100);
}

function dimensionOf(at: number): string {
  let from = 0;
  for (const [code, share] of DIMENSIONS) {
    from += countOf(share);
    if (at < from) return code;
  }
  return DIMENSIONS[0][0];
}

/** Whole weights of at least 1 by dimension; together 100. */
function weights(chance: Chance): readonly number[] {
  return DIMENSIONS.flatMap(([, share]) => {
    const own = Array.from({ length: countOf(share) }, () => 1);
    for (let left = share - own.length; left > 0; left -= 1) {
      const at = chance.whole(0, own.length);
      own[at] = (own[at] ?? 0) + 1;
    }
    return own;
  });
}

function makeEntry(chance: Chance, weight: string, decimals: number): Entry {
  const lower = chance.part() < 0.22;
  const middle = lower ? chance.whole(8, 30) : chance.whole(55, 88);
  const step = chance.whole(1, 4);
  const level = (at: number): string => String(middle + (lower ? 2 - at : at - 2) * step);
  const centre = middle + (chance.part() * 5 - 2.5) * step;
  const b = Array.from({ length: 12 }, () => (80 + chance.part() * 820).toFixed(decimals));
  const a = b.map((whole) => {
    const share = (Number(whole) * (centre + chance.part() * 3 - 1.5)) / 100;
    return Math.min(Number(whole), Math.max(0, share)).toFixed(decimals);
  });
  return {
    weight,
    direction: lower ? 'lower' : 'higher',
    levels: [level(0), level(1), level(2), level(3), level(4)],
    a,
    b,
  };
}

type Chance = { part(): number; whole(from: number, until: number): number };

/** mulberry32: the same seed gives the same country. */
function generator(seed: number): Chance {
  let state = seed;
  const part = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { part, whole: (from, until) => from + Math.floor(part() * (until - from)) };
}
