import { readFile } from 'node:fs/promises';
import { decodeCommit } from '#domain/log/encode';
import { draftOps } from '#domain/log/draft';
import { fail, succeed, type Result } from '#domain/result';
import { bookToChange, type YearRecords } from '#domain/year-folder/read-year-folder';
import { hash } from '#main/log/device-key';
import { openLog, placesIn, type OpenedLog } from '#main/log/open-log';

/** What came into the profile. */
export type Loaded = { readonly book: string; readonly commits: number; readonly records: number };

/**
 * Writes a year into the profile of a desk, as the window does when it begins a book: the same change, drafted, signed
 * by the key of that computer, put on its chain and flushed to the disk as one commit. The desk builds its tables from
 * the journal when it is started. Fails with journal-locked (the desk is open), year-exists, device-key-locked, or as
 * the journal fails; then nothing was written.
 */
export async function loadYear(records: YearRecords, profile: string, app: string): Promise<Result<Loaded>> {
  // Without the account's own lock a locked key cannot be opened, and a new one would be written over it.
  if (await isKeyLocked(placesIn(profile).key)) return fail('device-key-locked');
  const opened = await opening(profile, app);
  if (!opened.ok) return opened;
  try {
    return await append(opened.value, records);
  } finally {
    await opened.value.log.close();
  }
}

async function opening(profile: string, app: string): Promise<Result<OpenedLog>> {
  try {
    return await openLog(profile, app, () => Promise.resolve(null));
  } catch {
    return fail('file-not-written', { reason: 'profile' });
  }
}

async function append({ log }: OpenedLog, records: YearRecords): Promise<Result<Loaded>> {
  const { id, province, fiscalYear, post } = records.book;
  if (await hasBook(log, id)) return fail('year-exists', { province, year: String(fiscalYear) });
  const { name, ops } = bookToChange(records);
  const steps = draftOps({ name, ops }, () => undefined);
  const written = await log.append({ book: id, name, person: '', post, lam: 0, ops: steps });
  return written.ok ? succeed({ book: id, commits: 1, records: ops.length }) : written;
}

/** Whether any edit of that book is in the journal. */
async function hasBook(log: OpenedLog['log'], book: string): Promise<boolean> {
  for (let after = 0; ;) {
    const { records } = await log.read(after);
    const last = records.at(-1);
    if (last === undefined) return false;
    const commits = records.map(({ bytes }) => decodeCommit(bytes, hash));
    if (commits.some((read) => read.ok && read.value.body.book === book)) return true;
    after = last.at;
  }
}

async function isKeyLocked(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return /"wrapped"\s*:\s*true/.test(text);
}
