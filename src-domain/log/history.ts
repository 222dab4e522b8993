import type { FieldValue } from '#domain/book/change';
import type { ClockDoubts } from '#domain/log/clock-doubt';
import { type Commit, EXISTS, type LogOp, MADE, type OpId, opId } from '#domain/log/commit';
import { keepStep } from '#domain/log/keep-step';
import { madeFields, recordKey } from '#domain/log/merge';
import { compareHeads } from '#domain/log/register';

/** Where a step stands: its commit and its place in it. */
export type Step = { readonly commit: Commit; readonly place: number };

/** All steps on one record in the order in which they arrived; two lists, for there are millions. Only grows. */
export type RecordHistory = { readonly commits: Commit[]; readonly places: number[] };

/** By the key of the record. */
export type History = Map<string, RecordHistory>;

/** Adds a commit. To be called once for each: a commit that came twice would stand twice. */
export function addToHistory(history: History, commit: Commit): void {
  commit.body.ops.forEach(({ e, i }, place) => {
    keepStep(history, recordKey(e, i), commit, place);
  });
}

/** The steps on a record in the order in which they arrived. */
export function stepsOf(history: History, kind: string, id: string): readonly Step[] {
  const known = history.get(recordKey(kind, id));
  if (known === undefined) return [];
  return known.commits.map((commit, at) => ({ commit, place: known.places[at] ?? 0 }));
}

/** One value that a field had, with who wrote it and what became of it. */
export type Past = {
  readonly op: OpId;
  readonly value: FieldValue;
  readonly lam: number;
  readonly person: string;
  readonly post: string;
  readonly device: string;
  /** What the device's clock said, ms since 1970; doubted, it is after `notBefore` (where anything is known). */
  readonly wall: number;
  readonly clock: 'ok' | 'doubtful';
  readonly notBefore: number | null;
  /** Name of what was done, as in Change.name, and the reason where one was given. */
  readonly name: string;
  readonly why: string | null;
  /** What it replaced, and what has replaced it: none for a value that still stands. */
  readonly replaced: readonly OpId[];
  readonly replacedBy: readonly OpId[];
};

/**
 * Every value that a field of a record had, in the order in which values are shown: by (lam, op id), never by a clock.
 * Of a set also the members taken out (`value` of the step that cut). For EXISTS the makings and takings away.
 */
export function fieldHistory(steps: readonly Step[], field: string, doubts: ClockDoubts): readonly Past[] {
  const written = steps.flatMap(({ commit, place }) => {
    const step = commit.body.ops[place];
    const value = step === undefined ? undefined : valueFor(step, field);
    if (step === undefined || value === undefined) return [];
    return [{ commit, step, value, op: opId(commit.id, place), lam: commit.body.lam }];
  });
  written.sort(compareHeads);
  const replacedBy = new Map<OpId, OpId[]>();
  for (const { step, op } of written) {
    for (const replaced of step.w) replacedBy.set(replaced, [...(replacedBy.get(replaced) ?? []), op]);
  }
  return written.map(({ commit, step, value, op }) => ({
    ...said(commit, doubts),
    op,
    value,
    why: step.why ?? null,
    replaced: step.w,
    replacedBy: replacedBy.get(op) ?? [],
  }));
}

/** What a step wrote into a field; undefined for another field. */
export function valueFor(op: LogOp, field: string): FieldValue | undefined {
  if (op.f === field) return op.v;
  if (op.f !== MADE) return undefined;
  return field === EXISTS ? true : madeFields(op.v).find(([name]) => name === field)?.[1];
}

function said(
  { id, body }: Commit,
  doubts: ClockDoubts,
): Pick<Past, 'lam' | 'person' | 'post' | 'device' | 'wall' | 'clock' | 'notBefore' | 'name'> {
  const { lam, person, post, dev, wall, name } = body;
  const doubt = doubts.get(id);
  const clock = doubt === undefined ? 'ok' : 'doubtful';
  return { lam, person, post, device: dev, wall, clock, notBefore: doubt?.notBefore ?? null, name };
}
