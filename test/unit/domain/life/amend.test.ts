import { describe, expect, it } from 'vitest';
import type { BookState } from '#domain/book/book';
import { setField, type Change } from '#domain/book/change';
import { blankResult, resultId, type ResultState } from '#domain/book/result';
import { textHash, textStanding } from '#domain/life/agreement-text';
import { askAmendment, decideAmendment, openAmendments, type Asking } from '#domain/life/amend';
import { roundChoices } from '#domain/life/open-rounds';
import { sealedBy } from '#domain/life/seal';
import { agreementOf } from '#domain/life/stage';
import { SHAPES } from '#domain/log/shapes';
import { boardRow } from '#domain/tracking/board';
import { homeOf } from '#domain/home/home';
import { weightInForce } from '#domain/tracking/thresholds';
import { after, agreedYear, BOOK, doing, signedYear } from '#test/unit/domain/life/year';

const province = doing('provinceOfficer', '2026-04-20');
const office = doing('areaOfficer', '2026-05-02');
const OFFICE = { ...BOOK, post: 'areaOfficer' } as const;

const asking: Asking = {
  fromRound: '9',
  reason: 'ผลรอบ 6 เดือนสูงกว่าเป้าหมายทั้งปี',
  documentNo: 'มท 0017/1',
  wanted: [
    { indicator: 'a1', levels: ['70', '80', '90', '95', '100'], weight: '60' },
    { indicator: 'a2', weight: '40' },
  ],
};

function asked(state = signedYear()): BookState {
  return after(state, askAmendment(state, BOOK, asking, province));
}

function withResult(state: BookState, round: string, stands: ResultState): BookState {
  const result = { ...blankResult('a1', round), value: '85', state: stands };
  return { ...state, result: new Map(state.result).set(resultId('a1', round), result) };
}

const yes = (state: BookState, who = office) => {
  const [open] = openAmendments(state);
  return decideAmendment(state, BOOK, { id: open?.id ?? '', answer: 'accepted', reason: '' }, who);
};

