import { join } from 'node:path';
import { chanceOf } from '#scripts/crash/chance.mts';
import type { DeskWindow } from '#test/e2e/desk-window';
import type { Action } from './action.mts';
import { CELLS } from './actions/cells.mts';
import { DESK } from './actions/desk.mts';
import { Difference } from './difference.mts';
import { frameOf, postIn, recordsIn, yearOf } from './journal.mts';
import { Ledger } from './ledger.mts';
import { Officer } from './officer.mts';
import { STARTS, type Start, type Starts } from './starts.mts';

export const ACTIONS: readonly Action[] = [...CELLS, ...DESK];

/** One action of a walk: which, and the seed of all that is left to chance in it. */
export type Stride = { readonly name: string; readonly seed: number };
export type Walk = { readonly seed: number; readonly start: Start; readonly strides: readonly Stride[] };
/** What was done, in words, and what differed at its end. */
export type Walked = { readonly walk: Walk; readonly said: readonly string[]; readonly difference: string | null };

export type Ground = {
  readonly starts: Starts;
  readonly folder: string;
  readonly open: (profile: string) => Promise<DeskWindow>;
};

/** A walk of so many actions, by chance. */
export function walkOf(seed: number, actions: number): Walk {
  const chance = chanceOf(seed);
  const start = chance.pick(STARTS);
  const strides = Array.from({ length: actions }, () => ({ name: pickAction(chance.below), seed: chance.below(2 ** 31) }));
  return { seed, start, strides };
}

function pickAction(below: (most: number) => number): string {
  let at = below(ACTIONS.reduce((sum, { weight }) => sum + weight, 0));
  for (const { name, weight } of ACTIONS) {
    if (at < weight) return name;
    at -= weight;
  }
  throw new Error('no action');
}

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
  try {
    await officer.compareAll();
    for (const stride of walk.strides) await take(stride, officer, said);
    said.push('close the window and open it again');
    await officer.window.saved();
    await officer.compareAll();
    await officer.comeBack('close');
    await officer.compareAll();
    return { walk, said, difference: null };
  } catch (error) {
    return { walk, said, difference: error instanceof Difference ? error.message : String(error) };
  } finally {
    await officer.end();
  }
}

async function take({ name, seed }: Stride, officer: Officer, said: string[]): Promise<void> {
  const action = ACTIONS.find((each) => each.name === name);
  if (action === undefined) throw new Error(`no action ${name}`);
  const plan = action.plan(officer.ledger, chanceOf(seed));
  if (plan === null) return;
  said.push(plan.said);
  await plan.act(officer);
  await officer.compare();
}
