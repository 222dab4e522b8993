import type { Hash } from '#domain/log/commit';
import { type RecordState, recordKey } from '#domain/log/merge';
import { compareKeys } from '#domain/text/order';

/**
 * What two copies of a book must have in common: the steps that are heads, by record and field. The ids of steps come
 * from the content, so the values need not stand here.
 */
export function stateText(states: Iterable<RecordState>): string {
  const lines: string[] = [];
  for (const state of states) {
    const key = recordKey(state.kind, state.id);
    for (const { field, heads } of state.fields) {
      if (heads.length > 0) lines.push(JSON.stringify([key, field, ...heads.map(({ op }) => op)]));
    }
  }
  return lines.sort(compareKeys).join('\n');
}

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** The same as one short text, to be compared between two computers. */
export function stateHash(states: Iterable<RecordState>, hash: Hash): string {
  return hash(new TextEncoder().encode(stateText(states)));
}
