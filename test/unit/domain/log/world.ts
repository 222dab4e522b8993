import type { Change } from '#domain/book/change';
import {
  type Commit,
  type CommitBody,
  type CommitId,
  ENVELOPE,
  type LogOp,
  type OpId,
  opId,
} from '#domain/log/commit';
import { draftOps, parentLam } from '#domain/log/draft';
import { type RecordState, type StateOf, copyRecord, mergeInto, recordKey } from '#domain/log/merge';

/** What a computer does with a commit that reaches it. The program's rules, or those of a mutant that must die. */
export type Rules = {
  /** Two commits of one key are the same one. */
  readonly key: (commit: Commit) => string;
  readonly take: (device: Device, commit: Commit) => void;
  /** What is handed on of a commit. */
  readonly pass: (commit: Commit) => Commit;
};

export const OUR_RULES: Rules = {
  key: (commit) => commit.id,
  take: ({ states }, commit) => {
    mergeInto(states, commit);
  },
  pass: (commit) => commit,
};

/** What lies on the disk of a computer: all of it goes back when an old image is restored. */
export type Disk = {
  readonly inc: string;
  seq: number;
  prev: CommitId | null;
  lam: number;
  readonly known: Map<string, Commit>;
  readonly states: Map<string, RecordState>;
};
export type Device = Disk & { readonly name: string; clock: number; image: Disk | null };

/** A commit with what its author had when it was made. */
export type Written = { readonly commit: Commit; readonly had: ReadonlySet<CommitId> };

export type World = {
  readonly rules: Rules;
  readonly devices: Device[];
  /** Everything that was ever written, by anyone, in the order of the writing. */
  readonly written: Map<CommitId, Written>;
  /** What a disk held when an older image of it was restored: gone, if nobody else has it. */
  readonly atRisk: Set<CommitId>;
  readonly chance: (below: number) => number;
  now: number;
};

const START = Date.UTC(2026, 0, 5);
const HOUR = 3_600_000;

export function newWorld(devices: number, seed: number, rules: Rules = OUR_RULES): World {
  const world: World = {
    rules,
    devices: [],
    written: new Map(),
    atRisk: new Set(),
    chance: chanceFrom(seed),
    now: START,
  };
  for (let at = 0; at < devices; at += 1) world.devices.push(newDevice(`d${at}`));
  return world;
}

function newDevice(name: string): Device {
  const disk = { inc: `chain-${name}`, seq: 0, prev: null, lam: 0, known: new Map(), states: new Map() };
  return { ...disk, name, clock: 0, image: null };
}

/** A person at the device writes these steps: one commit, appended to its chain and merged. */
export function write(world: World, device: Device, ops: readonly LogOp[], name = 'paste'): Commit {
  world.now += HOUR;
  const lam = 1 + Math.max(device.lam, parentLam(ops, statesIn(device)));
  const body: CommitBody = {
    v: ENVELOPE,
    inc: device.inc,
    seq: device.seq + 1,
    prev: device.prev,
    dev: `key of ${device.inc}`,
    person: `person at ${device.name}`,
    post: 'provinceOfficer',
    app: '0.1.0',
    sch: 1,
    lam,
    wall: world.now + device.clock,
    boot: 'boot',
    mono: world.now - START,
    auth: 0,
    book: '50-2569',
    name,
    ops,
  };
  const commit = commitOf(body);
  const had = new Set([...device.known.values()].map(({ id }) => id));
  if (!world.written.has(commit.id)) world.written.set(commit.id, { commit, had });
  device.seq = body.seq;
  device.prev = commit.id;
  device.lam = lam;
  receive(world, device, commit);
  return commit;
}

export function writeChange(world: World, device: Device, change: Change): Commit | null {
  const ops = draftOps(change, statesIn(device));
  return ops.length === 0 ? null : write(world, device, ops, change.name);
}

export function statesIn({ states }: Pick<Disk, 'states'>): StateOf {
  return (kind, id) => states.get(recordKey(kind, id));
}

export function receive({ rules }: World, device: Device, commit: Commit): void {
  const key = rules.key(commit);
  if (device.known.has(key)) return;
  device.known.set(key, commit);
  rules.take(device, commit);
}

/** A bundle of some of what `from` has, out of order and some of it twice, reaches `to`. `part` of 4 quarters. */
export function carry(world: World, from: Device, to: Device, part: number): void {
  const some = [...from.known.values()].filter(() => world.chance(4) < part);
  const bundle = [...some, ...some.filter(() => world.chance(5) === 0)];
  for (const commit of shuffled(bundle, world.chance)) receive(world, to, world.rules.pass(commit));
}

/** In the end everybody meets everybody, twice. */
export function meet(world: World): void {
  forgetLost(world);
  for (let round = 0; round < 2; round += 1) {
    for (const from of world.devices) {
      for (const to of world.devices) if (from !== to) carry(world, from, to, 4);
    }
  }
}

/** What was on one disk only, and went with it, cannot be asked for. */
function forgetLost({ atRisk, devices, written }: World): void {
  const held = new Set(devices.flatMap(({ known }) => [...known.values()].map(({ id }) => id)));
  for (const id of atRisk) if (!held.has(id)) written.delete(id);
}

/** An image of the disk is made, to be restored one day. */
export function keepImage(device: Device): void {
  device.image = copyDisk(device);
}

/** The image comes back: the device writes on from an old place of its chain, knowing nothing of what it wrote since. */
export function restoreImage({ atRisk }: World, device: Device): void {
  if (device.image === null) return;
  for (const { id } of device.known.values()) atRisk.add(id);
  Object.assign(device, copyDisk(device.image));
}

/** The disk is copied into another computer: two write as one. */
export function clone(world: World, device: Device): void {
  const { clock, image } = device;
  world.devices.push({ ...copyDisk(device), name: `${device.name}'`, clock, image });
}

function copyDisk({ inc, seq, prev, lam, known, states }: Disk): Disk {
  const copied = [...states].map(([key, state]) => [key, copyRecord(state)] as const);
  return { inc, seq, prev, lam, known: new Map(known), states: new Map(copied) };
}

/** A commit without bytes: its id comes from its content by a quick sum, good enough for a few hundred. */
export function commitOf(body: CommitBody): Commit {
  const text = JSON.stringify(body);
  const id = [1, 2, 3, 4, 5, 6].map((seed) => sum(text, seed).toString(36).padStart(7, '0')).join('');
  return { id: `${id}x`, body, bytes: NO_BYTES };
}

const NO_BYTES = new Uint8Array(0);

function sum(text: string, seed: number): number {
  let mixed = seed * 0x9e3779b1;
  for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Every step of a commit with its id. */
export function stepsIn({ id, body }: Commit): readonly (readonly [OpId, LogOp])[] {
  return body.ops.map((op, place) => [opId(id, place), op] as const);
}

export function shuffled<Item>(items: readonly Item[], chance: (below: number) => number): Item[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = chance(at + 1);
    const [a, b] = [mixed[at]!, mixed[other]!];
    mixed[at] = b;
    mixed[other] = a;
  }
  return mixed;
}

/** Chance that a seed repeats (xorshift). */
export function chanceFrom(seed: number): (below: number) => number {
  let state = (seed ^ 0x5bd1e995) | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
