import { describe, expect, it } from 'vitest';
import { applyChange } from '#domain/book/change';
import type { BookState, StrategyNode } from '#domain/book/book';
import { strategyFindings } from '#domain/strategy/coverage';
import { addNode, editNode, type EditableField } from '#domain/strategy/edit-tree';
import { toggleClusterLink } from '#domain/strategy/links';
import { bookOf } from '#domain/year-folder/read-year-folder';
import { accepted } from '#test/unit/domain/strategy/tree-book';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

const sample = bookOf(sampleRecords());
const first = (kind: string, scope = 'province'): string =>
  [...sample.node.values()].find((node) => node.kind === kind && node.scope === scope)!.id;
const codes = (state: BookState): string[] =>
  strategyFindings(state).map(({ code, ids }) => `${code} ${ids[0]}`);
const edited = <Field extends EditableField>(
  id: string,
  field: Field,
  value: StrategyNode[Field],
): BookState => applyChange(sample, accepted(editNode(sample, id, field, value)));

it('finds nothing in the sample year', () => {
  expect(strategyFindings(sample)).toEqual([]);
});

describe('an issue', () => {
  const added = applyChange(
    sample,
    accepted(
      addNode(sample, { parent: first('vision'), index: 9 }, { id: 'new', kind: 'issue', title: 'ใหม่' }),
    ),
  );

  it('without any indicator under it is found, with its title', () => {
    expect(strategyFindings(added)).toEqual([
      {
        code: 'issue-without-indicator',
        severity: 'warning',
        scope: 'province',
        ids: ['new'],
        details: { title: 'ใหม่' },
      },
    ]);
  });

  it('is measured by an indicator anywhere under it', () => {
    const [indicator] = added.indicator.values();
    const under = applyChange(
      added,
      accepted(addNode(added, { parent: 'new', index: 0 }, { id: 'deep', kind: 'objective', title: 'ลึก' })),
    );
    const measured = new Map(under.indicator).set(indicator!.id, { ...indicator!, parent: 'deep' });
    expect(codes({ ...under, indicator: measured })).not.toContain('issue-without-indicator new');
  });

  it('of the cluster is measured by what the province links to it, not by a link alone', () => {
    const vision = first('vision', 'cluster');
    const state = applyChange(
      sample,
      accepted(addNode(sample, { parent: vision, index: 9 }, { id: 'c', kind: 'issue', title: 'ร่วม' })),
    );
    expect(strategyFindings(state).map(({ scope }) => scope)).toEqual(['cluster']);
    const linked = applyChange(state, accepted(toggleClusterLink(state, first('issue'), 'c')));
    expect(strategyFindings(linked)).toEqual([]);
    const bare = { ...linked, indicator: new Map() };
    expect(codes(bare)).toContain('issue-without-indicator c');
  });
});

it('finds indicators that stand under no branch, but no parts of a compound one', () => {
  const whole = [...sample.indicator.values()].find(({ parent }) => parent !== null)!;
  const loose = new Map(sample.indicator).set(whole.id, { ...whole, parent: null });
  expect(codes({ ...sample, indicator: loose })).toEqual([`indicator-without-objective ${whole.id}`]);
  const gone = new Map(sample.indicator).set(whole.id, { ...whole, parent: 'gone' });
  expect(codes({ ...sample, indicator: gone })).toEqual([`indicator-without-objective ${whole.id}`]);
  expect([...sample.indicator.values()].some(({ of, parent }) => of !== null && parent === null)).toBe(true);
});

describe('a project', () => {
  const id = first('project');

  it('without money of the year is found; 0 baht is money, and a text that is no number is another matter', () => {
    const bare = applyChange(edited(id, 'budgets', []), accepted(editNode(sample, id, 'budget', null)));
    expect(codes(bare)).toEqual([`project-without-money ${id}`]);
    expect(codes(applyChange(bare, accepted(editNode(bare, id, 'budget', '0'))))).toEqual([]);
    expect(codes(applyChange(bare, accepted(editNode(bare, id, 'budget', 'มาก'))))).toEqual([]);
    const other = { source: 'ก', year: 2546, amount: '5', disbursed: null };
    expect(codes(applyChange(bare, accepted(editNode(bare, id, 'budgets', [other]))))).toHaveLength(1);
  });

  it('that ends before it begins is an error; one day is no error, nor a day that is not known', () => {
    const ends = (day: string | null): BookState =>
      applyChange(edited(id, 'startsOn', '2004-02-29'), accepted(editNode(sample, id, 'endsOn', day)));
    const [found] = strategyFindings(ends('2004-02-28'));
    expect([found?.code, found?.severity]).toEqual(['project-dates', 'error']);
    for (const day of ['2004-02-29', null, 'ปลายปี']) expect(codes(ends(day))).toEqual([]);
  });
});

it('tells of moves that wait, of nodes that are there', () => {
  const id = first('objective');
  const [found, ...rest] = strategyFindings(sample, [
    { id, parent: 'x' },
    { id: 'gone', parent: 'x' },
  ]);
  expect(rest).toEqual([]);
  expect(found).toMatchObject({ code: 'tree-move-suspended', ids: [id, 'x'] });
  expect(found?.details['title']).toBe(sample.node.get(id)?.title);
});
