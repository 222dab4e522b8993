import type { Verdict } from '#domain/book/review';
import { verdictsOfAll } from '#domain/life/bulk';
import { needsEarlyReason } from '#domain/life/hands';
import { decideResults, type Decided, type WantedTodo } from '#domain/life/review';
import { refuseUnnamed } from '#domain/life/stage';
import { bookOf, useDesk } from '#renderer/session/desk';
import { runCommand, actionContext } from '#renderer/session/action-context';
import { today } from '#renderer/session/day';
import { reportRefusal } from '#renderer/session/refusal';
import type { Outcome } from '#renderer/session/outcome';

/** Decides on results, and says what the rules of the field refuse. */
export function decide(
  decided: readonly Decided[],
  verdict: Verdict,
  reason = '',
  todos: readonly WantedTodo[] = [],
): Promise<Outcome> {
  const desk = useDesk.getState();
  const decision = { verdict, reason, todos };
  return runCommand(decideResults(desk.state, bookOf(desk), decided, decision, actionContext()), true);
}

/** One verdict on many results: one change, which one undo takes back while nobody has decided on. */
export function decideAll(decided: readonly Decided[], verdict: Verdict, reason: string): Promise<Outcome> {
  const desk = useDesk.getState();
  const decision = { verdict, reason, todos: [] };
  return runCommand(decideResults(desk.state, bookOf(desk), decided, decision, actionContext()), false);
}

/** Whether a verdict on these results today needs a reason, because their round is not over. */
export function isTooEarly(decided: readonly Decided[], verdict: Verdict): boolean {
  return needsEarlyReason(bookOf(useDesk.getState()), decided, verdict, today());
}

/** Whether somebody has said who sits here; told before a reason is typed that would have to be typed again. */
export function isNamed(): boolean {
  const refusal = refuseUnnamed(bookOf(useDesk.getState()), actionContext());
  if (refusal !== null) reportRefusal(refusal);
  return refusal === null;
}

/** The verdicts that can be given on every one of these results. */
export function verdictsOf(decided: readonly Decided[]): readonly Verdict[] {
  const desk = useDesk.getState();
  return verdictsOfAll(desk.state, decided, bookOf(desk).post);
}
