import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { FileFault } from '#main/files/file-fault';

const MB = 1024 * 1024;

export const ZIP_LIMITS = {
  entries: 2_000,
  entryBytes: 256 * MB,
  totalBytes: 512 * MB,
  ratio: 200,
  /** A small part may well be one repeated byte; above this size the ratio counts. */
  ratioFromBytes: MB,
} as const;
export type ZipLimits = { readonly [Name in keyof typeof ZIP_LIMITS]: number };

/** A zip whose every byte was inflated and counted once. Names of parts differ in more than capitals. */
export type CheckedZip = {
  readonly has: (name: string) => boolean;
  readonly open: (name: string) => Promise<Readable>;
};

const HEAD_BYTES = 8_192;
const MARKUP = /\.(xml|rels|vml)$/i;

/**
 * Opens an .xlsx and reads all of it once before anything parses it. Sizes are counted on the inflated stream,
 * never believed from the headers; checksums are compared, so that damage cannot turn into a figure. Throws a
 * FileFault: file-damaged, file-over-limits, file-encrypted, file-has-macros, file-not-workbook.
 */
export async function openCheckedZip(bytes: Buffer, limits: ZipLimits = ZIP_LIMITS): Promise<CheckedZip> {
  const zip = await fromBufferPromise(bytes, {
    lazyEntries: true,
    autoClose: false,
    validateEntrySizes: true,
    // Some programs write the paths of Windows; no part is ever written to a disk under its name.
    strictFileNames: false,
  });
  const entries = await listEntries(zip, limits);
  checkNames([...entries.keys()]);
  let total = 0;
  for (const entry of entries.values()) {
    total += await countEntry(zip, entry, limits);
    if (total > limits.totalBytes) throw overLimits('total-size');
  }
  return {
    has: (name) => entries.has(name.toLowerCase()),
    open: async (name) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) throw new FileFault('file-damaged', { part: name });
      return zip.openReadStreamPromise(entry);
    },
  };
}

async function listEntries(zip: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw overLimits('entries');
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new FileFault('file-encrypted');
    const name = entry.fileName.toLowerCase();
    if (entries.has(name)) throw damaged(entry);
    entries.set(name, entry);
  }
  return entries;
}

function checkNames(names: readonly string[]): void {
  if (names.some((name) => name.endsWith('vbaproject.bin'))) throw new FileFault('file-has-macros');
  const isWorkbook =
    names.includes('[content_types].xml') && names.some((name) => /(^|\/)workbook[^/]*\.xml$/u.test(name));
  if (!isWorkbook) throw new FileFault('file-not-workbook');
}

async function countEntry(zip: ZipFile, entry: Entry, limits: ZipLimits): Promise<number> {
  if (entry.uncompressedSize > limits.entryBytes) throw overLimits('entry-size');
  let size = 0;
  let checksum = 0;
  const head: Buffer[] = [];
  for await (const chunk of chunksOf(await zip.openReadStreamPromise(entry))) {
    if (size < HEAD_BYTES) head.push(chunk);
    size += chunk.length;
    checksum = crc32(chunk, checksum);
    if (size > limits.entryBytes) throw overLimits('entry-size');
    if (size > limits.ratioFromBytes && size > limits.ratio * entry.compressedSize) throw overLimits('ratio');
  }
  if (checksum !== entry.crc32) throw damaged(entry);
  if (MARKUP.test(entry.fileName) && Buffer.concat(head).includes('<!DOCTYPE')) throw damaged(entry);
  return size;
}

/** The stream's chunks, typed; a byte stream gives nothing but buffers. */
export async function* chunksOf(stream: Readable): AsyncGenerator<Buffer> {
  for await (const chunk of stream) if (Buffer.isBuffer(chunk)) yield chunk;
}

function damaged(entry: Entry): FileFault {
  return new FileFault('file-damaged', { part: entry.fileName });
}

function overLimits(limit: string): FileFault {
  return new FileFault('file-over-limits', { limit });
}
