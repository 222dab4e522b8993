import type { Book, BookState } from '#domain/book/book';
import { resultId } from '#domain/book/result';
import type { Verdict } from '#domain/book/review';
import { FORWARD, isEarly, roundOf } from '#domain/life/early';
import type { Decided } from '#domain/life/review';
import { refuseSameHand, type ActionContext } from '#domain/life/stage';
import { sinceLastEnd } from '#domain/life/trail';
import { fail, type Failure } from '#domain/result';

/** Verdicts by which a hand stands for the work of another. */
const SECOND_HANDS: readonly Verdict[] = ['approvedBySupervisor', 'certified', 'naApproved', 'noEvidence'];
const HANDS: readonly Verdict[] = ['submitted', 'approvedBySupervisor', 'naRequested'];

/** Who submitted a result, approved it or asked for its exemption cannot be the next hand as well. */
export function refuseOwnHand(
  state: BookState,
  book: Book,
  { indicator, round, no }: Decided,
  verdict: Verdict,
  context: Pick<ActionContext, 'person'>,
): Failure<'same-person' | 'hand-unnamed'> | null {
  if (!SECOND_HANDS.includes(verdict)) return null;
  for (const review of sinceLastEnd(state, resultId(indicator, round))) {
    if (!HANDS.includes(review.verdict)) continue;
    const refusal = refuseSameHand(book, review, context);
    if (refusal !== null) return fail(refusal.code, { ...refusal.details, no });
  }
  return null;
}

/** The first of these results whose round is not over on that day: that needs a reason, which stands on the certificate. */
export function earlyAmong(
  book: Pick<Book, 'framework'>,
  decided: readonly Decided[],
  verdict: Verdict,
  on: string,
): Failure<'round-not-over'> | null {
  if (!FORWARD.includes(verdict)) return null;
  for (const { round: code } of decided) {
    const round = roundOf(book.framework, code);
    if (round !== null && isEarly(round, on)) {
      return fail('round-not-over', { months: String(round.months), to: round.to });
    }
  }
  return null;
}

/** Whether a verdict on these results would come before the end of their round, and so needs a reason. */
export function needsEarlyReason(
  book: Pick<Book, 'framework'>,
  decided: readonly Decided[],
  verdict: Verdict,
  on: string,
): boolean {
  return earlyAmong(book, decided, verdict, on) !== null;
}
