import { crc32 } from 'node:zlib';
import * as z from 'zod/mini';

/**
 * Head of a segment: magic, u16 version, u32 length of the JSON, JSON, u32 checksum of all before it; little-endian.
 * This frame is the same in every version to come, so that an old program tells a newer file from a damaged one.
 */
const SegmentHeader = z.object({
  /** Generation of the journal when the segment was made. */
  journal: z.string().check(z.minLength(1)),
  /** The first generation: all that came of one journal has it in common. */
  origin: z.string().check(z.minLength(1)),
  segment: z.int().check(z.gte(1)),
  /** Place of its first record, counted as when it was made; see `count`. */
  first: z.int().check(z.gte(1)),
  /** Epoch: how often the journal was repaired before; the highest names the generation. */
  turn: z.int().check(z.gte(1)),
  /** Records in it, where it was written whole: the next segment's `first` then no longer tells. */
  count: z.optional(z.int().check(z.gte(0))),
  /** A placeholder for all segments up to this number, which were not there. */
  through: z.optional(z.int().check(z.gte(1))),
  /** What it was repaired from. */
  salvaged: z.optional(z.object({ from: z.string(), lostBytes: z.int().check(z.gte(0)) })),
});
type WireHeader = z.infer<typeof SegmentHeader>;
/** The header in memory; on the disk `epoch` is called `turn`, in files of every version. */
export type SegmentHeader = Omit<WireHeader, 'turn'> & { readonly epoch: number };

export type HeaderLook =
  | { readonly kind: 'whole'; readonly header: SegmentHeader; readonly bytes: number }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged' };

export const FORMAT_VERSION = 1;
/** Reading so much of a file is enough for its head. */
export const HEADER_MAX_BYTES = 4096;
const MAGIC = 'CCOJ';
const BEFORE_JSON = 10;

export function writeHeader(header: SegmentHeader): Uint8Array {
  // In the order in which it was given: the bytes of a header never change.
  const onDisk = Object.entries(header).map(([name, value]) => [name === 'epoch' ? 'turn' : name, value]);
  return frameHeader(MAGIC, FORMAT_VERSION, Object.fromEntries(onDisk));
}

export function readHeader(bytes: Uint8Array): HeaderLook {
  const framed = unframeHeader(MAGIC, bytes);
  if (framed === null) return { kind: 'damaged' };
  if (framed.version > FORMAT_VERSION) return { kind: 'newer', version: framed.version };
  const read = SegmentHeader.safeParse(framed.content).data;
  if (read === undefined) return { kind: 'damaged' };
  const { turn: epoch, ...header } = read;
  return { kind: 'whole', header: { ...header, epoch }, bytes: framed.bytes };
}

/** The frame alone, also used by snapshots. */
export function frameHeader(magic: string, version: number, content: unknown): Uint8Array {
  const json = Buffer.from(JSON.stringify(content));
  const framed = Buffer.alloc(BEFORE_JSON + json.length + 4);
  framed.write(magic, 0, 'latin1');
  framed.writeUInt16LE(version, 4);
  framed.writeUInt32LE(json.length, 6);
  framed.set(json, BEFORE_JSON);
  framed.writeUInt32LE(crc32(framed.subarray(0, -4)), framed.length - 4);
  return framed;
}

/** What a frame holds and how long it is; null where it is not whole. */
export function unframeHeader(
  magic: string,
  bytes: Uint8Array,
): { readonly version: number; readonly content: unknown; readonly bytes: number } | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < BEFORE_JSON || file.toString('latin1', 0, 4) !== magic) return null;
  const checked = BEFORE_JSON + file.readUInt32LE(6);
  if (checked + 4 > Math.min(file.length, HEADER_MAX_BYTES)) return null;
  if (crc32(file.subarray(0, checked)) !== file.readUInt32LE(checked)) return null;
  const content = parseJson(file.toString('utf8', BEFORE_JSON, checked));
  return { version: file.readUInt16LE(4), content, bytes: checked + 4 };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
