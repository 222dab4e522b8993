import type { Decimal } from '#domain/book/decimal';

/** What stands behind a round's figure besides the figure itself (codes: glossary, "states"). */
export const RESULT_STATES = [
  'notDue',
  'noResult',
  'draft',
  'submitted',
  'supervisorApproved',
  'returnedBySupervisor',
  'returnedByCentre',
  'certified',
  'naApproved',
  'noEvidence',
] as const;
export type ResultState = (typeof RESULT_STATES)[number];

/** Points taken off a rubric: so much each time, so many times. */
export type Deduction = { readonly points: Decimal; readonly times: number; readonly reason: string };

/**
 * The result of one indicator in one round; id is `<indicator>:<round>`. A typed `value` goes before what steps,
 * points or the formula give: it is shown as typed, never changed in silence.
 */
export type RoundResult = {
  readonly id: string;
  readonly indicator: string;
  readonly round: string;
  readonly value: Decimal;
  readonly state: ResultState;
  /** Milestone: which steps are done. Empty where nobody has said. */
  readonly steps: readonly boolean[];
  /** Rubric: points by criterion; null where one is not judged yet. */
  readonly points: readonly Decimal[];
  readonly deductions: readonly Deduction[];
  /** Hybrid: whether the conditions of the levels without a figure are met, in the order of the levels. */
  readonly met: readonly boolean[];
  /** What was done, and the measures taken. */
  readonly explanation: string;
  readonly supportingFactors: string;
  readonly obstacles: string;
  readonly nextSteps: string;
};

export function resultId(indicator: string, round: string): string {
  return `${indicator}:${round}`;
}

/** A result of which nothing but its place is known yet. */
export function blankResult(indicator: string, round: string): RoundResult {
  const id = resultId(indicator, round);
  return {
    ...{ id, indicator, round, value: null, state: 'draft', steps: [], points: [], deductions: [], met: [] },
    ...{ explanation: '', supportingFactors: '', obstacles: '', nextSteps: '' },
  };
}
