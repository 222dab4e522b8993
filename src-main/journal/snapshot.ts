import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { fail, succeed, type Result } from '#domain/result';
import { frameHeader, HEADER_MAX_BYTES, unframeHeader } from '#main/journal/header';
import type { Journal } from '#main/journal/journal';
import { codeOf, isFull, nodeFs, type JournalFile, type JournalFs } from '#main/journal/journal-fs';
import { frameRecord, MAX_RECORD_BYTES, readRecords, RECORD_HEAD } from '#main/journal/record';
import { withFile } from '#main/journal/whole-file';

/** Head (as a segment's, with the magic CCOS), records, and the SHA-256 of all before it. */
const MAGIC = 'CCOS';
const VERSION = 1;
const HASH_BYTES = 32;
const CHUNK = 1024 * 1024;

const SnapshotHeader = z.object({
  /** Generation of the journal when the snapshot was begun. */
  journal: z.string().check(z.minLength(1)),
  /** Records in it: all that the journal then had. */
  count: z.int().check(z.gte(0)),
});
export type SnapshotHead = z.infer<typeof SnapshotHeader>;
export type Snapshot = SnapshotHead & {
  /** In order, read piece by piece. Throws where the file was changed after it had been looked at. */
  readonly records: () => AsyncGenerator<Uint8Array>;
};
export type WholeSnapshot = SnapshotHead & { readonly records: readonly Uint8Array[] };

/**
 * Writes all that the journal holds now as one file, and reads it back. Appends go on meanwhile and are not in it.
 * Fails with journal-unreadable (`damage` of the journal), disk-full, or file-not-written; then there is no file.
 */
export async function writeSnapshot(
  journal: Pick<Journal, 'head' | 'read'>,
  folder: string,
  name: string,
  fs: JournalFs = nodeFs,
): Promise<Result<{ readonly path: string; readonly count: number }>> {
  const path = join(folder, name);
  const aside = `${path}.tmp`;
  const head = journal.head();
  try {
    await fs.makeFolder(folder);
    const isWhole = await withFile(fs, aside, 'create', (file) => writeAll(journal, head, file));
    if (!isWhole) return await given(fs, aside, 'journal-unreadable');
    await fs.rename(aside, path);
    await fs.syncFolder(dirname(path));
    const read = await readSnapshot(path, fs);
    return read.ok ? succeed({ path, count: head.count }) : await given(fs, path, 'file-not-written');
  } catch (error) {
    return given(fs, aside, isFull(error) ? 'disk-full' : 'file-not-written');
  }
}

/** Looks a snapshot through. Fails with file-missing, journal-newer or snapshot-damaged. */
export async function readSnapshot(path: string, fs: JournalFs = nodeFs): Promise<Result<Snapshot>> {
  try {
    return await withFile(fs, path, 'read', async (file) => {
      const head = readHead(await file.read(0, HEADER_MAX_BYTES));
      if (!head.ok) return head;
      const { journal, count, bytes } = head.value;
      if (!(await isHashRight(file))) return fail('snapshot-damaged');
      return succeed({ journal, count, records: () => recordsOf(fs, path, bytes) });
    });
  } catch (error) {
    return codeOf(error) === 'ENOENT'
      ? fail('file-missing')
      : fail('snapshot-damaged', { reason: 'not-readable' });
  }
}

/** The same for a snapshot that is in memory. */
export function readSnapshotBytes(bytes: Uint8Array): Result<WholeSnapshot> {
  const head = readHead(bytes);
  if (!head.ok) return head;
  const end = bytes.length - HASH_BYTES;
  const hash = createHash('sha256')
    .update(bytes.subarray(0, Math.max(0, end)))
    .digest();
  if (!hash.equals(bytes.subarray(Math.max(0, end)))) return fail('snapshot-damaged');
  const { records, gaps } = readRecords(bytes.subarray(0, end), head.value.bytes);
  const { journal, count } = head.value;
  const isWhole = gaps.length === 0 && records.length === count;
  return isWhole ? succeed({ journal, count, records }) : fail('snapshot-damaged');
}

async function given(
  fs: JournalFs,
  path: string,
  code: 'journal-unreadable' | 'disk-full' | 'file-not-written',
): Promise<Result<never>> {
  await fs.remove(path).catch(() => undefined);
  return fail(code);
}

/** False where the journal did not give all that it must hold. */
async function writeAll(
  journal: Pick<Journal, 'read'>,
  head: SnapshotHead,
  file: JournalFile,
): Promise<boolean> {
  const hash = createHash('sha256');
  let at = 0;
  const put = async (bytes: Uint8Array): Promise<void> => {
    hash.update(bytes);
    await file.write(bytes, at);
    at += bytes.length;
  };
  await put(frameHeader(MAGIC, VERSION, { journal: head.journal, count: head.count }));
  for (let done = 0; done < head.count;) {
    const part = (await journal.read(done, CHUNK)).filter((record) => record.at <= head.count);
    if (part.length === 0) return false;
    await put(Buffer.concat(part.map((record) => frameRecord(record.bytes))));
    done += part.length;
  }
  await file.write(hash.digest(), at);
  await file.datasync();
  return true;
}

function readHead(bytes: Uint8Array): Result<SnapshotHead & { readonly bytes: number }> {
  const framed = unframeHeader(MAGIC, bytes);
  if (framed === null) return fail('snapshot-damaged');
  if (framed.version > VERSION) return fail('journal-newer', { version: String(framed.version) });
  const head = SnapshotHeader.safeParse(framed.content).data;
  return head === undefined ? fail('snapshot-damaged') : succeed({ ...head, bytes: framed.bytes });
}

async function isHashRight(file: JournalFile): Promise<boolean> {
  const end = (await file.size()) - HASH_BYTES;
  const hash = createHash('sha256');
  for (let at = 0; at < end; at += CHUNK) hash.update(await file.read(at, Math.min(CHUNK, end - at)));
  return end > 0 && hash.digest().equals(await file.read(end, HASH_BYTES));
}

async function* recordsOf(fs: JournalFs, path: string, from: number): AsyncGenerator<Uint8Array> {
  const file = await fs.open(path, 'read');
  try {
    const end = (await file.size()) - HASH_BYTES;
    let at = from;
    let length = CHUNK;
    while (at < end) {
      const { records, spans, gaps } = readRecords(await file.read(at, Math.min(length, end - at)));
      const before = gaps[0]?.from ?? Infinity;
      const whole = spans.filter((span) => span.to <= before);
      yield* records.slice(0, whole.length).map((record) => new Uint8Array(record));
      at += whole.at(-1)?.to ?? 0;
      // A record longer than a piece is read by itself.
      if (whole.length === 0 && length > CHUNK)
        throw new Error('The snapshot was changed while it was read.');
      length = whole.length === 0 ? MAX_RECORD_BYTES + RECORD_HEAD : CHUNK;
    }
  } finally {
    await file.close();
  }
}
