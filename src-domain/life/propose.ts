import type { Agreement, StageStep } from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import type { Change, ChangeName, Op } from '#domain/book/change';
import { textHash } from '#domain/life/agreement-text';
import { refuseWhileWrong } from '#domain/life/blocking';
import { openProposals } from '#domain/life/negotiate';
import {
  agreementOf,
  agreementOps,
  lastStep,
  refuseSameHand,
  refuseUnless,
  refuseUnlessOffice,
  refuseUnlessProvince,
  refuseUnnamed,
  withStep,
  type ActionContext,
  type LifeRefusal,
} from '#domain/life/stage';
import { refuseReopening } from '#domain/life/strike';
import { fail, succeed, type Result } from '#domain/result';

/** The province proposes its draft, or what the talks have made of it. Wrong figures can be saved, not proposed. */
export function proposeAgreement(
  state: BookState,
  book: Book,
  context: ActionContext,
): Result<Change, LifeRefusal> {
  const agreement = agreementOf(state, book);
  const refusal =
    refuseUnlessProvince(context.post) ??
    refuseUnless(agreement, ['draft', 'negotiating']) ??
    refuseUnnamed(book, context) ??
    refuseWhileWrong(state, book);
  if (refusal !== null) return refusal;
  return took(
    state,
    book,
    { name: 'propose', step: 'proposed', agreement, context },
    {
      stage: 'proposed',
      talks: agreement.talks + 1,
    },
  );
}

/** The province takes its proposal back: the text is a draft again, and everything of it can be edited. */
export function takeProposalBack(
  state: BookState,
  book: Book,
  context: ActionContext,
): Result<Change, LifeRefusal> {
  const agreement = agreementOf(state, book);
  const refusal =
    refuseUnlessProvince(context.post) ??
    refuseUnless(agreement, ['proposed', 'negotiating']) ??
    refuseUnnamed(book, context);
  if (refusal !== null) return refusal;
  return took(
    state,
    book,
    { name: 'take-proposal-back', step: 'takenBack', agreement, context },
    {
      stage: 'draft',
    },
  );
}

/**
 * Both sides agree: nothing is open any more. The committee's side says so, and not by the person who proposed. From here
 * on the text rests.
 */
export function agreeAgreement(
  state: BookState,
  book: Book,
  context: ActionContext,
): Result<Change, LifeRefusal> {
  const agreement = agreementOf(state, book);
  const refusal =
    refuseUnless(agreement, ['proposed', 'negotiating']) ??
    refuseUnlessOffice(context.post) ??
    refuseUnnamed(book, context) ??
    refuseProposer(book, agreement, context);
  if (refusal !== null) return refusal;
  const open = openProposals(state).length;
  if (open > 0) return fail('proposals-open', { count: String(open) });
  const wrong = refuseWhileWrong(state, book);
  if (wrong !== null) return wrong;
  return took(state, book, { name: 'agree', step: 'agreed', agreement, context }, { stage: 'agreed' });
}

/** What was proposed before there was a record of it has no name that could be compared. */
function refuseProposer(
  book: Book,
  agreement: Agreement,
  context: ActionContext,
): ReturnType<typeof refuseSameHand> {
  const proposed = lastStep(agreement, 'proposed');
  return proposed === null ? null : refuseSameHand(book, proposed, context);
}

/**
 * What was agreed is opened again, with a reason, while nobody's signature is recorded: back to the talks. Where one was
 * struck out, by the other side.
 */
export function reopenAgreement(
  state: BookState,
  book: Book,
  reason: string,
  context: ActionContext,
): Result<Change, LifeRefusal> {
  const agreement = agreementOf(state, book);
  const refusal = refuseUnless(agreement, ['agreed']) ?? refuseUnnamed(book, context);
  if (refusal !== null) return refusal;
  if (reason.trim() === '') return fail('reason-missing');
  const standing = refuseReopening(state, book);
  if (standing !== null) return standing;
  return took(
    state,
    book,
    { name: 'reopen', step: 'reopened', agreement, context, reason },
    {
      stage: 'negotiating',
    },
  );
}

type Taken = {
  readonly name: ChangeName;
  readonly step: StageStep['step'];
  readonly agreement: Agreement;
  readonly context: ActionContext;
  readonly reason?: string;
};

function took(
  state: BookState,
  book: Book,
  { name, step, agreement, context, reason = '' }: Taken,
  change: Partial<Agreement>,
): Result<Change, LifeRefusal> {
  const more = { textHash: textHash(state, book), reason: reason.trim() };
  const steps = withStep(agreement, step, context, more);
  const ops: readonly Op[] = agreementOps(state, agreement, { ...change, steps });
  return succeed({ name, ops });
}
