import type { JSHandle, Page } from 'playwright-core';
import { launchDesk } from '#test/e2e/desk-window';
import { p95, type Figure, type Measured } from './figure.mts';
import { writeHistory } from './history.mts';
import { fillTables, withFolders } from './profile.mts';
import { typeInTable } from './typing.mts';
import { watchTexts, type TextsWatch, type Watched } from './watch-texts.mts';
import { makeMonthYear } from './year.mts';

const INDICATORS = 60;
const LAUNCHES = 3;
const WARM_UPS = 10;
const KEYS = 40;
/** Of the round that is open: the first, of six months. */
const MONTHS = 6;

/** What the indicator's page shows of a month: the result and the score of the open round. */
const FIGURES: Watched = {
  code: 'Enter',
  texts: ['[data-figure="result"]', '[data-figure="score"]', 'tr[data-row="2"] > td[data-col="6"]'],
};
/** And the tracking page: result, score and weighted score of the row, and the total of the round. */
const TOTAL: Watched = {
  code: 'KeyZ',
  texts: [4, 5, 7].map((col) => `tr[data-row="0"] > td[data-col="${col}"]`).concat('[data-total="self"]'),
};

/**
 * 60 indicators, each with a formula over two items of twelve months: from Enter after a month's figure to the frame that
 * shows the indicator's result and score. Against a figure typed into the bare table of as many rows.
 */
export const months: Figure = figure('months', ({ entered }) => entered);
/** The same figures taken back on the tracking page, from the key to the frame with result, score and total of the round. */
export const monthsTotal: Figure = figure('months-total', ({ undone }) => undone);

type Times = { readonly entered: number[]; readonly undone: number[]; readonly table: number[] };

function figure(name: string, pick: (times: Times) => readonly number[]): Figure {
  const run = async (): Promise<Measured> => {
    const times = await measured();
    return { unit: 'ms', take: p95, taken: 'p95', desk: pick(times), baseline: times.table };
  };
  return { name, bound: 2, run };
}

let runs: Promise<Times> | null = null;

/** One run serves both figures. */
function measured(): Promise<Times> {
  runs ??= measureBoth();
  return runs;
}

function measureBoth(): Promise<Times> {
  return withFolders(2, async ([desk = '', baseline = '']) => {
    await writeHistory(desk, makeMonthYear(INDICATORS), 0);
    await fillTables(desk);
    const times: Times = { entered: [], undone: [], table: [] };
    for (let launch = 0; launch < LAUNCHES; launch += 1) {
      await measureDesk(desk, times);
      times.table.push(...(await typeInTable(baseline, launch, INDICATORS)));
    }
    return times;
  });
}

async function measureDesk(profile: string, times: Times): Promise<void> {
  const window = await launchDesk({ profile });
  const { page } = window;
  await page.waitForSelector('[data-page="tracking"] td[tabindex="0"]');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-page="indicator"] td:focus');
  times.entered.push(...(await enterMonths(page)));
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-page="tracking"] [data-total="self"]');
  times.undone.push(...(await takeBack(page)));
  await page.waitForSelector('[data-save="saved"]');
  await window.close();
}

/** Both items of a month, then those of the next one: figure, Enter, figure, Enter. */
async function enterMonths(page: Page): Promise<readonly number[]> {
  const watch = await page.evaluateHandle(watchTexts, FIGURES);
  await page.keyboard.press('Control+Home');
  const times: number[] = [];
  for (let at = 0; at < WARM_UPS + KEYS; at += 1) {
    if (at % 2 === 0) await toMonth(page, (at / 2) % MONTHS);
    // Never the figure that stands there: its own number is behind the point.
    const figures = at % 2 === 0 ? 61 + ((at * 7) % 35) : 90 + ((at * 3) % 20);
    await page.keyboard.type(`${figures}.${at}`);
    await page.keyboard.press('Enter');
    times.push(await taken(watch, `month ${at + 1}`));
  }
  return times.slice(WARM_UPS);
}

/** To the first item's figure of a month, October first. */
async function toMonth(page: Page, month: number): Promise<void> {
  await page.keyboard.press('Control+Home');
  for (let step = 0; step <= month; step += 1) await page.keyboard.press('ArrowRight');
}

async function takeBack(page: Page): Promise<readonly number[]> {
  const watch = await page.evaluateHandle(watchTexts, TOTAL);
  const times: number[] = [];
  for (let at = 0; at < WARM_UPS + KEYS; at += 1) {
    await page.keyboard.press('Control+KeyZ');
    times.push(await taken(watch, `undo ${at + 1}`));
  }
  return times.slice(WARM_UPS);
}

async function taken(watch: JSHandle<TextsWatch>, what: string): Promise<number> {
  const took = await watch.evaluate(({ last }) => last);
  if (took === null) throw new Error(`${what} was not drawn anew`);
  return took;
}
