import type { TFunction } from 'i18next';
import {
  addSwot,
  editSwot,
  removeSwot,
  swapSwot,
  type SwotList,
  type SwotResult,
} from '#domain/strategy/swot';
import { useDesk } from '#renderer/data/desk';
import { freshId } from '#renderer/data/fresh-id';
import { write } from '#renderer/data/write';
import { showToast } from '#renderer/ui/toast.tsx';

/** One line of a list, or the list while it has none. */
export type SwotSpot = { readonly list: SwotList; readonly id: string | null };

/** What a key asks of a list; `by` says how far one goes with it. */
export type SwotCommand =
  | { readonly does: 'go' | 'swap'; readonly by: 1 | -1 }
  | { readonly does: 'first' | 'last' | 'add' | 'edit' | 'remove' };

type Key = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const COMMANDS: Readonly<Record<string, SwotCommand>> = {
  ArrowUp: { does: 'go', by: -1 },
  ArrowDown: { does: 'go', by: 1 },
  'Alt+ArrowUp': { does: 'swap', by: -1 },
  'Alt+ArrowDown': { does: 'swap', by: 1 },
  Home: { does: 'first' },
  End: { does: 'last' },
  Insert: { does: 'add' },
  F2: { does: 'edit' },
  Enter: { does: 'edit' },
  NumpadEnter: { does: 'edit' },
  Delete: { does: 'remove' },
};

/** By place on the keyboard; null for a key that is not the list's. */
export function swotCommandOf(key: Key): SwotCommand | null {
  const held = [(key.ctrlKey || key.metaKey) && 'Ctrl', key.altKey && 'Alt', key.shiftKey && 'Shift'];
  return COMMANDS[[...held.filter(Boolean), key.code].join('+')] ?? null;
}

function carry(result: SwotResult): boolean {
  if (result.ok) void write(result.value);
  return result.ok;
}

/** True when the line has changed places. */
export function swap(id: string, by: 1 | -1): boolean {
  return carry(swapSwot(useDesk.getState().state, id, by));
}

export function remove(id: string): void {
  carry(removeSwot(useDesk.getState().state, id));
}

/** New lines behind the one at the spot; several, as from a paste, are one step and are told. */
export function addTexts({ list, id }: SwotSpot, texts: readonly string[], t: TFunction): void {
  const lines = texts.map((text) => ({ id: freshId(), text }));
  const isDone = carry(addSwot(useDesk.getState().state, list, { after: id, lines }));
  if (isDone && lines.length > 1) showToast({ text: t('strategy.swot.pasted', { count: lines.length }) });
}

/** Another wording of a line; one that is left empty stays as it was. */
export function rewrite(id: string, text: string): void {
  carry(editSwot(useDesk.getState().state, id, text));
}
