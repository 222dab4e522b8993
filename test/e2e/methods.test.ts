import Fraction from 'fraction.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toFixed } from '#domain/exact';
import expected from '#resources/sample-year/expected.json';
import { freshProfile, launchDesk, removeProfile, type DeskWindow } from '#test/e2e/desk-window';
import { tabTo } from '#test/e2e/keys';
import { openSample, saved } from '#test/e2e/steps';

let desk: DeskWindow | null = null;
let profile = '';

beforeEach(() => {
  profile = freshProfile();
});

afterEach(async () => {
  await desk?.close().catch(() => undefined);
  desk = null;
  removeProfile(profile);
});

type Page = DeskWindow['page'];

/** Number of the indicator in whose row the cursor stands. */
function currentNo(page: Page): Promise<string> {
  return page.locator('tr.sel td').first().innerText();
}

/** Goes up and down in the same column to the row of an indicator. */
async function goToRow(page: Page, no: string): Promise<void> {
  await page.keyboard.press('Control+ArrowUp');
  for (let step = 0; step < 60 && (await currentNo(page)) !== no; step += 1) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await currentNo(page)).toBe(no);
  await page.locator('.trk-panel h2', { hasText: `${no} ` }).waitFor();
}

/** The cells of the current row as texts. */
async function row(page: Page): Promise<readonly string[]> {
  return page.locator('tr.sel td').allInnerTexts();
}

function total(page: Page, which: 'certified' | 'self' | 'yearEnd'): Promise<string> {
  return page.locator(`[data-total="${which}"] b`).innerText();
}

/** The self-assessed total of a round, and so much more. */
function selfTotal(round: number, more: string): string {
  const whole = expected.rounds[round]?.totals.selfAssessed.over100Exact ?? '0';
  return toFixed(new Fraction(whole).add(more), 4);
}

/** Back from the panel to the grid. */
async function backToGrid(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.trk-panel').waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+KeyE');
  await page.locator('.trk-panel').waitFor();
}

async function openPanel(page: Page): Promise<void> {
  await page.keyboard.press('F6');
  await page.locator('.trk-panel :focus').waitFor();
}

test('steps, points and formulas by keyboard alone: score, weighted score and totals follow', async () => {
  const window = await launchDesk({ profile });
  desk = window;
  const { page } = window;
  await openSample(window);
  expect(await total(page, 'self')).toBe(selfTotal(0, '0'));

  // 1.8 has steps 1 and 2; a fourth out of turn does not count, the third makes both count.
  await goToRow(page, '1.8');
  expect((await row(page)).slice(4, 8)).toEqual(['2', '2.0000', 'พอใช้', '0.0600']);
  await openPanel(page);
  await tabTo(page, 'ขั้นตอนที่ 4');
  await page.keyboard.press('Space');
  await expect.poll(() => page.locator('.trk-panel').innerText()).toContain('เพราะขั้นตอนที่ 3 ยังไม่เสร็จ');
  expect((await row(page))[5]).toBe('2.0000');
  expect(await total(page, 'self')).toBe(selfTotal(0, '0'));
  await tabTo(page, 'ขั้นตอนที่ 3 ลงนาม', 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect.poll(async () => (await row(page)).slice(4, 8)).toEqual(['4', '4.0000', 'ดีมาก', '0.1200']);
  expect(await total(page, 'self')).toBe(selfTotal(0, '0.06'));
  // What changes is a draft again, and leaves the certified total.
  expect(await page.locator('[data-total="certified"]').innerText()).toContain('86.00');
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(async () => (await row(page))[5]).toBe('2.0000');
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => page.locator('[data-total="certified"]').innerText()).toContain('89.00');
  await backToGrid(page);

  // A figure typed over the list stands before it, is marked, and Delete gives the list back.
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => (await row(page)).slice(4, 6)).toEqual(['5', '5.0000']);
  expect(await page.locator('tr.sel td.edit.warn').getAttribute('title')).toContain('ไม่ตรงกับรายการซึ่งให้ 2');
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await row(page)).slice(4, 6)).toEqual(['2', '2.0000']);

  // The same over a formula.
  await goToRow(page, '1.6');
  expect((await row(page)).slice(4, 6)).toEqual(['68.7655', '2.7531']);
  expect(await page.locator('tr.sel td.edit').first().getAttribute('title')).toBe('จากสูตร');
  await page.keyboard.type('70');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => (await row(page)).slice(4, 6)).toEqual(['70', '3.0000']);
  await expect.poll(() => page.locator('.trk-panel .note').innerText()).toContain('68.7655');
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await row(page)).slice(4, 6)).toEqual(['68.7655', '2.7531']);

  // Points of a criterion, and a deduction: 3.4 becomes 3.9, then 3.85. The weight is 3.
  await goToRow(page, '4.1');
  await openPanel(page);
  await tabTo(page, 'ข้อ 2');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await row(page)).slice(4, 6)).toEqual(['4', '3.9000']);
  expect(await total(page, 'self')).toBe(selfTotal(0, '0.015'));
  await tabTo(page, 'เพิ่มการหักคะแนน');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await row(page))[5]).toBe('3.8500');
  expect(await total(page, 'self')).toBe(selfTotal(0, '0.0135'));
  await backToGrid(page);

  // A compound indicator has nothing to type: Enter leads to its first part.
  await goToRow(page, '2.3');
  await page.keyboard.type('4');
  expect((await row(page))[4]).toBe('2.2675');
  await page.keyboard.press('Enter');
  await expect.poll(() => currentNo(page)).toBe('2.3.1');
  expect((await row(page))[7]).toBe('–');
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  await goToRow(page, '2.3');
  await expect.poll(async () => (await row(page))[5]).toBe('3.4675');
  await saved(window);
  expect(window.complaints).toEqual([]);
});

test('a condition of a hybrid in the last round: the totals follow, the year-end total stands beside them', async () => {
  const window = await launchDesk({ profile });
  desk = window;
  const { page } = window;
  await openSample(window);
  await page.keyboard.press('Shift+F6');
  await tabTo(page, 'รอบ 6 เดือน', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'รอบ 12 เดือน' }).waitFor();
  await tabTo(page, 'รอบ 12 เดือน', 'ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => total(page, 'self')).toBe(selfTotal(2, '0'));
  const { renormalised, pendingWeight } = expected.rounds[2]?.totals.yearEnd ?? {};
  expect(await total(page, 'yearEnd')).toBe(renormalised);
  expect(await page.locator('[data-total="yearEnd"]').innerText()).toContain(`ยังค้าง ${pendingWeight ?? ''}`);

  await page.locator('.trk .grid, .trk').first().waitFor();
  while (!(await page.evaluate(() => document.activeElement?.closest('[role="grid"]') !== null))) {
    await page.keyboard.press('F6');
    if (await page.evaluate(() => document.activeElement?.closest('.trk-panel') !== null))
      await backToGrid(page);
  }
  await page.keyboard.press('End');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
  await goToRow(page, '1.10');
  expect((await row(page)).slice(8, 12)).toEqual(['92', '4.0000', 'ดีมาก', '0.0800']);
  await openPanel(page);
  await tabTo(page, 'ระดับ 5');
  await page.keyboard.press('Space');
  await expect.poll(async () => (await row(page)).slice(8, 12)).toEqual(['92', '5.0000', 'ดีเด่น', '0.1000']);
  expect(await total(page, 'self')).toBe(selfTotal(2, '0.02'));
  expect(await page.locator('.trk-panel').innerText()).toContain('ผ่านเงื่อนไขตามลำดับ 2 จาก 2 ข้อ');
  expect(window.complaints).toEqual([]);
});
