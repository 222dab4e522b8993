import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { forkInNode } from '#main/files/fork-node';
import { readInWorker } from '#main/files/run-worker';
import { answerDialogs, launchDesk, removeProfile, ROOT, type DeskWindow } from '#test/e2e/desk-window';
import { beginIn } from '#test/e2e/steps';
import { median, type Figure, type Measured } from './figure.mts';

/** With the line of heads 5,000. */
const ROWS = 4999;
const PAIRS = 5;
const PATIENCE_MS = 180_000;
/** One indicator in so many has something to be looked at. */
const EVERY_FAULTY = 3;

/** From choosing a workbook of 5,000 rows to the frame with its preview, against reading it in the worker alone. */
export const preview: Figure = { name: 'preview', bound: 1.3, run };

async function run(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'cco-bench-preview-'));
  const file = join(folder, 'rows.xlsx');
  await writeRows(file);
  const window = await launchDesk();
  try {
    await beginIn(window, 'ตรัง', 'excel');
    await answerDialogs(window.app, { open: file });
    const desk: number[] = [];
    const baseline: number[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      baseline.push(await readAlone(file));
      desk.push(await timePreview(window));
    }
    return { unit: 'ms', take: median, taken: 'median', desk, baseline };
  } finally {
    await window.close();
    removeProfile(window.profile);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeRows(file: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('คำรับรอง');
  sheet.addRow(['ที่', 'ตัวชี้วัด', 'หน่วยวัด', 'ข้อมูลพื้นฐาน', 'น้ำหนัก', 1, 2, 3, 4, 5, 'ผลการดำเนินงาน รอบ 6 เดือน']);
  for (let at = 1; at <= ROWS; at += 1) {
    const levels = at % EVERY_FAULTY === 0 ? [10, 20, 20, 40, 50] : [10, 20, 30, 40, 50];
    const name = `ร้อยละความสำเร็จของการดำเนินงานตามแผน ลำดับ ${String(at)}`;
    sheet.addRow([`1.${String(at)}`, name, 'คน', at % 90, 0.02, ...levels, at % 60]);
  }
  await book.xlsx.writeFile(file);
}

async function readAlone(file: string): Promise<number> {
  const begun = performance.now();
  const read = await readInWorker(forkInNode(join(ROOT, 'out/main/workbook-worker.js')), file);
  const took = performance.now() - begun;
  if (!read.ok || read.value.rows.length !== ROWS) throw new Error('the workbook was not read');
  return took;
}

/** The click that chooses, until the second frame after the first row has the keyboard; then back to choosing. */
async function timePreview({ page }: DeskWindow): Promise<number> {
  await page.evaluate(() => {
    const times: { begun?: number; usable?: number } = {};
    Object.assign(globalThis, { previewTimes: times });
    addEventListener('click', (event) => (times.begun = event.timeStamp), { capture: true, once: true });
    const look = (): void => {
      if (document.querySelector('.xl td:focus') === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => (times.usable = performance.now()));
    };
    requestAnimationFrame(look);
  });
  await page.locator('.choosing .pri').click();
  const times = await page.waitForFunction(
    () => {
      const { begun, usable } = (globalThis as unknown as { previewTimes: Record<string, number> })
        .previewTimes;
      return begun !== undefined && usable !== undefined ? usable - begun : null;
    },
    undefined,
    { timeout: PATIENCE_MS },
  );
  const took = Number(await times.jsonValue());
  await page.locator('.impf .btn').first().click();
  await page.locator('.choosing .pri').waitFor();
  return took;
}
