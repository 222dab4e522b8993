import { openName, sealedName } from '#main/journal/segment-name';
import type { SegmentHeader } from '#main/journal/header';

/** A segment as it is used. Only what is acknowledged counts; bytes behind `end` are not part of the journal. */
export type Segment = {
  readonly number: number;
  readonly header: SegmentHeader;
  /** First 16 hex digits of the SHA-256 of the whole; null while it can be written to. */
  seal: string | null;
  /** First byte behind the head. */
  readonly start: number;
  /** First byte behind the last record. */
  end: number;
  /** Place of its first record in the journal, from 1. */
  first: number;
  count: number;
  /** Where each record starts; null where nobody has looked. */
  offsets: number[] | null;
};

export type Generation = Pick<SegmentHeader, 'journal' | 'origin' | 'epoch'>;

export function nameOf(segment: Segment): string {
  return segment.seal === null ? openName(segment.number) : sealedName(segment.number, segment.seal);
}

/** What the journal consists of; the writer changes it, the readers look. */
export class Catalogue {
  readonly generation: Generation;
  readonly segments: Segment[] = [];

  constructor(generation: Generation, segments: readonly Segment[]) {
    this.generation = generation;
    for (const segment of segments) this.add(segment);
  }

  /** Number of records. */
  count(): number {
    const last = this.segments.at(-1);
    return last === undefined ? 0 : last.first + last.count - 1;
  }

  add(segment: Segment): void {
    segment.first = this.count() + 1;
    this.segments.push(segment);
  }

  removeLast(): void {
    this.segments.pop();
  }

  /** The segment that holds the record at a place from 1. */
  holding(at: number): Segment | null {
    return this.segments.findLast((each) => each.first <= at && at < each.first + each.count) ?? null;
  }

  /** Head of the next segment to be made. */
  nextHeader(): SegmentHeader {
    const last = this.segments.at(-1);
    const [segment, first] =
      last === undefined
        ? [1, 1]
        : [(last.header.through ?? last.number) + 1, last.header.first + last.count];
    return { ...this.generation, segment, first };
  }
}
