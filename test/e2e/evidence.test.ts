import { createServer, type Server } from 'node:http';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { serious } from '#test/e2e/axe';
import { answerDialogs, launchDesk, removeProfile, type DeskWindow } from '#test/e2e/desk-window';
import { choose, filesIn, pdfOf, pngOf, row, shaOf, stored } from '#test/e2e/evidence-files';
import { closePreview, escape, previewOf } from '#test/e2e/evidence-preview';
import { copyOutside, dropFiles, pasteKeys } from '#test/e2e/keys';
import { goTo, openSample, saved } from '#test/e2e/steps';

declare global {
  // What the preload script put into the page; the page's own code names it in src-renderer/bridge.ts.
  var desktop: { readonly call: (name: string, input: unknown) => Promise<unknown> };
}

const folder = mkdtempSync(join(tmpdir(), 'cco-evidence-'));
let desk: DeskWindow;
/** Whatever runs in a file would ask here. */
let listener: Server;
let heard = 0;
let port = 0;

beforeAll(async () => {
  listener = createServer((_request, response) => {
    heard += 1;
    response.end();
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  port = (listener.address() as AddressInfo).port;
  // It does hear: else its silence would say nothing.
  await fetch(`http://127.0.0.1:${String(port)}/`);
  expect(heard).toBe(1);
  heard = 0;
  desk = await launchDesk();
  await openSample(desk);
  await goTo(desk, 'evidence');
});

afterEach(async () => {
  await closePreview(desk);
});

afterAll(async () => {
  await desk.close();
  removeProfile(desk.profile);
  rmSync(folder, { recursive: true, force: true });
  listener.close();
});

const GREEN = [20, 120, 60] as const;
const PICTURE = pngOf(600, 400, GREEN);

test('a picture and a PDF are attached by the picker, seen small, shown large, taken off and brought back', async () => {
  const { page } = desk;
  const paths = filesIn(folder, { 'ภาพกิจกรรม.png': PICTURE, 'รายงานผล.pdf': pdfOf(null) });
  await choose(desk, paths);
  await row(desk, 'รายงานผล.pdf').waitFor();
  await expect.poll(() => row(desk, 'ภาพกิจกรรม.png').locator('img').count()).toBe(1);
  expect(await row(desk, 'ภาพกิจกรรม.png').innerText()).toContain('ภาพ PNG · 2 KB');
  await expect.poll(() => row(desk, 'รายงานผล.pdf').innerText()).toContain('ในเครื่องนี้');
  expect(await page.locator('.ev-group .ev-head').innerText()).toContain('2 แฟ้ม');

  await row(desk, 'ภาพกิจกรรม.png').locator('.ev-name').focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await previewOf(desk, GREEN))?.part ?? 0).toBeGreaterThan(0.1);
  const shown = await previewOf(desk, GREEN);
  expect(shown).toMatchObject({
    title: 'ภาพกิจกรรม.png',
    preferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
    },
  });
  await escape(desk);
  await expect.poll(() => previewOf(desk, GREEN)).toBe(null);

  await row(desk, 'รายงานผล.pdf').locator('.ev-name').click();
  await expect
    .poll(async () => (await previewOf(desk, [255, 0, 0]))?.part ?? 0, { timeout: 15_000 })
    .toBeGreaterThan(0.05);
  expect((await previewOf(desk, [255, 0, 0]))?.title).toBe('รายงานผล.pdf');
  await escape(desk);
  await expect.poll(() => previewOf(desk, GREEN)).toBe(null);

  await row(desk, 'ภาพกิจกรรม.png').locator('[data-remove]').focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => row(desk, 'ภาพกิจกรรม.png').count()).toBe(0);
  expect(stored(desk.profile)).toContain(shaOf(PICTURE));
  await page.keyboard.press('Control+KeyZ');
  await row(desk, 'ภาพกิจกรรม.png').waitFor();
  // Attaching both was one action.
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => page.locator('.ev-list [data-file]').count()).toBe(0);
  await page.keyboard.press('Control+KeyY');
  await expect.poll(() => page.locator('.ev-list [data-file]').count()).toBe(2);
  await saved(desk);
  expect(desk.complaints).toEqual([]);
});

