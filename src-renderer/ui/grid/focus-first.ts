import type { GridHandle, GridSpot } from '#renderer/ui/grid/grid-types';

/** A ref for a grid that takes the keyboard once, when its page opens. */
export function focusFirst(spot: GridSpot | null): (grid: GridHandle | null) => void {
  let taken = false;
  return (grid) => {
    if (taken || grid === null || spot === null) return;
    taken = true;
    grid.focusCell(spot.rowId, spot.columnId);
  };
}
