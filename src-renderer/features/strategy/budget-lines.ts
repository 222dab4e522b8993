import type { TFunction } from 'i18next';
import type { BookState, StrategyNode } from '#domain/book/book';
import { addMoney, linesOf, moneyOf, type Money } from '#domain/strategy/budget';
import { millions, shareWords } from '#renderer/features/strategy/amounts';
import type { Item, TreeModel } from '#renderer/features/strategy/tree-model';
import type { GridRow } from '#renderer/ui/grid/grid-types';

/** A project as its row shows it. */
export type ProjectRow = {
  readonly node: StrategyNode;
  readonly money: Money;
  /** Its sources of the year in the order of its lines; '' for money without one. */
  readonly sources: readonly string[];
  /** Texts that stand where figures belong. */
  readonly unread: { readonly amount: string | null; readonly disbursed: string | null };
  readonly flags: Item['flags'];
};

type Given = {
  readonly state: BookState;
  readonly model: TreeModel;
  readonly year: number;
  readonly t: TFunction;
};

/** The projects in the order of the tree, under a heading for each issue, and their sum at the foot. */
export function budgetLines(given: Given): {
  readonly rows: readonly ProjectRow[];
  readonly lines: readonly GridRow<ProjectRow>[];
} {
  const groups = groupsOf(given);
  const rows = groups.flatMap((group) => group.rows);
  const lines: GridRow<ProjectRow>[] = groups.flatMap(({ id, label, rows: inside }) => [
    { kind: 'group', id: `group ${id}`, label, cells: sums(label, inside), spans: { title: 6 } },
    ...inside.map((row) => ({ kind: 'row' as const, id: row.node.id, row })),
  ]);
  if (rows.length === 0) return { rows, lines: [] };
  const label = given.t('strategy.table.sum');
  return {
    rows,
    lines: [...lines, { kind: 'sum', id: 'sum', label, cells: sums(label, rows), spans: { title: 6 } }],
  };
}

type Group = { readonly id: string; readonly label: string; readonly rows: readonly ProjectRow[] };

function groupsOf({ state, model, year, t }: Given): readonly Group[] {
  const groups = new Map<string, { label: string; rows: ProjectRow[] }>();
  for (const item of model.items.values()) {
    const node = state.node.get(item.id);
    if (item.kind !== 'project' || node === undefined) continue;
    const issue = issueOf(model, item);
    const id = issue?.id ?? '';
    const group = groups.get(id) ?? { label: issueWords(issue, t), rows: [] };
    groups.set(id, group);
    group.rows.push(rowOf(node, item, year));
  }
  return [...groups].map(([id, group]) => ({ id, ...group }));
}

function issueWords(issue: Item | null, t: TFunction): string {
  if (issue === null) return t('strategy.table.loose');
  return [issue.number, issue.title].filter(Boolean).join(' ');
}

function issueOf(model: TreeModel, item: Item): Item | null {
  let at: Item | undefined = item;
  while (at !== undefined && at.kind !== 'issue') at = model.items.get(at.parent ?? '');
  return at ?? null;
}

const ROWS = new WeakMap<StrategyNode, { readonly flags: Item['flags']; readonly row: ProjectRow }>();

/** The same object as long as nothing of it has changed: the grid draws a row again only then. */
function rowOf(node: StrategyNode, { flags }: Item, year: number): ProjectRow {
  const known = ROWS.get(node);
  if (known?.flags.join() === flags.join()) return known.row;
  const lines = linesOf(node, year).filter((line) => line.year === year);
  const money = moneyOf(node, year);
  const row: ProjectRow = {
    node,
    money,
    sources: [...new Set(lines.map(({ source }) => source))],
    unread: {
      amount: money.amount === null ? (lines.find(({ amount }) => amount !== null)?.amount ?? null) : null,
      disbursed:
        money.disbursed === null
          ? (lines.find(({ disbursed }) => disbursed !== null)?.disbursed ?? null)
          : null,
    },
    flags,
  };
  ROWS.set(node, { flags, row });
  return row;
}

function sums(label: string, rows: readonly ProjectRow[]): Readonly<Record<string, string>> {
  const { amount, disbursed } = addMoney(rows.map(({ money }) => money));
  return {
    title: label,
    amount: amount === null ? '–' : millions(amount),
    disbursed: disbursed === null ? '–' : millions(disbursed),
    share: shareWords(disbursed, amount) ?? '–',
  };
}
