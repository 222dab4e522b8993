import { bookId } from '#domain/book/book';
import { launchDesk } from '#test/e2e/desk-window';
import { median, type Figure, type Measured } from './figure.mts';
import { writeHistory } from './history.mts';
import { fillTables, withFolders } from './profile.mts';
import { DESK } from './side.mts';
import { startOnce } from './start.mts';
import { FISCAL_YEAR, makeYear } from './year.mts';

const INDICATORS = 60;
const YEARS = 5;
const PAIRS = 14;
const WARM_UPS = 3;

/** A start with the agreements of five years in one profile, each with results, against the last of them alone. */
export const startYears: Figure = { name: 'start-years', bound: 1.3, run };

function run(): Promise<Measured> {
  return withFolders(2, async ([five = '', one = '']) => {
    await fillYears(five, YEARS);
    await fillYears(one, 1);
    const desk: number[] = [];
    const baseline: number[] = [];
    for (let pair = 0; pair < WARM_UPS + PAIRS; pair += 1) {
      const ours = await startOnce(DESK, five);
      const theirs = await startOnce(DESK, one);
      if (pair < WARM_UPS) continue;
      desk.push(ours);
      baseline.push(theirs);
    }
    return { unit: 'ms', take: median, taken: 'median', desk, baseline };
  });
}

/** So many years that end with the same one, each with its results and one edit; that last one is the open book. */
async function fillYears(profile: string, count: number): Promise<void> {
  for (let back = 0; back < count; back += 1) {
    await writeHistory(profile, makeYear(INDICATORS, FISCAL_YEAR - back), 1);
  }
  await fillTables(profile);
  await checkYears(profile, count);
}

/** The years are really there, and both sides open the same one. */
async function checkYears(profile: string, count: number): Promise<void> {
  const window = await launchDesk({ profile });
  await window.page.waitForSelector('[data-page="tracking"] td[aria-readonly="false"][tabindex="0"]');
  const found = await window.page.evaluate(async () => {
    const open = indexedDB.open((await indexedDB.databases())[0]?.name ?? '');
    const tables = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result);
    });
    const read = (name: string): Promise<readonly { readonly id: string }[]> =>
      new Promise((done) => {
        const asked = tables.transaction(name).objectStore(name).getAll();
        asked.onsuccess = () => done(asked.result as readonly { readonly id: string }[]);
      });
    return { books: (await read('book')).map(({ id }) => id), results: (await read('result')).length };
  });
  await window.close();
  const last = bookId('92', FISCAL_YEAR);
  if (found.books.length !== count || !found.books.includes(last) || found.results < count * INDICATORS * 3)
    throw new Error(`not the years that were written: ${JSON.stringify(found)}`);
}
