import type { BookState, Indicator, StrategyNode } from '#domain/book/book';
import type { Scope } from '#domain/book/strategy';
import type { Exact } from '#domain/exact';
import { NO_MONEY, budgetSums, moneyOf, type Money } from '#domain/strategy/budget';
import {
  measuredNodes,
  strategyFindings,
  type FindingCode,
  type StrategyFinding,
  type Suspended,
} from '#domain/strategy/coverage';
import type { ItemKind } from '#domain/strategy/kinds';
import { inScope } from '#domain/strategy/scope';
import { numbersOf, treeOf, unlinkedIndicators, type Children } from '#domain/strategy/tree';
import { knownDay } from '#domain/strategy/typed-day';

/** What a row is: an item of the tree, or the group of indicators that measure none. */
export type RowKind = ItemKind | 'unlinked';

/** What an item lacks beside the findings of the strategy as a whole. */
export type OwnFlag = 'no-indicator' | 'budget-unread' | 'date-unread' | 'no-owner';
/** What an item lacks; its word stands at the end of its name. */
export type Flag = FindingCode | OwnFlag;

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
  /** Baht of the projects at or under it in the book's year; null when none has a figure. */
  readonly budget: Exact | null;
  /** The same of what has been paid out. */
  readonly disbursed: Exact | null;
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
const NONE: readonly Suspended[] = [];

type Known = { readonly suspended: readonly Suspended[]; readonly model: TreeModel };
const MODELS = new WeakMap<BookState, Map<Scope, Known>>();

/** The tree of one strategy of a book with its sums; worked out once for each state of the book. */
export function modelOf(
  state: BookState,
  scope: Scope = 'province',
  suspended: readonly Suspended[] = NONE,
): TreeModel {
  const models = MODELS.get(state) ?? new Map<Scope, Known>();
  MODELS.set(state, models);
  const known = models.get(scope);
  if (known?.suspended === suspended) return known.model;
  const model = buildModel(state, scope, suspended);
  models.set(scope, { suspended, model });
  return model;
}

type Context = {
  readonly numbers: ReadonlyMap<string, string>;
  readonly sums: ReadonlyMap<string, Money>;
  readonly findings: ReadonlyMap<string, readonly FindingCode[]>;
  readonly measured: ReadonlySet<string>;
  readonly year: number;
};

function buildModel(whole: BookState, scope: Scope, suspended: readonly Suspended[]): TreeModel {
  const state = inScope(whole, scope);
  const year = [...whole.book.values()][0]?.fiscalYear ?? 0;
  const tree = treeOf(state);
  const context: Context = {
    numbers: numbersOf(state),
    sums: budgetSums(state, year),
    findings: codesById(strategyFindings(whole, suspended)),
    measured: measuredNodes(whole),
    year,
  };
  const items = new Map<string, Item>();
  const below = new Map<string | null, readonly string[]>();
  const walk = (parent: string | null): number => {
    const { indicators, nodes } = tree(parent);
    below.set(parent, idsOf({ indicators, nodes }));
    for (const each of indicators) items.set(each.id, indicatorItem(each, parent, context));
    const inside = nodes.map((node) => {
      // A Map keeps its order: the place is taken before the walk goes deeper.
      items.set(node.id, blank(node.id, node.kind, parent));
      const measured = walk(node.id);
      items.set(node.id, nodeItem(node, { parent, indicators: measured }, context));
      return measured;
    });
    return indicators.length + inside.reduce((all, each) => all + each, 0);
  };
  walk(null);
  addUnlinked(state, { items, below }, context);
  return {
    items,
    children: (parent) => below.get(parent) ?? [],
    flagged: [...items.values()].filter(({ flags }) => flags.length > 0).map(({ id }) => id),
  };
}

function codesById(findings: readonly StrategyFinding[]): ReadonlyMap<string, readonly FindingCode[]> {
  const codes = new Map<string, readonly FindingCode[]>();
  for (const { code, ids } of findings) codes.set(ids[0], [...(codes.get(ids[0]) ?? []), code]);
  return codes;
}

function idsOf({ indicators, nodes }: Children): readonly string[] {
  return [...indicators, ...nodes].map(({ id }) => id);
}

type Built = { readonly items: Map<string, Item>; readonly below: Map<string | null, readonly string[]> };

function addUnlinked(state: BookState, { items, below }: Built, context: Context): void {
  const loose = unlinkedIndicators(state);
  if (loose.length === 0) return;
  items.set(UNLINKED, {
    ...blank(UNLINKED, 'unlinked', null),
    indicators: loose.length,
  });
  for (const each of loose) items.set(each.id, indicatorItem(each, UNLINKED, context));
  below.set(UNLINKED, idsOf({ indicators: loose, nodes: [] }));
  below.set(null, [...(below.get(null) ?? []), UNLINKED]);
}

function blank(id: string, kind: RowKind, parent: string | null): Item {
  const sums = { indicators: 0, budget: null, disbursed: null };
  return { id, kind, parent, number: null, title: '', owner: '', ...sums, flags: [] };
}

function indicatorItem({ id, no, name }: Indicator, parent: string | null, { findings }: Context): Item {
  return { ...blank(id, 'indicator', parent), number: no, title: name, flags: findings.get(id) ?? [] };
}

function nodeItem(
  node: StrategyNode,
  { parent, indicators }: { readonly parent: string | null; readonly indicators: number },
  context: Context,
): Item {
  const { id, kind, title, owner } = node;
  const { amount, disbursed } = context.sums.get(id) ?? NO_MONEY;
  const number = context.numbers.get(id) ?? null;
  const flags = [...(context.findings.get(id) ?? []), ...ownFlags(node, context)];
  return { id, kind, parent, number, title, owner, indicators, budget: amount, disbursed, flags };
}

function ownFlags(node: StrategyNode, { measured, year }: Context): readonly OwnFlag[] {
  if (node.kind === 'objective') return measured.has(node.id) ? [] : ['no-indicator'];
  if (node.kind !== 'project') return [];
  const isUnread = [node.startsOn, node.endsOn].some((day) => day !== null && knownDay(day) === null);
  return [
    ...(moneyOf(node, year).isUnread ? (['budget-unread'] as const) : []),
    ...(isUnread ? (['date-unread'] as const) : []),
    ...(node.owner.trim() === '' ? (['no-owner'] as const) : []),
  ];
}
