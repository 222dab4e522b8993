import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { electronPath, ROOT, type DeskWindow } from '#test/e2e/desk-window';
import { openSample, saved } from '#test/e2e/steps';
import { chanceOf, type Chance } from './chance.mts';
import { commitCount, judge } from './kills.mts';
import { Ledger } from './ledger.mts';
import { LoopDisk } from './loop-disk.mts';
import { noticesOf } from './notices.mts';
import { Officer } from './officer.mts';
import { endRelaunched, killAll, killOnProfile } from './processes.mts';
import { keepSeed } from './seeds.mts';
import type { Say, Workshop } from './workshop.mts';

export type CutCounts = {
  readonly cuts: number;
  readonly confirmed: number;
  readonly lost: number;
  readonly relaunched: number;
};

const MEBIBYTES = 420;
const BEFORE = 10;
const MOMENT_MS = 1500;
const STARTS = 3;

/** Cuts the power of the disk beneath the real program while somebody types, again and again on one profile. */
export async function runCuts(seeds: readonly number[], workshop: Workshop, say: Say): Promise<CutCounts> {
  const disk = new LoopDisk(workshop.folder, 'cut', MEBIBYTES);
  const profile = join(disk.folder, 'profile');
  const counts = { cuts: 0, confirmed: 0, lost: 0, relaunched: 0 };
  const ledger = new Ledger();
  try {
    let desk = await workshop.open(profile);
    await openSample(desk);
    await saved(desk);
    for (const seed of seeds) {
      const commits = await typeUntilCut(desk, disk, ledger, chanceOf(seed));
      const opened = await openAgain(workshop, profile);
      desk = opened.desk;
      const { confirmed, lost, examples } = await judge(desk, ledger, commits);
      counts.cuts += 1;
      counts.confirmed += confirmed;
      counts.lost += lost;
      counts.relaunched += opened.starts > 1 ? 1 : 0;
      const told = [...(await noticesOf(desk.page))].join(' ') || 'nothing';
      say(
        `cut ${counts.cuts} (seed ${seed}): ${confirmed} confirmed, ${lost} lost ${examples.join('; ')}, told ${told}`,
      );
      if (lost > 0) keepSeed('cuts', seed);
    }
    return counts;
  } finally {
    await killOnProfile(profile);
    await disk.remove();
  }
}

/** Gives how many commits there were before. Whatever the window calls saved counts, even behind the cut. */
async function typeUntilCut(
  desk: DeskWindow,
  disk: LoopDisk,
  ledger: Ledger,
  chance: Chance,
): Promise<number> {
  const officer = new Officer(desk, ledger, chance);
  await officer.sitDown();
  const commits = await commitCount(desk);
  while (ledger.confirmed() < BEFORE) await officer.act();
  if (chance.below(3) > 0) {
    const working = typeOn(officer).catch(() => undefined);
    await wait(chance.below(MOMENT_MS));
    disk.cut();
    await killAll(desk);
    await working;
  } else {
    // Right behind a confirmed figure.
    await officer.act();
    disk.cut();
    await killAll(desk);
  }
  await disk.unmount();
  disk.mount();
  return commits;
}

async function typeOn(officer: Officer): Promise<never> {
  for (;;) await officer.act();
}

/** A program that starts itself again is not followed by the driver: it is ended and started again. */
async function openAgain(
  workshop: Workshop,
  profile: string,
): Promise<{ readonly desk: DeskWindow; readonly starts: number }> {
  let trouble: unknown = null;
  for (let starts = 1; starts <= STARTS; starts += 1) {
    try {
      return { desk: await workshop.open(profile), starts };
    } catch (error) {
      trouble = error;
      await endRelaunched(profile);
    }
  }
  throw trouble;
}

/**
 * The trial that must lose: a bare page that stores with relaxed durability under the same cut. Gives how many figures
 * were called stored and are gone.
 */
export async function runRelaxedCuts(cuts: number, workshop: Workshop): Promise<number> {
  const disk = new LoopDisk(workshop.folder, 'control', MEBIBYTES);
  const profile = join(disk.folder, 'profile');
  let lost = 0;
  let figure = 0;
  try {
    for (let cut = 0; cut < cuts; cut += 1) {
      const { app, page } = await openControl(profile);
      const stored: number[] = [];
      for (let step = 0; step < 30; step += 1) {
        figure += 1;
        await page.evaluate(`store(${figure})`);
        stored.push(figure);
        await wait(30);
      }
      disk.cut();
      await killAll({ app });
      await disk.unmount();
      disk.mount();
      const again = await openControl(profile);
      const kept = new Set(await again.page.evaluate<readonly number[]>('stored()'));
      lost += stored.filter((each) => !kept.has(each)).length;
      await again.app.close();
    }
    return lost;
  } finally {
    await killOnProfile(profile);
    await disk.remove();
  }
}

async function openControl(
  profile: string,
): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const app = await _electron.launch({
    executablePath: electronPath(),
    cwd: ROOT,
    args: ['--no-sandbox', join(ROOT, 'scripts/crash/control'), `--user-data-dir=${profile}`],
  });
  return { app, page: await app.firstWindow() };
}
