import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '#test/e2e/desk-window';
import { runWalk, type Ground, type Walk, type Walked } from './walk.mts';

/** Walks at whose end something once differed. They are walked first from then on. */
const FOLDER = join(ROOT, 'scripts/drive/cases');

const shape = z.object({
  seed: z.number(),
  start: z.enum(['empty', 'draft', 'signed', 'running']),
  only: z.string().default(''),
  strides: z.array(z.object({ name: z.string(), seed: z.number() })),
});

export function keptWalks(): readonly Walk[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => shape.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))));
}

/** With what was done and what differed, for whoever reads it. */
export function keepWalk({ walk, said, difference }: Walked): string {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${String(walk.seed)}.json`);
  writeFileSync(path, `${JSON.stringify({ ...walk, said, difference }, null, 2)}\n`);
  return path;
}

/** The same difference by fewer actions, as far as the time allows: one after the other is left out. */
export async function shrunk(walked: Walked, ground: Ground, ms: number): Promise<Walked> {
  const until = Date.now() + ms;
  // What came after the difference was not walked.
  let best: Walked = {
    ...walked,
    walk: { ...walked.walk, strides: walked.walk.strides.slice(0, walked.taken) },
  };
  for (let at = best.walk.strides.length - 2; at >= 0 && Date.now() < until; at -= 1) {
    const strides = best.walk.strides.toSpliced(at, 1);
    const tried = await runWalk({ ...best.walk, strides }, ground);
    if (tried.difference !== null && kindOf(tried.difference) === kindOf(walked.difference ?? ''))
      best = tried;
  }
  return best;
}

/** Which figures differ depends on what was done before; what kind of thing differs does not. */
function kindOf(difference: string): string {
  return difference.split(':')[0]?.replace(/[\d./]+/g, '') ?? '';
}
