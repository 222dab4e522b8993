import { generateNKeysBetween } from 'fractional-indexing';
import {
  blankNode,
  blankPlan,
  planId,
  type NodeKind,
  type Plan,
  type Scope,
  type StrategyNode,
  type SwotLine,
  type SwotPart,
} from '#domain/book/strategy';
import type { ClusterFile, StrategyFile } from '#domain/year-folder/schema';
import type { InBook, Posts } from '#domain/year-folder/year-records';

/** The strategy of one scope: its tree, what is known of it as a document, and its analysis. */
export type YearStrategy = {
  readonly nodes: readonly StrategyNode[];
  readonly plan: Plan;
  readonly swot: readonly SwotLine[];
};

type Entry = Partial<StrategyNode> & {
  readonly id: string;
  readonly title: string;
  readonly parent: string | null;
};

/** The province's strategy as a tree: one vision with its issues, objectives, strategies and projects. */
export function provinceStrategyOf(
  file: StrategyFile,
  posts: Posts,
  place: { readonly book: string; readonly year: number; readonly inBook: InBook },
): YearStrategy {
  const { book, year, inBook } = place;
  const level = (kind: NodeKind, entries: readonly Entry[]): StrategyNode[] =>
    nodesOfKind({ kind, scope: 'province' }, entries, inBook);
  const links = (id: string | null | undefined): string[] =>
    id === null || id === undefined ? [] : [inBook(id)];
  // The mission has no branch of its own: it is kept as the vision's note, one line each.
  const vision = { id: file.id, title: file.vision, parent: null, note: file.mission.join('\n') };
  const nodes = [
    ...level('vision', [vision]),
    ...level(
      'issue',
      inOrder(file.issues).map(({ id, title, supportsClusterIssue, reformStrategies }) => ({
        ...{ id, title, parent: file.id, reformLinks: reformStrategies },
        clusterLinks: links(supportsClusterIssue),
      })),
    ),
    ...level(
      'objective',
      inOrder(file.objectives).map(({ id, title, issue, supportsClusterObjective }) => ({
        ...{ id, title, parent: issue, clusterLinks: links(supportsClusterObjective) },
      })),
    ),
    ...level(
      'strategy',
      inOrder(file.strategies).map(({ id, title, objective, leadPost }) => ({
        ...{ id, title, parent: objective, owner: posts.office(leadPost) },
      })),
    ),
    ...level(
      'project',
      file.projects.map((each) => projectOf(each, posts, year)),
    ),
  ];
  const plan = {
    ...blankPlan(book, 'province'),
    presentedOn: file.presentedToDeputyPrimeMinister ?? null,
    approvedOn: file.approvedByDeputyPrimeMinister ?? null,
    documentNo: file.documentNo,
  };
  return { nodes, plan, swot: swotOf(file.swot, 'province', book) };
}

/** The cluster's strategy, which stands above the province's: vision, issues, objectives. */
export function clusterStrategyOf(file: ClusterFile, book: string, inBook: InBook): YearStrategy {
  const level = (kind: NodeKind, entries: readonly Entry[]): StrategyNode[] =>
    nodesOfKind({ kind, scope: 'cluster' }, entries, inBook);
  const issues = inOrder(file.issues);
  const nodes = [
    ...level('vision', [{ id: file.id, title: file.vision, parent: null }]),
    ...level(
      'issue',
      issues.map(({ id, title }) => ({ id, title, parent: file.id })),
    ),
    ...level(
      'objective',
      issues.flatMap((issue) => issue.objectives.map(({ id, title }) => ({ id, title, parent: issue.id }))),
    ),
  ];
  const { approvedByCabinet, documentNo } = file;
  const plan = { ...blankPlan(book, 'cluster'), approvedOn: approvedByCabinet ?? null, documentNo };
  return { nodes, plan, swot: swotOf(file.swot, 'cluster', book) };
}

function projectOf(each: StrategyFile['projects'][number], posts: Posts, year: number): Entry {
  const { id, title, strategy, ownerPost, budgetBaht, disbursedBaht, budgetSource, start, end } = each;
  const line = { source: budgetSource, year, amount: budgetBaht, disbursed: disbursedBaht };
  return {
    ...{ id, title, parent: strategy, owner: posts.office(ownerPost), budget: budgetBaht },
    budgets: budgetSource === '' ? [] : [line],
    startsOn: start ?? null,
    endsOn: end ?? null,
    status: each.status ?? null,
  };
}

function nodesOfKind(
  given: { readonly kind: NodeKind; readonly scope: Scope },
  entries: readonly Entry[],
  inBook: InBook,
): StrategyNode[] {
  const orders = generateNKeysBetween(null, null, entries.length);
  return entries.map((entry, index) => ({
    ...blankNode({
      ...given,
      id: inBook(entry.id),
      parent: null,
      order: orders[index] ?? '',
      title: entry.title,
    }),
    ...withoutId(entry),
    parent: entry.parent === null ? null : inBook(entry.parent),
  }));
}

function withoutId({ id: _id, ...rest }: Entry): Partial<StrategyNode> {
  return rest;
}

const SWOT_FILES: readonly (readonly [keyof StrategyFile['swot'], SwotPart])[] = [
  ['strengths', 'strength'],
  ['weaknesses', 'weakness'],
  ['opportunities', 'opportunity'],
  ['threats', 'threat'],
];

function swotOf(file: StrategyFile['swot'], scope: Scope, book: string): readonly SwotLine[] {
  return SWOT_FILES.flatMap(([name, part]) => {
    const texts = file[name] ?? [];
    const orders = generateNKeysBetween(null, null, texts.length);
    return texts.map((text, at) => ({
      ...{ id: `${planId(book, scope)}/${part}/${String(at + 1)}`, scope, part, text },
      order: orders[at] ?? '',
    }));
  });
}

function inOrder<Item extends { readonly order: number }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => a.order - b.order);
}
