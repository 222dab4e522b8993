import { generateKeyBetween } from 'fractional-indexing';
import type { Offer, Proposal, ProposalKind } from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import type { Change, Op } from '#domain/book/change';
import {
  actOf,
  agreementOf,
  agreementOps,
  isTalkedOver,
  refuseSameHand,
  refuseUnnamed,
  sideOf,
  type ActionContext,
  type LifeRefusal,
} from '#domain/life/stage';
import { refuseBounds } from '#domain/life/terms-bounds';
import { isEmptyOffer, offerOps } from '#domain/life/terms';
import { fail, succeed, type Result } from '#domain/result';
import { inOrder } from '#domain/strategy/order';

/** The thread of an indicator, oldest first. */
export function threadOf(state: Pick<BookState, 'proposal'>, indicator: string): readonly Proposal[] {
  return inOrder([...state.proposal.values()].filter((each) => each.indicator === indicator));
}

/** Offers that nobody has answered: the last one of each thread that no later entry accepts, rejects or counters. */
export function openProposals(state: Pick<BookState, 'proposal'>): readonly Proposal[] {
  const threads = new Set([...state.proposal.values()].map(({ indicator }) => indicator));
  return [...threads].flatMap((indicator) => openIn(state, indicator) ?? []);
}

/** The offer of a thread that waits for an answer; null where none does. */
export function openIn(state: Pick<BookState, 'proposal'>, indicator: string): Proposal | null {
  const spoken = threadOf(state, indicator).filter(({ kind }) => kind !== 'comment');
  const last = spoken.at(-1);
  return last?.kind === 'propose' || last?.kind === 'counter' ? last : null;
}

export type Said = {
  readonly indicator: string;
  readonly kind: Exclude<ProposalKind, 'accept' | 'reject'>;
  readonly text: string;
  readonly offer: Offer;
};

/**
 * A new entry of a thread: a proposal, a counter-proposal or a comment. What the committee says of a proposed draft opens
 * the negotiation.
 */
export function say(
  state: BookState,
  book: Book,
  said: Said,
  context: ActionContext,
): Result<Change, LifeRefusal> {
  const agreement = agreementOf(state, book);
  if (!isTalkedOver(agreement)) return fail('stage-wrong', { stage: agreement.stage });
  const unnamed = refuseUnnamed(book, context);
  if (unnamed !== null) return unnamed;
  if (said.text.trim() === '') return fail('reason-missing');
  if (said.kind !== 'comment' && isEmptyOffer(said.offer)) return fail('nothing-changes');
  const bounds = refuseBounds(state.indicator.get(said.indicator), said.offer);
  if (bounds !== null) return bounds;
  const opens = agreement.stage === 'proposed' && sideOf(context.post) === 'committee';
  const stage = opens ? agreementOps(state, agreement, { stage: 'negotiating' }) : [];
  return succeed({ name: 'answer', ops: [entry(state, { ...said, answers: null }, context), ...stage] });
}

/**
 * Accepts the open offer of a thread: what it speaks of goes into the indicator, and stands in the history. Neither the
 * side nor the person that made the offer can accept it.
 */
export function accept(
  state: BookState,
  book: Book,
  indicator: string,
  text: string,
  context: ActionContext,
): Result<Change, LifeRefusal> {
  const open = answerable(state, book, indicator, context);
  if (!open.ok) return open;
  const { offer } = open.value;
  if (!state.indicator.has(indicator) && offer.added === undefined) {
    return fail('stage-wrong', { stage: 'negotiating' });
  }
  const same = refuseSameHand(book, open.value, context);
  if (same !== null) return same;
  const said = { indicator, kind: 'accept', text, offer, answers: open.value.id } as const;
  return succeed({
    name: 'answer',
    ops: [entry(state, said, context), ...offerOps(state, book, indicator, offer)],
  });
}

/** Turns the open offer of a thread down, with a reason. */
export function reject(
  state: BookState,
  book: Book,
  indicator: string,
  text: string,
  context: ActionContext,
): Result<Change, LifeRefusal> {
  const open = answerable(state, book, indicator, context);
  if (!open.ok) return open;
  if (text.trim() === '') return fail('reason-missing');
  const said = { indicator, kind: 'reject', text, offer: {}, answers: open.value.id } as const;
  return succeed({ name: 'answer', ops: [entry(state, said, context)] });
}

/** The open offer of a thread, where this post may answer it. */
function answerable(
  state: BookState,
  book: Book,
  indicator: string,
  context: ActionContext,
): Result<Proposal, LifeRefusal> {
  const agreement = agreementOf(state, book);
  if (!isTalkedOver(agreement)) return fail('stage-wrong', { stage: agreement.stage });
  const open = openIn(state, indicator);
  if (open === null) return fail('stage-wrong', { stage: 'negotiating' });
  if (open.side === sideOf(context.post)) return fail('post-not-allowed', { post: context.post });
  return refuseUnnamed(book, context) ?? succeed(open);
}

type Entry = Pick<Proposal, 'indicator' | 'kind' | 'text' | 'offer' | 'answers'>;

function entry(state: BookState, said: Entry, context: ActionContext): Op {
  const last = threadOf(state, said.indicator).at(-1)?.order ?? null;
  const id = context.newId();
  const order = generateKeyBetween(last, null);
  const value: Proposal = { id, ...said, side: sideOf(context.post), ...actOf(context), order };
  return { op: 'create', kind: 'proposal', id, value };
}
