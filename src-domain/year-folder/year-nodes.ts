import { generateNKeysBetween } from 'fractional-indexing';
import type { NodeKind, StrategyNode } from '#domain/book/book';
import type { StrategyFile } from '#domain/year-folder/schema';
import type { InBook } from '#domain/year-folder/year-records';

type Entry = {
  readonly id: string;
  readonly title: string;
  readonly parent: string;
  readonly owner: string;
  readonly budget: string | null;
};

/** The strategy as a tree: one vision with its issues, objectives, strategies and projects. */
export function nodesOf(
  file: StrategyFile,
  offices: ReadonlyMap<string, string>,
  inBook: InBook,
): readonly StrategyNode[] {
  const office = (post: string | null | undefined): string => offices.get(post ?? '') ?? '';
  const level = (kind: NodeKind, entries: readonly Entry[]): StrategyNode[] =>
    nodesOfKind(kind, entries, inBook);
  return [
    visionOf(file, inBook),
    ...level(
      'issue',
      inOrder(file.issues).map((each) => entry(each, file.id)),
    ),
    ...level(
      'objective',
      inOrder(file.objectives).map((each) => entry(each, each.issue)),
    ),
    ...level(
      'strategy',
      inOrder(file.strategies).map((each) => entry(each, each.objective, office(each.leadPost))),
    ),
    ...level(
      'project',
      file.projects.map((each) => entry(each, each.strategy, office(each.ownerPost), each.budgetBaht)),
    ),
  ];
}

/** The mission has no branch of its own: it is kept as the vision's note, one line each. */
function visionOf(file: StrategyFile, inBook: InBook): StrategyNode {
  const [order = ''] = generateNKeysBetween(null, null, 1);
  const note = file.mission.join('\n');
  return {
    id: inBook(file.id),
    kind: 'vision',
    parent: null,
    order,
    title: file.vision,
    note,
    owner: '',
    budget: null,
  };
}

function nodesOfKind(kind: NodeKind, entries: readonly Entry[], inBook: InBook): StrategyNode[] {
  const orders = generateNKeysBetween(null, null, entries.length);
  return entries.map(({ id, title, parent, owner, budget }, index) => ({
    id: inBook(id),
    kind,
    parent: inBook(parent),
    order: orders[index] ?? '',
    title,
    note: '',
    owner,
    budget,
  }));
}

function entry(
  { id, title }: { readonly id: string; readonly title: string },
  parent: string,
  owner = '',
  budget: string | null = null,
): Entry {
  return { id, title, parent, owner, budget };
}

function inOrder<Item extends { readonly order: number }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => a.order - b.order);
}
