import type { BookState, Indicator } from '#domain/book/book';
import { fail } from '#domain/result';
import { moveItem } from '#domain/strategy/move-tree';
import type { TreePlace, TreeResult } from '#domain/strategy/edit-tree';
import { childrenOf, unlinkedIndicators } from '#domain/strategy/tree';
import { UNLINKED } from '#renderer/features/strategy/tree-model';

/** Where a dragged row was let go. */
export type DropSpot = {
  /** The row that it goes under; null for the top. */
  readonly parent: string | null;
  /** The line stands before this of the children that are shown; null when dropped on the row itself. */
  readonly childIndex: number | null;
  readonly shownChildren: readonly string[];
};

/** The move that a drop means, or why it may not be. */
export function dropItem(state: BookState, id: string, spot: DropSpot): TreeResult {
  // The bare ground is no place for an indicator; that it measures nothing is said by the group at the foot.
  if (spot.parent === null && state.indicator.has(id)) return fail('tree-no-place', { id });
  return moveItem(state, id, placeOf(state, id, spot));
}

/**
 * Rows may be hidden by the search or the level, and indicators stand before branches: the place is found by the
 * nearest shown sibling of the same sort.
 */
function placeOf(state: BookState, id: string, { parent, childIndex, shownChildren }: DropSpot): TreePlace {
  const under = parent === UNLINKED ? null : parent;
  if (childIndex === null) return endOf(state, id, under);
  const siblings = siblingsIn(state, id, under).map((each) => each.id);
  const before = shownChildren.slice(0, childIndex).findLast((each) => siblings.includes(each));
  const behind = shownChildren.slice(childIndex).find((each) => siblings.includes(each));
  if (before !== undefined) return { parent: under, index: siblings.indexOf(before) + 1 };
  return { parent: under, index: behind === undefined ? siblings.length : siblings.indexOf(behind) };
}

/** Links an indicator to a node, or to none; it keeps its place in the agreement. */
export function linkIndicator(state: BookState, id: string, parent: string | null): TreeResult {
  return moveItem(state, id, endOf(state, id, parent));
}

/** A branch goes to the end. An indicator stands in the order of the agreement, which must not change unasked. */
function endOf(state: BookState, id: string, parent: string | null): TreePlace {
  const siblings = siblingsIn(state, id, parent);
  const own = state.indicator.get(id)?.order;
  const before = own === undefined ? siblings : siblings.filter(({ order }) => order < own);
  return { parent, index: before.length };
}

function siblingsIn(
  state: BookState,
  id: string,
  parent: string | null,
): readonly { readonly id: string; readonly order: string }[] {
  const inside = state.indicator.has(id) ? indicatorsIn(state, parent) : childrenOf(state, parent).nodes;
  return inside.filter((each) => each.id !== id);
}

function indicatorsIn(state: BookState, parent: string | null): readonly Indicator[] {
  return parent === null ? unlinkedIndicators(state) : childrenOf(state, parent).indicators;
}
