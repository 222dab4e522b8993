import { revisionId, type Agreement, type StageStep } from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import { applyChange, type Change, type Op } from '#domain/book/change';
import { signerLines } from '#domain/life/sign';
import {
  agreementOf,
  agreementOps,
  refuseUnless,
  refuseUnnamed,
  withStep,
  type Doing,
  type LifeRefusal,
} from '#domain/life/stage';
import { fail, succeed, type Result } from '#domain/result';

/**
 * Strikes out a signature that was recorded wrongly: its place is open again, and who struck it out, what stood there
 * and why stays among the steps of the agreement. A signed agreement is thereby agreed again, which it can only be while
 * nothing rests on it. The text itself does not move.
 */
export function strikeSignature(
  state: BookState,
  book: Book,
  { place, reason }: { readonly place: number; readonly reason: string },
  doing: Doing,
): Result<Change, LifeRefusal> {
  const agreement = agreementOf(state, book);
  const refusal = refuseUnless(agreement, ['agreed', 'signed']) ?? refuseUnnamed(book, doing);
  if (refusal !== null) return refusal;
  const signature = signerLines(state, book, 1)[place]?.signature ?? null;
  if (signature === null) return fail('nothing-changes');
  if (reason.trim() === '') return fail('reason-missing');
  if (restsOnSignatures(state, agreement)) return fail('signature-relied-on');
  const { title, name, on, textHash } = signature;
  const steps = withStep(agreement, 'signatureStruck', doing, {
    ...{ textHash, reason: reason.trim(), struck: { title, name, on } },
  });
  const isSigned = agreement.stage === 'signed';
  return succeed({
    name: 'strike-signature',
    ops: [
      { op: 'remove', kind: 'signature', id: signature.id, was: signature },
      ...(isSigned ? revisionGone(state, book) : []),
      ...agreementOps(state, agreement, isSigned ? { ...BACK, steps } : { steps }),
    ],
  });
}

const BACK = { stage: 'agreed', revision: 0 } as const;

/** What is in force by the signatures is no more. */
function revisionGone(state: BookState, book: Book): readonly Op[] {
  const revision = state.revision.get(revisionId(book.id, 1));
  return revision === undefined ? [] : [{ op: 'remove', kind: 'revision', id: revision.id, was: revision }];
}

/** Whether something was decided on the strength of the signed text: an amendment of it, or a result. */
export function restsOnSignatures(
  { amendment, review }: Pick<BookState, 'amendment' | 'review'>,
  { stage, revision }: Agreement,
): boolean {
  if (stage === 'agreed') return false;
  return stage !== 'signed' || revision > 1 || amendment.size > 0 || review.size > 0;
}

/**
 * Whether a change strikes signatures out and does no more: each that goes has its step with a reason, and what is left
 * is an agreed text without a revision. Judged by its steps, however it was made.
 */
export function strikes(state: BookState, book: Book, change: Change): boolean {
  const was = agreementOf(state, book);
  if ((was.stage !== 'agreed' && was.stage !== 'signed') || restsOnSignatures(state, was)) return false;
  const after = applyChange(state, change);
  const is = agreementOf(after, book);
  const gone = [...state.signature.keys()].filter((id) => !after.signature.has(id));
  const told = is.steps.slice(was.steps.length);
  return (
    gone.length > 0 &&
    gone.length === told.length &&
    told.every(isStruck) &&
    after.signature.size === state.signature.size - gone.length &&
    is.stage === BACK.stage &&
    is.revision === BACK.revision &&
    !after.revision.has(revisionId(book.id, 1))
  );
}

function isStruck({ step, reason }: StageStep): boolean {
  return step === 'signatureStruck' && reason.trim() !== '';
}

/** The signatures that were struck out, the last first. */
export function struckSteps({ steps }: Agreement): readonly StageStep[] {
  return steps.filter(({ step }) => step === 'signatureStruck').toReversed();
}
