import type { Verdict } from '#domain/book/review';
import { verdictsOfAll } from '#domain/life/bulk';
import { decideResults, type Decided, type WantedTodo } from '#domain/life/review';
import { bookOf, useDesk } from '#renderer/data/desk';
import { carryOut, doingNow } from '#renderer/data/doing';
import type { Outcome } from '#renderer/data/outcome';

/** Decides on results, and says what the rules of the field refuse. */
export function decide(
  decided: readonly Decided[],
  verdict: Verdict,
  reason = '',
  todos: readonly WantedTodo[] = [],
): Promise<Outcome> {
  const desk = useDesk.getState();
  const decision = { verdict, reason, todos };
  return carryOut(decideResults(desk.state, bookOf(desk), decided, decision, doingNow()), true);
}

/** One verdict on many results: one change, which one undo takes back while nobody has decided on. */
export function decideAll(decided: readonly Decided[], verdict: Verdict): Promise<Outcome> {
  const desk = useDesk.getState();
  const decision = { verdict, reason: '', todos: [] };
  return carryOut(decideResults(desk.state, bookOf(desk), decided, decision, doingNow()), false);
}

/** The verdicts that can be given on every one of these results. */
export function verdictsOf(decided: readonly Decided[]): readonly Verdict[] {
  const desk = useDesk.getState();
  return verdictsOfAll(desk.state, decided, bookOf(desk).post);
}
