import { isEvent } from '#domain/log/classes';
import { type Commit, EXISTS, type LogOp, MADE } from '#domain/log/commit';
import { madeFields, recordKey } from '#domain/log/merge';
import { stepsIn } from '#test/unit/domain/log/world';

/** The registers that a step writes or takes from, as `key field`. */
export function registersOf(op: LogOp): readonly string[] {
  const key = recordKey(op.e, op.i);
  if (op.f !== MADE) return [JSON.stringify([key, op.f])];
  return [EXISTS, ...madeFields(op.v).map(([field]) => field)].map((field) => JSON.stringify([key, field]));
}

/**
 * The heads of every register said once more, from the whole set and without any order: what was written and what
 * nobody names as replaced.
 */
export function headsOf(commits: Iterable<Commit>): ReadonlyMap<string, ReadonlySet<string>> {
  const all = [...commits];
  const replaced = new Set<string>();
  for (const [, op] of all.flatMap(stepsIn)) {
    if (isEvent(op.e, op.f === MADE ? '' : op.f)) continue;
    for (const register of registersOf(op)) for (const id of op.w) replaced.add(`${register} ${id}`);
  }
  const heads = new Map<string, Set<string>>();
  for (const [id, op] of all.flatMap(stepsIn)) {
    for (const register of op.k === 'cut' ? [] : registersOf(op)) {
      if (!replaced.has(`${register} ${id}`)) heads.set(register, (heads.get(register) ?? new Set()).add(id));
    }
  }
  return heads;
}
