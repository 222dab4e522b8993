import { join } from 'node:path';
import type { JournalFs } from '#main/journal/journal-fs';
import { withFile } from '#main/journal/whole-file';

export type FreeSpace = { readonly free: number; readonly level: 'ok' | 'low' | 'refuse' };

const GIB = 1024 ** 3;
const LOW_PART = 0.05;
const CHUNK = 1024 * 1024;
const BALLAST = 'ballast';

/** Bytes left for new records. Low is under 1 GiB, on a disk under 20 GiB under 5 % of it; refused under `minFree`. */
export async function lookAtSpace(fs: JournalFs, folder: string, minFree: number): Promise<FreeSpace> {
  const { free, total } = await fs.space(folder);
  if (free < minFree) return { free, level: 'refuse' };
  return { free, level: free < Math.min(GIB, total * LOW_PART) ? 'low' : 'ok' };
}

/** A file that only takes up room, to be given back when an export must be written on a full disk. */
export class Ballast {
  readonly #fs: JournalFs;
  readonly #path: string;
  readonly #folder: string;
  #laying: Promise<void> = Promise.resolve();

  constructor(fs: JournalFs, folder: string) {
    this.#fs = fs;
    this.#folder = folder;
    this.#path = join(folder, BALLAST);
  }

  /** Lays it in where there is room to spare. Goes on beside all else; without it there is just less to give back. */
  lay(bytes: number, minFree: number): void {
    this.#laying = this.#write(bytes, minFree).catch(() => undefined);
  }

  /** Resolves when nothing is being laid in any more. */
  settled(): Promise<void> {
    return this.#laying;
  }

  async release(): Promise<void> {
    await this.#laying;
    const names = await this.#fs.list(this.#folder);
    for (const name of [BALLAST, `${BALLAST}.tmp`]) {
      if (names.includes(name)) await this.#fs.remove(join(this.#folder, name));
    }
    await this.#fs.syncFolder(this.#folder);
  }

  async #write(bytes: number, minFree: number): Promise<void> {
    if (bytes === 0 || (await this.#fs.list(this.#folder)).includes(BALLAST)) return;
    const { free, level } = await lookAtSpace(this.#fs, this.#folder, minFree + bytes);
    if (level !== 'ok' || free < minFree + 2 * bytes) return;
    const chunk = Buffer.alloc(Math.min(CHUNK, bytes), 'ballast.');
    const aside = `${this.#path}.tmp`;
    await withFile(this.#fs, aside, 'create', async (file) => {
      for (let at = 0; at < bytes; at += chunk.length) {
        await file.write(chunk.subarray(0, Math.min(chunk.length, bytes - at)), at);
      }
      await file.datasync();
    });
    await this.#fs.rename(aside, this.#path);
  }
}
