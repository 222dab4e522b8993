import { expect, test } from 'vitest';
import { freshSeed } from '#scripts/crash/chance.mts';
import { campaign } from '#scripts/drive/campaign.mts';
import { openGround } from '#scripts/drive/ground.mts';

// `npm run drive` does the same as often as one likes; `npm run drive -- --faults` looks whether it would see what once was.
const WALKS = 5;
const ACTIONS = 20;

test('five walks at random over the window: it shows and keeps what was entered, and says nothing that is not so', async () => {
  const seed = freshSeed();
  const ground = openGround();
  const lines: string[] = [];
  const wanted = {
    walks: WALKS,
    actions: ACTIONS,
    seed,
    jobs: 2,
    only: '',
    shrinkMs: 0,
    keeps: true,
    enough: null,
  };
  try {
    const { walks, differences } = await campaign(wanted, ground, (line) => lines.push(line));
    expect(differences, lines.join('\n')).toBe(0);
    expect(walks).toBeGreaterThanOrEqual(WALKS);
  } finally {
    ground.clear();
  }
}, 600_000);
