import type { BookState } from '#domain/book/book';
import { MONTH_FIELDS, type DataItem, type Series } from '#domain/book/data-item';
import { itemsIn, parseFormula } from '#domain/formula/parse';
import { checkItemFigure, isFigureOf } from '#domain/tracking/check-figure';
import { itemByCode, seriesOf } from '#domain/tracking/item-figures';
import { checkFormula } from '#domain/check/formula';
import { placeOf, yearProblem, type YearPlace, type YearProblem } from '#domain/check/year-problem';
import { compareKeys } from '#domain/text/order';

type Tables = Pick<BookState, 'item' | 'series'>;

/** The data items behind the formulas: their codes, their own formulas and their months. */
export function checkItems(tables: Tables): readonly YearProblem[] {
  const items = [...tables.item.values()].sort((a, b) => compareKeys(a.order, b.order));
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const isRepeated = seen.has(item.code);
    seen.add(item.code);
    return [
      ...checkCode(item, isRepeated),
      ...checkFormula(item.formula, tables, onItem(item, 'formula')),
      ...checkCycle(item, tables),
      ...checkMonths(item, tables),
    ];
  });
}

function onItem(item: DataItem, field: string, more: Partial<Pick<YearPlace, 'month'>> = {}): YearPlace {
  return placeOf('item', item.id, { field, no: item.code, ...more });
}

/** A code must be what a formula reads as one name. */
function checkCode(item: DataItem, isRepeated: boolean): readonly YearProblem[] {
  const { code } = item;
  const details = { item: code };
  const parsed = /^[A-Za-z]\w*$/.test(code) ? parseFormula(code) : null;
  const isName = parsed?.ok === true && parsed.value.kind === 'item';
  if (!isName) return [yearProblem('item-code-invalid', onItem(item, 'code'), details)];
  return isRepeated ? [yearProblem('item-repeated', onItem(item, 'code'), details)] : [];
}

/** An item whose own formula leads back to itself has no figures. */
function checkCycle(item: DataItem, tables: Tables): readonly YearProblem[] {
  if (item.formula === '' || !reaches(item, item.code, tables)) return [];
  return [yearProblem('formula-cycle', onItem(item, 'formula'), { item: item.code })];
}

function reaches(from: DataItem, wanted: string, tables: Tables): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const parsed = next.formula === '' ? null : parseFormula(next.formula);
    for (const code of parsed?.ok === true ? itemsIn(parsed.value) : []) {
      if (code === wanted) return true;
      const item = seen.has(code) ? undefined : itemByCode(tables, code);
      seen.add(code);
      if (item !== undefined) waiting.push(item);
    }
  }
  return false;
}

/** Figures are numbers, and no month is left out between October and the last month that has one. */
function checkMonths(item: DataItem, tables: Tables): readonly YearProblem[] {
  const series = seriesOf(tables, item);
  return [...monthProblems(tables, item), ...checkGap(item, series)];
}

/** The months of an item, area by area, whose text is no figure or none that its unit allows. */
export function monthProblems(tables: Tables, item: DataItem): readonly YearProblem[] {
  return seriesOf(tables, item).flatMap((each) => notNumbers(each, item));
}

function notNumbers(series: Series, { code, name, unit }: DataItem): readonly YearProblem[] {
  return MONTH_FIELDS.flatMap((field, at) => {
    const text = series[field];
    const place = placeOf('series', series.id, { field, no: code, month: at + 1, at: series.area });
    const wrong = checkItemFigure(name, unit, text);
    if (wrong.length > 0) return wrong.map((each) => yearProblem(each.code, place, each.details));
    return isFigureOf(unit, text) ? [] : [yearProblem('not-a-number', place, { text: text ?? '' })];
  });
}

/** One problem an item; a month that one of its areas lacks is missing. */
function checkGap(item: DataItem, series: readonly Series[]): readonly YearProblem[] {
  if (item.formula !== '' || item.emptyMonths.trim() !== '') return [];
  const has = (field: (typeof MONTH_FIELDS)[number]) => (each: Series) => each[field] !== null;
  const last = MONTH_FIELDS.findLastIndex((field) => series.some(has(field)));
  const missing = MONTH_FIELDS.slice(0, last + 1).filter((field) => !series.every(has(field)));
  const [first] = missing;
  if (first === undefined) return [];
  const place = onItem(item, first, { month: MONTH_FIELDS.indexOf(first) + 1 });
  const details = { item: item.name.trim() === '' ? item.code : item.name, months: missing.join(', ') };
  return [yearProblem('months-gap', place, details)];
}
