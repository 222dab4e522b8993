import type { Page } from 'playwright-core';
import { freshProfile, launchDesk, removeProfile } from '#test/e2e/desk-window';
import { makeYear } from './year.mts';

/** One table and what is put into it, in the shape in which src-renderer/data/database.ts keeps it. */
type Rows = { readonly table: string; readonly rows: readonly object[] };

/** A filled profile for CCO Desk and an empty one for the baseline. */
export type Profiles = { readonly desk: string; readonly baseline: string };

/** Makes both, lends them and takes them away again, whatever happens. */
export async function withProfiles<Got>(
  indicators: number,
  use: (profiles: Profiles) => Promise<Got>,
): Promise<Got> {
  const profiles = { desk: freshProfile(), baseline: freshProfile() };
  try {
    await fillProfile(profiles.desk, indicators);
    return await use(profiles);
  } finally {
    Object.values(profiles).forEach(removeProfile);
  }
}

/**
 * Fills a profile with one province-year of so many indicators, opened at the tracking page: the program itself makes its
 * database, the rows are put in, and a second start shows that it takes a typed figure.
 */
async function fillProfile(profile: string, count: number): Promise<void> {
  const empty = await launchDesk({ profile });
  await empty.page.evaluate(putRows, rowsOf(count));
  await empty.close();
  const filled = await launchDesk({ profile });
  await takesFigure(filled.page);
  await filled.close();
}

function rowsOf(count: number): readonly Rows[] {
  const { book, indicators, results } = makeYear(count);
  const inBook = (row: object): object => ({ ...row, inBook: book.id });
  return [
    { table: 'book', rows: [inBook(book)] },
    { table: 'indicator', rows: indicators.map(inBook) },
    { table: 'result', rows: results.map(inBook) },
    {
      table: 'desk',
      rows: [
        { key: 'book', value: book.id },
        { key: 'page', value: 'tracking' },
        { key: 'round', value: book.framework.rounds[0]?.code },
      ],
    },
  ];
}

/** Runs in the page. */
function putRows(all: readonly Rows[]): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('cco-desk');
    opening.onerror = () => failed(new Error('the database cannot be opened'));
    opening.onsuccess = () => {
      const database = opening.result;
      const writing = database.transaction(
        all.map(({ table }) => table),
        'readwrite',
      );
      for (const { table, rows } of all) for (const row of rows) writing.objectStore(table).put(row);
      writing.oncomplete = () => {
        database.close();
        done();
      };
      writing.onabort = () => failed(new Error('the rows cannot be written'));
    };
  });
}

/** The cell that has the keyboard opens with the typed digit; Escape leaves it as it was. */
async function takesFigure(page: Page): Promise<void> {
  await page.waitForSelector('[data-page="tracking"] td[aria-readonly="false"][tabindex="0"]');
  await page.keyboard.press('7');
  const typed = await page.locator('td input').inputValue({ timeout: 10_000 });
  if (typed !== '7') throw new Error(`the grid does not take a figure: ${typed}`);
  await page.keyboard.press('Escape');
}
