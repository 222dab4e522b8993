import { afterAll, beforeAll, expect, test } from 'vitest';
import { serious } from '#test/e2e/axe';
import { freshProfile, launchDesk, removeProfile, type DeskWindow } from '#test/e2e/desk-window';
import { handsOn, kept, onDisk, rowsOf } from '#test/e2e/draft-steps';
import { goTo, openSample, saved, typeResult } from '#test/e2e/steps';

const profile = freshProfile();
let desk: DeskWindow;

beforeAll(async () => {
  desk = await launchDesk({ profile });
  await openSample(desk);
});

afterAll(async () => {
  await desk.close();
  removeProfile(profile);
});

const { box, mark, write, onFirst, line, goToField } = handsOn(() => desk);

test('what is written is a draft: the mark says so, the disk keeps it, and leaving the box saves it and drops the draft', async () => {
  await onFirst();
  await write('กำลังเขียน');
  expect(await mark()).toBe('writing');
  await kept(desk, 'กำลังเขียน');
  await desk.page.keyboard.press('Tab');
  await saved(desk);
  expect(await box().inputValue()).toContain('กำลังเขียน');
  await expect.poll(() => onDisk(desk)).not.toContain('กำลังเขียน');
});

test('each way of leaving a field takes its text over', async () => {
  const { page } = desk;
  const ways: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['Ctrl+1', () => page.keyboard.press('Control+1')],
    ['Ctrl+K', () => page.keyboard.press('Control+k')],
    ['F6', () => page.keyboard.press('F6')],
    ['click', () => page.locator('tr[data-row="2"] td').nth(4).click()],
    ['Ctrl+Enter', () => page.keyboard.press('Control+Enter')],
  ];
  for (const [name, leave] of ways) {
    await onFirst();
    await write(` ${name}`);
    await leave();
    await saved(desk);
    if (name === 'Ctrl+K') await page.keyboard.press('Escape');
    await onFirst();
    expect(await box().inputValue(), name).toContain(` ${name}`);
  }
});

test('a field of the template sheet is taken over by Alt+arrow, and an open cell by Ctrl+3', async () => {
  const { page } = desk;
  await onFirst();
  await page.locator('tr[data-row="0"] td').nth(1).dblclick();
  await page.waitForSelector('[data-page="indicator"]');
  await page.locator('#tab-sheet').click();
  const name = await page.locator('[data-page="indicator"] h1').innerText();
  const field = page.locator('[data-field="definition"] textarea');
  await field.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' ถึงลูกศร');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => page.locator('[data-page="indicator"] h1').innerText()).not.toBe(name);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => page.locator('[data-page="indicator"] h1').innerText()).toBe(name);
  expect(await field.inputValue()).toContain(' ถึงลูกศร');
  await onFirst();
  await page.locator('tr[data-row="0"] td').nth(4).click();
  await page.keyboard.type('77');
  expect(await mark()).toBe('writing');
  await page.keyboard.press('Control+3');
  await saved(desk);
  await goTo(desk, 'tracking');
  expect(await page.locator('tr[data-row="0"] td').nth(4).innerText()).toBe('77');
});

test('Esc gives back what stood there, in a box and in a cell, and an undo brings the text again', async () => {
  const { page } = desk;
  await onFirst();
  const before = await box().inputValue();
  await write(' ทิ้ง');
  await page.keyboard.press('Escape');
  expect(await box().inputValue()).toBe(before);
  expect(await mark()).toBe('saved');
  await page.keyboard.press('Control+z');
  expect(await box().inputValue()).toBe(`${before} ทิ้ง`);
  expect(await mark()).toBe('writing');
  await page.keyboard.press('Escape');
  const cell = page.locator('tr[data-row="0"] td').nth(4);
  await cell.click();
  await page.keyboard.type('55');
  await page.keyboard.press('Escape');
  await expect.poll(() => cell.innerText()).toBe('77');
  await page.keyboard.press('Control+z');
  await expect.poll(() => cell.locator('input').inputValue()).toBe('55');
  await page.keyboard.press('Escape');
});

test('an undo takes back the last change, and its message no longer offers what is not the last', async () => {
  const { page } = desk;
  await goTo(desk, 'strategy');
  const { rows, words } = rowsOf(desk);
  const offers = (): Promise<number> => page.locator('.toast button').count();
  await page.getByRole('radio', { name: 'ประเด็น', exact: true }).click();
  const before = await words();
  await rows.nth(2).click();
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await words()).length).toBe(before.length - 1);
  await expect.poll(() => page.locator('.toast').innerText()).toContain('ลบ');
  expect(await offers()).toBe(1);
  const removed = await words();

  // Another change by one key: the message of the one before offers nothing any more.
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(words).not.toEqual(removed);
  expect(await offers()).toBe(0);
  await page.keyboard.press('Control+z');
  await expect.poll(words).toEqual(removed);
  await expect.poll(() => page.locator('.toast').innerText()).toContain('เลิกทำแล้ว');
  await page.keyboard.press('Control+z');
  await expect.poll(words).toEqual(before);

  // While it is the last, its message takes back this and nothing else.
  await rows.nth(2).click();
  await page.keyboard.press('Delete');
  await expect.poll(offers).toBe(1);
  await page.locator('.toast button').click();
  await expect.poll(words).toEqual(before);
  await goTo(desk, 'tracking');
  await typeResult(desk, '66');
  await saved(desk);
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.toast').innerText()).toContain('เลิกทำแล้ว');
  const toast = await page.locator('.toast').boundingBox();
  const grid = await page.locator('.grid-box').boundingBox();
  expect(toast?.y ?? 0).toBeGreaterThanOrEqual((grid?.y ?? 0) + (grid?.height ?? 0) - 1);
});

