import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serious } from '#test/e2e/axe';
import { answerDialogs, launchDesk, removeProfile, type DeskWindow } from '#test/e2e/desk-window';
import { command, fill, press, tabTo } from '#test/e2e/keys';
import { goTo, saved } from '#test/e2e/steps';
import {
  SAID,
  agreement,
  begin,
  goToName,
  openSheet,
  results,
  sheets,
  strategies,
} from '#test/e2e/year-by-keyboard';
import th from '#resources/locales/th.json';

/*
 * From an empty year to a score under other rules, by keyboard alone: nothing here clicks, fills or focuses by a
 * locator. Locators only look.
 */

type Page = DeskWindow['page'];
let desk: DeskWindow | null = null;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cco-desk-whole-'));
});

afterEach(async () => {
  await desk?.close().catch(() => undefined);
  if (desk !== null) removeProfile(desk.profile);
  desk = null;
  rmSync(folder, { recursive: true, force: true });
});

/** The cells of the current row of the tracking page as texts: result, score and word of the open round. */
async function cells(page: Page): Promise<readonly string[]> {
  return (await page.locator('tr.sel td').allInnerTexts()).slice(4, 7);
}

/** Result, score and word of each indicator by the rules with which the year begins: floor 1, four decimals. */
const FIRST_RULES = {
  'Indicator interpolate': ['82.5', '3.2500', 'ดี'],
  'Indicator threshold': ['82.5', '3.0000', 'ดี'],
  'Indicator milestone': ['2', '2.0000', 'พอใช้'],
  'Indicator compound': ['2.5', '2.5000', 'ดี'],
  'First part': ['35', '3.5000', 'ดีมาก'],
  'Second part': ['5', '1.0000', 'ต้องปรับปรุง'],
  'Indicator rubric': ['4', '3.5000', 'ดีมาก'],
  'Indicator hybrid': ['85', '4.0000', 'ดีมาก'],
  'Indicator joint': ['95', '4.5000', 'ดีเด่น'],
} as const;

/** By the second version: floor 0, three decimals, and "ดีมาก" from 3.2 on. */
const SECOND_RULES = {
  'Indicator interpolate': ['82.5', '3.250', 'ดีมาก'],
  'Indicator threshold': ['82.5', '3.000', 'ดี'],
  'Indicator milestone': ['2', '2.000', 'พอใช้'],
  'Indicator compound': ['2.1', '2.100', 'พอใช้'],
  'First part': ['35', '3.500', 'ดีมาก'],
  'Second part': ['5', '0.000', 'ต้องปรับปรุง'],
  'Indicator rubric': ['4', '3.500', 'ดีมาก'],
  'Indicator hybrid': ['85', '4.000', 'ดีมาก'],
  'Indicator joint': ['95', '4.500', 'ดีเด่น'],
} as const;

async function expectScores(page: Page, rules: Readonly<Record<string, readonly string[]>>): Promise<void> {
  for (const [name, expected] of Object.entries(rules)) {
    await goToName(page, name);
    await expect.poll(() => cells(page), { message: name }).toEqual(expected);
  }
}

type RuleFile = {
  readonly version: number;
  readonly lamps: readonly { readonly word: string; readonly from: string }[];
};

