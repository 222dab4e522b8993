import { choose, currentCell, type GridCore, type GridEditor } from '#renderer/ui/grid/grid-core';
import { cellAt, heldBy, isClosed, isOpen, type Cell } from '#renderer/ui/grid/grid-model';
import { isWritten, type GridOpening } from '#renderer/ui/grid/grid-state';
import type { GridEdit, GridSpot } from '#renderer/ui/grid/grid-types';
import { layBlock, rowName } from '#renderer/ui/grid/grid-paste';
import { Telling, type FaultKind, type GridReport } from '#renderer/ui/grid/grid-report';
import { isSingle, placesOf, type Area } from '#renderer/ui/grid/range';
import type { Block } from '#renderer/ui/grid/tsv';

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
  const { edit } = core.state;
  if (cell === null || edit === null || editor?.kept !== true || editor.element !== target) return;
  core.props.drafts?.typed(spotOf(cell), editor.read() ?? editor.before, editor.before);
  if (!isWritten(edit)) core.dispatch({ type: 'touch', was: editor.before });
}

/** The key that opened the cell is its first letter: it is kept as those that follow are. */
export function noteOpening<Row>(core: GridCore<Row>, text: string | null): void {
  const cell = currentCell(core);
  if (cell === null || text === null || isChosen(cell)) return;
  core.props.drafts?.typed(spotOf(cell), text, heldBy(cell));
}

/** Whether the cell is edited by choosing. */
function isChosen<Row>({ column, line }: Cell<Row>): boolean {
  return (column.choices?.(line.row) ?? null) !== null;
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
  const current = heldBy(cell);
  const waiting = opening.typed === null ? (core.props.drafts?.waiting(spotOf(cell), current) ?? null) : null;
  const { was = current } = opening;
  core.dispatch({ type: 'edit', opening: { ...opening, typed: waiting ?? opening.typed, was } });
  return true;
}

/**
 * What the open cell holds by now, where that is another than when the draft in it was begun; null: it is the same, or there
 * is no draft in it.
 */
export function otherInCell<Row>(core: GridCore<Row>): string | null {
  const { edit } = core.state;
  if (core.props.drafts === undefined || edit?.was === undefined || !isWritten(edit)) return null;
  const cell = currentCell(core);
  if (cell === null || isGone(core) || isChosen(cell)) return null;
  const now = heldBy(cell);
  return now === edit.was ? null : now;
}

type Leaving = {
  /** The entry of a list that was clicked at. */
  readonly chosen?: string;
  /** By a key that says that the text shall stand there. */
  readonly isMeant?: boolean;
};

/**
 * Takes over what the open field holds (or `chosen`). The caller moves on or closes the field. Where the cell got another
 * value since its text was begun, merely leaving it takes nothing over: both are shown until one is meant.
 */
export function commitEdit<Row>(core: GridCore<Row>, leaving: Leaving = {}): void {
  const editor = core.editorRef.current;
  if (editor === null) return;
  core.editorRef.current = null;
  const cell = currentCell(core);
  // The row may have gone while its cell was open: its figure belongs to no other row.
  if (cell === null || cell.line.id !== core.state.cursor?.rowId) leaveGone(core);
  else takeFrom(core, editor, cell, leaving);
}

function takeFrom<Row>(core: GridCore<Row>, editor: GridEditor, cell: Cell<Row>, leaving: Leaving): void {
  const { chosen, isMeant = false } = leaving;
  const missed = chosen === undefined ? missedBy(editor) : null;
  core.say(missed === null ? null : missedAt(core, cell, missed));
  handOver(core, cell, chosen ?? newIn(editor, cell), isMeant || chosen !== undefined);
}

/** What is written in the field; null: nothing, or what the cell holds by now. */
function newIn<Row>(editor: GridEditor, cell: Cell<Row>): string | null {
  const text = editor.read();
  return editor.kept && text === heldBy(cell) ? null : text;
}

function handOver<Row>(core: GridCore<Row>, cell: Cell<Row>, text: string | null, isMeant: boolean): void {
  const take =
    text === null
      ? null
      : (): void => {
          core.props.onEdit?.([editOf(cell, text)], 'type');
        };
  const { drafts } = core.props;
  if (drafts === undefined) take?.();
  else drafts.left(spotOf(cell), take, { now: heldBy(cell), isMeant });
}

