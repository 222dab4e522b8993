import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '#test/e2e/desk-window';

/** Seeds of rounds that once lost something, by the harness that found them. They are run first from then on. */
const seeds = z.strictObject({
  kills: z.array(z.number()),
  damages: z.array(z.number()),
  cuts: z.array(z.number()),
  years: z.array(z.number()).default([]),
});
export type Harness = keyof z.infer<typeof seeds>;

const FILE = join(ROOT, 'scripts/crash/seeds.json');

/** The kept seeds, then as many fresh ones as are asked for, counted up from `first`. */
export function seedsFor(harness: Harness, count: number, first: number): readonly number[] {
  const fresh = Array.from({ length: count }, (_none, at) => first + at);
  return [...new Set([...read()[harness], ...fresh])];
}

export function keepSeed(harness: Harness, seed: number): void {
  const known = read();
  if (known[harness].includes(seed)) return;
  const kept = { ...known, [harness]: [...known[harness], seed] };
  writeFileSync(FILE, `${JSON.stringify(kept, null, 2)}\n`);
}

function read(): z.infer<typeof seeds> {
  if (!existsSync(FILE)) return { kills: [], damages: [], cuts: [], years: [] };
  return seeds.parse(JSON.parse(readFileSync(FILE, 'utf8')));
}
