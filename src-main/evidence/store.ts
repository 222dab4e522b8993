import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { StoredFile } from '#domain/evidence/attached';
import { shownName } from '#domain/evidence/file-name';
import { MAX_EVIDENCE_BYTES } from '#domain/evidence/limits';
import { fail, succeed, type Failure, type Result } from '#domain/result';
import { END_BYTES, mediaTypeOf, type Ends } from '#main/evidence/sniff';
import { SourceFault, type Source } from '#main/evidence/source';
import { codeOf, isFull, type JournalFile, type JournalFs } from '#main/journal/journal-fs';
import { withFile } from '#main/journal/whole-file';

/** How a stored file stands: as it was stored, gone, another length or content, or not to be read by this disk. */
export type FileState = 'here' | 'missing' | 'changed' | 'unreadable';

export type StoreOptions = {
  /** For temporary names. */
  readonly freshId: () => string;
  /** Bytes that stay free on the disk for what matters more: the figures. */
  readonly reserve?: number;
  readonly maxBytes?: number;
};
export type TakeOptions = {
  readonly signal?: AbortSignal;
  /** Bytes stored so far. */
  readonly onBytes?: (done: number) => void;
};

const MIB = 1024 * 1024;
/** The journal refuses under 200 MiB: evidence stops earlier, so that figures can be saved when it has been refused. */
const RESERVE = 512 * MIB;
const PIECE = MIB;
const PART = '.part';

/**
 * Files under the SHA-256 of their content: `ab/abcdef…`. A file is written beside under another name, synced, and only
 * then gets its own: whatever has a name of the store is whole. The same content is stored once.
 */
export class EvidenceStore {
  readonly #fs: JournalFs;
  readonly #folder: string;
  readonly #options: Required<StoreOptions>;

  constructor(fs: JournalFs, folder: string, options: StoreOptions) {
    this.#fs = fs;
    this.#folder = folder;
    this.#options = { reserve: RESERVE, maxBytes: MAX_EVIDENCE_BYTES, ...options };
  }

