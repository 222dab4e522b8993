import type { Decimal } from '#domain/book/decimal';
import type { Deduction } from '#domain/book/result';
import type { Exact } from '#domain/exact';
import type { Direction, Method } from '#domain/scoring/framework';

/** A sub-indicator as its parent sees it; `score` null while it has none. */
export type Part = {
  readonly no: string;
  readonly name: string;
  readonly weight: Decimal;
  readonly score: Exact | null;
};

/** All that a score depends on. Floor and cap are rules of the year and always come with the call. */
export type ScoreInput = {
  readonly method: Method;
  readonly direction: Direction;
  /** Thresholds of the levels 1, 2, 3 …; null where the level has none. */
  readonly levels: readonly Decimal[];
  /** What each level scores; null means 1, 2, 3 … */
  readonly levelScores?: readonly Decimal[] | null;
  /** The result: a decimal text as typed, or the exact value of a formula; null where there is none yet. */
  readonly value: Decimal | Exact;
  readonly floor: string;
  readonly cap: string;
  /** Milestone by its list of steps; a typed `value` goes before it. */
  readonly steps?: readonly boolean[];
  readonly partialCredit?: boolean;
  /** Rubric by its criteria; a typed `value` goes before it. */
  readonly points?: readonly Decimal[];
  readonly deductions?: readonly Deduction[];
  /** Hybrid: conditions of the levels without a figure, in order. */
  readonly met?: readonly boolean[];
  /** Compound. */
  readonly parts?: readonly Part[];
};
