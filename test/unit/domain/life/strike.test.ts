import { describe, expect, it } from 'vitest';
import type { AmendmentRequest } from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import { invert, type Change } from '#domain/book/change';
import { blankResult } from '#domain/book/result';
import { closedResult } from '#domain/life/closed';
import { textHash } from '#domain/life/agreement-text';
import { decideResults } from '#domain/life/review';
import { reopenAgreement } from '#domain/life/propose';
import { sealedBy } from '#domain/life/seal';
import { recordSignature, signerLines } from '#domain/life/sign';
import { agreementOf } from '#domain/life/stage';
import { strikeSignature, struckSteps } from '#domain/life/strike';
import type { Result } from '#domain/result';
import { after, agreedYear, BOOK, doing, SCAN, signedYear } from '#test/unit/domain/life/year';

const WHO = doing('provinceOfficer', '2025-12-09');
const WRONG = { place: 0, reason: 'พิมพ์ชื่อผู้ลงนามผิด' };

function made(result: Result<Change>): Change {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
}

function sign(state: BookState, place: number, name: string): BookState {
  const signing = { place, name, on: '2025-12-08', scan: SCAN };
  return after(state, recordSignature(state, BOOK, signing, WHO));
}

describe('a signature that was recorded wrongly', () => {
  it('is struck out with a reason before the others, and its place is open again', () => {
    const state = sign(agreedYear(), 0, 'นายผิด คน');
    const change = made(strikeSignature(state, BOOK, WRONG, WHO));
    expect(sealedBy(state, BOOK, change)).toBeNull();
    const struck = after(state, { ok: true, value: change });
    expect(agreementOf(struck, BOOK).stage).toBe('agreed');
    expect(signerLines(struck, BOOK, 1)[0]?.signature).toBeNull();
    expect(struckSteps(agreementOf(struck, BOOK))).toMatchObject([
      {
        ...{ step: 'signatureStruck', reason: WRONG.reason, person: WHO.person, on: WHO.on },
        struck: { name: 'นายผิด คน', on: '2025-12-08' },
      },
    ]);
    expect(signerLines(sign(struck, 0, 'นายถูก คน'), BOOK, 1)[0]).toMatchObject({
      standing: 'valid',
      signature: { name: 'นายถูก คน' },
    });
  });

  it('is not followed by a return to the talks from the side that struck it out', () => {
    const area = { ...BOOK, post: 'areaOfficer' as const };
    const again = (state: BookState, book: Book): Result<Change> =>
      reopenAgreement(state, book, 'แก้ค่าน้ำหนัก', doing(book.post, '2025-12-10'));
    const all = signerLines(signedYear(), BOOK, 1);
    const struck = all.reduce(
      (state, { place }) => after(state, strikeSignature(state, BOOK, { ...WRONG, place }, WHO)),
      signedYear(),
    );
    expect(agreementOf(struck, BOOK).stage).toBe('agreed');
    expect(again(struck, BOOK)).toMatchObject({ ok: false, code: 'reopen-other-side' });
    const forced = made(again(struck, area));
    expect(sealedBy(struck, BOOK, forced)).not.toBeNull();
    expect(sealedBy(struck, area, forced)).toBeNull();
    // A text that is agreed again afterwards has no struck signature of its own.
    const talked = after(struck, { ok: true, value: forced });
    expect(agreementOf(talked, area).stage).toBe('negotiating');
  });

  it('leaves results at rest that were submitted elsewhere meanwhile: nothing is struck out or reopened then', () => {
    const struck = after(signedYear(), strikeSignature(signedYear(), BOOK, WRONG, WHO));
    const result = { ...blankResult('a1', '6'), value: '72', state: 'certified' as const };
    const state = { ...struck, result: new Map([[result.id, result]]) };
    expect(strikeSignature(state, BOOK, { ...WRONG, place: 1 }, WHO)).toMatchObject({
      code: 'signature-relied-on',
    });
    expect(reopenAgreement({ ...state, signature: new Map() }, BOOK, 'แก้', WHO)).toMatchObject({
      code: 'signature-relied-on',
    });
    const typed: Change = {
      name: 'enter-result',
      ops: [{ op: 'set', kind: 'result', id: result.id, field: 'value', value: '99', was: '72' }],
    };
    expect(sealedBy(state, BOOK, typed)).toMatchObject({ code: 'result-sealed' });
    expect(closedResult(state, BOOK, 'a1', '6')).toMatchObject({ failure: { code: 'result-sealed' } });
  });

  it('is struck out again once what rested on it was withdrawn or refused', () => {
    const signed = signedYear();
    const asked: AmendmentRequest = {
      ...{ id: 'am1', order: 'am1', side: 'province', fromRound: '6', reason: 'x', documentNo: '' },
      ...{ by: 'provinceOfficer', person: WHO.person, grant: 'chosen', on: '2026-01-05' },
      ...{ wanted: [], amended: [], state: 'rejected', answer: null },
    };
    const amendment = new Map([[asked.id, asked]]);
    expect(strikeSignature({ ...signed, amendment }, BOOK, WRONG, WHO).ok).toBe(true);
    const open = { ...asked, state: 'proposed' as const };
    expect(
      strikeSignature({ ...signed, amendment: new Map([[open.id, open]]) }, BOOK, WRONG, WHO),
    ).toMatchObject({ code: 'signature-relied-on' });
  });

  it('sets a signed agreement back to agreed, its text unmoved, until all have signed again', () => {
    const state = signedYear();
    const change = made(strikeSignature(state, BOOK, WRONG, WHO));
    expect(sealedBy(state, BOOK, change)).toBeNull();
    const struck = after(state, { ok: true, value: change });
    expect(agreementOf(struck, BOOK)).toMatchObject({ stage: 'agreed', revision: 0 });
    expect(struck.revision.size).toBe(0);
    expect(textHash(struck, BOOK)).toBe(textHash(state, BOOK));
    const again = sign(struck, 0, 'นายถูก คน');
    expect(agreementOf(again, BOOK)).toMatchObject({ stage: 'signed', revision: 1 });
    expect(struckSteps(agreementOf(again, BOOK))).toHaveLength(1);
  });

  it('wants a reason and a name, and a signature', () => {
    const state = sign(agreedYear(), 0, 'นายผิด คน');
    expect(strikeSignature(state, BOOK, { ...WRONG, reason: ' ' }, WHO)).toMatchObject({
      code: 'reason-missing',
    });
    expect(strikeSignature(state, BOOK, WRONG, { ...WHO, person: '' })).toMatchObject({
      code: 'person-missing',
    });
    expect(strikeSignature(state, BOOK, { ...WRONG, place: 1 }, WHO)).toMatchObject({
      code: 'nothing-changes',
    });
  });

  it('stays where a result was handed up on the strength of it', () => {
    const signed = signedYear();
    const state = { ...signed, result: new Map([['a1:6', { ...blankResult('a1', '6'), value: '72' }]]) };
    const one = [{ indicator: 'a1', round: '6', no: 'a1', hasResult: true }];
    const decision = { verdict: 'submitted' as const, reason: '', todos: [] };
    const submitted = after(
      state,
      decideResults(state, BOOK, one, decision, doing('provinceOfficer', '2026-04-02')),
    );
    expect(strikeSignature(submitted, BOOK, WRONG, WHO)).toMatchObject({ code: 'signature-relied-on' });
    const forced = made(strikeSignature(state, BOOK, WRONG, WHO));
    expect(sealedBy(submitted, BOOK, forced)).not.toBeNull();
  });
});

