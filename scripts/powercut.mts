/**
 * `npm run powercut`: cuts the power of the disk beneath the real program while somebody types (Linux, root; a file
 * system in a file, which forgets what was not synced), and looks each time whether anything that the window had called
 * saved is gone. Ends with 1 when something is. `npm run powercut -- --cuts 30 --seed 7`.
 */
import { parseArgs } from 'node:util';
import { freshSeed } from './crash/chance.mts';
import { runCuts, runRelaxedCuts } from './crash/cuts.mts';
import { whyNoDisk } from './crash/loop-disk.mts';
import { seedsFor } from './crash/seeds.mts';
import { openWorkshop } from './crash/workshop.mts';

const { values } = parseArgs({
  options: {
    cuts: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(freshSeed()) },
  },
});
const CONTROL_CUTS = 2;

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function powercut(): Promise<boolean> {
  const seed = Number(values.seed);
  const workshop = openWorkshop();
  try {
    print(`seed ${seed}`);
    const relaxed = await runRelaxedCuts(CONTROL_CUTS, workshop);
    print(
      `power cuts control: relaxed durability, lost ${relaxed} ${relaxed > 0 ? 'ok' : 'THE HARNESS SEES NO LOSS'}`,
    );
    const done = await runCuts(seedsFor('cuts', Number(values.cuts), seed), workshop, (text) => {
      process.stderr.write(`[powercut] ${text}\n`);
    });
    print(
      `power cuts: ${done.cuts}, confirmed ${done.confirmed}, lost ${done.lost}, started anew ${done.relaunched}`,
    );
    return relaxed > 0 && done.lost === 0;
  } finally {
    workshop.clear();
  }
}

// The driver only closes the program at this; what is to be taken away is taken away at the exit.
process.once('SIGTERM', () => process.exit(143));
const why = whyNoDisk();
if (why !== null) print(`power cuts: not tried here, ${why}`);
else process.exitCode = (await powercut()) ? 0 : 1;
