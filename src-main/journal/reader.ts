import { join } from 'node:path';
import { nameOf, type Catalogue, type Segment } from '#main/journal/catalogue';
import type { JournalFs } from '#main/journal/journal-fs';
import { readRecords } from '#main/journal/record';
import { readStretch } from '#main/journal/whole-file';

export type StoredRecord = { readonly at: number; readonly bytes: Uint8Array };

type Loaded = { readonly segment: Segment; readonly records: readonly Uint8Array[] };

/** Reads acknowledged records. Checksums are checked each time; what does not hold is never handed out. */
export class Reader {
  readonly #fs: JournalFs;
  readonly #folder: string;
  readonly #catalogue: Catalogue;
  /** The sealed segment that was read last: readers walk through the journal in pieces. */
  #kept: Loaded | null = null;
  #isDamaged = false;

  constructor(fs: JournalFs, folder: string, catalogue: Catalogue) {
    this.#fs = fs;
    this.#folder = folder;
    this.#catalogue = catalogue;
  }

  /** Whether a record that must be there could not be read. */
  damage(): boolean {
    return this.#isDamaged;
  }

  async read(after: number, maxBytes: number): Promise<readonly StoredRecord[]> {
    const out: StoredRecord[] = [];
    let room = maxBytes;
    for (let at = Math.max(0, after) + 1; at <= this.#catalogue.count(); at += 1) {
      const segment = this.#catalogue.holding(at);
      if (segment === null || (out.length > 0 && room <= 0)) break;
      const records = await this.#recordsFrom(segment, at, room);
      for (const bytes of records) {
        if (out.length > 0 && bytes.length > room) return out;
        out.push({ at, bytes: new Uint8Array(bytes) });
        room -= bytes.length;
        at += 1;
      }
      if (records.length === 0) {
        this.#isDamaged = true;
        return out;
      }
      at -= 1;
    }
    return out;
  }

  /** At least one record from `at` on, more as far as they are at hand; none where it cannot be read. */
  async #recordsFrom(segment: Segment, at: number, room: number): Promise<readonly Uint8Array[]> {
    const read = (): Promise<readonly Uint8Array[]> => this.#readOnce(segment, at - segment.first, room);
    // Once more, for a passing trouble such as another program's hold on the file.
    return read().catch(() => read().catch(() => []));
  }

  async #readOnce(segment: Segment, from: number, room: number): Promise<readonly Uint8Array[]> {
    if (segment.offsets !== null) return this.#readPart(segment, segment.offsets, from, room);
    return (await this.#load(segment)).slice(from);
  }

  async #readPart(
    segment: Segment,
    offsets: readonly number[],
    from: number,
    room: number,
  ): Promise<readonly Uint8Array[]> {
    const start = offsets[from] ?? segment.end;
    let next = from + 1;
    while (next < segment.count && (offsets[next + 1] ?? segment.end) - start <= room) next += 1;
    const end = offsets[next] ?? segment.end;
    return leading(await this.#readFile(segment, start, end - start), 0, next - from);
  }

  async #load(segment: Segment): Promise<readonly Uint8Array[]> {
    if (this.#kept?.segment === segment) return this.#kept.records;
    const { start, end, count } = segment;
    const records = leading(await this.#readFile(segment, 0, end), start, count);
    // What could not be read whole is read again: it may have been a passing trouble.
    if (records.length === count) this.#kept = { segment, records };
    return records;
  }

  /** A segment may be sealed, and so renamed, between the look at its name and the opening. */
  async #readFile(segment: Segment, from: number, length: number): Promise<Uint8Array> {
    const name = nameOf(segment);
    try {
      return await readStretch(this.#fs, join(this.#folder, name), from, length);
    } catch (error) {
      if (nameOf(segment) === name) throw error;
      return readStretch(this.#fs, join(this.#folder, nameOf(segment)), from, length);
    }
  }
}

/** The records before the first damage. */
function leading(bytes: Uint8Array, from: number, most: number): readonly Uint8Array[] {
  const { records, spans, gaps } = readRecords(bytes, from);
  const sound =
    gaps[0] === undefined ? spans.length : spans.filter((span) => span.to <= (gaps[0]?.from ?? 0)).length;
  return records.slice(0, Math.min(sound, most));
}
