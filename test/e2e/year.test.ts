import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { freshProfile, launchDesk, removeProfile, ROOT, type DeskWindow } from '#test/e2e/desk-window';
import { readTables } from '#test/e2e/tables';
import { writeShortYear } from '#test/e2e/year/short-year';
import { doStep, TABLES, YEAR } from '#test/e2e/year/year-steps';

const profile = freshProfile();
const folder = mkdtempSync(join(tmpdir(), 'cco-desk-year-'));
let desk: DeskWindow | null = null;

afterEach(async () => {
  await desk?.close().catch(() => undefined);
  removeProfile(profile);
  rmSync(folder, { recursive: true, force: true });
});

test('a whole year by keyboard: proposed, talked over, signed, measured three times, certified, amended, closed', async () => {
  writeShortYear(folder);
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'cco.mjs'), 'load', folder, '--profile', profile]);
  desk = await launchDesk({ profile });
  const { page } = desk;
  await page.waitForSelector('main[data-page]');
  let seated: Parameters<typeof doStep>[2] = null;
  for (const step of YEAR) {
    seated = await doStep(desk, step, seated);
    await expect
      .poll(async () => step.isDone(await readTables(page, TABLES)), { message: step.name, timeout: 10_000 })
      .toBe(true);
  }
  expect(desk.complaints).toEqual([]);
});
