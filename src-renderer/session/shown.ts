import { RECORD_KINDS, type BookState, type RecordKind } from '#domain/book/book';
import { recordOf } from '#domain/log/materialise';
import type { RecordState } from '#domain/log/merge';

/** The book with these records as the log has them now. */
export function withShown(state: BookState, changed: ReadonlyMap<string, RecordState>): BookState {
  const next = new Map<RecordKind, Map<string, object>>();
  for (const each of changed.values()) {
    const kind = RECORD_KINDS.find((known) => known === each.kind);
    if (kind === undefined) continue;
    const records = next.get(kind) ?? new Map<string, object>(state[kind]);
    next.set(kind, records);
    const record = recordOf(kind, each);
    if (record === null) records.delete(each.id);
    else records.set(each.id, record);
  }
  return { ...state, ...(Object.fromEntries(next) as Partial<BookState>) };
}
