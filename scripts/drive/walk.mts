import { join } from 'node:path';
import { chanceOf, type Chance } from '#scripts/crash/chance.mts';
import { ROOT, type DeskWindow } from '#test/e2e/desk-window';
import type { Action, Outcome, Plan } from './action.mts';
import { BOXES } from './actions/boxes.mts';
import { CELLS } from './actions/cells.mts';
import { CHOICES } from './actions/choices.mts';
import { DESK } from './actions/desk.mts';
import { FILES } from './actions/files.mts';
import { LIFE } from './actions/life.mts';
import { OFFERS } from './actions/offers.mts';
import { PEOPLE_ACTIONS } from './actions/people.mts';
import { REVIEWS } from './actions/review.mts';
import { Difference } from './difference.mts';
import { frameOf, postIn, recordsIn, yearOf } from './journal.mts';
import { Ledger } from './ledger.mts';
import { Officer } from './officer.mts';
import type { Start, Starts } from './starts.mts';

export const ACTIONS: readonly Action[] = [
  ...CELLS,
  ...CHOICES,
  ...BOXES,
  ...LIFE,
  ...OFFERS,
  ...REVIEWS,
  ...FILES,
  ...PEOPLE_ACTIONS,
  ...DESK,
];

/** One action of a walk: which, and the seed of all that is left to chance in it. */
export type Stride = { readonly name: string; readonly seed: number };
export type Walk = {
  readonly seed: number;
  readonly start: Start;
  readonly strides: readonly Stride[];
  /** Part of the names of the actions to which it keeps; empty: all. */
  readonly only: string;
};

/** Where a walk begins: a year as it was loaded, and what is done first. */
const BEGINNINGS: readonly { readonly start: Start; readonly first: readonly string[] }[] = [
  { start: 'empty', first: [] },
  { start: 'draft', first: [] },
  { start: 'draft', first: ['propose'] },
  { start: 'draft', first: ['propose', 'agree'] },
  { start: 'draft', first: ['propose', 'agree', 'record a signature'] },
  { start: 'signed', first: [] },
  { start: 'signed', first: [] },
  { start: 'running', first: [] },
];
/** What was done, in words, and what differed at its end. */
export type Walked = {
  readonly walk: Walk;
  /** Number of its strides that were begun. */
  readonly taken: number;
  readonly said: readonly string[];
  /** What became of each action, by its name. */
  readonly acts: readonly Act[];
  readonly difference: string | null;
};

export type Act = { readonly name: string } & Outcome;

export type Ground = {
  readonly starts: Starts;
  readonly folder: string;
  readonly open: (profile: string) => Promise<DeskWindow>;
};

/** A walk of so many actions, by chance. */
export function walkOf(seed: number, actions: number, only = ''): Walk {
  const chance = chanceOf(seed);
  const { start, first } = chance.pick(BEGINNINGS);
  const among = actionsOf(only);
  const strides = Array.from({ length: actions }, () => ({
    name: pickAction(among, chance),
    seed: chance.below(2 ** 31),
  }));
  const begun = first.map((name) => ({ name, seed: 0 }));
  return { seed, start, only, strides: [...begun, ...strides] };
}

function actionsOf(only: string): readonly Action[] {
  return ACTIONS.filter(({ name }) => name.includes(only));
}

function pickAction(among: readonly Action[], chance: Chance): string {
  let at = chance.below(among.reduce((sum, { weight }) => sum + weight, 0));
  for (const { name, weight } of among) {
    if (at < weight) return name;
    at -= weight;
  }
  throw new Error('no action');
}

/** Where the window is kept as it looked when something differed. */
const PICTURES = join(ROOT, 'out/drive');

const TRIES = 20;

let profiles = 0;

/** Walks it in a window of its own; stops at the first difference. */
export async function runWalk(walk: Walk, { starts, folder, open }: Ground): Promise<Walked> {
  profiles += 1;
  const profile = join(folder, `profile-${String(profiles)}`);
  starts.copyTo(walk.start, profile);
  const records = recordsIn(profile);
  const ledger = new Ledger(yearOf(records), frameOf(records), { post: postIn(records), person: '' });
  const officer = await Officer.sitDown(ledger, profile, open);
  const said: string[] = [];
  const acts: Act[] = [];
  let taken = 0;
  try {
    await officer.compareAll();
    for (const stride of walk.strides) {
      taken += 1;
      await take(stride, walk.only, officer, { said, acts });
    }
    said.push('close the window and open it again');
    await officer.window.saved();
    await officer.compareAll();
    await officer.comeBack('close');
    await officer.compareAll();
    return { walk, taken, said, acts, difference: null };
  } catch (error) {
    await officer.window.desk.page
      .screenshot({ path: join(PICTURES, `${String(walk.seed)}.png`) })
      .catch(() => undefined);
    return { walk, taken, said, acts, difference: wordsOf(error) };
  } finally {
    await officer.end();
  }
}

/** Of what could not be done at all only the beginning: the driver tells at length how often it tried. */
function wordsOf(error: unknown): string {
  if (error instanceof Difference) return error.message;
  const lines = String(error).split('\n');
  return [...lines.slice(0, 3), ...lines.filter((line) => line.includes('intercepts'))].slice(0, 4).join(' ');
}

/** What cannot be done as things stand is left for something else. */
function planOf({ name, seed }: Stride, only: string, ledger: Ledger): (Plan & { name: string }) | null {
  const chance = chanceOf(seed);
  let action = ACTIONS.find((each) => each.name === name);
  if (action === undefined) throw new Error(`no action ${name}`);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const plan = action.plan(ledger, chance);
    if (plan !== null) return { ...plan, name: action.name };
    const other = pickAction(actionsOf(only), chance);
    action = ACTIONS.find((each) => each.name === other) ?? action;
  }
  return null;
}

type Told = { readonly said: string[]; readonly acts: Act[] };

async function take(stride: Stride, only: string, officer: Officer, { said, acts }: Told): Promise<void> {
  const plan = planOf(stride, only, officer.ledger);
  if (plan === null) {
    acts.push({ name: stride.name, why: 'nothing can be done' });
    return;
  }
  said.push(plan.said);
  await officer.putAway();
  const { why } = await plan.act(officer);
  acts.push({ name: plan.name, why });
  if (why !== null) said.push(`${said.pop() ?? ''} (not possible: ${why})`);
  await officer.compare();
}
