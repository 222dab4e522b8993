import { revisionId, signatureId, type Revision, type Signature } from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import type { Change, Op } from '#domain/book/change';
import { fail, succeed, type Result } from '#domain/result';
import type { SignerRole } from '#domain/scoring/framework';
import { agreementOf, agreementOps, refuseUnless, type LifeRefusal } from '#domain/life/stage';

/** Who signs the next revision, in the order of the framework, and who has signed. */
export type SignerLine = {
  readonly place: number;
  readonly role: SignerRole;
  readonly signature: Signature | null;
};

export function signerLines(state: BookState, book: Book, revision: number): readonly SignerLine[] {
  return book.framework.signers.map((role, place) => ({
    place,
    role,
    signature: state.signature.get(signatureId(book.id, revision, place)) ?? null,
  }));
}

export type Signing = { readonly place: number; readonly name: string; readonly on: string };

/**
 * A signer puts a name under the agreed text. With the last of them the agreement is signed: its text is fixed and
 * revision 1 is in force from the beginning of the year (forms-and-scoring 1.1, clause 6).
 */
export function signAgreement(
  state: BookState,
  book: Book,
  { place, name, on }: Signing,
): Result<Change, LifeRefusal> {
  const agreement = agreementOf(state, book);
  const refusal = refuseUnless(agreement, ['agreed']);
  if (refusal !== null) return refusal;
  const lines = signerLines(state, book, 1);
  const line = lines[place];
  const isBothSided =
    lines.some(({ role }) => role.side === 'maker') && lines.some(({ role }) => role.side === 'receiver');
  if (line === undefined || !isBothSided) return fail('signers-missing');
  if (name.trim() === '') return fail('signer-name-missing');
  const id = signatureId(book.id, 1, place);
  const value: Signature = {
    id,
    revision: 1,
    side: line.role.side,
    title: line.role.title,
    name: name.trim(),
    on,
  };
  const signed: Op = { op: 'create', kind: 'signature', id, value };
  const isLast = lines.every((each) => each.place === place || each.signature !== null);
  if (!isLast) return succeed({ name: 'sign', ops: [signed] });
  const ops = [
    signed,
    revisionOp(book, 1, on),
    ...agreementOps(state, agreement, { stage: 'signed', revision: 1 }),
  ];
  return succeed({ name: 'sign', ops });
}

function revisionOp(book: Book, number: number, on: string): Op {
  const id = revisionId(book.id, number);
  const value: Revision = { id, number, fromRound: null, on, reason: '', documentNo: '', amended: [] };
  return { op: 'create', kind: 'revision', id, value };
}
