import type { BookState, Indicator } from '#domain/book/book';
import { evaluateFormula, type Evaluated } from '#domain/formula/evaluate';
import { parseFormula } from '#domain/formula/parse';
import type { Round } from '#domain/scoring/framework';
import { itemFigures } from '#domain/tracking/item-figures';

/** What the formula of an indicator gives for a round; null where it has none or one that cannot be read. */
export function formulaValue(
  tables: Pick<BookState, 'item' | 'series'>,
  { formula }: Pick<Indicator, 'formula'>,
  { months }: Pick<Round, 'months'>,
): Evaluated | null {
  if (formula.trim() === '') return null;
  const parsed = parseFormula(formula);
  return parsed.ok ? evaluateFormula(parsed.value, itemFigures(tables), months) : null;
}
