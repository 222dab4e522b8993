import { generateKeyBetween } from 'fractional-indexing';
import type { Offer, Proposal, ProposalKind } from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import { setField, type Change, type Op } from '#domain/book/change';
import { fail, succeed, type Result } from '#domain/result';
import {
  agreementOf,
  agreementOps,
  isSealed,
  sideOf,
  type Doing,
  type LifeRefusal,
} from '#domain/life/stage';
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
export function say(state: BookState, book: Book, said: Said, doing: Doing): Result<Change, LifeRefusal> {
  const agreement = agreementOf(state, book);
  if (isSealed(agreement)) return fail('stage-wrong', { stage: agreement.stage });
  if (said.text.trim() === '') return fail('reason-missing');
  const opens = agreement.stage === 'proposed' && sideOf(doing.post) === 'committee';
  const stage = opens ? agreementOps(state, agreement, { stage: 'negotiating' }) : [];
  return succeed({ name: 'answer', ops: [entry(state, { ...said, answers: null }, doing), ...stage] });
}

/**
 * Accepts the open offer of a thread: its weight, target and levels go into the indicator, and stand in the history. Who
 * made the offer cannot accept it.
 */
export function accept(
  state: BookState,
  indicator: string,
  text: string,
  doing: Doing,
): Result<Change, LifeRefusal> {
  const open = openIn(state, indicator);
  const record = state.indicator.get(indicator);
  if (open === null || record === undefined) return fail('stage-wrong', { stage: 'negotiating' });
  if (open.side === sideOf(doing.post)) return fail('post-not-allowed', { post: doing.post });
  const { weight, target, levels } = open.offer;
  const fields = [
    weight === undefined ? null : setField('indicator', record, 'weight', weight),
    target === undefined ? null : setField('indicator', record, 'target', target),
    levels === undefined ? null : setField('indicator', record, 'levels', levels),
  ].filter((op) => op !== null);
  const said = { indicator, kind: 'accept', text, offer: open.offer, answers: open.id } as const;
  return succeed({ name: 'answer', ops: [entry(state, said, doing), ...fields] });
}

/** Turns the open offer of a thread down, with a reason. */
export function reject(
  state: BookState,
  indicator: string,
  text: string,
  doing: Doing,
): Result<Change, LifeRefusal> {
  const open = openIn(state, indicator);
  if (open === null) return fail('stage-wrong', { stage: 'negotiating' });
  if (open.side === sideOf(doing.post)) return fail('post-not-allowed', { post: doing.post });
  if (text.trim() === '') return fail('reason-missing');
  const said = { indicator, kind: 'reject', text, offer: {}, answers: open.id } as const;
  return succeed({ name: 'answer', ops: [entry(state, said, doing)] });
}

type Entry = Pick<Proposal, 'indicator' | 'kind' | 'text' | 'offer' | 'answers'>;

function entry(state: BookState, said: Entry, { post, by, on, newId }: Doing): Op {
  const last = threadOf(state, said.indicator).at(-1)?.order ?? null;
  const id = newId();
  const value: Proposal = { id, ...said, side: sideOf(post), by, on, order: generateKeyBetween(last, null) };
  return { op: 'create', kind: 'proposal', id, value };
}
