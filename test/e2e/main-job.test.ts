import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import expected from '#resources/sample-year/expected.json';
import { afterEach, expect, test } from 'vitest';
import {
  answerDialogs,
  freshProfile,
  launchDesk,
  removeProfile,
  ROOT,
  type DeskWindow,
} from '#test/e2e/desk-window';
import { beginIn, chooseWorkbook, confirmImport, goTo, openSample, saved } from '#test/e2e/steps';

const SHEETS = join(ROOT, 'test/fixtures/agreements');
type Expected = {
  readonly file: string;
  readonly unitName: string;
  readonly weightTotal: string;
  readonly indicators: readonly {
    readonly no: string;
    readonly name: string;
    readonly unit: string;
    readonly weight: string;
    readonly levels: readonly string[];
    readonly base: string | null;
  }[];
};
const EXPECTED: readonly Expected[] = JSON.parse(
  readFileSync(join(SHEETS, 'expected.json'), 'utf8'),
) as Expected[];

let desk: DeskWindow | null = null;
const profiles = new Set<string>();

async function open(profile = freshProfile()): Promise<DeskWindow> {
  profiles.add(profile);
  desk = await launchDesk({ profile });
  return desk;
}

afterEach(async () => {
  await desk?.close().catch(() => undefined);
  desk = null;
  profiles.forEach(removeProfile);
  profiles.clear();
});

/** The rows of the grid on the page as texts by column id order. */
async function gridRows({ page }: DeskWindow): Promise<readonly (readonly string[])[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role="grid"] tbody tr[data-row]')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => (cell as HTMLElement).innerText.trim()),
    ),
  );
}

async function totals({ page }: DeskWindow): Promise<{ certified: string; self: string }> {
  const read = (which: string): Promise<string> => page.locator(`[data-total="${which}"] b`).innerText();
  return { certified: await read('certified'), self: await read('self') };
}

test('the first start knows 75 provinces in 19 clusters for 2547 and 76 in 18 for 2569, and says so when a set stands in', async () => {
  const { page, complaints } = await open();
  const choose = async (year: number): Promise<string> => {
    await page.getByRole('combobox', { name: 'ปีงบประมาณ' }).click();
    await page.getByRole('option', { name: `พ.ศ. ${String(year)}` }).click();
    return page.locator('.two .span').innerText();
  };
  expect(await choose(2547)).toBe('ปีงบประมาณนี้มี 75 จังหวัดใน 19 กลุ่มจังหวัด');
  expect(await choose(2569)).toBe('ปีงบประมาณนี้มี 76 จังหวัดใน 18 กลุ่มจังหวัด');
  expect(await choose(2555)).toContain('ยังไม่มีชุดกลุ่มจังหวัดของปี 2555 ใช้ชุดที่เริ่มปี 2547 แทน');
  expect(complaints).toEqual([]);
});

test('each of the eight real sheets shows in the preview exactly what should be read from it', async () => {
  const window = await open();
  await beginIn(window, 'เชียงราย', 'excel');
  for (const sheet of EXPECTED) {
    await chooseWorkbook(window, join(SHEETS, `${sheet.file}.xlsx`));
    const rows = await gridRows(window);
    const seen = rows.map(([, name, unit, base, weight, ...rest]) => [
      name,
      unit,
      base,
      weight,
      ...rest.slice(0, 5),
    ]);
    expect(seen, sheet.file).toEqual(
      sheet.indicators.map(({ no, name, unit, base, weight, levels }) => [
        `${no} ${name}`,
        unit,
        base ?? '',
        weight,
        ...levels,
      ]),
    );
    expect(await window.page.locator('.auto').innerText()).toContain(`น้ำหนักรวม ${sheet.weightTotal}`);
    await window.page.locator('.impf').getByRole('button', { name: 'เลือกแฟ้มอื่น' }).click();
  }
  expect(window.complaints).toEqual([]);
});

test('draft from a sheet, give dimensions, type results, see scores, close, kill, open again: all is there', async () => {
  const profile = freshProfile();
  let window = await open(profile);
  await beginIn(window, 'เชียงราย', 'excel');
  await chooseWorkbook(window, join(SHEETS, 'sheet-06.xlsx'));
  await confirmImport(window);
  const { page } = window;
  expect(await page.locator('[data-total="weight"]').innerText()).toBe('100.00');

  // The grid has the keyboard: three rows down and one dimension for all four.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Alt+Digit2');
  await expect.poll(async () => page.locator('tr.group').first().innerText()).toContain('70.00');

  await goTo(window, 'tracking');
  await page.locator('tr[data-row="0"] td').nth(4).click();
  await page.keyboard.press('Control+Home');
  const first = await gridRows(window);
  const at = first.findIndex((row) => row[1] === 'ค่าใช้จ่ายบริหารต่อไร่ (PA)');
  await page
    .locator(`tr[data-row="${String(at)}"] td`)
    .nth(4)
    .click();
  await page.keyboard.type('88.4');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await gridRows(window))[at]?.slice(4, 8))
    .toEqual(['88.4', '3.6588', 'ดีมาก', '0.3659']);
  expect((await totals(window)).self).toBe('0.3659');
  await saved(window);
  await window.close();

  window = await open(profile);
  await expect
    .poll(async () => (await gridRows(window))[at]?.slice(4, 8))
    .toEqual(['88.4', '3.6588', 'ดีมาก', '0.3659']);
  await window.page
    .locator(`tr[data-row="${String(at)}"] td`)
    .nth(4)
    .click();
  await window.page.keyboard.press('F2');
  await window.page.keyboard.press('Control+KeyA');
  await window.page.keyboard.insertText('๙๔');
  await window.page.keyboard.press('Enter');
  await expect.poll(async () => (await gridRows(window))[at]?.slice(4, 6)).toEqual(['94', '3.0000']);
  await saved(window);
  await window.kill();

  window = await open(profile);
  await expect.poll(async () => (await gridRows(window))[at]?.slice(4, 6)).toEqual(['94', '3.0000']);
  expect(window.complaints).toEqual([]);
});

