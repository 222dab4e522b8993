import { currentCell, choose, type GridCore } from '#renderer/ui/grid/grid-core';
import { cellAt, isClosed, isOpen, type Cell } from '#renderer/ui/grid/grid-model';
import type { GridOpening } from '#renderer/ui/grid/grid-state';
import type { GridEdit, GridSpot } from '#renderer/ui/grid/grid-types';
import { placesOf, spread } from '#renderer/ui/grid/range';
import { parseBlock, type Block } from '#renderer/ui/grid/tsv';

function editOf<Row>(cell: Cell<Row>, text: string): GridEdit {
  return { rowId: cell.line.id, columnId: cell.column.id, text };
}

function spotOf<Row>(cell: Cell<Row>): GridSpot {
  return { rowId: cell.line.id, columnId: cell.column.id };
}

/** A key in the open field. */
export function noteTyping<Row>(core: GridCore<Row>, target: EventTarget): void {
  const editor = core.editorRef.current;
  const cell = currentCell(core);
  if (core.props.drafts === undefined || cell === null || editor?.kept !== true) return;
  if (editor.element === target)
    core.props.drafts.typed(spotOf(cell), editor.read() ?? editor.before, editor.before);
}

/** Says that a cell is closed. */
function refuse<Row>(core: GridCore<Row>, cell: Cell<Row>): void {
  core.props.onRefused?.({ rowId: cell.line.id, columnId: cell.column.id });
}

/** Says why the cell at the cursor cannot be edited; false where that is nothing to be said. */
export function refuseEdit<Row>(core: GridCore<Row>): boolean {
  const cell = currentCell(core);
  if (cell === null || !isClosed(cell)) return false;
  refuse(core, cell);
  return true;
}

/** Opens the cell at the cursor; false when it is closed. */
export function openEdit<Row>(core: GridCore<Row>, opening: GridOpening): boolean {
  const cell = currentCell(core);
  if (cell === null || !isOpen(cell)) return false;
  const waiting = opening.typed === null ? (core.props.drafts?.waiting(spotOf(cell)) ?? null) : null;
  core.dispatch({ type: 'edit', opening: waiting === null ? opening : { ...opening, typed: waiting } });
  return true;
}

/** Takes over what the open field holds (or `chosen`). The caller moves on or closes the field. */
export function commitEdit<Row>(core: GridCore<Row>, chosen?: string): void {
  const editor = core.editorRef.current;
  if (editor === null) return;
  core.editorRef.current = null;
  const text = chosen ?? editor.read();
  const cell = currentCell(core);
  // The row may have gone while its cell was open: its figure belongs to no other row.
  if (cell === null || cell.line.id !== core.state.cursor?.rowId) return;
  const take = (): void => {
    if (text !== null) core.props.onEdit?.([editOf(cell, text)], 'type', { skipped: 0 });
  };
  if (core.props.drafts === undefined) take();
  else core.props.drafts.left(spotOf(cell), text === null ? null : take);
}

/** Gives the old text back. */
export function cancelEdit<Row>(core: GridCore<Row>, focus: boolean): void {
  const cell = currentCell(core);
  if (core.editorRef.current?.kept === true && cell !== null) core.props.drafts?.dropped(spotOf(cell));
  core.editorRef.current = null;
  core.dispatch({ type: 'close', focus });
}

/** Empties the open cells of the chosen block, none where one with a figure is closed; false when there is nothing to empty. */
export function clearArea<Row>(core: GridCore<Row>): boolean {
  if (core.area === null) return false;
  const edits: GridEdit[] = [];
  for (const place of placesOf(core.area)) {
    const cell = cellAt(core.model, core.layout, place);
    if (cell === null || cell.column.text(cell.line.row) === '') continue;
    if (isClosed(cell)) {
      refuse(core, cell);
      return true;
    }
    if (isOpen(cell)) edits.push(editOf(cell, ''));
  }
  if (edits.length === 0) return false;
  core.props.onEdit?.(edits, 'clear', { skipped: 0 });
  return true;
}

/** Texts of the chosen block, line by line. */
export function textsOf<Row>(core: GridCore<Row>): Block {
  const { area, model, layout } = core;
  if (area === null) return [];
  const columns = layout.columns.slice(area.left, area.right + 1);
  return model.data
    .slice(area.top, area.bottom + 1)
    .map(({ row }) => columns.map((column) => column.text(row)));
}

/** A pasted label stands for its choice; anything else is passed on as it is, and judged by the screen. */
function pastedText<Row>(cell: Cell<Row>, text: string): string {
  const choices = cell.column.choices?.(cell.line.row) ?? null;
  if (choices === null) return text;
  const word = text.trim();
  return choices.find((choice) => choice.label === word)?.value ?? text;
}

/** A block that was copied here and comes back unchanged asks for nothing. */
function changes<Row>(cell: Cell<Row>, pasted: string): boolean {
  return pasted.trim() !== cell.column.text(cell.line.row).trim();
}

/**
 * Lays a pasted block over the grid from the chosen cells on, and chooses what it covered. Where it would change a closed
 * cell it changes none: a block that was taken over in part would be trusted as a whole.
 */
export function pasteText<Row>(core: GridCore<Row>, text: string): void {
  if (core.area === null || text === '') return;
  const edits: GridEdit[] = [];
  let skipped = 0;
  const shut: Cell<Row>[] = [];
  let { bottom, right } = core.area;
  spread(parseBlock(text), core.area, (row, col, pasted) => {
    // Null beyond the last row or column.
    const cell = cellAt(core.model, core.layout, { row, col });
    bottom = Math.max(bottom, row);
    right = Math.max(right, col);
    if (cell !== null && isOpen(cell)) edits.push(editOf(cell, pastedText(cell, pasted)));
    else if (cell !== null && isClosed(cell)) shut.push(...(changes(cell, pasted) ? [cell] : []));
    else skipped += 1;
  });
  const [first] = shut;
  if (first !== undefined) {
    refuse(core, first);
    return;
  }
  core.props.onEdit?.(edits, 'paste', { skipped });
  // As in Excel: the officer goes on looking at where the block begins.
  choose(core, { top: core.area.top, left: core.area.left, bottom, right }, true);
}
