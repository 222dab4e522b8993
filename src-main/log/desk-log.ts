import { bodyBytes, decodeCommit, joinSignature, verifyCommit } from '#domain/log/encode';
import { ENVELOPE, type Commit, type CommitBody, type LogOp } from '#domain/log/commit';
import type { Appended, LogRecord, Notice } from '#domain/ipc/bridge';
import { fail, succeed, type Result } from '#domain/result';
import type { Journal } from '#main/journal/journal';
import type { StoredRecord } from '#main/journal/reader';
import { readAnchor, writeAnchor } from '#main/log/anchor';
import { chainOrDoubt, isBeyond, type Chain, type Doubt, type TablesAnchor } from '#main/log/chain';
import { hash, isSignedBy, type DeviceKey } from '#main/log/device-key';

/** One action of a person, as the window hands it over. */
export type Draft = {
  readonly book: string;
  readonly name: string;
  readonly person: string;
  readonly post: string;
  /** The greatest `lam` of what is replaced. */
  readonly lam: number;
  readonly ops: readonly LogOp[];
};

/** What the log takes from outside. */
export type World = {
  readonly now: () => number;
  readonly freshInc: () => string;
  readonly machine: string;
  readonly boot: string;
  readonly monotonic: () => number;
  readonly app: string;
};

/** Version of the records that this program writes. */
export const RECORDS_VERSION = 1;

const READ_BYTES = 2 * 1024 * 1024;
const ANCHOR_MS = 500;
const TAIL = 64;

export type DeskLog = {
  append(draft: Draft): Promise<Result<Appended>>;
  read(after: number): Promise<{ readonly records: readonly LogRecord[]; readonly count: number }>;
  /** Id of the last record; empty when there is none. */
  head(): Promise<string>;
  missing(ids: readonly string[]): Promise<readonly string[]>;
  /** Commits from elsewhere (the window's tables, a snapshot): those that are new here are appended as they are. */
  take(commits: readonly Uint8Array[]): Promise<Result<{ readonly added: number }>>;
  /** Begins a new chain, in doubt. */
  renew(why: Doubt): Promise<void>;
  /** Looks whether the window's tables know the chain further than the journal does. */
  compare(tables: TablesAnchor | null): Promise<void>;
  chain(): Chain;
  /** Commits written here since it was opened. */
  written(): number;
  notices: Notice[];
  close(): Promise<void>;
};

/**
 * The log of this computer over its journal: builds and signs commits, one chain at a time, and says "done" when they
 * are on the disk.
 */
export async function openDeskLog(
  journal: Journal,
  { key, isNew }: { readonly key: DeviceKey; readonly isNew: boolean },
  anchorPath: string,
  world: World,
): Promise<DeskLog> {
  const anchor = await readAnchor(anchorPath);
  const own = anchor === null ? null : await lastOf(journal, anchor.inc);
  const notices: Notice[] = [];
  const { machine } = world;
  const found = chainOrDoubt({ anchor, keyIsNew: isNew, machine, journal: journal.head().journal, own });
  let chain = typeof found === 'string' ? newChain(world) : found;
  let written = 0;
  let isRenewed = false;
  let saving: NodeJS.Timeout | null = null;
  if (typeof found === 'string') await renew(found);

  async function renew(why: Doubt): Promise<void> {
    // Nothing was written on it yet: it is as new as another.
    if (isRenewed && chain.seq === 0) return;
    isRenewed = true;
    chain = newChain(world);
    if (why !== 'first' || journal.head().count > 0)
      notices.push({ code: 'chain-renewed', details: { why } });
    await saveAnchor();
  }

  async function saveAnchor(): Promise<void> {
    saving = null;
    const { inc, seq, last } = chain;
    await writeAnchor(anchorPath, { inc, seq, last, journal: journal.head().journal, machine }).catch(() => {
      // A missing anchor costs a new chain at the next start, no commit.
    });
  }

  async function append(draft: Draft): Promise<Result<Appended>> {
    const commit = build(draft, chain, key, world);
    chain = { inc: chain.inc, seq: commit.body.seq, last: commit.id, lam: commit.body.lam };
    const stored = await journal.append([commit.bytes]);
    if (!stored.ok) {
      // What failed may lie on the disk all the same: its number is not used again.
      if (chain.inc === commit.body.inc) await renew('append-failed');
      return stored;
    }
    saving ??= setTimeout(() => void saveAnchor(), ANCHOR_MS);
    written += 1;
    const { inc, seq } = commit.body;
    return succeed({
      id: commit.id,
      at: stored.value.first,
      inc,
      seq,
      journal: journal.head().journal,
      bytes: commit.bytes,
    });
  }

  return {
    append,
    read: async (after) => ({
      records: named(await journal.read(after, READ_BYTES)),
      count: journal.head().count,
    }),
    head: async () => {
      const { count } = journal.head();
      return count === 0 ? '' : (named(await journal.read(count - 1, READ_BYTES)).at(-1)?.id ?? '');
    },
    missing: async (ids) => {
      const here = await idsIn(journal);
      return ids.filter((id) => !here.has(id));
    },
    take: (commits) => take(journal, commits),
    renew,
    compare: async (tables) => {
      if (tables?.inc === chain.inc && isBeyond(tables, chain)) await renew('tables-further');
    },
    chain: () => chain,
    written: () => written,
    notices,
    close: async () => {
      if (saving !== null) clearTimeout(saving);
      await saveAnchor();
      await journal.close();
    },
  };
}

