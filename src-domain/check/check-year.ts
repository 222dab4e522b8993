import type { BookState, Indicator } from '#domain/book/book';
import { checkCompulsory } from '#domain/check/compulsory';
import { checkItems } from '#domain/check/items';
import { checkRepeats } from '#domain/check/repeats';
import { checkResults } from '#domain/check/results';
import { checkSheet } from '#domain/check/sheet';
import type { YearProblem } from '#domain/check/year-problem';
import { checkPartWeights, checkYearWeights } from '#domain/check/year-weights';
import type { Framework } from '#domain/scoring/framework';
import { boardRow, recordsOfRow, type BoardRow } from '#domain/tracking/board';
import { indicatorsInOrder, partsOf } from '#domain/tracking/order';

export type { YearPlace, YearProblem } from '#domain/check/year-problem';

/**
 * Everything to be looked at in an agreement, its data items and its results, in the order of the form: the year as a
 * whole, each indicator with its parts and rounds, then the data items. The strategy has checks of its own.
 */
export function checkYear(state: BookState, framework: Framework): readonly YearProblem[] {
  const book = [...state.book.keys()][0] ?? '';
  const whole = indicatorsInOrder(state);
  const year = { state, framework, repeats: checkRepeats(state) };
  return [
    ...checkYearWeights(whole, framework, book),
    ...checkCompulsory(whole, framework, book),
    ...whole.flatMap((indicator) => checkWhole(indicator, year)),
    ...checkItems(state),
  ];
}

/** Those that stop submitting. */
export function blocks(problems: readonly YearProblem[]): readonly YearProblem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

type Year = {
  readonly state: BookState;
  readonly framework: Framework;
  readonly repeats: ReadonlyMap<string, readonly YearProblem[]>;
};

function checkWhole(indicator: Indicator, year: Year): readonly YearProblem[] {
  const members = [indicator, ...partsOf(year.state, indicator)];
  const repeated = members.map(({ id }) => year.repeats.get(id) ?? []);
  return [...ownProblems(indicator, year), ...repeated.flat()];
}

type Known = { readonly records: readonly unknown[]; readonly problems: readonly YearProblem[] };

/** What was found in an indicator before: the same records give the same, and most of a year stays as it is. */
const KNOWN = new WeakMap<Indicator, Known>();

function ownProblems(indicator: Indicator, { state, framework }: Year): readonly YearProblem[] {
  const records = [framework, state.item, ...recordsOfRow(state, indicator, framework)];
  const known = KNOWN.get(indicator);
  const isSame =
    known?.records.length === records.length && known.records.every((each, at) => each === records[at]);
  if (isSame) return known.problems;
  const problems = checkRow(boardRow(state, indicator, framework), state, framework);
  KNOWN.set(indicator, { records, problems });
  return problems;
}

function checkRow(row: BoardRow, state: BookState, framework: Framework): readonly YearProblem[] {
  const { indicator, parts } = row;
  return [
    ...checkSheet(indicator, state, framework),
    ...checkPartWeights(
      indicator,
      parts.map((part) => part.indicator),
    ),
    ...checkResults(row, state, framework),
    ...parts.flatMap((part) => checkRow(part, state, framework)),
  ];
}
