import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serious } from '#test/e2e/axe';
import { answerDialogs, launchDesk, removeProfile, type DeskWindow } from '#test/e2e/desk-window';
import { filesIn } from '#test/e2e/evidence-files';
import { paste } from '#test/e2e/keys';
import { openSignedYear } from '#test/e2e/signed-year';
import { chooseWorkbook, goTo, saved } from '#test/e2e/steps';
import { sitDown } from '#test/e2e/year/keys';

const folder = mkdtempSync(join(tmpdir(), 'cco-sealed-'));
let desk: DeskWindow;

beforeAll(async () => {
  desk = await launchDesk();
  await openSignedYear(desk);
});

afterAll(async () => {
  await desk.close();
  removeProfile(desk.profile);
  rmSync(folder, { recursive: true, force: true });
});

const refused = (): Promise<string> => desk.page.locator('.refused').innerText();

async function putAway(): Promise<void> {
  await desk.page.locator('.refused button').click();
  await desk.page.waitForSelector('.refused', { state: 'detached' });
}

test('the signed text says that it is closed, and neither a key nor a paste nor Delete changes it', async () => {
  const { page } = desk;
  await goTo(desk, 'agreement');
  const row = (at: number) => page.locator(`[data-page="agreement"] tr[data-row="${String(at)}"]`);
  const weight = row(0).locator('td').nth(6);
  await weight.click();
  expect(await weight.getAttribute('aria-readonly')).toBe('true');
  expect(await weight.getAttribute('aria-description')).toContain('ลงนามแล้ว');
  const before = await row(0).innerText();
  await page.keyboard.type('7');
  await expect.poll(refused).toContain('ขอเปลี่ยนแปลงตัวชี้วัด');
  await putAway();
  await weight.click();
  await page.keyboard.press('Delete');
  await expect.poll(refused).toContain('ลงนามแล้ว');
  await putAway();
  await weight.click();
  await paste(desk, '10\n20');
  await expect.poll(refused).toContain('ลงนามแล้ว');
  await putAway();
  await weight.click();
  await page.keyboard.press('Insert');
  await expect.poll(refused).toContain('ลงนามแล้ว');
  await putAway();
  expect(await row(0).innerText()).toBe(before);
  expect(await page.locator('[data-page="agreement"] tr[data-row]').count()).toBe(4);
  expect(await serious(desk)).toEqual([]);
});

/** Where each head and each cell below it begins, and whether the grid scrolls sideways. */
function edges(): Promise<{
  readonly isWide: boolean;
  readonly heads: readonly number[];
  readonly rows: readonly (readonly number[])[];
}> {
  return desk.page.locator('[data-page="agreement"] .grid-box').evaluate((box) => {
    const lefts = (row: Element | null): number[] =>
      [...(row?.children ?? [])].map((cell) => Math.round(cell.getBoundingClientRect().left));
    return {
      isWide: box.scrollWidth > box.clientWidth,
      heads: lefts(box.querySelector('thead tr:last-child')),
      rows: [...box.querySelectorAll('tr[data-row]')].map(lefts),
    };
  });
}

/** How much of the page the window shows, as the officer enlarges it. */
async function enlarge(factor: number): Promise<void> {
  await desk.app.evaluate(({ BrowserWindow }, times) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(times);
  }, factor);
}

test('each closed cell stands under the head of its column, where the grid scrolls sideways and where it does not', async () => {
  const { page } = desk;
  const stand = async (): Promise<void> => {
    const { heads, rows } = await edges();
    expect(rows.length).toBe(4);
    for (const lefts of rows) expect(lefts).toEqual(heads);
  };
  expect(await page.locator('[data-page="agreement"] td.locked.frozen').count()).toBe(8);
  expect((await edges()).isWide).toBe(false);
  await stand();

  await enlarge(2);
  await expect.poll(async () => (await edges()).isWide).toBe(true);
  await stand();
  const [first, name, third] = (await edges()).heads;
  // To the last column: the first two stay, what lies between goes under them.
  await page.locator('[data-page="agreement"] tr[data-row="0"] td').nth(2).click();
  await page.keyboard.press('End');
  await expect.poll(async () => (await edges()).heads[2]).toBeLessThan(third ?? 0);
  await stand();
  expect((await edges()).heads.slice(0, 2)).toEqual([first, name]);

  await enlarge(1);
  await expect.poll(async () => (await edges()).isWide).toBe(false);
  await stand();
});

