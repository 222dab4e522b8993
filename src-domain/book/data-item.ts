import type { Decimal } from '#domain/book/decimal';

/** Whose figures make an item: the province's own, one series a province of the cluster, or one a district. */
export type Areas = 'whole' | 'provinces' | 'districts';
/** What a bare name in a formula means: the sum of the months, their last value, or their mean. */
export type Aggregate = 'sum' | 'last' | 'avg';

/** A named figure behind formulas, entered each month (or computed each month by a formula of its own). */
export type DataItem = {
  readonly id: string;
  /** Name in formulas: a letter, then letters, digits and "_". */
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly order: string;
  readonly areas: Areas;
  readonly aggregate: Aggregate;
  /** Over other items of the same month; empty where the figures are entered. */
  readonly formula: string;
  readonly collector: string;
  /** What an empty month means ("collected each quarter"); empty where every month is awaited. */
  readonly emptyMonths: string;
};

/** Months of a fiscal year as fields: m1 is October, m12 September. */
export const MONTH_FIELDS = [
  'm1',
  'm2',
  'm3',
  'm4',
  'm5',
  'm6',
  'm7',
  'm8',
  'm9',
  'm10',
  'm11',
  'm12',
] as const;
export type MonthField = (typeof MONTH_FIELDS)[number];

/** The twelve figures of an item, of the whole or of one area; id is `<item>` or `<item>:<area>`. */
export type Series = {
  readonly id: string;
  readonly item: string;
  /** Code of a province or name of a district; null for the whole. */
  readonly area: string | null;
} & { readonly [Field in MonthField]: Decimal };

export function seriesId(item: string, area: string | null): string {
  return area === null ? item : `${item}:${area}`;
}

export function blankSeries(item: string, area: string | null): Series {
  const months = Object.fromEntries(MONTH_FIELDS.map((field) => [field, null]));
  // Every month has been named.
  return { id: seriesId(item, area), item, area, ...(months as Record<MonthField, Decimal>) };
}
