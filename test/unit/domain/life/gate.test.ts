import { describe, expect, it } from 'vitest';
import type { Book, BookState } from '#domain/book/book';
import { invert, setField, type Change, type Op } from '#domain/book/change';
import type { DataItem } from '#domain/book/data-item';
import { blankResult } from '#domain/book/result';
import type { Verdict } from '#domain/book/review';
import { askAmendment, decideAmendment } from '#domain/life/amend';
import { accept, say } from '#domain/life/negotiate';
import { agreeAgreement } from '#domain/life/propose';
import { decideResults, type Decided } from '#domain/life/review';
import { sealedBy } from '#domain/life/seal';
import type { ActionContext } from '#domain/life/stage';
import type { Result } from '#domain/result';
import { enterResult } from '#domain/tracking/enter-result';
import { itemByCode } from '#domain/tracking/item-figures';
import { after, BOOK, doing, indicator, PEOPLE, proposedYear, signedYear } from '#test/unit/domain/life/year';

const AFTER = '2026-04-02';
const ONE: readonly Decided[] = [{ indicator: 'a1', round: '6', no: 'a1', hasResult: true }];
const CCO: Book = { ...BOOK, post: 'cco' };
const OFFICE: Book = { ...BOOK, post: 'centralOffice' };

function reported(): BookState {
  const state = signedYear();
  return { ...state, result: new Map([['a1:6', { ...blankResult('a1', '6'), value: '72' }]]) };
}

function made(result: Result<Change>): Change {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
}

function decision(state: BookState, verdict: Verdict, who: ActionContext, reason = ''): Change {
  return made(decideResults(state, BOOK, ONE, { verdict, reason, todos: [] }, who));
}

/** The state after each of these, and the last change. */
function decided(...verdicts: readonly (readonly [Verdict, ActionContext, string?])[]): {
  readonly state: BookState;
  readonly last: Change;
} {
  let state = reported();
  let last: Change = { name: 'submit', ops: [] };
  for (const [verdict, who, reason] of verdicts) {
    last = decision(state, verdict, who, reason);
    state = after(state, { ok: true, value: last });
  }
  return { state, last };
}

const A = doing('provinceOfficer', AFTER);
const B = doing('cco', AFTER);
const C = doing('centralOffice', AFTER);
const typed = (state: BookState, value: string): BookState =>
  after(state, {
    ok: true,
    value: { name: 'enter-result', ops: enterResult(state, 'a1', '6', value) },
  });

describe('a decision that opened the figures', () => {
  it('is not taken back: the word that stood for the old figure would stand for another', () => {
    const { state, last } = decided(['submitted', A], ['approvedBySupervisor', B], ['withdrawn', A, 'พิมพ์ผิด']);
    expect(sealedBy(typed(state, '95'), BOOK, invert(last))).not.toBeNull();
    expect(sealedBy(state, BOOK, invert(last))).not.toBeNull();
  });

  it('nor is a return, whatever came in meanwhile', () => {
    const { state, last } = decided(
      ['submitted', A],
      ['approvedBySupervisor', B],
      ['certified', C],
      ['returnedByCentre', C, 'ผิด'],
    );
    // An import leaves the state as it is.
    const result = { ...state.result.get('a1:6')!, value: '95' };
    const imported = { ...state, result: new Map([['a1:6', result]]) };
    expect(sealedBy(imported, OFFICE, invert(last))).not.toBeNull();
  });

  it('is another thing than one that rests, or than a request: these can be taken back', () => {
    const approved = decided(['submitted', A], ['approvedBySupervisor', B]);
    expect(sealedBy(approved.state, CCO, invert(approved.last))).toBeNull();
    const asked = decided(['naRequested', A, 'ไม่มีข้อมูล']);
    expect(sealedBy(asked.state, BOOK, invert(asked.last))).toBeNull();
  });
});

