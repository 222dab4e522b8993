import type { Change } from '#domain/book/change';
import type { ProblemCode } from '#domain/problems';
import { fail, type Failure } from '#domain/result';

/**
 * What became of a change that was asked for. Whoever tells of it tells by this value, and only when it is there.
 * `change` is the very change that lies on the pile of undo; null where the log itself made the steps, or where it is not
 * to be undone.
 */
export type Outcome =
  /** There was no step in it: all stood so already. */
  | { readonly kind: 'nothing' }
  /** The rules refused it: nothing has changed. */
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** The disk has it. */
  | { readonly kind: 'saved'; readonly change: Change | null }
  /** It stands on the screen and waits: the disk did not take it, and `code` says why. */
  | { readonly kind: 'waiting'; readonly change: Change | null; readonly code: ProblemCode };

export const NOTHING: Outcome = { kind: 'nothing' };

export function refused(failure: Failure): Outcome {
  return { kind: 'refused', failure };
}

/** Whether the window shows the change now, be it on the disk or on its way there. */
export function isMade(outcome: Outcome): boolean {
  return outcome.kind === 'saved' || outcome.kind === 'waiting';
}

/** Why it is not on the disk; null where there is nothing to explain. */
export function failureOf(outcome: Outcome): Failure | null {
  if (outcome.kind === 'refused') return outcome.failure;
  return outcome.kind === 'waiting' ? fail(outcome.code) : null;
}
