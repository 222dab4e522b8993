import { blankNode } from '#domain/book/strategy';
import fc from 'fast-check';
import type { StrategyNode } from '#domain/book/book';
import type { FieldValue, Op } from '#domain/book/change';
import type { LogOp, OpId } from '#domain/log/commit';
import { conflictsOf, resolveOp } from '#domain/log/conflicts';
import { recordOf } from '#domain/log/materialise';
import { fieldOf, recordKey } from '#domain/log/merge';
import {
  type Device,
  type Rules,
  type World,
  carry,
  clone,
  keepImage,
  meet,
  newWorld,
  restoreImage,
  statesIn,
  write,
  writeChange,
} from '#test/unit/domain/log/world';

/** Each kind of step at its weight. A history uses only some of the kinds, so that rare ones meet often. */
const KINDS = [
  ...['make', 'make', 'title', 'title', 'title', 'note', 'move', 'move', 'remove', 'return'],
  ...['decide', 'decide', 'decide', 'tag', 'untag', 'event', 'unknown', 'foreign', 'carry', 'carry', 'carry'],
  ...['image', 'restore', 'clone', 'clock'],
] as const;
type Kind = (typeof KINDS)[number];
/** Without these a history would be empty or nobody would hear of anybody. */
const ALWAYS: ReadonlySet<string> = new Set(['make', 'title', 'carry']);

const NODES = ['n0', 'n1', 'n2'] as const;
const MOST_DEVICES = 6;
const YEARS = 365 * 24 * 3_600_000;

type Step = {
  readonly kind: number;
  readonly device: number;
  readonly record: number;
  readonly other: number;
  readonly value: number;
};
export type Story = {
  readonly devices: number;
  readonly seed: number;
  readonly without: number;
  readonly steps: readonly Step[];
};

const step = fc.record<Step>({
  kind: fc.nat({ max: KINDS.length - 1 }),
  device: fc.nat({ max: MOST_DEVICES - 1 }),
  record: fc.nat({ max: NODES.length - 1 }),
  other: fc.nat({ max: 11 }),
  value: fc.nat({ max: 23 }),
});

/** A random history of 2 to 6 devices and 20 to 60 steps. */
export const story: fc.Arbitrary<Story> = fc.record({
  devices: fc.integer({ min: 2, max: 5 }),
  seed: fc.nat(),
  without: fc.nat({ max: 2 ** KINDS.length - 1 }),
  steps: fc.array(step, { minLength: 20, maxLength: 60 }),
});

export type Played = { readonly world: World; readonly faults: readonly string[] };

/** Plays a history; in the end everybody has met everybody. `faults`: where a step did not do what it says. */
export function play({ devices, seed, without, steps }: Story, rules: Rules): Played {
  const world = newWorld(devices, seed, rules);
  const kinds = KINDS.filter((kind, at) => ALWAYS.has(kind) || (without & (1 << at)) === 0);
  const faults: string[] = [];
  for (const each of steps) {
    const kind = kinds[each.kind % kinds.length]!;
    const device = world.devices[each.device % world.devices.length]!;
    faults.push(...take(world, device, kind, each));
  }
  meet(world);
  return { world, faults };
}

type Taken = { readonly world: World; readonly device: Device; readonly each: Step };

/** What happens to computers. */
const EVENTS: Partial<Record<Kind, (taken: Taken) => void>> = {
  carry: ({ world, device, each }) => {
    const other = world.devices[each.other % world.devices.length]!;
    carry(world, device, other, 1 + (each.value % 4));
  },
  image: ({ device }) => {
    keepImage(device);
  },
  restore: ({ world, device }) => {
    restoreImage(world, device);
  },
  clone: ({ world, device }) => {
    if (world.devices.length < MOST_DEVICES) clone(world, device);
  },
  clock: ({ device, each }) => {
    device.clock = (each.value - 12) * YEARS;
  },
};

