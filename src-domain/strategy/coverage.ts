import type { BookState, Indicator, StrategyNode } from '#domain/book/book';
import type { Scope } from '#domain/book/strategy';
import { type ProblemCode, type Severity, SEVERITY } from '#domain/problems';
import { moneyOf } from '#domain/strategy/budget';
import { inOrder } from '#domain/strategy/order';
import { knownDay } from '#domain/strategy/typed-day';

export type FindingCode = Extract<
  ProblemCode,
  | 'issue-without-indicator'
  | 'indicator-without-objective'
  | 'project-without-money'
  | 'project-dates'
  | 'tree-move-suspended'
>;

/** Something that the strategy lacks, and where. */
export type StrategyFinding = {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Whose strategy it is in. */
  readonly scope: Scope;
  /** The node or indicator that it is about, and what else has to do with it. */
  readonly ids: readonly [string, ...string[]];
  /** `title`, and what else the texts of the code name. */
  readonly details: Readonly<Record<string, string>>;
};

/** A move of the tree that waits for a person: see `treeMoves`. */
export type Suspended = { readonly id: string; readonly parent: string };

/**
 * What both strategies of the book lack: issues that nothing measures, indicators that serve no objective, projects
 * without money of the book's year or with an end before the start, and moves that wait. An issue of the cluster is
 * measured also by what the province links to it.
 */
export function strategyFindings(
  state: BookState,
  suspended: readonly Suspended[] = [],
): readonly StrategyFinding[] {
  const year = [...state.book.values()][0]?.fiscalYear ?? 0;
  const nodes = inOrder(state.node.values());
  return [
    ...nodes.flatMap((node) => nodeFindings(state, node, year)),
    ...inOrder(state.indicator.values())
      .filter((indicator) => servesNothing(state, indicator))
      .map(({ id, no, name }) =>
        finding('indicator-without-objective', 'province', [id], { title: `${no} ${name}`.trim() }),
      ),
    ...suspended.flatMap(({ id, parent }) => {
      const node = state.node.get(id);
      return node === undefined
        ? []
        : [finding('tree-move-suspended', node.scope, [id, parent], { title: node.title })];
    }),
  ];
}

function nodeFindings(state: BookState, node: StrategyNode, year: number): readonly StrategyFinding[] {
  const found = (code: FindingCode): StrategyFinding =>
    finding(code, node.scope, [node.id], { title: node.title });
  if (node.kind === 'issue')
    return measuredNodes(state).has(node.id) ? [] : [found('issue-without-indicator')];
  if (node.kind !== 'project') return [];
  const { amount, isUnread } = moneyOf(node, year);
  return [
    // A text that is no number is no lack of money: it is marked where it stands.
    ...(amount === null && !isUnread ? [found('project-without-money')] : []),
    ...(endsBeforeStart(node) ? [found('project-dates')] : []),
  ];
}

function endsBeforeStart({ startsOn, endsOn }: StrategyNode): boolean {
  const start = knownDay(startsOn);
  const end = knownDay(endsOn);
  return start !== null && end !== null && end < start;
}

/** A part of a compound indicator stands with the indicator that it is a part of. */
function servesNothing(state: BookState, { of, parent }: Indicator): boolean {
  return of === null && (parent === null || !state.node.has(parent));
}

const MEASURED = new WeakMap<BookState, ReadonlySet<string>>();

/** The nodes at or under which an indicator stands, and those of the cluster to which such a node is linked. */
export function measuredNodes(state: BookState): ReadonlySet<string> {
  const known = MEASURED.get(state);
  if (known !== undefined) return known;
  const measured = new Set<string>();
  const mark = (id: string | null): void => {
    for (let at = id; at !== null && !measured.has(at); at = state.node.get(at)?.parent ?? null) {
      if (!state.node.has(at)) return;
      measured.add(at);
    }
  };
  for (const { parent } of state.indicator.values()) mark(parent);
  for (const { id, clusterLinks } of state.node.values()) {
    if (measured.has(id)) clusterLinks.forEach(mark);
  }
  MEASURED.set(state, measured);
  return measured;
}

function finding(
  code: FindingCode,
  scope: Scope,
  ids: readonly [string, ...string[]],
  details: Readonly<Record<string, string>>,
): StrategyFinding {
  return { code, severity: SEVERITY[code], scope, ids, details };
}
