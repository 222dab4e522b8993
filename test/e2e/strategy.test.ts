import { cutForLines } from '#domain/text/cut';
import { linesOf } from '#test/e2e/paper';
import { afterAll, afterEach, expect, test } from 'vitest';
import { freshProfile, launchDesk, removeProfile, type DeskWindow } from '#test/e2e/desk-window';
import { beginIn, goTo, openSample, saved } from '#test/e2e/steps';

let desk: DeskWindow | null = null;
const profile = freshProfile();

afterEach(async () => {
  await desk?.close().catch(() => undefined);
  desk = null;
});

afterAll(() => {
  removeProfile(profile);
});

async function rows({ page }: DeskWindow): Promise<readonly string[]> {
  const all = await page.locator('[role="treegrid"] [role="row"][aria-level]').allInnerTexts();
  return all.map((text) => text.replace(/\s+/g, ' ').trim());
}

test('a strategy is drafted by keyboard alone, taken back and brought again, and is there after a kill', async () => {
  let window = await launchDesk({ profile });
  desk = window;
  await beginIn(window, 'ตรัง', 'empty');
  await goTo(window, 'strategy');
  const { page } = window;
  await page.keyboard.press('Insert');
  await page.keyboard.type('Vision of Trang');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Insert');
  await page.keyboard.type('First issue');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Insert');
  await page.keyboard.type('Second');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await rows(window)).length).toBe(3);
  // Tab makes the second issue an objective of the first, Shift+Tab an issue again.
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await rows(window))[2]).toContain('1.1 Second');
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(async () => (await rows(window))[2]).toContain('2 Second');
  await page.keyboard.press('Control+KeyY');
  await expect.poll(async () => (await rows(window))[2]).toContain('1.1 Second');
  await saved(window);
  await window.kill();

  window = await launchDesk({ profile });
  desk = window;
  await goTo(window, 'strategy');
  await expect.poll(async () => (await rows(window)).length).toBe(3);
  expect((await rows(window))[2]).toContain('1.1 Second');
  expect(window.complaints).toEqual([]);
});

test('a branch is dragged to another place by the mouse, and one undo puts it back', async () => {
  const own = freshProfile();
  const window = await launchDesk({ profile: own });
  desk = window;
  await openSample(window);
  await goTo(window, 'strategy');
  await window.page.getByRole('radio', { name: 'ประเด็น', exact: true }).click();
  const before = await rows(window);
  const issues = window.page.locator('[role="treegrid"] [role="row"][aria-level="2"]');
  const second = await issues.nth(1).innerText();
  const target = await issues.nth(3).boundingBox();
  const source = await issues.nth(1).boundingBox();
  if (source === null || target === null) throw new Error('rows are not drawn');
  await window.page.mouse.move(source.x + 200, source.y + source.height / 2);
  await window.page.mouse.down();
  await window.page.mouse.move(target.x + 200, target.y + target.height / 2, { steps: 8 });
  await window.page.mouse.move(target.x + 200, target.y + target.height - 2, { steps: 4 });
  await window.page.mouse.up();
  await expect
    .poll(async () => (await issues.nth(3).innerText()).slice(10))
    .toContain(second.split('\n').at(-1)?.slice(2, 20));
  await window.page.keyboard.press('Control+KeyZ');
  await expect.poll(() => rows(window)).toEqual(before);

  // A long name: the cards on Home end their lines where Thai may be cut, and the row of the tree stays one line.
  const { page } = window;
  const name = `พัฒนา${'หมู่บ้านอื่นๆ'.repeat(12)} (ร้อยละ 80)`;
  await issues.nth(1).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.insertText(name);
  await page.keyboard.press('Enter');
  await expect.poll(() => issues.nth(1).innerText()).toContain(name);
  const heights = await issues
    .nth(1)
    .locator('.nm')
    .evaluate((shown) => [shown.scrollHeight, Number.parseFloat(getComputedStyle(shown).lineHeight)]);
  expect(heights[0]).toBeLessThanOrEqual((heights[1] ?? 0) + 1);
  await saved(window);
  await goTo(window, 'home');
  const card = '.recent:first-child > span:last-child';
  await expect.poll(() => page.locator(card).innerText()).toContain(name);
  const { text, starts } = await linesOf(page, card);
  expect(starts.length).toBeGreaterThan(1);
  const from = text.indexOf(name);
  const allowed = cutForLines(text).reduce<number[]>(
    (ends, bit) => [...ends, (ends.at(-1) ?? 0) + bit.length],
    [],
  );
  const within = starts.filter((at) => at > from && at < from + name.length);
  expect(within.filter((at) => !allowed.includes(at)).map((at) => text.slice(at - 8, at + 8))).toEqual([]);
  await window.close();
  removeProfile(own);
});

