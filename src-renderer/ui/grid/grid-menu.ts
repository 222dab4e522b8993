import type { MouseEvent } from 'react';
import { openEditMenu } from '#renderer/ui/edit-menu';
import { choose, goTo, type GridCore } from '#renderer/ui/grid/grid-core';
import { commitEdit, fillDown } from '#renderer/ui/grid/grid-edits';
import { inEditor, placeUnder } from '#renderer/ui/grid/pointer-handlers';
import type { CellPosition } from '#renderer/ui/grid/navigate';

function isInArea<Row>({ area }: GridCore<Row>, { row, col }: CellPosition): boolean {
  if (area === null) return false;
  return row >= area.top && row <= area.bottom && col >= area.left && col <= area.right;
}

/** The right button goes to the cell under it, unless that is among the chosen ones. */
export function aimMenu<Row>(core: GridCore<Row>, event: MouseEvent<HTMLElement>): void {
  const place = placeUnder(event.target);
  if (place === null || inEditor(core, event.target)) return;
  event.preventDefault();
  commitEdit(core);
  const { area } = core;
  if (area !== null && isInArea(core, place)) choose(core, area, true);
  else goTo(core, place, true);
}

/** By the right button, the menu key or Shift+F10; in an open field the menu is that of the field. */
export function onGridMenu<Row>(core: GridCore<Row>, event: MouseEvent<HTMLElement>): void {
  if (placeUnder(event.target) === null || inEditor(core, event.target)) return;
  event.preventDefault();
  const isEdited = core.props.onEdit !== undefined;
  openEditMenu({
    x: event.clientX,
    y: event.clientY,
    byKey: event.button !== 2,
    entries: isEdited
      ? ['undo', 'redo', 'cut', 'copy', 'paste', 'fillDown', 'selectAll']
      : ['copy', 'selectAll'],
    off: [],
    isText: false,
    own: {
      fillDown: () => void fillDown(core),
      selectAll: () => {
        choose(core, { top: 0, left: 0, bottom: core.extent.rows - 1, right: core.extent.cols - 1 });
      },
    },
  });
}
