import { join } from 'node:path';
import { fail, succeed, type Result } from '#domain/result';
import { Catalogue, type Generation, type Segment } from '#main/journal/catalogue';
import { examine, type Finding } from '#main/journal/examine';
import { writeHeader, type SegmentHeader } from '#main/journal/header';
import type { JournalFs } from '#main/journal/journal-fs';
import type { Span } from '#main/journal/record';
import { isLeftover, openName, QUARANTINE, sealedName, sealOf } from '#main/journal/segment-name';
import {
  chooseFiles,
  headerOf,
  statedCount,
  survey,
  type Choice,
  type FoundFile,
} from '#main/journal/survey';
import { cutFile, quarantine, quarantineBytes, readWhole, writeWhole } from '#main/journal/whole-file';

/** What opening or repairing found and did. Nothing of it is lost: the originals lie in `quarantine/`. */
export type OpenReport = {
  /** What a broken-off write left behind the last record. It was cut off; a copy is in `quarantine/`. */
  readonly torn: { readonly segment: string; readonly bytes: number } | null;
  readonly damaged: readonly DamagedSegment[];
  /** There was no journal in the folder. */
  readonly created: boolean;
};
export type DamagedSegment = {
  readonly segment: string;
  /** Where its file lies now, within the journal's folder; empty where it was not there. */
  readonly quarantined: string;
  /** Records that could be read. */
  readonly kept: number;
  /** Bytes that could not. */
  readonly lostBytes: number;
};
export type Recovered = { readonly catalogue: Catalogue; readonly report: OpenReport };
export type JournalLocation = {
  readonly fs: JournalFs;
  readonly folder: string;
  readonly freshId: () => string;
};

/**
 * Makes the folder a sound journal again. Each step leaves a folder from which the whole can be started over, so it may
 * be broken off anywhere. `thorough` reads every segment, otherwise only what the heads do not vouch for.
 */
export async function recover(
  place: JournalLocation,
  thorough: boolean,
): Promise<Result<Recovered, 'journal-newer'>> {
  // What is only in the system's memory must not be built upon.
  await place.fs.syncFolder(place.folder);
  const found = await survey(place.fs, place.folder);
  const newer = found.find((file) => file.look.kind === 'newer');
  if (newer?.look.kind === 'newer') {
    return fail('journal-newer', { segment: newer.name, version: String(newer.look.version) });
  }
  const choice = chooseFiles(found);
  const repair = new Repair(place, choice, thorough);
  await repair.clearLeftovers();
  await repair.settleAll();
  await repair.setAsideDoubles();
  return succeed(repair.outcome());
}

class Repair {
  readonly #place: JournalLocation;
  readonly #thorough: boolean;
  readonly #choice: Choice;
  #generation: Generation;
  #isRenewed = false;
  #torn: OpenReport['torn'] = null;
  readonly #damaged: DamagedSegment[] = [];
  readonly #segments: Segment[] = [];

