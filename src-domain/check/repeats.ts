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
    for (const [later, first] of pairs(family, ({ name }) => normaliseThai(name).trim())) {
      note(yearProblem('indicator-repeated', onIndicator(later, 'name'), { other: first.no }));
    }
  }
  for (const [later] of pairs(families.flat(), ({ no }) => normaliseThai(no).trim())) {
    note(yearProblem('number-repeated', onIndicator(later, 'no'), { no: later.no }));
  }
  return found;
}

/** Each indicator with the first one before it of the same key; an empty key is no key. */
function pairs(
  indicators: readonly Indicator[],
  keyOf: (indicator: Indicator) => string,
): readonly (readonly [Indicator, Indicator])[] {
  const first = new Map<string, Indicator>();
  return indicators.flatMap((each): (readonly [Indicator, Indicator])[] => {
    const key = keyOf(each);
    if (key === '') return [];
    const before = first.get(key);
    if (before !== undefined) return [[each, before]];
    first.set(key, each);
    return [];
  });
}
