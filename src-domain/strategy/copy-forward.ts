import type { BookState, StrategyNode } from '#domain/book/book';
import { type Change, type Op, setField } from '#domain/book/change';
import { type Plan, type Scope, type SwotLine, blankPlan } from '#domain/book/strategy';
import { linesOf } from '#domain/strategy/budget';
import { changeOf, removeNode } from '#domain/strategy/edit-tree';
import { planOf } from '#domain/strategy/plan';
import { inScope } from '#domain/strategy/scope';
import { treeOf } from '#domain/strategy/tree';

export type CopyForward = {
  /** The book that is read, and its fiscal year (BE). */
  readonly from: BookState;
  readonly fromYear: number;
  /** The book that is written in, and its id. */
  readonly into: BookState;
  readonly book: string;
  /** Whose strategies are copied; what the book has of their trees is taken away in the same change. */
  readonly scopes: readonly Scope[];
  /** A name for a record that no other has, at each call another one. */
  readonly freshId: () => string;
};

/**
 * Last year's strategies as this year's, in one change: new ids, the same order, links inside the copy kept and others
 * left out, days and money paid out cleared, projects not started. The analysis is copied where this year has none.
 * Planned amounts keep their years, so that what was planned for this year stands in this year. Indicators belong to
 * the agreement and are not copied.
 */
export function copyForward(given: CopyForward): Change {
  const { from, into, scopes } = given;
  const ids = new Map<string, string>();
  const nodes = scopes.flatMap((scope) => nodesOf(inScope(from, scope)));
  for (const { id } of nodes) ids.set(id, given.freshId());
  const cleared = scopes.flatMap((scope) => clearing(into, scope));
  const made = nodes.map((node): Op => {
    const value = copyOf(node, ids, given);
    return { op: 'create', kind: 'node', id: value.id, value };
  });
  return changeOf('copy-strategy', [
    ...cleared,
    ...made,
    ...scopes.flatMap((scope) => swotSteps(given, scope)),
    ...scopes.flatMap((scope) => planSteps(given, scope)),
  ]);
}

/** Whose strategies a book has: those with a branch. */
export function scopesOf(state: BookState): readonly Scope[] {
  const nodes = [...state.node.values()];
  return (['province', 'cluster'] as const).filter((scope) => nodes.some((node) => node.scope === scope));
}

/** From the top down, each at the place where it is shown. */
function nodesOf(state: BookState): readonly StrategyNode[] {
  const tree = treeOf(state);
  const walk = (parent: string | null): readonly StrategyNode[] =>
    tree(parent).nodes.flatMap((node) => [{ ...node, parent }, ...walk(node.id)]);
  return walk(null);
}

function clearing(into: BookState, scope: Scope): readonly Op[] {
  const tops = treeOf(inScope(into, scope))(null).nodes;
  return tops.flatMap(({ id }) => {
    const removed = removeNode(into, id);
    return removed.ok ? removed.value.ops : [];
  });
}

function copyOf(
  node: StrategyNode,
  ids: ReadonlyMap<string, string>,
  { fromYear }: CopyForward,
): StrategyNode {
  const parent = node.parent === null ? null : (ids.get(node.parent) ?? null);
  return {
    ...node,
    id: ids.get(node.id) ?? node.id,
    parent,
    budget: null,
    budgets: linesOf(node, fromYear).map((line) => ({ ...line, disbursed: null })),
    startsOn: null,
    endsOn: null,
    status: node.kind === 'project' ? 'notStarted' : null,
    clusterLinks: node.clusterLinks.flatMap((id) => ids.get(id) ?? []),
  };
}

function swotSteps({ from, into, freshId }: CopyForward, scope: Scope): readonly Op[] {
  const has = (state: BookState): readonly SwotLine[] =>
    [...state.swot.values()].filter((line) => line.scope === scope);
  if (has(into).length > 0) return [];
  return has(from).map((line): Op => {
    const id = freshId();
    return { op: 'create', kind: 'swot', id, value: { ...line, id } };
  });
}

/** The document of the new year has neither days nor a number yet. */
function planSteps({ into, book, fromYear }: CopyForward, scope: Scope): readonly (Op | null)[] {
  const old: Plan = planOf(into, book, scope);
  if (into.plan.has(old.id)) return [setField('plan', old, 'copiedFrom', fromYear)];
  const value = { ...blankPlan(book, scope), copiedFrom: fromYear };
  return [{ op: 'create', kind: 'plan', id: value.id, value }];
}
