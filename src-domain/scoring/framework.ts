/**
 * How an indicator's result becomes a score (forms-and-scoring 3.2). `joint` scores as `interpolate`, by one result that
 * all provinces of a cluster share; any other method can be shared as well (`Indicator.joint`).
 */
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

/** Who signs the agreement, on which side. */
export type SignerRole = { readonly side: 'maker' | 'receiver'; readonly title: string };

/** Where the thresholds of a round are looked for. */
export type LevelsSource = 'amendments' | 'levelsByRound' | 'levels';

/** What an approved exemption does: its weight leaves the sum and the rest is rescaled, or it stays and earns nothing. */
export type NaPolicy = 'rescale' | 'keepWeight';

/** The rules of one fiscal year: data of the central office, versioned, never part of the program. */
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
  /** Methods that an indicator of the year may have. */
  readonly methods: readonly Method[];
  /** The first of these that has thresholds for a round is in force there. */
  readonly levelsOrder: readonly LevelsSource[];
  /** Score at the year's end of an indicator without evidence; null leaves it out of the sum. */
  readonly noEvidenceScore: string | null;
  readonly naPolicy: NaPolicy;
  readonly signers: readonly SignerRole[];
  /** Issues on which every agreement must have an indicator, in the words of the source. */
  readonly compulsory: readonly string[];
  /** Where the rules come from, in words that may be printed; empty where the user gave them. */
  readonly source: string;
};
