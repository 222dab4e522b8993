import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import { fail, succeed, type Result } from '#domain/result';
import { nameOf, type Catalogue, type Segment } from '#main/journal/catalogue';
import { writeHeader } from '#main/journal/header';
import { codeOf, isFull, type JournalFile, type JournalFs } from '#main/journal/journal-fs';
import { frameRecord, isRecordLength } from '#main/journal/record';
import { openName, sealedName, sealOf, shorten } from '#main/journal/segment-name';
import { cutFile, readStretch, readWhole, writeWhole } from '#main/journal/whole-file';

export type Appended = Result<{ readonly first: number }>;
export type WriterOptions = {
  readonly fs: JournalFs;
  readonly folder: string;
  readonly catalogue: Catalogue;
  /** A segment that has grown beyond this many bytes is sealed. */
  readonly segmentBytes: number;
  readonly minFree: number;
  /** Called when records were acknowledged or a segment was sealed. */
  readonly onChange: () => void;
};

type Waiting = {
  readonly frames: readonly Uint8Array[];
  readonly bytes: number;
  readonly answer: (appended: Appended) => void;
};
type Current = { readonly segment: Segment; readonly file: JournalFile; readonly hash: Hash };

/**
 * The only one who writes records. All that is asked for while the disk is busy goes into one write and one sync, and
 * is acknowledged after it.
 */
export class Writer {
  readonly #options: WriterOptions;
  #queue: Waiting[] = [];
  #running: Promise<void> | null = null;
  #current: Current | null = null;
  #isClosed = false;
  /** Numbers of segments that are never written to again. */
  readonly #abandoned = new Set<number>();

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  append(records: readonly Uint8Array[]): Promise<Appended> {
    if (this.#isClosed) return Promise.resolve(fail('save-failed', { reason: 'closed' }));
    if (records.length === 0 || !records.every((record) => isRecordLength(record.length))) {
      return Promise.resolve(fail('bad-request', { reason: 'record-length' }));
    }
    const frames = records.map(frameRecord);
    const bytes = frames.reduce((sum, frame) => sum + frame.length, 0);
    return new Promise((answer) => {
      this.#queue.push({ frames, bytes, answer });
      this.#running ??= this.#drain();
    });
  }

  /** Makes the first segment, so that the journal's name is on the disk. */
  async begin(): Promise<void> {
    this.#current ??= await this.#openSegment();
  }

  /** Resolves when all that was asked for is answered and nothing is open any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#running;
    await this.#current?.file.close();
    this.#current = null;
  }

  async #drain(): Promise<void> {
    for (let group = this.#takeGroup(); group.length > 0; group = this.#takeGroup()) {
      await this.#commit(group);
      await this.#rollIfLarge();
      this.#options.onChange();
    }
    this.#running = null;
  }

  #takeGroup(): readonly Waiting[] {
    let bytes = 0;
    let taken = 0;
    for (const waiting of this.#queue) {
      if (taken > 0 && bytes + waiting.bytes > this.#options.segmentBytes) break;
      bytes += waiting.bytes;
      taken += 1;
    }
    const group = this.#queue.slice(0, taken);
    this.#queue = this.#queue.slice(taken);
    return group;
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    const frames = group.flatMap((waiting) => waiting.frames);
    if (!(await this.#hasRoom(frames.reduce((sum, frame) => sum + frame.length, 0)))) {
      for (const waiting of group) waiting.answer(fail('disk-full'));
      return;
    }
    const first = this.#options.catalogue.count() + 1;
    const error = await this.#writeTwice(frames);
    let at = first;
    for (const waiting of group) {
      waiting.answer(error === null ? succeed({ first: at }) : failureOf(error));
      at += waiting.frames.length;
    }
  }

  async #hasRoom(bytes: number): Promise<boolean> {
    try {
      const { free } = await this.#options.fs.space(this.#options.folder);
      return free >= this.#options.minFree + bytes;
    } catch {
      // A disk that does not tell how full it is may still be written to.
      return true;
    }
  }

  /** A segment whose write or sync failed is never written to again: what the disk holds of it is not known. */
  async #writeTwice(frames: readonly Uint8Array[]): Promise<unknown> {
    const error = await this.#write(frames);
    if (error === null) return null;
    await this.#abandon();
    const again = await this.#write(frames);
    if (again !== null) await this.#abandon();
    return again;
  }

