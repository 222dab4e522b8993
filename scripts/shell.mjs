// Speaking, running programs, and the few facts about this computer that the set-up needs. Node built-ins only:
// everything here must run before any package is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const isWindows = process.platform === 'win32';
export const isLinux = process.platform === 'linux';
export const isRoot = isLinux && process.getuid?.() === 0;

/** A foreseen stop: the sentence is for a person and already says what to do. No stack is shown. */
export class Stop extends Error {}

/** Progress goes to stderr: stdout belongs to what the command was asked for. */
export function say(sentence) {
  process.stderr.write(`· ${sentence}\n`);
}

export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

export function hasProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, name)));
}

const OUTPUT = { shown: 2, quiet: 'ignore', kept: 'pipe' };
const MOST_KEPT = 64 * 1024 * 1024;

/** Runs a program to its end; `output: 'quiet'` shows only its complaints, 'kept' gives back the rest. Throws when it fails. */
export function run(program, args, { output = 'shown', env = process.env, cwd = ROOT } = {}) {
  // Whatever a helper prints is progress too, hence fd 2.
  const stdio = ['ignore', OUTPUT[output], 2];
  const ended = spawnSync(program, args, { cwd, env, stdio, encoding: 'utf8', maxBuffer: MOST_KEPT });
  if (ended.error) throw new Stop(`${program} could not be started: ${ended.error.message}`);
  if (ended.status !== 0) throw new Stop(`${program} failed (${String(ended.status ?? ended.signal)}).`);
  return ended.stdout;
}

/** Runs npm without a shell where that is possible: folders with spaces and Windows' npm.cmd need no quoting then. */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return run(process.execPath, [cli, ...args], options);
  if (!isWindows) return run('npm', args, options);
  return run(
    process.execPath,
    [join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'), ...args],
    options,
  );
}

/** The script behind a command of an installed package, to be run by this Node. */
export function tool(path) {
  return join(ROOT, 'node_modules', path);
}

/**
 * Runs what the person came for, with its own output, and gives back its exit code. On Linux it becomes a group of
 * its own, so that a stop from outside reaches the display and the window too and leaves nothing behind.
 */
export function follow(program, args, env) {
  const child = spawn(program, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: !isWindows,
  });
  const pass = (signal) => {
    try {
      if (isWindows) child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // It ended by itself in the meantime.
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => pass(signal));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done(code ?? 1));
  });
}
