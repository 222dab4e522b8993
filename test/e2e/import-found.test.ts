import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchDesk, removeProfile, ROOT, type DeskWindow } from '#test/e2e/desk-window';
import { beginIn, chooseWorkbook } from '#test/e2e/steps';

/** Sheets of which something could be taken for what it is not: read right, or said, before anything is saved. */
let desk: DeskWindow;

beforeAll(async () => {
  desk = await launchDesk();
  await beginIn(desk, 'กระบี่', 'excel');
});

afterAll(async () => {
  await desk.close();
  removeProfile(desk.profile);
});

/** What the preview shows of a file: rows, problems and what was understood. Then back to choosing. */
async function previewOf(name: string): Promise<{ rows: readonly string[]; panel: string; heads: string }> {
  const { page } = desk;
  await chooseWorkbook(desk, join(ROOT, 'test/fixtures/found', name));
  await page.locator('.impf').waitFor();
  const rows = await page.locator('.xl tr[data-row]').allInnerTexts();
  const panel = await page.locator('.imp-panel').innerText();
  const heads = await page.locator('.xl thead').innerText();
  await page.getByRole('button', { name: 'เลือกแฟ้มอื่น' }).last().click();
  await page.locator('.choosing .pri').waitFor();
  return { rows, panel, heads };
}

test('results of a visible column, not of the hidden one; the hidden one is named', async () => {
  const { rows, panel } = await previewOf('hidden-columns-results.xlsx');
  expect(rows[0]).toContain('72.5');
  expect(rows[0]).not.toContain('145');
  expect(panel).toContain('K4');
});

test('a round that the year has not is named, and is no column of the preview', async () => {
  const { panel, heads } = await previewOf('round-of-3-months.xlsx');
  expect(panel).toContain('K4');
  expect(heads).not.toContain('ผลรอบ 3');
});

test('a result merged over two indicators stands at both, or is named', async () => {
  const { rows, panel } = await previewOf('merged-result.xlsx');
  const both = rows.slice(0, 2).every((text) => /\b80\b/u.test(text.split('\n').slice(-6).join(' ')));
  expect(both || panel.includes('K')).toBe(true);
});

test('a sheet of another year and province is asked about before it can be confirmed', async () => {
  const { panel } = await previewOf('sheet-of-another-year-and-province.xlsx');
  expect(panel).toContain('2566');
  expect(panel).toContain('เชียงใหม่');
});
