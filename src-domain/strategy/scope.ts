import type { BookState } from '#domain/book/book';
import type { Scope } from '#domain/book/strategy';

/**
 * The book with the strategy of one scope alone: its branches, and the indicators that measure one of them. Indicators
 * that measure none belong with the province's.
 */
export function inScope(state: BookState, scope: Scope): BookState {
  const known = KEPT.get(state);
  if (known?.[scope] !== undefined) return known[scope];
  const node = new Map([...state.node].filter(([, each]) => each.scope === scope));
  const others = scope === 'province';
  const indicator = new Map(
    [...state.indicator].filter(([, { parent, of }]) => {
      const at = parent === null ? undefined : state.node.get(parent);
      return of === null && (at === undefined ? others : at.scope === scope);
    }),
  );
  const scoped = { ...state, node, indicator };
  KEPT.set(state, { ...known, [scope]: scoped });
  return scoped;
}

const KEPT = new WeakMap<BookState, Partial<Record<Scope, BookState>>>();