function newChain(world: World): Chain {
  return { inc: world.freshInc(), seq: 0, last: null, lam: 0 };
}

function build(draft: Draft, chain: Chain, key: DeviceKey, world: World): Commit {
  const body: CommitBody = {
    v: ENVELOPE,
    inc: chain.inc,
    seq: chain.seq + 1,
    prev: chain.last,
    dev: key.device,
    person: draft.person,
    post: draft.post,
    app: world.app,
    sch: RECORDS_VERSION,
    lam: 1 + Math.max(chain.lam, draft.lam),
    wall: world.now(),
    boot: world.boot,
    mono: world.monotonic(),
    auth: 0,
    book: draft.book,
    name: draft.name,
    ops: draft.ops,
  };
  const written = bodyBytes(body);
  const bytes = joinSignature(written, key.sign(written));
  return { id: hash(bytes), body, bytes };
}

/** The last commit of a chain; looked for from the end, where it nearly always is. */
async function lastOf(journal: Journal, inc: string): Promise<Commit | null> {
  const { count } = journal.head();
  for (let step = TAIL, end = count; end > 0; step *= 4) {
    const begin = Math.max(0, end - step);
    const found = await lastBetween(journal, inc, begin, end);
    if (found !== null) return found;
    end = begin;
  }
  return null;
}

async function lastBetween(
  journal: Journal,
  inc: string,
  begin: number,
  end: number,
): Promise<Commit | null> {
  let found: Commit | null = null;
  for await (const { at, bytes } of walk(journal, begin)) {
    if (at > end) break;
    const read = decodeCommit(bytes, hash);
    if (read.ok && read.value.body.inc === inc) found = read.value;
  }
  return found;
}

function named(records: readonly StoredRecord[]): readonly LogRecord[] {
  return records.map(({ at, bytes }) => ({ at, id: hash(bytes), bytes }));
}

async function* walk(journal: Journal, after: number): AsyncGenerator<StoredRecord> {
  for (let at = after; ;) {
    const records = await journal.read(at, READ_BYTES);
    if (records.length === 0) return;
    yield* records;
    at = records.at(-1)?.at ?? at;
  }
}

async function idsIn(journal: Journal): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { bytes } of walk(journal, 0)) ids.add(hash(bytes));
  return ids;
}

async function take(
  journal: Journal,
  commits: readonly Uint8Array[],
): Promise<Result<{ readonly added: number }>> {
  const here = new Set(await idsIn(journal));
  const fresh: Uint8Array[] = [];
  for (const bytes of commits) {
    const read = verifyCommit(bytes, hash, isSignedBy);
    if (!read.ok && read.code !== 'commit-newer') return fail('commit-damaged', read.details);
    const id = hash(bytes);
    if (!here.has(id)) fresh.push(bytes);
    here.add(id);
  }
  if (fresh.length === 0) return succeed({ added: 0 });
  const written = await journal.append(fresh);
  return written.ok ? succeed({ added: fresh.length }) : written;
}
