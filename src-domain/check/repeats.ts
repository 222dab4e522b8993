import type { BookState, Indicator } from '#domain/book/book';
import { normaliseThai } from '#domain/text/thai';
import { anyPartsOf, indicatorsInOrder } from '#domain/tracking/order';
import { onIndicator, yearProblem, type YearProblem } from '#domain/check/year-problem';

/** Names and numbers that stand twice on a form, by the id of the later indicator. */
export function checkRepeats(
  state: Pick<BookState, 'indicator'>,
): ReadonlyMap<string, readonly YearProblem[]> {
  const found = new Map<string, YearProblem[]>();
  const note = (problem: YearProblem): void => {
    found.set(problem.place.id, [...(found.get(problem.place.id) ?? []), problem]);
  };
  const whole = indicatorsInOrder(state);
  const families = [whole, ...whole.map(({ id }) => anyPartsOf(state, id))];
  for (const family of families) {
    repeatedNames(family).forEach(note);
  }
  for (const [later] of pairs(families.flat(), ({ no }) => normaliseThai(no).trim())) {
    note(yearProblem('number-repeated', onIndicator(later, 'no'), { no: later.no }));
  }
  return found;
}

type Named = Pick<Indicator, 'id' | 'no' | 'name'>;

/** Names that stand twice among the indicators of a form, or among the parts of one. */
export function repeatedNames(family: readonly Named[]): readonly YearProblem[] {
  return pairs(family, ({ name }) => normaliseThai(name).trim()).map(([later, first]) =>
    yearProblem('indicator-repeated', onIndicator(later, 'name'), { other: first.no }),
  );
}

/** Each indicator with the first one before it of the same key; an empty key is no key. */
function pairs<Each extends Named>(
  indicators: readonly Each[],
  keyOf: (indicator: Each) => string,
): readonly (readonly [Each, Each])[] {
  const first = new Map<string, Each>();
  return indicators.flatMap((each): (readonly [Each, Each])[] => {
    const key = keyOf(each);
    if (key === '') return [];
    const before = first.get(key);
    if (before !== undefined) return [[each, before]];
    first.set(key, each);
    return [];
  });
}
