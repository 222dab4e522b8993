import { blankIndicator } from '#domain/book/indicator';
import { blankNode } from '#domain/book/strategy';
import type { Indicator, RecordKind, Records, StrategyNode } from '#domain/book/book';
import type { Change, FieldValue, Op } from '#domain/book/change';
import { recordOf } from '#domain/log/materialise';
import { type RecordState } from '#domain/log/merge';
import { conflictsOf, type Conflict } from '#domain/log/conflicts';
import { type Device, type World, carry, newWorld, statesIn, writeChange } from '#test/unit/domain/log/world';

export type Desks = { readonly world: World; readonly province: Device; readonly area: Device };

/** Two computers: the province's officer and the area's, who now and then exchange what they have. */
export function twoDesks(): Desks {
  const world = newWorld(2, 7);
  const [province, area] = world.devices;
  return { world, province: province!, area: area! };
}

/** Both give each other all that they have. */
export function exchange({ world, province, area }: Desks): void {
  carry(world, province, area, 4);
  carry(world, area, province, 4);
}

export function stateAt(device: Device, kind: string, id: string): RecordState {
  const state = statesIn(device)(kind, id);
  if (state === undefined) throw new Error(`${device.name} knows nothing of ${kind} ${id}`);
  return state;
}

/** The record as the device shows it. */
export function shown<Kind extends RecordKind>(device: Device, kind: Kind, id: string): Records[Kind] | null {
  const state = statesIn(device)(kind, id);
  return state === undefined ? null : recordOf(kind, state);
}

export function conflictsAt(device: Device): readonly Conflict[] {
  return conflictsOf(device.states.values());
}

export function change(...ops: readonly Op[]): Change {
  return { name: 'paste', ops };
}

/** A person changes one field of a record that he sees. */
export function set(
  { world }: Desks,
  device: Device,
  [kind, id, field]: readonly [RecordKind, string, string],
  value: FieldValue,
): void {
  const record: object | null = shown(device, kind, id);
  if (record === null) throw new Error(`${device.name} does not show ${kind} ${id}`);
  const was = Object.entries(record).find(([name]) => name === field)?.[1] as FieldValue;
  writeChange(world, device, change({ op: 'set', kind, id, field, value, was }));
}

export function createIndicator({ world }: Desks, device: Device, value: Indicator): void {
  writeChange(world, device, change({ op: 'create', kind: 'indicator', id: value.id, value }));
}

export function createNode({ world }: Desks, device: Device, value: StrategyNode): void {
  writeChange(world, device, change({ op: 'create', kind: 'node', id: value.id, value }));
}

export function remove({ world }: Desks, device: Device, kind: RecordKind, id: string): void {
  const was = shown(device, kind, id);
  writeChange(world, device, change({ op: 'remove', kind, id, was } as Op));
}

export function indicator(id: string, more: Partial<Indicator> = {}): Indicator {
  return {
    ...blankIndicator({ id, order: 'a1' }),
    no: '1',
    name: 'ร้อยละของครัวเรือนยากจน',
    unit: 'ร้อยละ',
    method: 'interpolate',
    direction: 'higher',
    weight: '10',
    levels: ['60', '70', '80', '90', '100'],
    ...more,
  };
}

export function node(id: string, parent: string | null = null): StrategyNode {
  return blankNode({ id, kind: 'strategy', parent, order: 'a1', title: id });
}
