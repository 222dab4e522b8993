/** How an indicator's result becomes a score. Methods without a rule yet show "–" and say so. */
export const METHODS = [
  'interpolate',
  'threshold',
  'milestone',
  'compound',
  'rubric',
  'hybrid',
  'joint',
] as const;
export type Method = (typeof METHODS)[number];
export type Direction = 'higher' | 'lower';

/** One of the groups of indicators of a year. Order and title change between years; the code does not. */
export type Dimension = {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  /** Share of 100 as a decimal text, or null where the year gives none. */
  readonly weight: string | null;
};

/** A period of the year whose result is reported: 6, 9 and 12 months as a rule. Dates are ISO days. */
export type Round = {
  readonly code: string;
  readonly months: number;
  readonly from: string;
  readonly to: string;
  readonly dueOn: string;
};

/** A band of scores with its word; bands are data of the year. Ordered from the lowest. */
export type Lamp = {
  readonly word: string;
  readonly wordEn: string | null;
  readonly from: string;
};

/** The rules of one fiscal year. */
export type Framework = {
  readonly id: string;
  readonly version: number;
  readonly fiscalYear: number;
  readonly title: string;
  readonly floor: string;
  readonly cap: string;
  readonly scoreDecimals: number;
  readonly weightDecimals: number;
  readonly weightTotal: string;
  readonly dimensions: readonly Dimension[];
  readonly rounds: readonly Round[];
  readonly lamps: readonly Lamp[];
};
