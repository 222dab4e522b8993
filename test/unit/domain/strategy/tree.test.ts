import { describe, expect, it } from 'vitest';
import { type BookState, EMPTY_BOOK } from '#domain/book/book';
import { applyChange, invert } from '#domain/book/change';
import { addIndicator, addNode, editNode, removeNode, renameItem } from '#domain/strategy/edit-tree';
import { indentItem, moveItem, outdentItem, swapItem } from '#domain/strategy/move-tree';
import { childrenOf, flattenTree, numberOf, unlinkedIndicators } from '#domain/strategy/tree';
import type { TreeResult } from '#domain/strategy/edit-tree';
import { accepted, faultsOf, indicatorRecord, sampleBook } from '#test/unit/domain/strategy/tree-book';

const after = (state: BookState, result: TreeResult): BookState => applyChange(state, accepted(result));
const titles = (state: BookState, parent: string | null): string[] =>
  childrenOf(state, parent).nodes.map(({ title }) => title);

/** วิสัยทัศน์ v with issues i1 and i2; under i1 the objectives o1 and o2; under o1 the strategy s1 with project p1. */
function smallTree(): BookState {
  let state: BookState = EMPTY_BOOK;
  const add = (id: string, kind: Parameters<typeof addNode>[2]['kind'], parent: string | null): void => {
    state = after(state, addNode(state, { parent, index: 99 }, { id, kind, title: id }));
  };
  add('v', 'vision', null);
  add('i1', 'issue', 'v');
  add('i2', 'issue', 'v');
  add('o1', 'objective', 'i1');
  add('o2', 'objective', 'i1');
  add('s1', 'strategy', 'o1');
  add('p1', 'project', 's1');
  return state;
}

describe('the tree of the sample year', () => {
  const state = sampleBook();

  it('shows the vision alone, then what is opened', () => {
    expect(flattenTree(state, new Set()).map(({ id }) => id)).toEqual(['50-2547/PS50']);
    const rows = flattenTree(state, new Set(['50-2547/PS50', '50-2547/PS-I1']));
    expect(rows.map(({ level, id }) => `${String(level)} ${id.replace('50-2547/', '')}`)).toEqual([
      '1 PS50',
      '2 PS-I1',
      '3 PS-O1',
      '3 PS-O2',
      '2 PS-I2',
      '2 PS-I3',
      '2 PS-I4',
    ]);
    expect(rows[2]).toMatchObject({
      number: '1.1',
      position: 1,
      setSize: 2,
      hasChildren: true,
      expanded: false,
    });
  });

  it('shows indicators before the branches of their objective', () => {
    const open = new Set(['50-2547/PS50', '50-2547/PS-I1', '50-2547/PS-O1']);
    const rows = flattenTree(state, open).filter(({ parent }) => parent === '50-2547/PS-O1');
    expect(rows.map((row) => (row.type === 'indicator' ? row.indicator.no : row.number))).toEqual([
      '1.2',
      '1.4',
      '1.1.1',
      '1.1.2',
    ]);
  });

  it('numbers issues, objectives and strategies by their place', () => {
    expect(numberOf(state, '50-2547/PS50')).toBeNull();
    expect(numberOf(state, '50-2547/PS-I4')).toBe('4');
    expect(numberOf(state, '50-2547/PS-O10')).toBe('4.3');
    expect(numberOf(state, '50-2547/PS-S18')).toMatch(/^4\.3\.\d$/);
    expect(numberOf(state, '50-2547/PRJ-25')).toBeNull();
  });

  it('keeps the indicators of a branch that goes, without their parent', () => {
    const change = accepted(removeNode(state, '50-2547/PS-I1'));
    const rest = applyChange(state, change);
    expect([rest.indicator.size, rest.result.size]).toEqual([state.indicator.size, state.result.size]);
    expect(unlinkedIndicators(rest).map(({ no }) => no)).toEqual(['1.2', '1.3', '1.4', '1.5']);
    expect(rest.node.has('50-2547/PRJ-01')).toBe(false);
    // A branch goes from its leaves up, so that taking it back brings every parent first.
    expect(change.ops.at(-1)).toMatchObject({ op: 'remove', id: '50-2547/PS-I1' });
    expect(faultsOf(rest)).toEqual([]);
    expect(applyChange(rest, invert(change))).toEqual(state);
  });
});

