import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#test/unit/main/command/run-cco';
import { testFolder } from '#test/unit/main/files/test-folder';

export const SAMPLE_YEAR = join(ROOT, 'resources', 'sample-year');

/** A copy of the sample year that a test may spoil. */
export function sampleCopy(): string {
  const folder = join(testFolder(), 'ปี 2547');
  cpSync(SAMPLE_YEAR, folder, { recursive: true });
  return folder;
}

/** Changes the parsed content of one file; `edit` knows its shape. */
export function editJson(folder: string, file: string, edit: (content: never) => void): void {
  const path = join(folder, file);
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
  edit(content as never);
  writeFileSync(path, JSON.stringify(content));
}
