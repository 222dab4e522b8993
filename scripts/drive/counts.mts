import { ACTIONS, type Act } from './walk.mts';

/** Of one action: how often it was done, and how often it could not be, by the reason. */
type Count = { readonly done: number; readonly not: ReadonlyMap<string, number> };
export type Counts = ReadonlyMap<string, Count>;

/** Every action there is, also one that nobody came to. */
export function countActs(acts: readonly Act[]): Counts {
  return new Map(ACTIONS.map(({ name }) => [name, countOf(acts.filter((act) => act.name === name))]));
}

function countOf(acts: readonly Act[]): Count {
  const not = new Map<string, number>();
  for (const { why } of acts) if (why !== null) not.set(why, (not.get(why) ?? 0) + 1);
  return { done: acts.filter(({ why }) => why === null).length, not };
}

/** A line for each action. */
export function countLines(counts: Counts): readonly string[] {
  return [...counts].map(([name, { done, not }]) => {
    const reasons = [...not].map(([why, times]) => `${why} ${String(times)}`);
    return `${name}: ${String(done)} done${reasons.length === 0 ? '' : `; not possible: ${reasons.join(', ')}`}`;
  });
}
