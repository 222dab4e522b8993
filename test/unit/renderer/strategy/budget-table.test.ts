import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyChange, invert } from '#domain/book/change';
import { exact, toDecimal } from '#domain/exact';
import { bookOf } from '#domain/year-folder/read-year-folder';
import { shareWords, typedMillions, wholeMillions } from '#renderer/features/strategy/amounts';
import { budgetOps } from '#renderer/features/strategy/budget-edit';
import { budgetLines } from '#renderer/features/strategy/budget-lines';
import { modelOf } from '#renderer/features/strategy/tree-model';
import { startLanguages } from '#renderer/i18n/i18n';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

const sample = bookOf(sampleRecords());
const project = [...sample.node.values()].find(({ kind }) => kind === 'project')!;
const reading = { year: 2547, statusNamed: () => 'done' as const };

beforeAll(startLanguages);

describe('figures in millions', () => {
  it('are read with and without their unit, Thai digits too, and become baht exactly', () => {
    expect(typedMillions('18.5')).toBe('18500000');
    expect(typedMillions('๑,๒๓๔.๕๐ ล้านบาท')).toBe('1234500000');
    expect(typedMillions('18,543,210.55 บาท')).toBe('18543210.55');
    expect(typedMillions('0.00000001')).toBe('0.01');
    expect(typedMillions(' ')).toBeNull();
    expect(typedMillions('ราว 18 ล้าน')).toBe('ราว 18 ล้าน');
  });

  it('are edited as exactly as they are stored', () => {
    for (const baht of ['18543210.55', '20000000', '1', '0']) {
      expect(typedMillions(wholeMillions(exact(baht)))).toBe(baht);
    }
  });

  it('have a share only of a budget that is more than nothing', () => {
    expect(shareWords(exact('1'), exact('3'))).toBe('33.33');
    expect(shareWords(exact('1'), exact('0'))).toBeNull();
    expect(shareWords(null, exact('3'))).toBeNull();
  });
});

describe('the table', () => {
  it('has every project once, under its issue, in the order of the tree, and sums that agree', () => {
    const { rows, lines } = budgetLines({ state: sample, model: modelOf(sample), year: 2547, t: i18next.t });
    const projects = [...sample.node.values()].filter(({ kind }) => kind === 'project');
    expect(rows.map(({ node }) => node.id).sort()).toEqual(projects.map(({ id }) => id).sort());
    const groups = lines.filter(({ kind }) => kind === 'group');
    const sums = groups.map((line) => (line.kind === 'group' ? Number(line.cells['amount']) : 0));
    expect(groups).toHaveLength(4);
    const last = lines.at(-1);
    expect(last?.kind === 'sum' && Number(last.cells['amount'])).toBeCloseTo(sums.reduce((a, b) => a + b, 0));
    expect(last?.kind === 'sum' && last.cells['share']).toBe('90.93');
  });

  it('keeps the row of a project that has not changed', () => {
    const given = { model: modelOf(sample), year: 2547, t: i18next.t };
    const before = budgetLines({ ...given, state: sample }).rows;
    const other = { ...sample, node: new Map(sample.node).set(project.id, { ...project, owner: 'อื่น' }) };
    const after = budgetLines({ ...given, state: other }).rows;
    expect(after.filter((row, at) => row !== before[at]).map(({ node }) => node.id)).toEqual([project.id]);
  });
});

describe('cells that are typed or pasted', () => {
  it('of one project build upon each other and are taken back as one', () => {
    const edits = [
      { rowId: project.id, columnId: 'source', text: 'งบกลาง' },
      { rowId: project.id, columnId: 'amount', text: '7' },
      { rowId: project.id, columnId: 'disbursed', text: '2.5' },
      { rowId: project.id, columnId: 'endsOn', text: '31 ส.ค. 2547' },
      { rowId: project.id, columnId: 'status', text: 'แล้วเสร็จ' },
      { rowId: 'gone', columnId: 'amount', text: '1' },
    ];
    const change = { name: 'paste' as const, ops: budgetOps(sample, edits, reading) };
    const after = applyChange(sample, change);
    expect(after.node.get(project.id)).toMatchObject({
      budgets: [{ source: 'งบกลาง', year: 2547, amount: '7000000', disbursed: '2500000' }],
      budget: null,
      endsOn: '2004-08-31',
      status: 'done',
    });
    expect(applyChange(after, invert(change))).toEqual(sample);
  });

  it('leave a project with several sources to its panel', () => {
    const line = { year: 2547, amount: '1', disbursed: null };
    const two = {
      ...project,
      budgets: [
        { source: 'ก', ...line },
        { source: 'ข', ...line },
      ],
    };
    const state = { ...sample, node: new Map(sample.node).set(project.id, two) };
    expect(budgetOps(state, [{ rowId: project.id, columnId: 'amount', text: '9' }], reading)).toEqual([]);
    const { rows } = budgetLines({ state, model: modelOf(state), year: 2547, t: i18next.t });
    const row = rows.find(({ node }) => node.id === project.id);
    expect([row?.sources, row?.money.amount && toDecimal(row.money.amount)]).toEqual([['ก', 'ข'], '2']);
  });
});