/** What the window would ask for: written through the same drafts as in the program. */
const CHANGES: Partial<Record<Kind, (node: StrategyNode | null, id: string, each: Step) => Op | null>> = {
  make: create,
  return: create,
  remove: (node, id) => (node === null ? null : { op: 'remove', kind: 'node', id, was: node }),
  title: (node, id, { value }) => (node === null ? null : setOp(id, 'title', textOf(value), node.title)),
  note: (node, id, { value }) => (node === null ? null : setOp(id, 'note', textOf(value), node.note)),
  move: (node, id, { other }) =>
    node === null ? null : setOp(id, 'parent', NODES[other % NODES.length]!, node.parent),
};

/** What a program of another version, or a feature yet to come, would write. */
const FOREIGN: Partial<Record<Kind, (device: Device, i: string, value: number) => LogOp>> = {
  tag: (_device, i, value) => ({ e: 'node', i, f: 'tags', v: textOf(value), w: [], k: 'add' }),
  untag: (device, i, value) => {
    const w = heads(device, 'node', i, 'tags').filter((_, at) => at <= value % 3);
    return { e: 'node', i, f: 'tags', v: null, w, k: 'cut' };
  },
  event: (device, i, value) => over(device, ['node', i, 'event/remark'], textOf(value)),
  unknown: (device, i, value) => over(device, ['node', i, 'colour'], textOf(value)),
  foreign: (device, i, value) => over(device, ['gauge', i, 'needle'], { at: textOf(value) }),
};

function take(world: World, device: Device, kind: Kind, each: Step): readonly string[] {
  if (kind === 'decide') return decide(world, device, each);
  EVENTS[kind]?.({ world, device, each });
  const id = NODES[each.record]!;
  const state = statesIn(device)('node', id);
  const step = CHANGES[kind]?.(state === undefined ? null : recordOf('node', state), id, each);
  if (step !== undefined && step !== null) writeChange(world, device, { name: 'paste', ops: [step] });
  const op = FOREIGN[kind]?.(device, id, each.value);
  if (op !== undefined) write(world, device, [op]);
  return [];
}

/** A person decides what waits: exactly the values that were there are replaced, by one. */
function decide(world: World, device: Device, { other, value }: Step): readonly string[] {
  const all = conflictsOf(device.states.values());
  const conflict = all[other % Math.max(1, all.length)];
  if (conflict === undefined) return [];
  const chosen = conflict.heads[value % conflict.heads.length]!.value;
  const resolved = resolveOp(conflict, chosen, 'ตรวจกับเอกสารแล้ว');
  if (!resolved.ok) return ['a decision with a reason was refused'];
  const before = allHeads(device);
  const { e, i, f, w } = resolved.value;
  const commit = write(world, device, [resolved.value]);
  const register = `${recordKey(e, i)} ${f}`;
  const expected = new Set([...before].filter((head) => !w.some((op) => head === `${register} ${op}`)));
  expected.add(`${register} ${commit.id.slice(0, 22)}.0`);
  const after = allHeads(device);
  const isExact = after.size === expected.size && [...after].every((head) => expected.has(head));
  return isExact ? [] : [`a decision on ${register} replaced something else than ${w.join(' ')}`];
}

function allHeads({ states }: Device): ReadonlySet<string> {
  return new Set(
    [...states].flatMap(([key, { fields }]) =>
      fields.flatMap(({ field, heads: found }) => found.map(({ op }) => `${key} ${field} ${op}`)),
    ),
  );
}

function heads(device: Device, kind: string, id: string, field: string): readonly OpId[] {
  return fieldOf(statesIn(device)(kind, id), field)?.heads.map(({ op }) => op) ?? [];
}

function over(device: Device, [e, i, f]: readonly [string, string, string], v: FieldValue): LogOp {
  return { e, i, f, v, w: heads(device, e, i, f) };
}

function create(node: StrategyNode | null, id: string, { value }: Step): Op | null {
  return node === null ? { op: 'create', kind: 'node', id, value: blank(id, textOf(value)) } : null;
}

function setOp(id: string, field: string, value: FieldValue, was: FieldValue): Op {
  return { op: 'set', kind: 'node', id, field, value, was };
}

/** Few texts, so that two people now and then write the same. */
function textOf(value: number): string {
  return `v${value % 3}`;
}

function blank(id: string, title: string): StrategyNode {
  return blankNode({ id, kind: 'project', parent: null, order: 'a0', title });
}