describe('adding', () => {
  it('puts a node at its place', () => {
    const state = after(
      smallTree(),
      addNode(smallTree(), { parent: 'v', index: 1 }, { id: 'i9', kind: 'issue', title: 'new' }),
    );
    expect(titles(state, 'v')).toEqual(['i1', 'new', 'i2']);
    expect(numberOf(state, 'i2')).toBe('3');
  });

  it('refuses a kind that cannot live there, a second vision, and a parent that is gone', () => {
    const state = smallTree();
    const add = (parent: string | null, kind: 'project' | 'vision') =>
      addNode(state, { parent, index: 0 }, { id: 'x', kind, title: '' });
    expect(add('i1', 'project')).toMatchObject({
      code: 'tree-kind-not-allowed',
      details: { kind: 'project', parent: 'issue' },
    });
    expect(add(null, 'vision')).toMatchObject({ code: 'tree-kind-not-allowed', details: { parent: 'root' } });
    expect(add('gone', 'project')).toMatchObject({ code: 'tree-no-place' });
    expect(addIndicator(state, { parent: 'i1', index: 0 }, indicatorRecord('k'))).toMatchObject({
      code: 'tree-kind-not-allowed',
    });
  });

  it('keeps indicators of other branches in their order', () => {
    let state = smallTree();
    const add = (parent: string, id: string, index: number): void => {
      state = after(state, addIndicator(state, { parent, index }, indicatorRecord(id)));
    };
    add('o1', 'k1', 0);
    add('o2', 'k2', 0);
    add('o1', 'k3', 1);
    add('o1', 'k0', 0);
    const all = [...state.indicator.values()].toSorted((a, b) => (a.order < b.order ? -1 : 1));
    expect(all.map(({ id }) => id)).toEqual(['k0', 'k1', 'k3', 'k2']);
    expect(new Set(all.map(({ order }) => order)).size).toBe(4);
  });
});

describe('names and fields', () => {
  it('change one field', () => {
    const state = smallTree();
    expect(accepted(renameItem(state, 'o1', ' ชื่อใหม่ ')).ops).toEqual([
      { op: 'set', kind: 'node', id: 'o1', field: 'title', value: 'ชื่อใหม่', was: 'o1' },
    ]);
    expect(accepted(renameItem(state, 'o1', 'o1')).ops).toEqual([]);
    expect(renameItem(state, 'o1', '  ')).toMatchObject({ code: 'name-missing' });
    expect(after(state, editNode(state, 'p1', 'budget', '20000000')).node.get('p1')?.budget).toBe('20000000');
    const sample = sampleBook();
    const named = after(sample, renameItem(sample, '50-2547/50-2547-1.2', 'รายได้'));
    expect(named.indicator.get('50-2547/50-2547-1.2')?.name).toBe('รายได้');
  });
});

describe('Tab and Shift+Tab', () => {
  it('make an objective a strategy of the one above, and what is under it with it', () => {
    let state = smallTree();
    state = after(
      state,
      addNode(state, { parent: 'o2', index: 0 }, { id: 's2', kind: 'strategy', title: 's2' }),
    );
    const inside = after(state, indentItem(state, 'o2'));
    expect(inside.node.get('o2')).toMatchObject({ kind: 'strategy', parent: 'o1' });
    expect(inside.node.get('s2')).toMatchObject({ kind: 'project', parent: 'o2' });
    expect(titles(inside, 'o1')).toEqual(['s1', 'o2']);
    const out = after(inside, outdentItem(inside, 'o2'));
    expect(out.node.get('s2')?.kind).toBe('strategy');
    expect(titles(out, 'i1')).toEqual(['o1', 'o2']);
  });

  it('refuse where a project would go deeper, a vision would be doubled, or no row is there', () => {
    const state = smallTree();
    const swapped = after(state, swapItem(state, 'o1', 1));
    expect(indentItem(swapped, 'o1')).toMatchObject({
      code: 'tree-kind-not-allowed',
      details: { kind: 'project', parent: 'project' },
    });
    expect(outdentItem(state, 'i1')).toMatchObject({ code: 'tree-kind-not-allowed' });
    expect(indentItem(state, 'i1')).toMatchObject({ code: 'tree-no-place' });
    expect(outdentItem(state, 'v')).toMatchObject({ code: 'tree-no-place' });
  });

  it('refuse to make a project or an issue of what an indicator measures', () => {
    let state = smallTree();
    state = after(
      state,
      addNode(state, { parent: 'o1', index: 9 }, { id: 's2', kind: 'strategy', title: 's2' }),
    );
    state = after(state, addIndicator(state, { parent: 's2', index: 0 }, indicatorRecord('k1')));
    state = after(state, addIndicator(state, { parent: 'o2', index: 0 }, indicatorRecord('k2')));
    expect(indentItem(state, 's2')).toMatchObject({ details: { kind: 'indicator', parent: 'project' } });
    expect(outdentItem(state, 'o2')).toMatchObject({ details: { kind: 'indicator', parent: 'issue' } });
  });

  it('take an indicator between an objective and its first strategy', () => {
    let state = smallTree();
    state = after(state, addIndicator(state, { parent: 'o1', index: 0 }, indicatorRecord('k1')));
    const order = state.indicator.get('k1')?.order;
    state = after(state, indentItem(state, 'k1'));
    expect(state.indicator.get('k1')).toMatchObject({ parent: 's1', order });
    state = after(state, outdentItem(state, 'k1'));
    expect(state.indicator.get('k1')).toMatchObject({ parent: 'o1', order });
    expect(outdentItem(state, 'k1')).toMatchObject({ code: 'tree-kind-not-allowed' });
  });
});

