import { useMemo } from 'react';
import type { FieldValue } from '#domain/book/change';
import { conflictsOf, resolveOp, type Conflict } from '#domain/log/conflicts';
import { refuseDecided } from '#domain/life/conflict-decision';
import { bookOf, useDesk } from '#renderer/session/desk';
import { refused, type Outcome } from '#renderer/session/outcome';
import { allStates } from '#renderer/session/merge-state-cache';
import { writeOps } from '#renderer/session/write';

/** What waits for a decision in the open book. */
export function useConflicts(): readonly Conflict[] {
  // The states change with every commit; the counter says when.
  const turn = useDesk((desk) => desk.merged);
  return useMemo(() => (turn >= 0 ? conflictsOf(allStates()) : []), [turn]);
}

/**
 * Decides a conflict: `value` stands from now on; the reason is kept with it. An empty reason is refused, and what is
 * sealed is no more decided freely than it is edited.
 */
export function decide(conflict: Conflict, value: FieldValue, reason: string): Promise<Outcome> {
  const op = resolveOp(conflict, value, reason);
  if (!op.ok) return Promise.resolve(refused(op));
  const desk = useDesk.getState();
  const open = conflictsOf(allStates());
  const deciding = { conflict, value, person: desk.person, open };
  const refusal = refuseDecided(desk.state, bookOf(desk), deciding);
  return refusal === null ? writeOps('decide', [op.value]) : Promise.resolve(refused(refusal));
}
