import type { DeskWindow } from '#test/e2e/desk-window';
import { command, fill, press, tabTo } from '#test/e2e/keys';
import { goTo } from '#test/e2e/steps';

type Page = DeskWindow['page'];

/** Into the panel beside the page. */
export async function toPanel(page: Page): Promise<void> {
  await page.locator('[data-region="panel"]').first().waitFor();
  for (let step = 0; step < 4; step += 1) {
    if ((await page.locator('[data-region="panel"] :focus').count()) > 0) return;
    await page.keyboard.press('F6');
  }
  throw new Error('F6 does not reach the panel');
}

/** A drawer that opened has the keyboard. */
export async function inDrawer(page: Page): Promise<void> {
  await page.locator('.life-drawer :focus').waitFor();
}

/** To the head of the page, above its grid. */
export async function toHead(page: Page): Promise<void> {
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('F6');
    const inside = await page.locator('[data-region="work"] :focus').count();
    const deeper = await page.locator('[role="grid"] :focus, [data-region="panel"] :focus').count();
    if (inside > 0 && deeper === 0) return;
  }
  throw new Error('F6 does not reach the head of the page');
}

/** Back from the panel into the grid of the page. */
export async function toGrid(page: Page): Promise<void> {
  for (let step = 0; step < 6; step += 1) {
    if ((await page.locator('[role="grid"] td:focus').count()) > 0) return;
    await page.keyboard.press('F6');
    await tabToCell(page);
  }
  throw new Error('the keyboard does not reach the grid');
}

async function tabToCell(page: Page): Promise<void> {
  const inWork = (await page.locator('[data-region="work"] :focus').count()) > 0;
  const inPanel = (await page.locator('[data-region="panel"] :focus').count()) > 0;
  if (!inWork || inPanel) return;
  for (let step = 0; step < 30; step += 1) {
    if ((await page.locator('[role="grid"] td:focus').count()) > 0) return;
    await page.keyboard.press('Tab');
  }
}

/** Up and down in the same column to the row of an indicator. */
export async function toRow(page: Page, no: string): Promise<void> {
  await toGrid(page);
  await page.keyboard.press('Control+ArrowUp');
  for (let step = 0; step < 60; step += 1) {
    if ((await page.locator('tr.sel td').first().innerText()) === no) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`there is no row ${no}`);
}

/** Says yes to what cannot be undone: the button that repeats the verb. */
export async function confirm(page: Page, verb: string): Promise<void> {
  await page.locator('dialog[open] :focus').waitFor();
  await press(page, wholly(verb));
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

const POSTS = {
  provinceOfficer: 'เจ้าหน้าที่จังหวัด',
  cco: 'รองผู้ว่าราชการจังหวัด (CCO)',
  areaOfficer: 'เจ้าหน้าที่ประจำกลุ่มจังหวัด',
  centralOffice: 'ส่วนกลาง',
} as const;

/** Somebody else at each post: two hands are two named people. */
export const PEOPLE: Readonly<Record<keyof typeof POSTS, string>> = {
  provinceOfficer: 'นางสาวมะลิ ใจดี',
  cco: 'นายสมชาย รักงาน',
  areaOfficer: 'นางดวงใจ เที่ยงธรรม',
  centralOffice: 'นายวิชัย ตรงไปตรงมา',
};

/** The next person sits down at the computer: the post is chosen in the settings, with the name of who holds it. */
export async function sitDown(
  desk: DeskWindow,
  post: keyof typeof POSTS,
  person = PEOPLE[post],
): Promise<void> {
  const { page } = desk;
  await goTo(desk, 'settings');
  const chosen = page.getByRole('radiogroup', { name: 'ตำแหน่ง' }).getByRole('radio', { checked: true });
  await page.keyboard.press('F6');
  await tabTo(page, new RegExp(Object.values(POSTS).map(escaped).join('|')));
  if ((await chosen.innerText()) === POSTS[post]) {
    await fill(page, wholly('ชื่อผู้บันทึก'), person);
    return;
  }
  for (let step = 0; step < 4 && (await chosen.innerText()) !== POSTS[post]; step += 1) {
    await page.keyboard.press('ArrowRight');
  }
  if ((await chosen.innerText()) !== POSTS[post]) throw new Error(`no post ${post}`);
  await fill(page, /^ชื่อ–สกุลผู้ทำหน้าที่/, person);
  await press(page, 'เปลี่ยนตำแหน่ง');
  await page.locator('.who-sits').waitFor({ state: 'detached' });
}

/** Chooses the round of the year from the search over everything. */
export async function chooseRound({ page }: DeskWindow, months: 6 | 9 | 12): Promise<void> {
  const words = `รอบ ${String(months)} เดือน`;
  await command(page, words);
  await page.locator('header.top', { hasText: words }).waitFor();
}

/** A name that is this and nothing more. */
export function wholly(words: string): RegExp {
  return new RegExp(`^${escaped(words)}$`);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
