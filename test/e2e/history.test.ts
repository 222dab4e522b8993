import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LogOp } from '#domain/log/commit';
import { decodeCommit } from '#domain/log/encode';
import { type RecordState, fieldOf, mergeInto, recordKey } from '#domain/log/merge';
import { winnerOf } from '#domain/log/register';
import { hash } from '#main/log/device-key';
import { openLog, type OpenedLog } from '#main/log/open-log';
import {
  answerDialogs,
  freshProfile,
  ROOT,
  launchDesk,
  removeProfile,
  type DeskWindow,
} from '#test/e2e/desk-window';
import {
  beginIn,
  chainOf,
  chooseWorkbook,
  confirmImport,
  FIRST_RESULT,
  goTo,
  openSample,
  saved,
  shownResult,
  typeResult,
} from '#test/e2e/steps';

let desk: DeskWindow;
let profile = '';
let elsewhere = '';

beforeEach(() => {
  profile = freshProfile();
  elsewhere = mkdtempSync(join(tmpdir(), 'cco-elsewhere-'));
});

afterEach(async () => {
  await desk.close().catch(() => undefined);
  removeProfile(profile);
  rmSync(elsewhere, { recursive: true, force: true });
});

async function open(): Promise<DeskWindow> {
  desk = await launchDesk({ profile });
  return desk;
}

async function logIn(folder: string): Promise<OpenedLog> {
  const opened = await openLog(folder, '0.1.0', () => Promise.resolve(null));
  if (!opened.ok) throw new Error(opened.code);
  return opened.value;
}

async function commitsIn({ log }: OpenedLog): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for (;;) {
    const { records } = await log.read(all.length);
    if (records.length === 0) return all;
    all.push(...records.map(({ bytes }) => bytes));
  }
}

/** Another officer, with the same book on another computer, writes another figure without knowing of the last edit. */
async function writeElsewhere(value: string): Promise<void> {
  cpSync(join(profile, 'journal'), join(elsewhere, 'journal'), { recursive: true });
  const there = await logIn(elsewhere);
  const states = new Map<string, RecordState>();
  let last: { book: string; op: LogOp } | null = null;
  for (const bytes of await commitsIn(there)) {
    const read = decodeCommit(bytes, hash);
    if (!read.ok) continue;
    mergeInto(states, read.value);
    const op = read.value.body.ops.find(({ e, f }) => e === 'result' && f === 'value');
    if (op !== undefined) last = { book: read.value.body.book, op };
  }
  if (last === null) throw new Error('no result was typed');
  const { e, i, f } = last.op;
  const head = winnerOf(fieldOf(states.get(recordKey(e, i)), f));
  const op = { e, i, f, v: value, w: head === undefined ? [] : [head.op] };
  await there.log.append({
    book: last.book,
    name: 'enter-result',
    person: 'เจ้าหน้าที่กลุ่มจังหวัด',
    post: 'areaOfficer',
    lam: head?.lam ?? 0,
    ops: [op],
  });
  await there.log.close();
}

/** What the other wrote arrives here, as it would by stick or network. */
async function bringOver(): Promise<void> {
  const [there, here] = [await logIn(elsewhere), await logIn(profile)];
  await here.log.take(await commitsIn(there));
  await there.log.close();
  await here.log.close();
}

test('two values of a figure both stay visible until one is chosen with a reason', async () => {
  let window = await open();
  await openSample(window);
  await typeResult(window, '6.5');
  await saved(window);
  await window.close();
  await writeElsewhere('8.75');
  window = await open();
  await window.page.waitForSelector('[data-page="tracking"] [role="grid"]');
  await typeResult(window, '7.25');
  await saved(window);
  await window.close();
  await bringOver();

  window = await open();
  const { page } = window;
  await goTo(window, 'history');
  const list = page.locator('[data-page="history"]');
  // Who wrote them is read when they are there.
  for (const each of ['รอตัดสิน 1 เรื่อง', '7.25', '8.75', 'เจ้าหน้าที่กลุ่มจังหวัด'])
    await expect.poll(() => list.innerText()).toContain(each);

  // Without a reason it cannot be decided.
  await page.locator('.conf-sides input[type="radio"]').first().check();
  const button = page.locator('.conf-dec .btn.pri');
  expect(await button.isDisabled()).toBe(true);
  const chosen = /7\.25|8\.75/.exec(await button.innerText())?.[0] ?? 'none';
  await page.locator('.conf-dec textarea').fill('ตรวจกับรายงานของจังหวัดแล้ว');
  await button.click();
  await expect.poll(() => list.innerText()).not.toContain('รอตัดสิน');
  await expect.poll(() => list.innerText()).toContain('ตัดสินค่าที่ไม่ตรงกัน');
  await saved(window);
  await window.kill();
  window = await open();
  await goTo(window, 'tracking');
  expect(await shownResult(window)).toBe(chosen);
});

