import type { FieldValue } from '#domain/book/change';
import { isEvent } from '#domain/log/classes';
import { type Commit, EXISTS, type LogOp, MADE, type OpId, OP_PREFIX } from '#domain/log/commit';
import type { History } from '#domain/log/history';
import { keepStep } from '#domain/log/keep-step';
import { type Register, newRegister, writeTo } from '#domain/log/register';

/**
 * All that the merge knows of one record, as plain data: one row of the database. A pure function of the set of commits
 * that were applied, whatever their order and however often. `fields` goes up by name.
 */
export type RecordState = { readonly kind: string; readonly id: string; readonly fields: Register[] };

/** Finds a record's state by kind and id. */
export type StateOf = (kind: string, id: string) => RecordState | undefined;

/** One text for kind and id; a foreign kind with a slash in it meets no other. */
export function recordKey(kind: string, id: string): string {
  const safe = kind.includes('/') || kind.includes('%') ? escapeSlash(kind) : kind;
  return `${safe}/${id}`;
}

export function newRecord(kind: string, id: string): RecordState {
  return { kind, id, fields: [] };
}

export function fieldOf(state: RecordState | undefined, field: string): Register | undefined {
  return state?.fields.find((register) => register.field === field);
}

/** Takes a commit into the states, making those that are missing. Gives back (or adds to) the keys of what it touched. */
export function mergeInto(
  store: Map<string, RecordState>,
  commit: Commit,
  touched = new Set<string>(),
): Set<string> {
  takeIn(store, commit, (key) => touched.add(key));
  return touched;
}

/** The same for a rebuild: every commit, each once, and the history of every record with it. */
export function mergeAll(store: Map<string, RecordState>, commits: Iterable<Commit>, history: History): void {
  for (const commit of commits) {
    takeIn(store, commit, (key, place) => {
      keepStep(history, key, commit, place);
    });
  }
}

function takeIn(
  store: Map<string, RecordState>,
  commit: Commit,
  note: (key: string, place: number) => void,
): void {
  const { ops, lam } = commit.body;
  const prefix = `${commit.id.slice(0, OP_PREFIX)}.`;
  for (let place = 0; place < ops.length; place += 1) {
    const op = ops[place];
    if (op === undefined) continue;
    const key = recordKey(op.e, op.i);
    let state = store.get(key);
    if (state === undefined) {
      state = newRecord(op.e, op.i);
      store.set(key, state);
    }
    applyOp(state, op, inOnePiece(`${prefix}${place}`), lam);
    note(key, place);
  }
}

/** The states that the commit touches, after it; those that were given stay as they were. */
export function applyCommitToStates(commit: Commit, stateOf: StateOf): Map<string, RecordState> {
  const next = new Map<string, RecordState>();
  for (const { e, i } of commit.body.ops) {
    const key = recordKey(e, i);
    const known = next.has(key) ? undefined : stateOf(e, i);
    if (known !== undefined) next.set(key, copyRecord(known));
  }
  mergeInto(next, commit);
  return next;
}

/** A copy that can be merged into without touching the other. */
export function copyRecord({ kind, id, fields }: RecordState): RecordState {
  return { kind, id, fields: fields.map(copyRegister) };
}

function copyRegister({ field, lamport, heads, superseded, supersededEarly }: Register): Register {
  return {
    field,
    lamport,
    heads: [...heads],
    superseded: [...superseded],
    supersededEarly: [...supersededEarly],
  };
}

function applyOp(state: RecordState, op: LogOp, id: OpId, lam: number): void {
  if (op.f === MADE) {
    applyMade(state, op, id, lam);
    return;
  }
  const hides = op.w.length > 0 && !isEvent(op.e, op.f);
  writeTo(registerIn(state.fields, op.f), { op, id, lamport: lam, hides }, op.v);
}

/** A record that is made: every field and its being there, all by one step. */
function applyMade(state: RecordState, op: LogOp, id: OpId, lam: number): void {
  const hides = op.w.length > 0 && op.e !== 'event';
  const step = { op, id, lamport: lam, hides };
  writeTo(registerIn(state.fields, EXISTS), step, true);
  for (const [field, value] of madeFields(op.v)) writeTo(registerIn(state.fields, field), step, value);
}

/** The fields that a MADE step writes; none when its value is no object. */
export function madeFields(value: FieldValue): readonly (readonly [string, FieldValue])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).filter(([field]) => field !== MADE && field !== EXISTS);
}

function registerIn(fields: Register[], field: string): Register {
  for (const known of fields) if (known.field === field) return known;
  const made = newRegister(field);
  const above = fields.findIndex((known) => known.field > field);
  if (above < 0) fields.push(made);
  else fields.splice(above, 0, made);
  return made;
}

/** To look into a joined text makes the engine write it out; every later comparison needs that. */
function inOnePiece(text: string): string {
  return text.charCodeAt(0) >= 0 ? text : '';
}

function escapeSlash(kind: string): string {
  return kind.replaceAll('%', '%25').replaceAll('/', '%2F');
}
