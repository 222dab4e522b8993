import type { BookState, StrategyNode } from '#domain/book/book';
import type { Decimal } from '#domain/book/decimal';
import type { BudgetLine } from '#domain/book/strategy';
import { setField } from '#domain/book/change';
import { type Exact, parseExact, sum } from '#domain/exact';
import { fail, succeed } from '#domain/result';
import { type TreeResult, changeOf } from '#domain/strategy/edit-tree';
import { branchOf, treeOf } from '#domain/strategy/tree';

/** Money of a fiscal year in baht; null where nobody gave a figure, which is not 0. */
export type Money = {
  readonly amount: Exact | null;
  readonly disbursed: Exact | null;
  /** True where a text stands that is no number; it is left out of the sums. */
  readonly isUnread: boolean;
};

export const NO_MONEY: Money = { amount: null, disbursed: null, isUnread: false };

/**
 * The budget lines of a project. Its one figure (`budget`, of the book's fiscal year `year`) counts as a line without a
 * source where no line of that year has an amount.
 */
export function linesOf(node: StrategyNode, year: number): readonly BudgetLine[] {
  const { budget, budgets } = node;
  const isSplit = budgets.some((line) => line.year === year && line.amount !== null);
  if (budget === null || isSplit) return budgets;
  return [...budgets, { source: '', year, amount: budget, disbursed: null }];
}

/** The effective budget of one project in a fiscal year of the book `year`. */
export function moneyOf(node: StrategyNode, year: number): Money {
  const lines = linesOf(node, year).filter((line) => line.year === year);
  return moneyIn(lines);
}

function moneyIn(lines: readonly BudgetLine[]): Money {
  const amounts = lines.map(({ amount }) => amount);
  const disbursed = lines.map((line) => line.disbursed);
  return {
    amount: sumOf(amounts.map(figure)),
    disbursed: sumOf(disbursed.map(figure)),
    isUnread: [...amounts, ...disbursed].some((text) => text !== null && parseExact(text) === null),
  };
}

function figure(text: Decimal): Exact | null {
  return text === null ? null : parseExact(text);
}

/** The sum of the figures that are there; null when none is. */
export function sumOf(figures: readonly (Exact | null)[]): Exact | null {
  const known = figures.filter((each) => each !== null);
  return known.length === 0 ? null : sum(known);
}

/** What these are together; a text that is no number in one of them is one in the sum. */
export function addMoney(parts: readonly Money[]): Money {
  return {
    amount: sumOf(parts.map(({ amount }) => amount)),
    disbursed: sumOf(parts.map(({ disbursed }) => disbursed)),
    isUnread: parts.some(({ isUnread }) => isUnread),
  };
}

/**
 * Of every node the money of the projects at or under it. Projects carry the money: what stands on another kind is not
 * counted.
 */
export function budgetSums(state: BookState, year: number): ReadonlyMap<string, Money> {
  const tree = treeOf(state);
  const sums = new Map<string, Money>();
  const walk = (parent: string | null): readonly Money[] =>
    tree(parent).nodes.map((node) => {
      const inside = walk(node.id);
      const money = node.kind === 'project' ? moneyOf(node, year) : addMoney(inside);
      sums.set(node.id, money);
      return money;
    });
  walk(null);
  return sums;
}

/** One source of money over some years; `amounts` in the order of those years. */
export type SourceRow = {
  readonly source: string;
  readonly amounts: readonly Money[];
};

/** The projects at or under a node by source and year, sources in the order in which they first come. */
export function sourceRows(
  state: BookState,
  id: string,
  { year, years }: { readonly year: number; readonly years: readonly number[] },
): readonly SourceRow[] {
  const projects = branchOf(state, id).filter(({ kind }) => kind === 'project');
  const lines = projects.flatMap((project) => linesOf(project, year));
  const sources = [...new Set(lines.map(({ source }) => source))];
  return sources.map((source) => ({
    source,
    amounts: years.map((each) =>
      moneyIn(lines.filter((line) => line.source === source && line.year === each)),
    ),
  }));
}

/** Which figure of a project's money. */
export type MoneySpot = {
  readonly source: string;
  readonly year: number;
  readonly field: 'amount' | 'disbursed';
};

/** One figure in baht. The source gets a line of that year where it has none. */
export function setMoney(
  state: BookState,
  id: string,
  { year, spot, value }: { readonly year: number; readonly spot: MoneySpot; readonly value: Decimal },
): TreeResult {
  const node = state.node.get(id);
  return node === undefined
    ? fail('tree-no-place', { id })
    : writeLines(node, withMoney(linesOf(node, year), spot, value));
}

/** The lines with one figure set. Lines of the same source and year, as a merge or an import may leave, become one. */
export function withMoney(
  lines: readonly BudgetLine[],
  { source, year, field }: MoneySpot,
  value: Decimal,
): readonly BudgetLine[] {
  const isThere = (line: BudgetLine): boolean => line.source === source && line.year === year;
  const at = lines.findIndex(isThere);
  const old = lines[at] ?? { source, year, amount: null, disbursed: null };
  const line = { ...old, [field]: value };
  if (at === -1) return [...lines, line];
  return lines.flatMap((each, index) => (index === at ? [line] : isThere(each) ? [] : [each]));
}

/** A source of money without a figure yet. */
export function addSource(state: BookState, id: string, year: number, source: string): TreeResult {
  const node = state.node.get(id);
  const name = source.trim();
  if (node === undefined) return fail('tree-no-place', { id });
  if (name === '') return fail('name-missing');
  const lines = linesOf(node, year);
  if (lines.some((line) => line.source === name)) return succeed(changeOf('edit-node', []));
  return writeLines(node, [...lines, { source: name, year, amount: null, disbursed: null }]);
}

/** Another name for a source, in all its years. */
export function renameSource(
  state: BookState,
  id: string,
  year: number,
  names: { readonly from: string; readonly to: string },
): TreeResult {
  const node = state.node.get(id);
  if (node === undefined) return fail('tree-no-place', { id });
  const lines = linesOf(node, year);
  const to = names.to.trim();
  return writeLines(
    node,
    lines.map((line) => (line.source === names.from ? { ...line, source: to } : line)),
  );
}

/** Takes a source away with its figures of all years. */
export function removeSource(state: BookState, id: string, year: number, source: string): TreeResult {
  const node = state.node.get(id);
  if (node === undefined) return fail('tree-no-place', { id });
  return writeLines(
    node,
    linesOf(node, year).filter((line) => line.source !== source),
  );
}

/** The one figure has gone into the lines: kept beside them it would come back when they go. */
export function writeLines(node: StrategyNode, lines: readonly BudgetLine[]): TreeResult {
  return succeed(
    changeOf('edit-node', [setField('node', node, 'budgets', lines), setField('node', node, 'budget', null)]),
  );
}
