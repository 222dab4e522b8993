/**
 * `npm run drive`: an officer with real input only, who walks at random over the whole window; what he entered and what the
 * window said is compared after each step. `npm run drive -- --walks 300 --actions 20 --seed 7 --jobs 2`.
 */
import { parseArgs } from 'node:util';
import { freshSeed } from './crash/chance.mts';
import { openWorkshop } from './crash/workshop.mts';
import { runWalk, walkOf } from './drive/walk.mts';
import { Starts } from './drive/starts.mts';

const { values } = parseArgs({
  options: {
    walks: { type: 'string', default: '20' },
    actions: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(freshSeed()) },
    jobs: { type: 'string', default: '1' },
  },
});
const workshop = openWorkshop();
process.once('SIGTERM', () => process.exit(143));
try {
  const ground = { starts: new Starts(workshop.folder, new Date()), folder: workshop.folder, open: workshop.open };
  let differences = 0;
  for (let at = 0; at < Number(values.walks); at += 1) {
    const begun = Date.now();
    const done = await runWalk(walkOf(Number(values.seed) + at, Number(values.actions)), ground);
    console.log(done.walk.seed, done.walk.start, done.difference === null ? 'ok' : `DIFFERENCE ${done.difference}`, Date.now() - begun);
    if (done.difference !== null) {
      differences += 1;
      console.log(done.said.map((each) => `   ${each}`).join('\n'));
    }
  }
  console.log(`walks ${values.walks}, differences ${String(differences)}`);
} finally {
  workshop.clear();
}
