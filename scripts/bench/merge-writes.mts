import { createHash } from 'node:crypto';
import { applyUpdate, Doc } from 'yjs';
import {
  type Commit,
  type CommitBody,
  ENVELOPE,
  type LogOp,
  MADE,
  type OpId,
  opId,
} from '#domain/log/commit';
import { bodyBytes, decodeCommit, joinSignature } from '#domain/log/encode';

/** The work of the figure `merge`, made twice over: as commits and as updates of Yjs. */
export type Writes = { readonly commits: readonly Commit[]; readonly updates: readonly Uint8Array[] };

export const WRITES = 1_000_000;
const RECORDS = 20_000;
const FIELDS = Array.from({ length: 10 }, (_, at) => `field${at}`);
const DEVICES = 20;
/** One commit in nineteen has a twin that knew nothing of it: so one write in ten is concurrent. */
const TWINS = 1 / 19;
const FIRST_CLIENT = 1000;
/** A client that never writes: Yjs gives a doc a new one when it hears of its own from elsewhere. */
const LISTENER = 1;

type Write = { readonly record: string; readonly field: string; readonly value: string };
type Chain = { seq: number; prev: string | null; lam: number };

/** A million steps on 20,000 records of ten fields by twenty devices, in an order in which parents come first. */
export function makeWrites(): Writes {
  const ours = deviceSide();
  const theirs = clientSide();
  const chance = seededChance(20_69);
  const at = (below: number): number => Math.floor(chance() * below);
  let written = 0;
  for (; written < RECORDS; written += 1) {
    const device = at(DEVICES);
    const record = `i${written}`;
    const writes = FIELDS.map((field) => ({ record, field, value: figure(at) }));
    ours.make(device, record, writes);
    theirs.write(device, writes);
  }
  while (written < WRITES) {
    const device = at(DEVICES);
    const places = somePlaces(Math.min(commitSize(chance()), WRITES - written), at);
    const writes = places.map((place) => ({ ...place, value: figure(at) }));
    written += writes.length;
    if (chance() >= TWINS || written + writes.length > WRITES) {
      ours.write(device, writes);
      theirs.write(device, writes);
      continue;
    }
    const twin = (device + 1 + at(DEVICES - 1)) % DEVICES;
    const others = places.map((place) => ({ ...place, value: figure(at) }));
    written += others.length;
    ours.writeBoth([device, writes], [twin, others]);
    theirs.writeBoth([device, writes], [twin, others]);
  }
  return { commits: ours.commits, updates: theirs.updates };
}

/** Most commits are one typed figure; some are a row, a few a pasted block. */
function commitSize(chance: number): number {
  if (chance < 0.6) return 1;
  return chance < 0.9 ? 4 : 20;
}

function somePlaces(count: number, at: (below: number) => number): readonly Omit<Write, 'value'>[] {
  const places = new Map<string, Omit<Write, 'value'>>();
  while (places.size < count) {
    const record = `i${at(RECORDS)}`;
    const field = FIELDS[at(FIELDS.length)] ?? '';
    places.set(`${record}/${field}`, { record, field });
  }
  return [...places.values()];
}

function figure(at: (below: number) => number): string {
  return (at(10_000) / 100).toFixed(2);
}

