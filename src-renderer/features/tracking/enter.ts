import type { BookState } from '#domain/book/book';
import type { Op } from '#domain/book/change';
import { useDesk } from '#renderer/session/desk';
import { write } from '#renderer/session/write';

/** Where an entry in the panel goes: one change, so that one undo takes it back. */
export function enterNow(entry: (state: BookState) => readonly Op[]): void {
  void write({ name: 'enter-result', ops: entry(useDesk.getState().state) });
}
