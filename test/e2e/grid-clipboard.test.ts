import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { serious } from '#test/e2e/axe';
import { launchDesk, removeProfile, ROOT, type DeskWindow } from '#test/e2e/desk-window';
import { pngOf } from '#test/e2e/evidence-files';
import { copied, copyKeys, copyOutside, cutKeys, paste, pasteKeys, typeThai } from '#test/e2e/keys';
import { beginIn, chooseWorkbook, confirmImport, goTo, saved } from '#test/e2e/steps';

const SHEET = join(ROOT, 'test/fixtures/agreements/sheet-01.xlsx');

let desk: DeskWindow;

beforeAll(async () => {
  desk = await launchDesk();
  await beginIn(desk, 'กระบี่', 'excel');
  await desk.page.locator('.choosing .pri').waitFor();
});

afterAll(async () => {
  await desk.close();
  removeProfile(desk.profile);
});

/** A cell of the grid on the page, by row of data and column. */
function cell(row: number, column: number): Locator {
  return desk.page.locator(`[role="grid"] tr[data-row="${String(row)}"] td[data-col="${String(column)}"]`);
}

const textAt = async (row: number, column: number): Promise<string> =>
  (await cell(row, column).innerText()).trim();
const note = (): Promise<string> => desk.page.locator('.grid-note').innerText();
const noNote = async (): Promise<void> => {
  await desk.page.locator('.grid-note').waitFor({ state: 'detached' });
};
const undo = (): Promise<void> => desk.page.keyboard.press('Control+KeyZ');

test('what an import shows is copied by Ctrl+A and Ctrl+C; pasting there changes nothing and is refused by name', async () => {
  const { page, app } = desk;
  await chooseWorkbook(desk, SHEET);
  await cell(0, 1).click();
  const before = await page.locator('[role="grid"] tbody').innerText();
  await page.keyboard.press('Control+KeyA');
  await copyKeys(page);
  const { text } = await copied(app);
  expect(text.split('\r\n').length).toBeGreaterThan(4);
  expect(text).toContain(await textAt(0, 2));
  await cell(0, 1).click();
  await paste(desk, 'อย่างอื่น');
  await expect.poll(note).toContain('แก้ไม่ได้');
  expect(await note()).toContain('อย่างอื่น');
  expect(await page.locator('[role="grid"] tbody').innerText()).toBe(before);
  await page.keyboard.press('Escape');
  await noNote();
  await confirmImport(desk);
});

/** Columns of the agreement. */
const NO = 0;
const DIMENSION = 2;
const METHOD = 4;

test('words for a dimension are understood as officers write them; what is not is named and the old value stays; one undo', async () => {
  const { page } = desk;
  // Rows stand by dimension: with another one they move.
  const names = await Promise.all([0, 1, 2, 3].map((row) => textAt(row, 1)));
  const of = (at: number): Locator =>
    page
      .locator('[role="grid"] tr[data-row]', { has: page.getByText(names[at] ?? '', { exact: true }) })
      .locator(`td[data-col="${String(DIMENSION)}"]`);
  const now = (): Promise<readonly string[]> =>
    Promise.all(names.map(async (_name, at) => (await of(at).innerText()).trim()));
  const before = await now();
  await cell(0, DIMENSION).click();
  await paste(desk, 'มิติที่ ๔\r\n๓\r\nไม่มีมิตินี้\r\n2\r\n');
  await expect.poll(now).toEqual(['4', '3', before[2], '2']);
  expect(await note()).toContain('วางแล้ว 3 ช่อง');
  expect(await note()).toContain('ไม่เข้าใจ 1 ช่อง');
  expect(await note()).toContain('ไม่มีมิตินี้');
  expect(await serious(desk)).toEqual([]);
  await undo();
  await expect.poll(now).toEqual(before);
  await noNote();

  // Typed, letter by letter.
  await of(0).click();
  await typeThai(page, '๓');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await now())[0]).toBe('3');
  await of(0).click();
  await typeThai(page, 'ฮฮ');
  await page.keyboard.press('Enter');
  await expect.poll(note).toContain('ฮฮ');
  expect((await now())[0]).toBe('3');
  await page.keyboard.press('Escape');
  await noNote();

  // A list without an entry for nothing is not emptied.
  await cell(0, METHOD).click();
  await copyKeys(page);
  const method = (await copied(desk.app)).text;
  await page.keyboard.press('Delete');
  await expect.poll(note).toContain('ต้องมีค่า');
  await paste(desk, 'milestone steps');
  await copyKeys(page);
  await expect.poll(async () => (await copied(desk.app)).text).toBe('ขั้นตอนความสำเร็จ');
  await undo();
  await copyKeys(page);
  await expect.poll(async () => (await copied(desk.app)).text).toBe(method);
});

