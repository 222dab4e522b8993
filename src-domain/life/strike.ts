import { revisionId, type Agreement, type Signature, type StageStep } from '#domain/book/agreement';
import type { Book, BookState, Post } from '#domain/book/book';
import { applyChange, type Change, type Op } from '#domain/book/change';
import { isResting } from '#domain/life/resting';
import { hasSignature, signerLines } from '#domain/life/sign';
import {
  agreementOf,
  agreementOps,
  refuseUnless,
  refuseUnnamed,
  sideOf,
  withStep,
  type ActionContext,
  type LifeRefusal,
} from '#domain/life/stage';
import { fail, succeed, type Failure, type Result } from '#domain/result';

/**
 * Strikes out a signature that was recorded wrongly: its place is open again, and who struck it out, what stood there
 * and why stays among the steps of the agreement. A signed agreement is thereby agreed again, which it can only be while
 * nothing rests on it. The text itself does not move.
 */
export function strikeSignature(
  state: BookState,
  book: Book,
  { place, reason }: { readonly place: number; readonly reason: string },
  context: ActionContext,
): Result<Change, LifeRefusal> {
  const agreement = agreementOf(state, book);
  const refusal = refuseUnless(agreement, ['agreed', 'signed']) ?? refuseUnnamed(book, context);
  if (refusal !== null) return refusal;
  const signature = signerLines(state, book, 1)[place]?.signature ?? null;
  if (signature === null) return fail('nothing-changes');
  if (reason.trim() === '') return fail('reason-missing');
  if (restsOnSignatures(state, agreement)) return fail('signature-relied-on');
  const { title, name, on, textHash } = signature;
  const steps = withStep(agreement, 'signatureStruck', context, {
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

/**
 * Whether something stands on the strength of the signed text: an amendment that was not refused or withdrawn, or a
 * result that is on its way or certified. Of an agreed text too: a merge can bring results to one whose signature was
 * struck out meanwhile.
 */
export function restsOnSignatures(
  { amendment, result }: Pick<BookState, 'amendment' | 'result'>,
  { stage, revision }: Agreement,
): boolean {
  return (
    (stage !== 'agreed' && stage !== 'signed') ||
    revision > 1 ||
    [...amendment.values()].some(({ state }) => state === 'proposed' || state === 'accepted') ||
    [...result.values()].some(({ state }) => isResting(state))
  );
}

/**
 * Why a side may not take an agreed text back to the talks; null where it may. What somebody signed is not undone by one
 * side: where a signature under the text was struck out, the other side than the one that struck it takes it back.
 */
export function refuseReopening(
  state: BookState,
  book: Book,
): Failure<'signatures-begun' | 'signature-relied-on' | 'reopen-other-side'> | null {
  const agreement = agreementOf(state, book);
  if (hasSignature(state, book)) return fail('signatures-begun');
  if (restsOnSignatures(state, agreement)) return fail('signature-relied-on');
  const { steps } = agreement;
  const sinceAgreed = steps.slice(steps.findLastIndex(({ step }) => step === 'agreed') + 1);
  const struck = sinceAgreed.findLast(({ step }) => step === 'signatureStruck');
  // Such a step always kept the code of its post.
  return struck !== undefined && !book.sample && sideOf(struck.by as Post) === sideOf(book.post)
    ? fail('reopen-other-side')
    : null;
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
  const gone = [...state.signature.values()].filter(({ id }) => !after.signature.has(id));
  const told = is.steps.slice(was.steps.length);
  return (
    gone.length > 0 &&
    gone.length === told.length &&
    gone.every((signature, at) => names(told[at], signature)) &&
    after.signature.size === state.signature.size - gone.length &&
    is.stage === BACK.stage &&
    is.revision === BACK.revision &&
    !after.revision.has(revisionId(book.id, 1))
  );
}

/** Whether a step says with a reason that this signature was struck out, and no other. */
function names(told: StageStep | undefined, { title, name, on, textHash }: Signature): boolean {
  const struck = told?.struck;
  return (
    told?.step === 'signatureStruck' &&
    told.reason.trim() !== '' &&
    told.textHash === textHash &&
    struck?.title === title &&
    struck.name === name &&
    struck.on === on
  );
}

/** The signatures that were struck out, the last first. */
export function struckSteps({ steps }: Agreement): readonly StageStep[] {
  return steps.filter(({ step }) => step === 'signatureStruck').toReversed();
}
