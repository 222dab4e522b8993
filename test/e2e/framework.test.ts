import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serious } from '#test/e2e/axe';
import { answerDialogs, launchDesk, removeProfile, ROOT, type DeskWindow } from '#test/e2e/desk-window';
import { command } from '#test/e2e/keys';
import { beginIn, chooseWorkbook, confirmImport, goTo, saved, typeResult } from '#test/e2e/steps';

const SHEET = join(ROOT, 'test/fixtures/agreements/sheet-06.xlsx');
let folder = '';
let desk: DeskWindow | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cco-desk-framework-'));
});

afterEach(async () => {
  await desk?.close().catch(() => undefined);
  if (desk !== null) removeProfile(desk.profile);
  desk = null;
  rmSync(folder, { recursive: true, force: true });
});

type File = {
  version: number;
  floor: string;
  source: string;
  noEvidenceScore: string | null;
  lamps: { from: string }[];
  rounds: { code: string }[];
  dimensions: { weight: string | null }[];
};

/** The framework's page, by keyboard: the search of commands. */
async function toFramework({ page }: DeskWindow): Promise<void> {
  await command(page, 'กรอบการประเมินผล');
  await page.waitForSelector('[data-page="framework"] .fw');
}

async function firstScore({ page }: DeskWindow): Promise<string> {
  return page.locator('tr[data-row="0"] td').nth(5).innerText();
}

test('a book of 2547 has the rules of the report; weights are given, a file with floor 0 moves the score, undo brings it back', async () => {
  const window = await launchDesk();
  desk = window;
  const { page, app } = window;
  await page.getByRole('combobox', { name: 'ปีงบประมาณ' }).click();
  // A year whose framework the centre has not sent says so.
  await page.getByRole('option', { name: 'พ.ศ. 2569' }).click();
  await expect.poll(() => page.locator('.no-framework').innerText()).toContain('2569');
  await page.getByRole('combobox', { name: 'ปีงบประมาณ' }).click();
  await page.getByRole('option', { name: 'พ.ศ. 2547' }).click();
  await expect.poll(() => page.locator('.no-framework').count()).toBe(0);
  await beginIn(window, 'เชียงราย', 'empty');

  await toFramework(window);
  expect(await page.locator('[data-round]').count()).toBe(2);
  expect(await page.locator('[data-round] th').allInnerTexts()).toEqual(['รอบ 6 เดือน', 'รอบ 12 เดือน']);
  const weights = page.locator('.fw-give.figure input[aria-label^="น้ำหนัก"]');
  expect(await weights.count()).toBe(4);
  for (const field of await weights.all()) expect(await field.inputValue()).toBe('');

  // Weights by keyboard: Enter goes down.
  await weights.first().focus();
  for (const weight of ['60', '12', '14', '14']) {
    await page.keyboard.type(weight);
    await page.keyboard.press('Enter');
  }
  await expect.poll(() => page.locator('[data-sum]').innerText()).toBe('100.00');
  expect(await page.locator('.head').innerText()).toContain('แก้ในจังหวัด');
  await saved(window);

  expect(await serious(window)).toEqual([]);

  const out = join(folder, 'out.json');
  await answerDialogs(app, { save: out });
  await page.getByRole('button', { name: 'ส่งออกเป็นแฟ้ม' }).click();
  await page.waitForSelector('.toast');
  const file = JSON.parse(readFileSync(out, 'utf8')) as File;
  expect(file.dimensions.map(({ weight }) => weight)).toEqual(['60', '12', '14', '14']);

  await goTo(window, 'agreement');
  await page.getByRole('button', { name: 'นำเข้าจาก Excel' }).first().click();
  await chooseWorkbook(window, SHEET);
  await confirmImport(window);
  await goTo(window, 'tracking');
  // Lower is better here: far above level 1.
  await typeResult(window, '999999');
  await expect.poll(() => firstScore(window)).toBe('1.0000');

  // The centre sends version 2: floor 0, its lowest lamp with it.
  const lamps = file.lamps.map((lamp, at) => (at === 0 ? { ...lamp, from: '0' } : lamp));
  const sent = join(folder, 'sent.json');
  writeFileSync(sent, JSON.stringify({ ...file, source: 'หนังสือเวียน', version: 2, floor: '0', lamps }));
  await toFramework(window);
  await answerDialogs(app, { open: sent });
  await page.getByRole('button', { name: 'นำเข้ากรอบจากแฟ้ม' }).click();
  await page.waitForSelector('.fw-differences');
  expect(await serious(window)).toEqual([]);
  const rows = await page.locator('.fw-differences tbody tr').allInnerTexts();
  expect(rows.map((row) => row.replace(/\s+/g, ' '))).toEqual(
    expect.arrayContaining(['ฉบับที่ 1 2', 'คะแนนต่ำสุด 1 0']),
  );
  await page.getByRole('button', { name: 'ใช้กรอบนี้' }).click();
  await page.waitForSelector('.fw');
  expect(await page.locator('[data-range]').innerText()).toBe('0.0000 ถึง 5.0000');
  await saved(window);
  await goTo(window, 'tracking');
  await expect.poll(() => firstScore(window)).toBe('0.0000');

  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => firstScore(window)).toBe('1.0000');
  await page.keyboard.press('Control+KeyY');
  await expect.poll(() => firstScore(window)).toBe('0.0000');
  expect(window.complaints).toEqual([]);
});

test('a file that is no framework, or one with faults, says where and changes nothing', async () => {
  const window = await launchDesk();
  desk = window;
  const { page, app } = window;
  await beginIn(window, 'ตรัง', 'empty');
  await toFramework(window);
  const bring = async (content: string): Promise<string> => {
    const path = join(folder, 'bad.json');
    writeFileSync(path, content);
    await answerDialogs(app, { open: path });
    await page.getByRole('button', { name: 'นำเข้ากรอบจากแฟ้ม' }).click();
    await page.waitForSelector('.fw > .note.bad');
    const told = await page.locator('.fw > .note.bad').innerText();
    return told;
  };
  expect(await bring('PK')).toContain('ไม่ใช่แฟ้ม JSON');
  const shipped = JSON.parse(readFileSync(join(ROOT, 'resources/frameworks/2547.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  await expect
    .poll(() => bring(JSON.stringify({ ...shipped, floor: '6', bonus: 1 })))
    .toContain('bonus: โปรแกรมรุ่นนี้ไม่รู้จักกติกาข้อนี้');
  expect(await page.locator('[data-range]').innerText()).toBe('1.0000 ถึง 5.0000');
  expect(window.complaints).toEqual([]);
});