test('a spreadsheet gets numbers as numbers and 1.10 as text; lines and quotes of a cell come back as they were', async () => {
  const { page, app } = desk;
  await cell(0, NO).click();
  await page.keyboard.type('1.10');
  await page.keyboard.press('Enter');
  await cell(0, NO).click();
  await page.keyboard.press('Shift+End');
  await copyKeys(page);
  const { text, html } = await copied(app);
  expect(text.startsWith('1.10\t')).toBe(true);
  expect(html).toMatch(/<td style="[^"]*@[^"]*"[^>]*>1\.10<\/td>/);
  expect(html).toContain('x:num=');
  await cell(0, 1).click();
  await paste(desk, '"บรรทัดหนึ่ง\nบรรทัด ""สอง"""\r\n');
  await copyKeys(page);
  await expect.poll(async () => (await copied(app)).text).toBe('"บรรทัดหนึ่ง\nบรรทัด ""สอง"""');
  await undo();
  await undo();
  await saved(desk);
});

/** Columns of the open round on the tracking page. */
const RESULT = 4;

test('results are cut, moved, filled over a range and taken back, by either set of keys', async () => {
  const { page, app } = desk;
  await goTo(desk, 'tracking');
  await cell(0, RESULT).click();
  await page.keyboard.type('12.5');
  await page.keyboard.press('Enter');
  await cell(0, RESULT).click();
  await cutKeys(page);
  await expect.poll(() => textAt(0, RESULT)).toBe('');
  expect((await copied(app)).text).toBe('12.5');
  await page.keyboard.press('ArrowDown');
  await pasteKeys(page);
  await expect.poll(() => textAt(1, RESULT)).toBe('12.5');
  await undo();
  await expect.poll(() => textAt(1, RESULT)).toBe('');
  await undo();
  await expect.poll(() => textAt(0, RESULT)).toBe('12.5');

  // One cell over a range, by the older keys.
  await cell(0, RESULT).click();
  await page.keyboard.press('Control+Insert');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+Insert');
  await expect.poll(() => textAt(2, RESULT)).toBe('12.5');
  expect(await textAt(1, RESULT)).toBe('12.5');
  await page.keyboard.press('Shift+Delete');
  await expect.poll(() => textAt(2, RESULT)).toBe('');
  expect((await copied(app)).text).toBe('12.5\r\n12.5\r\n');
});

test('a block over computed cells is refused as a whole; one that is longer than the table says what was left', async () => {
  const { page } = desk;
  await cell(1, RESULT).click();
  await paste(desk, '7\t4.5\r\n8\t3\r\n');
  await expect.poll(note).toContain('ไม่มีช่องใดเปลี่ยน');
  expect(await note()).toContain('คะแนน');
  expect(await textAt(1, RESULT)).toBe('');
  const last = (await page.locator('[role="grid"] tr[data-row]').count()) - 1;
  await cell(last, RESULT).click();
  await paste(desk, '7\r\nไม่มีตัวเลข\r\n8\r\n');
  await expect.poll(note).toContain('เกินขอบตาราง 2 ช่อง');
  expect(await textAt(last, RESULT)).toBe('7');
  await undo();
  await expect.poll(() => textAt(last, RESULT)).toBe('');
  await noNote();

  // Words among figures stay, marked, and are named.
  await cell(1, RESULT).click();
  await paste(desk, '7\r\nรอผล\r\n');
  await expect.poll(note).toContain('รอผล');
  expect(await textAt(2, RESULT)).toBe('รอผล');
  expect(await cell(2, RESULT).getAttribute('aria-invalid')).toBe('true');
  await undo();
  await noNote();
});

