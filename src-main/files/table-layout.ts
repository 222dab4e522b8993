import type { ExportedTable } from '#domain/report/exported-table';
import {
  figure,
  sheetName,
  text,
  type CellLook,
  type LaidOutCell,
  type LaidOutRow,
  type LaidOutSheet,
} from '#main/files/agreement-layout';

const TITLE_ROW = 1;
const SUB_ROW = 2;
const HEAD_ROW = 4;

/** Lays a table out: title, what it is of, one head, and its rows with sums as they were worked out. */
export function layOutTable(table: ExportedTable): LaidOutSheet {
  const { columns, rows } = table;
  const whole = (row: number): LaidOutSheet['merges'][number] => ({
    ...{ top: row, left: 1, bottom: row, right: columns.length },
  });
  return {
    name: sheetName(table.title),
    columns: columns.map(({ width }) => width),
    frozenColumns: 2,
    headRows: { from: HEAD_ROW, to: HEAD_ROW },
    rows: [
      { row: TITLE_ROW, height: 28, cells: [{ column: 1, value: text(table.title), style: 'title' }] },
      { row: SUB_ROW, height: 24, cells: [{ column: 1, value: text(table.sub), style: 'unitLine' }] },
      {
        row: HEAD_ROW,
        height: null,
        cells: columns.map(({ head }, at) => ({ column: at + 1, value: text(head), style: 'head' })),
      },
      ...rows.map((row, at) => tableRow(table, row, HEAD_ROW + 1 + at)),
    ],
    merges: [whole(TITLE_ROW), whole(SUB_ROW)],
  };
}

function tableRow(
  { columns }: ExportedTable,
  row: ExportedTable['rows'][number],
  number: number,
): LaidOutRow {
  const cells = columns.map(({ kind }, at): LaidOutCell => {
    const words = row.cells[at] ?? null;
    // Only a column of figures holds numbers: "1.10" is the number of an indicator, not one and a tenth.
    const value = kind === 'figure' ? figure(words, true) : text(words ?? '');
    return { column: at + 1, value, style: styleOf(row.look, kind) };
  });
  return { row: number, height: null, cells };
}

function styleOf(look: ExportedTable['rows'][number]['look'], kind: 'words' | 'short' | 'figure'): CellLook {
  if (look === 'plain') return kind;
  return kind === 'figure' ? 'totalFigure' : 'total';
}
