import type { BookState, Indicator, StrategyNode } from '#domain/book/book';
import { inOrder } from '#domain/strategy/order';
import { compareKeys } from '#domain/text/order';

/** What stands directly under a node: indicators that measure it come first, then its branches. */
export type Children = {
  readonly indicators: readonly Indicator[];
  readonly nodes: readonly StrategyNode[];
};

/** One row of the tree as shown; `level`, `position` and `setSize` count from 1 as assistive technology does. */
export type TreeRow = {
  readonly id: string;
  readonly parent: string | null;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
} & (
  | {
      readonly type: 'node';
      readonly node: StrategyNode;
      readonly number: string | null;
      readonly hasChildren: boolean;
      readonly expanded: boolean;
    }
  | { readonly type: 'indicator'; readonly indicator: Indicator }
);

/**
 * The children of every node in order. A node whose parent is gone stands at the top, so that it is seen, and so does
 * one node of a cycle that a merge left: no branch may go out of sight.
 */
export function treeOf(state: BookState): (parent: string | null) => Children {
  const cut = cycleHeads(state);
  const nodes = groupBy(inOrder(state.node.values()), ({ id, parent }) =>
    parent !== null && state.node.has(parent) && !cut.has(id) ? parent : null,
  );
  const indicators = groupBy(inOrder(state.indicator.values()), (indicator) => indicator.parent);
  return (parent) => ({
    indicators: (parent === null ? undefined : indicators.get(parent)) ?? [],
    nodes: nodes.get(parent) ?? [],
  });
}

/** Of each cycle of parents the node with the least id. */
function cycleHeads(state: BookState): ReadonlySet<string> {
  const settled = new Set<string>();
  const heads = new Set<string>();
  for (const start of state.node.values()) {
    const path: string[] = [];
    let at: StrategyNode | undefined = start;
    while (at !== undefined && !settled.has(at.id) && !path.includes(at.id)) {
      path.push(at.id);
      at = state.node.get(at.parent ?? '');
    }
    // Where the walk has come back to itself, its path from there on is the cycle.
    const turn = at === undefined ? -1 : path.indexOf(at.id);
    if (turn !== -1) for (const id of path.slice(turn).toSorted(compareKeys).slice(0, 1)) heads.add(id);
    for (const id of path) settled.add(id);
  }
  return heads;
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return groups;
}

/** The children of one node; null stands for the top of the tree. */
export function childrenOf(state: BookState, parent: string | null): Children {
  return treeOf(state)(parent);
}

/** Indicators that measure no node of the tree, in the order of the agreement. */
export function unlinkedIndicators(state: BookState): readonly Indicator[] {
  return inOrder(state.indicator.values()).filter(({ parent }) => parent === null || !state.node.has(parent));
}

/** The rows to show: a node's children only where its id is in `expanded`. */
export function flattenTree(state: BookState, expanded: ReadonlySet<string>): readonly TreeRow[] {
  const children = treeOf(state);
  const numbers = numbersOf(state);
  const rows: TreeRow[] = [];
  const walk = (parent: string | null, level: number): void => {
    const { indicators, nodes } = children(parent);
    const setSize = indicators.length + nodes.length;
    indicators.forEach((indicator, index) => {
      rows.push({
        type: 'indicator',
        id: indicator.id,
        parent,
        level,
        position: index + 1,
        setSize,
        indicator,
      });
    });
    nodes.forEach((node, index) => {
      const own = children(node.id);
      const hasChildren = own.indicators.length + own.nodes.length > 0;
      const open = hasChildren && expanded.has(node.id);
      const position = indicators.length + index + 1;
      const number = numbers.get(node.id) ?? null;
      const place = { id: node.id, parent, level, position, setSize };
      rows.push({ type: 'node', ...place, node, number, hasChildren, expanded: open });
      if (open) walk(node.id, level + 1);
    });
  };
  walk(null, 1);
  return rows;
}

/** "1", "1.1", "1.1.2" of issues, objectives and strategies by their place; a vision and a project have none. */
export function numbersOf(state: BookState): ReadonlyMap<string, string> {
  const children = treeOf(state);
  const numbers = new Map<string, string>();
  const walk = (parent: string | null, prefix: string): void => {
    const counted = new Map<StrategyNode['kind'], number>();
    for (const node of children(parent).nodes) {
      const position = (counted.get(node.kind) ?? 0) + 1;
      counted.set(node.kind, position);
      const isNumbered = node.kind !== 'vision' && node.kind !== 'project';
      const number = `${prefix}${String(position)}`;
      if (isNumbered) numbers.set(node.id, number);
      walk(node.id, isNumbered ? `${number}.` : '');
    }
  };
  walk(null, '');
  return numbers;
}

/** The number of one node; null for a vision, a project and a node that is gone. */
export function numberOf(state: BookState, id: string): string | null {
  return numbersOf(state).get(id) ?? null;
}

/** A node and all nodes under it, each before its children. */
export function branchOf(state: BookState, id: string): readonly StrategyNode[] {
  const children = treeOf(state);
  const seen = new Set<string>();
  const walk = (node: StrategyNode): readonly StrategyNode[] => {
    // Two machines can each move one node under the other; the walk must still end.
    if (seen.has(node.id)) return [];
    seen.add(node.id);
    return [node, ...children(node.id).nodes.flatMap(walk)];
  };
  const top = state.node.get(id);
  return top === undefined ? [] : walk(top);
}
