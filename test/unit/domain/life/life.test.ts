import { describe, expect, it } from 'vitest';
import type { BookState } from '#domain/book/book';
import { agreementId, type Offer } from '#domain/book/agreement';
import { invert, setField, type Change } from '#domain/book/change';
import { textHash } from '#domain/life/agreement-text';
import { closeAgreement } from '#domain/life/close';
import { accept, openIn, reject, say, threadOf } from '#domain/life/negotiate';
import { agreeAgreement, proposeAgreement, reopenAgreement, takeProposalBack } from '#domain/life/propose';
import { sealedBy } from '#domain/life/seal';
import { recordSignature, signerLines, type Signing } from '#domain/life/sign';
import { agreementOf } from '#domain/life/stage';
import { SHAPES } from '#domain/log/shapes';
import {
  after,
  agreedYear,
  BOOK,
  doing,
  draftYear,
  indicator,
  proposedYear,
  SCAN,
  signedYear,
} from '#test/unit/domain/life/year';

const province = doing('provinceOfficer');
const office = doing('centralOffice');
const OFFICE = { ...BOOK, post: 'centralOffice' } as const;
const stage = (state: BookState): string => agreementOf(state, BOOK).stage;

const typed = (state: BookState, field: 'weight' | 'name' | 'supervisor', value: string): Change => ({
  name: 'edit-indicator',
  ops: [setField('indicator', state.indicator.get('a1')!, field, value)!],
});

/** The same year with a sum of weights of 102. */
function heavy(state: BookState): BookState {
  const one = { ...state.indicator.get('a1')!, weight: '52' };
  return { ...state, indicator: new Map(state.indicator).set('a1', one) };
}

describe('proposing', () => {
  it('is refused while something must be mended, by the other side, and by nobody', () => {
    expect(proposeAgreement(heavy(draftYear()), BOOK, province)).toMatchObject({
      code: 'submit-blocked',
      details: { count: '1' },
    });
    expect(proposeAgreement(draftYear(), BOOK, office)).toMatchObject({ code: 'post-not-allowed' });
    expect(proposeAgreement(draftYear(), BOOK, { ...province, person: ' ' })).toMatchObject({
      code: 'person-missing',
    });
    const sample = { ...BOOK, sample: true };
    const tried = proposeAgreement(draftYear(), sample, { ...province, person: '', grant: 'sample' });
    expect(agreementOf(after(draftYear(), tried), sample).steps).toMatchObject([{ grant: 'sample' }]);
  });

  it('keeps who proposed which text, from a post that was chosen', () => {
    const state = proposedYear();
    expect(agreementOf(state, BOOK).steps).toEqual([
      {
        ...{ step: 'proposed', by: 'provinceOfficer', person: province.person, grant: 'chosen' },
        ...{ on: '2025-12-01', reason: '', textHash: textHash(state, BOOK) },
      },
    ]);
  });

  it('offers bounds that are figures in their order; what is accepted stands, and none is no bound', () => {
    const known = draftYear().indicator.get('a1')!;
    const bounded = { ...draftYear(), indicator: new Map(draftYear().indicator) };
    bounded.indicator.set('a1', { ...known, leastValue: '0', mostValue: '100' });
    const before = after(bounded, proposeAgreement(bounded, BOOK, doing('provinceOfficer')));
    const offering = (offer: Offer) =>
      say(before, BOOK, { indicator: 'a1', kind: 'counter', text: 'หน่วยเปลี่ยน', offer }, office);
    expect(offering({ leastValue: '100.5' })).toMatchObject({ ok: false, code: 'bounds-reversed' });
    expect(offering({ mostValue: 'ร้อย' })).toMatchObject({ ok: false, code: 'not-a-number' });
    const talks = after(before, offering({ leastValue: null, mostValue: '150' }));
    const { offer } = openIn(talks, 'a1')!;
    expect(SHAPES.proposal.offer.read(offer)).toEqual({ leastValue: null, mostValue: '150' });
    const agreed = after(talks, accept(talks, BOOK, 'a1', 'เห็นด้วย', province));
    expect(agreed.indicator.get('a1')).toMatchObject({ leastValue: null, mostValue: '150' });
  });

  it('opens the talks once the committee speaks', () => {
    const before = proposedYear();
    expect([stage(before), agreementOf(before, BOOK).talks]).toEqual(['proposed', 1]);
    const said = { indicator: 'a1', kind: 'counter', text: 'ขอให้ท้าทายขึ้น', offer: { weight: '40' } } as const;
    expect(stage(after(before, say(before, BOOK, said, province)))).toBe('proposed');
    expect(stage(after(before, say(before, BOOK, said, office)))).toBe('negotiating');
    expect(say(before, BOOK, { ...said, text: ' ' }, office)).toMatchObject({ code: 'reason-missing' });
    expect(say(before, BOOK, { ...said, offer: {} }, office)).toMatchObject({ code: 'nothing-changes' });
  });

  it('can be taken back by the province: the text is a draft again', () => {
    expect(takeProposalBack(proposedYear(), BOOK, office)).toMatchObject({ code: 'post-not-allowed' });
    const state = after(proposedYear(), takeProposalBack(proposedYear(), BOOK, province));
    expect(stage(state)).toBe('draft');
    expect(sealedBy(state, BOOK, typed(state, 'weight', '52'))).toBeNull();
    expect(agreementOf(state, BOOK).steps.map(({ step }) => step)).toEqual(['proposed', 'takenBack']);
  });
});

