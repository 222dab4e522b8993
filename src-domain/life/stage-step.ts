import type { Agreement, AmendmentRequest, Proposal, Stage } from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import { applyChange, type Change, type Op } from '#domain/book/change';
import { acceptedOps } from '#domain/life/amend';
import { textHash } from '#domain/life/agreement-text';
import { openIn } from '#domain/life/negotiate';
import { refuseClosedRound } from '#domain/life/open-rounds';
import { signerLines } from '#domain/life/sign';
import { agreementOf, isTalkedOver, sideOf } from '#domain/life/stage';
import { refuseReopening, strikes } from '#domain/life/strike';
import { offerOps } from '#domain/life/terms';

/** Whether two steps do the same to the same field. */
export function sameStep(a: Op, b: Op): boolean {
  if (a.op !== b.op || a.kind !== b.kind || a.id !== b.id) return false;
  if (a.op === 'set' && b.op === 'set') {
    return a.field === b.field && JSON.stringify(a.value) === JSON.stringify(b.value);
  }
  if (a.op === 'create' && b.op === 'create') return JSON.stringify(a.value) === JSON.stringify(b.value);
  return a.op === 'remove';
}

/** The steps on the text to which both sides have said yes: an offer that this change accepts, or an amendment. */
export function grantedOps(state: BookState, book: Book, change: Change): readonly Op[] {
  return change.ops.flatMap((op) => {
    if (op.kind === 'proposal' && op.op === 'create') return acceptedOffer(state, book, op.value);
    if (op.kind === 'amendment' && op.op === 'set') return acceptedAmendment(state, book, change, op);
    return [];
  });
}

function acceptedOffer(state: BookState, book: Book, said: Proposal): readonly Op[] {
  if (said.kind !== 'accept' || !isTalkedOver(agreementOf(state, book))) return [];
  const open = openIn(state, said.indicator);
  if (said.answers !== open?.id || open.side === sideOf(book.post)) return [];
  return offerOps(state, book, said.indicator, open.offer);
}

function acceptedAmendment(
  state: BookState,
  book: Book,
  change: Change,
  op: Extract<Op, { kind: 'amendment'; op: 'set' }>,
): readonly Op[] {
  const asked = op.field === 'state' && op.value === 'accepted' ? state.amendment.get(op.id) : undefined;
  const on = dayOfAnswer(change);
  if (asked === undefined || on === null || !canAccept(state, book, asked)) return [];
  return acceptedOps(state, book, asked, { by: [asked.by, book.post], reason: asked.reason, on });
}

/** An amendment of a signed agreement is accepted by the other side, for a round that is open. */
function canAccept(state: BookState, book: Book, asked: AmendmentRequest): boolean {
  return (
    asked.state === 'proposed' &&
    asked.side !== sideOf(book.post) &&
    agreementOf(state, book).stage === 'signed' &&
    refuseClosedRound(state, book, asked) === null
  );
}

/** The day of the acceptance stands in its answer; null where no answer comes with it. */
function dayOfAnswer({ ops }: Change): string | null {
  for (const op of ops) {
    if (op.kind !== 'amendment' || op.op !== 'set' || op.field !== 'answer') continue;
    // What is put into that field is an answer.
    const { on } = (op.value ?? {}) as { readonly on?: unknown };
    return typeof on === 'string' ? on : null;
  }
  return null;
}

type LifeKind = 'agreement' | 'signature' | 'revision' | 'proposal' | 'amendment';

/** Whether a step on the life of an agreement is one that this post can take now. What was written once stays. */
export function isOwnStep(
  state: BookState,
  book: Book,
  change: Change,
  op: Extract<Op, { kind: LifeKind }>,
): boolean {
  switch (op.kind) {
    case 'proposal':
      return (
        op.op === 'create' && isTalkedOver(agreementOf(state, book)) && op.value.side === sideOf(book.post)
      );
    case 'signature':
      return op.op === 'remove' ? strikes(state, book, change) : signs(state, book, op);
    case 'revision':
      // A first one comes with the last signature; further ones with an amendment, which grants them.
      return op.op === 'remove'
        ? strikes(state, book, change)
        : op.op === 'create' && op.value.number === 1 && completes(state, book, change);
    case 'amendment':
      return op.op === 'create' ? op.value.side === sideOf(book.post) : answers(state, book, op);
    case 'agreement':
      return isStageStep(state, book, change, op);
  }
}