test('every value of a figure is kept with who wrote it, and an earlier one can be brought back', async () => {
  const window = await open();
  const { page } = window;
  await openSample(window);
  await typeResult(window, '6.5');
  await typeResult(window, '7.25');
  await saved(window);
  await page.locator(FIRST_RESULT).click();
  await page.locator('.panel button', { hasText: 'ประวัติ' }).click();
  const pasts = page.locator('.hist-pasts > li');
  await expect.poll(() => pasts.count()).toBe(3);
  expect(await pasts.allInnerTexts()).toEqual([
    expect.stringContaining('7.25'),
    expect.stringContaining('6.5'),
    // Before anything was typed the formula gave the figure.
    expect.stringMatching(/^–/),
  ]);
  await pasts.nth(1).locator('button').click();
  await saved(window);
  await expect.poll(() => shownResult(window)).toBe('6.5');
  await expect.poll(() => pasts.count()).toBe(4);
  await page.keyboard.press('Escape');
  await expect.poll(() => pasts.count()).toBe(0);
});

test('an import is taken back from the timeline after the next start', async () => {
  let window = await open();
  await beginIn(window, 'เลย', 'excel');
  await chooseWorkbook(window, join(ROOT, 'test/fixtures/agreements/sheet-06.xlsx'));
  await confirmImport(window);
  await saved(window);
  await window.kill();
  window = await open();
  const { page } = window;
  await goTo(window, 'agreement');
  const rows = page.locator('[data-page="agreement"] tr[data-row]');
  expect(await rows.count()).toBeGreaterThan(3);
  await goTo(window, 'history');
  const entry = page.locator('.hist-entry', { hasText: 'นำเข้าจาก Excel' });
  await entry.locator('button').click();
  await page.locator('.hist-take .btn.pri').click();
  await expect.poll(() => page.locator('.hist-take').innerText()).toContain('เลิกทำแล้วทั้งหมด');
  await goTo(window, 'agreement');
  await expect.poll(() => rows.count()).toBe(0);
});

test('a rescue file brings everything to another computer', async () => {
  let window = await open();
  await openSample(window);
  await typeResult(window, '5.25');
  await saved(window);
  const file = join(elsewhere, 'rescue.ccorescue');
  await answerDialogs(window.app, { save: file, open: file });
  const passphrase = 'กุญแจของจังหวัดเลย';
  const wrote = await window.page.evaluate(
    (words) => globalThis.desktop.call('rescue.write', { passphrase: words }),
    passphrase,
  );
  expect(wrote).toMatchObject({ ok: true });
  await window.close();
  const here = chainOf(profile);
  removeProfile(profile);
  profile = freshProfile();
  window = await open();
  const { page } = window;
  await answerDialogs(window.app, { open: file });
  await page.locator('.restore-here button').click();
  await page.locator('.restore-here input[type="password"]').fill('ไม่ใช่วลีที่ถูกต้อง');
  await page.locator('.restore-here button[type="submit"]').click();
  await page.waitForSelector('.restore-here .note.bad');
  await page.locator('.restore-here input[type="password"]').fill(passphrase);
  await page.locator('.restore-here button[type="submit"]').click();
  await page.waitForSelector('.app');
  await goTo(window, 'tracking');
  expect(await shownResult(window)).toBe('5.25');
  await typeResult(window, '5.75');
  await saved(window);
  await window.close();
  expect(chainOf(profile)).not.toBe(here);
});
