import { describe, expect, it } from 'vitest';
import type { Book, BookState } from '#domain/book/book';
import { setField, type Change } from '#domain/book/change';
import { blankSeries } from '#domain/book/data-item';
import { blankResult } from '#domain/book/result';
import type { Verdict } from '#domain/book/review';
import { bulkOf } from '#domain/life/bulk';
import { earlyReview } from '#domain/life/early';
import { isSamePerson } from '#domain/life/person';
import { decideResults, reviewsOf, type Decided } from '#domain/life/review';
import { sealedBy } from '#domain/life/seal';
import { boardRows } from '#domain/tracking/board';
import { enterResult } from '#domain/tracking/enter-result';
import { after, BOOK, doing, signedYear } from '#test/unit/domain/life/year';

const AFTER = '2026-04-02';
const BEFORE = '2025-12-01';
const ONE: readonly Decided[] = [{ indicator: 'a1', round: '6', no: 'a1', hasResult: true }];

function reported(): BookState {
  const state = signedYear();
  return { ...state, result: new Map([['a1:6', { ...blankResult('a1', '6'), value: '85' }]]) };
}

const decided = (verdict: Verdict, reason = '') => ({ verdict, reason, todos: [] });

function submitted(on = AFTER, reason = ''): BookState {
  const who = doing('provinceOfficer', on);
  return after(reported(), decideResults(reported(), BOOK, ONE, decided('submitted', reason), who));
}

describe('a name', () => {
  it.each([
    ['นายสมชาย รักงาน', 'สมชาย รักงาน'],
    ['นางสาว มะลิ ใจดี', 'มะลิ  ใจดี '],
    ['ดร. สมชาย รักงาน', 'นายสมชาย\u00a0รักงาน'],
    ['น้ำฝน แก้วใส', 'น\u0E49\u0E4D\u0E32ฝน แก้วใส'],
    ['ปู่ สุขใจ', 'ป\u0E39\uF70A สุขใจ'],
    ['Dr. Somchai Rak', 'somchai RAK'],
    ['สมชาย ใจดี,', 'สมชาย ใจดี'],
    ['สมชาย ใจดี (ผอ.)', 'สมชาย ใจดี'],
    ['สมชาย ใจดี (ผอ', 'สมชาย ใจดี'],
    ['"สมชาย ใจดี"', 'สมชาย ใจดี'],
    ['สมชาย_ใจดี', 'นายสมชาย ใจดี'],
    ['(สมชาย ใจดี)', 'สมชาย ใจดี'],
    ['พ.ต.ท. สมชาย ใจดี', 'สมชาย ใจดี'],
    ['พ.ต.ท.หญิง สมใจ ใจดี', 'พันตำรวจโทหญิงสมใจ ใจดี'],
    ['ว่าที่ ร.ต.สมชาย ใจดี', 'ว่าที่ร้อยตรี สมชาย ใจดี'],
    ['พ.อ.(พิเศษ) สมชาย ใจดี', 'พันเอกพิเศษ สมชาย ใจดี'],
    ['นพ.สมชาย ใจดี', 'นายแพทย์สมชาย ใจดี'],
    ['นส.มะลิ ใจดี', 'น.ส. มะลิ ใจดี'],
    ['มล.มะลิ ใจดี', 'หม่อมหลวงมะลิ ใจดี'],
    ['ผศ.ดร. มะลิ ใจดี', 'มะลิ ใจดี'],
    ['ป\uF70Aู สุขใจ', 'ป\u0E48ู สุขใจ'],
    ['-', '-'],
  ])('is one person’s however it is typed: %s, %s', (a, b) => {
    expect(isSamePerson(a, b)).toBe(true);
  });

  it.each([
    ['สมชาย รักงาน', 'สมหญิง รักงาน'],
    ['', ''],
    ['นาย', 'นาง'],
    ['.', '-'],
    ['ศรีสุดา ใจดี', 'รีสุดา ใจดี'],
    ['นางหญิง ใจดี', 'ใจดี'],
  ])('is another’s: %s, %s', (a, b) => {
    expect(isSamePerson(a, b)).toBe(false);
  });
});

