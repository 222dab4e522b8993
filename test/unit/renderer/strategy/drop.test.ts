import { describe, expect, it } from 'vitest';
import type { BookState } from '#domain/book/book';
import { applyChange } from '#domain/book/change';
import { childrenOf, unlinkedIndicators } from '#domain/strategy/tree';
import { dropItem, linkIndicator, type DropSpot } from '#renderer/features/strategy/drop';
import { UNLINKED } from '#renderer/features/strategy/tree-model';
import { indicatorsInOrder } from '#domain/tracking/board';
import { accepted, sampleBook } from '#test/unit/domain/strategy/tree-book';

const state = sampleBook();
const vision = [...state.node.values()].find(({ kind }) => kind === 'vision')!.id;
const issues = childrenOf(state, vision).nodes.map(({ id }) => id);
const dropped = (id: string, spot: DropSpot): BookState =>
  applyChange(state, accepted(dropItem(state, id, spot)));
const order = (book: BookState): string[] => childrenOf(book, vision).nodes.map(({ id }) => id);

describe('a dropped branch', () => {
  const [a = '', b = '', c = '', d = ''] = issues;

  it('stands where the line was', () => {
    const spot = { parent: vision, shownChildren: issues };
    expect(order(dropped(d, { ...spot, childIndex: 1 }))).toEqual([a, d, b, c]);
    expect(order(dropped(a, { ...spot, childIndex: 4 }))).toEqual([b, c, d, a]);
    expect(order(dropped(d, { ...spot, childIndex: 0 }))).toEqual([d, a, b, c]);
  });

  it('goes right behind the row above the line where a search hides the others', () => {
    expect(order(dropped(d, { parent: vision, childIndex: 1, shownChildren: [a, d] }))).toEqual([a, d, b, c]);
    expect(order(dropped(a, { parent: vision, childIndex: 0, shownChildren: [c, a] }))).toEqual([b, a, c, d]);
  });

  it('goes to the end when dropped on the row itself, and does not stand before the indicators', () => {
    const objective = [...state.node.values()].find(({ kind }) => kind === 'objective')!.id;
    const { indicators, nodes } = childrenOf(state, objective);
    const last = nodes.at(-1)!.id;
    const shownChildren = [...indicators, ...nodes].map(({ id }) => id);
    const book = dropped(last, { parent: objective, childIndex: 0, shownChildren });
    expect(childrenOf(book, objective).nodes[0]?.id).toBe(last);
    const away = dropped(last, { parent: nodes[0]!.parent, childIndex: null, shownChildren: [] });
    expect(childrenOf(away, objective).nodes.at(-1)?.id).toBe(last);
  });

  it('is refused under a kind that does not carry it, and under itself', () => {
    const project = [...state.node.values()].find(({ kind }) => kind === 'project')!.id;
    const spot = { childIndex: null, shownChildren: [] };
    expect(dropItem(state, project, { ...spot, parent: a })).toMatchObject({ code: 'tree-kind-not-allowed' });
    const under = childrenOf(state, a).nodes[0]!.id;
    expect(dropItem(state, a, { ...spot, parent: under })).toMatchObject({ code: 'tree-cycle' });
  });
});

describe('an indicator', () => {
  const linked = [...state.indicator.values()].find(({ parent }) => parent !== null)!;
  const numbers = (book: BookState): string[] => indicatorsInOrder(book).map(({ no }) => no);

  it('keeps its place in the agreement when it is linked, unlinked or dropped on a row', () => {
    const other = [...state.node.values()].find(
      ({ kind, id }) => kind === 'objective' && id !== linked.parent,
    )!.id;
    for (const parent of [other, null]) {
      const book = applyChange(state, accepted(linkIndicator(state, linked.id, parent)));
      expect(book.indicator.get(linked.id)?.parent).toBe(parent);
      expect(numbers(book)).toEqual(numbers(state));
    }
  });

  it('is unlinked in the group at the foot, and refused on the bare ground', () => {
    const spot = { childIndex: null, shownChildren: [] };
    const book = dropped(linked.id, { ...spot, parent: UNLINKED });
    expect(unlinkedIndicators(book).map(({ id }) => id)).toContain(linked.id);
    expect(dropItem(state, linked.id, { ...spot, parent: null })).toMatchObject({ code: 'tree-no-place' });
  });
});
