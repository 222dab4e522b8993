import type { Sheet, SheetCell, Workbook } from '#domain/agreement/sheet';
import { problem, type Problem } from '#domain/problems';
import { readCell, type Shared } from '#main/files/cell-value';
import { openPackage, type PackagedSheet } from '#main/files/workbook-package';

export type OpenedWorkbook = { readonly workbook: Workbook; readonly problems: readonly Problem[] };

/** Reads an .xlsx into plain cells, as the officer sees them. Throws a FileFault. */
export async function readWorkbook(bytes: Buffer): Promise<OpenedWorkbook> {
  const { sheets, ...shared } = await openPackage(bytes);
  return {
    workbook: { sheets: sheets.map((sheet) => readSheet(sheet, { ...shared, ...sheet })) },
    problems: sheets.flatMap(unread),
  };
}

function unread({ name: sheet, ignoredFrom, farRight }: PackagedSheet): readonly Problem[] {
  const below =
    ignoredFrom === null
      ? []
      : [problem('row-skipped', { sheet, cell: ignoredFrom }, { reason: 'far-below' })];
  if (farRight === null) return below;
  const { cell, columns } = farRight;
  return [...below, problem('column-skipped', { sheet, cell }, { columns: columns.join(', ') })];
}

/** What lies under a merge nobody sees; the cells go from top to bottom, and so do the merges over them. */
function readSheet(sheet: PackagedSheet, shared: Shared): Sheet {
  const { name, hidden, merges, hiddenRows, hiddenColumns } = sheet;
  const covered = coveredBy(sheet);
  const cells = sheet.cells.flatMap((stored): SheetCell[] => {
    const cell = covered(stored.row, stored.column) ? null : readCell(stored, shared);
    return cell === null ? [] : [cell];
  });
  return { name, hidden, cells, merges, hiddenRows, hiddenColumns };
}

/** Tells whether a cell lies under a merge, asked row by row from the top, so that many merges stay cheap. */
function coveredBy({ merges }: PackagedSheet): (row: number, column: number) => boolean {
  const waiting = [...merges].sort((a, b) => b.top - a.top);
  let open: (typeof merges)[number][] = [];
  let current = 0;
  return (row, column) => {
    if (row !== current) {
      current = row;
      open = open.filter(({ bottom }) => bottom >= row);
      for (let next = waiting.at(-1); next !== undefined && next.top <= row; next = waiting.at(-1)) {
        waiting.pop();
        if (next.bottom >= row) open.push(next);
      }
    }
    return open.some(
      ({ top, left, right }) => left <= column && column <= right && (row !== top || column !== left),
    );
  };
}
