import type { Locator } from 'playwright-core';
import type { Officer } from '../officer.mts';

/** Where the window asks, the button that repeats the verb is pressed. */
export async function sayYes({ window }: Officer, key: string): Promise<void> {
  const dialog = window.desk.page.locator('dialog[open]');
  const asks = await dialog.waitFor({ timeout: 5000 }).then(
    () => true,
    () => false,
  );
  if (!asks) return;
  await dialog.getByRole('button', { name: window.words(key), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Whether it comes to be seen; a page that has nothing of the kind takes no longer than this. */
export async function seen(locator: Locator): Promise<boolean> {
  return locator.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
}
