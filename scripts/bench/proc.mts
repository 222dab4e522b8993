import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';

/**
 * Memory of a process and all that it started, in MiB: the sum of their PSS, where a page that several share counts
 * for each by its share.
 */
export function treeMemory(root: number): number {
  const kib = treeOf(root).reduce((sum, pid) => sum + pssOf(pid), 0);
  return kib / 1024;
}

/** True when the program is running already: what it shares then counts less, on both sides. */
export function isRunning(program: string): boolean {
  const path = realpathSync(program);
  return pids().some((pid) => programOf(pid) === path);
}

function programOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return null;
  }
}

function treeOf(root: number): readonly number[] {
  const parents = new Map(pids().map((pid) => [pid, parentOf(pid)]));
  const tree = [root];
  for (const known of tree) for (const [pid, parent] of parents) if (parent === known) tree.push(pid);
  return tree;
}

function pids(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** Null for a process that ended in the meantime. */
function parentOf(pid: number): number | null {
  try {
    // The name before it, in parentheses, may hold blanks.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ');
    return Number(fields[1]);
  } catch {
    return null;
  }
}

function pssOf(pid: number): number {
  const found = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
  if (found === null) throw new Error(`no PSS of process ${pid}`);
  return Number(found[1]);
}
