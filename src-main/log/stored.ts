import { decodeCommit, verifyCommit } from '#domain/log/encode';
import type { Commit } from '#domain/log/commit';
import type { LogRecord } from '#domain/ipc/bridge';
import { fail, succeed, type Result } from '#domain/result';
import type { Journal } from '#main/journal/journal';
import type { StoredRecord } from '#main/journal/reader';
import { hash, isSignedBy } from '#main/log/device-key';

const READ_BYTES = 2 * 1024 * 1024;
const TAIL = 64;

/** The last commit of a chain; looked for from the end, where it nearly always is. */
export async function lastOf(journal: Journal, inc: string): Promise<Commit | null> {
  const { count } = journal.head();
  for (let step = TAIL, end = count; end > 0; step *= 4) {
    const begin = Math.max(0, end - step);
    const found = await lastBetween(journal, inc, begin, end);
    if (found !== null) return found;
    end = begin;
  }
  return null;
}

async function lastBetween(
  journal: Journal,
  inc: string,
  begin: number,
  end: number,
): Promise<Commit | null> {
  let found: Commit | null = null;
  for await (const { at, bytes } of walk(journal, begin)) {
    if (at > end) break;
    const read = decodeCommit(bytes, hash);
    if (read.ok && read.value.body.inc === inc) found = read.value;
  }
  return found;
}

/** Some megabytes of records behind a place, with their ids. */
export async function readNamed(journal: Journal, after: number): Promise<readonly LogRecord[]> {
  const records = await journal.read(after, READ_BYTES);
  return records.map(({ at, bytes }) => ({ at, id: hash(bytes), bytes }));
}

async function* walk(journal: Journal, after: number): AsyncGenerator<StoredRecord> {
  for (let at = after; ;) {
    const records = await journal.read(at, READ_BYTES);
    if (records.length === 0) return;
    yield* records;
    at = records.at(-1)?.at ?? at;
  }
}

/** The ids of all records. */
export async function idsIn(journal: Journal): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { bytes } of walk(journal, 0)) ids.add(hash(bytes));
  return ids;
}

/** Checks commits from elsewhere and appends those that are not here; all or none. */
export async function take(
  journal: Journal,
  commits: readonly Uint8Array[],
): Promise<Result<{ readonly added: number }>> {
  const here = new Set(await idsIn(journal));
  const fresh: Uint8Array[] = [];
  for (const bytes of commits) {
    const read = verifyCommit(bytes, hash, isSignedBy);
    if (!read.ok && read.code !== 'commit-newer') return fail('commit-damaged', read.details);
    const id = hash(bytes);
    if (!here.has(id)) fresh.push(bytes);
    here.add(id);
  }
  if (fresh.length === 0) return succeed({ added: 0 });
  const written = await journal.append(fresh);
  return written.ok ? succeed({ added: fresh.length }) : written;
}
