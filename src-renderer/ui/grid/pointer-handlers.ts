import type { FocusEvent, MouseEvent, RefObject } from 'react';
import { extendTo, goTo, type GridCore } from '#renderer/ui/grid/grid-core';
import { cancelEdit, commitEdit, openEdit, refuseEdit } from '#renderer/ui/grid/grid-edits';
import { cellAt } from '#renderer/ui/grid/grid-model';
import { AS_IT_IS } from '#renderer/ui/grid/grid-state';
import type { CellPosition } from '#renderer/ui/grid/navigate';

const CONTROL = 'button, a, input, select, textarea, label';

function cellElement(target: EventTarget): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest<HTMLTableCellElement>('td[data-col]') : null;
}

/** The place of a cell of data on the screen; null on headings, sums and the head. */
export function placeUnder(target: EventTarget): CellPosition | null {
  const cell = cellElement(target);
  const row = cell?.parentElement?.dataset['row'];
  const col = cell?.dataset['col'];
  return row === undefined || col === undefined ? null : { row: Number(row), col: Number(col) };
}

export function inEditor<Row>(core: GridCore<Row>, target: EventTarget): boolean {
  return target instanceof Node && core.editorRef.current?.element.contains(target) === true;
}

function isCursor<Row>(core: GridCore<Row>, place: CellPosition): boolean {
  return core.cursor?.row === place.row && core.cursor.col === place.col;
}

export function onGridMouseDown<Row>(
  core: GridCore<Row>,
  dragRef: RefObject<boolean>,
  event: MouseEvent<HTMLElement>,
): void {
  const place = placeUnder(event.target);
  if (event.button !== 0 || place === null || inEditor(core, event.target)) return;
  commitEdit(core);
  if (event.target instanceof Element && event.target.closest(CONTROL) !== null) {
    goTo(core, place, false);
    return;
  }
  // Dragging chooses cells, not text.
  event.preventDefault();
  if (event.shiftKey) {
    extendTo(core, place);
  } else {
    goTo(core, place, true);
    dragRef.current = true;
  }
}

/** A text that does not fit stands whole in the tooltip. Measured only where the pointer rests. */
function showWhole(cell: HTMLTableCellElement): void {
  if (cell.dataset['note'] === undefined) {
    cell.title = cell.scrollWidth > cell.clientWidth ? cell.textContent : '';
  }
}

export function onGridMouseOver<Row>(
  core: GridCore<Row>,
  dragRef: RefObject<boolean>,
  event: MouseEvent<HTMLElement>,
): void {
  const cell = cellElement(event.target);
  if (cell === null) return;
  if ((event.buttons & 1) === 0) dragRef.current = false;
  const place = placeUnder(cell);
  if (!dragRef.current) showWhole(cell);
  else if (place !== null && (core.head?.row !== place.row || core.head.col !== place.col))
    extendTo(core, place);
}

export function onGridDoubleClick<Row>(core: GridCore<Row>, event: MouseEvent<HTMLElement>): void {
  const place = placeUnder(event.target);
  if (place === null || inEditor(core, event.target) || openEdit(core, AS_IT_IS)) return;
  if (refuseEdit(core)) return;
  const cell = cellAt(core.model, core.layout, place);
  if (cell !== null) core.props.onOpen?.({ rowId: cell.line.id, columnId: cell.column.id });
}

/** A click on an entry of the list takes it. */
export function onGridClick<Row>(core: GridCore<Row>, event: MouseEvent<HTMLElement>): void {
  const entry = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-choice]') : null;
  if (entry === null) return;
  commitEdit(core, { chosen: entry.dataset['choice'] ?? '' });
  core.dispatch({ type: 'close', focus: true });
}

/** Tab into the grid, or a screen reader that goes to a cell. */
export function onGridFocus<Row>(core: GridCore<Row>, event: FocusEvent<HTMLElement>): void {
  const place = placeUnder(event.target);
  if (place === null || isCursor(core, place)) return;
  commitEdit(core);
  goTo(core, place, false);
}

export function onGridBlur<Row>(core: GridCore<Row>, event: FocusEvent<HTMLElement>): void {
  const editor = core.editorRef.current;
  if (editor?.element !== event.target) return;
  // The window lost the focus, not the field: the officer only looks something up.
  if (editor.element.ownerDocument.activeElement === editor.element) return;
  if (editor.kept) commitEdit(core);
  cancelEdit(core, false);
}
