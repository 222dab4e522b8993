import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serious } from '#test/e2e/axe';
import { launchDesk, removeProfile, ROOT, type DeskWindow } from '#test/e2e/desk-window';
import { beginIn, chooseWorkbook, confirmImport, goTo, saved } from '#test/e2e/steps';

/** One sheet after another taken into one agreement. */
const SHEET = join(ROOT, 'test/fixtures/agreements/sheet-06.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'cco-import-'));
let desk: DeskWindow;

beforeAll(async () => {
  desk = await launchDesk();
  await beginIn(desk, 'ตรัง', 'excel');
  await chooseWorkbook(desk, SHEET);
});

afterAll(async () => {
  await desk.close();
  removeProfile(desk.profile);
  rmSync(folder, { recursive: true, force: true });
});

/** The same sheet with other values in some cells. */
async function corrected(
  name: string,
  cells: Readonly<Record<string, string | number | null>>,
): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(SHEET);
  for (const [cell, value] of Object.entries(cells)) {
    const [sheet] = book.worksheets;
    if (sheet !== undefined) sheet.getCell(cell).value = value;
  }
  const path = join(folder, name);
  await book.xlsx.writeFile(path);
  return path;
}

async function openImport(file: string): Promise<void> {
  await goTo(desk, 'agreement');
  await desk.page.getByRole('button', { name: 'นำเข้าจาก Excel' }).click();
  await chooseWorkbook(desk, file);
}

const sayAllIsMeant = (): Promise<void> => desk.page.getByRole('button', { name: 'นำเข้าทั้งหมด' }).click();
const confirmButton = () => desk.page.locator('.impf .pri');
const row = (no: number) => desk.page.locator(`[data-page="import"] tr[data-row="${String(no)}"]`);
const indicators = (): Promise<number> =>
  desk.page.locator('[data-page="agreement"] [role="grid"] tbody tr[data-row]').count();

test('a first import adds every row, says what the weights come to, and asks about a sheet of another year', async () => {
  expect(await desk.page.locator('.imp-panel').innerText()).toContain('แผ่นงานเป็นของปีงบประมาณ พ.ศ. 2569');
  expect(await confirmButton().isDisabled()).toBe(true);
  await sayAllIsMeant();
  expect(await desk.page.locator('.impf').innerText()).toContain('เพิ่ม 11 ตัวชี้วัด');
  expect(await desk.page.locator('.impf').innerText()).toContain('น้ำหนักรวมจะเป็น 100 (เดิม 0)');
  await confirmImport(desk);
  await saved(desk);
  expect(await indicators()).toBe(11);
});

test('the same sheet once more has nothing to change', async () => {
  await openImport(SHEET);
  await sayAllIsMeant();
  expect(await desk.page.locator('.impf').innerText()).toContain('ไม่มีอะไรต้องเปลี่ยน');
  expect(await row(0).innerText()).toContain('คงเดิม');
  expect(await confirmButton().isDisabled()).toBe(true);
  expect(await desk.page.locator('.impf').innerText()).toContain('น้ำหนักรวม 100');
});

test('a corrected sheet shows what was and what is, asks where it is not sure, and is one undo', async () => {
  const file = await corrected('แก้แล้ว.xlsx', {
    D6: 8,
    D7: 12,
    D11: null,
    A14: '8 ร้อยละของครัวเรือนเกษตรกรที่มีรายได้เพิ่มขึ้น',
  });
  await openImport(file);
  const { page } = desk;
  await sayAllIsMeant();
  await row(0).locator('td').nth(1).click();
  expect(await row(0).innerText()).toContain('10 → 8');
  expect(await row(5).innerText()).toContain('คงเดิม');
  expect(await row(8).innerText()).toContain('ต้องตอบ');
  expect(await confirmButton().isDisabled()).toBe(true);
  expect(await confirmButton().innerText()).toContain('ต้องตอบก่อน 1 เรื่อง');
  expect(await serious(desk)).toEqual([]);

  // The question is answered by keys: from the grid to the panel, to the second answer.
  await page.keyboard.press('F6');
  await page.waitForSelector('.imp-panel :focus');
  for (const answer of ['ปัญหา 9', 'A14', 'เป็น 8 เดิม', 'เพิ่มเป็นตัวใหม่']) {
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(answer);
    if (answer === 'ปัญหา 9') await page.keyboard.press('Tab');
    if (answer !== 'เพิ่มเป็นตัวใหม่') await page.keyboard.press(answer === 'ปัญหา 9' ? 'ArrowDown' : 'Tab');
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => row(8).innerText()).toContain('ใหม่');
  expect(await page.locator('.impf').innerText()).toContain('น้ำหนักรวมจะเป็น 110 (เดิม 100)');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => row(8).innerText()).toContain('เปลี่ยน 1 ค่า');
  expect(await page.locator('.impf').innerText()).toContain('น้ำหนักรวม 100');

  // A row is left out, and taken again, by Space.
  await row(1).locator('td').nth(1).click();
  await page.keyboard.press('Space');
  await expect.poll(() => page.locator('.impf').innerText()).toContain('น้ำหนักรวมจะเป็น 98');
  await page.keyboard.press('Space');
  await expect.poll(() => confirmButton().innerText()).toContain('ยืนยัน 3 แถว');

  await page.getByRole('radio', { name: 'ค่าที่เปลี่ยน 3' }).click();
  await expect.poll(() => page.locator('.imp-panel').innerText()).toContain('10 → 12');

  await confirmImport(desk);
  await saved(desk);
  expect(await indicators()).toBe(11);
  const grid = page.locator('[data-page="agreement"] [role="grid"]');
  expect(await grid.innerText()).toContain('ครัวเรือนเกษตรกร');
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => grid.innerText()).not.toContain('ครัวเรือนเกษตรกร');
  expect(await indicators()).toBe(11);
  await saved(desk);
  expect(desk.complaints).toEqual([]);
});
