import type { Commit } from '#domain/log/commit';
import type { Anchor } from '#main/log/anchor';

/** The chain on which this computer writes, and its end. */
export type Chain = {
  readonly inc: string;
  readonly seq: number;
  readonly last: string | null;
  /** `lam` of the last commit, 0 before the first. */
  readonly lam: number;
};

/** What the window's tables say of the chain. */
export type TablesAnchor = { readonly inc: string; readonly seq: number; readonly last: string };

/**
 * Why a new chain is begun. Whoever goes on writing on a chain of which another copy may exist gives one number to two
 * commits: in any doubt a new one, which costs nothing.
 */
export type Doubt =
  | 'first'
  | 'key-new'
  | 'machine-other'
  | 'journal-mended'
  | 'journal-older'
  | 'tables-further'
  | 'append-failed'
  | 'restored';

export type Facts = {
  readonly anchor: Anchor | null;
  readonly keyIsNew: boolean;
  readonly machine: string;
  /** Generation of the journal. */
  readonly journal: string;
  /** The last commit of the anchor's chain that the journal holds. */
  readonly own: Commit | null;
};

/** The chain to go on with, or the doubt that asks for a new one. */
export function chainOrDoubt(facts: Facts): Chain | Doubt {
  const { anchor, own } = facts;
  if (anchor === null) return 'first';
  const doubt = doubtAbout(anchor, facts);
  if (doubt !== null) return doubt;
  const here = own === null ? { inc: anchor.inc, seq: 0, last: null, lam: 0 } : endOf(own);
  return isBeyond(anchor, here) ? 'journal-older' : here;
}

function doubtAbout(anchor: Anchor, { keyIsNew, machine, journal }: Facts): Doubt | null {
  if (keyIsNew) return 'key-new';
  if (anchor.machine !== machine) return 'machine-other';
  return anchor.journal === journal ? null : 'journal-mended';
}

/** The chain that ends with this commit. */
export function endOf({ id, body }: Commit): Chain {
  return { inc: body.inc, seq: body.seq, last: id, lam: body.lam };
}

/** Whether somebody knows the chain further than it is here, or otherwise. */
export function isBeyond(
  known: { readonly seq: number; readonly last: string | null },
  here: Chain,
): boolean {
  return known.seq > here.seq || (known.seq === here.seq && known.last !== here.last);
}
