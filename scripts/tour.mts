/**
 * Does the main job by itself in the real window and leaves what it saw in out/tour: pictures of every screen in both
 * languages and both schemes, the exported workbook and a printed PDF.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  answerDialogs,
  freshProfile,
  launchDesk,
  removeProfile,
  ROOT,
  type DeskWindow,
} from '#test/e2e/desk-window';
import { writeWrongSheet } from '#test/fixtures/wrong-sheet';
import { beginIn, chooseWorkbook, confirmImport, goTo, openSample, saved } from '#test/e2e/steps';

const OUT = join(ROOT, 'out/tour');
/** In both languages of the window. */
const IMPORT = /นำเข้าจาก Excel|Import from Excel/;
const SHEET = join(ROOT, 'test/fixtures/agreements/sheet-06.xlsx');
const WRONG_SHEET = join(OUT, 'wrong-figures.xlsx');
const LOCALES = ['th', 'en'] as const;
const SCHEMES = ['light', 'dark'] as const;

type Look = { readonly locale: (typeof LOCALES)[number]; readonly scheme: (typeof SCHEMES)[number] };

function say(text: string): void {
  process.stderr.write(`[tour] ${text}\n`);
}

async function picture({ page }: DeskWindow, name: string, { locale, scheme }: Look): Promise<void> {
  await page.mouse.move(700, 90);
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(OUT, `${name}.${locale}.${scheme}.png`) });
}

/** Language and colours through the settings page, as an officer would. */
async function wear(desk: DeskWindow, { locale, scheme }: Look): Promise<void> {
  await goTo(desk, 'settings');
  const { page } = desk;
  await page.locator('.settings section:nth-of-type(1) [role="radio"]').nth(LOCALES.indexOf(locale)).click();
  await page
    .locator('.settings section:nth-of-type(2) [role="radio"]')
    .nth(SCHEMES.indexOf(scheme) + 1)
    .click();
}

async function everyLook(desk: DeskWindow, name: string, show: () => Promise<void>): Promise<void> {
  for (const locale of LOCALES) {
    for (const scheme of SCHEMES) {
      await wear(desk, { locale, scheme });
      await show();
      await picture(desk, name, { locale, scheme });
    }
  }
  await wear(desk, { locale: 'th', scheme: 'light' });
}

async function firstStart(): Promise<void> {
  say('first start');
  const profile = freshProfile();
  const desk = await launchDesk({ profile });
  await picture(desk, '01-first-start-empty', { locale: 'th', scheme: 'light' });
  await desk.page.getByRole('combobox', { name: 'จังหวัด' }).click();
  await desk.page.keyboard.type('ตรัง');
  await desk.page.getByRole('option', { name: 'ตรัง', exact: true }).click();
  await picture(desk, '01-first-start', { locale: 'th', scheme: 'light' });
  await desk.page.getByRole('radio', { name: 'English' }).click();
  await picture(desk, '01-first-start', { locale: 'en', scheme: 'light' });
  await desk.page.emulateMedia({ colorScheme: 'dark' });
  await picture(desk, '01-first-start', { locale: 'en', scheme: 'dark' });
  await desk.page.getByRole('radio', { name: 'ไทย' }).click();
  await picture(desk, '01-first-start', { locale: 'th', scheme: 'dark' });
  await desk.close();
  removeProfile(profile);
}

