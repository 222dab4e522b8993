import type { ReadAgreement } from '#domain/agreement/sheet';
import { readForYear } from '#domain/check/check-read';
import { checkYear } from '#domain/check/check-year';
import type { Problem } from '#domain/problems';
import { defaultFramework } from '#domain/scoring/default-framework';
import { asFolderProblem } from '#main/command/place-in-folder';
import { notReadOf, type NotRead } from '#main/command/read-command';
import { folderProblem, readYear } from '#main/command/year-folder';

/** A sheet that names no year has rounds and levels all the same. */
const ANY_YEAR = 2547;

export type Checked = { readonly problems: readonly Problem[] } & NotRead;

/** Everything to be looked at in a year folder; where it cannot be read, why. */
export async function checkFolder(path: string): Promise<readonly Problem[]> {
  const year = await readYear(path);
  if (!year.ok) return [folderProblem(year)];
  const { state, records } = year.value;
  return checkYear(state, records.framework).map((each) =>
    asFolderProblem(each, state, records.book.fiscalYear),
  );
}

/** What reading a workbook finds, and what can be said of the agreement once it is taken in. */
export function checkWorkbook(read: ReadAgreement): Checked {
  const told = readForYear(read, defaultFramework(read.year ?? ANY_YEAR));
  return { problems: told.problems, ...notReadOf(told) };
}
