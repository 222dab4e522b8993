import type { TFunction } from 'i18next';
import {
  addSwot,
  editSwot,
  removeSwot,
  swapSwot,
  type SwotList,
  type SwotResult,
} from '#domain/strategy/swot';
import { useDesk } from '#renderer/session/desk';
import { freshId } from '#renderer/session/fresh-id';
import { refused, type Outcome } from '#renderer/session/outcome';
import { write } from '#renderer/session/write';
import { announceOutcome } from '#renderer/parts/announce';

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

function carry(result: SwotResult): Promise<Outcome> {
  return result.ok ? write(result.value) : Promise.resolve(refused(result));
}

/** True when the line has changed places. */
export function swap(id: string, by: 1 | -1): boolean {
  const before = useDesk.getState().state;
  void carry(swapSwot(before, id, by));
  return useDesk.getState().state !== before;
}

export function remove(id: string): void {
  void carry(removeSwot(useDesk.getState().state, id));
}

/** New lines behind the one at the spot; several, as from a paste, are one step and are told. */
export function addTexts({ list, id }: SwotSpot, texts: readonly string[], t: TFunction): void {
  const lines = texts.map((text) => ({ id: freshId(), text }));
  const going = carry(addSwot(useDesk.getState().state, list, { after: id, lines }));
  if (lines.length > 1) void announceOutcome(t, going, t('strategy.swot.pasted', { count: lines.length }));
}

/** Another wording of a line; one that is left empty stays as it was. */
export function rewrite(id: string, text: string): void {
  void carry(editSwot(useDesk.getState().state, id, text));
}
