import { mkdir, open, readdir, rename, rm, statfs, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { lockFolder } from '#main/journal/lock';

/** An open file. Positions and lengths are in bytes. */
export type JournalFile = {
  /** Fewer bytes than asked for only at the end of the file. */
  read(position: number, length: number): Promise<Uint8Array>;
  /** Writes all bytes or throws; then any part of them may have been written. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  size(): Promise<number>;
  truncate(length: number): Promise<void>;
  /** The bytes and the length are on the disk when it resolves (fdatasync). */
  datasync(): Promise<void>;
  close(): Promise<void>;
};

/** `write` opens what is there; `create` makes an empty file in place of whatever had the name. */
export type OpenFor = 'read' | 'write' | 'create';

/** All that the journal asks of the disk, so that tests can put a disk with faults in its place. Throws as Node does. */
export type JournalFs = {
  open(path: string, how: OpenFor): Promise<JournalFile>;
  list(folder: string): Promise<readonly string[]>;
  makeFolder(folder: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** The names in the folder are on the disk when it resolves. */
  syncFolder(folder: string): Promise<void>;
  /** Bytes free to this program, and of the whole disk. */
  space(folder: string): Promise<{ readonly free: number; readonly total: number }>;
  /** Takes the one lock of that name and gives what releases it; null where another living process has it. */
  lock(path: string): Promise<(() => Promise<void>) | null>;
};

const FLAGS = { read: 'r', write: 'r+', create: 'w' } as const;

export const nodeFs: JournalFs = {
  open: async (path, how) => asJournalFile(await open(path, FLAGS[how])),
  list: (folder) => readdir(folder),
  makeFolder,
  rename,
  remove: (path) => rm(path),
  syncFolder,
  space: async (folder) => {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { free: bavail * bsize, total: blocks * bsize };
  },
  lock: lockFolder,
};

function asJournalFile(file: FileHandle): JournalFile {
  return {
    read: (position, length) => readFully(file, position, length),
    write: (bytes, position) => writeFully(file, bytes, position),
    size: async () => (await file.stat()).size,
    truncate: (length) => file.truncate(length),
    datasync: () => file.datasync(),
    close: () => file.close(),
  };
}

async function readFully(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

async function writeFully(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/** Windows has no such call for folders and needs none; some file systems of sticks refuse it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } catch (error) {
    if (codeOf(error) !== 'EINVAL' && codeOf(error) !== 'ENOTSUP') throw error;
  } finally {
    await opened.close();
  }
}

/** The code that the system gave an error, e.g. ENOSPC. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

export function isFull(error: unknown): boolean {
  return codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT';
}
