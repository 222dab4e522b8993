import { _electron } from 'playwright-core';
import { electronPath, ROOT } from '#test/e2e/desk-window';
import { STORE } from './build-baseline.mts';

/** What bench/store puts into its page. */
type BareStore = { save(bytes: number): Promise<number>; fill(folder: string): Promise<number> };

const PATIENCE = 120_000;

/** The bare store in its window; times in ms, taken in the page. */
export type OpenStore = {
  /** One round trip with an append of so many bytes and a sync, then a strict put of them. */
  save(bytes: number): Promise<number>;
  /** Puts the rows of a folder (`putRows` wrote them) into empty tables. */
  fill(folder: string): Promise<number>;
  close(): Promise<void>;
};

export async function openStore(profile: string): Promise<OpenStore> {
  const app = await _electron.launch({
    executablePath: electronPath(),
    cwd: ROOT,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      STORE,
      `--user-data-dir=${profile}`,
      '--force-device-scale-factor=1',
    ],
    timeout: PATIENCE,
  });
  const page = await app.firstWindow({ timeout: PATIENCE });
  const store = await page.waitForFunction(
    () => (globalThis as unknown as { bareStore?: BareStore }).bareStore,
    undefined,
    { timeout: PATIENCE },
  );
  const bare = await store.evaluateHandle((found) => {
    if (found === undefined) throw new Error('no store');
    return found;
  });
  return {
    save: (bytes) => bare.evaluate((it, length) => it.save(length), bytes),
    fill: (folder) => bare.evaluate((it, from) => it.fill(from), folder),
    close: () => app.close(),
  };
}
