import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { freshProfile, launchDesk, removeProfile, ROOT, type DeskWindow } from '#test/e2e/desk-window';
import { goTo, saved, shownResult, typeResult } from '#test/e2e/steps';

const profile = freshProfile();
let desk: DeskWindow | null = null;

afterEach(async () => {
  await desk?.close().catch(() => undefined);
  removeProfile(profile);
});

test('a desk that is started on a loaded profile has the year, and goes on writing behind it', async () => {
  const year = join(ROOT, 'resources', 'sample-year');
  const loaded = execFileSync(process.execPath, [
    join(ROOT, 'scripts', 'cco.mjs'),
    'load',
    year,
    '--profile',
    profile,
  ]);
  expect(JSON.parse(loaded.toString())).toMatchObject({ book: '50-2547', commits: 1 });
  desk = await launchDesk({ profile });
  const { page } = desk;
  // The tables are filled first; before the page is there no key leads anywhere.
  await desk.page.waitForSelector('main[data-page]');
  await goTo(desk, 'tracking');
  // Of expected.json: 1.1 scores 5.0000 in the first round; certified 2.9699 of the weight 89.00.
  const grid = page.locator('[role="grid"]');
  expect(await grid.locator('tr[data-row="0"]').innerText()).toContain('5.0000');
  expect(await page.locator('.trk-head').innerText()).toContain('2.9699');
  await goTo(desk, 'agreement');
  await page.waitForSelector('[data-checks="0/0"]');
  await goTo(desk, 'tracking');
  await typeResult(desk, '6');
  await saved(desk);
  expect(await shownResult(desk)).toBe('6');
  expect(desk.complaints).toEqual([]);
});
