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
  const steps = [...commits].flatMap(stepsIn);
  const replaced = new Set(steps.flatMap(([, op]) => replacedBy(op)));
  const heads = new Map<string, Set<string>>();
  for (const [id, op] of steps) {
    const written = op.k === 'cut' ? [] : registersOf(op);
    for (const register of written.filter((each) => !replaced.has(`${each} ${id}`))) {
      heads.set(register, (heads.get(register) ?? new Set()).add(id));
    }
  }
  return heads;
}

function replacedBy(op: LogOp): readonly string[] {
  if (isEvent(op.e, op.f === MADE ? '' : op.f)) return [];
  return registersOf(op).flatMap((register) => op.w.map((id) => `${register} ${id}`));
}
