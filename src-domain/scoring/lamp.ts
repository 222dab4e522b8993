import { exact, type Exact } from '#domain/exact';
import type { Lamp } from '#domain/scoring/framework';

/**
 * Index of the band in which the exact score lies, null below the lowest. Bands are ordered from the lowest and
 * each begins at its `from`; a score is never rounded into a better band.
 */
export function lampIndex(score: Exact, lamps: readonly Lamp[]): number | null {
  const index = lamps.findLastIndex((lamp) => score.compare(exact(lamp.from)) >= 0);
  return index === -1 ? null : index;
}
