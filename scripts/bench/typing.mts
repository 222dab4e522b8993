import { _electron, type JSHandle, type Page } from 'playwright-core';
import { electronPath, launchDesk, ROOT } from '#test/e2e/desk-window';
import { BASELINE } from './build-baseline.mts';
import { p95, type Figure, type Measured } from './figure.mts';
import { withProfiles, type Profiles } from './profile.mts';
import { watchRedraw, type RedrawWatch } from './watch-redraw.mts';

const INDICATORS = 200;
const LAUNCHES = 3;
const WARM_UPS = 10;
const COMMITS = 40;

/** From Enter after a typed result to the frame that shows score, lamp, weighted score and total of 200 indicators. */
export const typing: Figure = { name: 'typing', bound: 1.3, run };

function run(): Promise<Measured> {
  return withProfiles(INDICATORS, onBoth);
}

async function onBoth(profiles: Profiles): Promise<Measured> {
  const desk: number[] = [];
  const baseline: number[] = [];
  for (let launch = 0; launch < LAUNCHES; launch += 1) {
    desk.push(...(await typeInDesk(profiles.desk, launch)));
    baseline.push(...(await typeInTable(profiles.baseline, launch, INDICATORS)));
  }
  return { unit: 'ms', take: p95, taken: 'p95', desk, baseline };
}

async function typeInDesk(profile: string, launch: number): Promise<readonly number[]> {
  const window = await launchDesk({ profile });
  const { page } = window;
  await page.waitForSelector('[data-page="tracking"] td[aria-readonly="false"][tabindex="0"]');
  const times = await typeDown(page, launch);
  await page.waitForSelector('[data-save="saved"]');
  await window.close();
  return times;
}

/** The bare table of so many rows, typed down as the program's. */
export async function typeInTable(profile: string, launch: number, rows: number): Promise<readonly number[]> {
  const app = await _electron.launch({
    executablePath: electronPath(),
    cwd: ROOT,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      BASELINE,
      `--user-data-dir=${profile}`,
      '--force-device-scale-factor=1',
      `--query=table=${rows}`,
    ],
  });
  const page = await app.firstWindow();
  await page.locator('input').first().focus();
  await page.keyboard.press('Control+A');
  const times = await typeDown(page, launch);
  await app.close();
  return times;
}

/** Down the column of the open round, as an officer does: figure, Enter, figure, Enter. */
async function typeDown(page: Page, launch: number): Promise<readonly number[]> {
  const watch: JSHandle<RedrawWatch> = await page.evaluateHandle(watchRedraw);
  const times: number[] = [];
  for (let at = 0; at < WARM_UPS + COMMITS; at += 1) {
    // Each launch finds what the one before it has left: another figure is needed for another score.
    await page.keyboard.type((at + launch) % 2 === 0 ? '97' : '63');
    await page.keyboard.press('Enter');
    const took = await watch.evaluate(({ last }) => last);
    if (took === null) throw new Error(`row ${at + 1} was not drawn anew`);
    if (at >= WARM_UPS) times.push(took);
  }
  return times;
}
