import { afterEach, expect, test } from 'vitest';
import { freshProfile, launchDesk, removeProfile, type DeskWindow } from '#test/e2e/desk-window';
import { breakDisk } from '#test/e2e/break-disk';
import { beginIn, openSample, saved, typeResult } from '#test/e2e/steps';

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
