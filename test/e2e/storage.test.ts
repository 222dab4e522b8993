import { afterEach, expect, test } from 'vitest';
import { serious } from '#test/e2e/axe';
import { freshProfile, launchDesk, removeProfile, type DeskWindow } from '#test/e2e/desk-window';
import { breakDisk } from '#test/e2e/break-disk';
import { paste } from '#test/e2e/keys';
import { beginIn, goTo, openSample, saved, shownResult, typeResult } from '#test/e2e/steps';

let desk: DeskWindow | null = null;
let profile = '';

async function open(): Promise<DeskWindow> {
  desk = await launchDesk({ profile });
  return desk;
}

afterEach(async () => {
  await desk?.close().catch(() => undefined);
  desk = null;
  removeProfile(profile);
});

test('every write is one strict transaction', async () => {
  profile = freshProfile();
  const window = await open();
  await openSample(window);
  await saved(window);
  // Dexie takes the function along when it opens the database, so it is watched from the start of the page.
  await window.page.addInitScript(() => {
    const seen: string[] = [];
    Reflect.set(globalThis, 'seen', seen);
    const original = Reflect.get(IDBDatabase.prototype, 'transaction') as (
      ...given: unknown[]
    ) => IDBTransaction;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given: unknown[]) {
      const transaction = original.apply(this, given);
      if (transaction.mode === 'readwrite') seen.push(transaction.durability);
      return transaction;
    };
  });
  await window.page.reload();
  await window.page.waitForSelector('[data-page="tracking"] [role="grid"]');
  await typeResult(window, '5.5');
  await saved(window);
  const seen = () => window.page.evaluate(() => Reflect.get(globalThis, 'seen') as string[]);
  await expect.poll(async () => (await seen()).length).toBeGreaterThan(0);
  // One for the edit; a second where the tables were brought level after the reload.
  expect(new Set(await seen())).toEqual(new Set(['strict']));
});

test('a figure that cannot be stored stays on the screen, the top bar says so, and it is stored when there is room', async () => {
  profile = freshProfile();
  let window = await open();
  await openSample(window);
  await breakDisk(window, 'full');
  await typeResult(window, '4.25');
  const failed = window.page.locator('.save.failed');
  await failed.waitFor();
  expect(await failed.innerText()).toContain('บันทึกไม่ได้');
  expect(await window.page.locator('tr[data-row="0"] td').nth(4).innerText()).toBe('4.25');

  await breakDisk(window, 'mended');
  await failed.click();
  await saved(window);
  await window.kill();
  window = await open();
  await window.page.waitForSelector('[data-page="tracking"] [role="grid"]');
  expect(await window.page.locator('tr[data-row="0"] td').nth(4).innerText()).toBe('4.25');
});

/** The buttons of the question before the window closes. */
const QUESTION = { retry: 'บันทึกอีกครั้ง', stay: 'ยังไม่ปิด', lose: /^ปิดและทิ้ง/ } as const;

test('a window that is closed while the disk refuses stays and asks; what is tried again is there after it', async () => {
  profile = freshProfile();
  let window = await open();
  await openSample(window);
  await saved(window);
  const { page } = window;
  const question = page.getByRole('alertdialog');
  const value = (row: number) => page.locator(`tr[data-row="${String(row)}"] td`).nth(4);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await breakDisk(window, 'full');
  await value(0).click();
  await paste(window, '4.25');
  await page.locator('.save.failed').waitFor();

  // What was pasted is on the screen alone. Esc stays, and so does the value.
  await window.askToClose();
  await question.waitFor();
  expect(await question.innerText()).toContain('มี 1 รายการ');
  expect(await question.innerText()).toContain('เนื้อที่ในเครื่องเต็ม');
  expect(await serious(window)).toEqual([]);
  await expect.poll(focused).toBe(QUESTION.retry);
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await value(0).innerText()).toBe('4.25');

  // An open cell whose figure the disk does not take either; a try in vain says so, and the window is still there.
  await value(1).click();
  await page.keyboard.type('31.7');
  await window.askToClose();
  await question.waitFor();
  expect(await question.innerText()).toContain('มี 2 รายการ');
  await expect.poll(focused).toBe(QUESTION.retry);
  await page.keyboard.press('Enter');
  await expect.poll(() => question.innerText()).toContain('ลองบันทึกอีก 1 ครั้งแล้ว');
  // Asked to close once more it asks still.
  await window.askToClose();
  await page.keyboard.press('Enter');
  await expect.poll(() => question.innerText()).toContain('ลองบันทึกอีก 2 ครั้งแล้ว');

  await breakDisk(window, 'mended');
  let ended = window.ended();
  await page.keyboard.press('Enter').catch(() => undefined);
  await ended;
  window = await open();
  desk = window;
  const again = (row: number) => window.page.locator(`tr[data-row="${String(row)}"] td`).nth(4);
  expect(await shownResult(window)).toBe('4.25');
  expect(await again(1).innerText()).toBe('31.7');
  expect(await window.page.locator('.notices li.draft').count()).toBe(0);

  // Another book does not make it forgotten; then all of it is given up by choice.
  await breakDisk(window, 'full');
  await again(0).click();
  await paste(window, '5');
  await window.page.locator('.save.failed').waitFor();
  await window.page.locator('.scope button').first().click();
  await window.page.getByRole('menuitem', { name: 'เริ่มจังหวัดหรือปีอื่น' }).click();
  await beginIn(window, 'ตรัง', 'empty');
  await window.page.locator('.scope button').first().click();
  await window.page.getByRole('menuitem', { name: 'เชียงใหม่' }).click();
  await goTo(window, 'tracking');
  expect(await shownResult(window)).toBe('5');
  await window.askToClose();
  const last = window.page.getByRole('alertdialog');
  await last.waitFor();
  expect(await last.innerText()).toContain('มี 2 รายการ');
  await expect
    .poll(() => window.page.evaluate(() => document.activeElement?.textContent ?? ''))
    .toBe(QUESTION.retry);
  await window.page.keyboard.press('Shift+Tab');
  await window.page.keyboard.press('Shift+Tab');
  expect(await window.page.evaluate(() => document.activeElement?.textContent ?? '')).toMatch(QUESTION.lose);
  ended = window.ended();
  await window.page.keyboard.press('Enter').catch(() => undefined);
  await ended;
  window = await open();
  desk = window;
  expect(await shownResult(window)).toBe('4.25');
});

test('a database of a newer program is refused with a message and left as it is', async () => {
  profile = freshProfile();
  let window = await open();
  await beginIn(window, 'เลย', 'empty');
  await saved(window);
  await window.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('cco-desk', 9990);
        request.onupgradeneeded = () => {
          request.result.createObjectStore('ofTomorrow');
        };
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => {
          reject(new Error('not raised'));
        };
      }),
  );
  await window.close();
  window = await open();
  expect(await window.page.locator('.stopped').innerText()).toContain('บันทึกด้วยโปรแกรมรุ่นใหม่กว่า');
  const kept = await window.page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name, version }) => [name, version]),
  );
  expect(kept).toContainEqual(['cco-desk', 9990]);
});
