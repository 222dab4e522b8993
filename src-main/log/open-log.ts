import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from '#domain/ipc/bridge';
import { succeed, type Result } from '#domain/result';
import { openJournal, repairJournal, type Journal, type OpenReport } from '#main/journal/journal';
import { readAnchor } from '#main/log/anchor';
import { openDeskLog, type DeskLog } from '#main/log/desk-log';
import { openDeviceKey, type WrapIfAny } from '#main/log/device-key';
import { bootName, machineName, monotonic } from '#main/log/machine';
import { restoreFromSnapshot } from '#main/log/restore-from-snapshot';

/** Where things lie in the folder of the program's data, all of them outside the window's own profile. */
export function placesIn(folder: string): {
  readonly journal: string;
  readonly key: string;
  readonly anchor: string;
  readonly snapshots: string;
  readonly copy: string;
  readonly version: string;
} {
  return {
    journal: join(folder, 'journal'),
    key: join(folder, 'device.json'),
    anchor: join(folder, 'anchor.json'),
    snapshots: join(folder, 'snapshots'),
    copy: join(folder, 'second-copy.txt'),
    version: join(folder, 'version.txt'),
  };
}

export type OpenedLog = { readonly log: DeskLog; readonly journal: Journal; readonly device: string };

/**
 * Opens journal, key and chain; what had to be mended is in the notices, before those of a mending that went before.
 * What the journal has lost comes in again from the snapshots, as far as they hold it.
 */
export async function openLog(
  folder: string,
  app: string,
  wrap: WrapIfAny,
  mended: readonly Notice[] = [],
): Promise<Result<OpenedLog>> {
  const places = placesIn(folder);
  await mkdir(folder, { recursive: true });
  const secondCopy = await readFile(places.copy, 'utf8').catch(() => null);
  const [opened, key] = await Promise.all([
    openJournal(places.journal, { secondCopy, freshId: randomUUID }),
    openDeviceKey(places.key, wrap),
  ]);
  if (!opened.ok) return opened;
  const { journal, report } = opened.value;
  const isGone = report.created && (await readAnchor(places.anchor)) !== null;
  const log = await openDeskLog(journal, key, places.anchor, {
    now: () => Date.now(),
    freshInc: () => randomBytes(16).toString('base64url'),
    machine: await machineName(),
    boot: await bootName(Date.now()),
    monotonic,
    app,
  });
  const lost: readonly Notice[] = isGone ? [{ code: 'journal-gone', details: {} }] : [];
  const told = [...lost, ...mended, ...noticesOf(report)];
  if (report.created || [...told, ...log.notices].some(isLoss)) {
    told.push(...(await restoreFromSnapshot(log, places.snapshots)));
  }
  log.notices.unshift(...told, ...spaceNotices(await journal.freeSpace()));
  return succeed({ log, journal, device: key.key.device });
}

/** Reads the whole journal and mends it. For one that is not open. */
export async function repairLog(folder: string): Promise<Result<readonly Notice[]>> {
  const repaired = await repairJournal(placesIn(folder).journal, { freshId: randomUUID });
  return repaired.ok ? succeed(noticesOf(repaired.value)) : repaired;
}

/** The journal gave back less than it once held: what it read badly, or what only the anchor still knows of. */
function isLoss({ code, details }: Notice): boolean {
  return code === 'journal-salvaged' || (code === 'chain-renewed' && details['why'] === 'journal-older');
}

function spaceNotices({ free, level }: Awaited<ReturnType<Journal['freeSpace']>>): readonly Notice[] {
  if (level === 'ok') return [];
  return [{ code: 'disk-low', details: { free: String(Math.floor(free / 1024 ** 2)) } }];
}

function noticesOf({ torn, damaged }: OpenReport): readonly Notice[] {
  const notices: Notice[] = damaged.map(({ segment, kept, lostBytes }) => ({
    code: 'journal-salvaged',
    details: { segment, kept: String(kept), lost: String(lostBytes) },
  }));
  return torn === null
    ? notices
    : [{ code: 'journal-torn', details: { bytes: String(torn.bytes) } }, ...notices];
}