test('one undo takes a whole import back, and redo brings it again', async () => {
  const window = await open();
  await beginIn(window, 'น่าน', 'excel');
  await chooseWorkbook(window, join(SHEETS, 'sheet-04.xlsx'));
  await confirmImport(window);
  await expect.poll(async () => (await gridRows(window)).length).toBe(12);
  await window.page.keyboard.press('Control+KeyZ');
  await window.page.waitForSelector('[data-page="agreement"] .empty');
  await window.page.keyboard.press('Control+KeyY');
  await expect.poll(async () => (await gridRows(window)).length).toBe(12);
});

test('what is exported comes into another desk with the same values, and is nothing new to its own', async () => {
  const window = await open();
  await openSample(window);
  await goTo(window, 'agreement');
  const file = join(mkdtempSync(join(tmpdir(), 'cco-desk-export-')), 'out.xlsx');
  await answerDialogs(window.app, { save: file });
  await window.page.getByRole('button', { name: 'ส่งออกเป็น Excel' }).click();
  await window.page.waitForSelector('.toast');
  expect(await window.page.locator('.toast').innerText()).toContain('ส่งออกเป็นแฟ้ม out.xlsx แล้ว');

  const before = await readBook(window);
  await window.page.getByRole('button', { name: 'นำเข้าจาก Excel' }).click();
  await chooseWorkbook(window, file);
  // The year from which it comes has all of it already.
  await expect.poll(() => window.page.locator('.impf').innerText()).toContain('ไม่มีอะไรต้องเปลี่ยน');
  await window.close();

  const other = await open();
  await other.page.getByRole('combobox', { name: 'ปีงบประมาณ' }).click();
  await other.page.getByRole('option', { name: 'พ.ศ. 2547' }).click();
  await beginIn(other, 'เชียงใหม่', 'excel');
  await chooseWorkbook(other, file);
  await confirmImport(other);
  await saved(other);
  const after = await readBook(other);
  const withoutResults = (rows: typeof before): unknown =>
    rows.map((row) => ({ ...row, results: undefined }));
  expect(withoutResults(after)).toEqual(withoutResults(before));
  // What was typed comes back as it was; what a formula or steps gave comes as the figure that they gave.
  for (const [at, { no, results }] of after.entries()) {
    expect(results, no).toEqual(expect.arrayContaining([...(before[at]?.results ?? [])]));
    for (const result of results) {
      const [round = '', value = ''] = result.split('=');
      const told = toldOf(no, round);
      // A result that does not count has neither in the sample's answers.
      if (told.length > 0) expect(told, `${no} in round ${round}`).toContain(Number(value).toFixed(4));
    }
  }
});

/** The figure of the sample's answers; for steps and points the score that they gave. */
function toldOf(no: string, round: string): readonly string[] {
  const row = expected.rounds.find((each) => each.round === round)?.indicators.find((each) => each.no === no);
  return [row?.value, row?.score].flatMap((figure) => figure ?? []);
}

type SheetRow = { readonly no: string; readonly results: readonly string[] };

async function readBook({ page }: DeskWindow): Promise<readonly SheetRow[]> {
  return page.evaluate(async () => {
    type Row = Record<string, unknown>;
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('cco-desk');
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(new Error('no database'));
      };
    });
    const all = (store: string): Promise<Row[]> =>
      new Promise((resolve) => {
        const request = opened.transaction(store).objectStore(store).getAll() as IDBRequest<Row[]>;
        request.onsuccess = () => {
          resolve(request.result);
        };
      });
    const results = await all('result');
    // Each year has codes of its own for the same dimensions.
    type Rules = { readonly dimensions: readonly { readonly code: string }[] };
    const dimensions = (await all('book')).flatMap(({ framework }) => (framework as Rules).dimensions);
    // The sheet has one row an indicator: parts of a compound one are no rows of it.
    const indicators = (await all('indicator')).filter((each) => each['of'] === null);
    opened.close();
    const plain = (value: unknown): unknown =>
      typeof value === 'string' && /^-?[\d.]+$/.test(value) ? String(Number(value)) : value;
    return indicators
      .sort((a, b) => (String(a['order']) < String(b['order']) ? -1 : 1))
      .map((each) => ({
        no: String(each['no']),
        name: each['name'],
        unit: each['unit'],
        method: each['method'],
        direction: each['direction'],
        dimension: dimensions.findIndex(({ code }) => code === each['dimension']),
        weight: plain(each['weight']),
        base: plain(each['base']),
        levels: (each['levels'] as (string | null)[]).map(plain),
        results: results
          .filter((result) => result['indicator'] === each['id'] && result['value'] !== null)
          .map((result) => `${String(result['round'])}=${String(Number(result['value']))}`)
          .sort(),
      }));
  });
}
