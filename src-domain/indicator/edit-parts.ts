import type { BookState, Indicator } from '#domain/book/book';
import { setField, type Change, type Op } from '#domain/book/change';
import { blankIndicator } from '#domain/book/indicator';
import { exact, sum, type Exact } from '#domain/exact';
import { orderNextTo } from '#domain/indicator/sequence';
import { usableWeight } from '#domain/scoring/weight';
import { anyPartsOf } from '#domain/tracking/order';

/**
 * Adds a sub-indicator behind the others of its whole, with the next free number under it. An indicator of another
 * method becomes a compound one with its first part.
 */
export function addPart(state: BookState, whole: string, id: string): Change {
  const parent = state.indicator.get(whole);
  // Parts have no parts: the form has two steps.
  if (parent === undefined || (parent.of !== null && state.indicator.has(parent.of))) {
    return { name: 'add-part', ops: [] };
  }
  const parts = anyPartsOf(state, whole);
  const part: Indicator = {
    ...blankIndicator({ id, order: orderNextTo(state, parts.at(-1) ?? parent) }),
    no: nextPartNo(parent, parts),
    unit: parent.unit,
    dimension: parent.dimension,
    of: whole,
  };
  const compound = setField('indicator', parent, 'method', 'compound');
  const created: Op = { op: 'create', kind: 'indicator', id, value: part };
  return { name: 'add-part', ops: compound === null ? [created] : [compound, created] };
}

function nextPartNo({ no }: Indicator, parts: readonly Indicator[]): string {
  const taken = new Set(parts.map((part) => part.no));
  const prefix = no === '' ? '' : `${no}.`;
  let count = 1;
  while (taken.has(`${prefix}${String(count)}`)) count += 1;
  return `${prefix}${String(count)}`;
}

/** What the weights of the parts add up to, and what they should: the whole's own weight, or 100 of a mean. */
export type PartsWeight = { readonly sum: Exact; readonly wanted: Exact | null; readonly fits: boolean };

export function partsWeight(whole: Indicator, parts: readonly Indicator[], total: string): PartsWeight {
  const all = sum(parts.flatMap(({ weight }) => usableWeight(weight) ?? []));
  const wanted = whole.partsMode === 'average' ? exact(total) : usableWeight(whole.weight);
  return { sum: all, wanted, fits: wanted !== null && all.equals(wanted) };
}
