import type { Page } from 'playwright-core';
import { freshProfile, launchDesk } from '#test/e2e/desk-window';
import { makeYear } from './year.mts';

/** One table and what is put into it, in the shape in which src-renderer/data/database.ts keeps it. */
type Rows = { readonly table: string; readonly rows: readonly object[] };

/**
 * A profile with one province-year of so many indicators, opened at the tracking page: the program itself makes its
 * database, the rows are put in, and a second start shows that it takes a typed figure.
 */
export async function filledProfile(count: number): Promise<string> {
  const profile = freshProfile();
  const empty = await launchDesk({ profile });
  await empty.page.evaluate(putRows, rowsOf(count));
  await empty.close();
  const filled = await launchDesk({ profile });
  await takesFigure(filled.page);
  await filled.close();
  return profile;
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