describe('an amendment', () => {
  it('changes nothing while one side alone asks for it', () => {
    const before = signedYear();
    const state = asked(before);
    expect(state.indicator).toEqual(before.indicator);
    expect(agreementOf(state, BOOK)).toMatchObject({ stage: 'signed', revision: 1 });
    expect(openAmendments(state)).toMatchObject([
      {
        ...{ side: 'province', state: 'proposed', by: 'provinceOfficer', person: province.person },
        amended: [
          { no: 'a1', field: 'levels', was: '60 · 70 · 80 · 90 · 100', is: '70 · 80 · 90 · 95 · 100' },
          { no: 'a1', field: 'weight', was: '50', is: '60' },
          { no: 'a2', field: 'weight', was: '50', is: '40' },
        ],
      },
    ]);
  });

  it('waits on the first page of the side that decides it, and of no other', () => {
    const state = asked();
    const waiting = (book: typeof BOOK | typeof OFFICE): readonly string[] =>
      homeOf(state, book, BOOK.framework.rounds[1]!, '2026-05-02').amendments.map(({ reason }) => reason);
    expect(waiting(OFFICE)).toEqual([asking.reason]);
    expect(waiting(BOOK)).toEqual([]);
    const decided = after(state, yes(state));
    expect(homeOf(decided, OFFICE, BOOK.framework.rounds[1]!, '2026-05-02').amendments).toEqual([]);
  });

  it('counts from its round on once the other side accepts, and leaves the rounds before alone', () => {
    const request = asked();
    const state = after(request, yes(request));
    const amended = state.indicator.get('a1')!;
    const { cells } = boardRow(state, amended, BOOK.framework);
    expect(cells.map(({ levels, weight }) => [levels[2], weight])).toEqual([
      ['80', '50'],
      ['90', '60'],
      ['90', '60'],
    ]);
    // The agreement and the tracking ask the same.
    expect(BOOK.framework.rounds.map((round) => weightInForce(amended, round))).toEqual(['50', '60', '60']);
    expect(agreementOf(state, BOOK)).toMatchObject({ stage: 'signed', revision: 2 });
    const revision = [...state.revision.values()].find(({ number }) => number === 2);
    expect(revision).toMatchObject({ fromRound: '9', on: '2026-05-02', textHash: textHash(state, BOOK) });
    expect(textStanding(state, BOOK, agreementOf(state, BOOK))).toBe('same');
    expect([...state.amendment.values()]).toMatchObject([
      { state: 'accepted', answer: { by: 'areaOfficer', person: office.person, on: '2026-05-02' } },
    ]);
  });

  it('is decided by the other side, by another person, once', () => {
    expect(yes(asked(), province)).toMatchObject({ code: 'post-not-allowed' });
    expect(yes(asked(), { ...office, person: 'มะลิ ใจดี' })).toMatchObject({ code: 'same-person' });
    const request = asked();
    const state = after(request, yes(request));
    expect(
      decideAmendment(
        state,
        BOOK,
        { id: [...state.amendment.keys()][0]!, answer: 'rejected', reason: 'ไม่' },
        office,
      ),
    ).toMatchObject({
      code: 'amendment-decided',
    });
  });

  it('is turned down or taken back with a reason, and then changes nothing', () => {
    const state = asked();
    const id = [...state.amendment.keys()][0]!;
    expect(decideAmendment(state, BOOK, { id, answer: 'rejected', reason: '' }, office)).toMatchObject({
      code: 'reason-missing',
    });
    const no = after(
      state,
      decideAmendment(state, BOOK, { id, answer: 'rejected', reason: 'ไม่สมควร' }, office),
    );
    expect(no.indicator).toEqual(state.indicator);
    expect(openAmendments(no)).toEqual([]);
    expect(decideAmendment(state, BOOK, { id, answer: 'withdrawn', reason: 'ผิด' }, office)).toMatchObject({
      code: 'post-not-allowed',
    });
    const back = decideAmendment(state, BOOK, { id, answer: 'withdrawn', reason: 'ผิด' }, province);
    expect(openAmendments(after(state, back))).toEqual([]);
  });

  it('of a text or the target is none while a round of it is certified: they hold for the whole year', () => {
    const certified = withResult(signedYear(), '6', 'certified');
    for (const part of [{ name: 'อื่น' }, { unit: 'แห่ง' }, { target: '90' }, { conditions: 'ไม่นับ' }]) {
      const wanted = [{ indicator: 'a1', ...part }];
      expect(askAmendment(certified, BOOK, { ...asking, wanted }, province)).toMatchObject({
        code: 'amendment-text-closed',
        details: { months: '6', list: 'a1' },
      });
      expect(askAmendment(signedYear(), BOOK, { ...asking, wanted }, province).ok).toBe(true);
      // Nor does the gate let one through that was asked for before.
      const request = after(signedYear(), askAmendment(signedYear(), BOOK, { ...asking, wanted }, province));
      const answer = yes(request);
      if (!answer.ok) throw new Error(answer.code);
      expect(sealedBy(request, OFFICE, answer.value)).toBeNull();
      expect(sealedBy(withResult(request, '6', 'certified'), OFFICE, answer.value)).not.toBeNull();
    }
    expect(askAmendment(certified, BOOK, asking, province).ok).toBe(true);
  });

  it('begins in no round that is on its way or certified, nor before one', () => {
    const certified = withResult(signedYear(), '9', 'certified');
    expect(roundChoices(certified, BOOK, ['a1']).map(({ closedBy }) => closedBy)).toEqual([
      ['a1'],
      ['a1'],
      [],
    ]);
    expect(askAmendment(certified, BOOK, asking, province)).toMatchObject({
      code: 'round-closed',
      details: { months: '9', list: 'a1' },
    });
    const last = { ...asking, fromRound: '12' };
    expect(askAmendment(certified, BOOK, last, province).ok).toBe(true);
    // Certified between asking and accepting: nothing certified moves.
    const meanwhile = withResult(asked(), '9', 'submitted');
    expect(yes(meanwhile)).toMatchObject({ code: 'round-closed' });
  });

  it('leaves no text that could not have been signed', () => {
    const heavy = { ...asking, wanted: [{ indicator: 'a1', weight: '60' }] };
    expect(askAmendment(signedYear(), BOOK, heavy, province)).toMatchObject({ code: 'amendment-breaks' });
    const same = { ...asking, wanted: [{ indicator: 'a1', weight: '50' }] };
    expect(askAmendment(signedYear(), BOOK, same, province)).toMatchObject({ code: 'nothing-changes' });
  });

  it('needs a reason, a name and a signed agreement', () => {
    expect(askAmendment(signedYear(), BOOK, { ...asking, reason: '' }, province)).toMatchObject({
      code: 'reason-missing',
    });
    expect(askAmendment(signedYear(), BOOK, asking, { ...province, person: '' })).toMatchObject({
      code: 'person-missing',
    });
    expect(askAmendment(agreedYear(), BOOK, asking, province)).toMatchObject({ code: 'stage-wrong' });
  });

  it('passes the gate as it is, and not with anything beside it', () => {
    const state = asked();
    const accepted = yes(state);
    if (!accepted.ok) throw new Error(accepted.code);
    expect(sealedBy(state, OFFICE, accepted.value)).toBeNull();
    expect(sealedBy(state, BOOK, accepted.value)).not.toBeNull();
    const name = setField('indicator', state.indicator.get('a2')!, 'name', 'อื่น')!;
    const more: Change = { ...accepted.value, ops: [...accepted.value.ops, name] };
    expect(sealedBy(state, OFFICE, more)).toMatchObject({ code: 'agreement-sealed' });
    const request = [...state.amendment.values()][0]!;
    const turned: Change = {
      name: 'decide-amendment',
      ops: [setField('amendment', request, 'reason', 'อื่น')!],
    };
    expect(sealedBy(state, BOOK, turned)).not.toBeNull();
  });
});