  constructor(place: JournalLocation, choice: Choice, thorough: boolean) {
    this.#place = place;
    this.#thorough = thorough;
    this.#choice = choice;
    const headers = [...choice.chosen, ...choice.doubles].flatMap((file) => headerOf(file) ?? []);
    this.#generation = headers.reduce<Generation>(
      (newest, header) => (header.epoch >= newest.epoch ? generationOf(header) : newest),
      { journal: '', origin: '', epoch: 0 },
    );
    if (headers.length === 0) this.#renew();
  }

  outcome(): Recovered {
    const catalogue = new Catalogue(this.#generation, this.#segments);
    const created = this.#choice.chosen.length === 0;
    return { catalogue, report: { torn: this.#torn, damaged: this.#damaged, created } };
  }

  async clearLeftovers(): Promise<void> {
    const { fs, folder } = this.#place;
    for (const name of await fs.list(folder)) if (isLeftover(name)) await fs.remove(join(folder, name));
  }

  /** Files whose number another one has: repair was broken off between its last two steps. */
  async setAsideDoubles(): Promise<void> {
    for (const file of this.#choice.doubles) {
      const quarantined = await this.#quarantine(file);
      if (headerOf(file)?.through !== undefined) continue;
      const mended = this.#segments.find((segment) => segment.number === file.number);
      const lostBytes = mended?.header.salvaged?.lostBytes ?? 0;
      this.#damaged.push({ segment: file.name, quarantined, kept: mended?.count ?? 0, lostBytes });
    }
  }

  async settleAll(): Promise<void> {
    const { chosen } = this.#choice;
    for (const [index, file] of chosen.entries()) {
      const before = this.#segments.at(-1);
      const expected = before === undefined ? 1 : (before.header.through ?? before.number) + 1;
      if (file.number > expected) await this.#addPlaceholder(expected, file.number - 1);
      this.#segments.push(await this.#settle(file, chosen[index + 1] ?? null));
    }
  }

  async #settle(file: FoundFile, next: FoundFile | null): Promise<Segment> {
    const stated = statedCount(file, next);
    const isReturned = this.#choice.returned.includes(file);
    const bare = isReturned ? null : bareSegment(file);
    if (bare !== null && file.seal !== null && !this.#thorough && stated !== null) {
      return { ...bare, end: file.size, count: stated };
    }
    const bytes = await readWhole(this.#place.fs, join(this.#place.folder, file.name));
    const finding = examine(file, bytes, stated);
    if (finding.kind === 'damaged' || bare === null) return this.#mend(file, bytes, finding);
    if (finding.kind === 'torn') await this.#cut(file, bytes, finding.end);
    const { spans, end } = finding;
    const segment = { ...bare, end, count: spans.length, offsets: spans.map((span) => span.from) };
    if (file.seal === null) await this.#secure(segment, bytes, next !== null);
    return segment;
  }

  /** Its bytes may be in the system's memory only, since the program and not the computer was stopped. */
  async #secure(segment: Segment, bytes: Uint8Array, isOver: boolean): Promise<void> {
    const { fs, folder } = this.#place;
    const path = join(folder, openName(segment.number));
    await cutFile(fs, path, segment.end);
    if (!isOver) return;
    segment.seal = sealOf(bytes.subarray(0, segment.end));
    await fs.rename(path, join(folder, sealedName(segment.number, segment.seal)));
    await fs.syncFolder(folder);
  }

  /** The copy is there before anything is cut. */
  async #cut(file: FoundFile, bytes: Uint8Array, end: number): Promise<void> {
    const { fs, folder } = this.#place;
    const torn = bytes.subarray(end);
    await quarantineBytes(fs, folder, `${file.name}-${sealOf(torn)}.torn`, torn);
    await cutFile(fs, join(folder, file.name), end);
    this.#torn = { segment: file.name, bytes: torn.length };
  }

  /** The mended segment is there, under another name, before the damaged one is moved away. */
  async #mend(file: FoundFile, bytes: Uint8Array, finding: Finding): Promise<Segment> {
    const lostBytes = finding.kind === 'damaged' ? finding.lostBytes : 0;
    const salvaged = { from: file.name, lostBytes };
    const segment = await this.#write(file.number, { salvaged }, bytes, finding.spans);
    const quarantined = await this.#quarantine(file);
    this.#damaged.push({ segment: file.name, quarantined, kept: finding.spans.length, lostBytes });
    return segment;
  }

  /** An empty segment in place of what is not there, so that the gap is told once and not at every opening. */
  async #addPlaceholder(number: number, through: number): Promise<void> {
    this.#segments.push(await this.#write(number, { through }, new Uint8Array(), []));
    this.#damaged.push({ segment: openName(number), quarantined: '', kept: 0, lostBytes: 0 });
  }

  async #write(
    number: number,
    extra: Pick<SegmentHeader, 'salvaged' | 'through'>,
    bytes: Uint8Array,
    spans: readonly Span[],
  ): Promise<Segment> {
    this.#renew();
    const before = this.#segments.at(-1);
    const first = before === undefined ? 1 : before.header.first + before.count;
    const count = spans.length;
    const header: SegmentHeader = { ...this.#generation, segment: number, first, count, ...extra };
    const head = writeHeader(header);
    const whole = Buffer.concat([head, ...spans.map((span) => bytes.subarray(span.from, span.to))]);
    const seal = sealOf(whole);
    const { fs, folder } = this.#place;
    await writeWhole(fs, join(folder, sealedName(number, seal)), whole);
    return { number, header, seal, start: head.length, end: whole.length, first: 0, count, offsets: null };
  }

  /** One new generation for all that is mended in one go. */
  #renew(): void {
    if (this.#isRenewed) return;
    this.#isRenewed = true;
    const journal = this.#place.freshId();
    const { origin, epoch } = this.#generation;
    this.#generation = { journal, origin: origin === '' ? journal : origin, epoch: epoch + 1 };
  }

  async #quarantine(file: FoundFile): Promise<string> {
    const { fs, folder } = this.#place;
    await fs.makeFolder(join(folder, QUARANTINE));
    return quarantine(fs, folder, file.name);
  }
}

function generationOf({ journal, origin, epoch }: SegmentHeader): Generation {
  return { journal, origin, epoch };
}

/** A segment of which only the head is known; null where that is damaged. */
function bareSegment(file: FoundFile): Segment | null {
  const header = headerOf(file);
  if (header === null || file.look.kind !== 'whole') return null;
  const { number, seal, look } = file;
  return { number, header, seal, start: look.bytes, end: look.bytes, first: 0, count: 0, offsets: null };
}
