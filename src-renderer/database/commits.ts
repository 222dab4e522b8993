import type { Commit } from '#domain/log/commit';
import { decodeCommit } from '#domain/log/encode';
import { database, type CommitRow } from '#renderer/database/database';
import { withBytes } from '#renderer/database/pieces';

/** The commits of a book, in the order of the journal. */
export async function commitsOfBook(book: string): Promise<readonly Commit[]> {
  return inOrder(await withBytes(await database.commit.where('inBook').equals(book).toArray()));
}

/** The commits that touch a record, in the order of the journal. */
export async function commitsTouching(key: string): Promise<readonly Commit[]> {
  return inOrder(await withBytes(await database.commit.where('touched').equals(key).toArray()));
}

/** The id was made from these bytes on the desktop side; the window need not make it again. */
export function commitOf(id: string, bytes: Uint8Array): Commit | null {
  const read = decodeCommit(bytes, () => id);
  return read.ok ? read.value : null;
}

function inOrder(rows: readonly CommitRow[]): readonly Commit[] {
  return rows.toSorted((a, b) => a.at - b.at).flatMap(({ id, bytes }) => commitOf(id, bytes) ?? []);
}