async function realSheet(): Promise<void> {
  say('a real sheet: import, dimensions, results, save, start again, export, print');
  const profile = freshProfile();
  let desk = await launchDesk({ profile });
  await beginIn(desk, 'ตรัง', 'empty');
  await everyLook(desk, '02-home-empty', () => goTo(desk, 'home'));
  await everyLook(desk, '03-strategy-empty', () => goTo(desk, 'strategy'));
  await everyLook(desk, '04-agreement-empty', () => goTo(desk, 'agreement'));
  await everyLook(desk, '05-tracking-empty', () => goTo(desk, 'tracking'));
  await goTo(desk, 'agreement');
  const openImport = async (): Promise<void> => {
    await goTo(desk, 'agreement');
    await desk.page.getByRole('button', { name: IMPORT }).first().click();
    await desk.page.waitForSelector('[data-page="import"]');
  };
  await everyLook(desk, '07-import-choose', openImport);
  await everyLook(desk, '07-import', async () => {
    await openImport();
    await chooseWorkbook(desk, SHEET);
    await desk.page.keyboard.press('F8');
  });
  await everyLook(desk, '07-import-wrong', async () => {
    await openImport();
    await chooseWorkbook(desk, WRONG_SHEET);
  });
  await openImport();
  await chooseWorkbook(desk, SHEET);
  await confirmImport(desk);
  await everyLook(desk, '04-agreement-unassigned', () => goTo(desk, 'agreement'));
  await goTo(desk, 'agreement');
  await giveDimensions(desk);
  await typeResults(desk);
  await saved(desk);
  await everyLook(desk, '05-tracking-real', () => goTo(desk, 'tracking'));
  await desk.kill();
  desk = await launchDesk({ profile });
  await everyLook(desk, '02-home', () => goTo(desk, 'home'));
  await handOut(desk);
  await desk.close();
  removeProfile(profile);
}

/** Three rows at a time from the top of the unassigned group into the dimensions 1, 2, 3 and 4. */
async function giveDimensions({ page }: DeskWindow): Promise<void> {
  for (const digit of [1, 2, 3, 4]) {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowDown');
    if (digit < 4) await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press(`Alt+Digit${String(digit)}`);
    await page.waitForTimeout(150);
  }
}

async function typeResults(desk: DeskWindow): Promise<void> {
  await goTo(desk, 'tracking');
  for (const value of ['88.4', '4', '89.75', '93.1', '3', '4.4', '3.6', '2', '5', '4']) {
    await desk.page.keyboard.type(value);
    await desk.page.keyboard.press('Enter');
  }
}

async function handOut(desk: DeskWindow): Promise<void> {
  await goTo(desk, 'agreement');
  await answerDialogs(desk.app, { save: join(OUT, 'agreement.xlsx') });
  await desk.page.getByRole('button', { name: 'ส่งออกเป็น Excel' }).click();
  await desk.page.waitForSelector('.toast:has-text("agreement.xlsx")', { timeout: 60_000 });
  await answerDialogs(desk.app, { save: join(OUT, 'agreement.pdf') });
  await desk.page.getByRole('button', { name: 'พิมพ์เป็น PDF' }).click();
  await desk.page.waitForSelector('.toast:has-text("agreement.pdf")', { timeout: 60_000 });
}

async function sampleYear(): Promise<void> {
  say('the sample year');
  const profile = freshProfile();
  const desk = await launchDesk({ profile });
  await openSample(desk);
  await everyLook(desk, '02-home-sample', () => goTo(desk, 'home'));
  await everyLook(desk, '03-strategy', () => goTo(desk, 'strategy'));
  await everyLook(desk, '04-agreement', () => goTo(desk, 'agreement'));
  await everyLook(desk, '05-tracking', () => goTo(desk, 'tracking'));
  await everyLook(desk, '09-reports', () => goTo(desk, 'reports'));
  await everyLook(desk, '12-history', () => goTo(desk, 'history'));
  await everyLook(desk, '11-settings', () => goTo(desk, 'settings'));
  await goTo(desk, 'tracking');
  await desk.page.keyboard.press('Control+KeyK');
  await desk.page.waitForSelector('.palette');
  await picture(desk, '10-palette', { locale: 'th', scheme: 'light' });
  await desk.close();
  removeProfile(profile);
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
await writeWrongSheet(WRONG_SHEET);
await firstStart();
await realSheet();
await sampleYear();
say(`pictures, workbook and PDF are in ${OUT}`);
