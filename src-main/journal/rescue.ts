import { readFile } from 'node:fs/promises';
import { Decrypter, Encrypter } from 'age-encryption';
import { fail, succeed, type Result } from '#domain/result';
import { writeFileAtomically } from '#main/files/atomic-write';
import { codeOf } from '#main/journal/journal-fs';
import { readSnapshotBytes, type WholeSnapshot } from '#main/journal/snapshot';

export type RescueOptions = {
  /** Base-2 logarithm of the work that each guess at the passphrase costs; 18, about a second. */
  readonly workFactor?: number;
};

const LEAST_CHARACTERS = 10;
const WORK_FACTOR = 18;
/** What the library says of a passphrase that does not open the file; it has no code for it. */
const NO_MATCH = 'no identity matched';

/**
 * Encrypts a snapshot (its bytes or its path) with a passphrase into a file that any age program opens, whole or not at
 * all. Fails with passphrase-too-short (under 10 characters), snapshot-damaged, file-missing or file-not-written.
 */
export async function writeRescue(
  snapshot: Uint8Array | string,
  passphrase: string,
  target: string,
  options: RescueOptions = {},
): Promise<Result<null>> {
  const words = normal(passphrase);
  if (Array.from(words).length < LEAST_CHARACTERS) {
    return fail('passphrase-too-short', { least: String(LEAST_CHARACTERS) });
  }
  const bytes = typeof snapshot === 'string' ? await readBytes(snapshot) : succeed(snapshot);
  if (!bytes.ok) return bytes;
  // What cannot be restored must not be kept as if it could.
  const looked = readSnapshotBytes(bytes.value);
  if (!looked.ok) return looked;
  const encrypter = new Encrypter();
  encrypter.setPassphrase(words);
  encrypter.setScryptWorkFactor(options.workFactor ?? WORK_FACTOR);
  return writeFileAtomically(target, await encrypter.encrypt(bytes.value));
}

/**
 * Opens a rescue file. Fails with file-missing, passphrase-too-short, rescue-wrong-passphrase (also where just those
 * bytes of the file are damaged that hold the locked key: the two cannot be told apart), rescue-damaged, journal-newer.
 */
export async function readRescue(path: string, passphrase: string): Promise<Result<WholeSnapshot>> {
  const words = normal(passphrase);
  if (Array.from(words).length < LEAST_CHARACTERS) {
    return fail('passphrase-too-short', { least: String(LEAST_CHARACTERS) });
  }
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const opened = await decrypt(bytes.value, words);
  if (!opened.ok) return opened;
  const snapshot = readSnapshotBytes(opened.value);
  return snapshot.ok || snapshot.code === 'journal-newer' ? snapshot : fail('rescue-damaged');
}

async function decrypt(bytes: Uint8Array, words: string): Promise<Result<Uint8Array>> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(words);
  try {
    return succeed(await decrypter.decrypt(bytes));
  } catch (error) {
    const isOther = error instanceof Error && error.message.includes(NO_MATCH);
    return fail(isOther ? 'rescue-wrong-passphrase' : 'rescue-damaged');
  }
}

/** Keyboards and systems write the same marks above and below a letter in different orders. */
function normal(passphrase: string): string {
  return passphrase.normalize('NFC');
}

async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    return succeed(await readFile(path));
  } catch (error) {
    return fail('file-missing', codeOf(error) === 'ENOENT' ? {} : { reason: 'not-readable' });
  }
}
