import type { BookState, Indicator, StrategyNode } from '#domain/book/book';
import { parseExact, sum, type Exact } from '#domain/exact';
import type { ItemKind } from '#domain/strategy/kinds';
import { numbersOf, treeOf, unlinkedIndicators, type Children } from '#domain/strategy/tree';

/** What a row is: an item of the tree, or the group of indicators that measure none. */
export type RowKind = ItemKind | 'unlinked';

/** What an item lacks; its word stands at the end of its name. */
export type Flag = 'no-indicator' | 'no-budget' | 'budget-unread' | 'no-owner';

/** An item as its row shows it. */
export type Item = {
  readonly id: string;
  readonly kind: RowKind;
  /** The node above; null at the top. */
  readonly parent: string | null;
  /** "1.1.2", or the number of an indicator in the agreement. */
  readonly number: string | null;
  readonly title: string;
  readonly owner: string;
  /** How many indicators measure it or what is under it. */
  readonly indicators: number;
  /** Baht of the projects at or under it; null when none has a figure. */
  readonly budget: Exact | null;
  readonly flags: readonly Flag[];
};

export type TreeModel = {
  readonly items: ReadonlyMap<string, Item>;
  /** Ids directly under an item, or at the top (null): indicators first, then branches. */
  readonly children: (parent: string | null) => readonly string[];
  /** Items that lack something, from the top down. */
  readonly flagged: readonly string[];
};

/** Id of the group at the foot of the tree. Record ids are UUIDs or begin with the id of their book. */
export const UNLINKED = 'unlinked';

const MODELS = new WeakMap<BookState, TreeModel>();

/** The tree of a book with its sums; worked out once for each state of the book. */
export function modelOf(state: BookState): TreeModel {
  const model = MODELS.get(state) ?? buildModel(state);
  MODELS.set(state, model);
  return model;
}

function buildModel(state: BookState): TreeModel {
  const tree = treeOf(state);
  const numbers = numbersOf(state);
  const items = new Map<string, Item>();
  const below = new Map<string | null, readonly string[]>();
  const walk = (parent: string | null): readonly Item[] => {
    const { indicators, nodes } = tree(parent);
    below.set(parent, idsOf({ indicators, nodes }));
    for (const each of indicators) items.set(each.id, indicatorItem(each, parent));
    return nodes.map((node) => {
      // A Map keeps its order: the place is taken before the walk goes deeper.
      items.set(node.id, blank(node.id, node.kind, parent));
      const inside = walk(node.id);
      const measured =
        tree(node.id).indicators.length + inside.reduce((all, { indicators: own }) => all + own, 0);
      const item = nodeItem(node, parent, numbers.get(node.id) ?? null, measured, budgetOf(node, inside));
      items.set(node.id, item);
      return item;
    });
  };
  walk(null);
  addUnlinked(state, items, below);
  return {
    items,
    children: (parent) => below.get(parent) ?? [],
    flagged: [...items.values()].filter(({ flags }) => flags.length > 0).map(({ id }) => id),
  };
}

function idsOf({ indicators, nodes }: Children): readonly string[] {
  return [...indicators, ...nodes].map(({ id }) => id);
}

function addUnlinked(
  state: BookState,
  items: Map<string, Item>,
  below: Map<string | null, readonly string[]>,
): void {
  const loose = unlinkedIndicators(state);
  if (loose.length === 0) return;
  items.set(UNLINKED, {
    ...blank(UNLINKED, 'unlinked', null),
    indicators: loose.length,
  });
  for (const each of loose) items.set(each.id, indicatorItem(each, UNLINKED));
  below.set(UNLINKED, idsOf({ indicators: loose, nodes: [] }));
  below.set(null, [...(below.get(null) ?? []), UNLINKED]);
}

function blank(id: string, kind: RowKind, parent: string | null): Item {
  return { id, kind, parent, number: null, title: '', owner: '', indicators: 0, budget: null, flags: [] };
}

function indicatorItem(indicator: Indicator, parent: string | null): Item {
  return { ...blank(indicator.id, 'indicator', parent), number: indicator.no, title: indicator.name };
}

function nodeItem(
  node: StrategyNode,
  parent: string | null,
  number: string | null,
  indicators: number,
  budget: Exact | null,
): Item {
  const { id, kind, title, owner } = node;
  return { id, kind, parent, number, title, owner, indicators, budget, flags: flagsOf(node, indicators) };
}

/** A project carries the money; what stands on another kind from before is not counted twice. */
function budgetOf(node: StrategyNode, inside: readonly Item[]): Exact | null {
  const known =
    node.kind === 'project' ? [parseExact(node.budget ?? '')] : inside.map(({ budget }) => budget);
  const figures = known.filter((figure) => figure !== null);
  return figures.length === 0 ? null : sum(figures);
}

function flagsOf(node: StrategyNode, indicators: number): readonly Flag[] {
  switch (node.kind) {
    case 'issue':
    case 'objective':
      return indicators === 0 ? ['no-indicator'] : [];
    case 'project':
      return [...budgetFlags(node), ...(node.owner.trim() === '' ? (['no-owner'] as const) : [])];
    case 'vision':
    case 'strategy':
      return [];
  }
}

function budgetFlags({ budget }: StrategyNode): readonly Flag[] {
  if (budget === null) return ['no-budget'];
  return parseExact(budget) === null ? ['budget-unread'] : [];
}
