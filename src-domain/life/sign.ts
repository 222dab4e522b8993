import { revisionId, signatureId, type Revision, type Scan, type Signature } from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import { setField, type Change, type Op } from '#domain/book/change';
import { textHash } from '#domain/life/agreement-text';
import { refuseWhileWrong } from '#domain/life/blocking';
import {
  actOf,
  agreementOf,
  agreementOps,
  refuseUnless,
  refuseUnnamed,
  type ActionContext,
  type LifeRefusal,
} from '#domain/life/stage';
import { fail, succeed, type Failure, type Result } from '#domain/result';
import type { SignerRole } from '#domain/scoring/framework';

/**
 * How a signature stands. `otherText`: what was signed is not the text as it stands, so it does not count; `notKnown`:
 * the record does not say what was signed.
 */
export type SignatureStanding = 'none' | 'valid' | 'otherText' | 'notKnown';

/** Who signs a revision, in the order of the framework, who has signed, and whether it counts. */
export type SignerLine = {
  readonly place: number;
  readonly role: SignerRole;
  readonly signature: Signature | null;
  readonly standing: SignatureStanding;
};

export function signerLines(state: BookState, book: Book, revision: number): readonly SignerLine[] {
  return book.framework.signers.map((role, place) => {
    const signature = state.signature.get(signatureId(book.id, revision, place)) ?? null;
    return { place, role, signature, standing: standingOf(state, book, signature) };
  });
}

/** Once it is signed the text moves by amendments: what was signed is then the text of the revision. */
function standingOf(state: BookState, book: Book, signature: Signature | null): SignatureStanding {
  if (signature === null) return 'none';
  if (signature.textHash === '') return 'notKnown';
  const revision = state.revision.get(revisionId(book.id, signature.revision));
  const signed = revision === undefined ? textHash(state, book) : revision.textHash;
  return signature.textHash === signed ? 'valid' : 'otherText';
}

/** Whether anybody's signature is recorded under the text as it was agreed. */
export function hasSignature(state: BookState, book: Book): boolean {
  return signerLines(state, book, 1).some(({ standing }) => standing === 'valid');
}

export type Signing = {
  readonly place: number;
  /** As it stands on the paper. */
  readonly name: string;
  /** ISO day that stands on the paper. */
  readonly on: string;
  readonly scan: Scan | null;
};

/**
 * Records a signature that stands on paper under the agreed text, with the scan that shows it: who signs has no desk.
 * With the last of them the agreement is signed: its text is fixed and revision 1 is in force from the beginning of the
 * year (forms-and-scoring 1.1, clause 6). Signatures under different texts never make a signed agreement.
 */
export function recordSignature(
  state: BookState,
  book: Book,
  signing: Signing,
  context: ActionContext,
): Result<Change, LifeRefusal> {
  const agreement = agreementOf(state, book);
  const lines = signerLines(state, book, 1);
  const line = lines[signing.place];
  const refusal =
    refuseUnless(agreement, ['agreed']) ??
    refuseUnnamed(book, context) ??
    refuseWhileWrong(state, book) ??
    refuseOneSided(lines);
  if (refusal !== null) return refusal;
  if (line === undefined) return fail('signers-missing');
  const onPaper = refusePaper(book, line, signing);
  if (onPaper !== null) return onPaper;
  const hash = textHash(state, book);
  const signed = signatureOps(book, line, signing, hash, context);
  const isLast = lines.every((each) => each.place === signing.place || each.standing === 'valid');
  if (!isLast) return succeed({ name: 'sign', ops: signed });
  const ops = [
    ...signed,
    revisionOp(book, 1, context.on, hash),
    ...agreementOps(state, agreement, { stage: 'signed', revision: 1 }),
  ];
  return succeed({ name: 'sign', ops });
}

/** An agreement is one between two sides. */
function refuseOneSided(lines: readonly SignerLine[]): Failure<'signers-missing'> | null {
  const sides = new Set(lines.map(({ role }) => role.side));
  return sides.has('maker') && sides.has('receiver') ? null : fail('signers-missing');
}

/** What is recorded is a signature that the paper shows, in a place where none counts yet. */
function refusePaper(book: Book, { standing }: SignerLine, signing: Signing): Failure<LifeRefusal> | null {
  if (standing === 'valid') return fail('stage-wrong', { stage: 'signed' });
  if (signing.name.trim() === '') return fail('signer-name-missing');
  return signing.scan === null && !book.sample ? fail('scan-missing') : null;
}

/** A signature that does not count any more is recorded again in its place. */
function signatureOps(
  book: Book,
  { role, signature }: SignerLine,
  { place, name, on, scan }: Signing,
  hash: string,
  context: ActionContext,
): readonly Op[] {
  const id = signatureId(book.id, 1, place);
  const value: Signature = {
    ...{ id, revision: 1, side: role.side, title: role.title, name: name.trim(), on, scan },
    ...{ textHash: hash, recorded: actOf(context) },
  };
  if (signature === null) return [{ op: 'create', kind: 'signature', id, value }];
  const { title, recorded } = value;
  const fields = { title, name: value.name, on, scan, textHash: hash, recorded };
  return Object.entries(fields).flatMap(
    ([field, is]) => setField('signature', signature, field as keyof typeof fields, is) ?? [],
  );
}

function revisionOp(book: Book, number: number, on: string, hash: string): Op {
  const id = revisionId(book.id, number);
  const value: Revision = {
    ...{ id, number, fromRound: null, on, reason: '', documentNo: '', amended: [], textHash: hash },
  };
  return { op: 'create', kind: 'revision', id, value };
}
