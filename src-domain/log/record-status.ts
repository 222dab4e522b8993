import { fieldClass, isLight } from '#domain/log/classes';
import { EXISTS, type OpId } from '#domain/log/commit';
import { type RecordState, fieldOf } from '#domain/log/merge';

/**
 * Whether a record is there.
 * - unmade: steps on it have arrived, its making has not
 * - removed: taken away by someone who had seen all that was written in it
 * - contested: taken away, and also brought back or written in by someone who did not know; it stays to be seen
 */
export type RecordStatus = 'unmade' | 'present' | 'removed' | 'contested';

export function recordStatus(state: RecordState): RecordStatus {
  const heads = fieldOf(state, EXISTS)?.heads ?? [];
  if (heads.length === 0) return 'unmade';
  const removals = heads.filter(({ v }) => v === false);
  if (removals.length === 0) return 'present';
  if (removals.length < heads.length) return 'contested';
  const seen = new Set(removals.flatMap((each) => each.seen ?? []));
  return unseenBy(state, seen).length === 0 ? 'removed' : 'contested';
}

/** Heads of the record's fields that are not among `seen`; fields whose loser is no loss are left out. */
export function unseenBy(state: RecordState, seen: ReadonlySet<OpId>): readonly OpId[] {
  return state.fields
    .filter(({ field }) => field !== EXISTS && !isLight(fieldClass(state.kind, field)))
    .flatMap(({ heads }) => heads.map(({ op }) => op))
    .filter((op) => !seen.has(op));
}

/** Every head of the record's fields, once: what a taking away names as seen. */
export function fieldHeads(state: RecordState): readonly OpId[] {
  const ops = state.fields
    .filter(({ field }) => field !== EXISTS)
    .flatMap(({ heads }) => heads.map(({ op }) => op));
  return [...new Set(ops)];
}
