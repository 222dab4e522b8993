import Fraction from 'fraction.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchDesk, type DeskWindow } from '#test/e2e/desk-window';
import { goTo } from '#test/e2e/steps';
import { readCommits, readTables } from '#test/e2e/tables';
import { chooseRound, toRow } from '#test/e2e/year/keys';
import { EVIDENCE } from '#test/e2e/year/result-steps';
import { loadedShortYear, monthsFrom } from '#test/e2e/year/short-year';
import { doStep, TABLES, type Months, type Post } from '#test/e2e/year/step';
import { CLOSING, YEAR } from '#test/e2e/year/year';

/** One year in one window, from the first test to the last. */
const { profile, clear } = loadedShortYear();
let desk: DeskWindow;
let seated: Post | null = null;

beforeAll(async () => {
  desk = await launchDesk({ profile });
  await desk.page.waitForSelector('main[data-page]');
});

afterAll(async () => {
  await desk.close();
  clear();
});

async function carryOut(from: number, to: number): Promise<void> {
  for (const step of YEAR.slice(from, to)) {
    seated = await doStep(desk, step, seated);
    await expect
      .poll(async () => step.isDone(await readTables(desk.page, TABLES)), {
        message: step.name,
        timeout: 10_000,
      })
      .toBe(true);
  }
}

/** Between two thresholds in proportion, worked out apart from the program. */
function interpolated(levels: readonly number[], value: Fraction): Fraction {
  const at = levels.findLastIndex((level) => value.gte(new Fraction(level)));
  if (at === -1) return new Fraction(1);
  const [low = 0, high] = [levels[at], levels[at + 1]];
  return high === undefined
    ? new Fraction(5)
    : value
        .sub(low)
        .div(high - low)
        .add(at + 1);
}

function growth(months: Months): Fraction {
  const [now = new Fraction(0), before = new Fraction(1)] = monthsFrom(0, months)
    .split('\n')
    .map((line) => line.split('\t').reduce((sum, each) => sum.add(each), new Fraction(0)));
  return now.sub(before).div(before).mul(100);
}

/** Half up at the fourth decimal, as it is printed. */
function printed(value: Fraction): string {
  return (Number(value.mul(10_000).add(new Fraction(1, 2)).floor().toString()) / 10_000).toFixed(4);
}

const TALKED = [5, 6.5, 8, 9.5, 11.5];
const AMENDED = [55, 60, 65, 70, 80];
const TOTALS = new Map<Months, Fraction>([
  [6, total(6, 3, interpolated([55, 60, 65, 70, 75], new Fraction(62)), 4)],
  [9, total(9, 4, interpolated(AMENDED, new Fraction(64)), 5)],
  [12, total(12, 5, interpolated(AMENDED, new Fraction(75)), 5)],
]);

function total(months: Months, step: number, joint: Fraction, other: number): Fraction {
  const first = interpolated(TALKED, growth(months));
  // From the ninth month on the amended weights count; the first round keeps its own.
  const [light, heavy] = months === 6 ? [20, 20] : [15, 25];
  return first
    .mul(40)
    .add(step * light)
    .add(joint.mul(heavy))
    .add(other * 20)
    .div(100);
}

async function certified(months: Months): Promise<string> {
  await chooseRound(desk, months);
  await goTo(desk, 'tracking');
  return desk.page.locator('[data-total="certified"] b').innerText();
}

test('proposed, talked over, signed, measured three times, returned, mended, certified by two hands and amended, by keyboard alone', async () => {
  await carryOut(0, CLOSING);
  for (const [months, whole] of TOTALS) expect(await certified(months), String(months)).toBe(printed(whole));
}, 300_000);

test('after a weight is amended, agreement and tracking say the same in each round', async () => {
  const { page } = desk;
  for (const [months, weight] of [
    [6, '20.00'],
    [9, '25.00'],
    [12, '25.00'],
  ] as const) {
    await chooseRound(desk, months);
    await goTo(desk, 'tracking');
    await toRow(page, '1.16');
    await expect.poll(() => page.locator('tr.sel td').nth(WEIGHT.tracking).innerText()).toBe(weight);
    await goTo(desk, 'agreement');
    await toRow(page, '1.16');
    const cell = page.locator('tr.sel td').nth(WEIGHT.agreement);
    await expect.poll(() => cell.innerText()).toMatch(new RegExp(`^${weight}`));
    expect((await cell.innerText()).includes('20.00')).toBe(true);
  }
});

/** Columns of the weight in both grids. */
const WEIGHT = { tracking: 2, agreement: 6 } as const;

test('the report of the year says the scores, the evidence and who certified', async () => {
  const { page } = desk;
  await chooseRound(desk, 6);
  await goTo(desk, 'reports');
  const card = page.locator('.rep-desk .rp');
  await expect.poll(() => card.getAttribute('aria-label')).toContain('1.2');
  expect(await page.locator('.rep-desk [data-score="6"]').innerText()).toBe(
    printed(interpolated(TALKED, growth(6))),
  );
  expect(await card.innerText()).toContain(EVIDENCE);
  expect(await page.locator('.rep-desk [data-part="trail"]').innerText()).toContain('รับรองแล้ว');
  expect(await page.locator('.rep-desk .rp-certificates').first().innerText()).toContain(
    'นายวิชัย ตรงไปตรงมา · ส่วนกลาง (เลือกเอง ยังไม่ได้รับมอบ)',
  );
});

test('closed, nothing of the year can be edited, and the history has every step', async () => {
  const { page } = desk;
  await carryOut(CLOSING, YEAR.length);
  const before = await readTables(page, TABLES);
  await chooseRound(desk, 12);
  for (const name of ['tracking', 'agreement'] as const) {
    await goTo(desk, name);
    await toRow(page, '1.16');
    await page.keyboard.press('End');
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.type('9');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Delete');
      await page.keyboard.press('ArrowLeft');
    }
  }
  expect(await readTables(page, TABLES)).toEqual(before);

  const done = (await readCommits(page, 0)).toSorted((a, b) => a.at - b.at).map(({ name }) => name);
  const life = [
    ...['propose', 'answer', 'agree', 'sign', 'submit', 'certify', 'return'],
    ...['ask-amendment', 'decide-amendment', 'close-year'],
  ];
  const count = (wanted: string): number => done.filter((name) => name === wanted).length;
  expect(life.map((name) => [name, count(name)])).toEqual([
    ['propose', 1],
    ['answer', 3],
    ['agree', 1],
    ['sign', 2],
    // Four in each of three rounds, one of them twice.
    ['submit', 13],
    ['certify', 24],
    ['return', 1],
    ['ask-amendment', 1],
    ['decide-amendment', 1],
    ['close-year', 1],
  ]);
  await goTo(desk, 'history');
  await expect.poll(() => page.locator('[data-page="history"]').innerText()).toContain('ปิดคำรับรอง');
  expect(desk.complaints).toEqual([]);
});
