import { RECORD_KINDS, type RecordKind } from '#domain/book/book';
import type { Commit } from '#domain/log/commit';
import { recordOf } from '#domain/log/materialise';
import type { RecordState } from '#domain/log/merge';
import { putCommits } from '#renderer/database/pieces';
import {
  database,
  putCheckpoint,
  type CommitRow,
  type Checkpoint,
  type RecordRow,
} from '#renderer/database/database';

/** A commit on its way into the tables: what it changed, and the checkpoint that they have with it. */
export type Projected = {
  readonly commit: Commit;
  readonly at: number;
  readonly states: ReadonlyMap<string, RecordState>;
  readonly checkpoint: Checkpoint;
};

export function commitRow({ id, body, bytes }: Commit, at: number, touched: Iterable<string>): CommitRow {
  return { id, inBook: body.book, at, touched: [...touched], bytes };
}

/** The rows of what is shown: those to put and the ids of those to take away, by kind. */
export function shownRows(
  book: string,
  states: Iterable<RecordState>,
): ReadonlyMap<RecordKind, { readonly puts: RecordRow[]; readonly gone: string[] }> {
  const rows = new Map<RecordKind, { puts: RecordRow[]; gone: string[] }>();
  for (const state of states) {
    const kind = RECORD_KINDS.find((each) => each === state.kind);
    if (kind === undefined) continue;
    const known = rows.get(kind) ?? { puts: [], gone: [] };
    rows.set(kind, known);
    const record = recordOf(kind, state);
    if (record === null) known.gone.push(state.id);
    else known.puts.push({ ...record, inBook: book });
  }
  return rows;
}

/** One strict transaction: the commit, what it changed, and the checkpoint. All of it or nothing. */
export async function project({ commit, at, states, checkpoint }: Projected): Promise<void> {
  const { book } = commit.body;
  const rows = shownRows(book, states.values());
  const tables = [...rows.keys(), 'state', 'commit', 'piece', 'checkpoint'];
  await database.transaction('rw', tables, async () => {
    const puts: PromiseLike<unknown>[] = [];
    for (const [kind, { puts: put, gone }] of rows) {
      const table = database.table<RecordRow, string>(kind);
      if (put.length > 0) puts.push(table.bulkPut(put));
      if (gone.length > 0) puts.push(table.bulkDelete(gone));
    }
    puts.push(database.state.bulkPut([...states].map(([key, state]) => ({ ...state, key, inBook: book }))));
    puts.push(putCommits([commitRow(commit, at, states.keys())]));
    puts.push(putCheckpoint(checkpoint));
    await Promise.all(puts);
  });
}