/** A signature is recorded under the agreed text as it stands; one that counts already stays. */
function signs(
  state: BookState,
  book: Book,
  op: Exclude<Extract<Op, { kind: 'signature' }>, { op: 'remove' }>,
): boolean {
  if (agreementOf(state, book).stage !== 'agreed') return false;
  const named = op.op === 'create' ? op.value.textHash : op.field === 'textHash' ? op.value : null;
  if (named !== null && named !== textHash(state, book)) return false;
  if (op.op === 'create') return true;
  return signerLines(state, book, 1).some(
    ({ signature, standing }) => signature?.id === op.id && standing !== 'valid',
  );
}

/** Whether the change leaves every signer's name under the text as it stands. */
function completes(state: BookState, book: Book, change: Change): boolean {
  const signatures = change.ops.filter(({ kind }) => kind === 'signature');
  const after = applyChange(state, { name: 'sign', ops: signatures });
  const lines = signerLines(after, book, 1);
  return lines.length > 0 && lines.every(({ standing }) => standing === 'valid');
}

function answers(state: BookState, book: Book, op: Extract<Op, { kind: 'amendment' }>): boolean {
  const asked = state.amendment.get(op.id);
  if (op.op !== 'set' || asked?.state !== 'proposed') return false;
  if (op.field === 'answer') return true;
  const isOwn = asked.side === sideOf(book.post);
  if (op.field !== 'state') return false;
  return isOwn ? op.value === 'withdrawn' : op.value === 'accepted' || op.value === 'rejected';
}

/** From one stage to another, and which side takes that step; null: either. */
const STEPS: readonly (readonly [Stage, Stage, 'province' | 'committee' | null])[] = [
  ['draft', 'proposed', 'province'],
  ['proposed', 'negotiating', 'committee'],
  ['negotiating', 'proposed', 'province'],
  ['proposed', 'draft', 'province'],
  ['negotiating', 'draft', 'province'],
  ['proposed', 'agreed', 'committee'],
  ['negotiating', 'agreed', 'committee'],
  ['agreed', 'negotiating', null],
  ['agreed', 'signed', null],
  ['signed', 'agreed', null],
  ['signed', 'closed', 'committee'],
];

function isStageStep(
  state: BookState,
  book: Book,
  change: Change,
  op: Extract<Op, { kind: 'agreement' }>,
): boolean {
  const known = agreementOf(state, book);
  if (op.op === 'remove') return false;
  if (op.op === 'create') return isAllowed(state, book, change, [known.stage, op.value.stage]);
  if (op.field === 'stage') return isAllowed(state, book, change, [known.stage, op.value as Stage]);
  if (op.field === 'revision') {
    return op.value === 0 ? strikes(state, book, change) : op.value === 1 && completes(state, book, change);
  }
  return op.field === 'talks' || (op.field === 'steps' && keepsSteps(known, op.value));
}

/** What was done before stays in front of what is done now. */
function keepsSteps({ steps }: Agreement, next: unknown): boolean {
  if (!Array.isArray(next)) return false;
  return JSON.stringify(next.slice(0, steps.length)) === JSON.stringify(steps);
}

function isAllowed(
  state: BookState,
  book: Book,
  change: Change,
  [from, to]: readonly [Stage, Stage],
): boolean {
  const step = STEPS.find(([a, b]) => a === from && b === to);
  if (step === undefined || (step[2] !== null && step[2] !== sideOf(book.post))) return false;
  if (from === 'agreed' && to === 'negotiating') return refuseReopening(state, book) === null;
  if (from === 'signed' && to === 'agreed') return strikes(state, book, change);
  return to === 'signed' ? completes(state, book, change) : true;
}
