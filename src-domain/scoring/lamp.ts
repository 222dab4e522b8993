import { exact, type Exact } from '#domain/exact';
import type { Lamp } from '#domain/scoring/framework';

/**
 * Index of the band in which the exact score lies, null below the lowest. Bands are ordered from the lowest and
 * each begins at its `from`; a score is never rounded into a better band.
 */
export function lampIndex(score: Exact, lamps: readonly Lamp[]): number | null {
  const edges = edgesOf(lamps);
  for (let at = edges.length - 1; at >= 0; at -= 1) {
    const edge = edges[at];
    if (edge !== undefined && score.compare(edge) >= 0) return at;
  }
  return null;
}

/** Where each band begins; a year has the same bands for every score. */
const EDGES = new WeakMap<readonly Lamp[], readonly Exact[]>();

function edgesOf(lamps: readonly Lamp[]): readonly Exact[] {
  const known = EDGES.get(lamps);
  if (known !== undefined) return known;
  const edges = lamps.map(({ from }) => exact(from));
  EDGES.set(lamps, edges);
  return edges;
}
