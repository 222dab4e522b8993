import { constants } from 'node:fs';
import { lstat, mkdir, mkdtemp, open, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { tooLarge } from '#domain/agreement/workbook-limits';
import { fail, succeed, type Result } from '#domain/result';

/** A copy of a foreign file under a name of ours, in a folder that nobody else uses. */
export type Quarantined = {
  readonly path: string;
  readonly bytes: Buffer;
  readonly remove: () => Promise<void>;
};

/** Symbolic links are refused: what is read must be what was chosen. Windows has no such flag. */
const READ_ONLY = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NOFOLLOW);

/** Copies a chosen file. The original is opened for reading only and never again after this. */
export async function quarantineFile(path: string, baseFolder: string): Promise<Result<Quarantined>> {
  const read = await readRegularFile(path);
  return read.ok ? quarantineBytes(read.value, baseFolder) : read;
}

/** Puts bytes that came through a call (a file dropped on the window) into quarantine. */
export async function quarantineBytes(bytes: Uint8Array, baseFolder: string): Promise<Result<Quarantined>> {
  const large = tooLarge(bytes.length);
  if (large !== null) return large;
  try {
    await mkdir(baseFolder, { recursive: true });
    const folder = await mkdtemp(join(baseFolder, 'quarantine-'));
    const path = join(folder, 'workbook');
    await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
    return succeed({
      path,
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
      remove: () => rm(folder, { recursive: true, force: true }),
    });
  } catch {
    return fail('file-not-written', { reason: 'quarantine' });
  }
}

/** Reads a file that a person named: a regular file of bearable size, or a code that says what it is. */
export async function readRegularFile(path: string): Promise<Result<Buffer>> {
  try {
    // Opening a pipe or a device would wait for ever, so look first.
    const named = await lstat(path);
    if (!named.isFile()) return fail('file-not-workbook', { reason: 'not-a-file' });
    const file = await open(path, READ_ONLY);
    try {
      return await readOpened(file);
    } finally {
      await file.close();
    }
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return fail('file-missing', isGone ? {} : { reason: 'not-readable' });
  }
}

async function readOpened(file: FileHandle): Promise<Result<Buffer>> {
  const { size } = await file.stat();
  return tooLarge(size) ?? succeed(await file.readFile());
}
