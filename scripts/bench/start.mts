import { median, type Figure, type Measured } from './figure.mts';
import { withProfiles, type Profiles } from './profile.mts';
import { DESK, EMPTY, openSide, type Side } from './side.mts';

const INDICATORS = 60;
const PAIRS = 14;
/** Chromium stores compiled scripts at the second start and uses them from the third on. */
const WARM_UPS = 3;

/** From the start of the process to a usable window with one province-year. */
export const start: Figure = { name: 'start', bound: 1.25, run };

function run(): Promise<Measured> {
  return withProfiles(INDICATORS, onBoth);
}

async function onBoth(profiles: Profiles): Promise<Measured> {
  const desk: number[] = [];
  const baseline: number[] = [];
  for (let pair = 0; pair < WARM_UPS + PAIRS; pair += 1) {
    const ours = await startOnce(DESK, profiles.desk);
    const theirs = await startOnce(EMPTY, profiles.baseline);
    if (pair < WARM_UPS) continue;
    desk.push(ours);
    baseline.push(theirs);
  }
  return { unit: 'ms', take: median, taken: 'median', desk, baseline };
}

/** Ms from the start of the process to a usable window. */
export async function startOnce(side: Side, profile: string): Promise<number> {
  const open = await openSide(side, profile);
  await open.close();
  return open.usableAfter;
}
