import type { BookState, Decimal, Indicator } from '#domain/book/book';
import type { Op } from '#domain/book/change';
import { resultId, type Deduction, type RoundResult } from '#domain/book/result';
import type { Levels } from '#domain/book/decimal';
import { changeResult } from '#domain/tracking/change-result';

/** Where an entry belongs. */
export type EntryPlace = { readonly indicator: Indicator; readonly round: string };

const LEVELS = 5;

/** The steps of a milestone with their texts: up to the last that has one, five where nobody wrote any. */
export function stepTexts({ levelTexts }: Indicator, done: readonly boolean[]): readonly string[] {
  const last = levelTexts.findLastIndex((text) => text.trim() !== '') + 1;
  const count = Math.max(last === 0 ? LEVELS : last, done.length);
  return Array.from({ length: count }, (_none, at) => levelTexts[at] ?? '');
}

/** The conditions of a hybrid: levels from the first without a figure, with their texts. */
export function conditionTexts(
  { levelTexts }: Indicator,
  levels: Levels,
): readonly { readonly level: number; readonly text: string }[] {
  const first = levels.indexOf(null);
  if (first === -1) return [];
  return levelTexts.slice(first).map((text, at) => ({ level: first + at + 1, text }));
}

/** Says whether one step of a milestone is done. The list counts from then on, not what was typed before. */
export function setStep(
  state: BookState,
  { indicator, round }: EntryPlace,
  at: number,
  done: boolean,
): readonly Op[] {
  const known = resultOf(state, indicator, round)?.steps ?? [];
  const steps = stepTexts(indicator, known).map((_text, each) =>
    each === at ? done : (known[each] ?? false),
  );
  return setSteps(state, { indicator, round }, steps);
}

/** The whole list of steps; an empty one says that nobody has judged them. */
export function setSteps(
  state: BookState,
  { indicator, round }: EntryPlace,
  steps: readonly boolean[],
): readonly Op[] {
  return changeResult(state, indicator.id, round, { steps, value: null });
}

/** Gives the points of one criterion of a rubric; null takes them away. They count from then on, not a typed sum. */
export function setPoint(
  state: BookState,
  { indicator, round }: EntryPlace,
  at: number,
  points: Decimal,
): readonly Op[] {
  const known = resultOf(state, indicator, round)?.points ?? [];
  const count = Math.max(indicator.criteria.length, known.length, at + 1);
  const all = Array.from({ length: count }, (_none, each) => (each === at ? points : (known[each] ?? null)));
  return setPoints(state, { indicator, round }, all.every((each) => each === null) ? [] : all);
}

export function setPoints(
  state: BookState,
  { indicator, round }: EntryPlace,
  points: readonly Decimal[],
): readonly Op[] {
  return changeResult(state, indicator.id, round, { points, value: null });
}

/** What is taken off a rubric. A typed sum stays: it is taken off that as well. */
export function setDeductions(
  state: BookState,
  { indicator, round }: EntryPlace,
  deductions: readonly Deduction[],
): readonly Op[] {
  return changeResult(state, indicator.id, round, { deductions });
}

/** Says whether the condition of a level is met. The figure of the first levels stays: conditions stand behind it. */
export function setMet(
  state: BookState,
  { indicator, round }: EntryPlace,
  { at, met, count }: { readonly at: number; readonly met: boolean; readonly count: number },
): readonly Op[] {
  const known = resultOf(state, indicator, round)?.met ?? [];
  const all = Array.from({ length: Math.max(count, known.length) }, (_none, each) =>
    each === at ? met : (known[each] ?? false),
  );
  return changeResult(state, indicator.id, round, { met: all });
}

function resultOf(state: BookState, { id }: Indicator, round: string): RoundResult | undefined {
  return state.result.get(resultId(id, round));
}
