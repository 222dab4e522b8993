import { join } from 'node:path';
import texts from '#resources/locales/th.json';
import type { DeskWindow } from '#test/e2e/desk-window';
import { openSample, saved } from '#test/e2e/steps';
import { chanceOf } from './chance.mts';
import { commitCount, judge } from './kills.mts';
import { Ledger } from './ledger.mts';
import { LoopDisk } from './loop-disk.mts';
import { Officer } from './officer.mts';
import { killAll, killOnProfile } from './processes.mts';
import type { Say, Workshop } from './workshop.mts';

export type FullCounts = {
  rounds: number;
  confirmed: number;
  lost: number;
  /** Figures that the window refused, saying that the disk is full; and those that it did not refuse so. */
  refused: number;
  notRefused: number;
  /** Starts on the full disk that showed all figures. */
  startedFull: number;
};

const MIB = 1024 * 1024;
const MEBIBYTES = 350;
/** Less than the journal keeps free, and nothing at all. */
const LEAVE = [100 * MIB, 0] as const;
const EDITS = 5;

/** Fills the disk beneath the running program, and starts it on a full disk. */
export async function runFullDisk(
  rounds: number,
  seed: number,
  workshop: Workshop,
  say: Say,
): Promise<FullCounts> {
  const disk = new LoopDisk(workshop.folder, 'full', MEBIBYTES);
  const profile = join(disk.folder, 'profile');
  const ledger = new Ledger();
  const counts = { rounds: 0, confirmed: 0, lost: 0, refused: 0, notRefused: 0, startedFull: 0 };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const leave = LEAVE[round % LEAVE.length] ?? 0;
      let desk = await workshop.open(profile);
      if (round === 0) await openSample(desk);
      await saved(desk);
      const commits = await commitCount(desk);
      const officer = new Officer(desk, ledger, chanceOf(seed + round));
      await officer.sitDown();
      for (let step = 0; step < EDITS; step += 1) await officer.act();
      disk.fill(leave);
      await refusals(desk, officer, counts);
      disk.empty();
      await retry(desk, ledger);
      await killAll(desk);
      disk.fill(0);
      desk = await workshop.open(profile);
      await startedFull(desk, ledger, commits, counts, say);
      await refusals(desk, new Officer(desk, ledger, chanceOf(seed + round + 1), officer.cells), counts);
      disk.empty();
      await retry(desk, ledger);
      await killAll(desk);
      desk = await workshop.open(profile);
      const verdict = await judge(desk, ledger, commits);
      counts.rounds += 1;
      counts.confirmed += verdict.confirmed;
      counts.lost += verdict.lost;
      say(
        `full disk ${round + 1} (${leave / MIB} MiB left): ${verdict.confirmed} confirmed, ${verdict.lost} lost ${verdict.examples.join('; ')}`,
      );
      await killAll(desk);
    }
    return counts;
  } finally {
    await killOnProfile(profile);
    await disk.remove();
  }
}

/** Two figures that the disk cannot take: each must be refused in words, and stay on the screen. */
async function refusals(desk: DeskWindow, officer: Officer, counts: FullCounts): Promise<void> {
  await officer.sitDown();
  for (let step = 0; step < 2; step += 1) {
    const isSaved = await officer.type();
    const mark = desk.page.locator('.save.failed');
    const words = isSaved ? '' : await mark.innerText();
    counts[words.includes(texts['save.failed.disk-full']) ? 'refused' : 'notRefused'] += 1;
  }
}

/** After room was made: what stood on the screen goes to the disk, and counts from then on. */
async function retry(desk: DeskWindow, ledger: Ledger): Promise<void> {
  const mark = desk.page.locator('.save.failed');
  if ((await mark.count()) > 0) await mark.click();
  await saved(desk);
  ledger.confirmAll();
}

async function startedFull(
  desk: DeskWindow,
  ledger: Ledger,
  commits: number,
  counts: FullCounts,
  say: Say,
): Promise<void> {
  const stopped = desk.page.locator('.stopped');
  if ((await stopped.count()) > 0) {
    throw new Error(`on a full disk the program says: ${await stopped.innerText()}`);
  }
  const { confirmed, lost, examples } = await judge(desk, ledger, commits);
  counts.confirmed += confirmed;
  counts.lost += lost;
  counts.startedFull += lost === 0 ? 1 : 0;
  if (lost > 0) say(`started on a full disk: ${lost} not shown ${examples.join('; ')}`);
}
