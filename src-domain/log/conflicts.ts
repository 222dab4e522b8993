import type { FieldValue } from '#domain/book/change';
import { fieldClass, needsDecision } from '#domain/log/classes';
import { EXISTS, type LogOp, type OpId } from '#domain/log/commit';
import { type RecordState, fieldOf } from '#domain/log/merge';
import { type Head, distinctValues } from '#domain/log/register';
import { isRecordKind, shapeOf } from '#domain/log/shapes';
import { type RecordStatus, fieldHeads, recordStatus } from '#domain/log/record-status';
import { treeMoves } from '#domain/log/tree-moves';
import { type Result, fail, succeed } from '#domain/result';
import { compareKeys } from '#domain/text/order';

/**
 * What waits for a person.
 * - values: two values of one field, neither author knew of the other
 * - removed-edited: taken away by one, written in (or brought back) by another who did not know
 * - cycle: a node was moved under its own branch by two moves together
 */
export type ConflictKind = 'values' | 'removed-edited' | 'cycle';

export type ConflictHead = { readonly op: OpId; readonly value: FieldValue; readonly lam: number };

export type Conflict = {
  readonly kind: ConflictKind;
  /** Kind and id of the record, and the field; EXISTS for removed-edited. */
  readonly entity: string;
  readonly id: string;
  readonly field: string;
  /** Whether this program can show the field. One that it cannot show it must not decide either. */
  readonly known: boolean;
  /** The values, the one that is shown meanwhile last. */
  readonly heads: readonly ConflictHead[];
  /** Heads of all fields of the record, seen by whoever decides now. For removed-edited; else empty. */
  readonly seen: readonly OpId[];
};

/** All that waits for a person in these records, by record and field. */
export function conflictsOf(states: Iterable<RecordState>): readonly Conflict[] {
  const all = [...states];
  const nodes = all.filter((state) => state.kind === 'node' && isShown(recordStatus(state)));
  const { suspended } = treeMoves(nodes);
  const byId = new Map(nodes.map((state) => [state.id, state]));
  const cycles = suspended.flatMap(({ id }) => cycleOf(byId.get(id)));
  return [...all.flatMap(recordConflicts), ...cycles].sort(
    (a, b) =>
      compareKeys(a.entity, b.entity) ||
      compareKeys(a.id, b.id) ||
      compareKeys(a.field, b.field) ||
      compareKeys(a.kind, b.kind),
  );
}

/** The same for one record alone: without cycles, for which all nodes must be known. */
export function recordConflicts(state: RecordState): readonly Conflict[] {
  const standing = recordStatus(state);
  if (!isShown(standing)) return [];
  const found: Conflict[] = [];
  for (const { field, heads } of state.fields) {
    if (field === EXISTS || heads.length < 2 || !needsDecision(fieldClass(state.kind, field))) continue;
    if (distinctValues(heads).length > 1) found.push(conflict('values', state, field, heads));
  }
  if (standing === 'contested') found.push(removedEdited(state));
  return found;
}

/**
 * The step that decides: `value` replaces every value of the conflict, with the reason that the person gave. An empty
 * reason is refused; a value need not be one of the two.
 */
export function resolveOp(
  { entity, id, field, heads, seen }: Conflict,
  value: FieldValue,
  reason: string,
): Result<LogOp, 'reason-missing'> {
  const why = reason.trim();
  if (why === '') return fail('reason-missing', { id, field });
  const op: LogOp = { e: entity, i: id, f: field, v: value, w: heads.map((head) => head.op), why };
  return succeed(field === EXISTS && value === false ? { ...op, seen } : op);
}

function removedEdited(state: RecordState): Conflict {
  const heads = fieldOf(state, EXISTS)?.heads ?? [];
  return { ...conflict('removed-edited', state, EXISTS, heads), seen: fieldHeads(state) };
}

function cycleOf(state: RecordState | undefined): readonly Conflict[] {
  if (state === undefined) return [];
  const heads = fieldOf(state, 'parent')?.heads ?? [];
  return heads.length === 0 ? [] : [conflict('cycle', state, 'parent', heads)];
}

function conflict(kind: ConflictKind, state: RecordState, field: string, heads: readonly Head[]): Conflict {
  return {
    kind,
    entity: state.kind,
    id: state.id,
    field,
    known: field === EXISTS ? isRecordKind(state.kind) : shapeOf(state.kind, field) !== null,
    heads: heads.map(({ op, v, lam }) => ({ op, value: v, lam })),
    seen: [],
  };
}

function isShown(standing: RecordStatus): boolean {
  return standing === 'present' || standing === 'contested';
}
