import type { FieldValue } from '#domain/book/change';

/** First 22 characters of a commit's id, a dot, and the place of the step in it: known by content, given by nobody. */
export type OpId = string;
/** SHA-256 of a commit's exact bytes (body and signature), base64url, 43 characters. */
export type CommitId = string;

/**
 * One step of a commit. Fields have short names because millions of them are stored.
 * A field that this program does not know is stored, counted in the merge and passed on, but not shown.
 */
export type LogOp = {
  /** Kind of the record, e.g. "indicator". */
  readonly e: string;
  /** Id of the record. */
  readonly i: string;
  /** Field; MADE for a record that is made with all its fields, EXISTS for its taking away and bringing back. */
  readonly f: string;
  /** The value; with MADE an object of field values; with EXISTS true or false. */
  readonly v: FieldValue;
  /** What the person had on the screen and replaces: ids of the heads of this register. Nothing else hides a value. */
  readonly w: readonly OpId[];
  /** Of a set only: whether `v` is put in (add) or the adds named in `w` are taken out (cut). */
  readonly k?: 'add' | 'cut';
  /** With EXISTS false: heads of the record's other fields, seen when it was taken away. They are not hidden by it. */
  readonly seen?: readonly OpId[];
  /** Reason, mandatory where a conflict of official values is decided. */
  readonly why?: string;
};

export const MADE = '*';
export const EXISTS = '@';

/** Version of the envelope; frozen. A commit of a higher one is kept and passed on, not read. */
export const ENVELOPE = 1;

/** What is signed: one action of one person on one book. Written as JSON text once and never again. */
export type CommitBody = {
  readonly v: number;
  /** Incarnation: the chain, 16 random bytes as base64url. */
  readonly inc: string;
  /** 1, 2, 3… within the chain. */
  readonly seq: number;
  /** Id of the commit before in the chain; null for the first. */
  readonly prev: CommitId | null;
  /** Device: its public Ed25519 key, base64url. */
  readonly dev: string;
  /** Name that the person gave, and the post from which the change was made. */
  readonly person: string;
  readonly post: string;
  /** Version of the program and of the records that it writes. */
  readonly app: string;
  readonly sch: number;
  /** 1 + the greatest of the commit before and of every commit whose steps are replaced: for display order and ties. */
  readonly lam: number;
  /** What the device's clock said (ms since 1970), when the computer was started and how long ago: testimony only. */
  readonly wall: number;
  readonly boot: string;
  readonly mono: number;
  /** Position of the authority log that the author knew. */
  readonly auth: number;
  readonly book: string;
  /** What was done, as in Change.name. */
  readonly name: string;
  readonly ops: readonly LogOp[];
};

/** A commit as it is used: its parsed body, its id, and the exact bytes that are stored and passed on. */
export type Commit = {
  readonly id: CommitId;
  readonly body: CommitBody;
  readonly bytes: Uint8Array;
};

/** Hashing and signatures come from outside: Node's on the desktop side, the browser's in the window. */
export type Hash = (bytes: Uint8Array) => string;
export type Verify = (device: string, bytes: Uint8Array, signature: Uint8Array) => boolean;

export const SIGNATURE_BYTES = 64;
/** How much of a commit's id stands in the ids of its steps: 132 bits, so that no two commits share it. */
export const OP_PREFIX = 22;

export function opId(commit: CommitId, index: number): OpId {
  return `${commit.slice(0, OP_PREFIX)}.${String(index)}`;
}