test('Esc gives up the name of a row in the strategy, and an undo brings it again, of a new row with the row', async () => {
  const { page } = desk;
  await goTo(desk, 'strategy');
  const { rows } = rowsOf(desk);
  const field = page.locator('[role="treegrid"] input');
  await rows.nth(2).click();
  const before = await rows.nth(2).innerText();
  const count = await rows.count();
  await page.keyboard.press('F2');
  await page.keyboard.type(' ที่ทิ้ง');
  expect(await mark()).toBe('writing');
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  expect(await rows.nth(2).innerText()).toBe(before);
  expect(await mark()).toBe('saved');
  await page.keyboard.press('Control+z');
  await expect.poll(() => field.inputValue()).toContain(' ที่ทิ้ง');
  expect(await mark()).toBe('writing');
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });

  await page.keyboard.press('Insert');
  await page.keyboard.type('แถวใหม่ที่ทิ้ง');
  await page.keyboard.press('Escape');
  await expect.poll(() => rows.count()).toBe(count);
  await page.keyboard.press('Control+z');
  await expect.poll(() => field.inputValue()).toBe('แถวใหม่ที่ทิ้ง');
  await page.keyboard.press('Enter');
  await saved(desk);
  expect((await rows.allInnerTexts()).join()).toContain('แถวใหม่ที่ทิ้ง');
  await page.keyboard.press('Control+z');
  await expect.poll(() => rows.count()).toBe(count);
  expect(await page.locator('.notices li.draft').count()).toBe(0);
});

test('closing the window waits for the text', async () => {
  await onFirst();
  await write(' ปิดหน้าต่าง');
  await desk.close();
  desk = await launchDesk({ profile });
  await onFirst();
  expect(await box().inputValue()).toContain(' ปิดหน้าต่าง');
  expect(await desk.page.locator('.notices li.draft').count()).toBe(0);
});

test('after a kill the text is there again, and says so; it is taken over, or discarded, or both values are shown', async () => {
  await onFirst();
  const before = await box(1).inputValue();
  await write(' ก่อนไฟดับ', 1);
  await kept(desk, 'ก่อนไฟดับ');
  await desk.kill();
  desk = await launchDesk({ profile });
  const { page } = desk;
  const line = page.locator('.notices li.draft');
  await expect.poll(() => line.innerText()).toContain('ก่อนไฟดับ');
  expect(await serious(desk)).toEqual([]);
  await line.getByRole('button', { name: 'ไปที่ช่อง' }).click();
  await expect.poll(() => box(1).inputValue()).toBe(`${before} ก่อนไฟดับ`);
  await expect.poll(() => box(1).evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await mark()).toBe('writing');
  await page.keyboard.press('Tab');
  await saved(desk);
  expect(await page.locator('.notices li.draft').count()).toBe(0);
  await onFirst();
  expect(await box(1).inputValue()).toBe(`${before} ก่อนไฟดับ`);
});

test('a text of before the kill is discarded by its button, also while its field has the keyboard', async () => {
  await onFirst();
  const before = await box(1).inputValue();
  await write(' ทิ้งได้', 1);
  await kept(desk, 'ทิ้งได้');
  await desk.kill();
  desk = await launchDesk({ profile });
  await onFirst();
  await box(1).click();
  await desk.page.locator('.draft-note').getByRole('button', { name: 'ทิ้งร่าง' }).click();
  expect(await box(1).inputValue()).toBe(before);
  expect(await desk.page.locator('.notices li.draft').count()).toBe(0);
});

test('a new line of the SWOT that was being written in a kill is opened again in its list', async () => {
  await goTo(desk, 'strategy');
  await desk.page.getByRole('radio', { name: 'SWOT' }).click();
  await desk.page.locator('.quarter.weakness').getByRole('button').click();
  await desk.page.keyboard.type('คนน้อย');
  await kept(desk, 'คนน้อย');
  await desk.kill();
  desk = await launchDesk({ profile });
  await goTo(desk, 'tracking');
  await goToField();
  const entry = desk.page.locator('.quarter.weakness textarea');
  await expect.poll(() => entry.inputValue()).toBe('คนน้อย');
  await desk.page.keyboard.press('Enter');
  await saved(desk);
  await expect.poll(() => desk.page.locator('.quarter.weakness').innerText()).toContain('คนน้อย');
  expect(await line().count()).toBe(0);
});

test('the name of a new row that was being written in a kill is opened again with its row', async () => {
  await goTo(desk, 'strategy');
  await desk.page.getByRole('radio', { name: 'ผังต้นไม้' }).click();
  await rowsOf(desk).rows.nth(2).click();
  await desk.page.keyboard.press('Insert');
  await desk.page.keyboard.type('แถวก่อนไฟดับ');
  await kept(desk, 'แถวก่อนไฟดับ');
  await desk.kill();
  desk = await launchDesk({ profile });
  await goTo(desk, 'tracking');
  await goToField();
  const field = desk.page.locator('[role="treegrid"] input');
  await expect.poll(() => field.inputValue()).toBe('แถวก่อนไฟดับ');
  await desk.page.keyboard.press('Enter');
  await saved(desk);
  await expect.poll(async () => (await rowsOf(desk).words()).join()).toContain('แถวก่อนไฟดับ');
  expect(await line().count()).toBe(0);
  await desk.page.keyboard.press('Control+z');
  await expect.poll(async () => (await rowsOf(desk).words()).join()).not.toContain('แถวก่อนไฟดับ');
});
