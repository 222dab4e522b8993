import type { Agreement, Revision } from '#domain/book/agreement';
import { blankIndicator, type Indicator } from '#domain/book/indicator';
import { blankSeries, type DataItem } from '#domain/book/data-item';
import { blankResult, type RoundResult } from '#domain/book/result';
import { defaultFramework } from '#domain/scoring/default-framework';
import type { DeskWindow } from '#test/e2e/desk-window';
import { beginIn, saved } from '#test/e2e/steps';

/**
 * A year that is signed and no sample, so that it is sealed: begun in the window, its records come through the journal as
 * those of another computer do. Four indicators: a typed one, one by months with a certified round, one without a result,
 * one that is ready.
 */
export async function openSignedYear(desk: DeskWindow): Promise<void> {
  const { page } = desk;
  await beginIn(desk, 'ตรัง', 'empty');
  await saved(desk);
  const year = /25\d\d/.exec(await page.locator('.scope').innerText())?.[0] ?? '';
  const ops = recordsOf(`92-${year}`, Number(year)).map(([e, record]) => {
    const { id, ...fields } = record;
    return { e, i: id, f: '*', v: fields, w: [] };
  });
  const reply = await page.evaluate(
    ({ book, all }) =>
      globalThis.desktop.call('log.append', {
        ...{ book, name: 'import', person: '', post: 'provinceOfficer', lam: 0, ops: all },
      }),
    { book: `92-${year}`, all: ops },
  );
  if ((reply as { ok?: boolean }).ok !== true) throw new Error(JSON.stringify(reply));
  await page.reload();
  await page.waitForSelector('.app main');
}

type Made = readonly [kind: string, record: { readonly id: string }];

function recordsOf(book: string, year: number): readonly Made[] {
  const dimension = defaultFramework(year).dimensions[0]?.code ?? null;
  const indicator = (id: string, more: Partial<Indicator>): Indicator => ({
    ...blankIndicator({ id, order: id }),
    ...{ no: `1.${id.slice(1)}`, name: `ตัวชี้วัดที่ ${id.slice(1)}`, unit: 'ร้อยละ', dimension, weight: '25' },
    ...{ levels: ['60', '70', '80', '90', '100'], target: '80', base: '65', ...more },
  });
  const result = (id: string, more: Partial<RoundResult>): RoundResult => ({
    ...blankResult(id, '6'),
    ...more,
  });
  const item: DataItem = {
    ...{ id: 'i1', code: 'people', name: 'ผู้ได้รับบริการ', unit: 'คน', order: 'a0', areas: 'whole' },
    ...{ aggregate: 'sum', formula: '', collector: '', emptyMonths: '' },
  };
  const months = { m1: '12', m2: '13', m3: '14', m4: '13', m5: '14', m6: '15' };
  const agreement: Agreement = { id: `${book}/agreement`, stage: 'signed', revision: 1, talks: 1, steps: [] };
  const revision: Revision = {
    ...{ id: `${book}/revision/1`, number: 1, fromRound: null, on: '2026-11-02' },
    ...{ reason: '', documentNo: '', amended: [], textHash: '' },
  };
  const certified = {
    ...{ id: 'r1', result: 'a2:6', verdict: 'certified', by: 'areaOfficer', on: '2026-04-20' },
    ...{ person: 'นางดวงใจ เที่ยงธรรม', grant: 'chosen' },
    ...{ reason: '', order: 'a0' },
  };
  return [
    ['agreement', agreement],
    ['revision', revision],
    ['indicator', indicator('a1', {})],
    ['indicator', indicator('a2', { formula: 'sum(people)' })],
    ['indicator', indicator('a3', {})],
    ['indicator', indicator('a4', {})],
    ['item', item],
    ['series', { ...blankSeries('i1', null), ...months }],
    ['result', result('a1', { value: '85' })],
    ['result', result('a2', { state: 'certified', explanation: 'ทำตามแผน' })],
    ['result', result('a4', { value: '92' })],
    ['review', certified],
  ];
}
