import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serious } from '#test/e2e/axe';
import { breakDisk, heldFlushes } from '#test/e2e/break-disk';
import { freshProfile, launchDesk, removeProfile, type DeskWindow } from '#test/e2e/desk-window';
import { paste } from '#test/e2e/keys';
import { chainOf, FIRST_RESULT, openSample, saved, shownResult, typeResult } from '#test/e2e/steps';

let desk: DeskWindow;
let profile = '';

async function open(): Promise<DeskWindow> {
  desk = await launchDesk({ profile });
  return desk;
}

beforeEach(() => {
  profile = freshProfile();
});

afterEach(async () => {
  await desk.close().catch(() => undefined);
  removeProfile(profile);
});

test('the window says saved only when the disk has answered, of a figure and of a paste; a closing window waits and says so', async () => {
  let window = await open();
  await openSample(window);
  await saved(window);
  const { page } = window;
  const mark = page.locator('.save');
  await breakDisk(window, 'held');
  await typeResult(window, '6.5');
  await expect.poll(() => heldFlushes(window)).toBeGreaterThan(0);
  // The window is drawn, and the words for it are there; the disk has not said a word.
  await expect.poll(() => mark.innerText()).toContain('กำลังบันทึก');
  expect(await mark.getAttribute('data-save')).toBe('saving');
  await breakDisk(window, 'mended');
  await saved(window);
  await expect.poll(() => mark.innerText()).toContain('บันทึกในเครื่องแล้ว');

  // Nothing is being written before a paste: the mark goes from "saved" straight to what is so.
  await breakDisk(window, 'held');
  await page.locator(FIRST_RESULT).click();
  await paste(window, '7.75');
  await expect.poll(() => shownResult(window)).toBe('7.75');
  await expect.poll(() => heldFlushes(window)).toBeGreaterThan(0);
  expect(await mark.innerText()).not.toContain('บันทึกในเครื่องแล้ว');
  await window.askToClose();
  const question = page.getByRole('alertdialog');
  await question.waitFor();
  expect(await question.innerText()).toContain('กำลังบันทึก 1 รายการ');
  expect(await serious(window)).toEqual([]);
  expect(await mark.innerText()).not.toContain('บันทึกในเครื่องแล้ว');
  const ended = window.ended();
  await breakDisk(window, 'mended').catch(() => undefined);
  await ended;
  window = await open();
  expect(await shownResult(window)).toBe('7.75');
});

test('tables that are gone are filled from the journal, and the window says so', async () => {
  let window = await open();
  await openSample(window);
  await typeResult(window, '7.25');
  await saved(window);
  await window.kill();
  expect(existsSync(join(profile, 'window/IndexedDB'))).toBe(true);
  rmSync(join(profile, 'window/IndexedDB'), { recursive: true });
  window = await open();
  expect(await shownAfterHome(window)).toBe('7.25');
  expect(await window.page.locator('.notices').innerText()).toContain('สร้างตารางข้อมูลใหม่');
});

test('tables that the browser gives up at work are filled from the journal: what was being typed, the undo and the page go on', async () => {
  let window = await open();
  await openSample(window);
  await saved(window);
  const { page } = window;
  await typeResult(window, '6.25');
  await saved(window);
  await page.locator(FIRST_RESULT).click();
  await page.keyboard.type('7.2');
  await giveTablesUp(window);
  const notices = page.locator('.notices');
  await notices.waitFor();
  expect(await notices.innerText()).toContain('สร้างตารางข้อมูลใหม่');
  // What stood in the open cell was taken over, as by a click elsewhere.
  await expect.poll(() => shownResult(window)).toBe('7.2');
  await saved(window);
  await page.keyboard.press('Control+z');
  await expect.poll(() => shownResult(window)).toBe('6.25');
  await typeResult(window, '8.5');
  await saved(window);
  await window.kill();
  window = await open();
  // The page that was open last is remembered.
  await window.page.waitForSelector('[data-page="tracking"] [role="grid"]');
  expect(await shownResult(window)).toBe('8.5');
  expect(await window.page.locator('.notices').count()).toBe(0);
});

/** As Chromium does when it comes upon a damaged piece of them: the connection is closed, and nothing is left. */
async function giveTablesUp({ app }: DeskWindow): Promise<void> {
  await app.evaluate(({ session, BrowserWindow }) => {
    const shown = BrowserWindow.getAllWindows()[0]?.webContents.session ?? session.defaultSession;
    return shown.clearStorageData({ storages: ['indexdb'] });
  });
}

/** Which page was open last is forgotten with the tables; the figures are not. */
async function shownAfterHome(window: DeskWindow): Promise<string> {
  await window.page.locator('.rail button', { hasText: 'ติดตามผล' }).click();
  return shownResult(window);
}

test('a journal from an older image gets back what only the tables have; a new chain is begun', async () => {
  let window = await open();
  await openSample(window);
  await typeResult(window, '3.5');
  await saved(window);
  await window.close();
  const image = `${profile}-image`;
  cpSync(join(profile, 'journal'), image, { recursive: true });
  const before = chainOf(profile);

  window = await open();
  await typeResult(window, '4.75');
  await saved(window);
  await window.close();
  expect(chainOf(profile)).toBe(before);
  rmSync(join(profile, 'journal'), { recursive: true });
  cpSync(image, join(profile, 'journal'), { recursive: true });
  rmSync(image, { recursive: true });
  // Else they would give it back before the tables are asked.
  rmSync(join(profile, 'snapshots'), { recursive: true });

  window = await open();
  expect(await shownAfterHome(window)).toBe('4.75');
  expect(await window.page.locator('.notices').innerText()).toContain('นำกลับเข้าบันทึก');
  await typeResult(window, '5.5');
  await saved(window);
  await window.close();
  expect(chainOf(profile)).not.toBe(before);
  // The journal alone has it all now.
  rmSync(join(profile, 'window'), { recursive: true });
  window = await open();
  expect(await shownAfterHome(window)).toBe('5.5');
});

test('tables of an older program are dropped and rebuilt', async () => {
  let window = await open();
  await openSample(window);
  await typeResult(window, '2.25');
  await saved(window);
  await window.page.evaluate(async () => {
    const older = (): Promise<boolean> =>
      new Promise((done) => {
        indexedDB.deleteDatabase('cco-desk').onsuccess = () => {
          const opening = indexedDB.open('cco-desk', 10);
          opening.onupgradeneeded = () => {
            for (const name of ['book', 'indicator', 'result', 'node']) {
              opening.result.createObjectStore(name, { keyPath: 'id' }).createIndex('inBook', 'inBook');
            }
            opening.result.createObjectStore('desk', { keyPath: 'key' });
            opening.transaction?.objectStore('book').put({ id: 'of-yesterday', inBook: 'of-yesterday' });
          };
          opening.onsuccess = () => {
            opening.result.close();
            done(true);
          };
          opening.onerror = () => {
            done(false);
          };
        };
      });
    // The page itself may open its tables again between the two: then once more.
    for (let tries = 0; !(await older()); tries += 1) if (tries === 20) throw new Error('no older tables');
  });
  await window.kill();
  window = await open();
  expect(await shownAfterHome(window)).toBe('2.25');
  const books = await window.page.evaluate(
    () =>
      new Promise<unknown>((done) => {
        indexedDB.open('cco-desk').onsuccess = (event) => {
          const { result } = event.target as IDBOpenDBRequest;
          result.transaction('book').objectStore('book').getAllKeys().onsuccess = (read) => {
            done((read.target as IDBRequest).result);
          };
        };
      }),
  );
  expect(books).toHaveLength(1);
});
