import { blankIndicator } from '#domain/book/indicator';
import { blankResult } from '#domain/book/result';
import { blankSeries, type DataItem, type MonthField } from '#domain/book/data-item';
import { EMPTY_BOOK, type BookState, type Indicator } from '#domain/book/book';

export function indicator(id: string, given: Partial<Indicator> = {}): Indicator {
  return { ...blankIndicator({ id, order: `a${id}` }), no: id, name: `ตัวชี้วัด ${id}`, weight: '50', ...given };
}

export function item(code: string, given: Partial<DataItem> = {}): DataItem {
  return {
    id: `item-${code}`,
    code,
    name: `รายการ ${code}`,
    unit: 'คน',
    order: `a${code}`,
    areas: 'whole',
    aggregate: 'sum',
    formula: '',
    collector: '',
    emptyMonths: '',
    ...given,
  };
}

/** A book of these; figures by item code, October first. */
export function bookWith(
  indicators: readonly Indicator[],
  items: readonly DataItem[] = [],
  figures: Readonly<Record<string, readonly (string | null)[]>> = {},
): BookState {
  const series = items.flatMap(({ id, code }) => {
    const given = figures[code];
    if (given === undefined) return [];
    const months = Object.fromEntries(given.map((value, at) => [`m${String(at + 1)}` as MonthField, value]));
    return [{ ...blankSeries(id, null), ...months }];
  });
  return {
    ...EMPTY_BOOK,
    indicator: new Map(indicators.map((each) => [each.id, each])),
    item: new Map(items.map((each) => [each.id, each])),
    series: new Map(series.map((each) => [each.id, each])),
  };
}

export function withResult(
  state: BookState,
  id: string,
  round: string,
  given: Partial<ReturnType<typeof blankResult>>,
): BookState {
  const result = { ...blankResult(id, round), ...given };
  return { ...state, result: new Map(state.result).set(result.id, result) };
}
