import { describe, expect, it } from 'vitest';
import type { BookState } from '#domain/book/book';
import { invert, setField, type Change } from '#domain/book/change';
import { blankSeries, type DataItem } from '#domain/book/data-item';
import { blankResult, type ResultState } from '#domain/book/result';
import type { Verdict } from '#domain/book/review';
import { decideResults, finishTodo, reviewsOf, todosOf, type Decided } from '#domain/life/review';
import { closeAgreement } from '#domain/life/close';
import { sealedBy } from '#domain/life/seal';
import { agreementId } from '#domain/book/agreement';
import { applyChange } from '#domain/book/change';
import { enterMonths } from '#domain/indicator/enter-months';
import { enterResult } from '#domain/tracking/enter-result';
import { after, BOOK, doing, draftYear, indicator } from '#test/unit/domain/life/year';

const province = doing('provinceOfficer', '2026-04-02');
const head = doing('cco', '2026-04-02');
const office = doing('centralOffice', '2026-04-02');
const ONE: readonly Decided[] = [{ indicator: 'a1', round: '6', no: 'a1', hasResult: true }];

function signedYear(): BookState {
  const id = agreementId(BOOK.id);
  const item: DataItem = {
    ...{ id: 'i1', code: 'people', name: 'คน', unit: 'คน', order: 'a0', areas: 'whole', aggregate: 'sum' },
    ...{ formula: '', collector: '', emptyMonths: '' },
  };
  return {
    ...draftYear(),
    indicator: new Map([
      ['a1', indicator('a1')],
      ['a2', indicator('a2', { formula: 'sum(people)' })],
    ]),
    agreement: new Map([[id, { id, stage: 'signed', revision: 1, talks: 1, steps: [] }]]),
    result: new Map([
      ['a1:6', { ...blankResult('a1', '6'), value: '85' }],
      ['a2:6', blankResult('a2', '6')],
    ]),
    item: new Map([['i1', item]]),
    series: new Map([['i1', { ...blankSeries('i1', null), m1: '80' }]]),
  };
}

const decided = (verdict: Verdict, reason = '', more: Partial<{ todos: [] }> = {}) => ({
  verdict,
  reason,
  todos: [],
  ...more,
});
const stateOf = (state: BookState, id = 'a1:6'): ResultState | undefined => state.result.get(id)?.state;

function certified(): BookState {
  let state = signedYear();
  const steps = [
    ['submitted', province],
    ['approvedBySupervisor', head],
    ['certified', office],
  ] as const;
  for (const [verdict, who] of steps)
    state = after(state, decideResults(state, BOOK, ONE, decided(verdict), who));
  return state;
}

describe('the way of a result', () => {
  it('goes through two hands, and each step is kept', () => {
    const state = certified();
    expect(stateOf(state)).toBe('certified');
    expect(reviewsOf(state, 'a1:6').map(({ verdict, by }) => `${verdict} ${by}`)).toEqual([
      'submitted provinceOfficer',
      'approvedBySupervisor cco',
      'certified centralOffice',
    ]);
  });

  it('does not begin with a figure that its unit does not allow', () => {
    const state = signedYear();
    const milestone = indicator('a1', { method: 'milestone', unit: 'ระดับ' });
    const wrong = { ...state, indicator: new Map([['a1', milestone]]) };
    const step = (value: string): BookState => ({
      ...wrong,
      result: new Map([['a1:6', { ...blankResult('a1', '6'), value }]]),
    });
    expect(decideResults(step('1234.5'), BOOK, ONE, decided('submitted'), province)).toMatchObject({
      ok: false,
      code: 'figure-outside-steps',
    });
    expect(decideResults(step('4'), BOOK, ONE, decided('submitted'), province).ok).toBe(true);
  });

  it('skips no hand and takes no other', () => {
    const state = signedYear();
    expect(decideResults(state, BOOK, ONE, decided('certified'), office)).toMatchObject({
      code: 'stage-wrong',
    });
    const up = after(state, decideResults(state, BOOK, ONE, decided('submitted'), province));
    expect(decideResults(up, BOOK, ONE, decided('approvedBySupervisor'), office)).toMatchObject({
      code: 'post-not-allowed',
    });
  });

  it('needs a result to go up', () => {
    const none = [{ ...ONE[0]!, hasResult: false }];
    expect(decideResults(signedYear(), BOOK, none, decided('submitted'), province)).toMatchObject({
      code: 'no-result',
    });
  });

  it('comes back with a reason and tasks, and goes up again when they are done', () => {
    const back = {
      ...decided('returnedByCentre', 'หลักฐานไม่มีวันที่'),
      todos: [{ field: 'evidence', text: 'แนบฉบับลงวันที่', dueOn: '2026-05-20' }],
    } as const;
    const returned = after(certified(), decideResults(certified(), BOOK, ONE, back, office));
    expect(stateOf(returned)).toBe('returnedByCentre');
    expect(decideResults(returned, BOOK, ONE, decided('submitted'), province)).toMatchObject({
      code: 'todos-open',
      details: { count: '1' },
    });
    const [todo] = todosOf(returned, 'a1:6');
    const mended = applyChange(returned, finishTodo(returned, todo!.id, true)!);
    expect(stateOf(after(mended, decideResults(mended, BOOK, ONE, decided('submitted'), province)))).toBe(
      'submitted',
    );
    expect(decideResults(certified(), BOOK, ONE, decided('returnedByCentre'), office)).toMatchObject({
      code: 'reason-missing',
    });
  });

  it('is decided for many or for none', () => {
    const both = [...ONE, { indicator: 'a2', round: '6', no: 'a2', hasResult: false }];
    expect(decideResults(signedYear(), BOOK, both, decided('submitted'), province).ok).toBe(false);
  });
});

