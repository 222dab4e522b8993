import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { removeProfile, type DeskWindow } from '#test/e2e/desk-window';
import { chanceOf, type Chance } from './chance.mts';
import { fillProfile, readableIn, type Filled } from './filled.mts';
import { Ledger } from './ledger.mts';
import { noticesOf, type NoticeCode } from './notices.mts';
import { Officer } from './officer.mts';
import { endRelaunched, killAll, killOnProfile } from './processes.mts';
import { missingRows, readCommits, readTables, SEEN, type Logged } from '#test/e2e/tables';
import { keepSeed } from './seeds.mts';
import { copyProfile, spoilJournal, spoilTables } from './spoil.mts';
import type { Say, Workshop } from './workshop.mts';

export type DamageCounts = {
  damages: number;
  /** Only the window's database, only the journal, both. */
  tables: number;
  journal: number;
  both: number;
  /** The window showed all and had nothing to tell. */
  untouched: number;
  rebuilt: number;
  relaunched: number;
  /** Of `both`: where commits could be read nowhere any more, and the window said so. */
  toldOfLoss: number;
  /** Readable commits that are not there, or rows that are not what they were. */
  lost: number;
  /** Something was gone and nobody said so. */
  silent: number;
  /** The window did not come up, or took no figure. */
  stuck: number;
};

type Target = 'tables' | 'journal' | 'both';
type Found = {
  readonly missing: number;
  readonly unread: number;
  readonly notices: ReadonlySet<NoticeCode>;
  /** The tables were rebuilt. */
  readonly isRenewed: boolean;
  readonly starts: number;
  /** Why the starts before the last one ended. */
  readonly ended: readonly string[];
  readonly takesFigure: boolean;
};

const TARGETS: readonly Target[] = ['tables', 'tables', 'tables', 'tables', 'tables', 'journal', 'both'];
const HONEST: readonly NoticeCode[] = ['journal-salvaged', 'journal-torn', 'journal-gone'];
const STARTS = 3;
const TELLING_MS = 10_000;

/** Damages one copy after the other and looks what the program makes of it. */
export async function runDamages(
  seeds: readonly number[],
  commits: number,
  workshop: Workshop,
  say: Say,
): Promise<DamageCounts & { readonly control: number }> {
  const filled = await fillProfile(workshop, commits, seeds[0] ?? 0);
  say(`a profile of ${filled.commits.size} commits is filled`);
  try {
    const control = await loseEverything(filled, workshop);
    const counts: DamageCounts = {
      ...{ damages: 0, tables: 0, journal: 0, both: 0, untouched: 0, rebuilt: 0, relaunched: 0 },
      ...{ toldOfLoss: 0, lost: 0, silent: 0, stuck: 0 },
    };
    for (const seed of seeds) await damageOnce(filled, seed, workshop, counts, say);
    return { ...counts, control };
  } finally {
    removeProfile(filled.profile);
  }
}

async function damageOnce(
  filled: Filled,
  seed: number,
  workshop: Workshop,
  counts: DamageCounts,
  say: Say,
): Promise<void> {
  const chance = chanceOf(seed);
  const target = chance.pick(TARGETS);
  const profile = join(workshop.folder, `damaged-${seed}`);
  copyProfile(filled.profile, profile);
  const did = [
    ...(target === 'journal' ? [] : [spoilTables(profile, chance)]),
    ...(target === 'tables' ? [] : [spoilJournal(profile, chance)]),
  ].join(', ');
  const readable = await readableIn(profile);
  const found = await startAndLook(filled, profile, readable, workshop).catch((trouble: unknown) =>
    String(trouble),
  );
  await killOnProfile(profile);
  const verdict = typeof found === 'string' ? 'stuck' : count(filled, target, readable, found, counts);
  counts.damages += 1;
  counts[target] += 1;
  if (verdict === 'stuck') counts.stuck += 1;
  const detail = typeof found === 'string' ? found : textOf(found);
  say(`damage ${counts.damages} (seed ${seed}) ${did}: ${verdict}; ${detail}`);
  if (verdict === 'sound') rmSync(profile, { recursive: true });
  else keepSeed('damages', seed);
}

function textOf({ missing, unread, notices, starts, ended }: Found): string {
  return `${missing} rows missing, ${unread} readable commits missing, starts ${starts}, told ${[...notices].join(' ') || 'nothing'} ${ended.join(' | ')}`;
}

