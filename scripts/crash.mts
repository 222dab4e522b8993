/**
 * `npm run crash`: kills the real program while somebody types and imports, damages what it keeps, fills its disk, kills it through a whole year, and
 * looks each time whether anything that the window had called saved is gone. Ends with 1 when something is.
 * `npm run crash -- --kills 100 --damages 200 --full 3 --year 20 --seed 7`; a seed that failed is run again first.
 */
import { parseArgs } from 'node:util';
import { freshSeed } from './crash/chance.mts';
import { runDamages } from './crash/damage.mts';
import { runFullDisk } from './crash/full-disk.mts';
import { runKills, runTrustingKill } from './crash/kills.mts';
import { whyNoDisk } from './crash/loop-disk.mts';
import { seedsFor } from './crash/seeds.mts';
import { openWorkshop, type Workshop } from './crash/workshop.mts';
import { runYear } from './crash/year.mts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    damages: { type: 'string', default: '200' },
    full: { type: 'string', default: '3' },
    year: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(freshSeed()) },
  },
});
const seed = Number(values.seed);
/** Of the profile that is damaged. */
const COMMITS = 300;

function say(text: string): void {
  process.stderr.write(`[crash] ${text}\n`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function kills(workshop: Workshop): Promise<boolean> {
  const count = Number(values.kills);
  if (count === 0) return true;
  const trusted = await runTrustingKill(seed, workshop);
  print(
    `kills control: what only the screen had, lost ${trusted} ${trusted > 0 ? 'ok' : 'THE HARNESS SEES NO LOSS'}`,
  );
  const done = await runKills(seedsFor('kills', count, seed), workshop, say);
  print(
    `kills: ${done.kills} (${done.whileImporting} while importing), confirmed ${done.confirmed} (at least ${done.fewest} before each), lost ${done.lost}, half imports ${done.halfImports}`,
  );
  return trusted > 0 && done.lost + done.halfImports === 0;
}

async function damages(workshop: Workshop): Promise<boolean> {
  const count = Number(values.damages);
  if (count === 0) return true;
  const done = await runDamages(seedsFor('damages', count, seed), COMMITS, workshop, say);
  print(
    `damages control: tables and journal gone, rows missed ${done.control} ${done.control > 0 ? 'ok' : 'THE HARNESS SEES NO LOSS'}`,
  );
  print(
    `damages: ${done.damages} (tables ${done.tables}, journal ${done.journal}, both ${done.both}), untouched ${done.untouched}, rebuilt ${done.rebuilt}, started anew ${done.relaunched}, told of loss with both damaged ${done.toldOfLoss}; lost ${done.lost}, silent ${done.silent}, stuck ${done.stuck}`,
  );
  return done.control > 0 && done.lost + done.silent + done.stuck === 0;
}

async function fullDisk(workshop: Workshop): Promise<boolean> {
  const rounds = Number(values.full);
  if (rounds === 0) return true;
  const why = whyNoDisk();
  if (why !== null) {
    print(`full disk: not tried here, ${why}`);
    return true;
  }
  const done = await runFullDisk(rounds, seed, workshop, say);
  print(
    `full disk: ${done.rounds}, confirmed ${done.confirmed}, lost ${done.lost}, refused in words ${done.refused}, not refused ${done.notRefused}, started on a full disk with all figures ${done.startedFull}`,
  );
  return done.lost + done.notRefused === 0 && done.startedFull === done.rounds;
}

async function year(workshop: Workshop): Promise<boolean> {
  const count = Number(values.year);
  if (count === 0) return true;
  const done = await runYear(seedsFor('years', count, seed), workshop, say);
  print(
    `year: ${done.kills} kills in ${done.years} years, confirmed steps ${done.confirmed}, lost ${done.lost}, wrong at the end ${done.wrong}`,
  );
  return done.lost + done.wrong === 0;
}

// The driver only closes the program at this; what is to be taken away is taken away at the exit.
process.once('SIGTERM', () => process.exit(143));
const workshop = openWorkshop();
try {
  print(`seed ${seed}`);
  const passed = [
    await kills(workshop),
    await damages(workshop),
    await fullDisk(workshop),
    await year(workshop),
  ];
  process.exitCode = passed.every(Boolean) ? 0 : 1;
} finally {
  workshop.clear();
}
