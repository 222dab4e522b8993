import { keepWalk, keptWalks, shrunk } from './cases.mts';
import { countActs, type Counts } from './counts.mts';
import { runWalk, walkOf, type Act, type Ground, type Walk, type Walked } from './walk.mts';

export type Campaign = {
  readonly walks: number;
  readonly actions: number;
  readonly seed: number;
  readonly jobs: number;
  /** Part of the names of the actions to which the walks keep. */
  readonly only: string;
  /** How long one that differs is made shorter. */
  readonly shrinkMs: number;
  /** Whether what is found is kept as data, and what was kept is walked first. */
  readonly keeps: boolean;
  /** Walks that are not left to chance: they are walked beside those that are. */
  readonly also?: readonly Walk[];
  /** A difference of this kind ends it: there is no need to look further. Null: it is walked to the end. */
  readonly enough: RegExp | null;
};

export type Tally = { walks: number; actions: number; differences: number };
export type Campaigned = Tally & {
  readonly found: readonly Walked[];
  /** How often each action was done, and why it was not. */
  readonly counts: Counts;
};

/** Walks so many times, some at once; each with a seed of its own. */
export async function campaign(
  wanted: Campaign,
  ground: Ground,
  say: (text: string) => void,
): Promise<Campaigned> {
  const { walks, actions, seed, jobs, only } = wanted;
  const fresh = Array.from({ length: walks }, (_none, at) => walkOf(seed + at, actions, only));
  const waiting: Walk[] = [...(wanted.keeps ? keptWalks() : []), ...(wanted.also ?? []), ...fresh];
  const tally = { walks: 0, actions: 0, differences: 0 };
  const found: Walked[] = [];
  const acts: Act[] = [];
  const work = async (): Promise<void> => {
    for (let walk = waiting.shift(); walk !== undefined; walk = waiting.shift()) {
      const begun = Date.now();
      const walked = await runWalk(walk, ground);
      tally.walks += 1;
      tally.actions += walked.said.length;
      acts.push(...walked.acts);
      say(lineOf(walked, Date.now() - begun));
      if (walked.difference === null) continue;
      tally.differences += 1;
      if (wanted.enough?.test(walked.difference) === true) waiting.length = 0;
      const least = wanted.shrinkMs > 0 ? await shrunk(walked, ground, wanted.shrinkMs) : walked;
      found.push(least);
      say(least.said.map((each) => `    ${each}`).join('\n'));
      if (wanted.keeps) say(`    kept in ${keepWalk(least)}`);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return { ...tally, found, counts: countActs(acts) };
}

function lineOf({ walk, said, difference }: Walked, ms: number): string {
  const how = difference === null ? 'no difference' : `DIFFERENCE ${difference}`;
  return `walk ${String(walk.seed)} (${walk.start}, ${String(said.length)} actions, ${(ms / 1000).toFixed(1)} s): ${how}`;
}
