import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cutForLines } from '#domain/text/cut';
import expected from '#resources/sample-year/expected.json';
import { serious } from '#test/e2e/axe';
import { answerDialogs, launchDesk, removeProfile, type DeskWindow } from '#test/e2e/desk-window';
import { copied, copyKeys } from '#test/e2e/keys';
import { familiesIn, linesOf, pageGrounds } from '#test/e2e/paper';
import { goTo, openSample, saved } from '#test/e2e/steps';

const folder = mkdtempSync(join(tmpdir(), 'cco-reports-'));
let desk: DeskWindow;

beforeAll(async () => {
  desk = await launchDesk();
  await openSample(desk);
  await goTo(desk, 'reports');
});

afterAll(async () => {
  await desk.close();
  removeProfile(desk.profile);
  rmSync(folder, { recursive: true, force: true });
});

const told = expected.rounds[0];

function expectedScore(no: string): string | null | undefined {
  return told?.indicators.find((each) => each.no === no)?.score;
}

/** The pages of a PDF as Chromium writes it: page objects stand outside its compressed streams. */
function pagesIn(path: string): number {
  const text = readFileSync(path).toString('latin1');
  return text.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}

async function choose(no: string): Promise<void> {
  const line = desk.page.locator('.rep-list li', { has: desk.page.getByText(no, { exact: true }) });
  await line.click();
  await expect.poll(() => desk.page.locator('.rep-desk .rp').getAttribute('aria-label')).toContain(no);
}

test('the card of an indicator has the score of the sample, and says how it came about and who certified', async () => {
  const { page } = desk;
  for (const no of ['1.2', '1.7', '1.10']) {
    await choose(no);
    expect(await page.locator('.rep-desk [data-score="6"]').innerText(), no).toBe(expectedScore(no));
  }
  await choose('1.2');
  const working = await page.locator('.rep-desk [data-part="working"]').innerText();
  expect(working).toContain(`= ${expectedScore('1.2') ?? ''}`);
  expect(working).toContain('9.2216');
  expect(working).toContain('ผลอยู่ระหว่างระดับ 3 (8) กับระดับ 4 (9.5)');
  expect(await page.locator('.rep-desk [data-part="obstacles"]').innerText()).not.toContain('ยังไม่ได้เขียน');
  expect(await page.locator('.rep-desk [data-part="trail"]').innerText()).toContain('รับรองแล้ว');
  expect(await page.locator('.rep-desk .rp').innerText()).toContain('กฎการให้คะแนน ปี 2547');
});

test('arrow keys walk the list, Alt with arrows as well', async () => {
  const { page } = desk;
  await choose('1.2');
  await page.locator('.rep-list').focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.locator('.rep-desk .rp').getAttribute('aria-label')).toMatch(/ 1\.3$/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => page.locator('.rep-desk .rp').getAttribute('aria-label')).toMatch(/ 1\.2$/);
});

test('the whole has both totals of the sample, its dimensions and every row that is not counted', async () => {
  const { page } = desk;
  await page.keyboard.press('Alt+Digit2');
  await page.waitForSelector('[data-paper-total="over100"]');
  const total = async (key: string): Promise<string> =>
    page.locator(`[data-paper-total="${key}"] td`).nth(3).innerText();
  expect(await total('over100')).toBe(told?.totals.certified.over100);
  expect(await total('certified')).toBe(told?.totals.certified.renormalised);
  expect(await total('self')).toBe(told?.totals.selfAssessed.over100);
  expect(await page.locator('[data-dimension]').count()).toBe(told?.dimensions.length);
  const means = await page.locator('[data-dimension] td:nth-child(4) b').allInnerTexts();
  expect(means).toEqual(told?.dimensions.map(({ average }) => average));
  expect(await page.locator('[data-part="uncounted"]').innerText()).toContain('ยังไม่ถึงกำหนด');
});

test('the round becomes a PDF of several pages and a workbook, one card a PDF of its own', async () => {
  const { page } = desk;
  const [whole, one, book] = ['whole.pdf', 'one.pdf', 'results.xlsx'].map((name) => join(folder, name));
  const handOut = async (path: string | undefined, act: () => Promise<void>): Promise<void> => {
    await answerDialogs(desk.app, { save: path ?? '' });
    await act();
    await expect
      .poll(() => page.locator('.toast').innerText(), { timeout: 20_000 })
      .toContain(path?.split(/[\\/]/).at(-1));
  };
  await handOut(whole, () => page.keyboard.press('Control+KeyP'));
  expect(pagesIn(whole ?? '')).toBeGreaterThanOrEqual(4);
  await handOut(book, () => page.getByRole('button', { name: 'Excel' }).click());
  expect(
    readFileSync(book ?? '')
      .subarray(0, 2)
      .toString('latin1'),
  ).toBe('PK');
  await page.keyboard.press('Alt+Digit1');
  await choose('1.2');
  await handOut(one, () => page.keyboard.press('Control+KeyP'));
  expect([1, 2]).toContain(pagesIn(one ?? ''));
  // The foot of the page as well: it has the letters of the paper, not what the computer happens to have.
  for (const path of [whole, one]) expect(familiesIn(path ?? '')).toEqual(['Sarabun']);
});

