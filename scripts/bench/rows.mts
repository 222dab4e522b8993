import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { decodeCommit } from '#domain/log/encode';
import { mergeInto, type RecordState } from '#domain/log/merge';
import type { LogRecord } from '#domain/ipc/bridge';
import { commitRow, shownRows } from '#renderer/database/project';
import { withLog } from './history.mts';

/** As bench/store reads it: rows that are put at once, into one table. */
type Portion = { readonly table: string; readonly rows: readonly object[] };

/**
 * Writes the rows that the program makes of a journal of one book into a folder: one numbered file for each portion that
 * it puts at once.
 */
export async function writeRows(profile: string, folder: string): Promise<void> {
  let written = 0;
  const write = (portion: Portion): void => {
    writeFileSync(join(folder, String(written)), serialize(portion));
    written += 1;
  };
  const states = new Map<string, RecordState>();
  let book = '';
  await withLog(profile, async (log) => {
    for (let after = 0; ;) {
      const { records } = await log.read(after);
      if (records.length === 0) return;
      after = records.at(-1)?.at ?? after;
      write({ table: 'commit', rows: records.map((record) => rowOf(record)) });
    }
  });
  write({ table: 'state', rows: [...states].map(([key, state]) => ({ ...state, key, inBook: book })) });
  for (const [table, { puts }] of shownRows(book, states.values())) write({ table, rows: puts });

  function rowOf({ id, at, bytes }: LogRecord): object {
    const read = decodeCommit(bytes, () => id);
    if (!read.ok) throw new Error(`no commit: ${read.code}`);
    book = read.value.body.book;
    return commitRow(read.value, at, mergeInto(states, read.value));
  }
}
