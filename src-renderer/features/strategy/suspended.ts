import { useMemo } from 'react';
import type { Suspended } from '#domain/strategy/coverage';
import { treeMoves } from '#domain/log/tree-moves';
import { useDesk } from '#renderer/session/desk';
import { allStates } from '#renderer/session/merge-state-cache';

let last: { readonly turn: number; readonly moves: readonly Suspended[] } = { turn: -1, moves: [] };

/** Moves of the tree that two computers made together into a cycle. The same list until something was merged. */
export function suspendedMoves(): readonly Suspended[] {
  const { merged } = useDesk.getState();
  if (last.turn === merged) return last.moves;
  const nodes = [...allStates()].filter(({ kind, id }) => kind === 'node' && isShown(id));
  const moves = treeMoves(nodes).suspended.map(({ id, parent }) => ({ id, parent }));
  // Mostly there is none, and then nothing is to be recomputed.
  last = { turn: merged, moves: moves.length === 0 && last.moves.length === 0 ? last.moves : moves };
  return last.moves;
}

function isShown(id: string): boolean {
  return useDesk.getState().state.node.has(id);
}

export function useSuspended(): readonly Suspended[] {
  const merged = useDesk((desk) => desk.merged);
  return useMemo(() => (merged >= 0 ? suspendedMoves() : []), [merged]);
}