describe('the text from its proposal on', () => {
  it.each([
    ['proposed', proposedYear, 'agreement-proposed'],
    ['agreed', agreedYear, 'agreement-agreed'],
    ['signed', signedYear, 'agreement-sealed'],
  ] as const)('is typed by nobody: %s', (_name, year, code) => {
    const state = year();
    for (const book of [BOOK, OFFICE]) {
      expect(sealedBy(state, book, typed(state, 'weight', '52'))).toMatchObject({ code });
      expect(sealedBy(state, book, typed(state, 'name', 'อื่น'))).toMatchObject({ code });
      // Under another name the same steps are no offer and no amendment.
      for (const name of ['answer', 'amend', 'decide-amendment', 'decide', 'start'] as const) {
        expect(sealedBy(state, book, { ...typed(state, 'weight', '52'), name })).toMatchObject({ code });
      }
      const made = indicator('a9');
      const add: Change = {
        name: 'add-indicator',
        ops: [{ op: 'create', kind: 'indicator', id: 'a9', value: made }],
      };
      expect(sealedBy(state, book, add)).toMatchObject({ code });
      const remove: Change = {
        name: 'remove-indicator',
        ops: [{ op: 'remove', kind: 'indicator', id: 'a1', was: state.indicator.get('a1')! }],
      };
      expect(sealedBy(state, book, remove)).toMatchObject({ code });
    }
    const rules = { ...BOOK.framework, floor: '0' };
    const edit: Change = { name: 'edit-framework', ops: [setField('book', BOOK, 'framework', rules)!] };
    expect(sealedBy(state, BOOK, edit)).toMatchObject({ code });
    const words = { ...BOOK.framework, source: 'แก้ในจังหวัด' };
    const told: Change = { name: 'edit-framework', ops: [setField('book', BOOK, 'framework', words)!] };
    expect(sealedBy(state, BOOK, told)).toBeNull();
    expect(sealedBy(state, BOOK, typed(state, 'supervisor', 'เกษตรจังหวัด'))).toBeNull();
    expect(sealedBy(state, { ...BOOK, sample: true }, typed(state, 'weight', '52'))).toBeNull();
  });

  it('keeps its stage against steps that are not its own', () => {
    const state = signedYear();
    const agreement = agreementOf(state, BOOK);
    const back: Change = { name: 'take-back', ops: [setField('agreement', agreement, 'stage', 'draft')!] };
    expect(sealedBy(state, BOOK, back)).toMatchObject({ code: 'agreement-sealed' });
    const draft = draftYear();
    const skip = { id: agreementId(BOOK.id), stage: 'signed', revision: 1, talks: 1, steps: [] } as const;
    const sign: Change = {
      name: 'sign',
      ops: [{ op: 'create', kind: 'agreement', id: skip.id, value: skip }],
    };
    expect(sealedBy(draft, BOOK, sign)).toMatchObject({ code: 'agreement-sealed' });
  });
});

