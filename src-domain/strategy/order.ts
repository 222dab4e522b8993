import { generateKeyBetween } from 'fractional-indexing';
import { compareKeys } from '#domain/text/order';

type Ordered = { readonly id: string; readonly order: string };

/** By fractional index, compared by code unit as its library asks; equal ones (two machines) by id. */
export function inOrder<Item extends Ordered>(items: Iterable<Item>): readonly Item[] {
  return [...items].sort((a, b) => compareKeys(a.order, b.order) || compareKeys(a.id, b.id));
}

/**
 * A fractional index for the place `index` among `siblings` (without the record itself). Keeps `current` where it
 * already stands there, and never meets one of `taken`: indicators share one order over the whole agreement.
 */
export function orderAt(
  siblings: readonly Ordered[],
  index: number,
  taken: readonly string[],
  current: string | null,
): string {
  const before = siblings[index - 1]?.order ?? null;
  const after = siblings[index]?.order ?? null;
  if (current !== null && isBetween(current, before, after)) return current;
  if (before !== null) return generateKeyBetween(before, nextAbove(taken, before));
  return generateKeyBetween(nextBelow(taken, after), after);
}

function isBetween(order: string, before: string | null, after: string | null): boolean {
  return (before === null || before < order) && (after === null || order < after);
}

function nextAbove(taken: readonly string[], limit: string): string | null {
  return taken.reduce<string | null>(
    (best, order) => (order > limit && (best === null || order < best) ? order : best),
    null,
  );
}

function nextBelow(taken: readonly string[], limit: string | null): string | null {
  return taken.reduce<string | null>(
    (best, order) => ((limit === null || order < limit) && (best === null || order > best) ? order : best),
    null,
  );
}
