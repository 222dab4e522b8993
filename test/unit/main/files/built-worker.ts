import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const ASK =
  "import { ensureCcoBuilt } from './scripts/cco-build.mjs'; process.stdout.write(await ensureCcoBuilt());";

/** The worker as it ships with the command line, built when needed. */
export function builtWorker(): string {
  const folder = execFileSync(process.execPath, ['--input-type=module', '-e', ASK], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return join(folder, 'workbook-worker.js');
}
