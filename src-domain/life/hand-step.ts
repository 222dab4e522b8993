import type { Agreement, StageStep } from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import type { Change, Op } from '#domain/book/change';
import type { Review } from '#domain/book/review';
import { earlyAmong, refuseOwnHand } from '#domain/life/hands';
import { openIn } from '#domain/life/negotiate';
import { ruleOf } from '#domain/life/review';
import { agreementOf, lastStep, refuseSameHand, refuseUnnamed } from '#domain/life/stage';
import { fail, type Failure } from '#domain/result';

/** Why the gate turns away the hand that stands under a step. */
export type HandRefusal =
  | 'person-missing'
  | 'same-person'
  | 'hand-unnamed'
  | 'round-not-over'
  | 'reason-missing'
  | 'agreement-sealed';

/**
 * Null where a decision has another hand under it than the steps before, and a reason where it must have one: by what
 * stands in it, not by who asks, so that it holds for a decision that comes back out of the history too.
 */
export function refuseReviewHand(state: BookState, book: Book, review: Review): Failure<HandRefusal> | null {
  const { verdict, result, reason, on } = review;
  const at = result.lastIndexOf(':');
  const indicator = result.slice(0, at);
  const no = state.indicator.get(indicator)?.no ?? '';
  const decided = { indicator, round: result.slice(at + 1), no, hasResult: true };
  const unnamed = refuseUnnamed(book, review);
  if (unnamed !== null) return unnamed;
  if (reason.trim() === '') {
    const early = earlyAmong(book, [decided], verdict, on);
    if (early !== null) return early;
    if (ruleOf(verdict).needsReason) return fail('reason-missing');
  }
  return refuseOwnHand(state, book, decided, verdict, review);
}

type Own = Extract<Op, { kind: 'agreement' | 'signature' | 'revision' | 'proposal' | 'amendment' }>;

/** The same for a step on the life of an agreement. */
export function refuseHand(
  state: BookState,
  book: Book,
  change: Change,
  op: Own,
): Failure<HandRefusal> | null {
  if (op.op === 'remove') return null;
  switch (op.kind) {
    case 'proposal':
      return op.op === 'create' ? refuseSpeaker(state, book, op.value) : null;
    case 'amendment':
      return op.op === 'create' ? refuseUnnamed(book, op.value) : refuseAnswer(state, book, change, op.id);
    case 'agreement':
      return refuseStage(book, agreementOf(state, book), change);
    case 'signature':
    case 'revision':
      return null;
  }
}

type Said = Extract<Op, { kind: 'proposal'; op: 'create' }>['value'];

function refuseSpeaker(state: BookState, book: Book, said: Said): Failure<HandRefusal> | null {
  const unnamed = refuseUnnamed(book, said);
  const open = said.kind === 'accept' ? openIn(state, said.indicator) : null;
  return unnamed ?? (open === null ? null : refuseSameHand(book, open, said));
}

/** A decision on an amendment says whose it is. */
function refuseAnswer(
  state: BookState,
  book: Book,
  { ops }: Change,
  id: string,
): Failure<HandRefusal> | null {
  const asked = state.amendment.get(id);
  const set = new Map(
    ops.flatMap((op) =>
      op.kind === 'amendment' && op.id === id && op.op === 'set' ? [[op.field, op.value]] : [],
    ),
  );
  // What is put into that field is an answer.
  const answer = (set.get('answer') ?? null) as unknown as { readonly person: string } | null;
  if (asked === undefined || answer === null || !set.has('state')) return fail('agreement-sealed');
  const unnamed = refuseUnnamed(book, answer);
  return unnamed ?? (set.get('state') === 'accepted' ? refuseSameHand(book, asked, answer) : null);
}

/** Steps that are told with a stage, and the stage that each leads to. */
const LEADS_TO: Readonly<Partial<Record<StageStep['step'], Agreement['stage']>>> = {
  ...{
    proposed: 'proposed',
    takenBack: 'draft',
    agreed: 'agreed',
    reopened: 'negotiating',
    signatureStruck: 'agreed',
    closed: 'closed',
  },
};

/** A new stage has its step with a name under it, and who proposed does not agree. */
function refuseStage(book: Book, was: Agreement, { ops }: Change): Failure<HandRefusal> | null {
  const next = stageAndSteps(was, ops);
  const added = next.steps.slice(was.steps.length);
  for (const step of added) {
    const refusal = refuseTold(book, was, next.stage, step);
    if (refusal !== null) return refusal;
  }
  return added.length > 0 || isUntold(was.stage, next.stage) ? null : fail('agreement-sealed');
}

/** A step that is told leads to the stage that comes with it, and is another named hand's than the one that it answers. */
function refuseTold(
  book: Book,
  was: Agreement,
  stage: Agreement['stage'],
  step: StageStep,
): Failure<HandRefusal> | null {
  if (LEADS_TO[step.step] !== stage) return fail('agreement-sealed');
  const proposed = step.step === 'agreed' ? lastStep(was, 'proposed') : null;
  return refuseUnnamed(book, step) ?? (proposed === null ? null : refuseSameHand(book, proposed, step));
}

/** The talks open with what is said in them, and the last signature makes a signed agreement: these stand for themselves. */
function isUntold(was: Agreement['stage'], next: Agreement['stage']): boolean {
  return next === was || next === 'signed' || (was === 'proposed' && next === 'negotiating');
}

function stageAndSteps(was: Agreement, ops: readonly Op[]): Pick<Agreement, 'stage' | 'steps'> {
  let { stage, steps } = was;
  for (const op of ops) {
    if (op.kind !== 'agreement' || op.op === 'remove') continue;
    if (op.op === 'create') ({ stage, steps } = op.value);
    // The gate has looked at both before: a stage, and a list that begins with the steps before.
    else if (op.field === 'stage') stage = op.value as Agreement['stage'];
    else if (op.field === 'steps') steps = op.value as unknown as Agreement['steps'];
  }
  return { stage, steps };
}
