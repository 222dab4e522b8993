import type { BookState, StrategyNode } from '#domain/book/book';
import { applyChange, setField, type ChangeName, type Op } from '#domain/book/change';
import { PROJECT_STATUSES } from '#domain/book/strategy';
import { linesOf, withMoney } from '#domain/strategy/budget';
import { typedDay } from '#domain/strategy/typed-day';
import { bookOf, useDesk } from '#renderer/session/desk';
import { write } from '#renderer/session/write';
import { typedMillions } from '#renderer/features/strategy/amounts';
import i18next from 'i18next';
import type { GridEdit, GridEditKind } from '#renderer/ui/grid/grid-types';

/** Typed and pasted cells of the table, as one change. */
export function editBudgetCells(edits: readonly GridEdit[], kind: GridEditKind): void {
  const desk = useDesk.getState();
  const { fiscalYear: year } = bookOf(desk);
  const name: ChangeName = kind === 'paste' ? 'paste' : 'edit-node';
  void write({ name, ops: budgetOps(desk.state, edits, { year, statusNamed }) });
}

type Reading = {
  readonly year: number;
  /** The status of that name in the language of the window. */
  readonly statusNamed: (text: string) => StrategyNode['status'];
};

/** The steps; what the lines of money of one project become is one field, so each cell builds upon the one before. */
export function budgetOps(state: BookState, edits: readonly GridEdit[], reading: Reading): readonly Op[] {
  let now = state;
  const ops = new Map<string, Op>();
  for (const { rowId, columnId, text } of edits) {
    const node = now.node.get(rowId);
    if (node === undefined) continue;
    const steps = stepsFor(node, columnId, text, reading).filter((step): step is Op => step !== null);
    now = applyChange(now, { name: 'edit-node', ops: steps });
    for (const step of steps) if (step.op === 'set') ops.set(`${rowId} ${step.field}`, step);
  }
  // What stood there before the first of them is what the whole takes back.
  return [...ops.values()].flatMap((step) => {
    if (step.op !== 'set' || step.kind !== 'node') return [];
    const was = state.node.get(step.id)?.[step.field as keyof StrategyNode] ?? null;
    return [{ ...step, was }];
  });
}

function stepsFor(
  node: StrategyNode,
  column: string,
  text: string,
  { year, statusNamed: named }: Reading,
): readonly (Op | null)[] {
  switch (column) {
    case 'owner':
      return [setField('node', node, 'owner', text.trim())];
    case 'startsOn':
    case 'endsOn':
      return [setField('node', node, column, typedDay(text))];
    case 'status':
      return [setField('node', node, 'status', named(text))];
    case 'source':
    case 'amount':
    case 'disbursed':
      return moneySteps(node, column, text, year);
    default:
      return [];
  }
}

function moneySteps(
  node: StrategyNode,
  column: 'source' | 'amount' | 'disbursed',
  text: string,
  year: number,
): readonly (Op | null)[] {
  const lines = linesOf(node, year);
  const sources = [...new Set(lines.filter((line) => line.year === year).map(({ source }) => source))];
  const [source = ''] = sources;
  // With several sources nobody can say which is meant: the panel has them apart.
  if (sources.length > 1) return [];
  const next =
    column === 'source'
      ? renamed(lines, source, text.trim(), year)
      : withMoney(lines, { source, year, field: column }, typedMillions(text));
  return [setField('node', node, 'budgets', next), setField('node', node, 'budget', null)];
}

function renamed(
  lines: StrategyNode['budgets'],
  from: string,
  to: string,
  year: number,
): StrategyNode['budgets'] {
  if (lines.some((line) => line.source === from && line.year === year)) {
    return lines.map((line) => (line.source === from ? { ...line, source: to } : line));
  }
  return to === '' ? lines : [...lines, { source: to, year, amount: null, disbursed: null }];
}

/** From the list its code comes; pasted it is the word. */
function statusNamed(text: string): StrategyNode['status'] {
  const written = text.trim();
  return (
    PROJECT_STATUSES.find(
      (status) => status === written || i18next.t(`strategy.status.${status}`) === written,
    ) ?? null
  );
}
