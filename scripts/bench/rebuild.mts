import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { median, type Figure, type Measured } from './figure.mts';
import { writeHistory } from './history.mts';
import { withFolders } from './profile.mts';
import { writeRows } from './rows.mts';
import { openSide, REBUILT } from './side.mts';
import { openStore } from './store.mts';
import { makeYear } from './year.mts';

const INDICATORS = 60;
const COMMITS = 100_000;
const PAIRS = 3;

/**
 * The tables rebuilt from a journal of 100,000 commits: from the desktop process's answer that the journal is open to a
 * usable window. Against a bare strict bulkPut of the very same rows, in the same portions, out of the page's memory.
 */
export const rebuild: Figure = { name: 'rebuild', bound: 2, run };

function run(): Promise<Measured> {
  return withFolders(3, async ([profile = '', empty = '', rows = '']) => {
    await writeHistory(profile, makeYear(INDICATORS), COMMITS - 1);
    await writeRows(profile, rows);
    const desk: number[] = [];
    const baseline: number[] = [];
    // The first pair makes the caches and does not count.
    for (let pair = 0; pair <= PAIRS; pair += 1) {
      const ours = await rebuildDesk(profile);
      const theirs = await fillBare(empty, rows);
      if (pair === 0) continue;
      desk.push(ours);
      baseline.push(theirs);
    }
    return { unit: 'ms', take: median, taken: 'median', desk, baseline };
  });
}

async function rebuildDesk(profile: string): Promise<number> {
  rmSync(join(profile, 'window/IndexedDB'), { recursive: true, force: true });
  const open = await openSide(REBUILT, profile);
  await open.close();
  return open.usableAfter;
}

async function fillBare(profile: string, rows: string): Promise<number> {
  rmSync(join(profile, 'IndexedDB'), { recursive: true, force: true });
  const store = await openStore(profile);
  const took = await store.fill(rows);
  await store.close();
  return took;
}
