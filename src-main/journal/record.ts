import { crc32 } from 'node:zlib';

/** Length and checksum (u32 each, little-endian) in front of the bytes of a record. */
export const RECORD_HEAD = 8;
export const MAX_RECORD_BYTES = 16 * 1024 * 1024;

/** From where to where in a file, in bytes; `to` is the first byte behind it. */
export type Span = { readonly from: number; readonly to: number };

export type ReadRecords = {
  /** The content of each whole record, in order; views of the bytes that were given. */
  readonly records: readonly Uint8Array[];
  /** Where each of them stands, its head included. */
  readonly spans: readonly Span[];
  /** Stretches that are no whole record. One that reaches to the end is what a broken-off write leaves. */
  readonly gaps: readonly Span[];
};

export function isRecordLength(length: number): boolean {
  return length > 0 && length <= MAX_RECORD_BYTES;
}

/** A record as it stands in a file. Its length must be one that is allowed. */
export function frameRecord(bytes: Uint8Array): Uint8Array {
  const framed = Buffer.alloc(RECORD_HEAD + bytes.length);
  framed.writeUInt32LE(bytes.length, 0);
  framed.writeUInt32LE(crc32(bytes), 4);
  framed.set(bytes, RECORD_HEAD);
  return framed;
}

/**
 * All records from byte `from` on. What is no record is stepped over: the next one begins where length and
 * checksum hold again. Needs nothing but the bytes, so it reads any piece of a journal.
 */
export function readRecords(bytes: Uint8Array, from = 0): ReadRecords {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const records: Uint8Array[] = [];
  const spans: Span[] = [];
  const gaps: Span[] = [];
  let at = from;
  while (at < file.length) {
    const start = nextRecord(file, at);
    if (start > at) gaps.push({ from: at, to: start });
    const end = recordEnd(file, start);
    if (end === null) break;
    records.push(bytes.subarray(start + RECORD_HEAD, end));
    spans.push({ from: start, to: end });
    at = end;
  }
  return { records, spans, gaps };
}

function nextRecord(file: Buffer, from: number): number {
  for (let at = from; at + RECORD_HEAD < file.length; at += 1) if (recordEnd(file, at) !== null) return at;
  return file.length;
}

/** The byte behind the record that begins at `at`; null where none does. */
function recordEnd(file: Buffer, at: number): number | null {
  if (at + RECORD_HEAD >= file.length) return null;
  const length = file.readUInt32LE(at);
  const end = at + RECORD_HEAD + length;
  if (!isRecordLength(length) || end > file.length) return null;
  return crc32(file.subarray(at + RECORD_HEAD, end)) === file.readUInt32LE(at + 4) ? end : null;
}
