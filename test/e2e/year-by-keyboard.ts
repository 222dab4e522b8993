import { expect } from 'vitest';
import type { DeskWindow } from '#test/e2e/desk-window';
import { fill, press, tabTo } from '#test/e2e/keys';
import { goTo } from '#test/e2e/steps';
import en from '#resources/locales/en.json';
import th from '#resources/locales/th.json';

/** A year filled by keyboard alone: its two strategies, indicators of every kind with their sheets, their results. */
type Page = DeskWindow['page'];
export const SAID = { th, en } as const;

/** Province Trang in FY2547, whose rules come with the program. */
export async function begin(page: Page): Promise<void> {
  await tabTo(page, th['start.year']);
  await page.keyboard.press('ArrowDown');
  // The list has the latest year first and begins at this one: upwards round to the oldest.
  await page.getByRole('option', { name: 'พ.ศ. 2547' }).waitFor();
  for (let step = 0; step < 40 && !(await isChosen(page, 'พ.ศ. 2547')); step += 1) {
    await page.keyboard.press('ArrowUp');
  }
  await page.keyboard.press('Enter');
  await tabTo(page, new RegExp(`^${th['start.province']}$`), 'Shift+Tab');
  await page.keyboard.type('ตรัง');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await press(page, th['start.go.empty']);
  await page.waitForSelector('[data-page="home"]');
}

function isChosen(page: Page, option: string): Promise<boolean> {
  return page.evaluate(
    (name) =>
      [...document.querySelectorAll('[role="option"]')].some(
        (each) => each.textContent === name && each.hasAttribute('data-combobox-selected'),
      ),
    option,
  );
}

async function rows(page: Page): Promise<readonly string[]> {
  const all = await page.locator('[role="treegrid"] [role="row"][aria-level]').allInnerTexts();
  return all.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** Names written one below the other, each on a new row: "+" is a child of the row before it. */
async function write(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.keyboard.press(name.startsWith('+') ? 'Shift+Insert' : 'Insert');
    await page.keyboard.type(name.replace('+', ''));
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page)).toContainEqual(expect.stringContaining(name.replace('+', '')));
  }
}

export async function strategies(window: DeskWindow): Promise<void> {
  const { page } = window;
  await goTo(window, 'strategy');
  await page.keyboard.press('Alt+KeyG');
  await page.getByRole('heading', { name: th['strategy.empty.title.cluster'] }).waitFor();
  await write(page, ['วิสัยทัศน์กลุ่ม', '+ประเด็นกลุ่ม', '+เป้าประสงค์กลุ่ม']);
  await page.keyboard.press('Alt+KeyG');
  await page.getByRole('heading', { name: th['strategy.empty.title'], exact: true }).waitFor();
  await write(page, ['วิสัยทัศน์ตรัง', '+ประเด็นตรัง', '+เป้าประสงค์ตรัง']);
  // The objective serves that of the cluster.
  await page.keyboard.press('Alt+KeyL');
  await page.waitForSelector('[role="listbox"]:focus');
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await page.waitForSelector('.strat-panel .links >> text=เป้าประสงค์กลุ่ม');
  await page.keyboard.press('Escape');
}

const UNTIL = { interpolate: 0, threshold: 1, milestone: 2, compound: 3, rubric: 4, hybrid: 5, joint: 6 };
type Kind = keyof typeof UNTIL;

