import type { OpId } from '#domain/log/commit';
import { type RecordState, fieldOf } from '#domain/log/merge';
import { type Head, compareHeads } from '#domain/log/register';
import { shapeOf } from '#domain/log/shapes';
import { compareKeys } from '#domain/text/order';

/** A move that would close a cycle: kept, shown to people, not carried out. */
export type SuspendedMove = { readonly id: string; readonly op: OpId; readonly parent: string };

export type TreeMoves = {
  /** Where each node stands, for all nodes that were given. */
  readonly parents: ReadonlyMap<string, string | null>;
  readonly suspended: readonly SuspendedMove[];
};

type Move = { readonly id: string; readonly heads: readonly Head[]; readonly newest: Head };

/**
 * The places of the nodes: the newest move of each, taken in the order of (lam, op id) (after Kleppmann et al., "A
 * highly-available move operation for replicated trees", 2021). A move under one's own branch is suspended; the node
 * then goes where its next older head says, or to the top.
 */
export function treeMoves(nodes: Iterable<RecordState>): TreeMoves {
  const parents = new Map<string, string | null>();
  const suspended: SuspendedMove[] = [];
  const moves: Move[] = [];
  for (const state of nodes) {
    const heads = (fieldOf(state, 'parent')?.heads ?? []).filter(isPlace);
    const newest = heads.at(-1);
    parents.set(state.id, null);
    if (newest !== undefined) moves.push({ id: state.id, heads, newest });
  }
  // One step may place several nodes: then by id.
  moves.sort((a, b) => compareHeads(a.newest, b.newest) || compareKeys(a.id, b.id));
  for (const { id, heads, newest } of moves) {
    const place = heads.findLast(({ v }) => !isBelow(parents, placeOf(v), id));
    parents.set(id, place === undefined ? null : placeOf(place.v));
    if (place !== newest) suspended.push({ id, op: newest.op, parent: placeOf(newest.v) ?? '' });
  }
  return { parents, suspended };
}

/** Whether `place` is the node itself or stands under it. */
function isBelow(parents: ReadonlyMap<string, string | null>, place: string | null, id: string): boolean {
  for (let at = place; at !== null; at = parents.get(at) ?? null) if (at === id) return true;
  return false;
}

function isPlace({ v }: Head): boolean {
  return shapeOf('node', 'parent')?.read(v) !== undefined;
}

function placeOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
