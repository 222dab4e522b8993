import type { KeyboardEvent } from 'react';
import { choose, currentCell, extendTo, goTo, rowHeightOf, type GridCore } from '#renderer/ui/grid/grid-core';
import {
  cancelEdit,
  clearArea,
  commitEdit,
  fillDown,
  noteOpening,
  openEdit,
  refuseEdit,
} from '#renderer/ui/grid/grid-edits';
import { readKey, type GridCommand } from '#renderer/ui/grid/grid-keys';
import { cellAt, isOpen } from '#renderer/ui/grid/grid-model';
import { AS_IT_IS } from '#renderer/ui/grid/grid-state';
import { bodyHeight } from '#renderer/ui/grid/grid-window';
import { move, seek, seekAround, type CellPosition, type Step } from '#renderer/ui/grid/navigate';
import { isSingle } from '#renderer/ui/grid/range';

const ORIGIN: CellPosition = { row: 0, col: 0 };

function stepTo<Row>(core: GridCore<Row>, step: Step, extend: boolean): boolean {
  // Only a step by pages has to ask the screen, which may have to be laid out for the answer.
  const page = step.startsWith('page')
    ? Math.floor(bodyHeight(core.boxRef.current) / rowHeightOf(core.props)) - 1
    : 1;
  const from = (extend ? core.head : core.cursor) ?? ORIGIN;
  const to = move(from, step, core.extent, page);
  if (extend) extendTo(core, to);
  else goTo(core, to, true);
  return true;
}

/** The next open cell line by line; false at the end, where Tab leaves the grid. */
function tabTo<Row>(core: GridCore<Row>, back: boolean): boolean {
  const to = seek(core.cursor ?? ORIGIN, back, core.extent, (place) => {
    const cell = cellAt(core.model, core.layout, place);
    return cell !== null && isOpen(cell);
  });
  if (to !== null) goTo(core, to, true);
  return to !== null;
}

function problemTo<Row>(core: GridCore<Row>, back: boolean): boolean {
  const to = seekAround(core.cursor ?? ORIGIN, back, core.extent, (place) => {
    const cell = cellAt(core.model, core.layout, place);
    return (cell?.column.mark?.(cell.line.row) ?? null) !== null;
  });
  if (to !== null) goTo(core, to, true);
  return to !== null;
}

function collapse<Row>(core: GridCore<Row>): boolean {
  if (core.report !== null) {
    core.say(null);
    return true;
  }
  if (core.area === null || isSingle(core.area)) return false;
  core.dispatch({ type: 'collapse' });
  return true;
}

function openList<Row>(core: GridCore<Row>): boolean {
  const cell = currentCell(core);
  return (cell?.column.choices?.(cell.line.row) ?? null) !== null && openEdit(core, AS_IT_IS);
}

function all<Row>(core: GridCore<Row>): boolean {
  choose(core, { top: 0, left: 0, bottom: core.extent.rows - 1, right: core.extent.cols - 1 });
  return true;
}

function run<Row>(core: GridCore<Row>, command: GridCommand): boolean {
  switch (command.do) {
    case 'move':
      return stepTo(core, command.step, command.extend);
    case 'tab':
      return tabTo(core, command.back);
    case 'enter':
      return (!command.back && openEdit(core, AS_IT_IS)) || stepTo(core, command.back ? 'up' : 'down', false);
    case 'problem':
      return problemTo(core, command.back);
    case 'edit':
      return openEdit(core, AS_IT_IS) || refuseEdit(core);
    case 'list':
      return openList(core);
    case 'clear':
      return clearArea(core);
    case 'all':
      return all(core);
    case 'fill':
      return fillDown(core);
    case 'collapse':
      return collapse(core);
    case 'type':
      // Without a text the key goes on to the field that opens now: an input method begins its work there.
      if (openEdit(core, { typed: command.text, select: command.text === null })) {
        noteOpening(core, command.text);
        return command.text !== null;
      }
      return refuseEdit(core);
  }
}

type EditKey = 'back' | 'tab' | 'problem' | 'up' | 'down';

const EDIT_KEYS: Readonly<Record<string, EditKey>> = {
  Escape: 'back',
  Tab: 'tab',
  F8: 'problem',
  Enter: 'down',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** As in Excel: arrows leave the cell while a figure is typed over, and move within a text that was opened. */
function isOvertyped<Row>(core: GridCore<Row>): boolean {
  return core.state.edit?.typed !== null && core.editorRef.current?.kept === true;
}

/** What a key means while a cell is edited; null: it belongs to the field. */
function editKey<Row>(core: GridCore<Row>, event: KeyboardEvent<HTMLElement>): EditKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key.startsWith('Arrow') && !isOvertyped(core)) return null;
  if (event.key === 'Enter' && event.shiftKey) return 'up';
  return EDIT_KEYS[event.key] ?? null;
}

function runEditing<Row>(core: GridCore<Row>, event: KeyboardEvent<HTMLElement>): boolean {
  const asked = editKey(core, event);
  if (asked === null) return false;
  if (asked === 'back') {
    cancelEdit(core, true);
    return true;
  }
  const { key } = event;
  commitEdit(core, { isMeant: key === 'Enter' || key === 'Tab' });
  const { shiftKey } = event;
  core.dispatch({ type: 'close', focus: true });
  if (asked === 'tab') tabTo(core, shiftKey);
  else if (asked === 'problem') problemTo(core, shiftKey);
  else stepTo(core, asked, false);
  return true;
}

/** Buttons and links inside a cell keep the keys that press them. */
function pressesControl(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  return (
    event.target instanceof Element && event.target.closest('button, a, input, select, textarea') !== null
  );
}

function runMoving<Row>(core: GridCore<Row>, event: KeyboardEvent<HTMLElement>): boolean {
  if (pressesControl(event)) return false;
  const cell = currentCell(core);
  const spot = cell === null ? null : { rowId: cell.line.id, columnId: cell.column.id };
  if (core.props.onKey?.(event, spot) === true) return true;
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  const graph = event.getModifierState('AltGraph');
  const command = readKey({ key, code, ctrlKey, metaKey, altKey, shiftKey, graph });
  return command !== null && run(core, command);
}

/** The one handler for keys in the grid. */
export function onGridKey<Row>(core: GridCore<Row>, event: KeyboardEvent<HTMLElement>): void {
  if (event.nativeEvent.isComposing || event.defaultPrevented) return;
  const handled = core.editorRef.current === null ? runMoving(core, event) : runEditing(core, event);
  if (!handled) return;
  event.preventDefault();
  // A key that the grid has used is no key of the frame: Esc gives the figure back and leaves the panel open.
  event.stopPropagation();
}
