import {
  addIndicator,
  assignDimension,
  moveIndicator,
  removeIndicators,
  setLevel,
  wholeOf,
} from '#domain/agreement/edit-agreement';
import type { BookState, Indicator } from '#domain/book/book';
import { applyChange, setField, type ChangeName, type Op } from '#domain/book/change';
import { addPart } from '#domain/indicator/edit-parts';
import { METHODS, type Method } from '#domain/scoring/framework';
import { typedFigure } from '#domain/text/typed-figure';
import { bookOf, useDesk } from '#renderer/session/desk';
import { freshId } from '#renderer/session/fresh-id';
import { write } from '#renderer/session/write';
import type { GridEdit } from '#renderer/ui/grid/grid-types';

type TextField = 'no' | 'name' | 'unit';
type FigureField = 'base' | 'weight';

/** Typed and pasted cells of the agreement, as one change. */
export function editCells(edits: readonly GridEdit[], name: ChangeName): void {
  let { state } = useDesk.getState();
  const ops: Op[] = [];
  for (const edit of edits) {
    const indicator = state.indicator.get(edit.rowId);
    if (indicator === undefined) continue;
    const steps = opsFor(state, indicator, edit.columnId, edit.text);
    ops.push(...steps);
    // Levels are one field: the next cell of the same row must build upon this one.
    state = applyChange(state, { name, ops: steps });
  }
  void write({ name, ops });
}

function opsFor(state: BookState, indicator: Indicator, column: string, text: string): readonly Op[] {
  if (column === 'dimension') {
    return assignDimension(state, [indicator.id], text === '' ? null : text).ops;
  }
  const op = opFor(indicator, column, text);
  return op === null ? [] : [op];
}

function opFor(indicator: Indicator, column: string, text: string): Op | null {
  const level = /^level([1-5])$/.exec(column);
  if (level !== null) return setLevel(indicator, Number(level[1]), typedFigure(text));
  switch (column) {
    case 'no':
    case 'name':
    case 'unit':
      return setField('indicator', indicator, column satisfies TextField, text.trim());
    case 'base':
    case 'weight':
      return setField('indicator', indicator, column satisfies FigureField, typedFigure(text));
    case 'method':
      return setField('indicator', indicator, 'method', methodOf(text) ?? indicator.method);
    default:
      return null;
  }
}

/** The grid gives the code of the entry that was chosen or meant. */
function methodOf(text: string): Method | undefined {
  return METHODS.find((method) => method === text);
}

export function setIndicator<Field extends Exclude<keyof Indicator, 'id'>>(
  indicator: Indicator,
  field: Field,
  value: Indicator[Field],
): void {
  const op = setField('indicator', indicator, field, value);
  if (op !== null) void write({ name: 'edit-indicator', ops: [op] });
}

/** Returns the id of the new indicator. */
export function add(dimension: string | null, after: string | null): string {
  const desk = useDesk.getState();
  const id = freshId();
  void write(addIndicator(desk.state, bookOf(desk).framework, { id, dimension, after }));
  return id;
}

/** Adds a sub-indicator to an indicator, or behind a part of it. Returns its id, null where there can be none. */
export function addPartTo(id: string): string | null {
  const { state } = useDesk.getState();
  const whole = wholeOf(state, id);
  if (whole === undefined) return null;
  const part = freshId();
  void write(addPart(state, whole.id, part));
  return part;
}

export function assign(ids: readonly string[], dimension: string | null): void {
  void write(assignDimension(useDesk.getState().state, ids, dimension));
}

export function move(id: string, step: -1 | 1): void {
  void write(moveIndicator(useDesk.getState().state, id, step));
}

export function remove(ids: readonly string[]): void {
  void write(removeIndicators(useDesk.getState().state, ids));
}
