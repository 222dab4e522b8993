import { choose, type GridCore } from '#renderer/ui/grid/grid-core';
import type { Cell } from '#renderer/ui/grid/grid-model';
import { Telling, type FaultKind, type GridReport } from '#renderer/ui/grid/grid-report';
import { meantBy } from '#renderer/ui/grid/meant-by';
import type { GridColumn, GridDataLine, GridEdit } from '#renderer/ui/grid/grid-types';
import { spread, type Area } from '#renderer/ui/grid/range';
import { parseBlock, type Block } from '#renderer/ui/grid/tsv';

/** What a cell gets for a pasted text; null: it is not understood. */
function valueFor<Row>(column: GridColumn<Row>, row: Row, text: string): string | null {
  const choices = column.choices?.(row) ?? null;
  if (choices === null) return text;
  const [only, ...others] = meantBy(column, choices, text);
  return only === undefined || others.length > 0 ? null : only.value;
}

/** A block that was copied here and comes back unchanged asks for nothing. */
function changes<Row>(column: GridColumn<Row>, row: Row, pasted: string): boolean {
  return pasted.trim() !== column.text(row).trim();
}

/** What people call a row: the text of its first column. */
export function rowName<Row>(core: GridCore<Row>, line: GridDataLine<Row>): string {
  return core.layout.columns[0]?.text(line.row).trim() ?? '';
}

type Laid<Row> = { readonly edits: GridEdit[]; readonly told: Telling<Row>; closed: Cell<Row> | null };

/** One cell of the block on its way into the grid. There may be thousands: each is asked once, and nothing is made of it. */
function layCell<Row>(
  core: GridCore<Row>,
  laid: Laid<Row>,
  line: GridDataLine<Row>,
  column: GridColumn<Row>,
  text: string,
): void {
  const { row } = line;
  if (column.editable?.(row) !== true) {
    // An empty cell of the block asks nothing of a cell that is computed.
    if (text !== '' && changes(column, row, text)) tell(core, laid, 'fixed', { line, column }, text);
  } else if ((column.closed?.(row) ?? null) !== null) {
    if (laid.closed === null && changes(column, row, text)) laid.closed = { line, column };
  } else layOpenCell(core, laid, line, column, text);
}

/** A cell that can be edited now. */
function layOpenCell<Row>(
  core: GridCore<Row>,
  laid: Laid<Row>,
  line: GridDataLine<Row>,
  column: GridColumn<Row>,
  text: string,
): void {
  const value = column.choices === undefined ? text : valueFor(column, line.row, text);
  if (value === null) {
    tell(core, laid, 'kept', { line, column }, text);
    return;
  }
  laid.edits.push({ rowId: line.id, columnId: column.id, text: value });
  if (column.reads?.(value) === false) tell(core, laid, 'marked', { line, column }, text);
}

function tell<Row>(
  core: GridCore<Row>,
  { told }: Laid<Row>,
  kind: FaultKind,
  cell: Cell<Row>,
  text: string,
): void {
  told.add(kind, cell, rowName(core, cell.line), text);
}

/** A cell that the edits change, by which is seen later whether they still hold. */
function witnessOf<Row>(core: GridCore<Row>, edits: readonly GridEdit[]): GridReport['witness'] {
  for (const { rowId, columnId, text } of edits) {
    const row = core.model.data[core.model.rowOf.get(rowId) ?? -1]?.row;
    const column = core.layout.columns[core.layout.colOf.get(columnId) ?? -1];
    if (row === undefined || column === undefined) continue;
    const was = column.text(row);
    if (was !== text) return { rowId, columnId, was };
  }
  return null;
}

/**
 * Lays a block over the grid from the chosen cells on, and chooses what it covered. Where it would change a cell that
 * cannot be edited it changes none: a block that was taken over in part would be trusted as a whole. A text that no entry
 * of a list is meant by leaves its cell as it is, and that is said.
 */
export function layBlock<Row>(core: GridCore<Row>, block: Block, area: Area): void {
  const { data } = core.model;
  const { columns } = core.layout;
  const laid: Laid<Row> = { edits: [], told: new Telling(core.model), closed: null };
  let { bottom, right } = area;
  spread(block, area, (row, col, text) => {
    const line = data[row];
    const column = columns[col];
    bottom = Math.max(bottom, row);
    right = Math.max(right, col);
    if (line !== undefined && column !== undefined) layCell(core, laid, line, column, text);
    else if (text !== '') laid.told.beyond += 1;
  });
  const { edits, told, closed } = laid;
  if (closed !== null) {
    core.say(null);
    core.props.onRefused?.({ rowId: closed.line.id, columnId: closed.column.id });
    return;
  }
  if (told.count('fixed') > 0) {
    core.say(told.report(0, null));
    return;
  }
  core.say(told.report(edits.length, witnessOf(core, edits)));
  if (edits.length > 0) core.props.onEdit?.(edits, 'paste');
  // As in Excel: the officer goes on looking at where the block begins.
  choose(core, { top: area.top, left: area.left, bottom, right }, true);
}

export function pasteText<Row>(core: GridCore<Row>, text: string): void {
  if (core.area !== null && text !== '') layBlock(core, parseBlock(text), core.area);
}
