import { withBytes } from '#renderer/database/pieces';
import type { LogRecord, LogStatus, Notice } from '#domain/ipc/bridge';
import { fail, succeed, type Result } from '#domain/result';
import { bridge } from '#renderer/bridge';
import { askJournal } from '#renderer/database/journal';
import { database, readCheckpoint, type Checkpoint } from '#renderer/database/database';
import { catchUp, rebuildTables } from '#renderer/database/rebuild';

/** More commits than this are not worth a patch: the tables are rebuilt. */
const PATCH_AT_MOST = 2000;
const TAKE_AT_ONCE = 5000;

export type Progress = (done: number, all: number) => void;
type Synced = {
  readonly status: LogStatus;
  readonly notices: readonly Notice[];
  /** The tables were up to date already: what was read of them meanwhile stands. */
  readonly untouched: boolean;
};

/**
 * Brings the tables up to date with the journal (`asked`), whatever the one has and the other lacks. What the tables have and
 * the journal has not goes back into the journal first; nothing is dropped.
 */
export async function syncTables(
  onProgress: Progress,
  asked: Promise<Result<LogStatus>> = askJournal(),
): Promise<Result<Synced>> {
  const [checkpoint, early] = await Promise.all([readCheckpoint(), asked]);
  if (!early.ok) return early;
  const { notices } = early.value;
  if (checkpoint === null) return rebuild(early.value, onProgress);
  if (isUpToDate(checkpoint, early.value) && !knowsMore(checkpoint, early.value))
    return succeed({ status: early.value, notices, untouched: true });
  // Where they differ, the log has to hear what the tables know of its chain.
  const compared = await bridge.call('log.open', { checkpoint });
  if (!compared.ok) return compared;
  const status = { ...compared.value, notices: [...notices, ...compared.value.notices] };
  if (isUpToDate(checkpoint, status)) return succeed({ status, notices: status.notices, untouched: true });
  if (await caughtUp(checkpoint, status))
    return succeed({ status, notices: status.notices, untouched: false });
  return rebuild(status, onProgress);
}

function isUpToDate(checkpoint: Checkpoint, status: LogStatus): boolean {
  return (
    checkpoint.journal === status.journal &&
    checkpoint.count === status.count &&
    checkpoint.head === status.head
  );
}

/** The tables know this computer's chain further than the journal does. */
function knowsMore(checkpoint: Checkpoint, status: LogStatus): boolean {
  return checkpoint.inc === status.inc && checkpoint.seq > status.seq;
}

/** True when the tables were only a little behind and are up to date now: a kill between journal and tables. */
async function caughtUp(checkpoint: Checkpoint, status: LogStatus): Promise<boolean> {
  const behind = status.count - checkpoint.count;
  if (checkpoint.journal !== status.journal || behind <= 0 || behind > PATCH_AT_MOST) return false;
  const read = await bridge.call('log.read', { after: Math.max(0, checkpoint.count - 1) });
  if (!read.ok) return false;
  const { records } = read.value;
  const fresh = checkpoint.count === 0 ? records : records.slice(1);
  if (!follows(checkpoint, records) || fresh.at(-1)?.at !== status.count) return false;
  await catchUp(checkpoint, status, fresh);
  return true;
}

/** Whether the tables hold what stands at that place of the journal. */
function follows({ count, head }: Checkpoint, records: readonly LogRecord[]): boolean {
  return count === 0 || records[0]?.id === head;
}

async function rebuild(status: LogStatus, onProgress: Progress): Promise<Result<Synced>> {
  const taken = await backfillJournal();
  if (!taken.ok) return taken;
  const now = taken.value === 0 ? status : await reopened(status);
  if (now === null) return fail('journal-unreadable');
  const filled = await rebuildTables(now, onProgress);
  if (!filled.ok) return filled;
  const notices: Notice[] = [];
  if (taken.value > 0) notices.push({ code: 'journal-behind', details: { added: String(taken.value) } });
  // Damage came to light while it was read: it is mended at the next call, and then filled to its end.
  if (filled.value < now.count) return andThen(await syncTables(onProgress), [...notices, ...now.notices]);
  // The very first start fills nothing: there is nothing to tell.
  if (filled.value > 0) {
    notices.push({ code: 'tables-rebuilt', details: { commits: String(filled.value) } });
  }
  return succeed({ status: now, notices: [...notices, ...now.notices], untouched: false });
}

/** What was found before is told as well. */
function andThen(synced: Result<Synced>, before: readonly Notice[]): Result<Synced> {
  if (!synced.ok) return synced;
  return succeed({ ...synced.value, notices: [...before, ...synced.value.notices], untouched: false });
}

async function reopened(before: LogStatus): Promise<LogStatus | null> {
  const opened = await askJournal();
  return opened.ok ? { ...opened.value, notices: [...before.notices, ...opened.value.notices] } : null;
}

/** Commits that the journal lacks: a restored image of the disk, or a lost segment. Gives their number. */
export async function backfillJournal(): Promise<Result<number>> {
  const ids = await database.commit.toCollection().primaryKeys();
  if (ids.length === 0) return succeed(0);
  const missing = await bridge.call('log.missing', { ids });
  if (!missing.ok) return missing;
  let added = 0;
  for (let at = 0; at < missing.value.ids.length; at += TAKE_AT_ONCE) {
    const rows = await database.commit.bulkGet(missing.value.ids.slice(at, at + TAKE_AT_ONCE));
    const known = await withBytes(rows.flatMap((row) => row ?? []));
    const ordered = known.toSorted((a, b) => a.at - b.at);
    const taken = await bridge.call('log.take', { commits: ordered.map(({ bytes }) => bytes) });
    if (!taken.ok) return taken;
    added += taken.value.added;
  }
  return succeed(added);
}
