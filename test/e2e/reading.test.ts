import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serious } from '#test/e2e/axe';
import { launchDesk, removeProfile, ROOT, type DeskWindow } from '#test/e2e/desk-window';
import { goTo, openSample } from '#test/e2e/steps';

/** Every page in both languages and both schemes: what a screen reader hears, and that no word is left untranslated. */
const PAGES = ['home', 'strategy', 'agreement', 'tracking', 'evidence', 'history', 'settings'] as const;
let desk: DeskWindow;

beforeAll(async () => {
  desk = await launchDesk();
  await openSample(desk);
});

afterAll(async () => {
  await desk.close();
  removeProfile(desk.profile);
});

test.each([
  ['th', 'light'],
  ['th', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('nothing serious for a reader in %s, %s', async (locale, scheme) => {
  await goTo(desk, 'settings');
  const choice = (section: number, at: number) =>
    desk.page
      .locator(`.settings section:nth-of-type(${String(section)}) [role="radio"]`)
      .nth(at)
      .click();
  await choice(1, locale === 'th' ? 0 : 1);
  await choice(2, scheme === 'light' ? 1 : 2);
  const found: string[] = [];
  for (const page of PAGES) {
    await goTo(desk, page);
    found.push(...(await serious(desk)).map((finding) => `${page}: ${finding}`));
  }
  expect(found).toEqual([]);
});

test('no key of a text stands on any page in place of the text', async () => {
  const keys = Object.keys(
    JSON.parse(readFileSync(join(ROOT, 'resources/locales/th.json'), 'utf8')) as Record<string, string>,
  );
  for (const page of PAGES) {
    await goTo(desk, page);
    const text = await desk.page.locator('body').innerText();
    expect(keys.filter((key) => text.includes(key))).toEqual([]);
    expect(text).not.toContain('{{');
  }
});
