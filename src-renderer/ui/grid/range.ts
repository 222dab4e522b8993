import type { CellPosition } from '#renderer/ui/grid/navigate';
import type { Block } from '#renderer/ui/grid/tsv';

/** A block of cells, both ends included. */
export type Area = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** The block between two corners, in any order. */
export function areaOf(anchor: CellPosition, head: CellPosition): Area {
  return {
    top: Math.min(anchor.row, head.row),
    left: Math.min(anchor.col, head.col),
    bottom: Math.max(anchor.row, head.row),
    right: Math.max(anchor.col, head.col),
  };
}

export function isSingle(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

/** Every cell of the block, line by line. */
export function placesOf(area: Area): CellPosition[] {
  const places: CellPosition[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let col = area.left; col <= area.right; col += 1) places.push({ row, col });
  }
  return places;
}

/** How often a length goes into the chosen one; 1 unless it goes in evenly (as Excel does it). */
function times(chosen: number, length: number): number {
  return chosen % length === 0 ? chosen / length : 1;
}

/**
 * Where the cells of a pasted block come to stand: from the upper left of the chosen block, growing over it,
 * or repeated when the chosen block is a whole multiple. Places may lie beyond the grid.
 */
export function spread(
  block: Block,
  chosen: Area,
  lay: (row: number, col: number, text: string) => void,
): void {
  const width = block.reduce((widest, cells) => Math.max(widest, cells.length), 1);
  const down = times(chosen.bottom - chosen.top + 1, block.length);
  const across = times(chosen.right - chosen.left + 1, width);
  for (let row = 0; row < down * block.length; row += 1) {
    const cells = block[row % block.length] ?? [];
    for (let turn = 0; turn < across; turn += 1) {
      const left = chosen.left + turn * width;
      // Thousands of cells in one go: no pair is made for each.
      let col = left;
      for (const text of cells) {
        lay(chosen.top + row, col, text);
        col += 1;
      }
    }
  }
}
