import { setTimeout as wait } from 'node:timers/promises';
import type { DeskWindow } from '#test/e2e/desk-window';
import { readTables } from '#test/e2e/tables';
import { loadedShortYear } from '#test/e2e/year/short-year';
import { doStep, TABLES, type Post, type Tables } from '#test/e2e/year/step';
import { YEAR } from '#test/e2e/year/year';
import { chanceOf } from './chance.mts';
import { killAll } from './processes.mts';
import { keepSeed } from './seeds.mts';
import type { Say, Workshop } from './workshop.mts';

export type YearCounts = {
  kills: number;
  /** Years that came to their end. */
  years: number;
  /** Steps that the window had called saved, over all kills. */
  confirmed: number;
  lost: number;
  /** Records that a year has and should not, or the other way round. */
  wrong: number;
};

/** Work between two kills, at most: a year takes about a minute. */
const LONGEST_MS = 7000;

/** What a whole year leaves, whatever broke it off: nothing is missing and nothing was done twice. */
const WHOLE: Readonly<Record<string, number>> = {
  proposal: 3,
  signature: 2,
  revision: 2,
  review: 38,
  todo: 1,
  result: 12,
  evidence: 1,
};

/** Kills the program at random moments of a year; each time work goes on at the first step that is not there. */
export async function runYear(seeds: readonly number[], workshop: Workshop, say: Say): Promise<YearCounts> {
  const counts: YearCounts = { kills: 0, years: 0, confirmed: 0, lost: 0, wrong: 0 };
  const waiting = [...seeds];
  while (waiting.length > 0) await oneYear(waiting, counts, workshop, say);
  return counts;
}

async function oneYear(waiting: number[], counts: YearCounts, workshop: Workshop, say: Say): Promise<void> {
  const { profile, clear } = loadedShortYear();
  let desk = await workshop.open(profile);
  const confirmed = new Set<number>();
  try {
    while (waiting.length > 0) {
      const seed = waiting[0] ?? 0;
      const before = confirmed.size;
      const isOver = await workUntilKilled(desk, confirmed, chanceOf(seed).below(LONGEST_MS));
      if (isOver) break;
      waiting.shift();
      desk = await workshop.open(profile);
      const lost = await lostOf(desk, confirmed);
      counts.kills += 1;
      counts.confirmed += confirmed.size;
      counts.lost += lost.length;
      say(
        `year, kill ${String(counts.kills)} (seed ${String(seed)}): ${String(confirmed.size)} steps confirmed, ${String(confirmed.size - before)} since the last, lost ${String(lost.length)} ${lost.join('; ')}`,
      );
      if (lost.length > 0) keepSeed('years', seed);
    }
    await workUntilKilled(desk, confirmed, null);
    counts.years += 1;
    const wrong = wrongIn(await tablesOf(desk));
    counts.wrong += wrong.length;
    say(`year: at its end, wrong ${String(wrong.length)} ${wrong.join('; ')}`);
  } finally {
    await killAll(desk);
    clear();
  }
}

/** True when the year came to its end before the kill. */
async function workUntilKilled(
  desk: DeskWindow,
  confirmed: Set<number>,
  moment: number | null,
): Promise<boolean> {
  await desk.page.waitForSelector('main[data-page]');
  const working = goOn(desk, confirmed);
  if (moment === null) {
    await working;
    return true;
  }
  // Broken off by the kill: whatever this says then is no news.
  const ended = working.then(
    () => true,
    () => false,
  );
  const isOver = await Promise.race([ended, wait(moment).then(() => null)]);
  if (isOver === true) return true;
  await killAll(desk);
  await ended;
  // What went wrong before the kill was no kill: the step that failed is told by its own error.
  if (isOver === false) await working;
  return false;
}

async function goOn(desk: DeskWindow, confirmed: Set<number>): Promise<void> {
  let seated: Post | null = null;
  const tables = await tablesOf(desk);
  for (const [at, step] of YEAR.entries()) {
    if (step.isDone(tables)) {
      confirmed.add(at);
      continue;
    }
    seated = await doStep(desk, step, seated);
    confirmed.add(at);
  }
}

async function tablesOf({ page }: DeskWindow): Promise<Tables> {
  await page.waitForSelector('main[data-page]');
  return readTables(page, TABLES);
}

async function lostOf(desk: DeskWindow, confirmed: ReadonlySet<number>): Promise<readonly string[]> {
  const tables = await tablesOf(desk);
  return [...confirmed].flatMap((at) => {
    const step = YEAR[at];
    return step === undefined || step.isDone(tables) ? [] : [step.name];
  });
}

function wrongIn(tables: Tables): readonly string[] {
  const undone = YEAR.filter((step) => !step.isDone(tables)).map(({ name }) => name);
  const counted = Object.entries(WHOLE).flatMap(([name, count]) => {
    const found = tables[name]?.length ?? 0;
    return found === count ? [] : [`${name} ${String(found)} instead of ${String(count)}`];
  });
  return [...undone, ...counted];
}
