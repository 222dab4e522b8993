import { setTimeout as wait } from 'node:timers/promises';
import { freshProfile, removeProfile } from '#test/e2e/desk-window';
import type { Figure, Measured } from './figure.mts';
import { median } from './figure.mts';
import { filledProfile } from './profile.mts';
import { treeMemory } from './proc.mts';
import { DESK, EMPTY, openSide, type Side } from './side.mts';

const INDICATORS = 60;
const PAIRS = 4;
const REST_MS = 10_000;

/** Memory of all processes ten seconds after the window has become usable. */
export const memory: Figure = { name: 'memory', bound: 1.2, run };

async function run(): Promise<Measured> {
  const profiles = { desk: await filledProfile(INDICATORS), baseline: freshProfile() };
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
  Object.values(profiles).forEach(removeProfile);
  return { unit: 'MiB', take: median, taken: 'median', desk, baseline };
}

async function memoryAtRest(side: Side, profile: string): Promise<number> {
  const open = await openSide(side, profile);
  await wait(REST_MS);
  const held = treeMemory(open.pid);
  await open.close();
  return held;
}
