import { dirname, join } from 'node:path';
import { type JournalFile, type JournalFs, type OpenFor } from '#main/journal/journal-fs';
import { QUARANTINE } from '#main/journal/segment-name';

/** Runs with an open file and closes it again, whatever happens. */
export async function withFile<Value>(
  fs: JournalFs,
  path: string,
  how: OpenFor,
  run: (file: JournalFile) => Promise<Value>,
): Promise<Value> {
  const file = await fs.open(path, how);
  try {
    return await run(file);
  } finally {
    await file.close();
  }
}

export function readWhole(fs: JournalFs, path: string): Promise<Uint8Array> {
  return withFile(fs, path, 'read', async (file) => file.read(0, await file.size()));
}

export function readStretch(fs: JournalFs, path: string, from: number, length: number): Promise<Uint8Array> {
  return withFile(fs, path, 'read', (file) => file.read(from, length));
}

/** The file is there with all these bytes, on the disk, or as it was before. */
export async function writeWhole(fs: JournalFs, path: string, bytes: Uint8Array): Promise<void> {
  const aside = `${path}.tmp`;
  try {
    await withFile(fs, aside, 'create', async (file) => {
      await file.write(bytes, 0);
      await file.datasync();
    });
    await fs.rename(aside, path);
  } catch (error) {
    await fs.remove(aside).catch(() => undefined);
    throw error;
  }
  await fs.syncFolder(dirname(path));
}

/** Cuts a file to `length` bytes, on the disk. */
export function cutFile(fs: JournalFs, path: string, length: number): Promise<void> {
  return withFile(fs, path, 'write', async (file) => {
    await file.truncate(length);
    await file.datasync();
  });
}

/** Moves a file of the journal, untouched, to where nothing reads it and nobody deletes it. Gives its new name. */
export async function quarantine(
  fs: JournalFs,
  folder: string,
  name: string,
  into = QUARANTINE,
): Promise<string> {
  const kept = await freeName(fs, folder, name, into);
  await fs.rename(join(folder, name), join(folder, into, kept));
  await fs.syncFolder(join(folder, into));
  await fs.syncFolder(folder);
  return join(into, kept);
}

/** Keeps a copy of bytes that are about to be cut off. The same bytes twice are kept once. */
export async function quarantineBytes(
  fs: JournalFs,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  await fs.makeFolder(join(folder, QUARANTINE));
  await writeWhole(fs, join(folder, QUARANTINE, name), bytes);
}

async function freeName(fs: JournalFs, folder: string, name: string, into: string): Promise<string> {
  await fs.makeFolder(join(folder, into));
  const taken = new Set(await fs.list(join(folder, into)));
  let free = name;
  for (let copy = 2; taken.has(free); copy += 1) free = `${name}.${String(copy)}`;
  return free;
}