/** The rules go out to a file; the centre's next version of them comes in. The dialogs are the system's. */
async function otherRules({ app, page }: DeskWindow): Promise<void> {
  const [out, sent] = [join(folder, 'out.json'), join(folder, 'sent.json')];
  await command(page, th['page.framework']);
  await page.waitForSelector('[data-page="framework"] .fw');
  // What may be given by hand is given by hand: the score at which a lamp begins.
  await fill(page, th['framework.lamp.from.of'].replace('{{name}}', 'ดีมาก'), '3.2');
  await expect.poll(() => page.locator('.head').innerText()).toContain(th['framework.changed-here']);
  await answerDialogs(app, { save: out, open: sent });
  await press(page, th['framework.save'], 'Shift+Tab');
  await page.waitForSelector('.toast');
  const rules = JSON.parse(readFileSync(out, 'utf8')) as RuleFile;
  expect(rules.version).toBe(1);
  expect(rules.lamps.map(({ from }) => from)).toEqual(['1', '1.5', '2.5', '3.2', '4.5']);
  const lamps = rules.lamps.map((lamp, at) => (at === 0 ? { ...lamp, from: '0' } : lamp));
  writeFileSync(sent, JSON.stringify({ ...rules, version: 2, floor: '0', scoreDecimals: 3, lamps }));
  await press(page, th['framework.open']);
  await page.waitForSelector('.fw-differences');
  await press(page, th['framework.preview.take']);
  await page.waitForSelector('[data-page="framework"] .fw');
  expect(await page.locator('[data-range]').innerText()).toBe('0.000 ถึง 5.000');
}

const PAGES = ['strategy', 'agreement', 'tracking'] as const;

/** What keeps a reader from a page, on each page of this story in both languages and both schemes. */
async function unreadable(window: DeskWindow): Promise<readonly string[]> {
  const { page } = window;
  const found: string[] = [];
  const look = async (where: string): Promise<void> => {
    found.push(...(await serious(window)).map((each) => `${where}: ${each}`));
    expect(await page.locator('#work').innerText(), where).not.toMatch(/\b[a-z]+(\.[a-z-]+)+\b(?!\.)/);
  };
  for (const [locale, other] of [
    ['th', 'en'],
    ['en', 'th'],
  ] as const) {
    for (const scheme of ['dark', 'light'] as const) {
      await command(page, SAID[locale][`palette.${scheme}`]);
      for (const each of PAGES) {
        await goTo(window, each);
        await look(`${each} ${locale} ${scheme}`);
      }
      await goTo(window, 'agreement');
      await openSheet(page, 'Indicator interpolate', locale);
      await look(`sheet ${locale} ${scheme}`);
      await tabTo(page, SAID[locale]['indicator.tab.sheet'], 'Shift+Tab');
      await page.keyboard.press('ArrowLeft');
      await page.waitForSelector('[data-page="indicator"] [role="grid"]');
      await look(`indicator ${locale} ${scheme}`);
      await command(page, SAID[locale]['page.framework']);
      await page.waitForSelector('[data-page="framework"] .fw');
      await look(`framework ${locale} ${scheme}`);
    }
    await command(page, SAID[locale][`palette.language.${other}`]);
  }
  return found;
}

test('from an empty year to a score under other rules, by keyboard alone', { timeout: 240_000 }, async () => {
  const window = await launchDesk();
  desk = window;
  const { page } = window;
  await begin(page);
  await strategies(window);
  await agreement(window);
  await sheets(page);

  await goTo(window, 'tracking');
  await results(page);
  await expectScores(page, FIRST_RULES);
  // 20 × 3.25 + 10 × 3 + 10 × 2 + 20 × 2.5 + 15 × 3.5 + 15 × 4 + 10 × 4.5 of 100.
  expect(await page.locator('[data-total="self"] b').innerText()).toBe('3.2250');
  expect(await page.locator('.trk-panel').innerText()).toContain('ปี 2547 ฉบับที่ 1 · ช่วง 1–5');

  await otherRules(window);
  await goTo(window, 'tracking');
  await expectScores(page, SECOND_RULES);
  expect(await page.locator('[data-total="self"] b').innerText()).toBe('3.145');
  await expect.poll(() => page.locator('.trk-panel').innerText()).toContain('ปี 2547 ฉบับที่ 2 · ช่วง 0–5');
  await page.keyboard.press('Control+KeyZ');
  await expectScores(page, { 'Second part': ['5', '1.0000', 'ต้องปรับปรุง'] });
  await page.keyboard.press('Control+KeyY');
  await expectScores(page, { 'Second part': ['5', '0.000', 'ต้องปรับปรุง'] });
  await saved(window);

  expect(await unreadable(window)).toEqual([]);
  expect(window.complaints).toEqual([]);
});