test('files come in by drop, a picture by paste; the page learns no path and can name none', async () => {
  const { page } = desk;
  const [path = ''] = filesIn(folder, { 'ลากมาวาง.csv': 'เดือน,ผล\n1,2\n' });
  await dropFiles(page, path);
  await row(desk, 'ลากมาวาง.csv').waitFor();
  expect(await row(desk, 'ลากมาวาง.csv').innerText()).toContain('ตาราง CSV');

  await copyOutside(desk.app, { png: pngOf(30, 20, [200, 30, 30]) });
  await pasteKeys(page);
  await row(desk, 'image.png').waitFor();

  const refused = await page.evaluate(async () => {
    const { call } = globalThis.desktop;
    const made = { name: 'passwd', path: '/etc/passwd', [Symbol.toStringTag]: 'File' };
    return Promise.all(
      [
        { job: 'x', files: [made] },
        { job: 'x', files: ['/etc/passwd'] },
        { job: 'x', files: [], sources: [{ name: 'passwd', path: '/etc/passwd' }] },
        { job: 'x', sources: [{ name: 'passwd', path: '/etc/passwd' }] },
      ].map((input) => call('evidence.take', input).catch(() => ({ code: 'thrown' }))),
    );
  });
  const codes = refused.map((reply) => (reply as { code?: string }).code);
  expect(codes.every((code) => code === 'bad-request' || code === 'thrown')).toBe(true);
  expect(stored(desk.profile)).not.toContain(shaOf(readFileSync('/etc/passwd')));
});

test('scripts in SVG, HTML and PDF never run, and the partition serves nothing but what is being shown', async () => {
  const { page, app } = desk;
  const asks = `fetch('http://127.0.0.1:${String(port)}/');open('http://127.0.0.1:${String(port)}/');document.title='taken'`;
  const files = {
    'แผนที่.svg': `<svg xmlns="http://www.w3.org/2000/svg" onload="${asks}"><script>${asks}</script></svg>`,
    'หน้าเว็บ.html': `<!doctype html><script>${asks}</script><img src="http://127.0.0.1:${String(port)}/x.png">`,
    // A page that only calls itself a picture.
    'ปลอม.png': `<html><body onload="${asks}">`,
    'คำสั่ง.pdf': pdfOf(
      `app.launchURL("http://127.0.0.1:${String(port)}/", true); this.submitForm("http://127.0.0.1:${String(port)}/"); app.alert("taken")`,
    ),
  };
  await choose(desk, filesIn(folder, files));
  await row(desk, 'คำสั่ง.pdf').waitFor();
  expect(await row(desk, 'แผนที่.svg').innerText()).toContain('ไม่แสดงตัวอย่าง');
  expect(await row(desk, 'ปลอม.png').innerText()).toContain('หน้าเว็บ HTML');
  expect(
    await page.locator('.ev-list [data-file] button.ev-name', { hasText: /svg|html|ปลอม/ }).count(),
  ).toBe(0);
  for (const name of ['แผนที่.svg', 'หน้าเว็บ.html', 'ปลอม.png'] as const) {
    const reply = await page.evaluate(
      async (sha256) => [
        await globalThis.desktop.call('evidence.preview', { sha256, name: 'x.png' }),
        await globalThis.desktop.call('evidence.picture', { sha256 }),
      ],
      shaOf(files[name]),
    );
    expect(reply).toEqual([
      { ok: false, code: 'bad-request', details: { reason: 'kind' } },
      { ok: true, value: { picture: null } },
    ]);
  }

  await row(desk, 'คำสั่ง.pdf').locator('.ev-name').click();
  await expect
    .poll(async () => (await previewOf(desk, [255, 0, 0]))?.part ?? 0, { timeout: 15_000 })
    .toBeGreaterThan(0.05);
  const served = await app.evaluate(
    async ({ BrowserWindow, session }, { hashes, address }) => {
      const own = session.fromPartition('persist:evidence-preview');
      const window = BrowserWindow.getAllWindows().find((each) =>
        each.webContents.getURL().startsWith('evidence://file/'),
      );
      const before = BrowserWindow.getAllWindows().length;
      const statuses = await Promise.all(
        hashes.map(async (hash) => (await own.fetch(`evidence://file/${hash}/x`)).status),
      );
      const outside = await own.fetch(address).then(
        () => 'answered',
        () => 'refused',
      );
      const moved = await window?.webContents.loadURL(address).then(
        () => 'moved',
        () => 'refused',
      );
      return { statuses, outside, moved, more: BrowserWindow.getAllWindows().length - before };
    },
    {
      hashes: [shaOf(files['แผนที่.svg']), shaOf(PICTURE), '0'.repeat(64)],
      address: `http://127.0.0.1:${String(port)}/`,
    },
  );
  expect(served).toEqual({ statuses: [404, 404, 404], outside: 'refused', moved: 'refused', more: 0 });
  expect(heard).toBe(0);
  expect(await page.title()).toBe('CCO Desk');
  // The window's own session does not know the scheme at all.
  const own = await page.evaluate(
    (hash) =>
      fetch(`evidence://file/${hash}/`).then(
        () => 'answered',
        () => 'refused',
      ),
    shaOf(PICTURE),
  );
  expect(own).toBe('refused');
});

