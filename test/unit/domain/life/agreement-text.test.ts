import { describe, expect, it } from 'vitest';
import type { BookState } from '#domain/book/book';
import type { DataItem } from '#domain/book/data-item';
import { agreementText, textHash } from '#domain/life/agreement-text';
import { BOOK, draftYear, indicator } from '#test/unit/domain/life/year';

const ITEM: DataItem = {
  ...{ id: 'i1', code: 'people', name: 'คน', unit: 'คน', order: 'a0', areas: 'whole', aggregate: 'sum' },
  ...{ formula: '', collector: '', emptyMonths: '' },
};

function yearWith(more: Parameters<typeof indicator>[1], item: Partial<DataItem> = {}): BookState {
  const all = [indicator('a1', { formula: 'sum(people)', ...more }), indicator('a2')];
  return {
    ...draftYear(),
    indicator: new Map(all.map((each) => [each.id, each])),
    item: new Map([['i1', { ...ITEM, ...item }]]),
  };
}

describe('the canonical text', () => {
  const hash = textHash(yearWith({}), BOOK);

  it('is one line of JSON that says of what it is, and its hash is the SHA-256 of its bytes', async () => {
    const text = agreementText(yearWith({}), BOOK);
    expect(text).toMatch(/^\{"context":"cco-desk\/agreement-text\/1","fiscalYear":2569,/);
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    expect(hash).toBe(Buffer.from(bytes).toString('hex'));
  });

  it('does not hang on the order in which records and fields came', () => {
    const state = yearWith({});
    const turned = [...state.indicator].reverse().map(([id, each]) => {
      const fields = Object.entries(each).reverse();
      return [id, Object.fromEntries(fields) as typeof each] as const;
    });
    expect(textHash({ ...state, indicator: new Map(turned) }, BOOK)).toBe(hash);
  });

  it.each([
    ['name', { name: 'อื่น' }],
    ['weight', { weight: '40' }],
    ['level', { levels: ['60', '70', '80', '90', '99'] }],
    ['target', { target: '81' }],
    ['method', { method: 'threshold' }],
    ['direction', { direction: 'lower' }],
    ['conditions', { conditions: 'ไม่นับ' }],
    ['place on the form', { order: 'z' }],
    ['amended weight', { weightByRound: { '9': '60' } }],
    ['formula', { formula: 'last(people)' }],
    ['smallest possible value', { leastValue: '0' }],
    ['largest possible value', { mostValue: '100' }],
    ['no weight in a round', { weightByRound: { '6': null } }],
    ['no levels in a round', { levelsByRound: { '6': [null, null, null, null, null] } }],
    ['levels that score nothing', { levelScores: [null, null, null, null, null] }],
  ] as const)('moves with what is agreed: %s', (_name, more) => {
    expect(textHash(yearWith(more), BOOK)).not.toBe(hash);
  });

  it('moves with the rules and the data items that decide a score', () => {
    expect(textHash(yearWith({}, { aggregate: 'last' }), BOOK)).not.toBe(hash);
    const rules = { ...BOOK.framework, version: BOOK.framework.version + 1 };
    expect(textHash(yearWith({}), { ...BOOK, framework: rules })).not.toBe(hash);
  });

  it('of an indicator that says nothing of a field is that of before there was such a field', () => {
    const all = [...yearWith({}).indicator.values()].map(
      ({ leastValue: _least, mostValue: _most, ...old }) => old,
    );
    const before = new Map(
      all.map((each) => [each.id, each as typeof each & { leastValue: null; mostValue: null }]),
    );
    expect(textHash({ ...yearWith({}), indicator: before }, BOOK)).toBe(hash);
  });

  it('stays with what is no part of it', () => {
    expect(textHash(yearWith({ supervisor: 'เกษตรจังหวัด', parent: 'n1', base2: '1' }), BOOK)).toBe(hash);
    expect(textHash(yearWith({}, { name: 'ผู้รับบริการ', collector: 'ก' }), BOOK)).toBe(hash);
    const lamps = { ...BOOK.framework, lamps: [], title: 'อื่น' };
    expect(textHash(yearWith({}), { ...BOOK, framework: lamps })).toBe(hash);
  });
});
