import { expect, test } from 'vitest';
import { freshSeed } from '#scripts/crash/chance.mts';
import { runKills, runTrustingKill } from '#scripts/crash/kills.mts';
import { seedsFor } from '#scripts/crash/seeds.mts';
import { openWorkshop } from '#scripts/crash/workshop.mts';

// `npm run crash` does the same a hundred times.
const KILLS = 10;

test('ten kills while somebody types, pastes and imports: nothing that was called saved is gone', async () => {
  const seed = freshSeed();
  const workshop = openWorkshop();
  const lines: string[] = [];
  try {
    const done = await runKills(seedsFor('kills', KILLS, seed), workshop, (line) => lines.push(line));
    expect(done, lines.join('\n')).toMatchObject({ lost: 0, halfImports: 0 });
    expect(done.kills).toBeGreaterThanOrEqual(KILLS);
    expect(done.fewest).toBeGreaterThanOrEqual(20);
  } finally {
    workshop.clear();
  }
}, 300_000);

test('whoever takes the screen for the disk loses figures, and the harness sees it', async () => {
  const workshop = openWorkshop();
  try {
    expect(await runTrustingKill(freshSeed(), workshop)).toBeGreaterThan(0);
  } finally {
    workshop.clear();
  }
});
