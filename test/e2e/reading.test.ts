import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchDesk, removeProfile, ROOT, type DeskWindow } from '#test/e2e/desk-window';
import { goTo, openSample } from '#test/e2e/steps';

/** Every page in both languages and both schemes: what a screen reader hears, and that no word is left untranslated. */
const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
const PAGES = ['home', 'strategy', 'agreement', 'tracking', 'evidence', 'history', 'settings'] as const;
let desk: DeskWindow;

beforeAll(async () => {
  desk = await launchDesk();
  await openSample(desk);
  // The page's own policy forbids foreign scripts: the checker comes through the debugger instead.
  await desk.page.evaluate(AXE);
});

afterAll(async () => {
  await desk.close();
  removeProfile(desk.profile);
});

async function seriousFindings(): Promise<readonly string[]> {
  return desk.page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    const found = await axe.run({ resultTypes: ['violations'] });
    if (found.passes.length < 10) throw new Error('the checker looked at next to nothing');
    return found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`);
  });
}

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
    found.push(...(await seriousFindings()).map((finding) => `${page}: ${finding}`));
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
