import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { launchDesk, removeProfile } from '#test/e2e/desk-window';
import { choose, partsIn, row, stored } from '#test/e2e/evidence-files';
import { goTo, openSample } from '#test/e2e/steps';

const MIB = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'cco-evidence-large-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('500 MB: killed in the middle leaves nothing but what the next start sweeps; twice attached, stored once', async () => {
  const path = join(folder, 'วีดิทัศน์.bin');
  const size = 500 * MIB;
  await writeLarge(path, size);
  const profile = mkdtempSync(join(tmpdir(), 'cco-desk-profile-'));
  let own = await launchDesk({ profile });
  await openSample(own);
  await goTo(own, 'evidence');
  await choose(own, [path]);
  await expect
    .poll(() => partsIn(profile).some((part) => part > 0), { interval: 5, timeout: 20_000 })
    .toBe(true);
  await own.kill();
  expect(stored(profile).filter((name) => /^[0-9a-f]{64}$/.test(name))).toEqual([]);
  expect(partsIn(profile)).toHaveLength(1);

  own = await launchDesk({ profile });
  await goTo(own, 'evidence');
  await choose(own, [path]);
  await row(own, 'วีดิทัศน์.bin').waitFor({ timeout: 60_000 });
  expect(partsIn(profile)).toEqual([]);
  expect(await row(own, 'วีดิทัศน์.bin').innerText()).toContain('500.0 MB');
  // The same for another indicator.
  await own.page.locator('.ev-panel select').first().selectOption({ index: 1 });
  await choose(own, [path]);
  await expect.poll(() => own.page.locator('.ev-group').count(), { timeout: 60_000 }).toBe(2);
  const files = stored(profile);
  expect(files).toHaveLength(1);
  const [sha256 = ''] = files;
  expect(statSync(join(profile, 'evidence', sha256.slice(0, 2), sha256)).size).toBe(size);
  expect(await own.page.locator('.ev-budget').innerText()).toContain('500.0 MB');
  await own.close();
  removeProfile(profile);
});

/** Every megabyte is another, so that none of it can be left out. */
async function writeLarge(path: string, size: number): Promise<void> {
  const out = createWriteStream(path);
  const piece = Buffer.alloc(MIB, 'CCO Desk ');
  for (let at = 0; at < size; at += MIB) {
    piece.writeUInt32LE(at / MIB, 0);
    if (!out.write(Buffer.from(piece))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
