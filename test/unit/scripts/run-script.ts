import { spawnSync } from 'node:child_process';

export type Ended = { readonly code: number | null; readonly lines: readonly string[] };

/** Runs a script of the project with this Node, in a folder of choice; stdout as lines, complaints at the end. */
export function runScript(words: readonly string[], cwd: string): Ended {
  const ended = spawnSync(process.execPath, words, { cwd, encoding: 'utf8' });
  const lines = `${ended.stdout}${ended.stderr}`.split('\n').filter((line) => line !== '');
  return { code: ended.status, lines };
}