describe('a thread', () => {
  const levels = ['65', '75', '85', '95', '100'] as const;
  const offer = { target: '85', levels, definition: 'นับตามทะเบียน', conditions: 'ไม่นับหยุดซ่อม' } as const;
  const counter = { indicator: 'a1', kind: 'counter', text: 'ขอให้ท้าทายขึ้น', offer } as const;
  const talks = after(proposedYear(), say(proposedYear(), BOOK, counter, office));

  it('waits for an answer of the other side, and puts what is accepted into the indicator', () => {
    expect(openIn(talks, 'a1')?.kind).toBe('counter');
    expect(agreeAgreement(talks, BOOK, office)).toMatchObject({ code: 'proposals-open' });
    expect(accept(talks, BOOK, 'a1', '', office)).toMatchObject({ code: 'post-not-allowed' });
    const yes = accept(talks, BOOK, 'a1', 'เห็นชอบ', province);
    const state = after(talks, yes);
    expect(state.indicator.get('a1')).toMatchObject(offer);
    expect(openIn(state, 'a1')).toBeNull();
    expect(threadOf(state, 'a1').map(({ kind, side }) => `${side} ${kind}`)).toEqual([
      'committee counter',
      'province accept',
    ]);
    expect(stage(after(state, agreeAgreement(state, BOOK, office)))).toBe('agreed');
    if (!yes.ok) throw new Error(yes.code);
    // The gate lets exactly this through, from that side, and not its inverse.
    expect(sealedBy(talks, BOOK, yes.value)).toBeNull();
    expect(sealedBy(talks, OFFICE, yes.value)).not.toBeNull();
    expect(sealedBy(state, BOOK, invert(yes.value))).not.toBeNull();
    const more: Change = { ...yes.value, ops: [...yes.value.ops, ...typed(talks, 'weight', '60').ops] };
    expect(sealedBy(talks, BOOK, more)).toMatchObject({ code: 'agreement-proposed' });
  });

  it('is not answered by the person who made the offer, from whatever post', () => {
    const self = { ...province, person: 'วิชัย  ตรงไปตรงมา' };
    expect(accept(talks, BOOK, 'a1', '', self)).toMatchObject({ code: 'same-person' });
    expect(accept(talks, { ...BOOK, sample: true }, 'a1', '', self).ok).toBe(true);
  });

  it('leaves the indicator as it was when the offer is turned down, with a reason', () => {
    expect(reject(talks, BOOK, 'a1', '', province)).toMatchObject({ code: 'reason-missing' });
    const state = after(talks, reject(talks, BOOK, 'a1', 'ไม่มีวิธีวัด', province));
    expect(state.indicator).toEqual(talks.indicator);
    expect(openIn(state, 'a1')).toBeNull();
  });

  it('can be about an indicator that the agreement is to get, or to lose', () => {
    const dimension = BOOK.framework.dimensions[0]!.code;
    const wanted = { added: { dimension }, name: 'ตัวชี้วัดใหม่', weight: '10' };
    const said = { indicator: 'n1', kind: 'propose', text: 'ให้วัดด้วย', offer: wanted } as const;
    const asked = after(proposedYear(), say(proposedYear(), BOOK, said, office));
    const yes = accept(asked, BOOK, 'n1', '', province);
    if (!yes.ok) throw new Error(yes.code);
    expect(sealedBy(asked, BOOK, yes.value)).toBeNull();
    const added = after(asked, yes);
    expect(added.indicator.get('n1')).toMatchObject({ name: 'ตัวชี้วัดใหม่', weight: '10', dimension });
    // 110 is no sum that is agreed.
    expect(agreeAgreement(added, BOOK, office)).toMatchObject({ code: 'submit-blocked' });
    const drop = { indicator: 'a2', kind: 'propose', text: 'วัดไม่ได้', offer: { cancelled: true } } as const;
    const dropping = after(asked, say(asked, BOOK, drop, office));
    const gone = accept(dropping, BOOK, 'a2', '', province);
    if (!gone.ok) throw new Error(gone.code);
    expect(sealedBy(dropping, BOOK, gone.value)).toBeNull();
    expect([...after(dropping, gone).indicator.keys()]).toEqual(['a1']);
  });
});

describe('agreeing', () => {
  it('is the other side’s, by another person, over a text without errors', () => {
    const state = proposedYear();
    expect(agreeAgreement(state, BOOK, province)).toMatchObject({ code: 'post-not-allowed' });
    const self = { ...office, person: `  ${province.person.replace('นางสาว', '')} ` };
    expect(agreeAgreement(state, BOOK, self)).toMatchObject({ code: 'same-person' });
    expect(agreeAgreement(heavy(state), BOOK, office)).toMatchObject({ code: 'submit-blocked' });
    expect(agreementOf(agreedYear(), BOOK).steps.map(({ step, by }) => `${by} ${step}`)).toEqual([
      'provinceOfficer proposed',
      'centralOffice agreed',
    ]);
  });

  it('is opened again with a reason, while nobody’s signature is recorded', () => {
    const state = agreedYear();
    expect(reopenAgreement(state, BOOK, ' ', province)).toMatchObject({ code: 'reason-missing' });
    const open = reopenAgreement(state, BOOK, 'พบว่าเกณฑ์คลาดเคลื่อน', province);
    if (!open.ok) throw new Error(open.code);
    expect(sealedBy(state, BOOK, open.value)).toBeNull();
    expect(stage(after(state, open))).toBe('negotiating');
    const begun = after(state, recordSignature(state, BOOK, signing(0), province));
    expect(reopenAgreement(begun, BOOK, 'พบว่าเกณฑ์คลาดเคลื่อน', province)).toMatchObject({
      code: 'signatures-begun',
    });
    expect(sealedBy(begun, BOOK, open.value)).toMatchObject({ code: 'agreement-sealed' });
  });
});