describe('at the gate', () => {
  const state = signedYear();
  const change = made(strikeSignature(state, BOOK, WRONG, WHO));
  const without = (kind: string, field?: string): Change => ({
    ...change,
    ops: change.ops.filter(
      (op) => op.kind !== kind || (field !== undefined && !('field' in op && op.field === field)),
    ),
  });
  const sealed = (tried: Change, book: Book = BOOK): boolean => sealedBy(state, book, tried) !== null;

  it('no part of it passes alone: not without its step, its stage, or with the revision left', () => {
    for (const tried of [
      without('signature'),
      without('revision'),
      without('agreement'),
      without('agreement', 'steps'),
      without('agreement', 'stage'),
      without('agreement', 'revision'),
    ]) {
      expect(sealed(tried)).toBe(true);
    }
  });

  it('names the signature that goes, and no other', () => {
    const name = signerLines(state, BOOK, 1)[0]?.signature?.name ?? '';
    const text = JSON.stringify(change.ops);
    const [told, removed] = [text.lastIndexOf(name), text.indexOf(name)];
    expect(told).toBeGreaterThan(removed);
    const ops = JSON.parse(
      `${text.slice(0, told)}คนอื่น${text.slice(told + name.length)}`,
    ) as typeof change.ops;
    expect(sealed({ ...change, ops })).toBe(true);
  });

  it('takes no second signature and no text along, and is not taken back', () => {
    const other = [...state.signature.values()].at(-1)!;
    const indicator = [...state.indicator.values()][0]!;
    expect(
      sealed({
        ...change,
        ops: [...change.ops, { op: 'remove', kind: 'signature', id: other.id, was: other }],
      }),
    ).toBe(true);
    expect(
      sealed({
        ...change,
        ops: [
          ...change.ops,
          {
            op: 'set',
            kind: 'indicator',
            id: indicator.id,
            field: 'weight',
            value: '1',
            was: indicator.weight,
          },
        ],
      }),
    ).toBe(true);
    const struck = after(state, { ok: true, value: change });
    expect(sealedBy(struck, BOOK, invert(change))).not.toBeNull();
  });
});
