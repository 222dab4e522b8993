import { NO_LEVELS, type ByRound, type Decimal, type Levels } from '#domain/book/decimal';
import type { Direction, Method } from '#domain/scoring/framework';

/** Thresholds agreed after signing, in force from a round on (forms-and-scoring 1.4, 2). */
export type Amendment = {
  readonly fromRound: string;
  readonly levels: Levels;
  /** ISO day, or null while it is not agreed. */
  readonly approvedOn: string | null;
  readonly reason: string;
  /** Posts that agreed to it. */
  readonly by: readonly string[];
};

/** A post that records figures; of several, those with `records` may enter the score. */
export type Collector = {
  readonly name: string;
  readonly phone: string;
  readonly task: string;
  readonly records: boolean;
};

/** One point of a rubric: what is asked, and the most that it gives. */
export type Criterion = { readonly text: string; readonly max: Decimal };

/** How sub-indicators make a score: their own weights add up to the parent's, or the parent is their weighted mean. */
export type PartsMode = 'sum' | 'average';

/** Texts of the five levels: steps of a milestone, conditions of a hybrid; empty where there is none. */
export type LevelTexts = readonly [string, string, string, string, string];

/** One indicator of the agreement with its whole template sheet; also a leaf of the strategy tree. */
export type Indicator = {
  readonly id: string;
  readonly no: string;
  readonly name: string;
  readonly unit: string;
  readonly method: Method;
  readonly direction: Direction;
  /** Percent of the whole; of a part, percent of the whole (`sum`) or of its parent (`average`). */
  readonly weight: Decimal;
  readonly levels: Levels;
  /** Result of the year before. */
  readonly base: Decimal;
  /** Results of two and of three years before. */
  readonly base2: Decimal;
  readonly base3: Decimal;
  /** Code of the dimension; null stands in the group "unassigned". */
  readonly dimension: string | null;
  /** Node of the strategy that it measures. */
  readonly parent: string | null;
  /** The compound indicator of which it is a part; null where it stands on the form by itself. */
  readonly of: string | null;
  /** Fractional index among its siblings. */
  readonly order: string;
  /** First round in which it is due; null means from the first. */
  readonly startRound: string | null;
  /** First round in which it is no longer measured; null means that it stays. */
  readonly cancelledRound: string | null;
  /** The agreed figure, as a rule level 3. */
  readonly target: Decimal;
  /** Change of the result that is worth one point, as the form states it ("± 1.50"). */
  readonly adjustStep: Decimal;
  /** The smallest and the largest result that there can be; null: the template sheet sets no bound. */
  readonly leastValue: Decimal;
  readonly mostValue: Decimal;
  /** What each level scores; null means 1 to 5. */
  readonly levelScores: Levels | null;
  readonly levelTexts: LevelTexts;
  /** Thresholds of a round of its own, e.g. of a cumulative figure in the middle of the year. */
  readonly levelsByRound: ByRound<Levels>;
  readonly amendments: readonly Amendment[];
  readonly weightByRound: ByRound<Decimal>;
  /** One result and score shared by all provinces of the cluster. */
  readonly joint: boolean;
  readonly partsMode: PartsMode;
  /** Of a milestone: a step that is done counts although one before it is open. */
  readonly partialCredit: boolean;
  readonly criteria: readonly Criterion[];
  /** What is taken off, and why, in words; `deductionPoints` each time. */
  readonly deductionText: string;
  readonly deductionPoints: Decimal;
  /** Formula over the codes of data items; empty where the result is typed. */
  readonly formula: string;
  readonly formulaText: string;
  readonly definition: string;
  readonly dataSource: string;
  readonly collection: string;
  readonly frequency: string;
  readonly supervisor: string;
  readonly supervisorPhone: string;
  readonly collectors: readonly Collector[];
  readonly substitute: string;
  readonly conditions: string;
  readonly adjustmentClauses: string;
};

export const NO_LEVEL_TEXTS: LevelTexts = ['', '', '', '', ''];

/** An indicator of which nothing but its place is known yet. */
export function blankIndicator(place: { readonly id: string; readonly order: string }): Indicator {
  return {
    ...place,
    no: '',
    name: '',
    unit: '',
    method: 'interpolate',
    direction: 'higher',
    weight: null,
    levels: NO_LEVELS,
    base: null,
    base2: null,
    base3: null,
    dimension: null,
    parent: null,
    of: null,
    startRound: null,
    cancelledRound: null,
    target: null,
    adjustStep: null,
    leastValue: null,
    mostValue: null,
    levelScores: null,
    levelTexts: NO_LEVEL_TEXTS,
    levelsByRound: {},
    amendments: [],
    weightByRound: {},
    joint: false,
    partsMode: 'sum',
    partialCredit: false,
    criteria: [],
    deductionText: '',
    deductionPoints: null,
    formula: '',
    formulaText: '',
    definition: '',
    dataSource: '',
    collection: '',
    frequency: '',
    supervisor: '',
    supervisorPhone: '',
    collectors: [],
    substitute: '',
    conditions: '',
    adjustmentClauses: '',
  };
}
