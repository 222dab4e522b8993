import type { BookState, Indicator, NodeKind, StrategyNode } from '#domain/book/book';
import { type Change, type ChangeName, type Op, setField } from '#domain/book/change';
import { blankNode, type Scope } from '#domain/book/strategy';
import { type Failure, type Result, fail, succeed } from '#domain/result';
import { type ItemKind, kindsUnder } from '#domain/strategy/kinds';
import { orderAt } from '#domain/strategy/order';
import { branchOf, childrenOf } from '#domain/strategy/tree';

/** Why the tree refuses: the kind cannot live there, a cycle, no row to stand on, or an empty name. */
export type TreeRefusal = 'tree-kind-not-allowed' | 'tree-cycle' | 'tree-no-place' | 'name-missing';
export type TreeResult = Result<Change, TreeRefusal>;

/** A place among the nodes (or among the indicators) under a parent; `index` beyond the end is the end. */
export type TreePlace = { readonly parent: string | null; readonly index: number };

type NewNode = {
  readonly id: string;
  readonly kind: NodeKind;
  readonly title: string;
  /** Whose strategy a new vision begins; what stands under another node belongs with it. */
  readonly scope?: Scope;
};

/** A new node. There is one vision at the top; the other kinds stand under the kind above them. */
export function addNode(state: BookState, at: TreePlace, node: NewNode): TreeResult {
  const scope = state.node.get(at.parent ?? '')?.scope ?? node.scope ?? 'province';
  const refusal = refusalUnder(state, { kind: node.kind, scope }, at.parent);
  if (refusal !== null) return refusal;
  const siblings = childrenOf(state, at.parent).nodes;
  const order = orderAt(siblings, bounded(at.index, siblings), ordersOf(siblings), null);
  const value = blankNode({ ...node, scope, parent: at.parent, order });
  return succeed({ name: 'add-node', ops: [{ op: 'create', kind: 'node', id: node.id, value }] });
}

/** A new indicator under an objective or a strategy, in the agreement right behind its sibling there. */
export function addIndicator(
  state: BookState,
  at: TreePlace & { readonly parent: string },
  indicator: Omit<Indicator, 'parent' | 'order'>,
): TreeResult {
  const refusal = refusalUnder(state, INDICATOR, at.parent);
  if (refusal !== null) return refusal;
  const siblings = childrenOf(state, at.parent).indicators;
  const order = orderAt(siblings, bounded(at.index, siblings), ordersOf(state.indicator.values()), null);
  const value: Indicator = { ...indicator, parent: at.parent, order };
  return succeed({
    name: 'add-indicator',
    ops: [{ op: 'create', kind: 'indicator', id: indicator.id, value }],
  });
}

/** The fields of a node that are edited by themselves. */
export type EditableField = Exclude<
  keyof StrategyNode,
  'id' | 'kind' | 'scope' | 'parent' | 'order' | 'title'
>;

/** New text or budget in one field of a node. For its title see `renameItem`, for its place `moveItem`. */
export function editNode<Field extends EditableField>(
  state: BookState,
  id: string,
  field: Field,
  value: StrategyNode[Field],
): TreeResult {
  const node = state.node.get(id);
  if (node === undefined) return fail('tree-no-place', { id });
  return succeed(changeOf('edit-node', [setField('node', node, field, value)]));
}

/** A new name for a node or an indicator; an unchanged name is a change without steps. */
export function renameItem(state: BookState, id: string, name: string): TreeResult {
  const written = name.trim();
  if (written === '') return fail('name-missing');
  const node = state.node.get(id);
  if (node !== undefined) return succeed(changeOf('edit-node', [setField('node', node, 'title', written)]));
  const indicator = state.indicator.get(id);
  if (indicator === undefined) return fail('tree-no-place', { id });
  return succeed(changeOf('edit-indicator', [setField('indicator', indicator, 'name', written)]));
}

/** Takes a node away with all nodes under it. Their indicators stay in the agreement and measure no node then. */
export function removeNode(state: BookState, id: string): TreeResult {
  const branch = branchOf(state, id);
  if (branch.length === 0) return fail('tree-no-place', { id });
  const gone = new Set(branch.map((node) => node.id));
  const freed = [...state.indicator.values()]
    .filter(({ parent }) => parent !== null && gone.has(parent))
    .map((indicator) => setField('indicator', indicator, 'parent', null));
  // Leaves first, so that taking it back brings each parent before its children.
  const removed = branch.toReversed().map((was): Op => ({ op: 'remove', kind: 'node', id: was.id, was }));
  return succeed(changeOf('remove-node', [...freed, ...removed]));
}

/** What is to stand somewhere; an indicator may measure a branch of either scope. */
export type Standing = { readonly kind: ItemKind; readonly scope: Scope | null };
export const INDICATOR: Standing = { kind: 'indicator', scope: null };

/**
 * Null where such an item may stand under that parent: a fitting kind, in the strategy of its own scope. `moved` is not
 * counted as a vision in the way.
 */
export function refusalUnder(
  state: BookState,
  { kind, scope }: Standing,
  parent: string | null,
  moved?: string,
): Failure<TreeRefusal> | null {
  if (parent === null) {
    const isTaken = kind !== 'vision' || hasVision(state, scope, moved);
    return isTaken ? fail('tree-kind-not-allowed', { kind, parent: 'root' }) : null;
  }
  const above = state.node.get(parent);
  if (above === undefined) return fail('tree-no-place', { id: parent });
  // An indicator may stand in either strategy.
  const isHome = scope === null || above.scope === scope;
  const isFitting = isHome && kindsUnder(above.kind).includes(kind);
  return isFitting ? null : fail('tree-kind-not-allowed', { kind, parent: above.kind });
}

function hasVision({ node }: BookState, scope: Scope | null, moved?: string): boolean {
  return [...node.values()].some(
    (each) => each.kind === 'vision' && each.scope === scope && each.id !== moved,
  );
}

/** A change of the steps that are any. */
export function changeOf(name: ChangeName, ops: readonly (Op | null)[]): Change {
  return { name, ops: ops.filter((step) => step !== null) };
}

/** The fractional indexes of these records. */
export function ordersOf(items: Iterable<{ readonly order: string }>): readonly string[] {
  return [...items].map(({ order }) => order);
}

/** The index, not beyond either end of the list. */
export function bounded(index: number, items: readonly unknown[]): number {
  return Math.max(0, Math.min(Math.trunc(index), items.length));
}
