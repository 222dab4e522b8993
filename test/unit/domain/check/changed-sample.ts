import type { BookState, Indicator, RoundResult } from '#domain/book/book';
import { MONTH_FIELDS, type DataItem, type MonthField } from '#domain/book/data-item';
import { checkYear, type YearProblem } from '#domain/check/check-year';
import type { ProblemCode } from '#domain/problems';
import type { Framework } from '#domain/scoring/framework';
import { bookOf, type YearRecords } from '#domain/year-folder/read-year-folder';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

/** The sample year, in which some records are others. */
export type Year = Omit<YearRecords, 'book'> & Pick<YearRecords, 'book'>;
export type Turn = (year: Year) => Year;

export function stateOf(year: Year): BookState {
  return bookOf(year);
}

export function problemsAfter(...turns: readonly Turn[]): readonly YearProblem[] {
  const year = turns.reduce<Year>((before, turn) => turn(before), sampleRecords());
  return checkYear(stateOf(year), year.framework);
}

/** code, "no field round at month", details */
export type Found = readonly [ProblemCode, string, Readonly<Record<string, string>>];

/** What is found in the changed sample, in words that are quick to compare. */
export function foundAfter(...turns: readonly Turn[]): readonly Found[] {
  return problemsAfter(...turns).map(({ code, place, details }) => {
    const { no, field, round, at, month } = place;
    const words = [no, field, round && `round ${round}`, at && `at ${at}`, month && `month ${String(month)}`];
    return [code, words.filter((word) => word !== null && word !== '').join(' '), details];
  });
}

/** What was changed, how, and everything that is found then. */
export type Case = readonly [string, readonly Turn[], readonly Found[]];

/** Changes the indicator with that number. */
export function indicator(no: string, change: Partial<Indicator>): Turn {
  return (year) => {
    found(year.indicators.some((each) => each.no === no));
    return {
      ...year,
      indicators: year.indicators.map((each) => (each.no === no ? { ...each, ...change } : each)),
    };
  };
}

export function without(no: string): Turn {
  return (year) => ({ ...year, indicators: year.indicators.filter((each) => each.no !== no) });
}

/** Changes the result of an indicator in a round. */
export function result(no: string, round: string, change: Partial<RoundResult>): Turn {
  return (year) => {
    const id = `${idOf(year, no)}:${round}`;
    found(year.results.some((each) => each.id === id));
    return { ...year, results: year.results.map((each) => (each.id === id ? { ...each, ...change } : each)) };
  };
}

export function item(code: string, change: Partial<DataItem>): Turn {
  return (year) => {
    found(year.items.some((each) => each.code === code));
    return { ...year, items: year.items.map((each) => (each.code === code ? { ...each, ...change } : each)) };
  };
}

/** Changes months of every series of an item, or of the one of an area. */
export function months(
  code: string,
  change: Partial<Record<MonthField, string | null>>,
  area?: string,
): Turn {
  return (year) => {
    const id = year.items.find((each) => each.code === code)?.id;
    const isMeant = (each: { readonly item: string; readonly area: string | null }): boolean =>
      each.item === id && (area === undefined || each.area === area);
    found(year.series.some(isMeant));
    return { ...year, series: year.series.map((each) => (isMeant(each) ? { ...each, ...change } : each)) };
  };
}

export function rules(change: Partial<Framework>): Turn {
  return (year) => ({ ...year, framework: { ...year.framework, ...change } });
}

/** Every month of an item without a figure. */
export const NO_MONTHS = Object.fromEntries(MONTH_FIELDS.map((field) => [field, null]));

export function idOf(year: Pick<Year, 'indicators'>, no: string): string {
  return year.indicators.find((each) => each.no === no)?.id ?? '';
}

/** A change that meets nothing would make a test that proves nothing. */
function found(isFound: boolean): void {
  if (!isFound) throw new Error('no such record in the sample year');
}
