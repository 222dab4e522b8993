import type { Book, BookState } from '#domain/book/book';
import type { Change, Op } from '#domain/book/change';
import { blankResult, type ResultState } from '#domain/book/result';
import type { Review } from '#domain/book/review';
import { isResting } from '#domain/life/resting';
import { reviewsOf, ruleOf } from '#domain/life/review';

/**
 * Whether a step on a result is what a decision of the same change makes of it, by a post that may decide so, or what a
 * decision that is taken back leaves. It moves the state alone: a figure never comes with it.
 */
export function isDecision(
  state: BookState,
  book: Book,
  change: Change,
  op: Extract<Op, { kind: 'result' }>,
): boolean {
  const known = state.result.get(op.id);
  const stands = known?.state ?? 'noResult';
  const decisions = decisionsIn(change).get(op.id) ?? [];
  return decisions.some((each) => {
    if (each.op === 'create') return decides(book, each.value, stands, op);
    return takesBackLast(state, book, each) && leavesWhatWas(state, op);
  });
}

type ReviewOp = Extract<Op, { kind: 'review' }>;

const DECISIONS = new WeakMap<Change, ReadonlyMap<string, readonly ReviewOp[]>>();

/** The decisions that a change makes or takes back, by result. Looked up once: a pasted block has thousands of steps. */
function decisionsIn(change: Change): ReadonlyMap<string, readonly ReviewOp[]> {
  const known = DECISIONS.get(change);
  if (known !== undefined) return known;
  const found = new Map<string, ReviewOp[]>();
  for (const op of change.ops) {
    const result = op.kind === 'review' ? decidedResult(op) : null;
    if (op.kind !== 'review' || result === null) continue;
    const of = found.get(result);
    if (of === undefined) found.set(result, [op]);
    else of.push(op);
  }
  DECISIONS.set(change, found);
  return found;
}

function decidedResult(op: ReviewOp): string | null {
  if (op.op === 'create') return op.value.result;
  return op.op === 'remove' ? op.was.result : null;
}

function decides(
  { post }: Book,
  { verdict }: Review,
  stands: ResultState,
  op: Extract<Op, { kind: 'result' }>,
): boolean {
  const { from, to, posts } = ruleOf(verdict);
  if (!posts.includes(post) || !from.includes(stands)) return false;
  if (op.op === 'set') return op.field === 'state' && op.value === to;
  return op.op === 'create' && isBlankBut(op.value, to);
}

/** Whether a change leaves a result as the decision in it says: it stood where that can be said, and goes where it leads. */
export function movesResult(state: BookState, change: Change, { result, verdict }: Review): boolean {
  const { from, to } = ruleOf(verdict);
  const stands = state.result.get(result)?.state ?? 'noResult';
  if (!from.includes(stands)) return false;
  const moved = change.ops.flatMap((op) => {
    if (op.kind !== 'result' || op.id !== result || op.op === 'remove') return [];
    if (op.op === 'create') return [op.value.state];
    return op.field === 'state' ? [op.value] : [];
  });
  return (moved.at(-1) ?? stands) === to;
}

/** A result of which nothing is known but how it stands. */
function isBlankBut(value: Extract<Op, { kind: 'result'; op: 'create' }>['value'], to: ResultState): boolean {
  const blank = { ...blankResult(value.indicator, value.round), state: to };
  return JSON.stringify(blank) === JSON.stringify({ ...blank, ...value });
}

/**
 * What is left of a result when the last decision on it is taken back: what the decision before made of it, where nobody
 * could change its figures since; else an open result, or none where there was none.
 */
function leavesWhatWas(state: BookState, op: Extract<Op, { kind: 'result' }>): boolean {
  const before = reviewsOf(state, op.id).at(-2);
  const made = before === undefined ? undefined : ruleOf(before.verdict).to;
  if (op.op === 'set') {
    if (op.field !== 'state') return false;
    // Every state of a result is one of these.
    return isResting(made) ? op.value === made : !isResting(op.value as ResultState);
  }
  return op.op === 'remove' && !isResting(made) && isBlankBut(op.was, op.was.state);
}

/**
 * A decision is taken back by its own inverse while it is the last word on its result, from a post that could give it:
 * nobody has relied on it then. The log keeps both. One that opened the figures is not: they may have been changed since,
 * and the word that stood for the old ones would stand for the new.
 */
export function takesBackLast(
  state: BookState,
  { post }: Book,
  op: Extract<Op, { kind: 'review' }>,
): boolean {
  if (op.op !== 'remove') return false;
  const last = reviewsOf(state, op.was.result).at(-1);
  if (last?.id !== op.id) return false;
  const { from, to, posts } = ruleOf(last.verdict);
  return posts.includes(post) && (isResting(to) || !from.some(isResting));
}

/** The same, and the result goes back with it: without its decision it would stand for nothing. */
export function takesBackWhole(
  state: BookState,
  book: Book,
  change: Change,
  op: Extract<Op, { kind: 'review' }>,
): boolean {
  if (op.op !== 'remove' || !takesBackLast(state, book, op)) return false;
  const { result, verdict } = op.was;
  const isMoved = ruleOf(verdict).to !== 'draft' && state.result.get(result)?.state === ruleOf(verdict).to;
  return !isMoved || change.ops.some((each) => each.kind === 'result' && each.id === result);
}
