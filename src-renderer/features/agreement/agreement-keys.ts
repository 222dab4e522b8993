import type { KeyboardEvent } from 'react';
import { showIndicator } from '#renderer/navigation/navigate';
import { assign, move, remove } from '#renderer/features/agreement/edit';
import type { GridSpot } from '#renderer/ui/grid/grid-types';

type CursorContext = {
  /** The rows that a key acts on: the chosen block, or the row of the cursor. */
  readonly chosen: readonly string[];
  readonly at: GridSpot | null;
  /** Codes of the year's dimensions in their order. */
  readonly dimensions: readonly string[];
  readonly add: () => void;
  readonly addPart: (id: string) => void;
};

/** Keys of the agreement: Insert (Alt: a part), Alt+Enter, Ctrl+Delete, Alt with a digit or an arrow. True when the key was one of them. */
export function agreementKey(event: KeyboardEvent<HTMLElement>, place: CursorContext): boolean {
  // With Ctrl or Shift it copies and pastes, as in every program.
  if (event.code === 'Insert' && !event.ctrlKey && !event.shiftKey) return insert(event.altKey, place);
  if (event.code === 'Delete' && event.ctrlKey) return removeChosen(place);
  if (!event.altKey) return false;
  return openRow(event.key, place) || moveRow(event.code, place) || giveDimension(event.code, place);
}

function insert(part: boolean, { at, add, addPart }: CursorContext): boolean {
  if (part && at !== null) addPart(at.rowId);
  else add();
  return true;
}

function openRow(key: string, { at }: CursorContext): boolean {
  if (key !== 'Enter' || at === null) return false;
  showIndicator(at.rowId);
  return true;
}

function removeChosen({ chosen }: CursorContext): boolean {
  if (chosen.length === 0) return false;
  remove(chosen);
  return true;
}

function moveRow(code: string, { at }: CursorContext): boolean {
  const step = code === 'ArrowUp' ? -1 : code === 'ArrowDown' ? 1 : null;
  if (step === null || at === null) return false;
  move(at.rowId, step);
  return true;
}

/** Alt+0 takes the dimension away. */
function giveDimension(code: string, { chosen, dimensions }: CursorContext): boolean {
  const digit = /^Digit([0-9])$/.exec(code)?.[1];
  if (digit === undefined || chosen.length === 0) return false;
  const dimension = dimensions[Number(digit) - 1];
  if (dimension === undefined && digit !== '0') return false;
  assign(chosen, dimension ?? null);
  return true;
}
