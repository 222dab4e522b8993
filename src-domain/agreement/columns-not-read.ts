import { headColumns, WIDEST_GROUP, type HeadColumn } from '#domain/agreement/read-head-parts';
import type { Header } from '#domain/agreement/read-header';
import type { ColumnNotRead } from '#domain/agreement/sheet';
import { mergeAt, type Grid } from '#domain/agreement/sheet-grid';
import { cut } from '#domain/agreement/sheet-text';

/** The columns that have a head and are none of those which were understood, from left to right. */
export function columnsNotRead(grid: Grid, { top, bottom, columns }: Header): readonly ColumnNotRead[] {
  const understood = new Set(columns.map(({ column }) => column));
  const rows = grid.rows.filter((row) => row >= top && row <= bottom);
  const filled = filledBelow(grid, bottom);
  return headColumns(grid, rows).flatMap((head): ColumnNotRead[] => {
    const parts = head.parts.filter(({ span }) => span <= WIDEST_GROUP);
    if (parts.length === 0 || understood.has(head.column)) return [];
    // One head over several columns of which one is read: the others say something only where they hold something.
    if (isSharedHead(grid, head, understood) && !filled.has(head.column)) return [];
    const row = Math.max(...parts.map((part) => part.row));
    return [{ column: head.column, row, header: cut(parts.map(({ text }) => text).join(' / ')) }];
  });
}

function filledBelow(grid: Grid, bottom: number): ReadonlySet<number> {
  const below = grid.rows.filter((row) => row > bottom);
  return new Set(below.flatMap((row) => [...(grid.byRow.get(row)?.keys() ?? [])]));
}

/** The lowest words over the column are merged over one that is read. */
function isSharedHead(grid: Grid, { column, parts }: HeadColumn, understood: ReadonlySet<number>): boolean {
  const lowest = parts.at(-1)?.row ?? 0;
  const merge = mergeAt(grid, lowest, column);
  return merge !== undefined && [...understood].some((each) => each >= merge.left && each <= merge.right);
}
