import { afterAll, beforeAll, expect, test } from 'vitest';
import { serious } from '#test/e2e/axe';
import { launchDesk, type DeskWindow } from '#test/e2e/desk-window';
import { kept } from '#test/e2e/draft-steps';
import { paste, press } from '#test/e2e/keys';
import { goTo } from '#test/e2e/steps';
import { sign } from '#test/e2e/year/agreement-steps';
import { confirm, toRow, wholly } from '#test/e2e/year/keys';
import { loadedShortYear } from '#test/e2e/year/short-year';
import { doStep } from '#test/e2e/year/step';
import { YEAR } from '#test/e2e/year/year';

const { profile, clear } = loadedShortYear();
let desk: DeskWindow;
let seated: Parameters<typeof doStep>[2] = null;
/** How many steps of the year are done. */
let at = 0;

beforeAll(async () => {
  desk = await launchDesk({ profile });
  await desk.page.waitForSelector('main[data-page]');
});

afterAll(async () => {
  await desk.close();
  clear();
});

/** The year goes on up to and with the step of that name. */
async function goOn(last: string): Promise<void> {
  const end = YEAR.findIndex(({ name }) => name === last);
  if (end < at) throw new Error(`no step ${last} lies ahead`);
  for (const step of YEAR.slice(at, end + 1)) seated = await doStep(desk, step, seated);
  at = end + 1;
}

/** A command of the palette that turns the language over, in the words of the language that is shown. */
const TURN = { th: 'ภาษาอังกฤษ', en: 'Thai' } as const;

async function turnLanguage(from: keyof typeof TURN): Promise<void> {
  const { page } = desk;
  await page.keyboard.press('Control+KeyK');
  await page.locator('.palette input:focus').waitFor();
  expect(await serious(desk), `palette in ${from}`).toEqual([]);
  await page.keyboard.type(TURN[from]);
  await page.keyboard.press('Enter');
  await page.locator('[role="dialog"]').waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('html').getAttribute('lang')).not.toBe(from);
}

