import { app, safeStorage } from 'electron';
import type { Result } from '#domain/result';
import type { Wrap } from '#main/log/device-key';
import { openLog, placesIn, type OpenedLog } from '#main/log/open-log';
import { isDue, makeSnapshot } from '#main/log/snapshots';

let opening: Promise<Result<OpenedLog>> | null = null;

/** The one log of this program, opened when it is first asked for. One that could not be opened is tried again. */
export async function currentLog(): Promise<Result<OpenedLog>> {
  opening ??= openLog(app.getPath('userData'), app.getVersion(), systemWrap);
  const opened = await opening;
  if (!opened.ok) opening = null;
  return opened;
}

/** Once a day while the program is used. */
export async function snapshotIfDue(): Promise<void> {
  const opened = await currentLog();
  const { snapshots } = placesIn(app.getPath('userData'));
  if (!opened.ok || opened.value.journal.head().count === 0 || !(await isDue(snapshots, Date.now()))) return;
  await makeSnapshot(opened.value.journal, snapshots, 'daily', Date.now());
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

/** Linux without a keyring would lock with a password that everybody knows: that is not called locked. */
function systemWrap(): Wrap | null {
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return null;
  if (!safeStorage.isEncryptionAvailable()) return null;
  return {
    lock: (secret) => safeStorage.encryptString(secret),
    open: (locked) => safeStorage.decryptString(Buffer.from(locked)),
  };
}
