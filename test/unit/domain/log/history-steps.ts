import fc from 'fast-check';
import type { StrategyNode } from '#domain/book/book';
import type { Change, FieldValue, Op } from '#domain/book/change';
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
  ...['decide', 'tag', 'untag', 'event', 'unknown', 'foreign', 'carry', 'carry', 'carry'],
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

function take(world: World, device: Device, kind: Kind, each: Step): readonly string[] {
  const other = world.devices[each.other % world.devices.length]!;
  switch (kind) {
    case 'carry':
      carry(world, device, other, 1 + (each.value % 4));
      return [];
    case 'image':
      keepImage(device);
      return [];
    case 'restore':
      restoreImage(world, device);
      return [];
    case 'clone':
      if (world.devices.length < MOST_DEVICES) clone(world, device);
      return [];
    case 'clock':
      device.clock = (each.value - 12) * YEARS;
      return [];
    case 'decide':
      return decide(world, device, each);
    default:
      writeStep(world, device, kind, each);
      return [];
  }
}

function writeStep(world: World, device: Device, kind: Kind, each: Step): void {
  const change = changeFor(device, kind, each);
  if (change !== null) writeChange(world, device, change);
  const op = stepFor(device, kind, each);
  if (op !== null) write(world, device, [op]);
}

/** What the window would ask for: through the same drafts as in the program. */
function changeFor(device: Device, kind: Kind, { record, other, value }: Step): Change | null {
  const id = NODES[record]!;
  const state = statesIn(device)('node', id);
  const node = state === undefined ? null : recordOf('node', state);
  switch (kind) {
    case 'make':
    case 'return':
      return node === null
        ? change({ op: 'create', kind: 'node', id, value: blank(id, `v${value % 3}`) })
        : null;
    case 'remove':
      return node === null ? null : change({ op: 'remove', kind: 'node', id, was: node });
    case 'title':
    case 'note':
      return node === null ? null : change(setOp(id, kind, `v${value % 3}`, node[kind]));
    case 'move':
      return node === null ? null : change(setOp(id, 'parent', NODES[other % NODES.length]!, node.parent));
    default:
      return null;
  }
}

/** What a program of another version, or a feature yet to come, would write. */
function stepFor(device: Device, kind: Kind, { record, value }: Step): LogOp | null {
  const i = NODES[record]!;
  const v = `v${value % 3}`;
  switch (kind) {
    case 'tag':
      return { e: 'node', i, f: 'tags', v, w: [], k: 'add' };
    case 'untag': {
      const tags = heads(device, 'node', i, 'tags');
      const [w] = [tags.filter((_, at) => at <= value)];
      return { e: 'node', i, f: 'tags', v: null, w, k: 'cut' };
    }
    case 'event':
      return { e: 'node', i, f: 'event/remark', v, w: heads(device, 'node', i, 'event/remark') };
    case 'unknown':
      return { e: 'node', i, f: 'colour', v, w: heads(device, 'node', i, 'colour') };
    case 'foreign':
      return { e: 'gauge', i, f: 'needle', v: { at: v }, w: heads(device, 'gauge', i, 'needle') };
    default:
      return null;
  }
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
      fields.flatMap(({ f, heads: found }) => found.map(({ op }) => `${key} ${f} ${op}`)),
    ),
  );
}

function heads(device: Device, kind: string, id: string, field: string): readonly OpId[] {
  return fieldOf(statesIn(device)(kind, id), field)?.heads.map(({ op }) => op) ?? [];
}

function change(op: Op): Change {
  return { name: 'paste', ops: [op] };
}

function setOp(id: string, field: string, value: FieldValue, was: FieldValue): Op {
  return { op: 'set', kind: 'node', id, field, value, was };
}

function blank(id: string, title: string): StrategyNode {
  return { id, kind: 'project', parent: null, order: 'a0', title, note: '', owner: '', budget: null };
}
