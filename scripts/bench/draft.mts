import { setTimeout as pause } from 'node:timers/promises';
import { _electron, type JSHandle, type Page } from 'playwright-core';
import { electronPath, launchDesk, ROOT } from '#test/e2e/desk-window';
import { BASELINE } from './build-baseline.mts';
import { p95, type Figure, type Measured } from './figure.mts';
import { withProfiles, type Profiles } from './profile.mts';
import { watchKeys, type KeyWatch } from './watch-keys.mts';

const INDICATORS = 60;
const LAUNCHES = 3;
const WARM_UPS = 20;
const KEYS = 150;
/** About as fast as a quick typist; the disk is given the text several times meanwhile. */
const PAUSE_MS = 60;

/** A key while a narrative is written, which is kept on the disk as one types, against a bare text box. */
export const draft: Figure = { name: 'draft', bound: 1.2, run: () => against('text') };

/** The same against a bare text box on a page that shows the bare table too, as the window shows its grid. */
export const draftBeside: Figure = {
  name: 'draft-beside',
  bound: 1.2,
  run: () => against(`text&table=${String(INDICATORS)}`),
};

function against(query: string): Promise<Measured> {
  return withProfiles(INDICATORS, (profiles) => onBoth(profiles, query));
}

async function onBoth(profiles: Profiles, query: string): Promise<Measured> {
  const desk: number[] = [];
  const baseline: number[] = [];
  for (let launch = 0; launch < LAUNCHES; launch += 1) {
    desk.push(...(await typeInDesk(profiles.desk)));
    baseline.push(...(await typeInBox(profiles.baseline, query)));
  }
  return { unit: 'ms', take: p95, taken: 'p95', desk, baseline };
}

async function typeInDesk(profile: string): Promise<readonly number[]> {
  const window = await launchDesk({ profile });
  const { page } = window;
  await page.waitForSelector('[data-page="tracking"] td[aria-readonly="false"][tabindex="0"]');
  await page.locator('.narrative textarea').first().click();
  const times = await typeText(page);
  await page.keyboard.press('Tab');
  await page.waitForSelector('[data-save="saved"]');
  await window.close();
  return times;
}

async function typeInBox(profile: string, query: string): Promise<readonly number[]> {
  const app = await _electron.launch({
    executablePath: electronPath(),
    cwd: ROOT,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      BASELINE,
      `--user-data-dir=${profile}`,
      '--force-device-scale-factor=1',
      `--query=${query}`,
    ],
  });
  const page = await app.firstWindow();
  await page.locator('textarea').click();
  const times = await typeText(page);
  await app.close();
  return times;
}

async function typeText(page: Page): Promise<readonly number[]> {
  const watch: JSHandle<KeyWatch> = await page.evaluateHandle(watchKeys);
  for (let at = 0; at < WARM_UPS + KEYS; at += 1) {
    await page.keyboard.press(at % 7 === 6 ? 'Space' : 'a');
    await pause(PAUSE_MS);
  }
  const times = await watch.evaluate((seen) => seen.times);
  if (times.length < WARM_UPS + KEYS) throw new Error(`only ${times.length} keys were seen`);
  return times.slice(WARM_UPS);
}
