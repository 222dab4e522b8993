import type { BookState } from '#domain/book/book';
import { blankSeries, seriesId } from '#domain/book/data-item';
import { blankPlan } from '#domain/book/strategy';
import { givenBook } from '#test/unit/renderer/given';

const RESULT = 'i1:9';

/** The given book with one record of every kind. */
export function fullBook(): BookState {
  const item = {
    ...{
      id: 'd1',
      code: 'tourists',
      name: 'นักท่องเที่ยว',
      unit: 'คน',
      order: 'a0',
      areas: 'provinces' as const,
    },
    ...{ aggregate: 'sum' as const, formula: '', collector: '', emptyMonths: '' },
  };
  const plan = blankPlan('92-2569', 'cluster');
  const one = <Value extends { readonly id: string }>(value: Value): ReadonlyMap<string, Value> =>
    new Map([[value.id, value]]);
  return {
    ...givenBook(),
    plan: one(plan),
    swot: one({ id: 's1', scope: 'province', part: 'strength', order: 'a0', text: 'ทะเลสวย' }),
    item: one(item),
    series: one({ ...blankSeries('d1', '81'), id: seriesId('d1', '81') }),
    agreement: one({ id: '92-2569/agreement', stage: 'signed', revision: 2, talks: 1, steps: [] }),
    proposal: one({
      ...{ id: 'p1', indicator: 'i1', kind: 'counter' as const, side: 'committee' as const, by: 'ก.พ.ร.' },
      ...{ on: '2026-01-05', text: '', offer: {}, answers: null, order: 'a0' },
      ...{ person: '', grant: 'notKnown' as const },
    }),
    signature: one({
      ...{ id: '92-2569/signature/1/0', revision: 1, side: 'maker' as const },
      ...{ title: 'ผู้ว่าราชการจังหวัด', name: 'นายมั่น คงดี', on: '2026-01-20' },
      ...{ textHash: '', recorded: null, scan: null },
    }),
    revision: one({
      ...{
        id: '92-2569/revision/2',
        number: 2,
        fromRound: '9',
        on: '2026-05-01',
        reason: '',
        documentNo: '',
      },
      amended: [],
      textHash: '',
    }),
    amendment: one({
      ...{ id: 'm1', by: 'areaOfficer', person: 'นางดวงใจ', grant: 'chosen' as const, on: '2026-05-01' },
      ...{ side: 'committee' as const, fromRound: '9', reason: '', documentNo: '', wanted: [], amended: [] },
      ...{ state: 'proposed' as const, answer: null, order: 'a0' },
    }),
    review: one({
      ...{ id: 'v1', result: RESULT, verdict: 'approvedBySupervisor' as const, by: '', on: '2026-07-20' },
      ...{ reason: '', order: 'a0', person: '', grant: 'notKnown' as const },
    }),
    todo: one({
      ...{ id: 't1', result: RESULT, field: 'evidence' as const, text: 'แนบรายงาน', dueOn: null },
      ...{ done: false, order: 'a0' },
    }),
    evidence: one({
      ...{
        id: 'e1',
        result: RESULT,
        sha256: '0'.repeat(64),
        name: 'รายงาน.pdf',
        mediaType: 'application/pdf',
      },
      ...{ bytes: 1, on: '2026-07-20', by: '', grant: 'notKnown' as const, note: '', order: 'a0' },
    }),
  };
}