  /** Null when the records are on the disk, else what went wrong. */
  async #write(frames: readonly Uint8Array[]): Promise<unknown> {
    try {
      this.#current ??= await this.#openSegment();
      const { segment, file, hash } = this.#current;
      const bytes = Buffer.concat(frames);
      await file.write(bytes, segment.end);
      await file.datasync();
      hash.update(bytes);
      for (const frame of frames) {
        segment.offsets?.push(segment.end);
        segment.end += frame.length;
        segment.count += 1;
      }
      return null;
    } catch (error) {
      return error ?? new Error('unknown');
    }
  }

  async #openSegment(): Promise<Current> {
    const last = this.#options.catalogue.segments.at(-1);
    if (last?.seal !== null || this.#abandoned.has(last.number)) return this.#makeSegment();
    try {
      if (last.end <= this.#options.segmentBytes) return await this.#reopen(last);
      await this.#seal(last);
    } catch {
      this.#abandoned.add(last.number);
    }
    return this.#makeSegment();
  }

  async #reopen(segment: Segment): Promise<Current> {
    const { fs, folder } = this.#options;
    const path = join(folder, nameOf(segment));
    const hash = createHash('sha256').update(await readStretch(fs, path, 0, segment.end));
    return { segment, file: await fs.open(path, 'write'), hash };
  }

  async #makeSegment(): Promise<Current> {
    const { catalogue, fs, folder } = this.#options;
    const header = catalogue.nextHeader();
    const head = writeHeader(header);
    const path = join(folder, openName(header.segment));
    await writeWhole(fs, path, head);
    const file = await fs.open(path, 'write');
    const [start, number] = [head.length, header.segment];
    const segment: Segment = {
      number,
      header,
      seal: null,
      start,
      end: start,
      first: 0,
      count: 0,
      offsets: [],
    };
    catalogue.add(segment);
    return { segment, file, hash: createHash('sha256').update(head) };
  }

  /** Leaves the current segment for good, with what was acknowledged and nothing else if the disk allows. */
  async #abandon(): Promise<void> {
    if (this.#current === null) return;
    const { segment, file } = this.#current;
    const { catalogue, fs, folder } = this.#options;
    this.#current = null;
    this.#abandoned.add(segment.number);
    const path = join(folder, nameOf(segment));
    try {
      await file.close().catch(() => undefined);
      if (segment.count > 0) {
        await cutFile(fs, path, segment.end);
        await this.#seal(segment);
      } else {
        await fs.remove(path);
        catalogue.removeLast();
        this.#abandoned.delete(segment.number);
      }
    } catch {
      // The next segment's head says how much of this one counts; the next opening cuts it.
    }
  }

  async #rollIfLarge(): Promise<void> {
    if (this.#current === null || this.#current.segment.end <= this.#options.segmentBytes) return;
    const { segment, file, hash } = this.#current;
    this.#current = null;
    try {
      await file.close();
      await this.#seal(segment, shorten(hash.digest('hex')));
    } catch {
      // It stays as it is and is sealed when the next segment is made, or at the next opening.
    }
  }

  async #seal(segment: Segment, known: string | null = null): Promise<void> {
    const { fs, folder } = this.#options;
    const path = join(folder, openName(segment.number));
    const seal = known ?? sealOf(await readWhole(fs, path));
    await fs.rename(path, join(folder, sealedName(segment.number, seal)));
    segment.seal = seal;
    segment.offsets = null;
    await fs.syncFolder(folder);
  }
}

function failureOf(error: unknown): Appended {
  return isFull(error) ? fail('disk-full') : fail('save-failed', { reason: codeOf(error) ?? 'other' });
}