describe('moving', () => {
  it('swaps with the sibling above or below, and not beyond the ends', () => {
    const state = smallTree();
    expect(titles(after(state, swapItem(state, 'i1', 1)), 'v')).toEqual(['i2', 'i1']);
    expect(titles(after(state, swapItem(state, 'i2', -1)), 'v')).toEqual(['i2', 'i1']);
    expect(swapItem(state, 'i1', -1)).toMatchObject({ code: 'tree-no-place' });
    expect(swapItem(state, 'i2', 1)).toMatchObject({ code: 'tree-no-place' });
  });

  it('takes the branch along to another parent', () => {
    const state = smallTree();
    const moved = after(state, moveItem(state, 'o1', { parent: 'i2', index: 0 }));
    expect([numberOf(moved, 'o1'), numberOf(moved, 's1'), numberOf(moved, 'o2')]).toEqual([
      '2.1',
      '2.1.1',
      '1.1',
    ]);
  });

  it('refuses a cycle and a kind that cannot live there', () => {
    const state = smallTree();
    expect(moveItem(state, 'i1', { parent: 'o1', index: 0 })).toMatchObject({ code: 'tree-cycle' });
    expect(moveItem(state, 'i1', { parent: 'i1', index: 0 })).toMatchObject({ code: 'tree-cycle' });
    expect(moveItem(state, 'p1', { parent: 'o1', index: 0 })).toMatchObject({
      code: 'tree-kind-not-allowed',
    });
  });

  it('does nothing where it stands already', () => {
    const state = smallTree();
    expect(accepted(moveItem(state, 'i2', { parent: 'v', index: 1 })).ops).toEqual([]);
  });

  it('links an indicator to an objective without moving it in the agreement, and frees it', () => {
    const id = '50-2547/50-2547-1.2';
    const state = after(sampleBook(), moveItem(sampleBook(), id, { parent: null, index: 0 }));
    const linked = after(state, moveItem(state, id, { parent: '50-2547/PS-O1', index: 0 }));
    expect(linked.indicator.get(id)).toEqual({ ...state.indicator.get(id), parent: '50-2547/PS-O1' });
    const freed = after(linked, moveItem(linked, id, { parent: null, index: 0 }));
    expect(freed).toEqual(state);
  });
});

describe('trees that two machines have left in disorder', () => {
  it('still show every node, and every walk ends', () => {
    const state = smallTree();
    const node = new Map(state.node);
    node.delete('i1');
    const orphaned = { ...state, node };
    const open = new Set(node.keys());
    expect(
      flattenTree(orphaned, open)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...node.keys()].sort());
    const [o1, s1] = [node.get('o1'), node.get('s1')];
    if (o1 !== undefined && s1 !== undefined) node.set('o1', { ...o1, parent: 's1' });
    expect(removeNode({ ...state, node }, 's1')).toMatchObject({ ok: true });
  });
});
