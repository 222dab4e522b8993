import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BookState } from '#domain/book/book';
import { problem, type Problem } from '#domain/problems';
import { fail, succeed, type Failure, type Result } from '#domain/result';
import { bookOf, readYearFolder, YEAR_FILES, type YearRecords } from '#domain/year-folder/read-year-folder';
import { readJson } from '#main/command/read-json';

/** A year as its folder gives it. */
export type YearOnDisk = {
  readonly records: YearRecords;
  readonly state: BookState;
  /** Word of the folder about itself ("a sample, not real data"); empty where it says nothing. */
  readonly notice: string;
};

export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() === true;
}

/** Whether a path is a folder with at least one file of a year. */
export async function isYearFolder(path: string): Promise<boolean> {
  const names: readonly string[] = await readdir(path).catch(() => []);
  return YEAR_FILES.some((file) => names.includes(file));
}

/**
 * Reads a year folder, every file whole. Refuses a missing file, one that is no JSON in UTF-8 or larger than 20 MB, a
 * wrong shape, a name that leads nowhere and one that stands twice: with the file (`file`) and the place in it.
 */
export async function readYear(folder: string): Promise<Result<YearOnDisk>> {
  const files: Record<string, unknown> = {};
  for (const file of YEAR_FILES) {
    const read = await readJson(join(folder, file));
    if (read.ok) files[file] = read.value;
    // A file that is not there is for the reader to judge: some may be missing.
    else if (!isAbsent(read)) return fail(read.code, { ...read.details, file });
  }
  const read = readYearFolder(files, 'provinceOfficer');
  if (!read.ok) return read;
  const notice = noticeIn(files['framework.json']);
  return succeed({ records: read.value, state: bookOf(read.value), notice });
}

/** A folder that cannot be read, as a problem with its file and place. */
export function folderProblem({ code, details }: Failure): Problem {
  return problem(code, { sheet: details['file'] ?? null, cell: details['place'] ?? null }, details);
}

function isAbsent({ code, details }: Failure): boolean {
  return code === 'file-missing' && details['reason'] === undefined;
}

function noticeIn(framework: unknown): string {
  const isNamed = typeof framework === 'object' && framework !== null && 'notice' in framework;
  return isNamed && typeof framework.notice === 'string' ? framework.notice : '';
}
