import { useCallback, useState, type JSX } from 'react';
import { createRoot } from 'react-dom/client';
import '../../src-renderer/ui/tokens.css';
import { Grid } from '../../src-renderer/ui/grid/grid.tsx';
import type { GridColumn, GridEdit, GridRow } from '../../src-renderer/ui/grid/grid-types';
import { COLUMN_IDS, makeEntries, ROW_HEIGHT, WIDTH, type Entry, type GridSide } from './rows';

const COLUMNS: readonly GridColumn<Entry>[] = COLUMN_IDS.map((id) => ({
  id,
  head: id,
  width: WIDTH,
  render: (row) => row[id],
  text: (row) => row[id] ?? '',
  editable: () => true,
}));

function linesOf(entries: readonly Entry[]): readonly GridRow<Entry>[] {
  return entries.map((row) => ({ kind: 'row', id: row.id, row }));
}

/** Writes edits into the rows as a screen does: rows that change are new objects, the rest stay. */
function edited(
  lines: readonly GridRow<Entry>[],
  edits: readonly GridEdit[],
  placeOf: ReadonlyMap<string, number>,
): readonly GridRow<Entry>[] {
  const byRow = new Map<string, Record<string, string>>();
  for (const { rowId, columnId, text } of edits) {
    const fields = byRow.get(rowId);
    if (fields === undefined) byRow.set(rowId, { [columnId]: text });
    else fields[columnId] = text;
  }
  const all = [...lines];
  for (const [id, fields] of byRow) {
    const place = placeOf.get(id) ?? -1;
    const line = lines[place];
    if (line?.kind === 'row') all[place] = { ...line, row: { ...line.row, ...fields } };
  }
  return all;
}

type PageProps = { readonly entries: readonly Entry[]; readonly placeOf: ReadonlyMap<string, number> };

function Page({ entries, placeOf }: PageProps): JSX.Element {
  const [lines, setLines] = useState(() => linesOf(entries));
  const onEdit = useCallback(
    (edits: readonly GridEdit[]) => {
      setLines((was) => edited(was, edits, placeOf));
    },
    [placeOf],
  );
  return (
    <div className="page">
      <Grid label="bench" columns={COLUMNS} rows={lines} rowHeight={ROW_HEIGHT} onEdit={onEdit} />
    </div>
  );
}

export function deskSide(): GridSide {
  const entries = makeEntries();
  const placeOf = new Map(entries.map(({ id }, at) => [id, at]));
  return {
    make: (root) => createRoot(root).render(<Page entries={entries} placeOf={placeOf} />),
    cell: (row, col) => document.querySelector(`tr[data-row="${row}"] > td[data-col="${col}"]`),
    scroller: () => document.querySelector('.grid-box'),
    paste: { clipboard: null },
  };
}
