import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs, type DeskWindow } from '#test/e2e/desk-window';

/** What an officer does, in the words of the screen. */

export async function openSample({ page }: DeskWindow): Promise<void> {
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-page="tracking"] [role="grid"]');
}

export async function beginIn(desk: DeskWindow, province: string, how: 'empty' | 'excel'): Promise<void> {
  const { page } = desk;
  await page.getByRole('combobox', { name: 'จังหวัด' }).click();
  await page.keyboard.type(province);
  await page.getByRole('option', { name: province, exact: true }).click();
  await page.getByText(how === 'empty' ? 'เริ่มจากหน้าว่าง' : 'แฟ้ม Excel', { exact: true }).click();
  await page.locator('.go .pri').click();
  await page.waitForSelector(how === 'empty' ? '[data-page="home"]' : '[data-page="import"]');
}

/** Chooses a workbook and waits for its preview, or for the note that it could not be read. */
export async function chooseWorkbook(desk: DeskWindow, file: string): Promise<void> {
  await answerDialogs(desk.app, { open: file });
  await desk.page.locator('.choosing .pri').click();
  await desk.page.waitForSelector('.impf, .choosing .note', { timeout: 60_000 });
}

/** A sheet of another year or province is asked about first: all of it is meant. */
export async function confirmImport({ page }: DeskWindow): Promise<void> {
  const all = page.getByRole('button', { name: 'นำเข้าทั้งหมด' });
  if (await all.isVisible()) await all.click();
  await page.locator('.impf .pri').click();
  await page.waitForSelector('[data-page="agreement"] [role="grid"]');
}

export async function goTo(
  { page }: DeskWindow,
  word: 'home' | 'strategy' | 'agreement' | 'tracking' | 'reports' | 'evidence' | 'history' | 'settings',
): Promise<void> {
  const at =
    ['home', 'strategy', 'agreement', 'tracking', 'reports', 'evidence', 'history', 'settings'].indexOf(
      word,
    ) + 1;
  await page.keyboard.press(`Control+${String(at)}`);
  await page.waitForSelector(
    `[data-page="${word}"] :is([role="grid"], [role="tree"], [role="treegrid"], .empty, .head)`,
  );
}

/** Waits until the window says that the disk has everything. */
export async function saved({ page }: DeskWindow): Promise<void> {
  await page.waitForSelector('[data-save="saved"]');
}

/** The cell of the first indicator's result in the first round, on the tracking page. */
export const FIRST_RESULT = 'tr[data-row="0"] td >> nth=4';

export async function typeResult({ page }: DeskWindow, text: string): Promise<void> {
  await page.locator(FIRST_RESULT).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

export async function shownResult({ page }: DeskWindow): Promise<string> {
  await page.waitForSelector('[data-page="tracking"] [role="grid"]');
  return page.locator(FIRST_RESULT).innerText();
}

/** The chain on which a profile's computer writes. */
export function chainOf(profile: string): string {
  const anchor: unknown = JSON.parse(readFileSync(join(profile, 'anchor.json'), 'utf8'));
  return typeof anchor === 'object' && anchor !== null && 'inc' in anchor ? String(anchor.inc) : '';
}
