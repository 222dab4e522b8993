import { afterAll, beforeAll, expect, test } from 'vitest';
import { serious } from '#test/e2e/axe';
import { freshProfile, launchDesk, removeProfile, type DeskWindow } from '#test/e2e/desk-window';
import { handsOn, kept, sealElsewhere } from '#test/e2e/draft-steps';
import { beginIn, goTo, openSample, saved, typeResult } from '#test/e2e/steps';

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

const { line, goToField } = handsOn(() => desk);

test('a cell of money that was open in a kill waits while another book is open; what is sealed meanwhile refuses its text and loses none of it', async () => {
  await goTo(desk, 'strategy');
  await desk.page.getByRole('radio', { name: 'ตารางงบประมาณ' }).click();
  const money = () => desk.page.locator('tr[data-row="0"] td').nth(6);
  await money().click();
  await desk.page.keyboard.type('98.7');
  await kept(desk, '98.7');
  await desk.kill();
  desk = await launchDesk({ profile });
  await expect.poll(() => line().innerText()).toContain('98.7');

  await desk.page.locator('.scope button').first().click();
  await desk.page.getByRole('menuitem', { name: 'เริ่มจังหวัดหรือปีอื่น' }).click();
  await beginIn(desk, 'ตรัง', 'empty');
  await goTo(desk, 'agreement');
  expect(await line().count()).toBe(0);
  const year = /25\d\d/.exec(await desk.page.locator('.scope').innerText())?.[0] ?? '';
  const cell = () => desk.page.locator('[data-page="agreement"] tr[data-row="0"] td').nth(1);
  await desk.page.keyboard.press('Insert');
  await cell().click();
  await desk.page.keyboard.press('F2');
  await desk.page.keyboard.type('ร้อยละของงาน');
  await desk.page.keyboard.press('Enter');
  await expect.poll(() => cell().innerText()).toContain('ร้อยละของงาน');
  await saved(desk);
  await cell().click();
  await desk.page.keyboard.press('F2');
  await desk.page.keyboard.type('ที่ยังไม่ส่ง');
  await kept(desk, 'ที่ยังไม่ส่ง');
  await desk.kill();

  desk = await launchDesk({ profile });
  await expect.poll(() => line().innerText()).toContain('ที่ยังไม่ส่ง');
  expect(await line().innerText()).not.toContain('98.7');
  await sealElsewhere(desk, `92-${year}`);
  await goTo(desk, 'agreement');
  await goToField();
  await expect.poll(() => desk.page.locator('.refused').innerText()).toContain('ลงนาม');
  expect(await cell().innerText()).toContain('ร้อยละของงาน');
  expect(await cell().innerText()).not.toContain('ที่ยังไม่ส่ง');
  expect(await line().innerText()).toContain('ที่ยังไม่ส่ง');

  // Back in the sample its own text is there, and is taken over.
  await desk.page.locator('.scope button').first().click();
  await desk.page.getByRole('menuitem', { name: 'เชียงใหม่' }).click();
  await expect.poll(() => line().innerText()).toContain('98.7');
  await goToField();
  await expect.poll(() => desk.page.locator('tr[data-row="0"] td input').inputValue()).toBe('98.7');
  await desk.page.keyboard.press('Enter');
  await saved(desk);
  await expect.poll(() => money().innerText()).toContain('98.7');
  expect(await line().count()).toBe(0);
  expect(desk.complaints).toEqual([]);
});

test('a cell that got another value after the kill keeps it when it is opened and left: the draft waits', async () => {
  await goTo(desk, 'tracking');
  const { page: before } = desk;
  await typeResult(desk, '66');
  await before.locator('tr[data-row="1"] td').nth(4).click();
  await before.keyboard.type('31.7');
  await kept(desk, '31.7');
  await desk.kill();
  desk = await launchDesk({ profile });
  const { page } = desk;
  const [from, to] = [0, 1].map((row) => page.locator(`tr[data-row="${String(row)}"] td`).nth(4));
  await expect.poll(() => line().innerText()).toContain('31.7');
  await from?.click();
  await page.keyboard.press('Control+c');
  await to?.click();
  await page.keyboard.press('Control+v');
  await expect.poll(() => to?.innerText()).toBe('66');
  await page.keyboard.press('F2');
  expect(await page.locator('tr[data-row="1"] td input').inputValue()).toBe('66');
  await page.keyboard.press('Enter');
  await saved(desk);
  await expect.poll(() => to?.innerText()).toBe('66');
  // Both are shown beside each other.
  await expect.poll(() => line().innerText()).toContain('ค่าที่บันทึกไว้ตอนนี้: 66');
  expect(await line().innerText()).toContain('31.7');
  // Gone to it stands in the cell, and what is saved there below; going elsewhere does not decide which is meant.
  await goToField();
  const field = page.locator('tr[data-row="1"] td input');
  await expect.poll(() => field.inputValue()).toBe('31.7');
  await expect.poll(() => page.locator('.grid-note').innerText()).toContain('66');
  expect(await serious(desk)).toEqual([]);
  await page.keyboard.press('End');
  await page.keyboard.type('5');
  await from?.click();
  await field.waitFor({ state: 'detached' });
  expect(await to?.innerText()).toBe('66');
  expect(await line().innerText()).toContain('31.75');
  await goToField();
  await expect.poll(() => field.inputValue()).toBe('31.75');
  await page.keyboard.press('Control+1');
  await goTo(desk, 'tracking');
  await expect.poll(() => to?.innerText()).toBe('66');
  await goToField();
  await expect.poll(() => field.inputValue()).toBe('31.75');
  await page.keyboard.press('Enter');
  await expect.poll(() => to?.innerText()).toBe('31.75');
  await saved(desk);
  expect(await line().count()).toBe(0);
});
