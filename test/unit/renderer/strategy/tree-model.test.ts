import { expect, it } from 'vitest';
import { applyChange } from '#domain/book/change';
import type { BookState, StrategyNode } from '#domain/book/book';
import { exact, sum, toDecimal } from '#domain/exact';
import { writeLines } from '#domain/strategy/budget';
import { editNode, removeNode } from '#domain/strategy/edit-tree';
import { modelOf, UNLINKED, type Item, type TreeModel } from '#renderer/features/strategy/tree-model';
import { accepted, sampleBook } from '#test/unit/domain/strategy/tree-book';

const itemOf = (model: TreeModel, id: string): Item => {
  const item = model.items.get(id);
  if (item === undefined) throw new Error(`no row: ${id}`);
  return item;
};
const first = (state: BookState, kind: string): string =>
  [...state.node.values()].find((node) => node.kind === kind)!.id;

it('adds up what hangs on the vision: every project once, every linked indicator once', () => {
  const state = sampleBook();
  const model = modelOf(state);
  const vision = itemOf(model, first(state, 'vision'));
  const projects = [...state.node.values()].filter(({ kind }) => kind === 'project');
  const linked = [...state.indicator.values()].filter(({ parent }) => parent !== null);
  expect(vision.budget && toDecimal(vision.budget)).toBe(
    toDecimal(sum(projects.map((each) => exact(each.budget!)))),
  );
  expect(vision.indicators).toBe(linked.length);
  const issues = model.children(vision.id).map((id) => itemOf(model, id));
  expect(issues.reduce((all, { indicators }) => all + indicators, 0)).toBe(linked.length);
});

it('adds exactly: ten times ten satang is one baht, and no figure is not 0', () => {
  let state = sampleBook();
  const strategy = first(state, 'strategy');
  const projects = [...state.node.values()].filter(({ parent }) => parent === strategy);
  const lines = (amount: string | null): StrategyNode['budgets'] => [
    { source: 'งบจังหวัด', year: 2547, amount, disbursed: null },
  ];
  for (const { id } of projects)
    state = applyChange(state, accepted(writeLines(state.node.get(id)!, lines('0.1'))));
  const total = itemOf(modelOf(state), strategy).budget;
  expect(total && toDecimal(total)).toBe(`0.${String(projects.length)}`);
  for (const { id } of projects)
    state = applyChange(state, accepted(writeLines(state.node.get(id)!, lines(null))));
  expect(itemOf(modelOf(state), strategy).budget).toBeNull();
});

it('marks what is missing at the item that lacks it, from the top down', () => {
  let state = sampleBook();
  expect(modelOf(state).flagged).toEqual([]);
  const project = first(state, 'project');
  const objective = [...state.indicator.values()].find(({ parent }) => parent !== null)!.parent!;
  state = applyChange(state, accepted(editNode(state, project, 'owner', ' ')));
  state = applyChange(state, accepted(editNode(state, project, 'budgets', [])));
  state = applyChange(state, accepted(editNode(state, project, 'budget', 'ราว 18')));
  const freed = [...state.indicator.values()].filter(({ parent }) => parent === objective);
  const indicators = new Map(state.indicator);
  for (const each of freed) indicators.set(each.id, { ...each, parent: null });
  const model = modelOf({ ...state, indicator: indicators });
  expect(itemOf(model, project).flags).toEqual(['budget-unread', 'no-owner']);
  expect(itemOf(model, objective).flags).toEqual(['no-indicator']);
  expect(model.flagged.indexOf(objective)).toBeLessThan(model.flagged.indexOf(project));
});

it('marks a move that two computers made into a cycle, and is recomputed when it is gone', () => {
  const state = sampleBook();
  const id = first(state, 'objective');
  const waiting = [{ id, parent: first(state, 'strategy') }];
  expect(itemOf(modelOf(state, 'province', waiting), id).flags).toEqual(['tree-move-suspended']);
  expect(modelOf(state, 'province', waiting).flagged).toEqual([id]);
  expect(modelOf(state).flagged).toEqual([]);
});

it('keeps indicators without a node in a group at the foot, also when their branch is gone', () => {
  const state = sampleBook();
  const loose = [...state.indicator.values()].filter(({ parent }) => parent === null);
  expect(modelOf(state).children(UNLINKED)).toEqual(loose.map(({ id }) => id));
  const bare = applyChange(state, accepted(removeNode(state, first(state, 'vision'))));
  expect(modelOf(bare).children(null)).toEqual([UNLINKED]);
  expect(itemOf(modelOf(bare), UNLINKED).indicators).toBe(state.indicator.size);
});
