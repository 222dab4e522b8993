import { describe, expect, it } from 'vitest';
import { agreementId } from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import { applyChange, invert } from '#domain/book/change';
import { blankResult, type ResultState } from '#domain/book/result';
import { bulkOf, bulkVerdict, type Bulk } from '#domain/life/bulk';
import { decideResults, standingReviews } from '#domain/life/review';
import { sealedBy } from '#domain/life/seal';
import { boardRows } from '#domain/tracking/board';
import { after, BOOK, doing, draftYear, indicator } from '#test/unit/domain/life/year';

const HEAD: Book = { ...BOOK, post: 'cco' };

/** Four indicators: with a result, with none, with a task of a return still open, and one that begins at nine months. */
function signedYear(): BookState {
  const id = agreementId(BOOK.id);
  const all = [indicator('a1'), indicator('a2'), indicator('a3'), indicator('a4', { startRound: '9' })];
  return {
    ...draftYear(),
    indicator: new Map(all.map((each) => [each.id, each])),
    agreement: new Map([[id, { id, stage: 'signed', revision: 1, talks: 1, steps: [] }]]),
    result: new Map([
      ['a1:6', { ...blankResult('a1', '6'), value: '85' }],
      ['a3:6', { ...blankResult('a3', '6'), value: '85', state: 'returnedByCentre' as const }],
    ]),
    todo: new Map([
      [
        't1',
        {
          id: 't1',
          result: 'a3:6',
          field: 'value',
          text: 'แก้',
          dueOn: null,
          done: false,
          order: 'a0',
        } as const,
      ],
    ]),
  };
}

const bulk = (state: BookState, book = BOOK): Bulk =>
  bulkOf(state, book, boardRows(state, book.framework), { at: 0, person: 'ผู้อื่น' });
const told = ({ go, held }: Bulk): { go: string[]; held: string[] } => ({
  go: go.map(({ no }) => no),
  held: held.map(({ decided, why }) => `${decided.no} ${why.code}`),
});
const stateOf = (state: BookState): ResultState | undefined => state.result.get('a1:6')?.state;

function carried(state: BookState, book: Book): BookState {
  const { go, verdict } = bulk(state, book);
  return after(
    state,
    decideResults(state, book, go, { verdict, reason: '', todos: [] }, doing(book.post, '2026-04-02')),
  );
}

describe('a whole round', () => {
  it('goes as far as it is ready; each that stays behind has its reason, what is not measured is in neither', () => {
    expect(told(bulk(signedYear()))).toEqual({ go: ['a1'], held: ['a2 no-result', 'a3 todos-open'] });
  });

  it('is another step for each post, and what has gone on is asked no more', () => {
    expect(
      ['provinceOfficer', 'cco', 'areaOfficer', 'centralOffice'].map((post) =>
        bulkVerdict(post as Book['post']),
      ),
    ).toEqual(['submitted', 'approvedBySupervisor', 'certified', 'certified']);
    const up = carried(signedYear(), BOOK);
    expect(told(bulk(up))).toEqual({ go: [], held: ['a2 no-result', 'a3 todos-open'] });
    expect(told(bulk(up, HEAD))).toEqual({ go: ['a1'], held: ['a2 stage-wrong', 'a3 stage-wrong'] });
  });

  it('is one change that one undo takes back, until the next hand has decided', () => {
    const state = signedYear();
    const { go, verdict } = bulk(state);
    const decision = { verdict, reason: '', todos: [] };
    const change = decideResults(state, BOOK, go, decision, doing('provinceOfficer', '2026-04-02'));
    if (!change.ok) throw new Error(change.code);
    const up = applyChange(state, change.value);
    const back = invert(change.value);
    expect(sealedBy(up, BOOK, back)).toBeNull();
    expect(stateOf(applyChange(up, back))).toBe('draft');
    expect(sealedBy(carried(up, HEAD), BOOK, back)).toMatchObject({ code: 'agreement-sealed' });
  });

  it('leaves the names of those who stand for a result, and none once its figure is a draft again', () => {
    const approved = carried(carried(signedYear(), BOOK), HEAD);
    expect(standingReviews(approved, 'a1:6').map(({ verdict, by }) => `${verdict} ${by}`)).toEqual([
      'submitted provinceOfficer',
      'approvedBySupervisor cco',
    ]);
    const result = new Map(approved.result).set('a1:6', { ...approved.result.get('a1:6')!, state: 'draft' });
    expect(standingReviews({ ...approved, result }, 'a1:6')).toEqual([]);
  });
});
