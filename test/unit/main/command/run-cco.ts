import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';

export const ROOT = join(import.meta.dirname, '..', '..', '..', '..');

export type Run = { readonly stdout: string; readonly stderr: string; readonly code: number | null };

/** The headless command as its users start it. */
export function cco(...args: readonly string[]): Promise<Run> {
  return run(process.execPath, [join('scripts', 'cco.mjs'), ...args]);
}

export function ccoThroughNpm(...args: readonly string[]): Promise<Run> {
  return run('npm', ['run', '-s', 'cco', '--', ...args]);
}

/** The one line of JSON on the standard output, and nothing else there. */
export function lineOf({ stdout }: Run): unknown {
  expect(stdout.endsWith('\n') && stdout.indexOf('\n') === stdout.length - 1).toBe(true);
  return JSON.parse(stdout);
}

function run(program: string, args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('close', (code) => {
      resolve({ stdout: Buffer.concat(output).toString(), stderr: Buffer.concat(errors).toString(), code });
    });
  });
}