describe('the smallest and the largest possible value', () => {
  const bounded = (): BookState => {
    const state = signedYear();
    const known = state.indicator.get('a1')!;
    return { ...state, indicator: new Map(state.indicator).set('a1', { ...known, mostValue: '100' }) };
  };
  const wanting = (wanted: Asking['wanted'][number], state = bounded()) =>
    askAmendment(state, BOOK, { ...asking, wanted: [wanted] }, province);

  it('move by an amendment, with what was and what is', () => {
    const request = after(bounded(), wanting({ indicator: 'a1', mostValue: '150', leastValue: '0' }));
    expect(openAmendments(request)[0]?.amended).toEqual([
      { indicator: 'a1', no: 'a1', field: 'leastValue', was: '', is: '0' },
      { indicator: 'a1', no: 'a1', field: 'mostValue', was: '100', is: '150' },
    ]);
    const { wanted } = openAmendments(request)[0]!;
    expect(SHAPES.amendment.wanted.read(wanted)).toEqual(wanted);
    const state = after(request, yes(request));
    expect(state.indicator.get('a1')).toMatchObject({ leastValue: '0', mostValue: '150' });
    expect(agreementOf(state, BOOK).revision).toBe(2);
    expect(textStanding(state, BOOK, agreementOf(state, BOOK))).toBe('same');
    expect(sealedBy(request, OFFICE, (yes(request) as { value: Change }).value)).toBeNull();
  });

  it('go with the unit that makes them senseless, in the same amendment; none is not 0', () => {
    const request = after(bounded(), wanting({ indicator: 'a1', unit: 'บาท', mostValue: null }));
    expect(after(request, yes(request)).indicator.get('a1')).toMatchObject({ unit: 'บาท', mostValue: null });
  });

  it('are figures in their order, each beside the other as it stands', () => {
    expect(wanting({ indicator: 'a1', leastValue: '101' })).toMatchObject({
      ...{ ok: false, code: 'bounds-reversed', details: { least: '101', most: '100' } },
    });
    expect(wanting({ indicator: 'a1', mostValue: 'มาก' })).toMatchObject({
      ...{ ok: false, code: 'not-a-number', details: { text: 'มาก' } },
    });
    expect(wanting({ indicator: 'a1', mostValue: '100' })).toMatchObject({
      ok: false,
      code: 'nothing-changes',
    });
  });

  it('may move beside a certified result as long as it lies within', () => {
    const certified = withResult(bounded(), '6', 'certified');
    expect(wanting({ indicator: 'a1', mostValue: '84.9' }, certified)).toMatchObject({
      ...{ ok: false, code: 'amendment-bounds-closed', details: { months: '6', list: 'a1', value: '85' } },
    });
    expect(wanting({ indicator: 'a1', mostValue: '85' }, certified).ok).toBe(true);
    expect(wanting({ indicator: 'a1', mostValue: '150' }, certified).ok).toBe(true);
  });
});
