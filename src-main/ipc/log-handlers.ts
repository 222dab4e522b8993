import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { BackupList, Handlers, LogStatus, Reply } from '#domain/ipc/bridge';
import type { SnapshotReason } from '#domain/log/keep-snapshots';
import { fail, succeed, type Result } from '#domain/result';
import { writeSnapshot } from '#main/journal/snapshot';
import { placesIn, type OpenedLog } from '#main/log/open-log';
import { listSnapshots, makeSnapshot, recordsOf } from '#main/log/snapshots';
import { currentLog } from '#main/log/the-log';
import { renewTables } from '#main/tables';

type LogCalls = Extract<keyof Handlers, `${'log' | 'backup' | 'rescue' | 'copy'}.${string}`>;
const RESCUE = { name: 'CCO Desk', extensions: ['ccorescue'] };

/** What the window may ask of the journal and its copies. */
export function logHandlers(window: () => BrowserWindow | null): Pick<Handlers, LogCalls> {
  const places = placesIn(app.getPath('userData'));
  return {
    'log.open': ({ checkpoint }) =>
      withLog(async (opened) => {
        await opened.log.compare(checkpoint);
        return succeed({ ...drainStatus(opened), head: await opened.log.head() });
      }),
    'log.append': (draft) => withLog(({ log }) => log.append(draft)),
    'log.read': ({ after }) => withLog(async ({ log }) => succeed(await log.read(after))),
    'log.missing': ({ ids }) => withLog(async ({ log }) => succeed({ ids: await log.missing(ids) })),
    'log.take': ({ commits }) =>
      withLog(async ({ log }) => {
        const taken = await log.take(commits);
        // The journal had lost them: who knows what else was written on this chain elsewhere.
        if (taken.ok && taken.value.added > 0) await log.renew('journal-older');
        return taken;
      }),
    'log.renew': () => renewTables(),
    'backup.list': () => withLog(async (opened) => succeed(await backups(opened, places.snapshots))),
    'backup.now': ({ reason }) =>
      withLog(({ journal }) => makeSnapshot(journal, places.snapshots, reason, Date.now())),
    'backup.restore': ({ name }) =>
      withLog((opened) => restore(opened, places.snapshots, () => recordsOf(places.snapshots, name))),
    'rescue.write': ({ passphrase }) => withLog((opened) => saveRescue(window(), opened, passphrase)),
    'rescue.restore': ({ passphrase }) =>
      withLog(async (opened) => {
        const path = await chooseRescue(window());
        if (path === null) return fail('cancelled');
        return restore(opened, places.snapshots, () => rescued(path, passphrase));
      }),
    'copy.choose': () => withLog((opened) => chooseCopy(window(), opened, places.copy)),
    'copy.stop': () =>
      withLog(async ({ journal }) => {
        const stopped = await journal.setSecondCopy(null);
        await rm(places.copy, { force: true });
        return stopped.ok ? succeed(journal.secondCopy()) : stopped;
      }),
  };
}

async function withLog<Value>(use: (opened: OpenedLog) => Promise<Result<Value>>): Promise<Result<Value>> {
  const opened = await currentLog();
  return opened.ok ? use(opened.value) : opened;
}

function drainStatus({ log, journal, device }: OpenedLog): Omit<LogStatus, 'head'> {
  const { inc, seq, last } = log.chain();
  return { ...journal.head(), inc, seq, last: last ?? '', device, notices: log.notices.splice(0) };
}

async function backups({ journal }: OpenedLog, folder: string): Promise<BackupList> {
  return {
    snapshots: await listSnapshots(folder),
    copy: journal.secondCopy(),
    disk: await journal.freeSpace(),
  };
}

/** What a snapshot holds and the journal lacks comes in; what the journal holds stays. A new chain is begun. */
async function restore(
  { log, journal }: OpenedLog,
  folder: string,
  read: () => Promise<Result<readonly Uint8Array[]>>,
): Promise<Reply<'backup.restore'>> {
  const records = await read();
  if (!records.ok) return records;
  const before = await makeSnapshot(journal, folder, 'before-restore' satisfies SnapshotReason, Date.now());
  if (!before.ok) return before;
  const taken = await log.take(records.value);
  if (!taken.ok) return taken;
  await log.renew('restored');
  return succeed({ added: taken.value.added, commits: records.value.length });
}

async function rescued(path: string, passphrase: string): Promise<Result<readonly Uint8Array[]>> {
  const { readRescue } = await import('#main/journal/rescue');
  const read = await readRescue(path, passphrase);
  return read.ok ? succeed(read.value.records) : read;
}

async function saveRescue(
  window: BrowserWindow | null,
  { journal }: OpenedLog,
  passphrase: string,
): Promise<Reply<'rescue.write'>> {
  if (window === null) return fail('cancelled');
  const defaultPath = join(app.getPath('documents'), `CCO Desk.${RESCUE.extensions.join('')}`);
  const { filePath } = await dialog.showSaveDialog(window, { defaultPath, filters: [RESCUE] });
  if (filePath === '') return fail('cancelled');
  const name = `${randomUUID()}.snapshot`;
  const snapshot = await writeSnapshot(journal, app.getPath('temp'), name);
  if (!snapshot.ok) return snapshot;
  try {
    // Its ciphers are loaded when they are wanted: no start waits for them.
    const { writeRescue } = await import('#main/journal/rescue');
    const written = await writeRescue(snapshot.value.path, passphrase, filePath);
    return written.ok ? succeed({ fileName: basename(filePath) }) : written;
  } finally {
    await rm(snapshot.value.path, { force: true });
  }
}

async function chooseRescue(window: BrowserWindow | null): Promise<string | null> {
  if (window === null) return null;
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: [RESCUE] });
  return filePaths[0] ?? null;
}

async function chooseCopy(
  window: BrowserWindow | null,
  { journal }: OpenedLog,
  remembered: string,
): Promise<Reply<'copy.choose'>> {
  if (window === null) return fail('cancelled');
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  });
  const [folder] = filePaths;
  if (folder === undefined) return fail('cancelled');
  const set = await journal.setSecondCopy(folder);
  if (!set.ok) return set;
  await writeFile(remembered, folder);
  return succeed(journal.secondCopy());
}
