import { itemsIn, parseFormula } from '#domain/formula/parse';
import type { BookState } from '#domain/book/book';
import type { Details } from '#domain/result';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { itemByCode, itemFigures } from '#domain/tracking/item-figures';

/** Which figure is missing where no data item is. */
export const MISSING_FIGURES = ['value', 'points'] as const;
type MissingFigure = (typeof MISSING_FIGURES)[number];

/**
 * What a certified round lacks for its score: the data items behind its formula that have no figure yet, or the result
 * itself, or a point. Null where it lacks nothing, and where what is wrong is told by itself: a formula that cannot be
 * read, levels that are not complete, the parts of a compound indicator, each of which is certified for itself.
 */
export function missingIfCertified(
  { indicator, parts }: BoardRow,
  cell: RoundCell,
  months: number,
  state: BookState,
): Details | null {
  if (cell.state !== 'certified' || parts.length > 0) return null;
  const figure: MissingFigure = cell.none === 'pointsIncomplete' ? 'points' : 'value';
  if (figure === 'value' && cell.none !== 'noResult') return null;
  if (figure === 'points' || indicator.formula.trim() === '')
    return { round: String(months), missing: figure };
  const items = itemsWithout(indicator.formula, months, state);
  return items.length === 0 ? null : { round: String(months), missing: items.join(', ') };
}

/** The entered items behind a formula that have no figure in the first months of the year, each once. */
function itemsWithout(formula: string, months: number, state: BookState): readonly string[] {
  const figures = itemFigures(state);
  return enteredBehind(formula, state).filter((code) =>
    (figures(code)?.months ?? []).slice(0, months).every((month) => month === null),
  );
}

function enteredBehind(formula: string, state: BookState): readonly string[] {
  const entered: string[] = [];
  const seen = new Set<string>();
  const waiting = [formula];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const parsed = parseFormula(next);
    for (const code of parsed.ok ? itemsIn(parsed.value) : []) {
      const item = seen.has(code) ? undefined : itemByCode(state, code);
      seen.add(code);
      if (item === undefined) continue;
      if (item.formula === '') entered.push(code);
      else waiting.push(item.formula);
    }
  }
  return entered;
}
