import { generateKeyBetween } from 'fractional-indexing';
import {
  revisionId,
  type Amended,
  type AmendmentRequest,
  type AmendmentState,
  type Revision,
  type Wanted,
} from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import { applyChange, type Change, type Op } from '#domain/book/change';
import { textHash } from '#domain/life/agreement-text';
import { amendingSteps, type AmendedBy } from '#domain/life/amend-steps';
import { newErrors } from '#domain/life/blocking';
import { refuseClosedRound } from '#domain/life/open-rounds';
import { refuseBounds } from '#domain/life/terms-bounds';
import {
  actOf,
  agreementOf,
  agreementOps,
  refuseSameHand,
  refuseUnless,
  refuseUnnamed,
  sideOf,
  type ActionContext,
  type LifeRefusal,
} from '#domain/life/stage';
import { fail, succeed, type Failure, type Result } from '#domain/result';
import { inOrder } from '#domain/strategy/order';

export type { Wanted } from '#domain/book/agreement';

/** A change of the signed text that one side asks for. */
export type Asking = {
  /** Code of the first round in which it is to count. */
  readonly fromRound: string;
  readonly reason: string;
  readonly documentNo: string;
  readonly wanted: readonly Wanted[];
};

/** What was asked for, the newest first. */
export function amendmentsOf({ amendment }: Pick<BookState, 'amendment'>): readonly AmendmentRequest[] {
  return inOrder([...amendment.values()]).toReversed();
}

/** Those that wait for the other side. */
export function openAmendments(state: Pick<BookState, 'amendment'>): readonly AmendmentRequest[] {
  return amendmentsOf(state).filter((each) => each.state === 'proposed');
}

/**
 * One side asks for a change of the signed text, from an open round on. Nothing of the agreement changes by it: the other
 * side decides.
 */
export function askAmendment(
  state: BookState,
  book: Book,
  asking: Asking,
  context: ActionContext,
): Result<Change, LifeRefusal> {
  const agreement = agreementOf(state, book);
  const refusal = refuseUnless(agreement, ['signed']) ?? refuseUnnamed(book, context);
  if (refusal !== null) return refusal;
  if (asking.reason.trim() === '') return fail('reason-missing');
  const wrong = refuseAsked(state, book, asking, { by: [], reason: asking.reason, on: context.on });
  if (wrong !== null) return wrong;
  const steps = amendingSteps(state, book, asking, { by: [], reason: asking.reason, on: context.on });
  const last = inOrder([...state.amendment.values()]).at(-1)?.order ?? null;
  const value: AmendmentRequest = {
    ...{ id: context.newId(), ...actOf(context), side: sideOf(context.post) },
    ...{ fromRound: asking.fromRound, reason: asking.reason.trim(), documentNo: asking.documentNo.trim() },
    ...{ wanted: asking.wanted, amended: steps.map(({ amended }) => amended) },
    ...{ state: 'proposed', answer: null, order: generateKeyBetween(last, null) },
  };
  return succeed({
    name: 'ask-amendment',
    ops: [{ op: 'create', kind: 'amendment', id: value.id, value }],
  });
}

/** Why such a change could not come into force now; null where it could. */
function refuseAsked(
  state: BookState,
  book: Book,
  asking: Pick<Asking, 'fromRound' | 'wanted'>,
  by: AmendedBy,
): Failure<LifeRefusal> | null {
  const closed = refuseClosedRound(state, book, asking);
  if (closed !== null) return closed;
  const [bounds] = asking.wanted.flatMap(
    (wanted) => refuseBounds(state.indicator.get(wanted.indicator), wanted) ?? [],
  );
  if (bounds !== undefined) return bounds;
  const steps = amendingSteps(state, book, asking, by);
  if (steps.length === 0) return fail('nothing-changes');
  const after = applyChange(state, { name: 'decide-amendment', ops: steps.map(({ op }) => op) });
  const errors = newErrors(state, after, book);
  return errors === 0 ? null : fail('amendment-breaks', { count: String(errors) });
}

export type AmendmentAnswer = Exclude<AmendmentState, 'proposed'>;

/**
 * The other side accepts or turns down what was asked for, or the side that asked takes it back. Only what is accepted
 * counts: it makes a new revision, whose thresholds and weights stand from its round on and leave the rounds before as
 * they were.
 */
export function decideAmendment(
  state: BookState,
  book: Book,
  { id, answer, reason }: { readonly id: string; readonly answer: AmendmentAnswer; readonly reason: string },
  context: ActionContext,
): Result<Change, LifeRefusal> {
  const asked = state.amendment.get(id);
  const agreement = agreementOf(state, book);
  const refusal = refuseUnless(agreement, ['signed']) ?? refuseUnnamed(book, context);
  if (refusal !== null) return refusal;
  if (asked?.state !== 'proposed') return fail('amendment-decided');
  const isOwn = asked.side === sideOf(context.post);
  if (isOwn !== (answer === 'withdrawn')) return fail('post-not-allowed', { post: context.post });
  if (answer !== 'accepted') {
    if (reason.trim() === '') return fail('reason-missing');
    return succeed({ name: 'decide-amendment', ops: answerOps(asked, answer, reason, context) });
  }
  const same = refuseSameHand(book, asked, context);
  if (same !== null) return same;
  const by = amendedBy(asked, context);
  const wrong = refuseAsked(state, book, asked, by);
  if (wrong !== null) return wrong;
  const ops = acceptedOps(state, book, asked, by);
  return succeed({ name: 'decide-amendment', ops: [...answerOps(asked, answer, reason, context), ...ops] });
}

/** Both sides stand behind it, and the day is that of the acceptance. */
function amendedBy(asked: AmendmentRequest, { post, on }: Pick<ActionContext, 'post' | 'on'>): AmendedBy {
  return { by: [asked.by, post], reason: asked.reason, on };
}

function answerOps(
  asked: AmendmentRequest,
  answer: AmendmentAnswer,
  reason: string,
  context: ActionContext,
): readonly Op[] {
  const at = { op: 'set', kind: 'amendment', id: asked.id } as const;
  return [
    { ...at, field: 'state', value: answer, was: asked.state },
    { ...at, field: 'answer', value: { ...actOf(context), reason: reason.trim() }, was: null },
  ];
}

/** What acceptance makes of the agreement: the steps on the indicators, the revision, its number. */
export function acceptedOps(
  state: BookState,
  book: Book,
  asked: AmendmentRequest,
  by: AmendedBy,
): readonly Op[] {
  const agreement = agreementOf(state, book);
  const steps = amendingSteps(state, book, asked, by);
  const ops = steps.map(({ op }) => op);
  const number = agreement.revision + 1;
  const id = revisionId(book.id, number);
  const after = applyChange(state, { name: 'decide-amendment', ops });
  const amended: readonly Amended[] = steps.map((step) => step.amended);
  const { fromRound, documentNo, reason } = asked;
  const value: Revision = {
    ...{ id, number, fromRound, on: by.on, reason, documentNo, amended, textHash: textHash(after, book) },
  };
  return [
    ...ops,
    { op: 'create', kind: 'revision', id, value },
    ...agreementOps(state, agreement, { revision: number }),
  ];
}
