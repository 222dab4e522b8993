import { database, type CommitRow, type PieceRow } from '#renderer/database/database';

/**
 * Chromium keeps a value of 64 KiB and more as a file beside its tables. Where such a file is damaged or gone, reading fails
 * for ever, while a damaged table is noticed and rebuilt. So the bytes of a large commit lie in rows of their own.
 */
const MOST = 16 * 1024;

/** The rows of a commit: itself with the first piece of its bytes, and the other pieces. */
export type CommitRows = { readonly row: CommitRow; readonly pieces: readonly PieceRow[] };

export function inPieces(row: CommitRow): CommitRows {
  const { bytes } = row;
  if (bytes.length <= MOST) return { row, pieces: [] };
  const count = Math.ceil(bytes.length / MOST);
  const pieces = Array.from({ length: count - 1 }, (_, at): PieceRow => {
    const from = (at + 1) * MOST;
    return { id: pieceId(row.id, at + 1), bytes: bytes.slice(from, from + MOST) };
  });
  return { row: { ...row, bytes: bytes.slice(0, MOST), pieces: count }, pieces };
}

/** Puts rows of commits, each with its pieces. */
export async function putCommits(rows: readonly CommitRow[]): Promise<void> {
  const all = rows.map(inPieces);
  const pieces = all.flatMap((each) => each.pieces);
  await database.commit.bulkPut(all.map(({ row }) => row));
  if (pieces.length > 0) await database.piece.bulkPut(pieces);
}

/** The rows with all their bytes; one that lacks a piece is left out: the journal has it. */
export async function withBytes(rows: readonly CommitRow[]): Promise<readonly CommitRow[]> {
  const ids = rows.flatMap(({ id, pieces = 1 }) =>
    Array.from({ length: pieces - 1 }, (_, at) => pieceId(id, at + 1)),
  );
  if (ids.length === 0) return rows;
  const found = await database.piece.bulkGet(ids);
  const byId = new Map(
    found.flatMap((piece) => (piece === undefined ? [] : [[piece.id, piece.bytes] as const])),
  );
  return rows.flatMap((row) => whole(row, byId) ?? []);
}

function whole(row: CommitRow, byId: ReadonlyMap<string, Uint8Array>): CommitRow | null {
  const { id, pieces = 1, bytes } = row;
  const rest = Array.from({ length: pieces - 1 }, (_, at) => byId.get(pieceId(id, at + 1)));
  if (!rest.every((piece) => piece !== undefined)) return null;
  const all = new Uint8Array(rest.reduce((sum, piece) => sum + piece.length, bytes.length));
  all.set(bytes);
  let from = bytes.length;
  for (const piece of rest) {
    all.set(piece, from);
    from += piece.length;
  }
  return { ...row, bytes: all };
}

function pieceId(commit: string, at: number): string {
  return `${commit}#${String(at)}`;
}