  /** Takes away what an attaching left that was broken off. Gives how many files that were. */
  async sweep(): Promise<number> {
    await this.#fs.makeFolder(this.#folder);
    const parts = (await this.#fs.list(this.#folder)).filter((name) => name.endsWith(PART));
    for (const name of parts) await this.#fs.remove(join(this.#folder, name));
    return parts.length;
  }

  /** Stores a file. It is on the disk when this succeeds; when it fails, nothing of it is left. Closes the source. */
  async take(source: Source, options: TakeOptions = {}): Promise<Result<StoredFile>> {
    const name = shownName(source.name);
    const part = join(this.#folder, `${this.#options.freshId()}${PART}`);
    try {
      const refused = await this.#refusal(name, source.bytes);
      if (refused !== null) return refused;
      const copied = await this.#copy(source, part, options);
      if (!copied.ok) return await this.#without(part, copied);
      const { sha256, bytes } = copied.value;
      const mediaType = mediaTypeOf(await this.#ends(part, bytes, name));
      await this.#settle(part, sha256);
      return succeed({ sha256, name, mediaType, bytes });
    } catch (error) {
      return await this.#without(part, failureOf(error, name));
    } finally {
      await source.close().catch(() => undefined);
    }
  }

  /** Reads all of a stored file and compares it with its name. `onPiece` may wait, so that others come in between. */
  async verify(sha256: string, onPiece?: (bytes: number) => Promise<void>): Promise<FileState> {
    const hash = createHash('sha256');
    try {
      await withFile(this.#fs, this.pathOf(sha256), 'read', async (file) => {
        for await (const piece of piecesOf(file)) {
          hash.update(piece);
          await onPiece?.(piece.length);
        }
      });
    } catch (error) {
      return codeOf(error) === 'ENOENT' ? 'missing' : 'unreadable';
    }
    return hash.digest('hex') === sha256 ? 'here' : 'changed';
  }

  /** What can be told without reading it: whether it is there and as long as it was. */
  async glance(sha256: string, bytes: number): Promise<FileState> {
    try {
      const size = await withFile(this.#fs, this.pathOf(sha256), 'read', (file) => file.size());
      return size === bytes ? 'here' : 'changed';
    } catch (error) {
      return codeOf(error) === 'ENOENT' ? 'missing' : 'unreadable';
    }
  }

  /** The first and the last bytes of a stored file. Throws as the disk does. */
  async endsOf(sha256: string): Promise<Ends> {
    const path = this.pathOf(sha256);
    const bytes = await withFile(this.#fs, path, 'read', (file) => file.size());
    return this.#ends(path, bytes, '');
  }

  pathOf(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }

  async #refusal(name: string, bytes: number | null): Promise<Failure | null> {
    if (bytes !== null && bytes > this.#options.maxBytes) return tooLarge(name, bytes);
    await this.#fs.makeFolder(this.#folder);
    const { free } = await this.#fs.space(this.#folder);
    return free < (bytes ?? 0) + this.#options.reserve ? fail('disk-full', { name }) : null;
  }

  async #copy(
    source: Source,
    part: string,
    { signal, onBytes }: TakeOptions,
  ): Promise<Result<{ readonly sha256: string; readonly bytes: number }>> {
    const hash = createHash('sha256');
    return withFile(this.#fs, part, 'create', async (file) => {
      let at = 0;
      for await (const piece of source.pieces()) {
        if (signal?.aborted === true) return fail('cancelled');
        if (at + piece.length > this.#options.maxBytes) return tooLarge(source.name, at + piece.length);
        const writing = file.write(piece, at);
        // The disk is at work meanwhile. Should it fail, that is heard below.
        writing.catch(() => undefined);
        hash.update(piece);
        await writing;
        at += piece.length;
        onBytes?.(at);
      }
      if (at === 0) return fail('file-empty', { name: shownName(source.name) });
      await file.datasync();
      return succeed({ sha256: hash.digest('hex'), bytes: at });
    });
  }

  /** Gives the file its name. One that is there already is replaced: should it have been spoilt, it is whole again. */
  async #settle(part: string, sha256: string): Promise<void> {
    const folder = join(this.#folder, sha256.slice(0, 2));
    await this.#fs.makeFolder(folder);
    try {
      await this.#fs.rename(part, this.pathOf(sha256));
    } catch (error) {
      // Windows replaces no file that is being read; a whole one needs no replacing.
      if ((await this.verify(sha256)) !== 'here') throw error;
      await this.#fs.remove(part);
    }
    await this.#fs.syncFolder(folder);
  }

  async #ends(path: string, bytes: number, name: string): Promise<Ends> {
    return withFile(this.#fs, path, 'read', async (file) => {
      const head = Buffer.from(await file.read(0, Math.min(bytes, END_BYTES)));
      const from = Math.max(0, bytes - END_BYTES);
      const tail = from === 0 ? head : Buffer.from(await file.read(from, bytes - from));
      return { head, tail, name };
    });
  }

  async #without(part: string, failure: Failure): Promise<Failure> {
    // What cannot be taken away now is swept at the next start.
    await this.#fs.remove(part).catch(() => undefined);
    return failure;
  }
}

async function* piecesOf(file: JournalFile): AsyncGenerator<Uint8Array> {
  for (let at = 0; ;) {
    const piece = await file.read(at, PIECE);
    if (piece.length === 0) return;
    at += piece.length;
    yield piece;
  }
}

function tooLarge(name: string, bytes: number): Failure {
  return fail('evidence-too-large', { name: shownName(name), bytes: String(bytes) });
}

function failureOf(error: unknown, name: string): Failure {
  if (error instanceof SourceFault) return fail('evidence-unreadable', { name });
  if (isFull(error)) return fail('disk-full', { name });
  const isForbidden = ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '');
  return fail('file-not-written', { name, reason: isForbidden ? 'not-permitted' : 'other' });
}
