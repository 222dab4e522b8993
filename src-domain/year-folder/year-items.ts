import { generateNKeysBetween } from 'fractional-indexing';
import { blankSeries, MONTH_FIELDS, type Areas, type DataItem, type Series } from '#domain/book/data-item';
import type { Decimal } from '#domain/book/decimal';
import { monthsOfYear } from '#domain/calendar/fiscal-year';
import type { DataItemsFile } from '#domain/year-folder/schema';
import type { InBook, Posts } from '#domain/year-folder/year-records';

type Entry = DataItemsFile['items'][number];

export type YearItems = { readonly items: readonly DataItem[]; readonly series: readonly Series[] };

/** The monthly figures behind the formulas: one series an item, or one for each province or district. */
export function itemsOf(file: DataItemsFile, fiscalYear: number, posts: Posts, inBook: InBook): YearItems {
  const orders = generateNKeysBetween(null, null, file.items.length);
  const items = file.items.map((entry, at): DataItem => {
    return {
      id: inBook(`item/${entry.code}`),
      code: entry.code,
      name: entry.name,
      unit: entry.unit,
      order: orders[at] ?? '',
      areas: areasOf(entry),
      // A stock is counted at the end of a round, a flow is added up over it.
      aggregate: entry.kind === 'flow' || entry.kind === 'joint' ? 'sum' : 'last',
      formula: entry.formula ?? '',
      collector: posts.office(entry.collectorPost),
      emptyMonths: entry.nullMeans ?? '',
    };
  });
  const codes = monthsOfYear(fiscalYear).map((month) => month.code);
  const series = file.items.flatMap((entry) => seriesOf(entry, inBook(`item/${entry.code}`), codes));
  return { items, series };
}

function areasOf({ byProvince, byDistrict }: Entry): Areas {
  if (byProvince !== undefined) return 'provinces';
  return byDistrict === undefined ? 'whole' : 'districts';
}

function seriesOf(entry: Entry, item: string, codes: readonly string[]): readonly Series[] {
  const fill = (area: string | null, values: Readonly<Record<string, Decimal>>): Series => {
    const months = Object.fromEntries(
      MONTH_FIELDS.map((field, at) => [field, values[codes[at] ?? ''] ?? null]),
    );
    return { ...blankSeries(item, area), ...months };
  };
  if (entry.byProvince !== undefined) return entry.byProvince.map((each) => fill(each.province, each.values));
  if (entry.byDistrict !== undefined) return entry.byDistrict.map((each) => fill(each.district, each.values));
  return entry.values === undefined ? [] : [fill(null, entry.values)];
}
