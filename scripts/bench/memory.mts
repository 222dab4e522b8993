import { setTimeout as wait } from 'node:timers/promises';
import { electronPath } from '#test/e2e/desk-window';
import { median, type Figure, type Measured } from './figure.mts';
import { withProfiles, type Profiles } from './profile.mts';
import { isRunning, treeMemory } from './proc.mts';
import { DESK, EMPTY, openSide, type Side } from './side.mts';

const INDICATORS = 60;
const PAIRS = 4;
const REST_MS = 10_000;

/** Memory of all processes ten seconds after the window has become usable. */
export const memory: Figure = { name: 'memory', bound: 1.2, run };

function run(): Promise<Measured> {
  return withProfiles(INDICATORS, onBoth);
}

async function onBoth(profiles: Profiles): Promise<Measured> {
  const desk: number[] = [];
  const baseline: number[] = [];
  // The first pair makes the caches and does not count.
  for (let pair = 0; pair <= PAIRS; pair += 1) {
    const ours = await memoryAtRest(DESK, profiles.desk);
    const theirs = await memoryAtRest(EMPTY, profiles.baseline);
    if (pair === 0) continue;
    desk.push(ours);
    baseline.push(theirs);
  }
  return { unit: 'MiB', take: median, taken: 'median', desk, baseline };
}

async function memoryAtRest(side: Side, profile: string): Promise<number> {
  await alone();
  const open = await openSide(side, profile);
  await wait(REST_MS);
  const held = treeMemory(open.pid);
  await open.close();
  return held;
}

/** Waits a minute at most for others to end: what they share with us would count less. */
async function alone(): Promise<void> {
  for (let tries = 0; isRunning(electronPath()); tries += 1) {
    if (tries === 0) process.stderr.write('[bench] another Electron is running: waiting for its end\n');
    if (tries === 12) {
      process.stderr.write('[bench] it still runs: these figures of memory are too low on both sides\n');
      return;
    }
    await wait(5000);
  }
}
