import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { launchDesk, removeProfile, type DeskWindow } from '#test/e2e/desk-window';
import { openSample } from '#test/e2e/steps';
import { median, type Figure, type Measured } from './figure.mts';

const MIB = 1024 * 1024;
const SIZE = 100 * MIB;
const WARM_UPS = 1;
const PAIRS = 7;

/**
 * From the call of the window until the answer that a file of 100 MB is stored: through preload, contract, store, kind
 * by bytes and both syncs. Against the same bytes read, hashed, written and synced, bare, in the same process.
 */
export const attach: Figure = { name: 'attach', bound: 1.5, run };

async function run(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'cco-bench-attach-'));
  const window = await launchDesk();
  try {
    await openSample(window);
    return await inTurns(window, folder);
  } finally {
    await window.close();
    removeProfile(window.profile);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inTurns({ app, page, profile }: DeskWindow, folder: string): Promise<Measured> {
  const desk: number[] = [];
  const baseline: number[] = [];
  const bare = join(profile, 'bare');
  mkdirSync(bare);
  for (let pair = 0; pair < WARM_UPS + PAIRS; pair += 1) {
    // Another content each time: else the second is there already.
    const path = join(folder, `${String(pair)}.bin`);
    writeFileSync(path, randomBytes(SIZE));
    const first = pair % 2 === 0;
    const before = first ? null : await copyBare(app, path, bare);
    const ours = await attachOnce(app, page, path);
    const theirs = before ?? (await copyBare(app, path, bare));
    rmSync(path);
    if (pair < WARM_UPS) continue;
    desk.push(ours);
    baseline.push(theirs);
  }
  return { unit: 'ms', take: median, taken: 'median', desk, baseline };
}

async function attachOnce(app: ElectronApplication, page: Page, path: string): Promise<number> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
  return page.evaluate(async (job) => {
    const { desktop } = globalThis as unknown as {
      desktop: {
        call(name: string, input: unknown): Promise<{ value?: { files: { result: { ok: boolean } }[] } }>;
      };
    };
    const begun = performance.now();
    const reply = await desktop.call('evidence.choose', { job });
    const took = performance.now() - begun;
    if (reply.value?.files[0]?.result.ok !== true) throw new Error(JSON.stringify(reply));
    return took;
  }, randomUUID());
}

/** In the desktop process, on the same disk: what cannot be left out if a file is to be kept under its hash. */
async function copyBare(app: ElectronApplication, path: string, folder: string): Promise<number> {
  return app.evaluate(
    async (_electron, { from, into, piece }) => {
      const { createHash } = process.getBuiltinModule('node:crypto');
      const { open, rm } = process.getBuiltinModule('node:fs/promises');
      const target = `${into}/copy`;
      const begun = performance.now();
      const hash = createHash('sha256');
      const source = await open(from, 'r');
      const copy = await open(target, 'w');
      const bytes = Buffer.allocUnsafe(piece);
      for (;;) {
        const { bytesRead } = await source.read(bytes, 0, piece);
        if (bytesRead === 0) break;
        hash.update(bytes.subarray(0, bytesRead));
        await copy.write(bytes, 0, bytesRead);
      }
      await copy.sync();
      await copy.close();
      await source.close();
      hash.digest('hex');
      const took = performance.now() - begun;
      await rm(target);
      return took;
    },
    { from: path, into: folder, piece: MIB },
  );
}
