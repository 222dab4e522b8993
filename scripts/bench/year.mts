import { blankIndicator } from '#domain/book/indicator';
import { blankResult } from '#domain/book/result';
import { bookId, type Book, type Indicator, type RoundResult } from '#domain/book/book';
import { defaultFramework } from '#domain/scoring/default-framework';

const FISCAL_YEAR = 2569;
const PROVINCE = '92';

/** What a profile holds: one province-year with a result in every round. */
export type Year = {
  readonly book: Book;
  readonly indicators: readonly Indicator[];
  readonly results: readonly RoundResult[];
};

/** Every result is 80 where 60 to 100 give 1 to 5: a score of 3, so that 63 and 97 change lamp and total too. */
export function makeYear(count: number): Year {
  const framework = defaultFramework(FISCAL_YEAR);
  const id = bookId(PROVINCE, FISCAL_YEAR);
  const book: Book = {
    id,
    province: PROVINCE,
    fiscalYear: FISCAL_YEAR,
    post: 'provinceOfficer',
    sample: false,
    framework,
  };
  const indicators = Array.from({ length: count }, (_, at) => indicator(at, count, framework.dimensions));
  const results = indicators.flatMap((each) => framework.rounds.map(({ code }) => result(each.id, code)));
  return { book, indicators, results };
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
