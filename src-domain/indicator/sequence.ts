import { generateNKeysBetween } from 'fractional-indexing';
import type { BookState, Indicator } from '#domain/book/book';
import { indicatorsInOrder } from '#domain/tracking/order';

type Indicators = Pick<BookState, 'indicator'>;

/** Two neighbours in the one sequence of all indicators and parts; null is its beginning or end. */
type Gap = { readonly low: string | null; readonly high: string | null };

/**
 * Indexes right behind a whole indicator and whatever stands before the next one; behind all where it is not there.
 * Parts share the sequence: no index meets one of theirs, and none falls beyond the next indicator of the form.
 */
export function ordersBehind(
  state: Indicators,
  whole: Indicator | undefined,
  count: number,
): readonly string[] {
  if (whole === undefined) return keysIn({ low: highestBelow(state, null), high: null }, count);
  const next = indicatorsInOrder(state).find(({ order }) => order > whole.order)?.order ?? null;
  return keysIn({ low: highestBelow(state, next), high: next }, count);
}

/** Indexes right before a whole indicator. */
export function ordersBefore(state: Indicators, { order }: Indicator, count: number): readonly string[] {
  return keysIn({ low: highestBelow(state, order), high: order }, count);
}

/** The index right behind one record of the sequence, whatever it is. */
export function orderNextTo(state: Indicators, { order }: Indicator): string {
  const [key = ''] = keysIn({ low: order, high: lowestAbove(state, order) }, 1);
  return key;
}

function keysIn({ low, high }: Gap, count: number): readonly string[] {
  return generateNKeysBetween(low, high, count);
}

function highestBelow({ indicator }: Indicators, limit: string | null): string | null {
  return [...indicator.values()].reduce<string | null>(
    (best, { order }) =>
      (limit === null || order < limit) && (best === null || order > best) ? order : best,
    null,
  );
}

function lowestAbove({ indicator }: Indicators, limit: string): string | null {
  return [...indicator.values()].reduce<string | null>(
    (best, { order }) => (order > limit && (best === null || order < best) ? order : best),
    null,
  );
}
