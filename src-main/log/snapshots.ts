import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot } from '#domain/ipc/bridge';
import { parseSnapshotName, prune, snapshotName, type SnapshotReason } from '#domain/log/keep-snapshots';
import { fail, succeed, type Result } from '#domain/result';
import type { Journal } from '#main/journal/journal';
import { readSnapshot, writeSnapshot } from '#main/journal/snapshot';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The snapshots of a folder, the newest first. */
export async function listSnapshots(folder: string): Promise<readonly Snapshot[]> {
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(names.map((name) => describe(folder, name)));
  return found.flatMap((each) => each ?? []).sort((a, b) => b.at - a.at);
}

async function describe(folder: string, name: string): Promise<Snapshot | null> {
  const parsed = parseSnapshotName(name);
  if (parsed === null) return null;
  const { size } = await stat(join(folder, name)).catch(() => ({ size: 0 }));
  return { name, reason: parsed.reason, at: parsed.at, bytes: size };
}

/** Makes one and takes away those that are not kept any more. */
export async function makeSnapshot(
  journal: Journal,
  folder: string,
  reason: SnapshotReason,
  now: number,
): Promise<Result<Snapshot>> {
  await mkdir(folder, { recursive: true });
  const name = snapshotName(reason, now);
  const written = await writeSnapshot(journal, folder, name);
  if (!written.ok) return written;
  for (const old of prune(await readdir(folder), now)) await rm(join(folder, old), { force: true });
  const made = await describe(folder, name);
  return made === null ? fail('file-not-written', { reason: 'other' }) : succeed(made);
}

/** Whether the last one is a day old, or of a time that has not come. */
export async function isDue(folder: string, now: number): Promise<boolean> {
  const [last] = (await listSnapshots(folder)).filter(({ at }) => at <= now);
  return last === undefined || now - last.at >= DAY_MS;
}

/** The records of a snapshot, by its name in the list. */
export async function recordsOf(folder: string, name: string): Promise<Result<readonly Uint8Array[]>> {
  if (parseSnapshotName(name) === null) return fail('bad-request', { reason: 'name' });
  const read = await readSnapshot(join(folder, name));
  if (!read.ok) return read;
  const records: Uint8Array[] = [];
  for await (const bytes of read.value.records()) records.push(bytes);
  return succeed(records);
}
