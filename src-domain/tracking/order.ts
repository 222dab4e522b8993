import type { BookState, Indicator } from '#domain/book/book';
import { compareKeys } from '#domain/text/order';

type Indicators = Pick<BookState, 'indicator'>;

/** Indicators in the order of the form, without the parts of compound ones. */
export function indicatorsInOrder(state: Indicators): readonly Indicator[] {
  return sortedOf(state).whole;
}

/** The sub-indicators of a compound indicator, in order; none for any other. */
export function partsOf(state: Indicators, { id, method }: Indicator): readonly Indicator[] {
  return method === 'compound' ? (sortedOf(state).parts.get(id) ?? []) : [];
}

/** Every sub-indicator of an indicator, also where its method is no longer compound. */
export function anyPartsOf(state: Indicators, id: string): readonly Indicator[] {
  return sortedOf(state).parts.get(id) ?? [];
}

type Sorted = {
  readonly whole: readonly Indicator[];
  readonly parts: ReadonlyMap<string, readonly Indicator[]>;
};

function sortedOf({ indicator }: Indicators): Sorted {
  const known = SORTED.get(indicator);
  if (known !== undefined) return known;
  const all = [...indicator.values()].sort((a, b) => compareKeys(a.order, b.order));
  const parts = new Map<string, Indicator[]>();
  const whole: Indicator[] = [];
  for (const each of all) {
    // A part whose whole is gone stands on the form, so that it is seen.
    if (each.of === null || !indicator.has(each.of)) whole.push(each);
    else parts.set(each.of, [...(parts.get(each.of) ?? []), each]);
  }
  const sorted = { whole, parts };
  SORTED.set(indicator, sorted);
  return sorted;
}

/** A typed result leaves the indicators as they are: they need not be sorted again. */
const SORTED = new WeakMap<object, Sorted>();
