import { blankIndicator } from '#domain/book/indicator';
import { blankResult } from '#domain/book/result';
import { bookId, type Book, type Indicator, type RoundResult } from '#domain/book/book';
import { blankSeries, MONTH_FIELDS, type DataItem, type Series } from '#domain/book/data-item';
import { defaultFramework } from '#domain/scoring/default-framework';

export const FISCAL_YEAR = 2569;
const PROVINCE = '92';

/** What a profile holds: one province-year. */
export type Year = {
  readonly book: Book;
  readonly indicators: readonly Indicator[];
  readonly results: readonly RoundResult[];
  readonly items: readonly DataItem[];
  readonly series: readonly Series[];
};

/** Every result is 80 where 60 to 100 give 1 to 5: a score of 3, so that 63 and 97 change lamp and total too. */
export function makeYear(count: number, fiscalYear = FISCAL_YEAR): Year {
  const framework = defaultFramework(fiscalYear);
  const id = bookId(PROVINCE, fiscalYear);
  const book: Book = {
    id,
    province: PROVINCE,
    fiscalYear,
    post: 'provinceOfficer',
    sample: false,
    framework,
  };
  // Every year names its records its own way: an id stands for one record of a whole profile.
  const mark = fiscalYear === FISCAL_YEAR ? 'indicator' : `indicator-${fiscalYear}`;
  const indicators = Array.from({ length: count }, (_, at) => ({
    ...indicator(at, count, framework.dimensions),
    id: `${mark}-${at}`,
  }));
  const results = indicators.flatMap((each) => framework.rounds.map(({ code }) => result(each.id, code)));
  return { book, indicators, results, items: [], series: [] };
}

/** The months that `makeMonthYear` gives every indicator: 80 of 100, the score of 3. */
const MONTHS = { a: '80', b: '100' } as const;

/** The same year with nothing typed: every result is 100 × sum of a / sum of b of the indicator's own two items. */
export function makeMonthYear(count: number): Year {
  const year = makeYear(count);
  const codes = year.indicators.flatMap((_, at) => (['a', 'b'] as const).map((name) => [name, at] as const));
  return {
    ...year,
    indicators: year.indicators.map((each, at) => ({ ...each, formula: `100*sum(a${at})/sum(b${at})` })),
    results: year.results.map((each) => ({ ...each, value: null })),
    items: codes.map(([name, at]) => item(`${name}${at}`)),
    series: codes.map(([name, at]) => ({
      ...blankSeries(`item-${name}${at}`, null),
      ...Object.fromEntries(MONTH_FIELDS.map((month) => [month, MONTHS[name]])),
    })),
  };
}

function item(code: string): DataItem {
  return {
    id: `item-${code}`,
    code,
    name: `จำนวนที่เก็บได้ ${code}`,
    unit: 'ราย',
    order: code,
    areas: 'whole',
    aggregate: 'sum',
    formula: '',
    collector: '',
    emptyMonths: '',
  };
}

function indicator(at: number, count: number, dimensions: Book['framework']['dimensions']): Indicator {
  const group = Math.floor((at * dimensions.length) / count);
  return {
    ...blankIndicator({ id: `indicator-${at}`, order: `a${String(at).padStart(4, '0')}` }),
    no: String(at + 1),
    name: `ร้อยละความสำเร็จของการดำเนินงานตามแผนปฏิบัติราชการ ด้านที่ ${at + 1}`,
    unit: 'ร้อยละ',
    method: 'interpolate',
    direction: 'higher',
    weight: String(100 / count),
    levels: ['60', '70', '80', '90', '100'],
    base: '75',
    dimension: dimensions[group]?.code ?? null,
  };
}

function result(indicatorId: string, round: string): RoundResult {
  return { ...blankResult(indicatorId, round), value: '80' };
}
