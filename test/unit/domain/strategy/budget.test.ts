import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '#domain/book/change';
import { blankNode, type BudgetLine, type StrategyNode } from '#domain/book/strategy';
import { EMPTY_BOOK, type BookState } from '#domain/book/book';
import { toDecimal, type Exact } from '#domain/exact';
import {
  addSource,
  budgetSums,
  linesOf,
  moneyOf,
  removeSource,
  renameSource,
  setMoney,
  sourceRows,
  withMoney,
} from '#domain/strategy/budget';
import { accepted, sampleBook } from '#test/unit/domain/strategy/tree-book';

const YEAR = 2547;
const project = (given: Partial<StrategyNode>): StrategyNode => ({
  ...blankNode({ id: 'p', kind: 'project', parent: null, order: 'a0', title: 'โครงการ' }),
  ...given,
});
const line = (
  source: string,
  year: number,
  amount: string | null,
  disbursed: string | null = null,
): BudgetLine => ({
  source,
  year,
  amount,
  disbursed,
});
const words = (figure: Exact | null): string | null => figure && toDecimal(figure);
const book = (node: StrategyNode): BookState => ({ ...EMPTY_BOOK, node: new Map([[node.id, node]]) });
const after = (state: BookState, result: Parameters<typeof accepted>[0]): StrategyNode =>
  applyChange(state, accepted(result)).node.get('p')!;

describe('the money of a project', () => {
  it('is its one figure while no line of the year has an amount, and the lines from then on', () => {
    expect(words(moneyOf(project({ budget: '5' }), YEAR).amount)).toBe('5');
    const other = { budget: '5', budgets: [line('ก', YEAR - 1, '9'), line('ข', YEAR, null)] };
    expect(words(moneyOf(project(other), YEAR).amount)).toBe('5');
    const own = { budget: '5', budgets: [line('ก', YEAR, '0.1'), line('ข', YEAR, '0.2')] };
    expect(words(moneyOf(project(own), YEAR).amount)).toBe('0.3');
  });

  it('is null where nobody gave a figure, which is not 0, and says where a text is no number', () => {
    expect(moneyOf(project({}), YEAR)).toEqual({ amount: null, disbursed: null, isUnread: false });
    expect(words(moneyOf(project({ budgets: [line('ก', YEAR, '0')] }), YEAR).amount)).toBe('0');
    const unread = moneyOf(project({ budgets: [line('ก', YEAR, 'ราว 5'), line('ข', YEAR, '2')] }), YEAR);
    expect([words(unread.amount), unread.isUnread]).toEqual(['2', true]);
  });
});

describe('an edit', () => {
  it('makes the one figure a line and does not count it twice', () => {
    const state = book(project({ budget: '18' }));
    const spot = { source: 'งบจังหวัด', year: YEAR, field: 'amount' } as const;
    const node = after(state, setMoney(state, 'p', { year: YEAR, spot, value: '2' }));
    expect(node.budget).toBeNull();
    expect(linesOf(node, YEAR)).toEqual([line('', YEAR, '18'), line('งบจังหวัด', YEAR, '2')]);
  });

  it('adds, renames and removes a source with all its years, and refuses one without a name', () => {
    const start = book(
      project({ budgets: [line('ก', YEAR - 1, '1'), line('ก', YEAR, '2'), line('ข', YEAR, '3')] }),
    );
    const named = after(start, renameSource(start, 'p', YEAR, { from: 'ก', to: ' ค ' }));
    expect(named.budgets.map(({ source }) => source)).toEqual(['ค', 'ค', 'ข']);
    expect(after(start, removeSource(start, 'p', YEAR, 'ก')).budgets).toEqual([line('ข', YEAR, '3')]);
    expect(addSource(start, 'p', YEAR, '  ').ok).toBe(false);
    expect(accepted(addSource(start, 'p', YEAR, 'ข')).ops).toEqual([]);
    expect(after(start, addSource(start, 'p', YEAR, 'ง')).budgets.at(-1)).toEqual(line('ง', YEAR, null));
  });

  it('joins what an import left twice, and touches no other line', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 999 }).map(String), { nil: null });
    const any = fc.record({
      source: fc.constantFrom('ก', 'ข', ''),
      year: fc.constantFrom(YEAR - 1, YEAR),
      amount,
      disbursed: amount,
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), any, (lines, { source, year, amount: value }) => {
        const isThere = (each: BudgetLine): boolean => each.source === source && each.year === year;
        const next = withMoney(lines, { source, year, field: 'amount' }, value);
        expect(next.filter(isThere).map((each) => each.amount)).toEqual([value]);
        expect(next.filter((each) => !isThere(each))).toEqual(lines.filter((each) => !isThere(each)));
      }),
    );
  });
});

it('sums every project once up the sample year’s tree, by kind and by source', () => {
  const state = sampleBook();
  const sums = budgetSums(state, YEAR);
  const vision = [...state.node.values()].find(({ kind }) => kind === 'vision')!;
  expect(words(sums.get(vision.id)!.amount)).toBe('217900000');
  const projects = [...state.node.values()].filter(({ kind }) => kind === 'project');
  const paid = projects.reduce((all, { budgets }) => all + Number(budgets[0]?.disbursed ?? 0), 0);
  expect(Number(words(sums.get(vision.id)!.disbursed))).toBe(paid);
  const rows = sourceRows(state, vision.id, { year: YEAR, years: [YEAR - 1, YEAR] });
  const bySource = rows.reduce((all, { amounts }) => all + Number(words(amounts[1]!.amount)), 0);
  expect(bySource).toBe(217900000);
  expect(rows.every(({ amounts }) => amounts[0]!.amount === null)).toBe(true);
});
