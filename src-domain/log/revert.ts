import type { RecordKind } from '#domain/book/book';
import type { Change, ChangeName, FieldValue, Op } from '#domain/book/change';
import { type Commit, EXISTS, type LogOp, MADE, type OpId, opId } from '#domain/log/commit';
import { type History, stepsOf, valueFor } from '#domain/log/history';
import { fieldsOf } from '#domain/log/materialise';
import { type RecordState, type StateOf, fieldOf } from '#domain/log/merge';
import { winnerOf } from '#domain/log/register';
import { isRecordKind, shapeOf } from '#domain/log/shapes';
import { recordStatus } from '#domain/log/record-status';

/** What a step wrote into a field of a record, and its lam; undefined when it is not here. */
export type ValueOf = (
  op: OpId,
  field: { readonly e: string; readonly i: string; readonly f: string },
) => { readonly value: FieldValue; readonly lam: number } | undefined;

/**
 * A step that cannot be taken back: others have written since (overwritten), what stood there before is not here
 * (unknown-before), or this program does not show that kind or field (not-shown).
 */
export type SkippedStep = {
  readonly op: OpId;
  readonly entity: string;
  readonly id: string;
  readonly field: string;
  readonly reason: 'overwritten' | 'unknown-before' | 'not-shown';
};

export type Reverted = { readonly change: Change; readonly skipped: readonly SkippedStep[] };

type Given = { readonly commit: Commit; readonly stateOf: StateOf; readonly writtenBy: ValueOf };
type Undone = Op | SkippedStep['reason'];

/**
 * The change, called `name`, that takes a whole commit back, an import included: values that still stand give way to
 * what they replaced, records that it made are removed, those that it removed come back. It passes through the same
 * path as every change.
 */
export function revertChange(
  commit: Commit,
  name: ChangeName,
  { stateOf, writtenBy }: { readonly stateOf: StateOf; readonly writtenBy: ValueOf },
): Reverted {
  const ops: Op[] = [];
  const skipped: SkippedStep[] = [];
  commit.body.ops.forEach((op, place) => {
    const id = opId(commit.id, place);
    const undone = undo(op, id, { commit, stateOf, writtenBy });
    if (typeof undone !== 'string') ops.push(undone);
    else skipped.push({ op: id, entity: op.e, id: op.i, field: op.f, reason: undone });
  });
  return { change: { name, ops: ops.reverse() }, skipped };
}

/** Looks values up in a history that is in memory. */
export function valuesIn(history: History): ValueOf {
  return (op, { e, i, f }) => {
    const step = stepsOf(history, e, i).find(({ commit, place }) => opId(commit.id, place) === op);
    const written = step?.commit.body.ops[step.place];
    const value = written === undefined ? undefined : valueFor(written, f);
    return step === undefined || value === undefined ? undefined : { value, lam: step.commit.body.lam };
  };
}

function undo(op: LogOp, id: OpId, given: Given): Undone {
  const { e: kind } = op;
  if (!isRecordKind(kind)) return 'not-shown';
  const state = given.stateOf(kind, op.i);
  if (state === undefined) return 'overwritten';
  if (op.f === MADE || op.f === EXISTS) return undoExistence(kind, op, id, { ...given, state });
  if (op.k !== undefined || shapeOf(kind, op.f) === null) return 'not-shown';
  return undoField(kind, op, id, { ...given, state });
}

type GivenState = Given & { readonly state: RecordState };

function undoExistence(kind: RecordKind, op: LogOp, id: OpId, { commit, state }: GivenState): Undone {
  if (winnerOf(fieldOf(state, EXISTS))?.op !== id) return 'overwritten';
  const record = fieldsOf(kind, state);
  if (op.f === EXISTS && op.v === false) return create(kind, op.i, record);
  // What others have written into the record since would go with it.
  const isOwn = state.fields.every(
    ({ field, heads }) => field === EXISTS || heads.every((head) => isOf(commit, head.op)),
  );
  if (op.f === MADE && !isOwn) return 'overwritten';
  return recordStatus(state) === 'removed' ? 'overwritten' : remove(kind, op.i, record);
}

function undoField(kind: RecordKind, op: LogOp, id: OpId, { state, writtenBy }: GivenState): Undone {
  const winner = winnerOf(fieldOf(state, op.f));
  if (winner?.op !== id) return 'overwritten';
  const before = op.w.flatMap((replaced) => writtenBy(replaced, op) ?? []);
  if (before.length === 0 || before.length < op.w.length) return 'unknown-before';
  const last = before.reduce((best, each) => (each.lam >= best.lam ? each : best));
  return set(kind, op.i, { field: op.f, value: last.value, was: winner.v });
}

function isOf(commit: Commit, op: OpId): boolean {
  return op.startsWith(opId(commit.id, 0).slice(0, -1));
}

// A kind and its record belong together; that is lost when the kind is known only at run time.
function create(kind: RecordKind, id: string, value: object): Op {
  return { op: 'create', kind, id, value } as Op;
}

function remove(kind: RecordKind, id: string, was: object): Op {
  return { op: 'remove', kind, id, was } as Op;
}

function set(
  kind: RecordKind,
  id: string,
  step: { readonly field: string; readonly value: FieldValue; readonly was: FieldValue },
): Op {
  return { op: 'set', kind, id, ...step };
}