test('a byte flipped behind our back, and a file that is gone, are said; attaching again heals', async () => {
  const { page, profile } = desk;
  const sha256 = shaOf(PICTURE);
  const path = join(profile, 'evidence', sha256.slice(0, 2), sha256);
  const flipped = Buffer.from(PICTURE);
  flipped.writeUInt8(flipped.readUInt8(200) ^ 1, 200);
  writeFileSync(path, flipped);
  await page.getByRole('button', { name: 'ตรวจทุกแฟ้ม' }).click();
  await expect.poll(() => page.locator('.ev-group [data-state="changed"]').count()).toBe(1);
  await row(desk, 'ภาพกิจกรรม.png').locator('.ev-name').click();
  await expect.poll(() => page.locator('.ev-list').innerText()).toContain('ถูกแก้ไขนอกโปรแกรม');
  expect(await previewOf(desk, GREEN)).toBe(null);

  rmSync(path);
  await page.getByRole('button', { name: 'ตรวจทุกแฟ้ม' }).click();
  await expect.poll(() => page.locator('.ev-group [data-state="missing"]').count()).toBe(1);
  await page.getByRole('radio', { name: /ไม่พบ 1/ }).click();
  await expect.poll(() => page.locator('.ev-group [data-file]').count()).toBe(1);
  await page.getByRole('radio', { name: /ทั้งหมด/ }).click();
  // The result has it already, so nothing is attached twice: the bytes come back.
  const before = await page.locator('.ev-list [data-file]').count();
  await choose(desk, [join(folder, 'ภาพกิจกรรม.png')]);
  await expect.poll(() => existsSync(path)).toBe(true);
  await expect.poll(() => page.locator('[data-state="missing"]').count()).toBe(0);
  expect(await page.locator('.ev-list [data-file]').count()).toBe(before);
});

test('a copy is saved under a name of the officer’s', async () => {
  const target = join(folder, 'สำเนา.svg');
  await answerDialogs(desk.app, { save: target });
  await row(desk, 'แผนที่.svg').getByRole('button', { name: /เป็น…/ }).click();
  await expect.poll(() => existsSync(target)).toBe(true);
  expect(readFileSync(target).equals(readFileSync(join(folder, 'แผนที่.svg')))).toBe(true);
});

test('nothing serious for a reader while files, and a fault stand on the page', async () => {
  const { page } = desk;
  await choose(desk, filesIn(folder, { 'ว่าง.txt': '' }));
  await page.getByText('ไม่ได้แนบ “ว่าง.txt”').waitFor();
  expect(await serious(desk)).toEqual([]);
});
