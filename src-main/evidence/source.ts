import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Input } from '#domain/ipc/contract';
import { fail, succeed, type Result } from '#domain/result';

/** Where the bytes of a file to be stored come from. Each piece is good only until the next is asked for. */
export type Source = {
  readonly name: string;
  /** Null where it is not known beforehand. */
  readonly bytes: number | null;
  readonly pieces: () => AsyncIterable<Buffer>;
  readonly close: () => Promise<void>;
};

/** The file that is read gave way, and not the store: it is gone, locked, or no file at all. */
export class SourceFault extends Error {}

/** A file that is still to be opened; `name` is what it is called when that fails. */
export type Opening = { readonly name: string; readonly open: () => Promise<Result<Source>> };

const PIECE = 1024 * 1024;
/** Else opening a pipe would wait for whoever writes into it. */
const READ_ONLY = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);

/** A file on the disk. Opened for reading, once, and never by its name again. Throws a SourceFault. */
export async function fileSource(path: string): Promise<Source> {
  const file = await readable(async () => {
    // Opening a device may do something by itself, so look first.
    if (!(await stat(path)).isFile()) throw new SourceFault('no file');
    return open(path, READ_ONLY);
  });
  const { size, isFile } = await readable(async () => {
    const about = await file.stat();
    return { size: about.size, isFile: about.isFile() };
  });
  if (!isFile) {
    await file.close();
    throw new SourceFault('no file');
  }
  return { name: basename(path), bytes: size, pieces: () => piecesOf(file), close: () => file.close() };
}

/** Bytes that came through a call: a picture from the clipboard. */
export function bytesSource(name: string, bytes: Uint8Array): Source {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < all.length; at += PIECE) yield all.subarray(at, at + PIECE);
  }
  return { name, bytes: all.length, pieces, close: () => Promise.resolve() };
}

/** How a file that the window handed over is opened. */
export function openingOf(source: Input<'evidence.take'>['sources'][number]): Opening {
  const { name } = source;
  if ('path' in source) return openingOfPath(source.path);
  if ('bytes' in source) return { name, open: async () => succeed(bytesSource(name, source.bytes)) };
  return { name, open: async () => fail('evidence-too-large', { name, bytes: String(source.tooLarge) }) };
}

export function openingOfPath(path: string): Opening {
  const name = basename(path);
  return {
    name,
    open: async () => {
      try {
        return succeed(await fileSource(path));
      } catch {
        return fail('evidence-unreadable', { name });
      }
    },
  };
}

async function* piecesOf(file: FileHandle): AsyncGenerator<Buffer> {
  const piece = Buffer.allocUnsafe(PIECE);
  for (let at = 0; ;) {
    const from = at;
    const { bytesRead } = await readable(() => file.read(piece, 0, PIECE, from));
    if (bytesRead === 0) return;
    at += bytesRead;
    yield piece.subarray(0, bytesRead);
  }
}

async function readable<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof SourceFault
      ? error
      : new SourceFault(error instanceof Error ? error.message : 'unknown');
  }
}
