import type { Decimal } from '#domain/book/decimal';

export type NodeKind = 'vision' | 'issue' | 'objective' | 'strategy' | 'project';

/** Whose strategy it is. The cluster's stands above the province's. */
export type Scope = 'province' | 'cluster';

export const PROJECT_STATUSES = ['notStarted', 'underWay', 'delayed', 'done', 'cancelled'] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** Money of one source in one fiscal year (BE), in baht. */
export type BudgetLine = {
  readonly source: string;
  readonly year: number;
  readonly amount: Decimal;
  readonly disbursed: Decimal;
};

/** A branch of a strategy tree. */
export type StrategyNode = {
  readonly id: string;
  readonly kind: NodeKind;
  readonly scope: Scope;
  readonly parent: string | null;
  readonly order: string;
  readonly title: string;
  readonly note: string;
  readonly owner: string;
  readonly supporters: readonly string[];
  /** Baht, of the fiscal year; where `budgets` has lines of the year, their sum goes before it. */
  readonly budget: Decimal;
  readonly budgets: readonly BudgetLine[];
  /** ISO days. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly status: ProjectStatus | null;
  /** Ids of branches of the cluster's strategy that it supports. */
  readonly clusterLinks: readonly string[];
  /** Numbers 1–7 of the strategies of the public sector development plan 2546–2550. */
  readonly reformLinks: readonly number[];
};

/** A branch of which nothing but its place, kind and name is known yet. */
export function blankNode(
  given: Pick<StrategyNode, 'id' | 'kind' | 'parent' | 'order' | 'title'> & { readonly scope?: Scope },
): StrategyNode {
  return {
    scope: 'province',
    note: '',
    owner: '',
    supporters: [],
    budget: null,
    budgets: [],
    startsOn: null,
    endsOn: null,
    status: null,
    clusterLinks: [],
    reformLinks: [],
    ...given,
  };
}

/**
 * What is known of a strategy as a document. A cluster's is approved by the Cabinet, a province's by the supervising
 * Deputy Prime Minister (two-year report, section 2); id is `<book>/plan/<scope>`.
 */
export type Plan = {
  readonly id: string;
  readonly scope: Scope;
  /** ISO days. */
  readonly presentedOn: string | null;
  readonly approvedOn: string | null;
  readonly documentNo: string;
  readonly note: string;
  /** Fiscal year (BE) from which it was copied forward. */
  readonly copiedFrom: number | null;
};

export const SWOT_PARTS = ['strength', 'weakness', 'opportunity', 'threat'] as const;
export type SwotPart = (typeof SWOT_PARTS)[number];

/** One line of the analysis of strengths, weaknesses, opportunities and threats. */
export type SwotLine = {
  readonly id: string;
  readonly scope: Scope;
  readonly part: SwotPart;
  readonly order: string;
  readonly text: string;
};

export function planId(book: string, scope: Scope): string {
  return `${book}/plan/${scope}`;
}

export function blankPlan(book: string, scope: Scope): Plan {
  const id = planId(book, scope);
  return { id, scope, presentedOn: null, approvedOn: null, documentNo: '', note: '', copiedFrom: null };
}
