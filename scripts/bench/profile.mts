import type { Page } from 'playwright-core';
import type { Commit } from '#domain/log/commit';
import { freshProfile, launchDesk, removeProfile } from '#test/e2e/desk-window';
import { writeHistory } from './history.mts';
import { makeYear } from './year.mts';

/** A filled profile for CCO Desk, an empty one for the baseline, and the last commit of the first. */
export type Profiles = { readonly desk: string; readonly baseline: string; readonly last: Commit };

const TRACKING = '[data-page="tracking"] td[aria-readonly="false"][tabindex="0"]';

/** Makes both, lends them and takes them away again, whatever happens. */
export async function withProfiles<Got>(
  indicators: number,
  use: (profiles: Profiles) => Promise<Got>,
): Promise<Got> {
  return withFolders(2, async ([desk = '', baseline = '']) => {
    // One edit: its commit is what the bare side stores as often.
    const last = await fillProfile(desk, indicators, 1);
    return use({ desk, baseline, last });
  });
}

/** Lends so many fresh folders. */
export async function withFolders<Got>(
  count: number,
  use: (folders: readonly string[]) => Promise<Got>,
): Promise<Got> {
  const folders = Array.from({ length: count }, freshProfile);
  try {
    return await use(folders);
  } finally {
    folders.forEach(removeProfile);
  }
}

/**
 * Fills a profile with one province-year of so many indicators and so many edits of it, opened at the tracking page. The
 * journal is written; the program fills its tables from it at its first start, and a second one shows that it takes a
 * typed figure.
 */
export async function fillProfile(profile: string, indicators: number, edits: number): Promise<Commit> {
  const last = await writeHistory(profile, makeYear(indicators), edits);
  await fillTables(profile);
  return last;
}

/** The same for a journal that has been written already: its tables are filled and the tracking page is opened. */
export async function fillTables(profile: string): Promise<void> {
  const filling = await launchDesk({ profile });
  await filling.page.waitForSelector('.app', { timeout: 180_000 });
  await filling.page.keyboard.press('Control+4');
  await filling.page.waitForSelector(TRACKING);
  await pageIsKept(filling.page);
  await filling.close();
  const filled = await launchDesk({ profile });
  await takesFigure(filled.page);
  await filled.close();
}

/**
 * Waits until the open page is remembered: right after a large filling the tables' files take a while over every write. A
 * question about the same table is answered when what was written before it is done.
 */
async function pageIsKept(page: Page): Promise<void> {
  const kept = await page.evaluate(async () => {
    const opening = indexedDB.open('cco-desk');
    const tables = await new Promise<IDBDatabase>((done) => {
      opening.onsuccess = () => done(opening.result);
    });
    const asked = tables.transaction('desk').objectStore('desk').get('page');
    const row = await new Promise<unknown>((done) => {
      asked.onsuccess = () => done(asked.result);
    });
    tables.close();
    return JSON.stringify(row);
  });
  if (!kept.includes('tracking')) throw new Error(`the page was not kept: ${kept}`);
}

/** The cell that has the keyboard opens with the typed digit; Escape leaves it as it was. */
async function takesFigure(page: Page): Promise<void> {
  await page.waitForSelector(TRACKING);
  await page.keyboard.press('7');
  const typed = await page.locator('td input').inputValue({ timeout: 10_000 });
  if (typed !== '7') throw new Error(`the grid does not take a figure: ${typed}`);
  await page.keyboard.press('Escape');
}
