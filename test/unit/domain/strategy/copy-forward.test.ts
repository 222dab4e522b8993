import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_BOOK, type BookState, type StrategyNode } from '#domain/book/book';
import { applyChange, invert } from '#domain/book/change';
import { toRatio } from '#domain/exact';
import { copyForward, scopesOf } from '#domain/strategy/copy-forward';
import { moneyOf } from '#domain/strategy/budget';
import { addNode, editNode } from '#domain/strategy/edit-tree';
import { NODE_KINDS, kindsUnder } from '#domain/strategy/kinds';
import { linkTargets, toggleClusterLink } from '#domain/strategy/links';
import { planOf } from '#domain/strategy/plan';
import { inScope } from '#domain/strategy/scope';
import { flattenTree, treeOf } from '#domain/strategy/tree';
import { bookOf } from '#domain/year-folder/read-year-folder';
import { accepted, faultsOf } from '#test/unit/domain/strategy/tree-book';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

const sample = bookOf(sampleRecords());

function copy(
  from: BookState,
  into: BookState = EMPTY_BOOK,
): { change: ReturnType<typeof copyForward>; to: BookState } {
  let last = 0;
  const change = copyForward({
    from,
    fromYear: 2547,
    into,
    book: '50-2548',
    scopes: scopesOf(from),
    freshId: () => `fresh ${String((last += 1))}`,
  });
  return { change, to: applyChange(into, change) };
}

function moneyIn(node: StrategyNode): string | null {
  const { amount } = moneyOf(node, 2547);
  return amount === null ? null : toRatio(amount);
}

/** The tree without ids: what a person sees of it, with links by the titles of what they lead to. */
function shape(state: BookState): unknown {
  const tree = treeOf(state);
  const walk = (parent: string | null): unknown =>
    tree(parent).nodes.map((node) => ({
      own: [node.kind, node.scope, node.order, node.title, node.note, node.owner, node.supporters],
      links: node.clusterLinks.map((id) => state.node.get(id)?.title),
      reform: node.reformLinks,
      money: node.kind === 'project' ? moneyIn(node) : null,
      below: walk(node.id),
    }));
  return walk(null);
}

const NODES = fc.array(
  fc.record({
    kind: fc.constantFrom(...NODE_KINDS),
    scope: fc.constantFrom('province' as const, 'cluster' as const),
    parent: fc.nat(),
    link: fc.nat(),
    budget: fc.option(fc.integer({ min: 0, max: 1e9 }).map(String), { nil: null }),
  }),
  { minLength: 10, maxLength: 60 },
);

/** Any legal book of two strategies. */
const BOOKS = NODES.map((nodes) => {
  let state = EMPTY_BOOK;
  nodes.forEach(({ kind, scope, parent, link, budget }, at) => {
    const id = `n${String(at)}`;
    const places = [...state.node.values()].filter(
      (each) => each.scope === scope && kindsUnder(each.kind).includes(kind),
    );
    const under = kind === 'vision' ? null : (places[parent % Math.max(1, places.length)]?.id ?? 'none');
    const added = addNode(state, { parent: under, index: link % 3 }, { id, kind, title: `ชื่อ ${id}`, scope });
    if (!added.ok) return;
    state = applyChange(state, added.value);
    if (budget !== null) state = applyChange(state, accepted(editNode(state, id, 'budget', budget)));
    const targets = linkTargets(state);
    const linked = toggleClusterLink(state, id, targets[link % Math.max(1, targets.length)]?.node.id ?? '');
    if (targets.length > 0 && linked.ok) state = applyChange(state, linked.value);
  });
  return state;
});

describe('any book copied forward', () => {
  it('has the same shape, shares no id, and one undo leaves what was there', () => {
    let links = 0;
    fc.assert(
      fc.property(BOOKS, (from) => {
        const { change, to } = copy(from);
        expect(shape(to)).toEqual(shape(from));
        expect([...to.node.keys()].filter((id) => from.node.has(id))).toEqual([]);
        expect(to.node.size).toBe(from.node.size);
        expect(faultsOf(to)).toEqual([]);
        links += [...to.node.values()].reduce((all, { clusterLinks }) => all + clusterLinks.length, 0);
        expect(applyChange(to, invert(change))).toEqual(EMPTY_BOOK);
      }),
      { numRuns: 120 },
    );
    // Books without a link would prove nothing of links.
    expect(links).toBeGreaterThan(20);
  });
});

describe('the sample year copied forward', () => {
  const { to } = copy(sample);
  const projects = [...to.node.values()].filter(({ kind }) => kind === 'project');

  it('starts over: no days, nothing paid out, no project started, no day of approval', () => {
    expect(projects.length).toBeGreaterThan(10);
    const begun = (node: StrategyNode): boolean =>
      node.startsOn !== null ||
      node.endsOn !== null ||
      node.budgets.some(({ disbursed }) => disbursed !== null);
    expect(projects.filter(begun)).toEqual([]);
    expect(new Set(projects.map(({ status }) => status))).toEqual(new Set(['notStarted']));
    const plan = planOf(to, '50-2548', 'cluster');
    expect([plan.approvedOn, plan.documentNo, plan.copiedFrom]).toEqual([null, '', 2547]);
  });

  it('keeps planned money in its own year, so that this year has none yet', () => {
    expect(projects.every((node) => moneyOf(node, 2548).amount === null)).toBe(true);
    expect(projects.every((node) => moneyOf(node, 2547).amount !== null)).toBe(true);
  });

  it('brings the analysis, unless this year has its own, and never the indicators', () => {
    const texts = ({ swot }: BookState): string[] => [...swot.values()].map(({ text }) => text).sort();
    expect(texts(to)).toEqual(texts(sample));
    expect(to.indicator.size).toBe(0);
    const [line] = sample.swot.values();
    const own = { ...EMPTY_BOOK, swot: new Map([['own', { ...line!, id: 'own', text: 'ของปีนี้' }]]) };
    const kept = [...copy(sample, own).to.swot.values()].filter(({ scope }) => scope === line!.scope);
    expect(kept.map(({ text }) => text)).toEqual(['ของปีนี้']);
  });
});

it('takes the place of a strategy that is there, frees its indicators, and gives all back with one undo', () => {
  const small = applyChange(
    EMPTY_BOOK,
    accepted(addNode(EMPTY_BOOK, { parent: null, index: 0 }, { id: 'v', kind: 'vision', title: 'เดิม' })),
  );
  const { change, to } = copy(small, sample);
  const rows = flattenTree(inScope(to, 'province'), new Set()).map(
    (row) => row.type === 'node' && row.node.title,
  );
  expect(rows).toEqual(['เดิม']);
  expect(to.indicator.size).toBe(sample.indicator.size);
  expect([...to.node.values()].filter(({ scope }) => scope === 'cluster').length).toBeGreaterThan(3);
  expect(applyChange(to, invert(change)).node.size).toBe(sample.node.size);
  const back = applyChange(to, invert(change));
  for (const [id, node] of sample.node) expect(back.node.get(id)).toEqual(node);
  for (const [id, indicator] of sample.indicator) expect(back.indicator.get(id)).toEqual(indicator);
});
