import { mergeInto, recordKey, type RecordState } from '#domain/log/merge';
import { treeMoves } from '#domain/log/tree-moves';
import { groupKnown } from '#domain/log/materialise';
import type { LogRecord, LogStatus, Outputs } from '#domain/ipc/bridge';
import type { Result } from '#domain/result';
import { bridge } from '#renderer/bridge';
import { commitOf } from '#renderer/database/commits';
import {
  database,
  PROJECTED,
  putCheckpoint,
  type CommitRow,
  type Checkpoint,
  type RecordRow,
} from '#renderer/database/database';
import { putCommits } from '#renderer/database/pieces';
import { commitRow, shownRows } from '#renderer/database/project';

type States = Map<string, RecordState>;
type Read = Result<Outputs['log.read']>;

const AT_ONCE = 4000;

/**
 * Drops the tables and fills them from the journal. Without a checkpoint they count as empty, so a filling that is broken off
 * is started over at the next start. Gives the number of commits, or what the journal said.
 */
export async function rebuildTables(
  status: LogStatus,
  onProgress: (done: number, all: number) => void,
): Promise<Result<number>> {
  await database.transaction('rw', [...PROJECTED], async () => {
    await Promise.all(PROJECTED.map((name) => database.table(name).clear()));
    await database.checkpoint.put({ key: 'birth' });
  });
  const books = new Map<string, States>();
  const last = { count: 0, head: '' };
  let reading: Promise<Read> = bridge.call('log.read', { after: 0 });
  for (;;) {
    const read = await reading;
    if (!read.ok) return read;
    const { records, count } = read.value;
    if (records.length === 0) break;
    last.count = records.at(-1)?.at ?? last.count;
    last.head = records.at(-1)?.id ?? last.head;
    // The next piece is on its way while this one is stored.
    reading = bridge.call('log.read', { after: last.count });
    await putCommits(records.flatMap((record) => mergeRecord(books, record) ?? []));
    onProgress(last.count, count);
  }
  for (const [book, states] of books) await putBook(book, states);
  await putCheckpoint(checkpointOf(status, last));
  return { ok: true, value: last.count };
}

/** Brings tables that only lack the last commits up to date. */
export async function catchUp(
  checkpoint: Checkpoint,
  status: LogStatus,
  records: readonly LogRecord[],
): Promise<void> {
  const books = new Map<string, States>();
  const touched = new Map<string, Set<string>>();
  for (const { id, bytes } of records) {
    const commit = commitOf(id, bytes);
    if (commit === null) continue;
    const keys = touched.get(commit.body.book) ?? new Set<string>();
    touched.set(commit.body.book, keys);
    for (const { e, i } of commit.body.ops) keys.add(recordKey(e, i));
  }
  for (const [book, keys] of touched) books.set(book, await statesOf([...keys]));
  const commits = records.flatMap((record) => mergeRecord(books, record) ?? []);
  const last = { count: records.at(-1)?.at ?? checkpoint.count, head: records.at(-1)?.id ?? checkpoint.head };
  await database.transaction('rw', [...PROJECTED], async () => {
    await putCommits(commits);
    for (const [book, states] of books) await putStates(book, states);
    await putCheckpoint(checkpointOf(status, last));
  });
}

async function statesOf(keys: readonly string[]): Promise<States> {
  const rows = await database.state.bulkGet([...keys]);
  const states: States = new Map();
  for (const row of rows) {
    if (row !== undefined) states.set(row.key, { kind: row.kind, id: row.id, fields: row.fields });
  }
  return states;
}

/** Null for a commit that this program cannot read: it stays in the journal. */
function mergeRecord(books: Map<string, States>, { at, id, bytes }: LogRecord): CommitRow | null {
  const commit = commitOf(id, bytes);
  if (commit === null) return null;
  const states = books.get(commit.body.book) ?? new Map<string, RecordState>();
  books.set(commit.body.book, states);
  return commitRow(commit, at, mergeInto(states, commit));
}

async function putBook(book: string, states: States): Promise<void> {
  const all = [...states];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    await putStates(book, new Map(all.slice(at, at + AT_ONCE)));
  }
  await breakCycles(book, states);
}

async function putStates(book: string, states: States): Promise<void> {
  await database.state.bulkPut([...states].map(([key, state]) => ({ ...state, key, inBook: book })));
  for (const [kind, { puts, gone }] of shownRows(book, states.values())) {
    const table = database.table<RecordRow, string>(kind);
    await table.bulkPut(puts);
    await table.bulkDelete(gone);
  }
}

/** Two moves that together make a cycle: the suspended one is shown where it was before. */
async function breakCycles(book: string, states: States): Promise<void> {
  const { parents, suspended } = treeMoves(groupKnown(states.values()).node);
  for (const { id } of suspended) {
    await database.table('node').update(id, { parent: parents.get(id) ?? null, inBook: book });
  }
}

function checkpointOf(
  { journal, inc, seq, last }: LogStatus,
  end: { count: number; head: string },
): Checkpoint {
  return { journal, inc, seq, last, ...end };
}
