import type { BookState } from '#domain/book/book';
import { monthsOfYear } from '#domain/calendar/fiscal-year';
import type { YearPlace, YearProblem } from '#domain/check/check-year';
import type { Problem } from '#domain/problems';

/** Where the fields of an indicator stand in agreement.json. */
const IN_AGREEMENT: Readonly<Record<string, string>> = {
  name: 'title',
  parts: 'children',
  supervisor: 'supervisorPost',
  collectors: 'collectorPosts',
  cancelledRound: 'cancelledFromRound',
};
const BASES: readonly string[] = ['base', 'base2', 'base3'];

/** A problem of a year as one of its folder: the file, and the place in it ("1.12.levels.4"). */
export function asFolderProblem(
  { code, severity, place, details }: YearProblem,
  state: BookState,
  fiscalYear: number,
): Problem {
  return { code, severity, ...fileAndPlace(place, state, fiscalYear), details };
}

function fileAndPlace(
  place: YearPlace,
  state: BookState,
  fiscalYear: number,
): Pick<Problem, 'sheet' | 'cell'> {
  switch (place.kind) {
    case 'book':
      return place.field === 'dimensions'
        ? { sheet: 'framework.json', cell: `dimensions.${place.no}` }
        : { sheet: 'agreement.json', cell: place.field };
    case 'indicator':
      return { sheet: 'agreement.json', cell: joined(nameOf(place), inAgreement(place, state, fiscalYear)) };
    case 'result':
      return {
        sheet: 'results.json',
        cell: joined(`${nameOf(place)}:${place.round ?? ''}`, place.field, place.at),
      };
    case 'item':
      return { sheet: 'data-items.json', cell: joined(place.no, monthIn(place, fiscalYear) ?? place.field) };
    case 'series':
      return { sheet: 'data-items.json', cell: joined(place.no, place.at, monthIn(place, fiscalYear)) };
  }
}

function inAgreement({ id, field, round, at }: YearPlace, state: BookState, fiscalYear: number): string {
  const base = BASES.indexOf(field);
  if (base !== -1) return `baselines.${String(fiscalYear - 1 - base)}`;
  if (field === 'levelTexts') {
    const list = state.indicator.get(id)?.method === 'hybrid' ? 'conditionLevels' : 'steps';
    return joined(list, at);
  }
  // An amendment is named by its place in the list, not by its round.
  return joined(IN_AGREEMENT[field] ?? field, field === 'amendments' ? null : round, at);
}

function monthIn({ month }: YearPlace, fiscalYear: number): string | null {
  const code = month === null ? undefined : monthsOfYear(fiscalYear)[month - 1]?.code;
  return code === undefined ? null : `values.${code}`;
}

/** The number on the form; an indicator without one is named by its id. */
function nameOf({ no, indicator, id }: YearPlace): string {
  return no === '' ? (indicator ?? id) : no;
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('.');
}