describe('what is sealed', () => {
  const edit = (state: BookState, field: 'weight' | 'supervisor', value: string): Change => ({
    name: 'edit-indicator',
    ops: [setField('indicator', state.indicator.get('a1')!, field, value)!],
  });

  it('is the signed text, but not who does the work', () => {
    const state = signedYear();
    expect(sealedBy(state, BOOK, edit(state, 'weight', '40'))).toMatchObject({ code: 'agreement-sealed' });
    expect(sealedBy(state, BOOK, edit(state, 'supervisor', 'เกษตรจังหวัด'))).toBeNull();
    expect(sealedBy(draftYear(), BOOK, edit(draftYear(), 'weight', '40'))).toBeNull();
  });

  it('is a certified result, until it is returned', () => {
    const state = certified();
    const typed: Change = { name: 'enter-result', ops: enterResult(state, 'a1', '6', '90') };
    expect(sealedBy(state, BOOK, typed)).toMatchObject({
      code: 'result-sealed',
      details: { no: 'a1', months: '6' },
    });
    const open: Change = { name: 'enter-result', ops: enterResult(signedYear(), 'a1', '6', '90') };
    expect(sealedBy(signedYear(), BOOK, open)).toBeNull();
  });

  it('is a month that a certified result counts, and none after its round', () => {
    const state = signedYear();
    const result = new Map(state.result).set('a2:6', { ...blankResult('a2', '6'), state: 'certified' });
    const sealed = { ...state, result };
    const series = state.series.get('i1')!;
    const month = (field: 'm1' | 'm7'): Change => ({
      name: 'enter-month',
      ops: [setField('series', series, field, '99')!],
    });
    expect(sealedBy(sealed, BOOK, month('m1'))).toMatchObject({ code: 'result-sealed' });
    expect(sealedBy(sealed, BOOK, month('m7'))).toBeNull();
    expect(sealedBy(state, BOOK, month('m1'))).toBeNull();
  });

  it('is opened by taking back the last decision alone, not one on which another hand has relied', () => {
    const state = signedYear();
    const up = decideResults(state, BOOK, ONE, decided('submitted'), province);
    const submitted = after(state, up);
    if (!up.ok) throw new Error(up.code);
    expect(sealedBy(submitted, BOOK, invert(up.value))).toBeNull();
    const head2 = decideResults(submitted, BOOK, ONE, decided('approvedBySupervisor'), head);
    expect(sealedBy(after(submitted, head2), BOOK, invert(up.value))).toMatchObject({
      code: 'agreement-sealed',
    });
    // Half of it is none: a result that stands as submitted without anybody who submitted it.
    const half = invert(up.value).ops.filter(({ kind }) => kind === 'review');
    expect(sealedBy(submitted, BOOK, { name: 'submit', ops: half })).not.toBeNull();
  });

  it('is a month whose first figures would make a series under a certified result', () => {
    const state = signedYear();
    const result = new Map(state.result).set('a2:6', { ...blankResult('a2', '6'), state: 'naApproved' });
    const sealed = { ...state, result, series: new Map() };
    const entry = (month: 'm2' | 'm8') => [{ item: 'i1', area: null, month, value: '5' } as const];
    const make = (month: 'm2' | 'm8'): Change =>
      enterMonths(sealed, BOOK.framework, entry(month), 'enter-month');
    expect(make('m2').ops[0]).toMatchObject({ op: 'create', kind: 'series' });
    expect(sealedBy(sealed, BOOK, make('m2'))).toMatchObject({ code: 'result-sealed' });
    expect(sealedBy(sealed, BOOK, make('m8'))).toBeNull();
    const empty: Change = {
      name: 'enter-month',
      ops: [{ op: 'create', kind: 'series', id: 'x', value: { ...blankSeries('i1', null), id: 'x' } }],
    };
    expect(sealedBy(sealed, BOOK, empty)).toBeNull();
  });

  it('is a certified result also when a month would make it a draft again', () => {
    const state = signedYear();
    const standing = { ...blankResult('a2', '6'), state: 'certified' as const };
    const sealed = { ...state, result: new Map(state.result).set('a2:6', standing) };
    const entry = [{ item: 'i1', area: null, month: 'm1', value: '99' } as const];
    const change = enterMonths(sealed, BOOK.framework, entry, 'enter-month');
    // Where nothing is sealed, as in a sample year, a result whose figures change is a draft again.
    expect(change.ops.at(-1)).toMatchObject({ kind: 'result', id: 'a2:6', field: 'state', value: 'draft' });
    expect(sealedBy(sealed, { ...BOOK, sample: true }, change)).toBeNull();
    expect(sealedBy(sealed, BOOK, change)).toMatchObject({ code: 'result-sealed', details: { no: 'a2' } });
  });

  it('is everything of a closed year, but the strategy', () => {
    const state = certified();
    const result = new Map(
      [...state.result].map(([id, each]) => [id, { ...each, state: 'certified' as const }]),
    );
    for (const id of ['a1:12', 'a2:12'])
      result.set(id, { ...blankResult(id.slice(0, 2), '12'), state: 'certified' });
    const full = { ...state, result };
    const closed = after(full, closeAgreement(full, BOOK, office));
    expect(sealedBy(closed, BOOK, edit(closed, 'supervisor', 'x'))).toMatchObject({ code: 'year-closed' });
    expect(sealedBy(closed, { ...BOOK, sample: true }, edit(closed, 'weight', '1'))).toBeNull();
  });
});
