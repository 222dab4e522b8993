import { describe, expect, it } from 'vitest';
import { EMPTY_BOOK } from '#domain/book/book';
import { applyChange, invert } from '#domain/book/change';
import { exact, sum, toDecimal } from '#domain/exact';
import { bookToChange, readYearFolder } from '#domain/year-folder/read-year-folder';
import agreement from '#resources/sample-year/agreement.json';
import { SAMPLE_FILES, sampleRecords } from '#test/unit/domain/year-folder/sample-year';

const { book, framework, indicators, results, nodes } = sampleRecords();
const numbered = (no: string) => indicators.find((each) => each.no === no);
const resultsOf = (no: string) =>
  results
    .filter((each) => each.indicator === numbered(no)?.id)
    .map((each) => [each.round, each.value, each.state]);

describe('the sample year', () => {
  it('is the book of Chiang Mai in 2547, marked as a sample', () => {
    expect(book).toMatchObject({
      id: '50-2547',
      province: '50',
      fiscalYear: 2547,
      post: 'provinceOfficer',
      sample: true,
    });
    expect(book.framework).toBe(framework);
  });

  it('brings the rules of its year', () => {
    expect(framework).toMatchObject({ id: 'opdc-2547-sample-1', floor: '1', cap: '5', weightTotal: '100' });
    expect(framework.dimensions.map(({ code, titleEn, weight }) => [code, titleEn, weight])).toEqual([
      ['D1', 'Effectiveness', '60'],
      ['D2', 'Efficiency', '12'],
      ['D3', 'Service quality', '14'],
      ['D4', 'Organisation development', '14'],
    ]);
    expect(framework.rounds.map(({ code, months }) => [code, months])).toEqual([
      ['6', 6],
      ['9', 9],
      ['12', 12],
    ]);
    expect(framework.lamps.map(({ word, wordEn, from }) => [word, wordEn, from])).toEqual([
      ['ต้องปรับปรุง', 'Needs improvement', '1'],
      ['พอใช้', 'Fair', '1.5'],
      ['ดี', 'Good', '2.5'],
      ['ดีมาก', 'Very good', '3.5'],
      ['ดีเด่น', 'Outstanding', '4.5'],
    ]);
  });

  it('has 36 indicators of weight 100 and 6 parts in the order of the form', () => {
    const whole = indicators.filter(({ of }) => of === null);
    expect([whole.length, indicators.length]).toEqual([36, 42]);
    expect(toDecimal(sum(whole.map(({ weight }) => exact(weight ?? '0'))))).toBe('100');
    for (const { code, weight } of framework.dimensions) {
      const own = whole.filter(({ dimension }) => dimension === code);
      expect(toDecimal(sum(own.map((each) => exact(each.weight ?? '0'))))).toBe(weight);
    }
    const sorted = indicators.toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ no }) => no);
    expect(sorted.slice(0, 3)).toEqual(['1.1', '1.2', '1.3']);
    expect(sorted.at(-1)).toBe('4.6');
  });

  it('carries levels, base, direction and the first round', () => {
    expect(numbered('1.9')).toMatchObject({
      direction: 'lower',
      levels: ['11', '9.5', '8', '6.5', '5'],
      base: '9.60',
      unit: 'ร้อยละ',
      startRound: null,
    });
    expect(numbered('1.10')).toMatchObject({ method: 'hybrid', levels: ['40', '60', '80', null, null] });
    expect(numbered('1.12')?.base).toBeNull();
    expect(numbered('1.11')?.startRound).toBe('12');
    expect(numbered('3.1')?.startRound).toBe('9');
    expect(numbered('1.8')).toMatchObject({ method: 'milestone', direction: 'higher' });
  });

  it('keeps an indicator under its objective, of the province or of the cluster', () => {
    const objective = nodes.find(({ id }) => id === numbered('1.2')?.parent);
    expect(objective).toMatchObject({ kind: 'objective', title: 'รายได้จากการท่องเที่ยวเพิ่มขึ้นและกระจายสู่ชุมชน' });
    const clusters = nodes.filter(({ scope }) => scope === 'cluster').map(({ id }) => id);
    const measured = indicators.filter(({ parent }) => parent !== null && clusters.includes(parent));
    expect(measured.map(({ no }) => no)).toEqual(['1.1', '1.17']);
  });

  it('keeps the parts of a compound indicator behind it', () => {
    const parts = indicators.filter(({ of }) => of === numbered('1.13')?.id);
    expect(parts.map(({ no, weight }) => [no, weight])).toEqual([
      ['1.13.1', '2'],
      ['1.13.2', '2'],
      ['1.13.3', '1'],
    ]);
  });

  it('keeps the states, and what a result is made of', () => {
    expect(resultsOf('1.11').map(([, , state]) => state)).toEqual(['notDue', 'notDue', 'certified']);
    expect(resultsOf('1.16').at(-1)).toEqual(['12', null, 'naApproved']);
    expect(resultsOf('4.5').at(-1)).toEqual(['12', null, 'noEvidence']);
    expect(resultsOf('2.4')[1]).toEqual(['9', null, 'returnedByCentre']);
    const steps = results.find(({ id }) => id === '50-2547/50-2547-1.20:9')?.steps;
    expect(steps).toEqual([true, true, false, true, false]);
    const rubric = results.find(({ id }) => id === '50-2547/50-2547-4.1:9');
    expect(rubric?.points).toEqual(['1', '0.75', '0.75', '1', '0.75']);
    expect(rubric?.deductions).toMatchObject([{ points: '0.05', times: 3 }]);
    expect(results.find(({ id }) => id === '50-2547/50-2547-1.10:12')?.met).toHaveLength(2);
  });

  it('has the whole strategy of the province and of the cluster', () => {
    const count = (scope: string, kind: string): number =>
      nodes.filter((node) => node.kind === kind && node.scope === scope).length;
    const kinds = ['vision', 'issue', 'objective', 'strategy', 'project'];
    expect(kinds.map((kind) => count('province', kind))).toEqual([1, 4, 10, 18, 25]);
    expect(kinds.map((kind) => count('cluster', kind))).toEqual([1, 4, 4, 0, 0]);
    const project = nodes.find(({ id }) => id === '50-2547/PRJ-25');
    expect(project).toMatchObject({ kind: 'project', parent: '50-2547/PS-S18', budget: '6900000' });
    expect(project?.owner).toBe('สำนักงานจังหวัด');
    expect(project?.budgets).toMatchObject([{ year: 2547, amount: '6900000' }]);
    expect(nodes.find(({ id }) => id === '50-2547/PS-I1')).toMatchObject({
      clusterLinks: ['50-2547/CS1-I1'],
      reformLinks: [1, 6, 7],
    });
    expect(nodes.find(({ id }) => id === '50-2547/PS50')?.note.split('\n').length).toBe(4);
  });

  it('is written as one change and taken back whole', () => {
    const change = bookToChange(sampleRecords());
    const state = applyChange(EMPTY_BOOK, change);
    expect(change.name).toBe('start');
    expect([state.book.size, state.node.size, state.indicator.size]).toEqual([1, 67, 42]);
    expect(state.result.size).toBe(results.length);
    expect(applyChange(state, invert(change))).toEqual(EMPTY_BOOK);
  });
});

