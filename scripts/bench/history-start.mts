import { median, type Figure, type Measured } from './figure.mts';
import { fillProfile, withFolders } from './profile.mts';
import { DESK } from './side.mts';
import { startOnce } from './start.mts';

const INDICATORS = 60;
const SHORT = 2_000;
const LONG = 10 * SHORT;
const PAIRS = 10;
const WARM_UPS = 3;

/** A start with ten times the history: 20,000 commits against 2,000 of the same province-year. */
export const historyStart: Figure = { name: 'history-start', bound: 1.3, run };

function run(): Promise<Measured> {
  return withFolders(2, async ([long = '', short = '']) => {
    await fillProfile(long, INDICATORS, LONG);
    await fillProfile(short, INDICATORS, SHORT);
    const desk: number[] = [];
    const baseline: number[] = [];
    for (let pair = 0; pair < WARM_UPS + PAIRS; pair += 1) {
      const ours = await startOnce(DESK, long);
      const theirs = await startOnce(DESK, short);
      if (pair < WARM_UPS) continue;
      desk.push(ours);
      baseline.push(theirs);
    }
    return { unit: 'ms', take: median, taken: 'median', desk, baseline };
  });
}
