import type { BookState } from '#domain/book/book';
import type { Scope } from '#domain/book/strategy';
import { inScope } from '#domain/strategy/scope';
import { numbersOf, treeOf } from '#domain/strategy/tree';
import type { MapLink, MapOther } from '#renderer/features/strategy/map-layout';

/** The issues of the other strategy, in order. */
export function othersFor(state: BookState, scope: Scope): readonly MapOther[] {
  const other = inScope(state, scope === 'province' ? 'cluster' : 'province');
  const numbers = numbersOf(other);
  const tree = treeOf(other);
  return tree(null)
    .nodes.flatMap(({ id }) => tree(id).nodes)
    .filter(({ kind }) => kind === 'issue')
    .map(({ id, title }) => ({ id, words: `${numbers.get(id) ?? ''} ${title}`.trim() }));
}

/**
 * Links as lines from a branch here to an issue there, each once: a link to or from what is deeper than the picture
 * goes by the nearest box above it.
 */
export function linksFor(state: BookState, scope: Scope): readonly MapLink[] {
  const links = new Map<string, MapLink>();
  for (const node of state.node.values()) {
    for (const target of node.scope === 'province' ? node.clusterLinks : []) {
      const [near, far] = scope === 'province' ? [node.id, target] : [target, node.id];
      const from = upTo(state, near, ['objective', 'issue']);
      const to = upTo(state, far, ['issue']);
      if (from !== null && to !== null) links.set(`${from} ${to}`, { from, to });
    }
  }
  return [...links.values()];
}

/** The nearest of these kinds at or above a node. */
function upTo(state: BookState, id: string, kinds: readonly string[]): string | null {
  const seen = new Set<string>();
  for (let at = state.node.get(id); at !== undefined && !seen.has(at.id);) {
    if (kinds.includes(at.kind)) return at.id;
    seen.add(at.id);
    at = state.node.get(at.parent ?? '');
  }
  return null;
}
