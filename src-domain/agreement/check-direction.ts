import type { Levels } from '#domain/book/book';
import { parseExact, type Exact } from '#domain/exact';
import type { Direction } from '#domain/scoring/framework';

/** The way the levels run: from the first known to the last known. Null while no level is known. */
export function trendOf(levels: Levels): Direction | null {
  const [first, last] = ends(levels);
  if (first === undefined || last === undefined) return null;
  return first.compare(last) > 0 ? 'lower' : 'higher';
}

/** Whether a stated direction is against the levels; levels that do not move contradict nothing. */
export function statedContradicts(stated: Direction | null, levels: Levels): boolean {
  const [first, last] = ends(levels);
  if (stated === null || first === undefined || last === undefined || first.equals(last)) return false;
  return trendOf(levels) !== stated;
}

function ends(levels: Levels): readonly [Exact | undefined, Exact | undefined] {
  const known = levels.flatMap((level) => {
    const value = level === null ? null : parseExact(level);
    return value === null ? [] : [value];
  });
  return [known.at(0), known.at(-1)];
}
