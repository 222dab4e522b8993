import { expect, test } from 'vitest';
import { campaign } from '#scripts/drive/campaign.mts';
import { countLines } from '#scripts/drive/counts.mts';
import { openGround } from '#scripts/drive/ground.mts';

// `npm run drive` does the same as often as one likes; `npm run drive -- --faults` looks whether it would see what once was.
const WALKS = 5;
const ACTIONS = 20;
/** The same walks in every test run: what is new is looked for by the command, and kept there as a case. */
const SEED = 2;
/** Of these walks so many actions are done, and each of these at least once. */
const LEAST = 70;
const REACHED: readonly string[] = [];

test('five walks at random over the window: it shows and keeps what was entered, and says nothing that is not so', async () => {
  const ground = openGround();
  const lines: string[] = [];
  const wanted = {
    walks: WALKS,
    actions: ACTIONS,
    seed: SEED,
    jobs: 1,
    only: '',
    shrinkMs: 0,
    keeps: false,
    enough: null,
  };
  try {
    const { walks, differences, counts } = await campaign(wanted, ground, (line) => lines.push(line));
    expect(differences, lines.join('\n')).toBe(0);
    expect(walks).toBeGreaterThanOrEqual(WALKS);
    // A walk in which little could be done has seen little.
    const told = countLines(counts).join('\n');
    const done = [...counts].flatMap(([name, count]) => (count.done > 0 ? [name] : []));
    const never = [...counts].flatMap(([name, count]) =>
      count.done === 0 && count.not.size > 0 ? [name] : [],
    );
    expect(done, told).toEqual(expect.arrayContaining(REACHED));
    expect(never, told).toEqual([]);
    expect(
      [...counts.values()].reduce((sum, count) => sum + count.done, 0),
      told,
    ).toBeGreaterThanOrEqual(LEAST);
  } finally {
    ground.clear();
  }
}, 600_000);
