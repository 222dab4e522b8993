import { readFile, writeFile } from 'node:fs/promises';
import { app } from 'electron';
import type { Notice } from '#domain/ipc/bridge';
import type { Result } from '#domain/result';
import { openLog, placesIn, repairLog, type OpenedLog } from '#main/log/open-log';
import { systemWrap } from '#main/log/system-wrap';
import { isDue, makeSnapshot } from '#main/log/snapshots';

let opening: Promise<Result<OpenedLog>> | null = null;

/**
 * The one log of this program, opened when it is first asked for. One that could not be opened is tried again; one in
 * which damage came to light is mended and opened again.
 */
export async function currentLog(): Promise<Result<OpenedLog>> {
  opening ??= open();
  const opened = await opening;
  if (opened.ok && opened.value.journal.damage()) {
    opening = mended(opened.value);
    return opening;
  }
  if (!opened.ok) opening = null;
  return opened;
}

function open(mended: readonly Notice[] = []): Promise<Result<OpenedLog>> {
  return openLog(app.getPath('userData'), app.getVersion(), systemWrap, mended);
}

async function mended({ log }: OpenedLog): Promise<Result<OpenedLog>> {
  await log.close();
  const repaired = await repairLog(app.getPath('userData'));
  return repaired.ok ? open(repaired.value) : repaired;
}

/** Once a day while the program is used, and before anything is written by a new version of it. */
export async function snapshotIfDue(): Promise<void> {
  const opened = await currentLog();
  const { snapshots } = placesIn(app.getPath('userData'));
  if (!opened.ok || opened.value.journal.head().count === 0) return;
  const { journal } = opened.value;
  if (await isNewVersion()) await makeSnapshot(journal, snapshots, 'before-update', Date.now());
  else if (await isDue(snapshots, Date.now())) await makeSnapshot(journal, snapshots, 'daily', Date.now());
}

/** Whether another version of the program wrote last; from now on this one has. */
async function isNewVersion(): Promise<boolean> {
  const { version } = placesIn(app.getPath('userData'));
  const last = await readFile(version, 'utf8').catch(() => null);
  if (last === app.getVersion()) return false;
  await writeFile(version, app.getVersion());
  return last !== null;
}

/** A last snapshot, and the journal closed; nothing depends on it. */
export async function closeLog(): Promise<void> {
  if (opening === null) return;
  const opened = await opening;
  opening = null;
  if (!opened.ok) return;
  const { log, journal } = opened.value;
  const { snapshots } = placesIn(app.getPath('userData'));
  if (log.written() > 0) await makeSnapshot(journal, snapshots, 'quit', Date.now());
  await log.close();
}
