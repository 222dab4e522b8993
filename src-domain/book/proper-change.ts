import type { Change, Op } from '#domain/book/change';
import { hasPrivateThai, properThai } from '#domain/text/private-thai';

/** The change with the private marks of old Thai fonts written as everyone else writes them; mostly the very same. */
export function withProperThai(change: Change): Change {
  const isProper = change.ops.every((step) => step.op === 'remove' || !holdsPrivate(step.value));
  return isProper ? change : { ...change, ops: change.ops.map(properStep) };
}

function properStep(step: Op): Op {
  return step.op === 'remove' ? step : ({ ...step, value: proper(step.value) } as Op);
}

function holdsPrivate(value: unknown): boolean {
  if (typeof value === 'string') return hasPrivateThai(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsPrivate);
}

function proper(value: unknown): unknown {
  if (typeof value === 'string') return properThai(value);
  if (Array.isArray(value)) return value.map(proper);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, proper(each)]));
}