test('a certified result is closed in its cell, its months, its narrative and its files; a paste over it does nothing at all', async () => {
  const { page } = desk;
  await goTo(desk, 'tracking');
  const result = (at: number) =>
    page.locator(`[data-page="tracking"] tr[data-row="${String(at)}"] td`).nth(4);
  await result(1).click();
  expect(await result(1).getAttribute('aria-description')).toContain(
    'นางดวงใจ เที่ยงธรรม · เจ้าหน้าที่ประจำกลุ่มจังหวัด (เลือกเอง ยังไม่ได้รับมอบ) 20 เม.ย. 2569',
  );
  expect(await result(1).locator('.lock').isVisible()).toBe(true);
  await page.keyboard.type('9');
  await expect.poll(refused).toContain('รับรองแล้ว');
  await putAway();
  // From an open cell on, over the closed one: none is written.
  await result(0).click();
  await paste(desk, '11\n22\n33');
  await expect.poll(refused).toContain('1.2');
  expect(await result(0).innerText()).toBe('85');
  expect((await result(2).innerText()).trim()).toBe('');
  await putAway();

  await result(1).click();
  const panel = page.locator('.trk-panel');
  await expect.poll(() => panel.innerText()).toContain('สำนักงานรับรอง');
  await expect.poll(() => panel.locator('textarea').first().getAttribute('readonly')).not.toBe(null);
  await expect.poll(() => panel.locator('.ev-list button').first().isDisabled()).toBe(true);
  await page.keyboard.press('Alt+KeyH');
  await expect.poll(() => page.locator('.toast').innerText()).toContain('แนบหรือนำออกไม่ได้');
  expect(await serious(desk)).toEqual([]);

  await result(1).click();
  await page.keyboard.press('ArrowLeft');
  await panel.getByRole('button', { name: 'เปิดตัวชี้วัด' }).click();
  await page.waitForSelector('[data-page="indicator"] [role="grid"]');
  const month = (at: number) => page.locator('[data-page="indicator"] tr[data-row="0"] td').nth(at);
  await month(6).click();
  await page.keyboard.type('99');
  await expect.poll(refused).toContain('รับรองแล้ว');
  expect(await month(6).innerText()).toBe('15');
  await putAway();
  // The month behind the round is open.
  await month(7).click();
  await page.keyboard.type('16');
  await page.keyboard.press('Enter');
  await expect.poll(() => month(7).innerText()).toBe('16');
  await saved(desk);
});

/** The form once more, with a weight, results and a row that a signed agreement takes or does not take. */
async function formAgain(): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('ตัวชี้วัด');
  sheet.addRow(['ที่', 'ตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก', 1, 2, 3, 4, 5, 'ผลการดำเนินงาน รอบ 6 เดือน']);
  const line = (at: number, weight: number, result: number | null): void => {
    const name = `ตัวชี้วัดที่ ${String(at)}`;
    sheet.addRow([`1.${String(at)}`, name, 'ร้อยละ', weight, 60, 70, 80, 90, 100, result]);
  };
  line(1, 30, 86);
  line(2, 25, 99);
  line(3, 25, 88);
  line(4, 10, 92);
  line(5, 10, 77);
  const path = join(folder, 'แก้หลังลงนาม.xlsx');
  await book.xlsx.writeFile(path);
  return path;
}

