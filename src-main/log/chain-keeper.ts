import type { Commit } from '#domain/log/commit';
import type { Notice } from '#domain/ipc/bridge';
import type { Journal } from '#main/journal/journal';
import { readAnchor, writeAnchor } from '#main/log/anchor';
import { chainOrDoubt, endOf, type Chain, type Doubt } from '#main/log/chain';
import type { Environment } from '#main/log/desk-log';
import { lastOf } from '#main/log/stored';

const ANCHOR_MS = 500;

export type ChainKeeper = {
  readonly chain: () => Chain;
  /** The chain ends with this commit now, whether it is on the disk already or not. */
  advance(commit: Commit): void;
  /** Begins a new chain, in doubt. */
  readonly renew: (why: Doubt) => Promise<void>;
  saveSoon(): void;
  readonly notices: Notice[];
  close(): Promise<void>;
};

/** Keeps the one chain on which this computer writes, and its anchor. */
export async function openChain(
  journal: Journal,
  keyIsNew: boolean,
  anchorPath: string,
  { machine, freshInc }: Environment,
): Promise<ChainKeeper> {
  const anchor = await readAnchor(anchorPath);
  const own = anchor === null ? null : await lastOf(journal, anchor.inc);
  const found = chainOrDoubt({ anchor, keyIsNew, machine, journal: journal.head().journal, own });
  const notices: Notice[] = [];
  let chain: Chain = typeof found === 'string' ? begun(freshInc()) : found;
  let isRenewed = false;
  let saving: NodeJS.Timeout | null = null;

  const save = async (): Promise<void> => {
    saving = null;
    const { inc, seq, last } = chain;
    await writeAnchor(anchorPath, { inc, seq, last, journal: journal.head().journal, machine }).catch(() => {
      // A missing anchor costs a new chain at the next start, no commit.
    });
  };
  const renew = async (why: Doubt): Promise<void> => {
    // Nothing was written on it yet: it is as new as another.
    if (isRenewed && chain.seq === 0) return;
    isRenewed = true;
    chain = begun(freshInc());
    const isTold = why !== 'first' || journal.head().count > 0;
    if (isTold) notices.push({ code: 'chain-renewed', details: { why } });
    await save();
  };
  if (typeof found === 'string') await renew(found);

  return {
    chain: () => chain,
    advance: (commit) => {
      chain = endOf(commit);
    },
    renew,
    saveSoon: () => {
      saving ??= setTimeout(() => void save(), ANCHOR_MS);
    },
    notices,
    close: async () => {
      if (saving !== null) clearTimeout(saving);
      await save();
    },
  };
}

function begun(inc: string): Chain {
  return { inc, seq: 0, last: null, lam: 0 };
}
