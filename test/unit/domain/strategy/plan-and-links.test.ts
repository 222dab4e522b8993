import { describe, expect, it } from 'vitest';
import { EMPTY_BOOK, type BookState } from '#domain/book/book';
import { applyChange } from '#domain/book/change';
import { blankNode } from '#domain/book/strategy';
import { removeNode } from '#domain/strategy/edit-tree';
import { linkTargets, linkedTo, toggleClusterLink, toggleReformLink } from '#domain/strategy/links';
import { editPlan, planOf } from '#domain/strategy/plan';
import { treeOf } from '#domain/strategy/tree';
import { knownDay, typedDay } from '#domain/strategy/typed-day';
import { bookOf } from '#domain/year-folder/read-year-folder';
import { accepted } from '#test/unit/domain/strategy/tree-book';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

const sample = bookOf(sampleRecords());
const first = (kind: string, scope: string): string =>
  [...sample.node.values()].find((node) => node.kind === kind && node.scope === scope)!.id;

describe('the document', () => {
  const at = { book: '50-2547', scope: 'cluster' } as const;

  it('is made with its first field and edited after that; an unchanged field is no step', () => {
    const made = editPlan(EMPTY_BOOK, at, 'documentNo', 'นร 1/2546');
    expect(made.ops.map(({ op }) => op)).toEqual(['create']);
    const state = applyChange(EMPTY_BOOK, made);
    expect(planOf(state, at.book, 'cluster').documentNo).toBe('นร 1/2546');
    expect(planOf(state, at.book, 'province').documentNo).toBe('');
    expect(editPlan(state, at, 'approvedOn', '2003-11-17').ops.map(({ op }) => op)).toEqual(['set']);
    expect(editPlan(state, at, 'documentNo', 'นร 1/2546').ops).toEqual([]);
    expect(editPlan(EMPTY_BOOK, at, 'note', '').ops).toEqual([]);
  });

  it('has a day as people write it, and keeps a text that is none', () => {
    expect(typedDay('17 พ.ย. 2546')).toBe('2003-11-17');
    expect(typedDay(' ')).toBeNull();
    expect(typedDay('ปลายปี')).toBe('ปลายปี');
    expect(knownDay('2003-11-17')).toBe('2003-11-17');
    expect([knownDay('2003-02-30'), knownDay('ปลายปี'), knownDay(null)]).toEqual([null, null, null]);
  });
});

describe('links', () => {
  const issue = first('issue', 'province');

  it('lead to the issues and objectives of the cluster, numbered as in its tree', () => {
    expect(
      linkTargets(sample)
        .map(({ number, node }) => `${number} ${node.kind}`)
        .slice(0, 4),
    ).toEqual(['1 issue', '1.1 objective', '2 issue', '2.1 objective']);
  });

  it('are put on and off, and one to what is gone goes away with the next', () => {
    const [target, other] = linkTargets(sample)
      .map(({ node }) => node.id)
      .slice(2);
    const on = applyChange(sample, accepted(toggleClusterLink(sample, issue, target!)));
    expect(on.node.get(issue)?.clusterLinks).toContain(target);
    expect(linkedTo(on, target!).map(({ id }) => id)).toContain(issue);
    const gone = applyChange(on, accepted(removeNode(on, target!)));
    const next = applyChange(gone, accepted(toggleClusterLink(gone, issue, other!)));
    // Its own branch may have gone with it: what counts is that no link leads nowhere.
    expect(next.node.get(issue)?.clusterLinks.filter((id) => id === target)).toEqual([]);
    const off = applyChange(on, accepted(toggleClusterLink(on, issue, target!)));
    expect(off.node.get(issue)?.clusterLinks).toEqual(sample.node.get(issue)?.clusterLinks);
  });

  it('of the cluster itself or of a vision are refused, and there are seven reform strategies', () => {
    expect(toggleClusterLink(sample, first('issue', 'cluster'), issue).ok).toBe(false);
    expect(toggleClusterLink(sample, first('vision', 'province'), first('issue', 'cluster')).ok).toBe(false);
    expect(accepted(toggleReformLink(sample, issue, 8)).ops).toEqual([]);
    const start = { ...sample.node.get(issue)!, reformLinks: [6, 1] };
    const state: BookState = { ...sample, node: new Map(sample.node).set(issue, start) };
    const next = applyChange(state, accepted(toggleReformLink(state, issue, 3)));
    expect(next.node.get(issue)?.reformLinks).toEqual([1, 3, 6]);
  });
});

it('shows every node of cycles that a merge left, each cycle from one of its nodes', () => {
  const node = (id: string, parent: string | null): [string, ReturnType<typeof blankNode>] => [
    id,
    blankNode({ id, kind: 'issue', parent, order: 'a0', title: id }),
  ];
  const state: BookState = {
    ...EMPTY_BOOK,
    node: new Map([
      node('x', 'c'),
      node('c', 'a'),
      node('a', 'b'),
      node('b', 'c'),
      node('own', 'own'),
      node('top', null),
    ]),
  };
  const tree = treeOf(state);
  const walk = (parent: string | null): string[] => tree(parent).nodes.flatMap(({ id }) => [id, ...walk(id)]);
  expect(walk(null).sort()).toEqual(['a', 'b', 'c', 'own', 'top', 'x']);
  expect(
    tree(null)
      .nodes.map(({ id }) => id)
      .sort(),
  ).toEqual(['a', 'own', 'top']);
});