/** One row of the agreement from its name to its five levels, cell by cell with Tab. */
async function line(page: Page, name: string, kind: Kind, weight: string, levels = ''): Promise<void> {
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ร้อยละ');
  await page.keyboard.press('Tab');
  if (UNTIL[kind] > 0) await page.keyboard.press('F2');
  for (let step = 0; step < UNTIL[kind]; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type(weight);
  await page.keyboard.press('Tab');
  for (const level of levels.split(' ').filter((each) => each !== '')) {
    await page.keyboard.type(level);
    await page.keyboard.press('Tab');
  }
}

const LEVELS = '60 70 80 90 100';

export async function agreement(window: DeskWindow): Promise<void> {
  const { page } = window;
  await goTo(window, 'agreement');
  await page.keyboard.press('Insert');
  await page.waitForSelector('[data-page="agreement"] [role="grid"]');
  const kinds: readonly (readonly [Kind, string, string])[] = [
    ['interpolate', '20', LEVELS],
    ['threshold', '10', LEVELS],
    ['milestone', '10', ''],
    ['compound', '20', ''],
    ['rubric', '15', ''],
    ['hybrid', '15', '60 70 80'],
    ['joint', '10', LEVELS],
  ];
  for (const [at, [kind, weight, levels]] of kinds.entries()) {
    if (at > 0) await page.keyboard.press('Insert');
    await expect.poll(() => numbers(page)).toHaveLength(at + 1);
    await expect.poll(() => page.locator('tr.sel td').nth(1).innerText()).toBe('');
    await line(page, `Indicator ${kind}`, kind, weight, levels);
  }
  await expect.poll(() => page.locator('[data-total="weight"]').innerText()).toBe('100.00');
}

function numbers(page: Page): Promise<readonly string[]> {
  return page.locator('tr[data-row] td:first-child').allInnerTexts();
}

/** From the row of an indicator to its template sheet. */
export async function openSheet(page: Page, name: string, locale: keyof typeof SAID = 'th'): Promise<void> {
  await goToName(page, name);
  await page.keyboard.press('Alt+Enter');
  await page.waitForSelector('[data-page="indicator"]');
  await tabTo(page, SAID[locale]['indicator.tab.trend'], 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector('.sh');
}

export async function goToName(page: Page, name: string): Promise<void> {
  const there = (): Promise<string> => page.locator('tr.sel td').nth(1).innerText();
  await page.keyboard.press('Control+ArrowUp');
  for (let step = 0; step < 20 && (await there()) !== name; step += 1) await page.keyboard.press('ArrowDown');
  expect(await there()).toBe(name);
}

async function leaveSheet(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-page="agreement"] [role="grid"] :focus');
}

export async function sheets(page: Page): Promise<void> {
  // Measured by the months of a data item, linked to the objective, with the people who answer for it.
  await openSheet(page, 'Indicator interpolate');
  await tabTo(page, th['indicator.objective']);
  await page.keyboard.press('ArrowDown');
  await press(page, th['indicator.item.add']);
  await fill(page, new RegExp(`^${th['field.itemName']}$`), 'ผู้ผ่านเกณฑ์', 'Shift+Tab');
  await expect.poll(() => page.locator('.sh-formula').first().innerText()).toContain('ผู้ผ่านเกณฑ์');
  await fill(page, new RegExp(`^${th['indicator.post']}$`), 'ผู้ว่าราชการจังหวัด');
  await press(page, th['indicator.collector.add']);
  await fill(page, new RegExp(`^${th['indicator.post']}$`), 'สถิติจังหวัด', 'Shift+Tab');
  await tabTo(page, th['indicator.tab.sheet'], 'Shift+Tab');
  await page.keyboard.press('ArrowLeft');
  await page.waitForSelector('[data-page="indicator"] [role="grid"]');
  await page.keyboard.press('Tab');
  await page.waitForSelector('[role="grid"] :focus');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  for (const month of ['40', '42.5']) {
    await page.keyboard.type(month);
    await page.keyboard.press('Tab');
  }
  await expect.poll(() => page.locator('[data-figure="score"]').innerText()).toBe('3.2500');
  await leaveSheet(page);

  await openSheet(page, 'Indicator milestone');
  for (const level of ['1', '2', '3', '4', '5']) {
    await fill(page, new RegExp(`^ระดับ ${level}$`), `Step ${level}`);
  }
  await leaveSheet(page);

  await openSheet(page, 'Indicator compound');
  for (const [name, weight] of [
    ['First part', '12'],
    ['Second part', '8'],
  ] as const) {
    await press(page, th['indicator.parts.add']);
    await fill(page, new RegExp(`^${th['agreement.weight']}$`), weight, 'Shift+Tab');
    await fill(page, new RegExp(`^${th['agreement.panel.name']}$`), name, 'Shift+Tab');
  }
  await expect.poll(() => page.locator('.sh').innerText()).toContain('น้ำหนักย่อยรวม 20.00 จาก 20.00');
  await leaveSheet(page);

  await openSheet(page, 'Indicator rubric');
  for (const [no, max] of [
    ['1', '3'],
    ['2', '2'],
  ] as const) {
    await press(page, th['indicator.criterion.add']);
    await fill(page, new RegExp(`^คะแนนเต็มข้อ ${no}`), max, 'Shift+Tab');
    await fill(page, new RegExp(`^เกณฑ์ข้อ ${no}`), `Criterion ${no}`, 'Shift+Tab');
  }
  await fill(page, th['field.deductionText'], 'Late');
  await fill(page, th['field.deductionPoints'], '0.5');
  await leaveSheet(page);

  await openSheet(page, 'Indicator hybrid');
  await fill(page, /^ระดับ 4$/, 'Condition 4');
  await fill(page, /^ระดับ 5$/, 'Condition 5');
  await leaveSheet(page);

  // The parts have their levels on the agreement, as every row.
  for (const part of ['First part', 'Second part']) {
    await goToName(page, part);
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
    for (const level of ['10', '20', '30', '40', '50']) {
      await page.keyboard.type(level);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
  }
}

async function openPanel(page: Page, name: string): Promise<void> {
  await goToName(page, name);
  await page.locator('.trk-panel h2', { hasText: name }).waitFor();
  await page.keyboard.press('F6');
  await page.locator('.trk-panel :focus').waitFor();
}

async function backToGrid(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.trk-panel').waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+KeyE');
  await page.locator('.trk-panel').waitFor();
}

/** Results of every kind; those that are no figure in the panel of the score. */
export async function results(page: Page): Promise<void> {
  for (const [name, typed] of [
    ['Indicator threshold', '82.5'],
    ['First part', '35'],
    ['Second part', '5'],
    ['Indicator hybrid', '85'],
    ['Indicator joint', '95'],
  ] as const) {
    await goToName(page, name);
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
  }
  await openPanel(page, 'Indicator milestone');
  for (const step of ['1', '2']) {
    await tabTo(page, `ขั้นตอนที่ ${step}`);
    await page.keyboard.press('Space');
  }
  await backToGrid(page);
  await openPanel(page, 'Indicator rubric');
  for (const [no, points] of [
    ['1', '3'],
    ['2', '1'],
  ] as const) {
    await tabTo(page, `ข้อ ${no}`);
    await page.keyboard.type(points);
    await page.keyboard.press('Enter');
  }
  await press(page, th['tracking.deductions.add']);
  await backToGrid(page);
  await openPanel(page, 'Indicator hybrid');
  await tabTo(page, 'ระดับ 4');
  await page.keyboard.press('Space');
  await backToGrid(page);
}