function count(
  filled: Filled,
  target: Target,
  readable: ReadonlySet<string>,
  found: Found,
  counts: DamageCounts,
): 'sound' | 'lost' | 'silent' | 'stuck' {
  countOutcome(found, counts);
  const { missing, unread, notices, takesFigure } = found;
  if (!takesFigure) return 'stuck';
  // With both damaged, what can be read nowhere is gone; but it must be said.
  const mayMiss = target === 'both' && readable.size < filled.commits.size;
  if (unread > 0 || (missing > 0 && !mayMiss)) {
    counts.lost += unread + missing;
    return 'lost';
  }
  if (isSilent(found)) {
    counts.silent += 1;
    return 'silent';
  }
  if (missing > 0 && HONEST.some((code) => notices.has(code))) counts.toldOfLoss += 1;
  return 'sound';
}

/** A program that started itself again may have told it in the window that nobody followed. */
function isSilent({ missing, notices, starts, isRenewed }: Found): boolean {
  if (missing > 0) return !HONEST.some((code) => notices.has(code));
  return isRenewed && starts === 1 && !notices.has('tables-rebuilt');
}

function countOutcome({ notices, starts }: Found, counts: DamageCounts): void {
  counts.relaunched += starts > 1 ? 1 : 0;
  if (notices.has('tables-rebuilt')) counts.rebuilt += 1;
  else if (notices.size === 0 && starts === 1) counts.untouched += 1;
}

/** A program that starts itself again is not followed by the driver: it is ended and started again. */
async function startAndLook(
  filled: Filled,
  profile: string,
  readable: ReadonlySet<string>,
  workshop: Workshop,
): Promise<Found> {
  const ended: string[] = [];
  for (let starts = 1; starts <= STARTS; starts += 1) {
    try {
      const desk = await workshop.open(profile);
      try {
        return { ...(await look(filled, desk, readable)), starts, ended };
      } finally {
        await killAll(desk);
      }
    } catch (error) {
      ended.push(String(error).slice(0, 200));
      await endRelaunched(profile);
    }
  }
  throw new Error(ended.join(' | '));
}

async function look(
  filled: Filled,
  desk: DeskWindow,
  readable: ReadonlySet<string>,
): Promise<Omit<Found, 'starts' | 'ended'>> {
  const { page } = desk;
  const stopped = page.locator('.stopped');
  if ((await stopped.count()) > 0) throw new Error(`stopped: ${await stopped.innerText()}`);
  const known = new Set((await commitsOnceMended(page)).map(({ id }) => id));
  const unread = [...readable].filter((id) => !known.has(id)).length;
  const missing = missingRows(filled.tables, await readTables(page, SEEN));
  const isRenewed = await hasForgottenPage(page);
  // What is to be told is drawn behind the first picture.
  if (isRenewed) await page.waitForSelector('.notices', { timeout: TELLING_MS }).catch(() => null);
  const takesFigure = await takesOne(desk, chanceOf(1), missing === 0);
  return { missing, unread, notices: await noticesOf(page), isRenewed, takesFigure };
}

/** Damage that comes to light when its place is read is mended by the open program. */
async function commitsOnceMended(page: Page): Promise<readonly Logged[]> {
  try {
    return await readCommits(page, 0);
  } catch {
    await page.waitForSelector('.notices', { timeout: TELLING_MS });
    return readCommits(page, 0);
  }
}

/** Which page was open is in the tables alone: it is gone when they were rebuilt. */
async function hasForgottenPage(page: Page): Promise<boolean> {
  const { desk = [] } = await readTables(page, ['desk']);
  return !desk.some((row) => row['key'] === 'page');
}

/** What was mended must be fit for work, not for looking at alone. */
async function takesOne(desk: DeskWindow, chance: Chance, isWhole: boolean): Promise<boolean> {
  if (!isWhole) return true;
  const officer = new Officer(desk, new Ledger(), chance);
  await officer.sitDown();
  return officer.type();
}

/** The trial that must lose: nothing is left to fill the tables from. Gives how many rows are missed. */
async function loseEverything(filled: Filled, workshop: Workshop): Promise<number> {
  const profile = join(workshop.folder, 'damaged-control');
  copyProfile(filled.profile, profile);
  for (const part of ['window/IndexedDB', 'journal', 'snapshots']) {
    rmSync(join(profile, part), { recursive: true });
  }
  const desk = await workshop.open(profile);
  try {
    return missingRows(filled.tables, await readTables(desk.page, SEEN));
  } finally {
    await killAll(desk);
    rmSync(profile, { recursive: true });
  }
}
