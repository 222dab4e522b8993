import type { Direction, Framework, Method } from '#domain/scoring/framework';

/** Who sits at the window. What a post may do comes with the issue on the year of an agreement. */
export type Post = 'provinceOfficer' | 'cco' | 'areaOfficer' | 'centralOffice';

/** A book holds what is copied, permitted and locked together: one province in one fiscal year. */
export type Book = {
  readonly id: string;
  readonly province: string;
  /** Buddhist-era year in which the fiscal year ends, e.g. 2569. */
  readonly fiscalYear: number;
  readonly post: Post;
  /** True for the sample year: every page then says ตัวอย่าง. */
  readonly sample: boolean;
  readonly framework: Framework;
};

export type Levels = readonly [Decimal, Decimal, Decimal, Decimal, Decimal];
/** A decimal text ("87.5") or null for no value. Null is never 0. */
export type Decimal = string | null;

/** One indicator of the agreement; also a leaf of the strategy tree when `parent` names a node. */
export type Indicator = {
  readonly id: string;
  readonly no: string;
  readonly name: string;
  readonly unit: string;
  readonly method: Method;
  readonly direction: Direction;
  /** Percent of the whole. */
  readonly weight: Decimal;
  readonly levels: Levels;
  /** Result of the year before. */
  readonly base: Decimal;
  /** Code of the dimension; null stands in the group "unassigned". */
  readonly dimension: string | null;
  /** Node of the strategy that it measures. */
  readonly parent: string | null;
  /** Fractional index among its siblings. */
  readonly order: string;
  /** First round in which it is due; null means from the first. */
  readonly startRound: string | null;
};

/** What stands behind a round's figure besides the figure itself. */
export type ResultState = 'draft' | 'certified' | 'returned' | 'naApproved' | 'noEvidence';

/** The result of one indicator in one round; id is `<indicator>:<round>`. */
export type RoundResult = {
  readonly id: string;
  readonly indicator: string;
  readonly round: string;
  readonly value: Decimal;
  readonly state: ResultState;
};

export type NodeKind = 'vision' | 'issue' | 'objective' | 'strategy' | 'project';

/** A branch of the strategy tree. */
export type StrategyNode = {
  readonly id: string;
  readonly kind: NodeKind;
  readonly parent: string | null;
  readonly order: string;
  readonly title: string;
  readonly note: string;
  readonly owner: string;
  /** Baht, as a decimal text. */
  readonly budget: Decimal;
};

/** The kinds of records of a book and their shapes. */
export type Records = {
  book: Book;
  indicator: Indicator;
  result: RoundResult;
  node: StrategyNode;
};
export type RecordKind = keyof Records;
export const RECORD_KINDS: readonly RecordKind[] = ['book', 'indicator', 'result', 'node'];

/** A book as the window holds it. */
export type BookState = {
  readonly [Kind in RecordKind]: ReadonlyMap<string, Records[Kind]>;
};

export const EMPTY_BOOK: BookState = {
  book: new Map(),
  indicator: new Map(),
  result: new Map(),
  node: new Map(),
};

export function bookId(province: string, fiscalYear: number): string {
  return `${province}-${String(fiscalYear)}`;
}

export function resultId(indicator: string, round: string): string {
  return `${indicator}:${round}`;
}
