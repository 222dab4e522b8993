import { expect, test } from 'vitest';
import { freshSeed } from '#scripts/crash/chance.mts';
import { runDamages } from '#scripts/crash/damage.mts';
import { seedsFor } from '#scripts/crash/seeds.mts';
import { openWorkshop } from '#scripts/crash/workshop.mts';

// `npm run crash` does the same two hundred times, on a longer history.
const DAMAGES = 20;
const COMMITS = 45;

test('twenty damaged profiles: all that can be read anywhere is there, and the window tells what happened', async () => {
  const seed = freshSeed();
  const workshop = openWorkshop();
  const lines: string[] = [];
  try {
    const done = await runDamages(seedsFor('damages', DAMAGES, seed), COMMITS, workshop, (line) =>
      lines.push(line),
    );
    expect(done, lines.join('\n')).toMatchObject({ lost: 0, silent: 0, stuck: 0 });
    expect(done.damages).toBeGreaterThanOrEqual(DAMAGES);
    expect(done.rebuilt).toBeGreaterThan(0);
    // Where nothing is left to fill the tables from, the comparison does see it.
    expect(done.control).toBeGreaterThan(0);
  } finally {
    workshop.clear();
  }
}, 600_000);
