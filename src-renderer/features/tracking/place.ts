import { roundCodeOf } from '#renderer/features/tracking/column-ids';
import type { BoardRow } from '#domain/tracking/board';
import type { Board } from '#renderer/features/tracking/use-board';
import type { GridSpot } from '#renderer/ui/grid/grid-types';

/** The indicator and the round under the cursor; outside a round's columns the round that is open. */
export function placeOf(
  board: Board,
  spot: GridSpot | null,
): { readonly row: BoardRow | null; readonly at: number } {
  const row = (spot === null ? undefined : board.byId.get(spot.rowId)) ?? null;
  const round = spot === null ? null : roundCodeOf(spot.columnId);
  const at = board.framework.rounds.findIndex((each) => each.code === round);
  return { row, at: at === -1 ? board.at : at };
}
