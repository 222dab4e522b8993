import { describe, expect, it } from 'vitest';
import { agreementId } from '#domain/book/agreement';
import type { BookState } from '#domain/book/book';
import { setField, type Change } from '#domain/book/change';
import { blankSeries, type DataItem } from '#domain/book/data-item';
import { blankResult } from '#domain/book/result';
import { closedMonth, closedResult, closedText } from '#domain/life/closed';
import { sealedBy } from '#domain/life/seal';
import { enterResult } from '#domain/tracking/enter-result';
import { BOOK, draftYear, indicator } from '#test/unit/domain/life/year';

const ITEM: DataItem = {
  ...{ id: 'i1', code: 'people', name: 'คน', unit: 'คน', order: 'a0', areas: 'whole', aggregate: 'sum' },
  ...{ formula: '', collector: '', emptyMonths: '' },
};

function year(stage: 'draft' | 'signed' | 'closed'): BookState {
  const id = agreementId(BOOK.id);
  return {
    ...draftYear(),
    indicator: new Map([
      ['a1', indicator('a1')],
      ['a2', indicator('a2', { formula: 'sum(people)' })],
    ]),
    agreement: new Map([[id, { id, stage, revision: 1, talks: 1, steps: [] }]]),
    revision: new Map([
      [
        `${BOOK.id}/revision/1`,
        {
          ...{ id: `${BOOK.id}/revision/1`, number: 1, fromRound: null, on: '2025-12-01' },
          ...{ reason: '', documentNo: '', amended: [], textHash: '' },
        },
      ],
    ]),
    result: new Map([['a2:6', { ...blankResult('a2', '6'), state: 'certified' as const }]]),
    review: new Map([
      [
        'r1',
        {
          ...{ id: 'r1', result: 'a2:6', verdict: 'certified', by: 'areaOfficer', on: '2026-05-03' },
          ...{ person: '', grant: 'notKnown' },
          ...{ reason: '', order: 'a0' },
        } as const,
      ],
    ]),
    item: new Map([['i1', ITEM]]),
    series: new Map([['i1', { ...blankSeries('i1', null), m1: '80' }]]),
  };
}

describe('what the screen shows as closed', () => {
  it('is the signed text with its day, and no field beside it', () => {
    expect(closedText(year('draft'), BOOK)).toBeNull();
    expect(closedText(year('signed'), BOOK)).toMatchObject({
      failure: { code: 'agreement-sealed' },
      on: '2025-12-01',
    });
    expect(closedText(year('signed'), BOOK, 'weight')).not.toBeNull();
    expect(closedText(year('signed'), BOOK, 'supervisor')).toBeNull();
    expect(closedText(year('closed'), BOOK, 'supervisor')).toMatchObject({
      failure: { code: 'year-closed' },
    });
    expect(closedText(year('signed'), { ...BOOK, sample: true })).toBeNull();
  });

  it('is a certified result with who certified it, and the months that it counts', () => {
    const state = year('signed');
    expect(closedResult(state, BOOK, 'a2', '6')).toMatchObject({
      failure: { code: 'result-sealed' },
      by: { by: 'areaOfficer' },
      on: '2026-05-03',
    });
    expect(closedResult(state, BOOK, 'a2', '9')).toBeNull();
    expect(closedMonth(state, BOOK, 'i1', 6)).toMatchObject({ by: { by: 'areaOfficer' } });
    expect(closedMonth(state, BOOK, 'i1', 7)).toBeNull();
    expect(closedResult(state, { ...BOOK, sample: true }, 'a2', '6')).toBeNull();
  });

  it.each(['draft', 'signed', 'closed'] as const)(
    'is what the gate refuses, no more and no less: %s',
    (stage) => {
      const state = year(stage);
      const gate = (change: Change): unknown => sealedBy(state, BOOK, change);
      for (const round of ['6', '9', '12']) {
        const change: Change = { name: 'enter-result', ops: enterResult(state, 'a2', round, '7') };
        expect(closedResult(state, BOOK, 'a2', round)?.failure ?? null).toEqual(gate(change));
      }
      for (const month of [1, 6, 7, 12]) {
        const op = setField('series', state.series.get('i1')!, `m${String(month)}` as 'm1', '3')!;
        const failure = closedMonth(state, BOOK, 'i1', month)?.failure ?? null;
        expect(failure).toEqual(gate({ name: 'enter-month', ops: [op] }));
      }
      for (const field of ['weight', 'supervisor', 'name'] as const) {
        const op = setField('indicator', state.indicator.get('a1')!, field, '9')!;
        const failure = closedText(state, BOOK, field)?.failure ?? null;
        expect(failure).toEqual(gate({ name: 'edit-indicator', ops: [op] }));
      }
    },
  );
});
