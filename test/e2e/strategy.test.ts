import { afterAll, afterEach, expect, test } from 'vitest';
import { freshProfile, launchDesk, removeProfile, type DeskWindow } from '#test/e2e/desk-window';
import { beginIn, goTo, openSample, saved } from '#test/e2e/steps';

let desk: DeskWindow | null = null;
const profile = freshProfile();

afterEach(async () => {
  await desk?.close().catch(() => undefined);
  desk = null;
});

afterAll(() => {
  removeProfile(profile);
});

async function rows({ page }: DeskWindow): Promise<readonly string[]> {
  const all = await page.locator('[role="treegrid"] [role="row"][aria-level]').allInnerTexts();
  return all.map((text) => text.replace(/\s+/g, ' ').trim());
}

test('a strategy is drafted by keyboard alone, taken back and brought again, and is there after a kill', async () => {
  let window = await launchDesk({ profile });
  desk = window;
  await beginIn(window, 'ตรัง', 'empty');
  await goTo(window, 'strategy');
  const { page } = window;
  await page.keyboard.press('Insert');
  await page.keyboard.type('Vision of Trang');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Insert');
  await page.keyboard.type('First issue');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Insert');
  await page.keyboard.type('Second');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await rows(window)).length).toBe(3);
  // Tab makes the second issue an objective of the first, Shift+Tab an issue again.
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await rows(window))[2]).toContain('1.1 Second');
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(async () => (await rows(window))[2]).toContain('2 Second');
  await page.keyboard.press('Control+KeyY');
  await expect.poll(async () => (await rows(window))[2]).toContain('1.1 Second');
  await saved(window);
  await window.kill();

  window = await launchDesk({ profile });
  desk = window;
  await goTo(window, 'strategy');
  await expect.poll(async () => (await rows(window)).length).toBe(3);
  expect((await rows(window))[2]).toContain('1.1 Second');
  expect(window.complaints).toEqual([]);
});

test('a branch is dragged to another place by the mouse, and one undo puts it back', async () => {
  const own = freshProfile();
  const window = await launchDesk({ profile: own });
  desk = window;
  await openSample(window);
  await goTo(window, 'strategy');
  await window.page.getByRole('radio', { name: 'ประเด็น', exact: true }).click();
  const before = await rows(window);
  const issues = window.page.locator('[role="treegrid"] [role="row"][aria-level="2"]');
  const second = await issues.nth(1).innerText();
  const target = await issues.nth(3).boundingBox();
  const source = await issues.nth(1).boundingBox();
  if (source === null || target === null) throw new Error('rows are not drawn');
  await window.page.mouse.move(source.x + 200, source.y + source.height / 2);
  await window.page.mouse.down();
  await window.page.mouse.move(target.x + 200, target.y + target.height / 2, { steps: 8 });
  await window.page.mouse.move(target.x + 200, target.y + target.height - 2, { steps: 4 });
  await window.page.mouse.up();
  await expect
    .poll(async () => (await issues.nth(3).innerText()).slice(10))
    .toContain(second.split('\n').at(-1)?.slice(2, 20));
  await window.page.keyboard.press('Control+KeyZ');
  await expect.poll(() => rows(window)).toEqual(before);
  await window.close();
  removeProfile(own);
});
