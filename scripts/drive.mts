/**
 * `npm run drive`: an officer with real input only walks at random over the whole window; what he entered and what the
 * window said is compared after each action, and with the files on the disk after a new start. Ends with 1 when something
 * differs; that walk is kept as data, and walked first from then on.
 * `npm run drive -- --walks 300 --actions 20 --seed 7 --jobs 2`; `--only write` keeps to the actions of that name,
 * `--program DIR` drives another build.
 */
import { parseArgs } from 'node:util';
import { freshSeed } from './crash/chance.mts';
import { campaign } from './drive/campaign.mts';
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
    'keep-nothing': { type: 'boolean', default: false },
  },
});

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

// The driver only closes the program at this; what is to be taken away is taken away at the exit.
process.once('SIGTERM', () => process.exit(143));
const ground = openGround(values.program);
try {
  print(`seed ${values.seed}`);
  const wanted = {
    walks: Number(values.walks),
    actions: Number(values.actions),
    seed: Number(values.seed),
    jobs: Number(values.jobs),
    only: values.only,
    shrinkMs: Number(values.shrink) * 1000,
    keeps: !values['keep-nothing'],
  };
  const { walks, actions, differences } = await campaign(wanted, ground, print);
  print(`walks ${String(walks)}, actions ${String(actions)}, differences ${String(differences)}`);
  process.exitCode = differences > 0 ? 1 : 0;
} finally {
  ground.clear();
}