function signing(place: number): Signing {
  return { place, name: `ผู้ลงนาม ${place}`, on: '2025-12-29', scan: SCAN };
}

describe('recording signatures', () => {
  it('needs both sides named, a name, the scan, and a text without errors', () => {
    const state = agreedYear();
    const nobody = { ...BOOK, framework: { ...BOOK.framework, signers: [] } };
    expect(recordSignature(state, nobody, signing(0), province)).toMatchObject({ code: 'signers-missing' });
    expect(recordSignature(state, BOOK, { ...signing(0), name: ' ' }, province)).toMatchObject({
      code: 'signer-name-missing',
    });
    expect(recordSignature(state, BOOK, { ...signing(0), scan: null }, province)).toMatchObject({
      code: 'scan-missing',
    });
    expect(recordSignature(draftYear(), BOOK, signing(0), province)).toMatchObject({ code: 'stage-wrong' });
    expect(recordSignature(heavy(state), BOOK, signing(0), province)).toMatchObject({
      code: 'submit-blocked',
    });
    expect(recordSignature(state, BOOK, signing(0), { ...province, person: '' })).toMatchObject({
      code: 'person-missing',
    });
  });

  it('names the text that is signed, who recorded it and the scan; the last one makes revision 1', () => {
    const agreed = agreedYear();
    const first = after(agreed, recordSignature(agreed, BOOK, signing(0), province));
    expect(stage(first)).toBe('agreed');
    expect([...first.signature.values()]).toMatchObject([
      {
        ...{ name: 'ผู้ลงนาม 0', on: '2025-12-29', scan: SCAN, textHash: textHash(agreed, BOOK) },
        recorded: { by: 'provinceOfficer', person: province.person, grant: 'chosen', on: '2025-12-01' },
      },
    ]);
    const state = signedYear();
    expect(agreementOf(state, BOOK)).toMatchObject({ stage: 'signed', revision: 1 });
    expect([...state.revision.values()]).toMatchObject([
      { number: 1, fromRound: null, textHash: textHash(agreed, BOOK) },
    ]);
  });

  it('counts no signature under another text; two texts never make a signed agreement', () => {
    const agreed = agreedYear();
    const first = after(agreed, recordSignature(agreed, BOOK, signing(0), province));
    // The text moves all the same: by a computer that knew nothing of the first signature.
    const one = { ...first.indicator.get('a1')!, target: '95' };
    const moved = { ...first, indicator: new Map(first.indicator).set('a1', one) };
    expect(signerLines(moved, BOOK, 1).map(({ standing }) => standing)).toEqual(['otherText', 'none']);
    const second = after(moved, recordSignature(moved, BOOK, signing(1), province));
    expect(stage(second)).toBe('agreed');
    expect(signerLines(second, BOOK, 1).map(({ standing }) => standing)).toEqual(['otherText', 'valid']);
    const again = recordSignature(second, BOOK, signing(0), province);
    if (!again.ok) throw new Error(again.code);
    expect(sealedBy(second, BOOK, again.value)).toBeNull();
    expect(stage(after(second, again))).toBe('signed');
    // A stage that is put forward without them is refused.
    const forced: Change = {
      name: 'sign',
      ops: [setField('agreement', agreementOf(second, BOOK), 'stage', 'signed')!],
    };
    expect(sealedBy(second, BOOK, forced)).toMatchObject({ code: 'agreement-sealed' });
  });

  it('says of an older record that it is not known what was signed', () => {
    const state = signedYear();
    const signature = new Map([...state.signature].map(([id, each]) => [id, { ...each, textHash: '' }]));
    expect(signerLines({ ...state, signature }, BOOK, 1).map(({ standing }) => standing)).toEqual([
      'notKnown',
      'notKnown',
    ]);
  });
});

describe('closing', () => {
  it('is refused while a result of the last round is open', () => {
    expect(closeAgreement(signedYear(), BOOK, office)).toMatchObject({
      code: 'results-open',
      details: { count: '2' },
    });
    expect(closeAgreement(signedYear(), BOOK, province)).toMatchObject({ code: 'post-not-allowed' });
  });
});
