import { describe, expect, it } from 'vitest';
import type { BookState } from '#domain/book/book';
import { amendAgreement, type Amending } from '#domain/life/amend';
import { closeAgreement } from '#domain/life/close';
import { accept, openIn, reject, say, threadOf } from '#domain/life/negotiate';
import { agreeAgreement, proposeAgreement } from '#domain/life/propose';
import { signAgreement, signerLines } from '#domain/life/sign';
import { agreementOf } from '#domain/life/stage';
import { boardRow } from '#domain/tracking/board';
import { after, BOOK, doing, draftYear } from '#test/unit/domain/life/year';

const province = doing('provinceOfficer');
const office = doing('centralOffice');
const stage = (state: BookState): string => agreementOf(state, BOOK).stage;

function proposed(): BookState {
  return after(draftYear(), proposeAgreement(draftYear(), BOOK, province, 0));
}

function agreed(): BookState {
  const state = proposed();
  return after(state, agreeAgreement(state, BOOK, office, 0));
}

function signed(): BookState {
  let state = agreed();
  for (const { place } of signerLines(state, BOOK, 1)) {
    state = after(state, signAgreement(state, BOOK, { place, name: `ผู้ลงนาม ${place}`, on: '2025-12-29' }));
  }
  return state;
}

describe('proposing', () => {
  it('is refused while something must be mended, and by the other side', () => {
    expect(proposeAgreement(draftYear(), BOOK, province, 2)).toMatchObject({
      code: 'submit-blocked',
      details: { count: '2' },
    });
    expect(proposeAgreement(draftYear(), BOOK, office, 0)).toMatchObject({ code: 'post-not-allowed' });
  });

  it('opens the talks once the committee speaks', () => {
    const before = proposed();
    expect([stage(before), agreementOf(before, BOOK).talks]).toEqual(['proposed', 1]);
    const said = { indicator: 'a1', kind: 'counter', text: 'ขอให้ท้าทายขึ้น', offer: { weight: '40' } } as const;
    expect(stage(after(before, say(before, BOOK, said, province)))).toBe('proposed');
    expect(stage(after(before, say(before, BOOK, said, office)))).toBe('negotiating');
    expect(say(before, BOOK, { ...said, text: ' ' }, office)).toMatchObject({ code: 'reason-missing' });
  });
});

describe('a thread', () => {
  const offer = { weight: '40', target: '85', levels: ['65', '75', '85', '95', '100'] } as const;
  const counter = { indicator: 'a1', kind: 'counter', text: 'ขอให้ท้าทายขึ้น', offer } as const;
  const talks = after(proposed(), say(proposed(), BOOK, counter, office));

  it('waits for an answer of the other side, and puts what is accepted into the indicator', () => {
    expect(openIn(talks, 'a1')?.kind).toBe('counter');
    expect(agreeAgreement(talks, BOOK, office, 0)).toMatchObject({ code: 'proposals-open' });
    expect(accept(talks, 'a1', '', office)).toMatchObject({ code: 'post-not-allowed' });
    const state = after(talks, accept(talks, 'a1', 'เห็นชอบ', province));
    expect(state.indicator.get('a1')).toMatchObject(offer);
    expect(openIn(state, 'a1')).toBeNull();
    expect(threadOf(state, 'a1').map(({ kind, side }) => `${side} ${kind}`)).toEqual([
      'committee counter',
      'province accept',
    ]);
    expect(stage(after(state, agreeAgreement(state, BOOK, office, 0)))).toBe('agreed');
  });

  it('leaves the indicator as it was when the offer is turned down, with a reason', () => {
    expect(reject(talks, 'a1', '', province)).toMatchObject({ code: 'reason-missing' });
    const state = after(talks, reject(talks, 'a1', 'ไม่มีวิธีวัด', province));
    expect(state.indicator).toEqual(talks.indicator);
    expect(openIn(state, 'a1')).toBeNull();
  });
});

describe('signing', () => {
  it('needs both sides named, and a name', () => {
    const state = agreed();
    const nobody = { ...BOOK, framework: { ...BOOK.framework, signers: [] } };
    expect(signAgreement(state, nobody, { place: 0, name: 'ก', on: '2025-12-29' })).toMatchObject({
      code: 'signers-missing',
    });
    expect(signAgreement(state, BOOK, { place: 0, name: ' ', on: '2025-12-29' })).toMatchObject({
      code: 'signer-name-missing',
    });
    expect(signAgreement(draftYear(), BOOK, { place: 0, name: 'ก', on: '2025-12-29' })).toMatchObject({
      code: 'stage-wrong',
    });
  });

  it('is done with the last signer, and makes revision 1', () => {
    const first = after(agreed(), signAgreement(agreed(), BOOK, { place: 0, name: 'ก', on: '2025-12-29' }));
    expect(stage(first)).toBe('agreed');
    const state = signed();
    expect(agreementOf(state, BOOK)).toMatchObject({ stage: 'signed', revision: 1 });
    expect([...state.revision.values()]).toMatchObject([{ number: 1, fromRound: null }]);
  });
});

describe('an amendment', () => {
  const amending: Amending = {
    fromRound: '9',
    reason: 'ผลรอบ 6 เดือนสูงกว่าเป้าหมายทั้งปี',
    documentNo: 'มท 0017/1',
    on: '2026-04-20',
    by: ['ผู้ว่าราชการจังหวัด'],
    wanted: [{ indicator: 'a1', levels: ['70', '80', '90', '95', '100'], weight: '60' }],
  };

  it('counts from its round on and leaves the rounds before alone', () => {
    const state = after(signed(), amendAgreement(signed(), BOOK, amending));
    const amended = state.indicator.get('a1')!;
    const { cells } = boardRow(state, amended, BOOK.framework);
    expect(cells.map(({ levels, weight }) => [levels[2], weight])).toEqual([
      ['80', '50'],
      ['90', '60'],
      ['90', '60'],
    ]);
    expect(agreementOf(state, BOOK)).toMatchObject({ stage: 'signed', revision: 2 });
    const revision = [...state.revision.values()].find(({ number }) => number === 2);
    expect(revision?.amended.map(({ field, was, is }) => [field, was, is])).toEqual([
      ['levels', '60 · 70 · 80 · 90 · 100', '70 · 80 · 90 · 95 · 100'],
      ['weight', '50', '60'],
    ]);
  });

  it('needs a reason and a signed agreement', () => {
    expect(amendAgreement(signed(), BOOK, { ...amending, reason: '' })).toMatchObject({
      code: 'reason-missing',
    });
    expect(amendAgreement(agreed(), BOOK, amending)).toMatchObject({ code: 'stage-wrong' });
  });
});

describe('closing', () => {
  it('is refused while a result of the last round is open', () => {
    expect(closeAgreement(signed(), BOOK, office)).toMatchObject({
      code: 'results-open',
      details: { count: '2' },
    });
    expect(closeAgreement(signed(), BOOK, province)).toMatchObject({ code: 'post-not-allowed' });
  });
});
