import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchDesk, removeProfile, ROOT, type DeskWindow } from '#test/e2e/desk-window';
import { beginIn, chooseWorkbook, confirmImport } from '#test/e2e/steps';
import { writeWrongSheet } from '#test/fixtures/wrong-sheet';

const folder = mkdtempSync(join(tmpdir(), 'cco-desk-bad-'));
const sheet = readFileSync(join(ROOT, 'test/fixtures/agreements/sheet-01.xlsx'));
let desk: DeskWindow;

beforeAll(async () => {
  desk = await launchDesk();
  await beginIn(desk, 'ลำปาง', 'excel');
});

afterAll(async () => {
  await desk.close();
  removeProfile(desk.profile);
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, bytes: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** How many indicators lie in the database. */
async function stored(): Promise<number> {
  return desk.page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('cco-desk');
        request.onerror = () => {
          reject(new Error('no database'));
        };
        request.onsuccess = () => {
          const count = request.result.transaction('indicator').objectStore('indicator').count();
          count.onsuccess = () => {
            request.result.close();
            resolve(count.result);
          };
        };
      }),
  );
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.concat([
  OLE,
  Buffer.alloc(1024),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(512),
]);

test.each([
  ['damaged.xlsx', sheet.subarray(0, sheet.length / 2), 'แฟ้มเสียหาย'],
  ['encrypted.xlsx', ENCRYPTED, 'แฟ้มมีรหัสผ่าน'],
  ['old.xls', Buffer.concat([OLE, Buffer.alloc(2048)]), 'แฟ้ม Excel แบบเก่า'],
  ['page.xlsx', '<html><table><tr><td>ตัวชี้วัด</td></tr></table></html>', 'ไม่ใช่แฟ้ม Excel'],
  ['empty.xlsx', '', 'แฟ้มว่างเปล่า'],
] as const)(
  '%s is refused by name, with what to do next, and nothing is saved',
  async (name, bytes, words) => {
    const path = file(name, bytes);
    const before = digest(path);
    await chooseWorkbook(desk, path);
    const note = await desk.page.locator('.choosing .note').innerText();
    expect(note).toContain(words);
    expect(note).toContain('ยังไม่มีสิ่งใดถูกบันทึก');
    expect(await stored()).toBe(0);
    expect(digest(path)).toBe(before);
  },
);

test('wrong figures are shown at their cells, nothing is saved before the officer confirms, then they come in marked', async () => {
  const path = join(folder, 'wrong.xlsx');
  await writeWrongSheet(path);
  const before = digest(path);
  await chooseWorkbook(desk, path);
  const problems = await desk.page.locator('.imp-panel li').allInnerTexts();
  const at = (cell: string): string => problems.find((text) => text.startsWith(cell)) ?? `nothing at ${cell}`;
  expect(at('C11')).toContain('“1o” ไม่ใช่ตัวเลข');
  expect(at('H10')).toContain('ไม่มีค่าระดับ 3');
  expect(at('C7')).toContain('เลขไทย');
  expect(problems.some((text) => text.includes('เท่ากับระดับ'))).toBe(true);
  expect(problems.some((text) => text.includes('ไม่เรียงตามทิศทาง'))).toBe(true);
  expect(problems.some((text) => text.includes('ไม่เท่ากับ 100'))).toBe(true);
  expect(await stored()).toBe(0);

  await confirmImport(desk);
  await expect.poll(stored).toBe(6);
  const wrong = desk.page.locator('[role="grid"] [aria-invalid="true"]');
  expect(await wrong.count()).toBeGreaterThanOrEqual(4);
  expect(await wrong.allInnerTexts()).toContain('1o');
  expect(digest(path)).toBe(before);
  expect(desk.complaints).toEqual([]);
});
