import type { Notice } from '#domain/ipc/bridge';
import type { Result } from '#domain/result';
import type { DeskLog } from '#main/log/desk-log';
import { hash } from '#main/log/device-key';
import { listSnapshots, recordsOf } from '#main/log/snapshots';

/**
 * What the journal has lost and a snapshot still holds comes in again, as it was signed. For a log that has just begun a
 * new chain because of that loss. Tells how many commits that were, or nothing where there were none.
 */
export async function restoreFromSnapshot(log: DeskLog, snapshots: string): Promise<readonly Notice[]> {
  let added = 0;
  for (const { name } of await listSnapshots(snapshots)) {
    const read = await readable(snapshots, name);
    const lacking = new Set(await log.missing(read.map(hash)));
    if (lacking.size === 0) continue;
    const taken = await log.take(read.filter((bytes) => lacking.has(hash(bytes))));
    if (taken.ok) added += taken.value.added;
  }
  return added === 0 ? [] : [{ code: 'journal-refilled', details: { added: String(added) } }];
}

/** A snapshot that is damaged itself gives nothing. */
async function readable(snapshots: string, name: string): Promise<readonly Uint8Array[]> {
  const read = await recordsOf(snapshots, name).catch((): Result<readonly Uint8Array[]> | null => null);
  return read?.ok === true ? read.value : [];
}
