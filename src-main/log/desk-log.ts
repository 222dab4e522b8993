import { bodyBytes, joinSignature } from '#domain/log/encode';
import { ENVELOPE, type Commit, type CommitBody, type LogOp } from '#domain/log/commit';
import type { Appended, LogRecord, Notice } from '#domain/ipc/bridge';
import { succeed, type Result } from '#domain/result';
import type { Journal } from '#main/journal/journal';
import { isBeyond, type Chain, type Doubt, type TablesAnchor } from '#main/log/chain';
import { openChain } from '#main/log/chain-keeper';
import { hash, type DeviceKey } from '#main/log/device-key';
import { idsIn, readNamed, take } from '#main/log/stored';

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
export type Environment = {
  readonly now: () => number;
  readonly freshInc: () => string;
  readonly machine: string;
  readonly boot: string;
  readonly monotonic: () => number;
  readonly app: string;
};

/** Version of the records that this program writes. */
const RECORDS_VERSION = 1;

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
  environment: Environment,
): Promise<DeskLog> {
  const keeper = await openChain(journal, isNew, anchorPath, environment);
  let written = 0;
  return {
    append: async (draft) => {
      const commit = build(draft, keeper.chain(), key, environment);
      keeper.advance(commit);
      const stored = await journal.append([commit.bytes]);
      if (!stored.ok) {
        // What failed may lie on the disk all the same: its number is not used again.
        if (keeper.chain().inc === commit.body.inc) await keeper.renew('append-failed');
        return stored;
      }
      written += 1;
      keeper.saveSoon();
      return succeed(appended(commit, stored.value.first, journal.head().journal));
    },
    read: async (after) => ({ records: await readNamed(journal, after), count: journal.head().count }),
    head: headOf(journal),
    missing: async (ids) => {
      const here = await idsIn(journal);
      return ids.filter((id) => !here.has(id));
    },
    take: (commits) => take(journal, commits),
    renew: keeper.renew,
    compare: async (tables) => {
      const chain = keeper.chain();
      if (tables?.inc === chain.inc && isBeyond(tables, chain)) await keeper.renew('tables-further');
    },
    chain: keeper.chain,
    written: () => written,
    notices: keeper.notices,
    close: async () => {
      await keeper.close();
      await journal.close();
    },
  };
}

/** Reads it once for each state of the journal: the last record may be a long one. */
function headOf(journal: Journal): () => Promise<string> {
  let known: { readonly journal: string; readonly count: number; readonly id: string } | null = null;
  return async () => {
    const now = journal.head();
    if (known?.journal === now.journal && known.count === now.count) return known.id;
    const id = now.count === 0 ? '' : ((await readNamed(journal, now.count - 1)).at(-1)?.id ?? '');
    known = { ...now, id };
    return id;
  };
}

function appended({ id, body, bytes }: Commit, at: number, journal: string): Appended {
  return { id, at, inc: body.inc, seq: body.seq, journal, bytes };
}

function build(draft: Draft, chain: Chain, key: DeviceKey, environment: Environment): Commit {
  const body: CommitBody = {
    v: ENVELOPE,
    inc: chain.inc,
    seq: chain.seq + 1,
    prev: chain.last,
    dev: key.device,
    person: draft.person,
    post: draft.post,
    app: environment.app,
    sch: RECORDS_VERSION,
    lam: 1 + Math.max(chain.lam, draft.lam),
    wall: environment.now(),
    boot: environment.boot,
    mono: environment.monotonic(),
    auth: 0,
    book: draft.book,
    name: draft.name,
    ops: draft.ops,
  };
  const written = bodyBytes(body);
  const bytes = joinSignature(written, key.sign(written));
  return { id: hash(bytes), body, bytes };
}