/** The row whose words contain these. */
function row({ page }: DeskWindow, words: string): ReturnType<DeskWindow['page']['locator']> {
  return page.locator('[role="treegrid"] [role="row"][aria-level]', { hasText: words }).first();
}

test('the cluster gets an objective by keyboard, a province issue is linked to it, and money takes a flag away', async () => {
  const own = freshProfile();
  const window = await launchDesk({ profile: own });
  desk = window;
  await openSample(window);
  await goTo(window, 'strategy');
  const { page } = window;
  await page.waitForSelector('[role="treegrid"] [aria-selected="true"]');
  // The other strategy, its first issue, a new objective under it.
  await page.keyboard.press('Alt+KeyG');
  await row(window, 'กลุ่มจังหวัดภาคเหนือตอนบน').waitFor();
  expect(await page.locator('.head .chip').innerText()).toBe('คณะรัฐมนตรีเห็นชอบ 17 พ.ย. 2546');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Insert');
  await page.keyboard.type('เมืองเก่าน่าเดิน');
  await page.keyboard.press('Enter');
  await expect.poll(() => row(window, 'เมืองเก่าน่าเดิน').innerText()).toContain('ไม่มีตัวชี้วัด');

  // Back in the province: the first issue is linked to the new objective, which is measured by that.
  await page.keyboard.press('Alt+KeyG');
  await row(window, 'เชียงใหม่เป็นนคร').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+KeyL');
  await page.waitForSelector('[role="listbox"]:focus');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.waitForSelector('.strat-panel .links >> text=เมืองเก่าน่าเดิน');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+KeyG');
  await expect.poll(() => row(window, 'เมืองเก่าน่าเดิน').innerText()).not.toContain('ไม่มีตัวชี้วัด');
  await page.keyboard.press('Alt+KeyG');

  // A new project has neither money nor owner; F8 leads there, and a line of money takes one flag away.
  await row(window, '1.1.1').click();
  await page.keyboard.press('Shift+Insert');
  await page.keyboard.type('ทางเดินริมคูเมือง');
  await page.keyboard.press('Enter');
  await expect.poll(() => row(window, 'ทางเดินริมคูเมือง').innerText()).toContain('ไม่มีงบ');
  await page.keyboard.press('Home');
  await page.keyboard.press('F8');
  await expect.poll(() => page.locator('[aria-selected="true"]').innerText()).toContain('ทางเดินริมคูเมือง');
  expect(await page.locator('.strat-panel').innerText()).toContain('ใส่งบประมาณและแหล่งเงินของโครงการ');
  const source = page.getByRole('combobox', { name: 'เพิ่มแหล่งเงิน…' });
  await source.fill('งบจังหวัด');
  await source.press('Enter');
  const amount = page.getByRole('textbox', { name: 'งบจังหวัด ปี 2547 (ล้านบาท)' });
  await amount.fill('12.5');
  await amount.press('Enter');
  await expect.poll(() => row(window, 'ทางเดินริมคูเมือง').innerText()).not.toContain('ไม่มีงบ');
  await expect.poll(() => row(window, 'ทางเดินริมคูเมือง').innerText()).toContain('12.50');
  await saved(window);
  await row(window, 'ทางเดินริมคูเมือง').click();
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => row(window, 'ทางเดินริมคูเมือง').innerText()).toContain('ไม่มีงบ');
  expect(window.complaints).toEqual([]);
  await window.close();
  removeProfile(own);
});

test('last year is copied into an empty year of the same province, and one undo takes all of it back', async () => {
  const own = freshProfile();
  const window = await launchDesk({ profile: own });
  desk = window;
  await openSample(window);
  await saved(window);
  const { page } = window;
  await page.getByRole('button', { name: 'จังหวัดเชียงใหม่' }).click();
  await page.getByRole('menuitem', { name: 'เริ่มจังหวัดหรือปีอื่น' }).click();
  await beginIn(window, 'เชียงใหม่', 'empty');
  await goTo(window, 'strategy');
  await page.getByRole('button', { name: 'นำมาจากปีก่อน' }).click();
  await page.getByRole('button', { name: /^นำมา \d+ รายการ/ }).click();
  await expect.poll(async () => (await rows(window))[0]).toContain('เชียงใหม่เป็นนคร');
  await page.keyboard.press('Alt+KeyG');
  await row(window, 'กลุ่มจังหวัดภาคเหนือตอนบน').waitFor();
  await page.keyboard.press('Control+KeyZ');
  await page.waitForSelector('.empty');
  await page.keyboard.press('Alt+KeyG');
  await page.waitForSelector('.empty');
  await window.close();
  removeProfile(own);
});
