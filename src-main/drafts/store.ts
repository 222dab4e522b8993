import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { draftId, exceedsDrafts, type Draft, type DraftName } from '#domain/drafts/draft';
import type { Notice } from '#domain/ipc/bridge';
import { draftShape } from '#domain/ipc/contract';
import { fail, succeed, type Result } from '#domain/result';
import { codeOf, isFull, type JournalFs } from '#main/journal/journal-fs';
import { quarantine, readWhole, writeWhole } from '#main/journal/whole-file';

const NAME = 'drafts';
const contents = z.strictObject({ format: z.literal(1), drafts: z.array(draftShape) });

export type KeptDrafts = { readonly drafts: readonly Draft[]; readonly notices: readonly Notice[] };

/**
 * Texts that are being written, in one small file beside the journal: whole or not at all, and on the disk before a
 * keeping succeeds. A file that cannot be read is put aside and told; it never keeps the program from starting.
 */
export class DraftStore {
  readonly #fs: JournalFs;
  readonly #folder: string;
  readonly #drafts = new Map<string, Draft>();
  #reading: Promise<readonly Notice[]> | null = null;
  #writing: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;

  constructor(fs: JournalFs, folder: string) {
    this.#fs = fs;
    this.#folder = folder;
  }

  /** What is told is on the disk, as far as the disk takes it. */
  async read(): Promise<Result<KeptDrafts>> {
    const notices = await this.#opened();
    await this.#writing.catch(() => undefined);
    return succeed({ drafts: [...this.#drafts.values()], notices });
  }

  async keep(draft: Draft): Promise<Result<null>> {
    await this.#opened();
    if (exceedsDrafts(this.#drafts.values(), draft)) return fail('drafts-full');
    // The last one written stands last.
    this.#drafts.delete(draftId(draft));
    this.#drafts.set(draftId(draft), draft);
    return this.#write();
  }

  async drop(names: readonly DraftName[]): Promise<Result<null>> {
    await this.#opened();
    const gone = names.filter((name) => this.#drafts.delete(draftId(name)));
    return gone.length === 0 ? succeed(null) : this.#write();
  }

  #opened(): Promise<readonly Notice[]> {
    this.#reading ??= this.#open().catch((error: unknown) => {
      this.#reading = null;
      throw error;
    });
    return this.#reading;
  }

  async #open(): Promise<readonly Notice[]> {
    await this.#fs.makeFolder(this.#folder);
    const bytes = await readWhole(this.#fs, join(this.#folder, NAME)).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    });
    if (bytes === null) return [];
    const drafts = decode(bytes);
    for (const draft of drafts ?? []) this.#drafts.set(draftId(draft), draft);
    if (drafts !== null) return [];
    const name = await quarantine(this.#fs, this.#folder, NAME);
    return [{ code: 'drafts-unreadable', details: { name } }];
  }

  /** All that comes while the disk is busy shares the next writing. */
  async #write(): Promise<Result<null>> {
    this.#next ??= this.#writing
      .catch(() => undefined)
      .then(() => {
        this.#next = null;
        return writeWhole(this.#fs, join(this.#folder, NAME), encode([...this.#drafts.values()]));
      });
    const writing = this.#next;
    this.#writing = writing;
    try {
      await writing;
      return succeed(null);
    } catch (error) {
      return fail(isFull(error) ? 'disk-full' : 'save-failed');
    }
  }
}

/** A line with the SHA-256 of what follows, and JSON: a part of it, or zeros, are told from the whole. */
export function encode(drafts: readonly Draft[]): Uint8Array {
  const body = JSON.stringify({ format: 1, drafts });
  return Buffer.from(`${hashOf(body)}\n${body}`);
}

function decode(bytes: Uint8Array): readonly Draft[] | null {
  const text = Buffer.from(bytes).toString('utf8');
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || hashOf(body) !== text.slice(0, end)) return null;
  try {
    const parsed = contents.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data.drafts : null;
  } catch {
    return null;
  }
}

function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
