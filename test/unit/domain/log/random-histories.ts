import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { z } from 'zod';
import { play, story, type Played } from '#test/unit/domain/log/history-steps';
import { OUR_RULES } from '#test/unit/domain/log/world';
import { runs } from '#test/unit/property-runs';

/**
 * Histories that once failed, played in every run before the random ones. What fast-check prints is entered there:
 * the name of the property, `seed` and `path`.
 */
const kept = z
  .array(z.strictObject({ property: z.string(), seed: z.int(), path: z.string() }))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'seeds.json'), 'utf8')));

/** Holds a property of played histories against every kept seed and `usual` random ones (more in a campaign). */
export function holds(name: string, usual: number, check: (played: Played) => void): void {
  const property = fc.property(story, (given) => {
    check(play(given, OUR_RULES));
  });
  for (const { seed, path } of kept.filter((each) => each.property === name)) {
    fc.assert(property, { seed, path });
  }
  fc.assert(property, { numRuns: runs(usual) });
}
