import { join } from 'node:path';
import { fail, succeed, type Result } from '#domain/result';
import { codeOf, isFull, nodeFs, type JournalFs } from '#main/journal/journal-fs';
import { Reader, type StoredRecord } from '#main/journal/reader';
import { recover, type OpenReport, type JournalLocation, type Recovered } from '#main/journal/recover';
import { SecondCopy, type SecondCopyState } from '#main/journal/second-copy';
import { Ballast, lookAtSpace, type FreeSpace } from '#main/journal/space';
import { Writer, type Appended } from '#main/journal/writer';

export type { OpenReport } from '#main/journal/recover';

/**
 * `journal` is the generation: while it stays the same, records were only added behind those that were there. Who
 * remembers a place beyond `count` has seen what is not there any more and must read all again.
 */
export type JournalHead = { readonly journal: string; readonly count: number };

export type JournalOptions = {
  readonly fs?: JournalFs;
  /** A segment beyond this size is sealed; 4 MiB. */
  readonly segmentBytes?: number;
  readonly secondCopy?: string | null;
  /** Bytes that must stay free on the disk; 200 MiB. */
  readonly minFree?: number;
  /** Bytes held back for an export on a full disk; 64 MiB, 0 for none. */
  readonly ballastBytes?: number;
  readonly freshId: () => string;
};

/** Opaque records on the disk, in the order in which they came. Their places are 1, 2, 3… */
export type Journal = {
  head(): JournalHead;
  /**
   * Resolves when the records are on the disk (after fdatasync). Fails with disk-full or save-failed, then none of
   * them is in the journal; bad-request where a record is empty or over 16 MiB, or none is given.
   */
  append(records: readonly Uint8Array[]): Promise<Appended>;
  /** Records behind place `after`, at most `maxBytes` of them but at least one; none at the end or at damage. */
  read(after: number, maxBytes: number): Promise<readonly StoredRecord[]>;
  /** A record that must be there cannot be read: close the journal, `repairJournal`, open it again. */
  damage(): boolean;
  freeSpace(): Promise<FreeSpace>;
  /** Gives back what was held, so that an export can be written. */
  releaseBallast(): Promise<void>;
  /** Fails with second-copy-missing, second-copy-foreign or file-not-written; then nothing has changed. */
  setSecondCopy(folder: string | null): Promise<Result<null>>;
  secondCopy(): SecondCopyState;
  close(): Promise<void>;
};

const MIB = 1024 * 1024;
const DEFAULTS = { segmentBytes: 4 * MIB, minFree: 200 * MIB, ballastBytes: 64 * MIB };
const LOCK = 'lock';

/**
 * Opens the journal in a folder, makes it where there is none, and mends what is damaged; the report tells. Fails with
 * journal-newer (nothing was touched), journal-locked (another process has it), disk-full or journal-unreadable.
 */
export async function openJournal(
  folder: string,
  options: JournalOptions,
): Promise<Result<{ readonly journal: Journal; readonly report: OpenReport }>> {
  const fs = options.fs ?? nodeFs;
  return locked(fs, folder, async (unlock) => {
    const recovered = await recoverWithRoom({ fs, folder, freshId: options.freshId }, false);
    if (!recovered.ok) return recovered;
    const { report } = recovered.value;
    return succeed({ journal: await start(fs, folder, recovered.value, options, unlock), report });
  });
}

/** Reads every record and mends what is damaged. For a journal that is not open; fails as `openJournal` does. */
export async function repairJournal(folder: string, options: JournalOptions): Promise<Result<OpenReport>> {
  const fs = options.fs ?? nodeFs;
  return locked(fs, folder, async (unlock) => {
    const recovered = await recoverWithRoom({ fs, folder, freshId: options.freshId }, true);
    if (!recovered.ok) return recovered;
    await unlock();
    return succeed(recovered.value.report);
  });
}

/** Runs with the folder's lock. `run` keeps it when it succeeds, or gives it back itself. */
async function locked<Value>(
  fs: JournalFs,
  folder: string,
  run: (unlock: () => Promise<void>) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  let unlock: (() => Promise<void>) | null = null;
  let result: Result<Value>;
  try {
    await fs.makeFolder(folder);
    unlock = await fs.lock(join(folder, LOCK));
    if (unlock === null) return fail('journal-locked');
    result = await run(unlock);
  } catch (error) {
    result = isFull(error)
      ? fail('disk-full')
      : fail('journal-unreadable', {
          reason: codeOf(error) ?? (error instanceof Error ? error.message : 'other'),
        });
  }
  if (!result.ok) await unlock?.().catch(() => undefined);
  return result;
}

/** A repair needs room: on a full disk the ballast is given for it. */
async function recoverWithRoom(place: JournalLocation, thorough: boolean): Promise<Result<Recovered>> {
  try {
    return await recover(place, thorough);
  } catch (error) {
    if (!isFull(error)) throw error;
    await new Ballast(place.fs, place.folder).release();
    return recover(place, thorough);
  }
}

async function start(
  fs: JournalFs,
  folder: string,
  { catalogue, report }: Recovered,
  options: JournalOptions,
  unlock: () => Promise<void>,
): Promise<Journal> {
  const { segmentBytes, minFree, ballastBytes } = { ...DEFAULTS, ...options };
  const copy = new SecondCopy(fs, folder, catalogue, options.secondCopy ?? null);
  const writer = new Writer({ fs, folder, catalogue, segmentBytes, minFree, onChange: () => copy.follow() });
  const reader = new Reader(fs, folder, catalogue);
  const ballast = new Ballast(fs, folder);
  if (report.created) await writer.begin();
  ballast.lay(ballastBytes, minFree);
  copy.follow();
  return {
    head: () => ({ journal: catalogue.generation.journal, count: catalogue.count() }),
    append: (records) => writer.append(records),
    read: (after, maxBytes) => reader.read(after, maxBytes),
    damage: () => reader.damage(),
    freeSpace: () => lookAtSpace(fs, folder, minFree),
    releaseBallast: () => ballast.release(),
    setSecondCopy: (target) => copy.setFolder(target),
    secondCopy: () => copy.state(),
    close: async () => {
      await writer.close();
      await copy.stop();
      await ballast.settled();
      await unlock();
    },
  };
}
