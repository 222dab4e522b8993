import type { FieldValue } from '#domain/book/change';
import type { LogOp, OpId } from '#domain/log/commit';
import { compareKeys } from '#domain/text/order';

/** A value that nobody has replaced yet, and the step that wrote it. */
export type Head = {
  readonly op: OpId;
  readonly v: FieldValue;
  readonly lam: number;
  readonly k?: 'add';
  readonly why?: string;
  /** Of a taking away: what its author saw of the record. */
  readonly seen?: readonly OpId[];
};

/**
 * One field of one record. `heads` goes up by (lamport, op id). `superseded`: steps that have arrived and were
 * replaced; `supersededEarly`: steps that were replaced before they arrived; both without order. Thus any order of arrival, and a second arrival,
 * give the same register. `lamport` is the greatest that has arrived. Only `writeTo` changes one.
 */
export type Register = {
  readonly field: string;
  lamport: number;
  heads: Head[];
  superseded: OpId[];
  supersededEarly: readonly OpId[];
};

/** One for all registers that have none: it lies near at hand, and is never added to. */
const NONE: OpId[] = [];

/** What a step brings to the registers that it writes. */
export type Arrival = {
  readonly op: LogOp;
  readonly id: OpId;
  readonly lamport: number;
  readonly hides: boolean;
};

export function newRegister(field: string): Register {
  return { field, lamport: 0, heads: [], superseded: NONE, supersededEarly: NONE };
}

/** Takes in one step. `hides` is false for registers of which nothing is ever replaced. */
export function writeTo(register: Register, { op, id, lamport, hides }: Arrival, value: FieldValue): void {
  const replaced = hides ? op.w : NONE;
  if (
    replaced.length === 1 &&
    op.k === undefined &&
    replaceOnly(register, replaced[0], { op, id, lamport }, value)
  )
    return;
  for (const each of replaced) overwrite(register, each);
  if (op.k === 'cut' || isReplaced(register, id, lamport)) return;
  const head = headOf(op, id, lamport, value);
  if (register.heads.length === 0) register.heads = [head];
  else insertHead(register.heads, head);
}

/** Nearly every step replaces the one head by something new: then it takes its place, and no list is rebuilt. */
function replaceOnly(
  register: Register,
  replaced: OpId | undefined,
  { op, id, lamport }: Omit<Arrival, 'hides'>,
  value: FieldValue,
): boolean {
  const { heads, supersededEarly } = register;
  const isOnly = heads.length === 1 && heads[0]?.op === replaced;
  if (!isOnly || replaced === undefined || lamport <= register.lamport || supersededEarly.length > 0)
    return false;
  heads[0] = headOf(op, id, lamport, value);
  register.lamport = lamport;
  addTo(register, replaced);
  return true;
}

/** The value that is shown: the last by (lamport, op id). Never by a clock. */
export function winnerOf(register: Register | undefined): Head | undefined {
  return register?.heads.at(-1);
}

/** Two heads with one value are no conflict: both stay, for both people said so. */
export function distinctValues(heads: readonly Head[]): readonly FieldValue[] {
  const found: FieldValue[] = [];
  for (const { v } of heads) if (!found.some((each) => sameValue(each, v))) found.push(v);
  return found;
}

/** Equal as data, whatever the order in which the names of an object were written. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isComposite(a) || !isComposite(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const left = new Map<string, unknown>(Object.entries(a));
  const right: readonly [string, unknown][] = Object.entries(b);
  return left.size === right.length && right.every(([name, value]) => sameIn(left, name, value));
}

/** The members of a set; a record made with a list of them counts as one step for all. */
export function setMembers(register: Register | undefined): readonly FieldValue[] {
  const members = (register?.heads ?? []).flatMap(({ v, k }) => (k === undefined && isList(v) ? v : [v]));
  return members.filter((each, at) => members.findIndex((other) => sameValue(other, each)) === at);
}

/** The heads by (lamport, op id). */
export function compareHeads(
  a: { readonly lam: number; readonly op: OpId },
  b: { readonly lam: number; readonly op: OpId },
): number {
  if (a.lam !== b.lam) return a.lam - b.lam;
  return compareKeys(a.op, b.op);
}

function headOf(op: LogOp, id: OpId, lam: number, v: FieldValue): Head {
  if (op.k === undefined && op.why === undefined && op.seen === undefined) return { op: id, v, lam };
  return {
    op: id,
    v,
    lam,
    ...(op.k === 'add' ? { k: op.k } : {}),
    ...(op.why === undefined ? {} : { why: op.why }),
    ...(op.seen === undefined ? {} : { seen: op.seen }),
  };
}

function insertHead(heads: Head[], head: Head): void {
  let at = heads.length;
  for (; at > 0; at -= 1) {
    const below = heads[at - 1];
    const order = below === undefined ? -1 : compareHeads(below, head);
    if (order === 0) return;
    if (order < 0) break;
  }
  heads.splice(at, 0, head);
}

function overwrite(register: Register, id: OpId): void {
  const { heads, superseded, supersededEarly } = register;
  for (let at = 0; at < heads.length; at += 1) {
    if (heads[at]?.op !== id) continue;
    if (heads.length === 1) register.heads = [];
    else heads.splice(at, 1);
    addTo(register, id);
    return;
  }
  if (!superseded.includes(id) && !supersededEarly.includes(id))
    register.supersededEarly = [...supersededEarly, id];
}

/**
 * Whether another step has replaced this one; notes that it has arrived. One that is newer than all that have arrived
 * has not arrived before, so the long list need not be searched for it.
 */
function isReplaced(register: Register, id: OpId, lam: number): boolean {
  const { supersededEarly, superseded } = register;
  if (lam <= register.lamport && superseded.includes(id)) return true;
  if (lam > register.lamport) register.lamport = lam;
  if (!supersededEarly.includes(id)) return false;
  register.supersededEarly = supersededEarly.filter((each) => each !== id);
  addTo(register, id);
  return true;
}

/** A list is begun with its first member, and not by a push, for which the engine would keep room for sixteen more. */
function addTo(register: Register, id: OpId): void {
  if (register.superseded.length === 0) register.superseded = [id];
  else register.superseded.push(id);
}

function sameIn(left: ReadonlyMap<string, unknown>, name: string, value: unknown): boolean {
  return left.has(name) && sameValue(left.get(name), value);
}

function isComposite(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isList(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value);
}
