import type { BookState, Indicator, StrategyNode } from '#domain/book/book';
import { type Change, type Op, setField } from '#domain/book/change';
import { fail, succeed } from '#domain/result';
import {
  type TreePlace,
  type TreeResult,
  INDICATOR,
  bounded,
  changeOf,
  ordersOf,
  refusalUnder,
} from '#domain/strategy/edit-tree';
import { kindsUnder, shiftKind } from '#domain/strategy/kinds';
import { orderAt } from '#domain/strategy/order';
import { branchOf, childrenOf, treeOf, unlinkedIndicators } from '#domain/strategy/tree';

/**
 * Moves a node with all under it, or an indicator, to a place among its siblings-to-be (counted without itself).
 * Kinds stay as they are. An indicator moved to the top (`parent: null`) measures no node then.
 */
export function moveItem(state: BookState, id: string, to: TreePlace): TreeResult {
  const indicator = state.indicator.get(id);
  if (indicator !== undefined) return moveIndicator(state, indicator, to);
  const node = state.node.get(id);
  if (node === undefined) return fail('tree-no-place', { id });
  if (branchOf(state, id).some((each) => each.id === to.parent)) return fail('tree-cycle');
  return refusalUnder(state, node, to.parent, id) ?? succeed(placeNode(state, node, to, []));
}

/**
 * Tab: the node goes under the sibling above it, and it and all under it become the next deeper kind. An indicator
 * goes from an objective to that objective's first strategy.
 */
export function indentItem(state: BookState, id: string): TreeResult {
  const indicator = state.indicator.get(id);
  if (indicator !== undefined) return indentIndicator(state, indicator);
  const node = state.node.get(id);
  const above = node === undefined ? undefined : siblingsOf(state, node)[ownIndex(state, node) - 1];
  if (node === undefined || above === undefined) return fail('tree-no-place', { id });
  return shiftBranch(state, node, { parent: above.id, index: Number.MAX_SAFE_INTEGER }, 1);
}

/** Shift+Tab: the node goes out, right behind its parent, and it and all under it become the kind above. */
export function outdentItem(state: BookState, id: string): TreeResult {
  const item = state.indicator.get(id) ?? state.node.get(id);
  const parent = state.node.get(item?.parent ?? '');
  if (item === undefined || parent === undefined) return fail('tree-no-place', { id });
  if (!('kind' in item)) return moveIndicator(state, item, { parent: parent.parent, index: null });
  return shiftBranch(state, item, { parent: parent.parent, index: ownIndex(state, parent) + 1 }, -1);
}

/** Alt+Up (-1) and Alt+Down (+1): changes places with the sibling there. */
export function swapItem(state: BookState, id: string, by: 1 | -1): TreeResult {
  const item = state.indicator.get(id) ?? state.node.get(id);
  if (item === undefined) return fail('tree-no-place', { id });
  const siblings = siblingsOf(state, item);
  const index = ownIndex(state, item) + by;
  if (siblings[index] === undefined) return fail('tree-no-place', { id });
  return moveItem(state, id, { parent: item.parent, index });
}

function shiftBranch(state: BookState, node: StrategyNode, to: TreePlace, by: 1 | -1): TreeResult {
  const children = treeOf(state);
  const steps: (Op | null)[] = [];
  for (const each of branchOf(state, node.id)) {
    const kind = shiftKind(each.kind, by);
    if (kind === null) return fail('tree-kind-not-allowed', { kind: each.kind, parent: each.kind });
    const isMeasured = children(each.id).indicators.length > 0;
    if (isMeasured && !kindsUnder(kind).includes('indicator')) {
      return fail('tree-kind-not-allowed', { kind: 'indicator', parent: kind });
    }
    steps.push(setField('node', each, 'kind', kind));
  }
  const kind = shiftKind(node.kind, by) ?? node.kind;
  return (
    refusalUnder(state, { kind, scope: node.scope }, to.parent) ?? succeed(placeNode(state, node, to, steps))
  );
}

function placeNode(
  state: BookState,
  node: StrategyNode,
  to: TreePlace,
  more: readonly (Op | null)[],
): Change {
  const siblings = childrenOf(state, to.parent).nodes.filter(({ id }) => id !== node.id);
  const order = orderAt(siblings, bounded(to.index, siblings), ordersOf(siblings), node.order);
  return changeOf('move-node', [
    setField('node', node, 'parent', to.parent),
    setField('node', node, 'order', order),
    ...more,
  ]);
}

type IndicatorPlace = { readonly parent: string | null; readonly index: number | null };

/** With `index: null` it keeps its place in the agreement, and stands among its siblings accordingly. */
function moveIndicator(state: BookState, indicator: Indicator, to: IndicatorPlace): TreeResult {
  const refusal = to.parent === null ? null : refusalUnder(state, INDICATOR, to.parent);
  if (refusal !== null) return refusal;
  const siblings = siblingsUnder(state, to.parent).filter(({ id }) => id !== indicator.id);
  const others = [...state.indicator.values()].filter(({ id }) => id !== indicator.id);
  const order =
    to.index === null
      ? indicator.order
      : orderAt(siblings, bounded(to.index, siblings), ordersOf(others), indicator.order);
  return succeed(
    changeOf('move-indicator', [
      setField('indicator', indicator, 'parent', to.parent),
      setField('indicator', indicator, 'order', order),
    ]),
  );
}

function indentIndicator(state: BookState, indicator: Indicator): TreeResult {
  const [strategy] = indicator.parent === null ? [] : childrenOf(state, indicator.parent).nodes;
  if (strategy === undefined) return fail('tree-no-place', { id: indicator.id });
  return moveIndicator(state, indicator, { parent: strategy.id, index: null });
}

function siblingsUnder(state: BookState, parent: string | null): readonly Indicator[] {
  return parent === null ? unlinkedIndicators(state) : childrenOf(state, parent).indicators;
}

function siblingsOf(state: BookState, item: StrategyNode | Indicator): readonly { readonly id: string }[] {
  return 'kind' in item
    ? childrenOf(state, knownParent(state, item)).nodes
    : siblingsUnder(state, item.parent);
}

/** A node whose parent is gone stands at the top. */
function knownParent(state: BookState, { parent }: StrategyNode): string | null {
  return parent !== null && state.node.has(parent) ? parent : null;
}

function ownIndex(state: BookState, item: StrategyNode | Indicator): number {
  return siblingsOf(state, item).findIndex(({ id }) => id === item.id);
}
