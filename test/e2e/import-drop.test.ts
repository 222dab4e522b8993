import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchDesk, removeProfile, ROOT, type DeskWindow } from '#test/e2e/desk-window';
import { beginIn, confirmImport } from '#test/e2e/steps';

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

/** A file let go over the window, as the browser tells it. `claimed`: the size that it says it has. */
async function drop(name: string, bytes: Uint8Array, claimed: number | null = null): Promise<void> {
  await desk.page.evaluate(
    ([given, base64, size]) => {
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const file = new File([content], given);
      if (size !== null) Object.defineProperty(file, 'size', { value: size });
      const event = new DragEvent('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: { files: [file] } });
      document.dispatchEvent(event);
    },
    [name, Buffer.from(bytes).toString('base64'), claimed] as const,
  );
}

const note = (): Promise<string> => desk.page.locator('.choosing .note').innerText();

test('what is dropped and is no workbook, or too large, is named, and nothing is taken in', async () => {
  await drop('บันทึก.xlsx', Buffer.from('ไม่ใช่สมุดงาน'));
  await expect.poll(note).toContain('บันทึก.xlsx');
  await drop('ใหญ่มาก.xlsx', Buffer.from('PK'), 21 * 1024 * 1024);
  await expect.poll(note).toContain('ใหญ่เกิน 20 MB');
  expect(await desk.page.locator('.impf').count()).toBe(0);
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