describe('a folder that is not in order', () => {
  const read = (files: Record<string, unknown>) => readYearFolder({ ...SAMPLE_FILES, ...files }, 'cco');

  it('is refused with the file that is missing', () => {
    expect(read({ 'results.json': undefined })).toMatchObject({
      ok: false,
      code: 'file-missing',
      details: { file: 'results.json' },
    });
  });

  it('is refused with the place that has another shape', () => {
    const [first] = SAMPLE_FILES['agreement.json'].indicators;
    expect(read({ 'agreement.json': { indicators: [{ ...first, weight: 4 }] } })).toMatchObject({
      ok: false,
      code: 'file-damaged',
      details: { file: 'agreement.json', place: 'indicators.0.weight' },
    });
  });

  it('is refused where a result belongs to no indicator', () => {
    const stray = { indicator: '50-2547-9.9', round: '6', state: 'certified', value: '1' };
    expect(read({ 'results.json': { records: [stray] } })).toMatchObject({
      ok: false,
      details: { file: 'results.json', place: '50-2547-9.9' },
    });
  });

  it('does without the names of offices', () => {
    const folder = read({ 'organisation.json': undefined });
    expect(folder.ok && folder.value.nodes.every(({ owner }) => owner === '')).toBe(true);
  });

  it.each([
    ['agreement.json', 'indicators.0.supervisorPost', { supervisorPost: 'nobody' }],
    ['agreement.json', 'indicators.0.objective', { objective: 'PS-O99' }],
    ['agreement.json', 'indicators.0.startRound', { startRound: '3' }],
    ['agreement.json', 'indicators.0.weightByRound.06', { weightByRound: { '06': '10' } }],
    ['agreement.json', 'indicators.0.conditionLevels.04', { conditionLevels: { '04': 'ผ่าน' } }],
    ['agreement.json', 'indicators.0.baselines.2003', { baselines: { '2003': '5' } }],
  ])('is refused where %s has %s', (file, place, wrong) => {
    const [first, ...others] = agreement.indicators;
    const folder = read({
      'agreement.json': { ...agreement, indicators: [{ ...first, ...wrong }, ...others] },
    });
    expect(folder).toMatchObject({ ok: false, details: { file, place, reason: 'reference' } });
  });

  const monthly = SAMPLE_FILES['data-items.json'].items;
  const withItem = (change: object) =>
    read({ 'data-items.json': { items: [...monthly, { code: 'extra', name: 'รายการ', ...change }] } });

  it.each([
    ['byProvince.05', { byProvince: [{ province: '05', values: {} }] }],
    ['byProvince.59', { byProvince: [{ province: '59', values: {} }] }],
    ['byProvince.เชียงใหม่', { byProvince: [{ province: 'เชียงใหม่', values: {} }] }],
    ['byDistrict.5101', { byDistrict: [{ district: '5101', values: {} }] }],
    ['byDistrict.50', { byDistrict: [{ district: '50', values: {} }] }],
  ])('is refused where an area of an item is none: %s', (place, areas) => {
    expect(withItem(areas)).toMatchObject({
      ok: false,
      details: { file: 'data-items.json', place: `extra.${place}`, reason: 'reference' },
    });
  });

  it('takes districts by their names, and by codes of its own province', () => {
    const values = {};
    const byDistrict = [
      { district: 'แม่ริม', values },
      { district: '5007', values },
    ];
    expect(withItem({ byDistrict })).toMatchObject({ ok: true });
  });

  it('is refused where one area of an item stands twice', () => {
    const byProvince = ['50', '51', '50'].map((province) => ({ province, values: {} }));
    expect(withItem({ byProvince })).toMatchObject({
      ok: false,
      details: { file: 'data-items.json', place: 'extra.50', reason: 'repeated' },
    });
  });
});

describe('the bounds of a result', () => {
  const withBounds = (bounds: Readonly<Record<string, unknown>>) =>
    readYearFolder(
      {
        ...SAMPLE_FILES,
        'agreement.json': {
          ...agreement,
          indicators: agreement.indicators.map((each) => (each.no === '1.2' ? { ...each, ...bounds } : each)),
        },
      },
      'provinceOfficer',
    );

  it('are read as they are written, and an indicator without them has none', () => {
    const read = withBounds({ leastValue: '-100', mostValue: '120.5' });
    const found = read.ok ? read.value.indicators : [];
    expect(found.find(({ no }) => no === '1.2')).toMatchObject({ leastValue: '-100', mostValue: '120.5' });
    expect(found.find(({ no }) => no === '1.1')).toMatchObject({ leastValue: null, mostValue: null });
  });

  it('are refused where they are no numbers', () => {
    expect(withBounds({ mostValue: 'มาก' }).ok).toBe(false);
  });
});