/** Whether the cell that is being edited is none any more: its row went away, or it was closed. */
export function isGone<Row>(core: GridCore<Row>): boolean {
  if (core.state.edit === null) return false;
  const cell = currentCell(core);
  return cell === null || cell.line.id !== core.state.cursor?.rowId || !isOpen(cell);
}

/** What was typed in such a cell is kept as it is. */
export function leaveGone<Row>(core: GridCore<Row>): void {
  core.editorRef.current = null;
  const { cursor } = core.state;
  const cell = currentCell(core);
  const isThere = cell !== null && cell.line.id === cursor?.rowId;
  if (cursor !== null) core.props.drafts?.gone(cursor, isThere ? heldBy(cell) : null);
  core.dispatch({ type: 'close', focus: false });
}

function missedBy(editor: GridEditor): string | null {
  return editor.missed?.() ?? null;
}

/** No entry of the list is meant by what was typed: the cell keeps what it has. */
function missedAt<Row>(core: GridCore<Row>, cell: Cell<Row>, text: string): GridReport | null {
  const told = new Telling(core.model);
  told.add('kept', cell, rowName(core, cell.line), text);
  return told.report(0, null);
}

/** Gives the old text back. */
export function cancelEdit<Row>(core: GridCore<Row>, focus: boolean): void {
  const cell = currentCell(core);
  if (core.editorRef.current?.kept === true && cell !== null) core.props.drafts?.dropped(spotOf(cell));
  core.editorRef.current = null;
  core.dispatch({ type: 'close', focus });
}

/**
 * Empties the cells of the chosen block that can be edited, none where one with a figure is closed; false when there is
 * nothing to empty. `whole`: none either where one cannot be edited, for what is cut goes as a whole.
 */
export function clearArea<Row>(core: GridCore<Row>, whole = false): boolean {
  const full = filledCells(core);
  const closed = full.find(isClosed);
  if (closed !== undefined) {
    refuse(core, closed);
    return true;
  }
  const told = new Telling(core.model);
  const tell = (kind: FaultKind, cell: Cell<Row>): void =>
    told.add(kind, cell, rowName(core, cell.line), cell.column.text(cell.line.row));
  const open = full.filter(isOpen);
  if (whole && open.length < full.length) {
    for (const cell of full.filter((each) => !isOpen(each))) tell('fixed', cell);
    core.say(told.report(0, null));
    return true;
  }
  const edits = open.filter(canBeEmpty).map((cell) => editOf(cell, ''));
  for (const cell of open.filter((each) => !canBeEmpty(each))) tell('required', cell);
  core.say(told.report(edits.length, null));
  if (edits.length > 0) core.props.onEdit?.(edits, 'clear');
  return open.length > 0;
}

/** The cells of the chosen block that are not empty. */
function filledCells<Row>({ area, model, layout }: GridCore<Row>): readonly Cell<Row>[] {
  return area === null
    ? []
    : placesOf(area).flatMap((place) => {
        const cell = cellAt(model, layout, place);
        return cell === null || cell.column.text(cell.line.row) === '' ? [] : [cell];
      });
}

/** A list without an entry for nothing always has something chosen. */
function canBeEmpty<Row>({ column, line }: Cell<Row>): boolean {
  return column.choices?.(line.row)?.every(({ value }) => value !== '') !== true;
}

/** The first row of the chosen block into the rows below it; of a single row, what stands above. */
export function fillDown<Row>(core: GridCore<Row>): boolean {
  const { area } = core;
  if (area === null) return false;
  const isRow = area.top === area.bottom;
  const from = isRow ? area.top - 1 : area.top;
  const source = textsIn(core, { ...area, top: from, bottom: from });
  if (from < 0 || source.length === 0) return true;
  const to = isRow ? area : { ...area, top: area.top + 1 };
  layBlock(core, source, to);
  if (!isSingle(to)) choose(core, area, true);
  return true;
}

/** Texts of the chosen block, line by line. */
export function textsOf<Row>(core: GridCore<Row>): Block {
  return core.area === null ? [] : textsIn(core, core.area);
}

function textsIn<Row>({ model, layout }: GridCore<Row>, area: Area): Block {
  const columns = layout.columns.slice(area.left, area.right + 1);
  return model.data
    .slice(Math.max(0, area.top), area.bottom + 1)
    .map(({ row }) => columns.map((column) => column.text(row)));
}
