import { afterEach, expect, test } from 'vitest';
import { freshProfile, launchDesk, removeProfile, type DeskWindow } from '#test/e2e/desk-window';
import { fill, paste } from '#test/e2e/keys';
import { beginIn, goTo, openSample, saved } from '#test/e2e/steps';

let desk: DeskWindow;
let profile = '';

async function open(): Promise<DeskWindow> {
  profile = freshProfile();
  desk = await launchDesk({ profile });
  return desk;
}

afterEach(async () => {
  await desk.close().catch(() => undefined);
  removeProfile(profile);
});

/** Goes to the name of a row on the tracking page and opens it with Enter. */
async function openByKeyboard({ page }: DeskWindow, down: number): Promise<void> {
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  for (let step = 0; step < down; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-page="indicator"] [role="grid"]');
}

async function figure({ page }: DeskWindow, which: 'result' | 'score'): Promise<string> {
  return (await page.locator(`[data-figure="${which}"]`).innerText()).trim();
}

async function selfAssessed(window: DeskWindow): Promise<string> {
  await window.page.waitForSelector('[data-page="tracking"] [data-total="self"]');
  return window.page.locator('[data-total="self"] b').innerText();
}

test('a month changed by keyboard changes result, score and total, and undo brings them back', async () => {
  const window = await open();
  const { page } = window;
  await openSample(window);
  const before = await selfAssessed(window);
  await openByKeyboard(window, 1);
  expect(await page.locator('h1').innerText()).toMatch(/^1\.2 /);
  expect(await figure(window, 'result')).toBe('9.2216 ร้อยละ');
  expect(await figure(window, 'score')).toBe('3.8144');
  expect(await page.locator('[data-callout="6"]').textContent()).toContain('9.2216');

  // The cursor stands on the first item in the month with which the open round ends.
  await page.keyboard.type('2000');
  await page.keyboard.press('Enter');
  // Reckoned apart: 100 × (19633.3 − 18121.6) ÷ 18121.6, between level 3 (8) and level 4 (9.5).
  await expect.poll(() => figure(window, 'score')).toBe('3.2280');
  expect(await figure(window, 'result')).toBe('8.342 ร้อยละ');
  expect(await page.locator('tr[data-row="2"] td').nth(6).innerText()).toBe('8.34');

  await page.keyboard.press('Escape');
  await expect.poll(() => selfAssessed(window)).not.toBe(before);
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => selfAssessed(window)).toBe(before);
  expect(window.complaints).toEqual([]);
});

test('a text that is no number stays in its month, marked, and a block pasted from Excel is one step', async () => {
  const window = await open();
  const { page } = window;
  await openSample(window);
  await openByKeyboard(window, 1);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await paste(window, '๒,๐๐๐\t12o\n1,900\t1500');
  const cell = page.locator('tr[data-row="0"] td').nth(2);
  await expect.poll(() => cell.innerText()).toBe('12o');
  expect(await cell.getAttribute('aria-invalid')).toBe('true');
  expect(await page.locator('tr[data-row="0"] td').nth(1).innerText()).toBe('2,000');
  expect(await page.locator('tr[data-row="1"] td').nth(2).innerText()).toBe('1,500');
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => cell.innerText()).toBe('3,523.3');
  expect(await page.locator('tr[data-row="1"] td').nth(1).innerText()).toBe('2,703.1');

  // A figure that its unit does not allow is marked, too, and says why: there is no half of a place.
  await goTo(window, 'tracking');
  await openByKeyboard(window, 2);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('12.5');
  await page.keyboard.press('Enter');
  const half = page.locator('tr[data-row="0"] td').nth(1);
  await expect.poll(() => half.getAttribute('aria-invalid')).toBe('true');
  expect(await half.getAttribute('aria-description')).toContain('12.5');
  // Not by colour alone: beside the months it is said in words, and the line leads to the cell.
  await page.keyboard.press('ArrowDown');
  const line = page.getByRole('region', { name: 'เดือนที่ต้องแก้' }).getByRole('button');
  await expect.poll(() => line.innerText()).toMatch(/^ตุลาคม · .*“12\.5” ต้องเป็นจำนวนเต็ม/);
  await line.click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-description') ?? ''))
    .toContain('12.5');
});

