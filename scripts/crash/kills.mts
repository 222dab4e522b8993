import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { breakDisk } from '#test/e2e/break-disk';
import { freshProfile, removeProfile, ROOT, type DeskWindow } from '#test/e2e/desk-window';
import { openSample, saved } from '#test/e2e/steps';
import { chanceOf, type Chance } from './chance.mts';
import { Ledger, type Verdict } from './ledger.mts';
import { Officer, openImport } from './officer.mts';
import { killAll } from './processes.mts';
import { readCommits, readTables } from '#test/e2e/tables';
import { keepSeed } from './seeds.mts';
import type { Say, Workshop } from './workshop.mts';

export type KillCounts = {
  readonly kills: number;
  readonly confirmed: number;
  readonly fewest: number;
  readonly lost: number;
  readonly whileImporting: number;
  readonly halfImports: number;
};

/** Confirmed actions before each kill, at least. */
const BEFORE = 20;
const MOMENT_MS = 600;
const IMPORT_EVERY = 5;
const SHEET = { file: join(ROOT, 'test/fixtures/agreements/sheet-02.xlsx'), indicators: 9 };

/** What an import that was killed may have left: nothing or all of it, and all of it once that was confirmed. */
type Import = { readonly before: number; isConfirmed: boolean };

/** Kills the whole program at a random moment, again and again on one profile, and looks what is left each time. */
export async function runKills(seeds: readonly number[], workshop: Workshop, say: Say): Promise<KillCounts> {
  const profile = freshProfile();
  const ledger = new Ledger();
  const counts = { kills: 0, confirmed: 0, fewest: Infinity, lost: 0, whileImporting: 0, halfImports: 0 };
  let desk = await workshop.open(profile);
  try {
    await openSample(desk);
    await saved(desk);
    for (const [round, seed] of seeds.entries()) {
      const killed = await workUntilKilled(desk, ledger, chanceOf(seed), round % IMPORT_EVERY === 2);
      desk = await workshop.open(profile);
      const verdict = await judge(desk, ledger, killed.commits);
      const half = killed.importing === null ? 0 : await halfOf(desk, killed.importing);
      counts.kills += 1;
      counts.confirmed += verdict.confirmed;
      counts.fewest = Math.min(counts.fewest, verdict.confirmed);
      counts.lost += verdict.lost;
      counts.whileImporting += killed.importing === null ? 0 : 1;
      counts.halfImports += half;
      say(lineOf(round, seed, verdict, killed.importing));
      if (verdict.lost + half > 0) keepSeed('kills', seed);
    }
    return counts;
  } finally {
    await killAll(desk);
    removeProfile(profile);
  }
}

function lineOf(
  round: number,
  seed: number,
  { confirmed, lost, examples }: Verdict,
  importing: Import | null,
): string {
  const doing = importing === null ? 'typing' : `importing${importing.isConfirmed ? ', confirmed' : ''}`;
  return `kill ${round + 1} (seed ${seed}, ${doing}): ${confirmed} confirmed, ${lost} lost ${examples.join('; ')}`;
}

type Killed = { readonly commits: number; readonly importing: Import | null };

async function workUntilKilled(
  desk: DeskWindow,
  ledger: Ledger,
  chance: Chance,
  isImporting: boolean,
): Promise<Killed> {
  const officer = new Officer(desk, ledger, chance);
  await officer.sitDown();
  const commits = await commitCount(desk);
  while (ledger.confirmed() < BEFORE) await officer.act();
  const importing = isImporting ? { before: await indicatorCount(desk), isConfirmed: false } : null;
  if (importing !== null) await openImport(desk, SHEET.file);
  // Broken off by the kill: whatever this says then is no news.
  const working = (importing === null ? typeOn(officer) : confirmImport(desk, importing)).catch(
    () => undefined,
  );
  await wait(chance.below(MOMENT_MS));
  await killAll(desk);
  await working;
  return { commits, importing };
}

async function typeOn(officer: Officer): Promise<never> {
  for (;;) await officer.act();
}

async function confirmImport({ page }: DeskWindow, importing: Import): Promise<void> {
  // A sheet of another year is asked about first.
  const all = page.getByRole('button', { name: 'นำเข้าทั้งหมด' });
  if (await all.isVisible()) await all.click();
  await page.locator('.impf .pri').click();
  await page.waitForSelector('[data-page="agreement"] [role="grid"]');
  await page.waitForSelector('[data-save="saved"]');
  importing.isConfirmed = true;
}

export async function judge(desk: DeskWindow, ledger: Ledger, commits: number): Promise<Verdict> {
  const { result = [] } = await readTables(desk.page, ['result']);
  return ledger.judge(result, await readCommits(desk.page, commits));
}

async function halfOf({ page }: DeskWindow, { before, isConfirmed }: Import): Promise<number> {
  const { indicator = [] } = await readTables(page, ['indicator']);
  const added = indicator.length - before;
  return added === SHEET.indicators || (added === 0 && !isConfirmed) ? 0 : 1;
}

export async function commitCount({ page }: DeskWindow): Promise<number> {
  const { checkpoint = [] } = await readTables(page, ['checkpoint']);
  return Number(checkpoint.find((row) => row['key'] === 'checkpoint')?.['count'] ?? 0);
}

async function indicatorCount({ page }: DeskWindow): Promise<number> {
  return (await readTables(page, ['indicator']))['indicator']?.length ?? 0;
}

/**
 * The trial that must lose: the disk is slow, and what stands on the screen is taken for what is on the disk. Gives how
 * many such figures were lost.
 */
export async function runTrustingKill(seed: number, workshop: Workshop): Promise<number> {
  const profile = freshProfile();
  const ledger = new Ledger();
  let desk = await workshop.open(profile);
  try {
    await openSample(desk);
    await saved(desk);
    const commits = await commitCount(desk);
    await breakDisk(desk, 'slow');
    const officer = new Officer(desk, ledger, chanceOf(seed));
    await officer.sitDown();
    for (let step = 0; step < 6; step += 1) await officer.typeTrusting();
    await killAll(desk);
    desk = await workshop.open(profile);
    return (await judge(desk, ledger, commits)).lost;
  } finally {
    await killAll(desk);
    removeProfile(profile);
  }
}
