import { setTimeout as wait } from 'node:timers/promises';
import type { JSHandle, Page } from 'playwright-core';
import { launchDesk } from '#test/e2e/desk-window';
import { compileSlowDisk } from './build-baseline.mts';
import { median, type Figure, type Measured } from './figure.mts';
import { withProfiles, type Profiles } from './profile.mts';
import { openStore } from './store.mts';
import { watchSave, type SaveWatch } from './watch-save.mts';

const INDICATORS = 60;
const LAUNCHES = 3;
const WARM_UPS = 10;
const EDITS = 40;
/** One edit at a time: the one before has reached the tables too. */
const PAUSE_MS = 150;
const SLOWER_MS = 5;

/**
 * From Enter after a typed result until the window says "saved", against the bare necessities one after the other: a
 * round trip to the desktop process that appends the same bytes and syncs them, then a strict put into IndexedDB.
 */
export const save: Figure = { name: 'save', bound: 1.5, run };

/** The same on a disk whose every sync takes five milliseconds more. */
export const saveSlow: Figure = { name: 'save-slow', bound: 1.5, run: runSlowly };

function run(): Promise<Measured> {
  return withProfiles(INDICATORS, onBoth);
}

async function runSlowly(): Promise<Measured | string> {
  const library = compileSlowDisk();
  if (library === null) return 'there is no gcc to build bench/slowsync.c with';
  return withProfiles(INDICATORS, async (profiles) => {
    // Whatever is started from here on loads it.
    process.env['SLOWSYNC_MS'] = String(SLOWER_MS);
    process.env['LD_PRELOAD'] = library;
    try {
      return await onBoth(profiles);
    } finally {
      delete process.env['LD_PRELOAD'];
      delete process.env['SLOWSYNC_MS'];
    }
  });
}

async function onBoth({ desk: profile, baseline: folder, last }: Profiles): Promise<Measured> {
  const desk: number[] = [];
  const baseline: number[] = [];
  for (let launch = 0; launch < LAUNCHES; launch += 1) {
    desk.push(...(await saveInDesk(profile, launch)));
    baseline.push(...(await saveBare(folder, last.bytes)));
  }
  return { unit: 'ms', take: median, taken: 'p50', desk, baseline };
}

async function saveInDesk(profile: string, launch: number): Promise<readonly number[]> {
  const window = await launchDesk({ profile });
  await window.page.waitForSelector('[data-page="tracking"] td[aria-readonly="false"][tabindex="0"]');
  const times = await typeDown(window.page, launch);
  await window.close();
  return times;
}

async function typeDown(page: Page, launch: number): Promise<readonly number[]> {
  const watch: JSHandle<SaveWatch> = await page.evaluateHandle(watchSave);
  const times: number[] = [];
  for (let at = 0; at < WARM_UPS + EDITS; at += 1) {
    await wait(PAUSE_MS);
    await page.keyboard.type((at + launch) % 2 === 0 ? '97' : '63');
    await page.keyboard.press('Enter');
    const took = await watch.evaluate(({ last }) => last);
    if (took === null) throw new Error(`edit ${at + 1} was not saved`);
    if (at >= WARM_UPS) times.push(took);
  }
  return times;
}

/** What is stored: one commit of the other side. */
async function saveBare(profile: string, bytes: Uint8Array): Promise<readonly number[]> {
  const store = await openStore(profile);
  const times: number[] = [];
  for (let at = 0; at < WARM_UPS + EDITS; at += 1) {
    await wait(PAUSE_MS);
    const took = await store.save(bytes.length);
    if (at >= WARM_UPS) times.push(took);
  }
  await store.close();
  return times;
}
