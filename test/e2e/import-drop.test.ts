import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchDesk, removeProfile, ROOT, type DeskWindow } from '#test/e2e/desk-window';
import { filesIn } from '#test/e2e/evidence-files';
import { dropFiles } from '#test/e2e/keys';
import { beginIn, confirmImport } from '#test/e2e/steps';

const SHEET = join(ROOT, 'test/fixtures/agreements/sheet-01.xlsx');

const folder = mkdtempSync(join(tmpdir(), 'cco-drop-'));
let desk: DeskWindow;

beforeAll(async () => {
  desk = await launchDesk();
  await beginIn(desk, 'กระบี่', 'excel');
  await desk.page.locator('.choosing .pri').waitFor();
});

afterAll(async () => {
  await desk.close();
  removeProfile(desk.profile);
  rmSync(folder, { recursive: true, force: true });
});

/** A file of that content is dropped on the window. */
async function drop(name: string, bytes: Uint8Array): Promise<void> {
  const [path = ''] = filesIn(folder, { [name]: Buffer.from(bytes) });
  await dropFiles(desk.page, path);
}

const note = (): Promise<string> => desk.page.locator('.choosing .note').innerText();

test('what is dropped and is no workbook, or too large, is named, and nothing is taken in', async () => {
  await drop('บันทึก.xlsx', Buffer.from('ไม่ใช่สมุดงาน'));
  await expect.poll(note).toContain('บันทึก.xlsx');
  await drop('ใหญ่มาก.xlsx', Buffer.alloc(21 * 1024 * 1024));
  await expect.poll(note).toContain('ใหญ่เกิน 20 MB');
  expect(await desk.page.locator('.impf').count()).toBe(0);
});

const HEADS = ['ตัวชี้วัด', 'หน่วยวัด', 'ข้อมูลพื้นฐาน', 'น้ำหนัก', 1, 2, 3, 4, 5];
const ROWS = 2_000;

test('2,000 rows of formulas without a value are some lines, and each of a line’s cells is reached', async () => {
  const { page } = desk;
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('สูตรว่าง');
  sheet.addRow(HEADS);
  for (let row = 1; row <= ROWS; row += 1) {
    const figures = Array.from({ length: 6 }, () => ({ formula: '1+1' }));
    sheet.addRow([`1.${String(row)} ตัวชี้วัด ${String(row)}`, 'คน', 1, ...figures]);
  }
  await drop('สูตรว่าง.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
  await page.waitForSelector('.impf', { timeout: 60_000 });
  const lines = page.locator('.imp-panel .pr');
  // Every line says how long the list is.
  const length = Number(await page.locator('.imp-panel [aria-setsize]').first().getAttribute('aria-setsize'));
  expect(length).toBeLessThanOrEqual(13);
  const line = lines.filter({ hasText: 'สูตรไม่มีค่าที่คำนวณไว้' }).first();
  expect(await line.innerText()).toContain('2000 ช่องในคอลัมน์นี้: D2–D2001');
  await line.click();
  await expect.poll(() => line.locator('.cell').innerText()).toBe('D2');
  await line.click();
  await expect.poll(() => line.locator('.cell').innerText()).toBe('D3');
  await page.getByRole('button', { name: 'เลือกแฟ้มอื่น' }).last().click();
  await page.locator('.choosing .pri').waitFor();
});

test('a long reading is stopped by its button, and the next file is read as if nothing had been', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('ยาว');
  for (let row = 0; row < 30_000; row += 1) {
    sheet.addRow(Array.from({ length: 12 }, (_, column) => `${String(row)}-${String(column)}`));
  }
  await drop('ยาว.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
  await desk.page.getByRole('button', { name: 'หยุด', exact: true }).click();
  await desk.page.locator('.choosing .pri').waitFor();
  expect(await desk.page.locator('.choosing .note').count()).toBe(0);
  expect(await desk.page.locator('.impf').count()).toBe(0);

  await drop('คำรับรอง.xlsx', readFileSync(SHEET));
  await desk.page.waitForSelector('.impf', { timeout: 60_000 });
  await confirmImport(desk);
  expect(await desk.page.locator('[role="grid"] tbody tr[data-row]').count()).toBeGreaterThan(3);
});
