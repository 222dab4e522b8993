import type { BookState, StrategyNode } from '#domain/book/book';
import { succeed, fail } from '#domain/result';
import { type TreeResult, changeOf, editNode } from '#domain/strategy/edit-tree';
import { inScope } from '#domain/strategy/scope';
import { numbersOf, treeOf } from '#domain/strategy/tree';

/** The strategies of the public sector development plan 2546–2550, by number (domain.md, "Reform strategy"). */
export const REFORM_STRATEGIES = [1, 2, 3, 4, 5, 6, 7] as const;

/** A branch of the cluster's strategy to which the province's can be linked. */
export type LinkTarget = { readonly node: StrategyNode; readonly number: string };

/** The cluster's issues and objectives from the top down, each issue before its objectives. */
export function linkTargets(state: BookState): readonly LinkTarget[] {
  const cluster = inScope(state, 'cluster');
  const tree = treeOf(cluster);
  const numbers = numbersOf(cluster);
  const walk = (parent: string | null): readonly StrategyNode[] =>
    tree(parent).nodes.flatMap((node) => [node, ...walk(node.id)]);
  return walk(null)
    .filter(({ kind }) => kind === 'issue' || kind === 'objective')
    .map((node) => ({ node, number: numbers.get(node.id) ?? '' }));
}

/** Whether branches of this kind are linked to the cluster and to the reform strategies: those of the province. */
export function isLinkable({ kind, scope }: StrategyNode): boolean {
  return scope === 'province' && kind !== 'vision';
}

/** Links a branch of the province to one of the cluster, or takes the link away. */
export function toggleClusterLink(state: BookState, id: string, target: string): TreeResult {
  const node = state.node.get(id);
  if (node === undefined || !isLinkable(node)) return fail('tree-no-place', { id });
  const { clusterLinks } = node;
  // A link to what is gone goes away with the next edit.
  const known = clusterLinks.filter((each) => state.node.get(each)?.scope === 'cluster');
  const next = known.includes(target) ? known.filter((each) => each !== target) : [...known, target];
  return editNode(state, id, 'clusterLinks', next);
}

/** Links a branch to one of the seven reform strategies, or takes the link away; kept in the order of the numbers. */
export function toggleReformLink(state: BookState, id: string, no: number): TreeResult {
  const node = state.node.get(id);
  if (node === undefined) return fail('tree-no-place', { id });
  const { reformLinks } = node;
  if (!REFORM_STRATEGIES.some((each) => each === no)) return succeed(changeOf('edit-node', []));
  const next = reformLinks.includes(no) ? reformLinks.filter((each) => each !== no) : [...reformLinks, no];
  return editNode(
    state,
    id,
    'reformLinks',
    next.toSorted((a, b) => a - b),
  );
}

/** The branches of the province that are linked to a branch of the cluster or to what is under it. */
export function linkedTo(state: BookState, target: string): readonly StrategyNode[] {
  const inside = new Set([target]);
  const tree = treeOf(state);
  const walk = (parent: string): void => {
    for (const { id } of tree(parent).nodes) {
      inside.add(id);
      walk(id);
    }
  };
  walk(target);
  return [...state.node.values()].filter(({ clusterLinks }) => clusterLinks.some((each) => inside.has(each)));
}
