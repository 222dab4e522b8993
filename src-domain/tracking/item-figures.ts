import type { BookState } from '#domain/book/book';
import { MONTH_FIELDS, type Areas, type DataItem, type Series } from '#domain/book/data-item';
import { parseExact, sum, type Exact } from '#domain/exact';
import { evaluateFormula, type ItemFigures, type Lookup, type Months } from '#domain/formula/evaluate';
import { itemsIn, parseFormula } from '#domain/formula/parse';

type ItemTables = Pick<BookState, 'item' | 'series'>;

/** The figures of the year by the code of the item; what was read once is kept while the tables are the same. */
export function itemFigures(tables: ItemTables): Lookup {
  const index = indexOf(tables);
  return (code) => {
    if (index.figures.has(code)) return index.figures.get(code);
    const figures = read(index, code, []);
    index.figures.set(code, figures);
    return figures;
  };
}

/** The item with that code; the first where two share it. */
export function itemByCode(tables: ItemTables, code: string): DataItem | undefined {
  return indexOf(tables).byCode.get(code);
}

/** The series that make an item, in the order of their areas. */
export function seriesOf(tables: ItemTables, item: Pick<DataItem, 'id' | 'areas'>): readonly Series[] {
  return ownSeries(indexOf(tables), item);
}

/**
 * The records on which a formula's value depends: its items and their series, and those of the items' own formulas. The
 * same records give the same value.
 */
export function recordsBehind(tables: ItemTables, formula: string): readonly object[] {
  const index = indexOf(tables);
  const seen = new Set<string>();
  const collect = (text: string): readonly object[] => {
    const parsed = parseFormula(text);
    if (!parsed.ok) return [];
    return itemsIn(parsed.value).flatMap((code) => {
      const item = index.byCode.get(code);
      if (item === undefined || seen.has(code)) return [];
      seen.add(code);
      return [item, ...ownSeries(index, item), ...(item.formula === '' ? [] : collect(item.formula))];
    });
  };
  return collect(formula);
}

type Index = {
  readonly byCode: ReadonlyMap<string, DataItem>;
  readonly bySeries: ReadonlyMap<string, readonly Series[]>;
  readonly figures: Map<string, ItemFigures | undefined>;
};

/** By both tables: a figure that is typed makes a new table of series, the items stay. */
const KEPT = new WeakMap<object, { readonly item: object; readonly index: Index }>();

function indexOf({ item, series }: ItemTables): Index {
  const known = KEPT.get(series);
  if (known?.item === item) return known.index;
  const byCode = new Map<string, DataItem>();
  for (const each of item.values()) {
    const known = byCode.get(each.code);
    if (known === undefined || isBefore(each, known)) byCode.set(each.code, each);
  }
  const bySeries = new Map<string, Series[]>();
  for (const each of series.values()) {
    const own = bySeries.get(each.item);
    // A list that begins with its first is no larger than it must be.
    if (own === undefined) bySeries.set(each.item, [each]);
    else own.push(each);
  }
  const index: Index = { byCode, bySeries, figures: new Map() };
  KEPT.set(series, { item, index });
  return index;
}

/** By their place in the list, the same whatever the order in which the records came. */
function isBefore(a: DataItem, b: DataItem): boolean {
  return a.order === b.order ? a.id < b.id : a.order < b.order;
}

function ownSeries(index: Index, { id, areas }: Pick<DataItem, 'id' | 'areas'>): readonly Series[] {
  return (index.bySeries.get(id) ?? []).filter(({ area }) => isAreaOf(areas, area));
}

function isAreaOf(areas: Areas, area: string | null): boolean {
  return (area === null) === (areas === 'whole');
}

/** `above`: the items whose formulas ask for this one; an item that asks for itself has no figures. */
function read(index: Index, code: string, above: readonly string[]): ItemFigures | undefined {
  const item = index.byCode.get(code);
  if (item === undefined) return undefined;
  const months = item.formula === '' ? entered(index, item) : computed(index, item, [...above, code]);
  return { months, bare: item.aggregate };
}

/** An item of several areas is their sum; a month in which one of them has no figure has none. */
function entered(index: Index, item: DataItem): Months {
  const all = ownSeries(index, item).map(figuresOf);
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  return MONTH_FIELDS.map((_, at) => {
    const month = all.map((figures) => figures[at] ?? null);
    return month.length > 0 && month.every((figure) => figure !== null) ? sum(month) : null;
  });
}

/** A month's figure from the same month of other items; functions run from October to that month. */
function computed(index: Index, item: DataItem, above: readonly string[]): Months {
  const parsed = parseFormula(item.formula);
  if (!parsed.ok) return MONTH_FIELDS.map(() => null);
  const items = new Map(
    itemsIn(parsed.value).map((code) => [code, above.includes(code) ? undefined : read(index, code, above)]),
  );
  return MONTH_FIELDS.map((_, at) => {
    const lookup: Lookup = (code) => {
      const known = items.get(code);
      return known === undefined ? undefined : { ...known, bare: 'last' };
    };
    const isComplete = [...items.values()].every((known) => known?.months[at] !== null);
    const value = isComplete ? evaluateFormula(parsed.value, lookup, at + 1) : null;
    return value?.kind === 'value' ? value.value : null;
  });
}

/** Figures of a series that were read before; a text that is no number is no figure, and stays to be seen. */
const FIGURES = new WeakMap<Series, Months>();

function figuresOf(series: Series): Months {
  const known = FIGURES.get(series);
  if (known !== undefined) return known;
  const figures = MONTH_FIELDS.map((field): Exact | null => {
    const text = series[field];
    return text === null ? null : parseExact(text);
  });
  FIGURES.set(series, figures);
  return figures;
}