test('the template sheet: a collector is added, a wrong formula says its place and is mended', async () => {
  const window = await open();
  const { page } = window;
  await openSample(window);
  await openByKeyboard(window, 1);
  await page.getByRole('tab', { name: 'รายละเอียดตัวชี้วัด' }).click();
  await page.getByRole('button', { name: 'เพิ่มผู้จัดเก็บข้อมูล' }).click();
  const collector = page.getByRole('group', { name: 'ผู้จัดเก็บข้อมูลคนที่ 2' });
  await collector.getByLabel('ตำแหน่ง').fill('เจ้าหน้าที่สถิติจังหวัด');
  await collector.getByLabel('โทรศัพท์').fill('0-5311-0000');
  await page.keyboard.press('Enter');

  const formula = page.getByRole('combobox', { name: 'สูตรการคำนวณ', exact: true });
  await formula.fill('100*(sum(tour_rev)-)/sum(tour_rev_prev)');
  await expect.poll(() => page.locator('.sh-formula [role="alert"]').innerText()).toContain('ตำแหน่ง 20');
  await formula.fill('100*sum(tour_rev)/sum(');
  // Names of items are offered while one types.
  await formula.pressSequentially('tour_rev_p');
  await page.keyboard.press('Enter');
  await formula.pressSequentially(')');
  await expect
    .poll(() => page.locator('.sh-formula').first().innerText())
    .toContain('อ่านว่า: 100 × ผลรวม รายได้จากการท่องเที่ยวของจังหวัด ÷ ผลรวม');
  await page.keyboard.press('Enter');
  await expect.poll(() => figure(window, 'score')).toBe('5.0000');
  // What the formula gives now lies beyond what the sheet allows.
  await fill(page, 'ค่าต่ำสุดที่เป็นไปได้', '๐');
  await fill(page, 'ค่าสูงสุดที่เป็นไปได้', '๑๐๐');
  await saved(window);
  await window.kill();

  desk = await launchDesk({ profile });
  await openByKeyboard(desk, 1);
  expect(await figure(desk, 'score')).toBe('5.0000');
  expect(await desk.page.locator('.ind-panel').innerText()).toContain('เจ้าหน้าที่สถิติจังหวัด');
  await desk.page.keyboard.press('Escape');
  const beyond = desk.page.locator('[data-page="tracking"] td[aria-invalid="true"]').first();
  await expect
    .poll(() => beyond.getAttribute('aria-description'))
    .toContain('อยู่นอกช่วง 0 ถึง 100 ที่รายละเอียดตัวชี้วัดกำหนด');
  await beyond.click();
  await expect
    .poll(() => desk.page.locator('.trk-panel').innerText())
    .toContain('อยู่นอกช่วง 0 ถึง 100 ที่รายละเอียดตัวชี้วัดกำหนด');
});

test('a compound indicator with two parts: their weights stand beside its own and not in the sum of 100', async () => {
  const window = await open();
  const { page } = window;
  await beginIn(window, 'ตรัง', 'empty');
  await goTo(window, 'agreement');
  await page.getByRole('button', { name: 'เพิ่มตัวแรก' }).click();
  await page.waitForSelector('[data-page="agreement"] [role="grid"]');
  await page.locator('tr[data-row="0"] td').nth(6).click();
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  // Alt+Insert adds a part to the indicator of the cursor, and behind a part to its whole.
  await page.keyboard.press('Alt+Insert');
  await page.keyboard.type('First part');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+Insert');
  await page.keyboard.type('Second part');
  await page.keyboard.press('Enter');
  const numbers = page.locator('tr[data-row] td:first-child');
  await expect.poll(() => numbers.allInnerTexts()).toEqual(['1', '1.1', '1.2']);
  for (const [row, weight] of [
    [1, '60'],
    [2, '40'],
  ] as const) {
    await page
      .locator(`tr[data-row="${String(row)}"] td`)
      .nth(6)
      .click();
    await page.keyboard.type(weight);
    await page.keyboard.press('Enter');
  }
  await expect.poll(() => page.locator('[data-total="weight"]').innerText()).toBe('100.00');
  await page.locator('tr[data-row="0"] td').nth(1).click();
  await expect.poll(() => page.locator('.ag-panel').innerText()).toContain('น้ำหนักย่อยรวม 100.00 จาก 100.00');

  await page.keyboard.press('Alt+Enter');
  await page.waitForSelector('[data-page="indicator"]');
  expect(await page.locator('.ind-parts').innerText()).toContain('1.2 Second part');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => page.locator('h1').innerText()).toBe('1.1 First part');
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-page="agreement"]');
  await page.keyboard.press('Control+Delete');
  await page.waitForSelector('[data-page="agreement"] .empty');
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => numbers.allInnerTexts()).toEqual(['1', '1.1', '1.2']);
  expect(window.complaints).toEqual([]);
});