test('with one year there are the baselines, and the way to begin another', async () => {
  const { page } = desk;
  await page.keyboard.press('Alt+Digit3');
  await page.waitForSelector('.rep-one');
  const row = await page.locator('[data-compare="1.1"]').innerText();
  for (const figure of ['5.10', '6.35', '6.80', '8.3149']) expect(row).toContain(figure);
});

test('what is missing is said, and leads to the place where it is written', async () => {
  const { page } = desk;
  expect(await page.locator('[data-complete]').getAttribute('data-complete')).toBe('yes');
  await goTo(desk, 'tracking');
  await page.locator('tr[data-row="1"] td').nth(4).click();
  const box = page.locator('.narrative textarea').first();
  if ((await box.count()) === 0) await page.keyboard.press('Alt+KeyE');
  await box.fill('');
  await page.locator('tr[data-row="2"] td').nth(4).click();
  await saved(desk);

  await goTo(desk, 'reports');
  await page.waitForSelector('[data-complete="no"]');
  expect(await page.locator('.lacking').innerText()).toMatch(/เหลือคำชี้แจง 1 ตัวชี้วัด\s+1\.2/);
  await page.locator('.lacking .link').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-page="tracking"] [role="grid"]');
  await page.keyboard.press('Control+KeyZ');
  await goTo(desk, 'reports');
  await page.waitForSelector('[data-complete="yes"]');
});

test('a printed line ends between words, also before อื่นๆ, and what is copied is what was written', async () => {
  const { page } = desk;
  const written = `ปรับปรุงตัวชี้วัดผลสัมฤทธิ์ (ร้อยละ 80 %) ${'หมู่บ้านอื่นๆ'.repeat(40)} ${'โครงการอื่น ๆ '.repeat(20)}ครบ`;
  await goTo(desk, 'tracking');
  await page.locator('tr[data-row="1"] td').nth(4).click();
  const box = page.locator('.narrative textarea').first();
  if ((await box.count()) === 0) await page.keyboard.press('Alt+KeyE');
  await box.click();
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.insertText(written);
  await page.locator('tr[data-row="2"] td').nth(4).click();
  await saved(desk);
  await goTo(desk, 'reports');
  await page.keyboard.press('Alt+Digit1');
  await choose('1.2');
  const said = '.rep-desk [data-part="explanation"] .rp-said';
  const { text, starts } = await linesOf(page, said);
  expect(text).toBe(written);
  expect(starts.length).toBeGreaterThan(5);
  const allowed = cutForLines(written).reduce<number[]>(
    (ends, bit) => [...ends, (ends.at(-1) ?? 0) + bit.length],
    [],
  );
  expect(starts.filter((at) => !allowed.includes(at)).map((at) => written.slice(at - 8, at + 8))).toEqual([]);
  await page.locator(said).click({ clickCount: 3 });
  await copyKeys(page);
  await expect.poll(async () => (await copied(desk.app)).text.trim()).toBe(written);
});

test('paper is white in either scheme, margins too', async () => {
  const { page } = desk;
  await page.keyboard.press('Alt+Digit1');
  await choose('1.2');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    const path = join(folder, `${colorScheme}.pdf`);
    await answerDialogs(desk.app, { save: path });
    await page.keyboard.press('Control+KeyP');
    await expect.poll(() => existsSync(path) && pagesIn(path) > 0, { timeout: 20_000 }).toBe(true);
    const grounds = pageGrounds(path);
    expect(grounds.length, colorScheme).toBeGreaterThan(0);
    expect(new Set(grounds), colorScheme).toEqual(new Set(['1 1 1']));
  }
});

test.each(['th', 'en'] as const)('axe finds nothing serious on any face in %s', async (locale) => {
  const { page } = desk;
  await page.keyboard.press('Control+KeyK');
  await page.locator('.palette input').waitFor();
  await page.keyboard.type(locale === 'th' ? 'ภาษาไทย' : 'ภาษาอังกฤษ');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(locale);
  await page.locator('[role="dialog"]').waitFor({ state: 'detached' });
  for (const face of ['1', '2', '3']) {
    await page.keyboard.press(`Alt+Digit${face}`);
    expect(await serious(desk), face).toEqual([]);
  }
  expect(desk.complaints).toEqual([]);
});
