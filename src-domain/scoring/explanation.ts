import type { Exact } from '#domain/exact';

export type NoScoreReason =
  | 'noResult'
  | 'levelsIncomplete'
  | 'levelsNotOrdered'
  | 'valueInvalid'
  | 'pointsIncomplete'
  | 'partsMissing'
  | 'formulaInvalid'
  | 'formulaUndefined';

/** Every step of a scored result carries the score and the score before floor and cap were applied. */
export type Outcome = {
  readonly floor: Exact;
  readonly cap: Exact;
  readonly beforeBounds: Exact;
  readonly score: Exact;
};
/** Of a measured result. */
export type Measured = Outcome & { readonly value: Exact };

/** A part of a compound indicator and what it gives; `score` null is a part without a score, which does not count. */
export type PartOutcome = {
  readonly no: string;
  readonly name: string;
  readonly weight: Exact;
  readonly score: Exact | null;
};

/** How a score came about, in exact numbers; the words are made at the screen. Levels count from 1. */
export type Explanation =
  | { readonly kind: 'none'; readonly reason: NoScoreReason }
  | ({ readonly kind: 'belowFirst'; readonly first: Exact } & Measured)
  | ({
      readonly kind: 'between';
      readonly level: number;
      readonly from: Exact;
      readonly to: Exact;
      readonly fromScore: Exact;
      readonly toScore: Exact;
    } & Measured)
  | ({ readonly kind: 'atOrAboveLast'; readonly level: number; readonly last: Exact } & Measured)
  | ({ readonly kind: 'levelPassed'; readonly level: number } & Measured)
  /** A milestone whose step was typed. */
  | ({ readonly kind: 'step' } & Measured)
  /** A milestone by its list of steps: `counted` earn, `idle` are done but stand behind an open one. */
  | ({
      readonly kind: 'steps';
      readonly done: readonly boolean[];
      readonly counted: number;
      readonly idle: number;
      readonly partial: boolean;
    } & Outcome)
  | ({
      readonly kind: 'points';
      readonly points: readonly Exact[];
      readonly sum: Exact;
      readonly deducted: Exact;
    } & Outcome)
  /** A hybrid that has reached the last level with a figure: the conditions behind it, in order. */
  | ({
      readonly kind: 'conditions';
      readonly numeric: number;
      readonly met: readonly boolean[];
      readonly counted: number;
    } & Measured)
  | ({ readonly kind: 'parts'; readonly parts: readonly PartOutcome[]; readonly weight: Exact } & Outcome);

export type Explained = Exclude<Explanation, { readonly kind: 'none' }>;
