import { useEffectEvent, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { currentCell, goTo, type GridCore } from '#renderer/ui/grid/grid-core';
import { commitEdit, isGone, leaveGone, openEdit, refuseEdit } from '#renderer/ui/grid/grid-edits';
import { cellAt, heldBy, isEditable, type Cell } from '#renderer/ui/grid/grid-model';
import { reveal, useWatchedView } from '#renderer/ui/grid/grid-window';
import { AS_IT_IS } from '#renderer/ui/grid/grid-state';
import type { CellPosition } from '#renderer/ui/grid/navigate';

function focusPlace(box: HTMLElement, place: CellPosition): void {
  const cell = `tr[data-row="${String(place.row)}"] > td[data-col="${String(place.col)}"]`;
  box.querySelector<HTMLElement>(cell)?.focus({ preventScroll: true });
}

/** Brings the focus to the cell at the cursor after a move inside the grid, and what moved into view. */
export function useGridFocus<Row>(core: GridCore<Row>): void {
  const { cursor, head, state, boxRef } = core;
  const rowId = currentCell(core)?.line.id;
  const doneRef = useRef(0);
  useWatchedView(boxRef, core.view);

  const show = useEffectEvent(() => {
    if (boxRef.current === null || head === null || state.still) return;
    reveal(boxRef.current, core.model, core.layout, head, core.view);
  });
  // React tells nobody when the focused cell goes away with its row: the document is left with no focus.
  const isLost = useEffectEvent((box: HTMLElement) => {
    const gone = doneRef.current > 0 && rowId !== state.cursor?.rowId;
    return gone && box.ownerDocument.activeElement === box.ownerDocument.body;
  });
  const takeFocus = useEffectEvent(() => {
    const box = boxRef.current;
    if (box === null || cursor === null || state.edit !== null) return;
    if (doneRef.current === state.focusTurn && !isLost(box)) return;
    doneRef.current = state.focusTurn;
    focusPlace(box, cursor);
  });

  const gone = isGone(core);
  const leave = useEffectEvent(() => {
    leaveGone(core);
  });
  useLayoutEffect(() => {
    if (gone) leave();
  }, [gone]);
  useLayoutEffect(() => {
    show();
  }, [head?.row, head?.col, state.focusTurn]);
  useLayoutEffect(() => {
    takeFocus();
  }, [rowId, cursor?.row, cursor?.col, state.focusTurn]);
}

function cellOf<Row>({ model, layout }: GridCore<Row>, rowId: string, columnId: string): Cell<Row> | null {
  const row = model.rowOf.get(rowId);
  const col = layout.colOf.get(columnId);
  return row === undefined || col === undefined ? null : cellAt(model, layout, { row, col });
}

/** What the screen may ask of the grid through `ref`. */
export function useGridHandle<Row>(core: GridCore<Row>): void {
  useImperativeHandle(core.props.ref, () => ({
    focusCell: (rowId, columnId) => {
      const row = core.model.rowOf.get(rowId);
      const col = core.layout.colOf.get(columnId);
      if (row === undefined || col === undefined) return false;
      commitEdit(core);
      goTo(core, { row, col }, true);
      return true;
    },
    textOf: (rowId, columnId) => {
      const cell = cellOf(core, rowId, columnId);
      return cell === null ? null : heldBy(cell);
    },
    isEdited: (rowId, columnId) => {
      const cell = cellOf(core, rowId, columnId);
      return cell !== null && isEditable(cell);
    },
    startEdit: (text, was) => {
      const brought = { typed: text ?? null, select: false, ...(was !== undefined && { was }) };
      const isOpened = openEdit(core, text === undefined ? AS_IT_IS : brought);
      if (!isOpened) refuseEdit(core);
      return isOpened;
    },
  }));
}