describe('two hands', () => {
  it('are two named people: who submitted neither approves nor certifies', () => {
    const state = submitted();
    const self = { ...doing('cco', AFTER), person: 'มะลิ ใจดี' };
    expect(decideResults(state, BOOK, ONE, decided('approvedBySupervisor'), self)).toMatchObject({
      code: 'same-person',
      details: { person: 'นางสาวมะลิ ใจดี', no: 'a1' },
    });
    const head = doing('cco', AFTER);
    const approved = after(state, decideResults(state, BOOK, ONE, decided('approvedBySupervisor'), head));
    for (const person of ['มะลิ ใจดี', head.person]) {
      const office = { ...doing('centralOffice', AFTER), person };
      expect(decideResults(approved, BOOK, ONE, decided('certified'), office)).toMatchObject({
        code: 'same-person',
      });
      expect(decideResults(approved, BOOK, ONE, decided('returnedByCentre', 'ผิด'), office).ok).toBe(true);
    }
    const other = decideResults(approved, BOOK, ONE, decided('certified'), doing('centralOffice', AFTER));
    expect(reviewsOf(after(approved, other), 'a1:6').at(-1)).toMatchObject({
      ...{ by: 'centralOffice', person: 'นายวิชัย ตรงไปตรงมา', grant: 'chosen' },
    });
  });

  it.each(['.', '-', ' – ', '123'])('have names of letters: %s is nobody’s', (person) => {
    const nobody = doing('provinceOfficer', AFTER, person);
    expect(decideResults(reported(), BOOK, ONE, decided('submitted'), nobody)).toMatchObject({
      code: 'person-missing',
    });
  });

  it('are not one hand and nobody’s', () => {
    const nobody = { ...doing('provinceOfficer', AFTER), person: '' };
    expect(decideResults(reported(), BOOK, ONE, decided('submitted'), nobody)).toMatchObject({
      code: 'person-missing',
    });
    const state = submitted();
    const unnamed = new Map([...state.review].map(([id, each]) => [id, { ...each, person: '' }]));
    expect(
      decideResults(
        { ...state, review: unnamed },
        BOOK,
        ONE,
        decided('approvedBySupervisor'),
        doing('cco', AFTER),
      ),
    ).toMatchObject({ code: 'hand-unnamed' });
  });

  it('are asked of a whole round too, result by result', () => {
    const state = submitted();
    const rows = boardRows(state, BOOK.framework);
    const cco: Book = { ...BOOK, post: 'cco' };
    const held = (person: string) =>
      bulkOf(state, cco, rows, { at: 0, person }).held.map(({ why }) => why.code);
    expect(held('มะลิ ใจดี')).toEqual(['same-person', 'stage-wrong']);
    expect(held('นายสมชาย รักงาน')).toEqual(['stage-wrong']);
  });

  it('may be one in a sample year, where all is tried out', () => {
    const sample = { ...BOOK, sample: true };
    const self = { ...doing('cco', AFTER), person: '', grant: 'sample' } as const;
    expect(decideResults(submitted(), sample, ONE, decided('approvedBySupervisor'), self).ok).toBe(true);
  });
});

describe('a round that is not over', () => {
  it('is handed on, approved and certified with a reason alone, which stays', () => {
    const early = decideResults(
      reported(),
      BOOK,
      ONE,
      decided('submitted'),
      doing('provinceOfficer', BEFORE),
    );
    expect(early).toMatchObject({ code: 'round-not-over', details: { months: '6', to: '2026-03-31' } });
    const state = submitted(BEFORE, 'วัดครั้งเดียวเดือนพฤศจิกายน');
    const [review] = reviewsOf(state, 'a1:6');
    expect(review).toMatchObject({ reason: 'วัดครั้งเดียวเดือนพฤศจิกายน' });
    expect(earlyReview(BOOK.framework, review!)).toBe('2026-03-31');
    expect(
      decideResults(state, BOOK, ONE, decided('approvedBySupervisor'), doing('cco', BEFORE)),
    ).toMatchObject({ code: 'round-not-over' });
  });

  it('is over on its last day', () => {
    expect(reviewsOf(submitted('2026-03-31'), 'a1:6')).toHaveLength(1);
    expect(earlyReview(BOOK.framework, reviewsOf(submitted('2026-03-31'), 'a1:6')[0]!)).toBeNull();
  });
});

describe('what an office may not do', () => {
  const OFFICE: Book = { ...BOOK, post: 'areaOfficer' };

  it('is to report: results, months and proofs are the province’s', () => {
    const state = reported();
    const typed: Change = { name: 'enter-result', ops: enterResult(state, 'a1', '6', '99') };
    expect(sealedBy(state, BOOK, typed)).toBeNull();
    expect(sealedBy(state, OFFICE, typed)).toMatchObject({ code: 'post-not-allowed' });
    const words: Change = {
      name: 'write-narrative',
      ops: [setField('result', state.result.get('a1:6')!, 'explanation', 'ทำแล้ว')!],
    };
    expect(sealedBy(state, OFFICE, words)).toMatchObject({ code: 'post-not-allowed' });
    const months: Change = {
      name: 'enter-month',
      ops: [{ op: 'create', kind: 'series', id: 's', value: { ...blankSeries('i1', null), m1: '1' } }],
    };
    expect(sealedBy(state, OFFICE, months)).toMatchObject({ code: 'post-not-allowed' });
    // A figure does not come in with a decision.
    const yes = decideResults(
      submitted(),
      BOOK,
      ONE,
      decided('returnedBySupervisor', 'ผิด'),
      doing('cco', AFTER),
    );
    if (!yes.ok) throw new Error(yes.code);
    const head: Book = { ...BOOK, post: 'cco' };
    expect(sealedBy(submitted(), head, yes.value)).toBeNull();
    const value = setField('result', submitted().result.get('a1:6')!, 'value', '99')!;
    expect(sealedBy(submitted(), head, { ...yes.value, ops: [...yes.value.ops, value] })).toMatchObject({
      code: 'result-sealed',
    });
    expect(sealedBy(submitted(), OFFICE, yes.value)).not.toBeNull();
  });
});
