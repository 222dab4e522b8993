import { type BookState, RECORD_KINDS, type RecordKind, type Records } from '#domain/book/book';
import { type RecordState, fieldOf } from '#domain/log/merge';
import { compareKeys } from '#domain/text/order';
import { SHAPES, type Shape } from '#domain/log/shapes';
import { recordStatus } from '#domain/log/record-status';
import { treeMoves } from '#domain/log/tree-moves';

/** The record as it is shown, or null when it is not made yet or was taken away. One that is contested is shown. */
export function recordOf<Kind extends RecordKind>(kind: Kind, state: RecordState): Records[Kind] | null {
  const standing = recordStatus(state);
  return standing === 'present' || standing === 'contested' ? fieldsOf(kind, state) : null;
}

/**
 * The record's fields, whether it is there or not. Of each the last value that this program can read; where there is
 * none, what stands for nothing. Fields that it does not know are left out.
 */
export function fieldsOf<Kind extends RecordKind>(kind: Kind, state: RecordState): Records[Kind] {
  const shapes: Readonly<Record<string, Shape<unknown>>> = SHAPES[kind];
  const fields: [string, unknown][] = [['id', state.id]];
  for (const [field, shape] of Object.entries(shapes)) fields.push([field, valueIn(state, field, shape)]);
  // Every field of the kind has been asked for, and each value has passed its shape.
  return Object.fromEntries(fields) as unknown as Records[Kind];
}

/** What a field shows. */
export function valueIn<Value>(state: RecordState, field: string, shape: Shape<Value>): Value {
  const heads = fieldOf(state, field)?.heads ?? [];
  for (let at = heads.length - 1; at >= 0; at -= 1) {
    const value = shape.read(heads[at]?.v);
    if (value !== undefined) return value;
  }
  return shape.missing(state.id);
}

/** The book that these states make: known kinds, records that are there, and a tree without cycles. */
export function bookState(states: Iterable<RecordState>): BookState {
  const byKind = groupKnown(states);
  const { parents, suspended } = treeMoves(byKind.node);
  const moved = new Map(suspended.map(({ id }) => [id, parents.get(id) ?? null]));
  const maps = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, mapOf(kind, byKind[kind])]));
  // Every kind has been made.
  const state = maps as unknown as BookState;
  const nodes = new Map(state.node);
  for (const [id, parent] of moved) {
    const node = nodes.get(id);
    if (node !== undefined) nodes.set(id, { ...node, parent });
  }
  return { ...state, node: nodes };
}

/** The states of the records that are shown, by kind, in the order of their ids: the same on every computer. */
export function groupKnown(states: Iterable<RecordState>): Record<RecordKind, RecordState[]> {
  const made = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []]));
  const groups = made as unknown as Record<RecordKind, RecordState[]>;
  for (const state of states) {
    const kind = RECORD_KINDS.find((each) => each === state.kind);
    if (kind === undefined) continue;
    const standing = recordStatus(state);
    if (standing === 'present' || standing === 'contested') groups[kind].push(state);
  }
  for (const kind of RECORD_KINDS) groups[kind].sort((a, b) => compareKeys(a.id, b.id));
  return groups;
}

function mapOf<Kind extends RecordKind>(
  kind: Kind,
  states: readonly RecordState[],
): Map<string, Records[Kind]> {
  return new Map(states.map((state) => [state.id, fieldsOf(kind, state)]));
}
