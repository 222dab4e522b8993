/**
 * `npm run drive`: an officer with real input only walks at random over the whole window; what he entered and what the
 * window said is compared after each action, and with the files on the disk after a new start. Ends with 1 when something
 * differs; that walk is kept as data, and walked first from then on.
 * `npm run drive -- --walks 300 --actions 20 --seed 7 --jobs 2`; `--only write` keeps to the actions of that name,
 * `--program DIR` drives another build. `npm run drive -- --faults` puts faults that officers once met back into a copy of the
 * sources, one after the other, and ends with 1 when one is not found.
 */
import { parseArgs } from 'node:util';
import { freshSeed } from './crash/chance.mts';
import { campaign } from './drive/campaign.mts';
import { countLines } from './drive/counts.mts';
import { runFaults } from './drive/faults.mts';
import { openGround } from './drive/ground.mts';

const { values } = parseArgs({
  options: {
    walks: { type: 'string', default: '20' },
    actions: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(freshSeed()) },
    jobs: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    program: { type: 'string' },
    shrink: { type: 'string', default: '90' },
    faults: { type: 'boolean', default: false },
    fault: { type: 'string', multiple: true, default: [] },
    'keep-nothing': { type: 'boolean', default: false },
  },
});

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** So many walks must find a fault, whichever way they go. */
const MOST = 30;

// The driver only closes the program at this; what is to be taken away is taken away at the exit.
process.once('SIGTERM', () => process.exit(143));
print(`seed ${values.seed}`);
const passed = values.faults ? await faults() : await walk();
process.exitCode = passed ? 0 : 1;

function faults(): Promise<boolean> {
  const run = {
    seed: Number(values.seed),
    actions: Number(values.actions),
    most: MOST,
    jobs: Number(values.jobs),
  };
  return runFaults(values.fault.map(Number), run, print);
}

async function walk(): Promise<boolean> {
  const ground = openGround(values.program);
  try {
    const wanted = {
      walks: Number(values.walks),
      actions: Number(values.actions),
      seed: Number(values.seed),
      jobs: Number(values.jobs),
      only: values.only,
      shrinkMs: Number(values.shrink) * 1000,
      keeps: !values['keep-nothing'],
      enough: null,
    };
    const { walks, actions, differences, counts } = await campaign(wanted, ground, print);
    for (const line of countLines(counts)) print(line);
    print(`walks ${String(walks)}, actions ${String(actions)}, differences ${String(differences)}`);
    return differences === 0;
  } finally {
    ground.clear();
  }
}