describe('a decision that is taken back', () => {
  it('leaves what the one before made of the result, and nothing else', () => {
    const { state, last } = decided(['submitted', A], ['approvedBySupervisor', B]);
    const back = (value: string): Change => ({
      ...invert(last),
      ops: invert(last).ops.map((op): Op => (op.kind === 'result' ? ({ ...op, value } as Op) : op)),
    });
    expect(sealedBy(state, CCO, back('submitted'))).toBeNull();
    for (const value of ['certified', 'naApproved', 'draft']) {
      expect(sealedBy(state, CCO, back(value))).not.toBeNull();
    }
    const first = decided(['submitted', A]);
    const sets = setField('result', first.state.result.get('a1:6')!, 'state', 'certified')!;
    const removed = invert(first.last).ops.filter(({ kind }) => kind === 'review');
    expect(sealedBy(first.state, BOOK, { name: 'submit', ops: [...removed, sets] })).not.toBeNull();
  });
});

describe('the state of a result', () => {
  it('goes on by a decision alone', () => {
    const state = reported();
    const known = state.result.get('a1:6')!;
    for (const value of ['certified', 'submitted', 'naApproved'] as const) {
      const op = setField('result', known, 'state', value)!;
      expect(sealedBy(state, BOOK, { name: 'enter-result', ops: [op] })).not.toBeNull();
      const created = { ...blankResult('a2', '6'), state: value };
      const create: Op = { op: 'create', kind: 'result', id: created.id, value: created };
      expect(sealedBy(state, BOOK, { name: 'enter-result', ops: [create] })).not.toBeNull();
    }
  });

  it('goes back to an open one when a figure is taken back', () => {
    const { state } = decided(['submitted', A], ['returnedBySupervisor', B, 'ผิด']);
    const change: Change = { name: 'enter-result', ops: enterResult(state, 'a1', '6', '95') };
    expect(sealedBy(state, BOOK, change)).toBeNull();
    expect(sealedBy(after(state, { ok: true, value: change }), BOOK, invert(change))).toBeNull();
  });
});

