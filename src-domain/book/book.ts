import type { Agreement, AmendmentRequest, Proposal, Revision, Signature } from '#domain/book/agreement';
import type { DataItem, Series } from '#domain/book/data-item';
import type { Indicator } from '#domain/book/indicator';
import type { RoundResult } from '#domain/book/result';
import type { Evidence, Review, Todo } from '#domain/book/review';
import type { Plan, StrategyNode, SwotLine } from '#domain/book/strategy';
import type { Framework } from '#domain/scoring/framework';

export type { Decimal, Levels } from '#domain/book/decimal';
export type { Indicator } from '#domain/book/indicator';
export { resultId, type RoundResult } from '#domain/book/result';
export type { NodeKind, StrategyNode } from '#domain/book/strategy';

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

/** The kinds of records of a book and their shapes. */
export type Records = {
  book: Book;
  indicator: Indicator;
  result: RoundResult;
  node: StrategyNode;
  plan: Plan;
  swot: SwotLine;
  item: DataItem;
  series: Series;
  agreement: Agreement;
  proposal: Proposal;
  signature: Signature;
  revision: Revision;
  amendment: AmendmentRequest;
  review: Review;
  todo: Todo;
  evidence: Evidence;
};
export type RecordKind = keyof Records;
export const RECORD_KINDS: readonly RecordKind[] = [
  'book',
  'indicator',
  'result',
  'node',
  'plan',
  'swot',
  'item',
  'series',
  'agreement',
  'proposal',
  'signature',
  'revision',
  'amendment',
  'review',
  'todo',
  'evidence',
];

/** A book as the window holds it. */
export type BookState = {
  readonly [Kind in RecordKind]: ReadonlyMap<string, Records[Kind]>;
};

export const EMPTY_BOOK: BookState = {
  book: new Map(),
  indicator: new Map(),
  result: new Map(),
  node: new Map(),
  plan: new Map(),
  swot: new Map(),
  item: new Map(),
  series: new Map(),
  agreement: new Map(),
  proposal: new Map(),
  signature: new Map(),
  revision: new Map(),
  amendment: new Map(),
  review: new Map(),
  todo: new Map(),
  evidence: new Map(),
};

export function bookId(province: string, fiscalYear: number): string {
  return `${province}-${String(fiscalYear)}`;
}