test('a sheet taken into the signed agreement says before what it cannot change, and takes the open results alone', async () => {
  const { page } = desk;
  await goTo(desk, 'agreement');
  const agreed = await page.locator('[data-page="agreement"] tr[data-row]').allInnerTexts();
  await page.getByRole('button', { name: 'นำเข้าจาก Excel' }).click();
  await chooseWorkbook(desk, await formAgain());
  const note = page.locator('[data-page="import"] .note.warn');
  expect(await note.innerText()).toContain('ลงนามแล้ว');
  expect(await note.innerText()).toContain('คำรับรองปิดแล้ว: 1');
  expect(await note.innerText()).toContain('คงเดิมไว้: 3');
  const row = (at: number) => page.locator(`[data-page="import"] tr[data-row="${String(at)}"]`);
  expect(await row(0).innerText()).toContain('85 → 86');
  expect(await row(1).innerText()).toContain('เปลี่ยนไม่ได้');
  expect(await row(4).innerText()).toContain('เปลี่ยนไม่ได้');
  expect(await page.locator('.impf').innerText()).toContain('เปลี่ยน 2 ค่า');
  expect(await serious(desk)).toEqual([]);

  await page.locator('.impf .pri').click();
  await page.waitForSelector('[data-page="agreement"] [role="grid"]');
  await expect.poll(() => page.locator('.toast').innerText()).toContain('นำเข้า 2 แถวแล้ว');
  expect(await page.locator('[data-page="agreement"] tr[data-row]').allInnerTexts()).toEqual(agreed);
  const undo = page.locator('.toast').getByRole('button', { name: 'เลิกทำ' });
  await undo.waitFor();
  await saved(desk);
  const results = (): Promise<readonly string[]> =>
    Promise.all(
      [0, 1, 2, 3].map((at) =>
        page
          .locator(`[data-page="tracking"] tr[data-row="${String(at)}"] td`)
          .nth(4)
          .innerText(),
      ),
    );
  await goTo(desk, 'tracking');
  await expect.poll(async () => (await results())[0]).toBe('86');
  const [, certified, open, same] = await results();
  expect([open, same]).toEqual(['88', '92']);
  // The undo of this import, and of nothing else.
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(async () => (await results())[0]).toBe('85');
  expect((await results()).map((text) => text.trim())).toEqual(['85', certified, '', '92']);
  await saved(desk);
});

test('files are attached to the row of the cursor by Alt H, counted in the grid, and seen on the indicator’s page', async () => {
  const { page } = desk;
  await goTo(desk, 'tracking');
  const [path = ''] = filesIn(folder, { 'รายงาน.csv': 'ก,ข\n1,2\n' });
  await answerDialogs(desk.app, { open: path });
  await page.locator('[data-page="tracking"] tr[data-row="0"] td').nth(4).click();
  await page.keyboard.press('Alt+KeyE');
  await page.waitForSelector('.trk-panel', { state: 'detached' });
  await page.keyboard.press('Alt+KeyH');
  await page.locator('.trk-panel [data-file]').waitFor();
  const files = page.locator('[data-page="tracking"] tr[data-row="0"] td').last();
  await expect.poll(() => files.innerText()).toBe('1');
  expect(await page.locator('.ev-list').count()).toBe(1);
  await page.locator('.trk-panel').getByRole('button', { name: 'เปิดตัวชี้วัด' }).click();
  await page.getByRole('tab', { name: /หลักฐาน/ }).click();
  await page.locator('.ind-files [data-file]').waitFor();
  expect(await page.locator('.ev-list').count()).toBe(1);
  expect(await serious(desk)).toEqual([]);
});

const question = () => desk.page.locator('dialog.confirm');
const state = (at: number) =>
  desk.page.locator(`[data-page="tracking"] tr[data-row="${String(at)}"] td`).nth(6);
/** The round of six months of this year ends months from now. */
const EARLY = 'วัดครั้งเดียวต้นปีงบประมาณ';

async function answerEarly(verb: RegExp): Promise<void> {
  const yes = question().getByRole('button', { name: verb });
  expect(await yes.isDisabled()).toBe(true);
  await question().getByLabel('รอบนี้ยังไม่สิ้นสุด').click();
  await desk.page.keyboard.type(EARLY);
  await yes.click();
  await question().waitFor({ state: 'detached' });
}