/** The same change under another name, as a program could write it. */
function signedAs(change: Change, person: string): Change {
  const ops = change.ops.map(
    (op) => JSON.parse(JSON.stringify(op).replaceAll(/"person":"[^"]*"/g, `"person":"${person}"`)) as Op,
  );
  return { ...change, ops };
}

describe('the gate asks who stands under a step', () => {
  it('of a decision: the next hand, with a name, and a reason before the round is over', () => {
    const { state } = decided(['submitted', A]);
    const yes = decision(state, 'approvedBySupervisor', B);
    expect(sealedBy(state, CCO, yes)).toBeNull();
    expect(sealedBy(state, CCO, signedAs(yes, PEOPLE.provinceOfficer))).toMatchObject({
      code: 'same-person',
    });
    expect(sealedBy(state, CCO, signedAs(yes, '-'))).toMatchObject({ code: 'person-missing' });
    const early: Change = {
      ...yes,
      ops: yes.ops.map((op) =>
        op.kind === 'review' && op.op === 'create' ? { ...op, value: { ...op.value, on: '2025-12-01' } } : op,
      ),
    };
    expect(sealedBy(state, CCO, early)).toMatchObject({ code: 'round-not-over' });
    const back = decision(state, 'returnedBySupervisor', B, 'ผิด');
    const silent: Change = {
      ...back,
      ops: back.ops.map((op) =>
        op.kind === 'review' && op.op === 'create' ? { ...op, value: { ...op.value, reason: '' } } : op,
      ),
    };
    expect(sealedBy(state, CCO, silent)).toMatchObject({ code: 'reason-missing' });
    // A word without the result that it is about.
    const alone = yes.ops.filter(({ kind }) => kind === 'review');
    expect(sealedBy(state, CCO, { ...yes, ops: alone })).not.toBeNull();
  });

  it('of an agreement: who proposed does not agree, and a stage has its step', () => {
    const state = proposedYear();
    const yes = made(agreeAgreement(state, BOOK, C));
    expect(sealedBy(state, OFFICE, yes)).toBeNull();
    expect(sealedBy(state, OFFICE, signedAs(yes, PEOPLE.provinceOfficer))).toMatchObject({
      code: 'same-person',
    });
    const bare = yes.ops.filter((op) => op.op === 'set' && op.field === 'stage');
    expect(sealedBy(state, OFFICE, { ...yes, ops: bare })).toMatchObject({ code: 'agreement-sealed' });
  });

  it('of an offer that is accepted: not who made it', () => {
    const offer = { indicator: 'a1', kind: 'propose', text: 'สูงไป', offer: { weight: '40' } } as const;
    const state = after(proposedYear(), say(proposedYear(), BOOK, offer, C));
    const yes = made(accept(state, BOOK, 'a1', '', A));
    expect(sealedBy(state, BOOK, yes)).toBeNull();
    expect(sealedBy(state, BOOK, signedAs(yes, PEOPLE.centralOffice))).toMatchObject({ code: 'same-person' });
  });

  it('of an amendment: not who asked for it, and whose answer it is', () => {
    const asking = {
      fromRound: '9',
      reason: 'ปรับ',
      documentNo: '',
      wanted: [{ indicator: 'a1', target: '81' }],
    };
    const state = after(signedYear(), askAmendment(signedYear(), BOOK, asking, A));
    const [id = ''] = state.amendment.keys();
    const yes = made(decideAmendment(state, BOOK, { id, answer: 'accepted', reason: '' }, C));
    expect(sealedBy(state, OFFICE, yes)).toBeNull();
    expect(sealedBy(state, OFFICE, signedAs(yes, PEOPLE.provinceOfficer))).toMatchObject({
      code: 'same-person',
    });
    const bare = yes.ops.filter((op) => op.op === 'set' && op.field === 'state');
    expect(sealedBy(state, OFFICE, { ...yes, ops: bare })).toMatchObject({ code: 'agreement-sealed' });
  });
});

const ITEM: DataItem = {
  ...{ id: 'i1', code: 'd1', name: 'คน', unit: 'คน', order: 'a0', areas: 'whole', aggregate: 'sum' },
  ...{ formula: '', collector: '', emptyMonths: '' },
};

describe('a data item', () => {
  it('does not come into the signed text by its code', () => {
    const signed = signedYear();
    const a1 = indicator('a1', { formula: 'sum(d1)' });
    const other = { ...ITEM, id: 'i2', code: 'd2' };
    const state = {
      ...signed,
      indicator: new Map(signed.indicator).set('a1', a1),
      item: new Map([['i2', other]]),
    };
    const make = (value: DataItem): Change => ({
      name: 'edit-item',
      ops: [{ op: 'create', kind: 'item', id: value.id, value }],
    });
    expect(sealedBy(state, BOOK, make(ITEM))).toMatchObject({ code: 'agreement-sealed' });
    expect(sealedBy(state, BOOK, make({ ...ITEM, code: 'd3' }))).toBeNull();
    const recoded = (code: string): Change => ({
      name: 'edit-item',
      ops: [setField('item', other, 'code', code)!],
    });
    expect(sealedBy(state, BOOK, recoded('d1'))).toMatchObject({ code: 'agreement-sealed' });
    expect(sealedBy(state, BOOK, recoded('d4'))).toBeNull();
  });

  it('that shares its code with another is found by its place, not by the order in which it came', () => {
    const twin = { ...ITEM, id: 'i2', order: 'a1' };
    for (const all of [
      [ITEM, twin],
      [twin, ITEM],
    ]) {
      const item = new Map(all.map((each) => [each.id, each]));
      expect(itemByCode({ item, series: new Map() }, 'd1')).toBe(ITEM);
    }
  });
});
