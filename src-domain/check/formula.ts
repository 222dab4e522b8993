import type { BookState } from '#domain/book/book';
import { itemsIn, parseFormula } from '#domain/formula/parse';
import { itemByCode } from '#domain/tracking/item-figures';
import { yearProblem, type YearPlace, type YearProblem } from '#domain/check/year-problem';

/** A formula can be read, and every item that it names is there; an empty one is none. */
export function checkFormula(
  formula: string,
  tables: Pick<BookState, 'item' | 'series'>,
  place: YearPlace,
): readonly YearProblem[] {
  if (formula.trim() === '') return [];
  const parsed = parseFormula(formula);
  if (!parsed.ok) return [yearProblem(parsed.code, place, parsed.details)];
  const unknown = itemsIn(parsed.value).filter((code) => itemByCode(tables, code) === undefined);
  return unknown.length === 0
    ? []
    : [yearProblem('formula-item-unknown', place, { item: unknown.join(', ') })];
}