test('the picture that Excel puts beside its cells is no file; a picture alone goes to the files', async () => {
  const { page, app } = desk;
  await cell(1, RESULT).click();
  await copyOutside(app, {
    text: '9',
    html: '<table><tr><td>9</td></tr></table>',
    png: pngOf(20, 10, [0, 90, 200]),
  });
  await pasteKeys(page);
  await expect.poll(() => textAt(1, RESULT)).toBe('9');
  expect(await page.locator('.trk-panel [data-file]').count()).toBe(0);
  await undo();
  await expect.poll(() => textAt(1, RESULT)).toBe('');
});

test('the same commands stand in a menu, by the right button, by keys, and in every text box', async () => {
  const { page, app } = desk;
  const menu = page.locator('.edit-menu');
  await copyOutside(app, '31');
  await cell(1, RESULT).click({ button: 'right' });
  expect(await menu.innerText()).toContain('Ctrl V');
  expect(await serious(desk)).toEqual([]);
  await menu.getByText('วาง', { exact: true }).click();
  await expect.poll(() => textAt(1, RESULT)).toBe('31');
  expect(await menu.count()).toBe(0);

  // Copy and fill down by keys alone; the focus has never left the cell.
  await page.keyboard.press('Shift+F10');
  await menu.waitFor();
  for (const name of ['ทำซ้ำ', 'ตัด', 'คัดลอก']) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => menu.locator('.on').innerText()).toContain(name);
  }
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await copied(app)).text).toBe('31');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ContextMenu');
  await menu.waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(() => textAt(2, RESULT)).toBe('31');
  await page.keyboard.press('Shift+F10');
  await page.keyboard.press('Enter');
  await expect.poll(() => textAt(2, RESULT)).toBe('');
  await page.keyboard.press('Shift+F10');
  await menu.waitFor();
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });

  const box = page.locator('.trk-panel textarea').first();
  await copyOutside(app, 'คำชี้แจงจากที่อื่น');
  await box.click({ button: 'right' });
  await menu.getByText('วาง', { exact: true }).click();
  await expect.poll(() => box.inputValue()).toContain('คำชี้แจงจากที่อื่น');
  await page.keyboard.press('Shift+F10');
  await menu.waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await cutKeys(page);
  await expect.poll(() => box.inputValue()).toBe('');
  expect((await copied(app)).text).toBe('คำชี้แจงจากที่อื่น');
  expect(desk.complaints).toEqual([]);
});

test('the months of an indicator take and give blocks as the other tables do', async () => {
  const { page, app } = desk;
  await goTo(desk, 'tracking');
  await cell(0, 1).dblclick();
  await page.waitForSelector('[data-page="indicator"] [role="grid"]');
  await page.locator('[data-page="indicator"] [role="grid"] td.edit').first().click();
  const here = page.locator('[data-page="indicator"] td.cur');
  await paste(desk, '๔๑\r\n');
  await expect.poll(() => here.innerText()).toBe('41');
  await copyKeys(page);
  await expect.poll(async () => (await copied(app)).text).toBe('41');
  await cutKeys(page);
  await expect.poll(() => here.innerText()).not.toBe('41');
  await undo();
  await expect.poll(() => here.innerText()).toBe('41');
  expect(desk.complaints).toEqual([]);
});
