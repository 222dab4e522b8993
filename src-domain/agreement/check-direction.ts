import type { Levels } from '#domain/book/book';
import { parseExact, type Exact } from '#domain/exact';
import type { Direction } from '#domain/scoring/framework';

/**
 * The way the levels run, told by most of the steps from one to the next, so that one slip does not turn the others
 * around; the ends decide where the steps are even. Null while no level is known.
 */
export function trendOf(levels: Levels): Direction | null {
  const known = knownOf(levels);
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined) return null;
  const rise = risesOf(known) || last.compare(first);
  return rise < 0 ? 'lower' : 'higher';
}

/** Whether a stated direction is against the levels; levels that do not move contradict nothing. */
export function statedContradicts(stated: Direction | null, levels: Levels): boolean {
  const known = knownOf(levels);
  const moves = known.some((level) => known[0]?.equals(level) === false);
  return stated !== null && moves && trendOf(levels) !== stated;
}

/** Steps up less steps down. */
function risesOf(known: readonly Exact[]): number {
  return known
    .slice(1)
    .reduce((total, level, index) => total + Math.sign(level.compare(known[index] ?? level)), 0);
}

function knownOf(levels: Levels): readonly Exact[] {
  return levels.flatMap((level) => {
    const value = level === null ? null : parseExact(level);
    return value === null ? [] : [value];
  });
}
