import { join } from 'node:path';
import type { ProblemCode } from '#domain/problems';
import { fail, succeed, type Result } from '#domain/result';
import { nameOf, type Catalogue, type Segment } from '#main/journal/catalogue';
import { codeOf, isFull, type JournalFs } from '#main/journal/journal-fs';
import { openName, parseName, sealOf } from '#main/journal/segment-name';
import { survey } from '#main/journal/survey';
import { quarantine, readStretch, readWhole, withFile, writeWhole } from '#main/journal/whole-file';

export type SecondCopyState = {
  readonly folder: string | null;
  /** Not all that the journal holds is there. */
  readonly behind: boolean;
  readonly problem: ProblemCode | null;
};

/** Files of the copy that are not the journal's any more go here; nothing that was copied is ever deleted. */
const OLDER = 'older';
const RETRY_MS = 30_000;

/** Carries a foreseen trouble to `#pass`, where it becomes the state's problem. Never leaves this file. */
class CopyFault extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode) {
    super(code);
    this.code = code;
  }
}

/** Follows the journal in a folder of the person's choice. Its troubles are told and never fail an append. */
export class SecondCopy {
  readonly #fs: JournalFs;
  readonly #source: string;
  readonly #catalogue: Catalogue;
  #folder: string | null;
  #problem: ProblemCode | null = null;
  /** Bytes of each file that are known to be in the copy; empty means that the copy must be compared first. */
  #known = new Map<string, number>();
  #running: Promise<void> | null = null;
  #isAsked = false;
  #isStopped = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(fs: JournalFs, source: string, catalogue: Catalogue, folder: string | null) {
    this.#fs = fs;
    this.#source = source;
    this.#catalogue = catalogue;
    this.#folder = folder;
  }

  state(): SecondCopyState {
    const behind = this.#folder !== null && this.#missing().length > 0;
    return { folder: this.#folder, behind, problem: this.#problem };
  }

  /** Fails where the folder is not there or holds the copy of another journal; then the old choice stays. */
  async setFolder(folder: string | null): Promise<Result<null>> {
    if (folder !== null) {
      try {
        await this.#assertOurs(folder);
      } catch (error) {
        return fail(problemOf(error));
      }
    }
    await this.#running;
    this.#folder = folder;
    this.#problem = null;
    this.#known.clear();
    this.follow();
    return succeed(null);
  }

  /** Something is new in the journal. */
  follow(): void {
    this.#isAsked = true;
    if (this.#isStopped || this.#folder === null) return;
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
    });
  }

  /** Resolves when the file that is being copied is done. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#running;
  }

  async #work(): Promise<void> {
    while (this.#isAsked && !this.#isStopped && this.#folder !== null) {
      this.#isAsked = false;
      await this.#pass(this.#folder);
    }
  }

  async #pass(folder: string): Promise<void> {
    const isCompared = this.#known.size > 0;
    try {
      if (!(await this.#isStillThere(folder))) this.#known.clear();
      if (this.#known.size === 0) await this.#assertOurs(folder);
      for (const segment of this.#missing()) {
        await this.#copy(folder, segment);
        if (this.#isStopped) return;
      }
      this.#problem = null;
    } catch (error) {
      this.#known.clear();
      // The place may have changed under us: looked at again, it may do.
      if (isCompared) return this.#pass(folder);
      this.#problem = problemOf(error);
      this.#retryLater();
    }
  }

  /** Whether the place holds the files that were copied: it may be another stick by now. */
  async #isStillThere(folder: string): Promise<boolean> {
    if (this.#known.size === 0) return true;
    const there = new Set(await this.#fs.list(folder));
    const names = this.#catalogue.segments.map(nameOf).filter((name) => this.#known.has(name));
    return names.every((name) => there.has(name));
  }

  #retryLater(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => this.follow(), RETRY_MS).unref();
  }

  #missing(): readonly Segment[] {
    return this.#catalogue.segments.filter((segment) => this.#known.get(nameOf(segment)) !== segment.end);
  }

  /** Another journal's copy must not be mixed with ours: both have the same origin, or there is nothing yet. */
  async #assertOurs(folder: string): Promise<void> {
    const there = await this.#surveyed(folder);
    const { origin } = this.#catalogue.generation;
    const isOurs = there.some(({ look }) => look.kind === 'whole' && look.header.origin === origin);
    if (there.length > 0 && !isOurs) throw new CopyFault('second-copy-foreign');
  }

  async #surveyed(folder: string): ReturnType<typeof survey> {
    try {
      return await survey(this.#fs, folder);
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR')
        throw new CopyFault('second-copy-missing');
      throw error;
    }
  }

  async #copy(folder: string, segment: Segment): Promise<void> {
    const name = nameOf(segment);
    const end = segment.end;
    try {
      if (segment.seal === null) await this.#copyOpen(folder, name, end);
      else await this.#copySealed(folder, segment, name);
      this.#known.set(name, end);
    } catch (error) {
      // Sealed, and so renamed, in the meantime.
      if (nameOf(segment) === name) throw error;
      await this.#copy(folder, segment);
    }
  }

  /** Its name tells its content, so what has name and size is not copied again. */
  async #copySealed(folder: string, segment: Segment, name: string): Promise<void> {
    const there = await this.#fs.list(folder);
    if (!there.includes(name) || (await this.#sizeOf(join(folder, name))) !== segment.end) {
      const bytes = await this.#ours(name, 0, segment.end);
      if (sealOf(bytes) !== segment.seal) throw new CopyFault('journal-unreadable');
      if (there.includes(name)) await quarantine(this.#fs, folder, name, OLDER);
      await writeWhole(this.#fs, join(folder, name), bytes);
    }
    await this.#clearOlder(folder, segment.number, name, there);
  }

  /** Other files of the segment: what it was before it was sealed is a part of it, all else is kept aside. */
  async #clearOlder(folder: string, number: number, name: string, there: readonly string[]): Promise<void> {
    const others = there.filter((each) => each !== name && parseName(each)?.number === number);
    for (const other of others) {
      const isPart = other === openName(number) && (await this.#isPrefix(join(folder, other), name));
      if (isPart) await this.#fs.remove(join(folder, other));
      else await quarantine(this.#fs, folder, other, OLDER);
    }
  }

  async #copyOpen(folder: string, name: string, end: number): Promise<void> {
    const path = join(folder, name);
    let there = this.#known.get(name) ?? null;
    if (there === null && (await this.#fs.list(folder)).includes(name)) {
      if (await this.#isPrefix(path, name, end)) there = await this.#sizeOf(path);
      else await quarantine(this.#fs, folder, name, OLDER);
    }
    const rest = await this.#ours(name, there ?? 0, end - (there ?? 0));
    if (there === null) return writeWhole(this.#fs, path, rest);
    const from = there;
    await withFile(this.#fs, path, 'write', async (file) => {
      await file.write(rest, from);
      await file.datasync();
    });
  }

  async #isPrefix(copy: string, name: string, end = Infinity): Promise<boolean> {
    const there = await readWhole(this.#fs, copy);
    if (there.length > end) return false;
    const ours = await this.#ours(name, 0, there.length);
    return Buffer.from(there).equals(ours);
  }

  async #ours(name: string, from: number, length: number): Promise<Uint8Array> {
    try {
      return await readStretch(this.#fs, join(this.#source, name), from, length);
    } catch {
      throw new CopyFault('journal-unreadable');
    }
  }

  #sizeOf(path: string): Promise<number> {
    return withFile(this.#fs, path, 'read', (file) => file.size());
  }
}

function problemOf(error: unknown): ProblemCode {
  if (error instanceof CopyFault) return error.code;
  if (isFull(error)) return 'disk-full';
  return codeOf(error) === 'ENOENT' ? 'second-copy-missing' : 'file-not-written';
}
