import { join } from 'node:path';
import { fail, succeed, type Result } from '#domain/result';
import { examine } from '#main/journal/examine';
import { codeOf, nodeFs, type JournalFs } from '#main/journal/journal-fs';
import { openName } from '#main/journal/segment-name';
import { chooseFiles, headerOf, statedCount, survey, type FoundFile } from '#main/journal/survey';
import { readWhole } from '#main/journal/whole-file';

export type Verified = {
  readonly segments: number;
  /** Records that can be read. */
  readonly records: number;
  /** Names of the segments that are damaged or not there. */
  readonly damaged: readonly string[];
};

/**
 * Reads every segment and compares it with its name, its checksums and its neighbours. Changes nothing and needs no
 * lock, so the journal may be open. Fails with journal-newer or journal-unreadable.
 */
export async function verifyJournal(folder: string, fs: JournalFs = nodeFs): Promise<Result<Verified>> {
  try {
    const { chosen } = chooseFiles(await survey(fs, folder));
    if (chosen.some((file) => file.look.kind === 'newer')) return fail('journal-newer');
    return succeed(await verify(fs, folder, chosen));
  } catch (error) {
    return fail('journal-unreadable', { reason: codeOf(error) ?? 'other' });
  }
}

async function verify(fs: JournalFs, folder: string, files: readonly FoundFile[]): Promise<Verified> {
  const damaged: string[] = [];
  let records = 0;
  let expected = 1;
  for (const [index, file] of files.entries()) {
    if (file.number > expected) damaged.push(openName(expected));
    const bytes = await readWhole(fs, join(folder, file.name));
    const finding = examine(file, bytes, statedCount(file, files[index + 1] ?? null));
    if (finding.kind === 'damaged') damaged.push(file.name);
    records += finding.spans.length;
    expected = (headerOf(file)?.through ?? file.number) + 1;
  }
  return { segments: files.length, records, damaged };
}
