import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { DeskWindow } from '#test/e2e/desk-window';

const PATIENCE = 15_000;

/** Ends the program and all that it started, at once, as nothing in it can foresee. */
export async function killAll({ app }: Pick<DeskWindow, 'app'>): Promise<void> {
  const child = processOf(app);
  // It has ended properly.
  if (child === null) return;
  const { pid } = child;
  if (pid === undefined || process.platform !== 'linux') {
    child.kill('SIGKILL');
    return;
  }
  await killEach([pid, ...descendants(pid)]);
}

function processOf(app: DeskWindow['app']): ReturnType<DeskWindow['app']['process']> | null {
  try {
    return app.process();
  } catch {
    return null;
  }
}

/**
 * A program that started itself again is nobody's child any more: it is known by the profile, which nobody else has.
 * Gives how many processes there were.
 */
export async function killOnProfile(profile: string): Promise<number> {
  const pids = allPids().filter((pid) => commandOf(pid).includes(`--user-data-dir=${profile}`));
  const all = [...new Set(pids.flatMap((pid) => [pid, ...descendants(pid)]))];
  await killEach(all);
  return all.length;
}

/** The helper that starts a program again waits for the old one to end, so there may be nothing to be seen for a moment. */
export async function endRelaunched(profile: string): Promise<void> {
  for (let quiet = 0; quiet < 2;) {
    await wait(400);
    quiet = (await killOnProfile(profile)) === 0 ? quiet + 1 : 0;
  }
}

async function killEach(pids: readonly number[]): Promise<void> {
  for (const pid of pids) signal(pid, 'SIGKILL');
  const until = Date.now() + PATIENCE;
  while (pids.some(isAlive)) {
    if (Date.now() > until) throw new Error(`still alive: ${pids.filter(isAlive).join(' ')}`);
    await wait(10);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}

function descendants(root: number): readonly number[] {
  const parents = new Map(allPids().map((pid) => [pid, statOf(pid)?.parent]));
  const found = [root];
  for (const known of found) for (const [pid, parent] of parents) if (parent === known) found.push(pid);
  return found.slice(1);
}

function allPids(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** A process that is dead but not yet fetched by its parent holds nothing any more. */
function isAlive(pid: number): boolean {
  const state = statOf(pid)?.state;
  return state !== undefined && state !== 'Z' && state !== 'X';
}

function statOf(pid: number): { readonly state: string; readonly parent: number } | null {
  try {
    // The name before it, in parentheses, may hold blanks.
    const [state = 'X', parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\)/s, '')
      .trim()
      .split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return null;
  }
}

function commandOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
  } catch {
    return [];
  }
}
