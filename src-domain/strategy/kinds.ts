import type { NodeKind } from '#domain/book/book';

/** What a row of the tree is: a node or an indicator that measures one. */
export type ItemKind = NodeKind | 'indicator';

/** From the top down, each kind under the one before it (domain.md, "the objects"; later practice for the words). */
export const NODE_KINDS: readonly NodeKind[] = ['vision', 'issue', 'objective', 'strategy', 'project'];

const CHILDREN: Readonly<Record<NodeKind, readonly ItemKind[]>> = {
  vision: ['issue'],
  issue: ['objective'],
  objective: ['strategy', 'indicator'],
  strategy: ['project', 'indicator'],
  project: [],
};

/** What may be added under a node of this kind; null stands for the top of the tree. */
export function kindsUnder(parent: NodeKind | null): readonly ItemKind[] {
  return parent === null ? ['vision'] : CHILDREN[parent];
}

/** The kind one step deeper (+1) or shallower (-1); null where the row of kinds ends. */
export function shiftKind(kind: NodeKind, by: 1 | -1): NodeKind | null {
  return NODE_KINDS[NODE_KINDS.indexOf(kind) + by] ?? null;
}
