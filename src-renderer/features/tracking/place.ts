import { roundCodeOf } from '#renderer/features/tracking/columns.tsx';
import type { Board } from '#renderer/features/tracking/use-board';
import type { GridSpot } from '#renderer/ui/grid/grid-types';

/** The indicator and the round under the cursor; outside a round's columns the round that is open. */
export function placeOf(
  board: Board,
  spot: GridSpot | null,
): { readonly row: Board['rows'][number] | null; readonly at: number } {
  const row = board.rows.find((each) => each.indicator.id === spot?.rowId) ?? null;
  const round = spot === null ? null : roundCodeOf(spot.columnId);
  const at = board.framework.rounds.findIndex((each) => each.code === round);
  return { row, at: at === -1 ? board.at : at };
}