test('a round goes up as a whole, before its end with a reason and a name alone; one undo takes it back', async () => {
  const { page } = desk;
  await goTo(desk, 'tracking');
  const send = page.getByRole('button', { name: 'ส่งผลรอบนี้ 2 รายการ' });
  await send.click();
  // Nobody has said who sits here.
  await expect.poll(refused).toContain('ยังไม่ได้ระบุชื่อ');
  await page.locator('.refused').getByRole('button', { name: 'ไปใส่ชื่อ' }).click();
  await sitDown(desk, 'provinceOfficer', 'นางสาวมะลิ ใจดี');
  await goTo(desk, 'tracking');
  await send.click();
  await expect.poll(() => question().innerText()).toContain('1.1 ตัวชี้วัดที่ 1');
  expect(await question().innerText()).toContain('ยังไม่มีแฟ้มหลักฐาน 1 รายการ: 1.4');
  expect(await question().innerText()).toContain('ตัวชี้วัด 1.3 ยังไม่มีผลในรอบนี้');
  expect(await question().innerText()).not.toContain('1.2 ตัวชี้วัดที่ 2');
  expect(await serious(desk)).toEqual([]);
  await answerEarly(/^ส่งผลรอบนี้ 2/);
  await expect.poll(() => state(0).innerText()).toContain('รอรับรอง');
  await expect.poll(() => state(3).innerText()).toContain('รอรับรอง');
  await page.locator('.toast').getByRole('button', { name: 'เลิกทำ' }).click();
  await send.waitFor();
  await expect.poll(() => state(0).innerText()).not.toContain('รอรับรอง');
  await send.click();
  await answerEarly(/^ส่งผลรอบนี้ 2/);
  await expect.poll(() => state(3).innerText()).toContain('รอรับรอง');
  await saved(desk);
  // The reason went with the step: nothing of it waits to be sent.
  expect(await page.locator('.notices').count()).toBe(0);
});

test('who submitted is not the second hand, from whatever post; the certificate says who, how, and why so early', async () => {
  const { page } = desk;
  await sitDown(desk, 'cco', 'มะลิ  ใจดี');
  await goTo(desk, 'tracking');
  await page.getByRole('button', { name: /^รับรอง · ยังไม่ถึง/ }).click();
  await expect.poll(() => question().innerText()).toContain('นางสาวมะลิ ใจดี ทำขั้นก่อนหน้านี้เอง');
  await page.keyboard.press('Escape');
  await page.locator('[data-page="tracking"] tr[data-row="0"] td').nth(4).click();
  const panel = page.locator('.trk-panel');
  await panel.getByRole('button', { name: 'รับรองในฐานะผู้กำกับดูแล' }).click();
  await panel.getByLabel('รอบนี้ยังไม่สิ้นสุด').click();
  await page.keyboard.type(EARLY);
  await page.keyboard.press('Control+Enter');
  await expect.poll(refused).toContain('นางสาวมะลิ ใจดี ทำขั้นก่อนหน้านี้เอง');
  await putAway();

  await sitDown(desk, 'areaOfficer', 'นางดวงใจ เที่ยงธรรม');
  await sitDown(desk, 'cco', 'นายสมชาย รักงาน');
  await goTo(desk, 'tracking');
  await page.getByRole('button', { name: /^รับรอง 2 รายการ/ }).click();
  await answerEarly(/^รับรอง 2 รายการ/);
  await page.locator('[data-page="tracking"] tr[data-row="0"] td').nth(4).click();
  const trail = panel.locator('.trail');
  await expect.poll(() => trail.innerText()).toContain(EARLY);
  expect(await trail.innerText()).toContain('นายสมชาย รักงาน · รองผู้ว่าราชการจังหวัด (CCO) (เลือกเอง ยังไม่ได้รับมอบ)');
  await saved(desk);

  // The paper says the same.
  await goTo(desk, 'reports');
  await expect.poll(() => page.locator('.rep-desk .rp').innerText()).toContain('เลือกเอง ยังไม่ได้รับมอบ');
  expect(await page.locator('.rep-desk .rp').innerText()).toContain(EARLY);
});

test('an office decides, and types no result of the province', async () => {
  const { page } = desk;
  await sitDown(desk, 'areaOfficer', 'นางดวงใจ เที่ยงธรรม');
  await goTo(desk, 'tracking');
  const cell = page.locator('[data-page="tracking"] tr[data-row="2"] td').nth(4);
  await cell.click();
  await page.keyboard.type('7');
  await expect.poll(refused).toContain('ทำขั้นนี้ไม่ได้');
  expect((await cell.innerText()).trim()).toBe('');
  await putAway();
  expect(desk.complaints).toEqual([]);
});
