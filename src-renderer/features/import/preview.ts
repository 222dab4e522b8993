import { cellsOf } from '#domain/agreement/gather-problems';
import type { Difference, RowPlan } from '#domain/agreement/plan-import';
import type { ColumnField, ReadAgreement, ReadColumn, ReadRow } from '#domain/agreement/sheet';
import { cellName } from '#domain/agreement/sheet-grid';
import type { Outcome } from '#domain/agreement/take-in';
import type { Problem, Severity } from '#domain/problems';
import type { Failure } from '#domain/result';

/** How a row stands by itself. */
export type Judgement = 'fix' | 'look' | 'ready';
/** What a row becomes in the book; `closed`: what it would change may not be changed. */
export type Fate = 'new' | 'changed' | 'same' | 'ask' | 'closed';

/** One row of the preview: what the file's row was understood as, what is wrong with it, and what it becomes. */
export type PreviewRow = {
  readonly row: number;
  readonly read: ReadRow;
  readonly plan: RowPlan;
  readonly judgement: Judgement;
  readonly fate: Fate;
  /** Left out by the officer. */
  readonly left: boolean;
  readonly byCell: ReadonlyMap<string, Problem>;
  readonly changed: ReadonlyMap<ColumnField, Difference>;
  readonly kept: ReadonlyMap<ColumnField, string>;
  readonly refused: ReadonlyMap<ColumnField, Difference & { readonly failure: Failure }>;
};

export type Counts = Readonly<Record<Judgement | Fate, number>> & {
  readonly all: number;
  /** Values that the chosen rows change, and rows that are chosen and do something. */
  readonly values: number;
  readonly doing: number;
};

export function cellOf(column: ReadColumn, row: number): string {
  return cellName(row, column.column);
}

type Judged = { readonly worst: Severity | null; readonly byCell: ReadonlyMap<string, Problem> };
const UNTOLD: Judged = { worst: null, byCell: new Map() };

/** What each row says and becomes, before the officer chose anything. Rows and problems are gone through once. */
export function previewRows(read: ReadAgreement, plans: readonly RowPlan[]): readonly PreviewRow[] {
  const judged = problemsByRow(read.problems);
  return read.rows.flatMap((each, at) => {
    const plan = plans[at];
    if (plan === undefined) return [];
    const { worst, byCell } = judged.get(each.row) ?? UNTOLD;
    const judgement = worst === null ? 'ready' : worst === 'error' ? 'fix' : 'look';
    return [
      {
        ...({ row: each.row, read: each, plan, judgement, fate: 'new', left: false, byCell } as const),
        changed: new Map(plan.differences.map((difference) => [difference.field, difference])),
        kept: new Map(plan.kept.map(({ field, was }) => [field, was])),
        refused: new Map(plan.refused.map((difference) => [difference.field, difference])),
      },
    ];
  });
}

function problemsByRow(problems: readonly Problem[]): ReadonlyMap<number, Judged> {
  const judged = new Map<number, { worst: Severity; byCell: Map<string, Problem> }>();
  for (const problem of problems) {
    for (const cell of cellsOf(problem)) {
      const row = rowOf(cell);
      if (row === null) continue;
      const own = judged.get(row) ?? { worst: problem.severity, byCell: new Map<string, Problem>() };
      if (problem.severity === 'error') own.worst = 'error';
      const before = own.byCell.get(cell);
      if (before === undefined || rank(problem.severity) > rank(before.severity))
        own.byCell.set(cell, problem);
      judged.set(row, own);
    }
  }
  return judged;
}

/** The officer's choices laid over the rows; a row that they do not touch stays the same object. */
export function chosenRows(
  rows: readonly PreviewRow[],
  outcomes: ReadonlyMap<number, Outcome>,
  left: ReadonlySet<number>,
  closed: boolean,
  known: Map<number, PreviewRow>,
): readonly PreviewRow[] {
  return rows.map((row) => {
    const fate = fateOf(row, outcomes.get(row.row) ?? 'add', closed);
    const isLeft = left.has(row.row);
    const before = known.get(row.row);
    if (before?.plan === row.plan && before.fate === fate && before.left === isLeft) return before;
    const next = { ...row, fate, left: isLeft };
    known.set(row.row, next);
    return next;
  });
}

function fateOf({ plan }: PreviewRow, outcome: Outcome, closed: boolean): Fate {
  if (outcome === 'ask') return 'ask';
  if (outcome === 'add') return closed ? 'closed' : 'new';
  if (plan.differences.length > 0) return 'changed';
  return plan.refused.length > 0 ? 'closed' : 'same';
}

/** Whether a row does something when the import is confirmed. */
export function isDoing({ fate, left }: PreviewRow): boolean {
  return !left && (fate === 'new' || fate === 'changed');
}

export function countRows(rows: readonly PreviewRow[]): Counts {
  const counts = {
    ...{ all: rows.length, fix: 0, look: 0, ready: 0, values: 0, doing: 0 },
    ...{ new: 0, changed: 0, same: 0, ask: 0, closed: 0 },
  };
  for (const row of rows) {
    counts[row.judgement] += 1;
    counts[row.fate] += 1;
    if (!isDoing(row)) continue;
    counts.doing += 1;
    if (row.fate === 'changed') counts.values += row.changed.size;
  }
  return counts;
}

/** Errors before warnings, otherwise as the sheet has them. */
export function worstFirst(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => rank(b.severity) - rank(a.severity));
}

function rank(severity: Severity): number {
  return severity === 'error' ? 1 : 0;
}

function rowOf(cell: string): number | null {
  const digits = /(\d+)$/.exec(cell)?.[1];
  return digits === undefined ? null : Number(digits);
}
