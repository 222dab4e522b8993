import type { RecordKind } from '#domain/book/book';
import type { Change, FieldValue, Op } from '#domain/book/change';
import { fieldClass, isLight } from '#domain/log/classes';
import { EXISTS, type LogOp, MADE, type OpId } from '#domain/log/commit';
import { valueIn } from '#domain/log/materialise';
import { type RecordState, type StateOf, fieldOf, recordKey } from '#domain/log/merge';
import { type Register, sameValue, winnerOf } from '#domain/log/register';
import { asShown, shapeOf } from '#domain/log/shapes';
import { recordStatus } from '#domain/log/record-status';

type Fields = ReadonlyMap<string, FieldValue>;

/** What a change does to one record in the end: steps on one field within one commit would stand side by side. */
type Outcome = {
  readonly kind: RecordKind;
  readonly id: string;
  /** True: made whole with `values`. False: taken away. Null: only fields are set. */
  exists: boolean | null;
  values: Map<string, FieldValue>;
  /** What the person had on the screen of each field before. */
  readonly was: Map<string, FieldValue>;
};

/**
 * The steps of a commit for a change, on top of the states as they are now. A step replaces all values of its field,
 * provided that the value shown is the one that the person had on the screen (`was`); what came in meanwhile and was
 * not seen stays beside it.
 */
export function draftOps(change: Change, stateOf: StateOf): LogOp[] {
  const outcomes = new Map<string, Outcome>();
  for (const step of change.ops) fold(outcomes, step);
  return [...outcomes.values()].flatMap((outcome) => opsFor(outcome, stateOf(outcome.kind, outcome.id)));
}

/** The greatest `lam` of what the steps replace, 0 for nothing: a commit's own is one above it and the commit before. */
export function parentLam(ops: readonly LogOp[], stateOf: StateOf): number {
  let greatest = 0;
  for (const { e, i, f, w } of ops) {
    if (w.length === 0) continue;
    const fields = f === MADE ? (stateOf(e, i)?.fields ?? []) : [fieldOf(stateOf(e, i), f)];
    for (const head of fields.flatMap((field) => field?.heads ?? [])) {
      if (w.includes(head.op)) greatest = Math.max(greatest, head.lam);
    }
  }
  return greatest;
}

function fold(outcomes: Map<string, Outcome>, step: Op): void {
  const key = recordKey(step.kind, step.id);
  const known = outcomes.get(key);
  const outcome = known ?? blank(step.kind, step.id);
  if (known === undefined) outcomes.set(key, outcome);
  if (step.op === 'set') {
    if (!outcome.was.has(step.field)) outcome.was.set(step.field, step.was);
    outcome.values.set(step.field, step.value);
    return;
  }
  if (step.op === 'remove') {
    for (const [field, value] of fieldsIn(step.kind, step.was)) {
      if (!outcome.was.has(field)) outcome.was.set(field, value);
    }
  }
  outcome.exists = step.op === 'create';
  outcome.values = new Map(step.op === 'create' ? fieldsIn(step.kind, step.value) : []);
}

function blank(kind: RecordKind, id: string): Outcome {
  return { kind, id, exists: null, values: new Map(), was: new Map() };
}

function opsFor(outcome: Outcome, state: RecordState | undefined): LogOp[] {
  const { exists, values } = outcome;
  if (exists === false) return state === undefined ? [] : [removal(outcome, state)];
  if (exists === null) return [...values].map(([field, value]) => setOp(outcome, state, field, value));
  if (state === undefined) return [madeOp(outcome)];
  const different = [...values].filter(([field, value]) => !isShown(outcome, state, field, value));
  return [
    ...returning(state),
    // A record that is rebuilt is written over all that is known of it: nothing of it was on the screen to be spared.
    ...different.map(([field, value]) => op(state, field, value, heads(fieldOf(state, field)))),
  ];
}

function madeOp({ kind, id, values }: Outcome): LogOp {
  return { e: kind, i: id, f: MADE, v: Object.fromEntries(values), w: [] };
}

function returning(state: RecordState): readonly LogOp[] {
  const standing = recordStatus(state);
  if (standing !== 'removed' && standing !== 'unmade') return [];
  return [op(state, EXISTS, true, heads(fieldOf(state, EXISTS)))];
}

function removal({ kind, was }: Outcome, state: RecordState): LogOp {
  const seen = state.fields
    .filter(({ field }) => field !== EXISTS)
    .flatMap((register) => headsSeen(kind, register, was));
  return { ...op(state, EXISTS, false, heads(fieldOf(state, EXISTS))), seen: [...new Set(seen)] };
}

function setOp({ kind, id, was }: Outcome, state: RecordState | undefined, f: string, v: FieldValue): LogOp {
  const register = fieldOf(state, f);
  return { e: kind, i: id, f, v, w: register === undefined ? [] : headsSeen(kind, register, was) };
}

function op({ kind, id }: RecordState, f: string, v: FieldValue, w: readonly OpId[]): LogOp {
  return { e: kind, i: id, f, v, w };
}

/**
 * The heads that the person can have seen: all of them when the one that is shown is what stood on the screen, else
 * those of that value. A place in the tree may be shown elsewhere than it says, and light fields are not worth it.
 */
function headsSeen(kind: RecordKind, register: Register, was: Fields): readonly OpId[] {
  const seen = was.get(register.field);
  const type = fieldClass(kind, register.field);
  if (seen === undefined || type === 'parent' || isLight(type)) return heads(register);
  // What an older program wrote stands on the screen as this one reads it.
  const isSeen = (v: unknown): boolean => sameValue(asShown(kind, register.field, v), seen);
  if (isSeen(winnerOf(register)?.v)) return heads(register);
  return register.heads.filter(({ v }) => isSeen(v)).map((head) => head.op);
}

function heads(register: Register | undefined): readonly OpId[] {
  return register?.heads.map((head) => head.op) ?? [];
}

function isShown({ kind }: Outcome, state: RecordState, field: string, value: FieldValue): boolean {
  const shape = shapeOf(kind, field);
  return shape !== null && sameValue(valueIn(state, field, shape), value);
}

/** The record's fields as plain data. A field that this program does not know cannot stand in its records. */
function fieldsIn(kind: RecordKind, record: object): readonly (readonly [string, FieldValue])[] {
  const fields: readonly [string, FieldValue][] = Object.entries(record);
  return fields.filter(([field]) => shapeOf(kind, field) !== null);
}