/** Looks at what is shown in both languages and both schemes, and leaves it in Thai and light. `seen`: must be there each time. */
async function look(seen: string): Promise<void> {
  const { page } = desk;
  for (const locale of ['th', 'en'] as const) {
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor();
      await page.locator(seen).first().waitFor();
      expect(await serious(desk), `${seen} in ${locale}, ${scheme}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('html[data-mantine-color-scheme="light"]').waitFor();
    await turnLanguage(locale);
  }
}

async function openOn(no: string, button: string): Promise<void> {
  await goTo(desk, 'agreement');
  await toRow(desk.page, no);
  await desk.page.locator('.ag-head').getByRole('button', { name: button, exact: true }).click();
  await desk.page.locator('.life-drawer').waitFor();
}

/** Keys, a paste and Delete on a weight of the agreement: refused, and the weight stays. */
async function textRests(why: string): Promise<void> {
  const { page } = desk;
  await goTo(desk, 'agreement');
  const weight = page.locator('[data-page="agreement"] tr[data-row="0"] td').nth(6);
  const before = await weight.innerText();
  await weight.click();
  for (const act of [
    () => page.keyboard.type('7'),
    () => page.keyboard.press('Delete'),
    () => paste(desk, '77'),
  ]) {
    await act();
    await expect.poll(() => page.locator('.refused').innerText()).toContain(why);
    await page.locator('.refused').getByRole('button', { name: 'ปิด' }).click();
    await weight.click();
  }
  expect(await weight.innerText()).toBe(before);
  // Nothing of it is signed yet, and nothing says so.
  expect(await page.locator('.statusbar').innerText()).not.toContain('ลงนามแล้ว');
}

/** An amendment that is written and not asked for is there again after the page has started over, and says that it is not sent. */
async function formWaits(): Promise<void> {
  const { page } = desk;
  const reason = page.locator('.life-drawer').getByLabel('เหตุผล');
  const line = page.locator('.notices li.draft');
  await reason.click();
  await page.keyboard.type('มติที่ยังไม่เสนอ');
  await page.keyboard.press('Escape');
  await page.locator('.life-drawer').waitFor({ state: 'detached' });
  await expect.poll(() => line.innerText()).toContain('มติที่ยังไม่เสนอ');
  // A page that still gives a text to the disk closes the window when it is to go.
  await kept(desk, 'มติที่ยังไม่เสนอ');
  await page.reload();
  await expect.poll(() => line.innerText()).toContain('มติที่ยังไม่เสนอ');
  await openOn('1.2', 'ขอเปลี่ยนแปลงตัวชี้วัด');
  await expect.poll(() => reason.inputValue()).toBe('มติที่ยังไม่เสนอ');
  const note = page.locator('.life-drawer .draft-note');
  expect(await note.innerText()).toContain('ยังไม่ได้บันทึก');
  await note.getByRole('button', { name: 'ทิ้งร่าง' }).click();
  expect(await reason.inputValue()).toBe('');
  await page.keyboard.press('Escape');
  expect(await line.count()).toBe(0);
}

test('axe finds nothing serious where an agreement is talked over, signed and amended', async () => {
  const { page } = desk;
  await goOn('the province proposes');
  await textRests('แก้ข้อความโดยตรงไม่ได้');
  await page.locator('.ag-head').getByRole('button', { name: 'ถอนข้อเสนอกลับเป็นร่าง' }).waitFor();
  await goOn('เสนอกลับ: level 5 at 11.5');
  await openOn('1.2', 'การเจรจา');
  await page.getByRole('button', { name: 'เสนอค่าใหม่' }).click();
  await look('.life-drawer .offers + .thread + .offer');
  await page.keyboard.press('Escape');

  await goOn('both agree');
  await textRests('เห็นชอบแล้ว แก้ข้อความไม่ได้');
  await page.locator('.ag-head').getByRole('button', { name: 'นำกลับไปเจรจา' }).waitFor();
  await openOn('1.2', 'บันทึกลายมือชื่อ');
  await look('.life-drawer .signers');
  await page.keyboard.press('Escape');

  await goOn('signature 1');
  await textRests('เห็นชอบแล้ว แก้ข้อความไม่ได้');
  expect(await page.locator('.ag-head').getByRole('button', { name: 'นำกลับไปเจรจา' }).count()).toBe(0);
  await openOn('1.2', 'บันทึกลายมือชื่อ');
  const signature = page.locator('.signature[data-standing="valid"]');
  await expect.poll(() => signature.innerText()).toContain('บันทึกโดย นางสาวมะลิ ใจดี');
  expect(await signature.innerText()).toContain('(เลือกเอง ยังไม่ได้รับมอบ)');
  await look('.life-drawer .signature');

  // The name was recorded wrongly: it is struck out with a reason, and its place is open again.
  await press(page, wholly('ขีดฆ่าลายมือชื่อ'));
  await page.locator('dialog[open] textarea:focus').waitFor();
  await page.keyboard.type('พิมพ์ชื่อผู้ลงนามผิด');
  await confirm(page, 'ขีดฆ่าลายมือชื่อ');
  const struck = page.getByRole('region', { name: 'ลายมือชื่อที่ขีดฆ่า' });
  await expect.poll(() => struck.innerText()).toContain('พิมพ์ชื่อผู้ลงนามผิด');
  expect(await struck.innerText()).toContain('ขีดฆ่าโดย นางสาวมะลิ ใจดี');
  expect(await signature.count()).toBe(0);
  await look('.life-drawer .revision');
  await page.keyboard.press('Escape');
  seated = await doStep(desk, sign(0), seated);
  await expect.poll(() => signature.count()).toBe(1);
  await page.keyboard.press('Escape');
  await goOn('signature 2');
  await openOn('1.2', 'ขอเปลี่ยนแปลงตัวชี้วัด');
  await look('.life-drawer .offer');
  await formWaits();

  // What stands in the status bar works now: the signed text is not edited.
  const keys = await page.locator('.statusbar').innerText();
  expect(keys).toContain('ลงนามแล้ว');
  expect(keys).not.toContain('F2');
  await page.keyboard.press('Alt+KeyN');
  await page.locator('.life-drawer .thread').waitFor();
  expect(await page.locator('.life-drawer footer').count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(desk.complaints).toEqual([]);
});

test('nor at home, where another result is tried, or on the faces of the reports', async () => {
  const { page } = desk;
  await goOn('result of 1.8 in round 6');
  await goTo(desk, 'home');
  await look('.home .task');

  await goTo(desk, 'tracking');
  await toRow(page, '1.8');
  await page.keyboard.press('Alt+KeyW');
  await look('.what-if .lifts');
  await page.keyboard.press('Alt+KeyW');

  await goTo(desk, 'reports');
  for (const [digit, seen] of [
    ['1', '.rep-desk .rp'],
    ['2', '[data-paper-total]'],
    ['3', '.rep-table'],
  ] as const) {
    await page.keyboard.press(`Alt+Digit${digit}`);
    await look(seen);
  }
  expect(desk.complaints).toEqual([]);
});