/** Twenty chains over one set of heads that everybody has seen, but for twins. */
function deviceSide() {
  const heads = new Map<string, readonly OpId[]>();
  const lams = new Map<OpId, number>();
  const chains = Array.from({ length: DEVICES }, (): Chain => ({ seq: 0, prev: null, lam: 0 }));
  const commits: Commit[] = [];
  const commit = (device: number, ops: readonly LogOp[]): Commit => {
    const chain = chains[device];
    if (chain === undefined) throw new Error(`no device ${device}`);
    const seen = ops.flatMap(({ w }) => w.map((replaced) => lams.get(replaced) ?? 0));
    const lam = 1 + Math.max(chain.lam, ...seen);
    const made = decoded(bodyOf(device, { ...chain, seq: chain.seq + 1 }, { lam, ops }));
    chains[device] = { seq: chain.seq + 1, prev: made.id, lam };
    commits.push(made);
    return made;
  };
  const opsFor = (writes: readonly Write[]): readonly LogOp[] =>
    writes.map(({ record, field, value }) => ({
      e: 'indicator',
      i: record,
      f: field,
      v: value,
      w: heads.get(`${record}/${field}`) ?? [],
    }));
  const see = (...made: readonly Commit[]): void => {
    const [first] = made;
    first?.body.ops.forEach(({ i, f }, place) => {
      const ids = made.map(({ id }) => opId(id, place));
      heads.set(`${i}/${f}`, ids);
      made.forEach(({ body }, which) => lams.set(ids[which] ?? '', body.lam));
    });
  };
  return {
    commits,
    make(device: number, record: string, writes: readonly Write[]): void {
      const v = Object.fromEntries(writes.map(({ field, value }) => [field, value]));
      const { id, body } = commit(device, [{ e: 'indicator', i: record, f: MADE, v, w: [] }]);
      for (const { field } of writes) heads.set(`${record}/${field}`, [opId(id, 0)]);
      lams.set(opId(id, 0), body.lam);
    },
    write(device: number, writes: readonly Write[]): void {
      see(commit(device, opsFor(writes)));
    },
    writeBoth([one, writes]: Part, [other, others]: Part): void {
      const [ops, twins] = [opsFor(writes), opsFor(others)];
      see(commit(one, ops), commit(other, twins));
    },
  };
}

type Part = readonly [device: number, writes: readonly Write[]];

/**
 * The same with two Yjs documents that write in the name of twenty clients. All is written in the left one; before twins
 * write, one in each, the right one hears what it has missed. A record is a Y.Map of its own.
 */
function clientSide() {
  const updates: Uint8Array[] = [];
  const unheard: Uint8Array[] = [];
  const [left, right] = [new Doc(), new Doc()];
  for (const doc of [left, right]) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'heard') updates.push(update);
    });
  }
  const writeIn = (doc: Doc, [device, writes]: Part): Uint8Array => {
    doc.clientID = FIRST_CLIENT + device;
    doc.transact(() => {
      for (const { record, field, value } of writes) doc.getMap(record).set(field, value);
    });
    doc.clientID = LISTENER;
    const update = updates.at(-1);
    if (update === undefined) throw new Error('nothing was written');
    return update;
  };
  return {
    updates,
    write(device: number, writes: readonly Write[]): void {
      unheard.push(writeIn(left, [device, writes]));
    },
    writeBoth(one: Part, other: Part): void {
      right.transact(() => {
        for (const update of unheard.splice(0)) applyUpdate(right, update);
      }, 'heard');
      unheard.push(writeIn(left, one));
      applyUpdate(left, writeIn(right, other), 'heard');
    },
  };
}

function bodyOf(
  device: number,
  { seq, prev }: Pick<Chain, 'seq' | 'prev'>,
  { lam, ops }: Pick<CommitBody, 'lam' | 'ops'>,
): CommitBody {
  return {
    v: ENVELOPE,
    inc: `chain-${device}`,
    seq,
    prev,
    dev: `device-${device}`,
    person: `person ${device}`,
    post: 'provinceOfficer',
    app: '0.1.0',
    sch: 1,
    lam,
    wall: 1_793_000_000_000 + seq,
    boot: 'boot',
    mono: seq,
    auth: 0,
    book: '50-2569',
    name: 'enter-result',
    ops,
  };
}

/** As it comes from the disk: parsed from its bytes. */
function decoded(body: CommitBody): Commit {
  const read = decodeCommit(joinSignature(bodyBytes(body), new Uint8Array(64)), sha256);
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

/** The same writes in every run (mulberry32). */
function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
