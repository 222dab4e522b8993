import type { z } from 'zod';
import { bookId, EMPTY_BOOK, type Book, type BookState, type Post } from '#domain/book/book';
import type { DataItem, Series } from '#domain/book/data-item';
import type { Indicator } from '#domain/book/indicator';
import type { RoundResult } from '#domain/book/result';
import type { Plan, StrategyNode, SwotLine } from '#domain/book/strategy';
import { applyChange, type Change, type Op } from '#domain/book/change';
import { type Failure, type Result, fail, succeed } from '#domain/result';
import type { Framework } from '#domain/scoring/framework';
import {
  type AgreementFile,
  type ClusterFile,
  type DataItemsFile,
  type FrameworkFile,
  type NegotiationFile,
  type ResultEntry,
  type StrategyFile,
  agreementFile,
  clusterFile,
  dataItemsFile,
  frameworkFile,
  negotiationFile,
  organisationFile,
  resultsFile,
  strategyFile,
} from '#domain/year-folder/schema';
import { indicatorsOf } from '#domain/year-folder/year-indicators';
import { itemsOf } from '#domain/year-folder/year-items';
import { lifeOf, type YearLife } from '#domain/year-folder/year-life';
import { clusterStrategyOf, provinceStrategyOf } from '#domain/year-folder/year-nodes';
import { brokenReference } from '#domain/year-folder/year-references';
import { repeatedName } from '#domain/year-folder/year-repeats';
import { frameworkOf, resultsOf, type Posts } from '#domain/year-folder/year-records';

/** The records of one province in one fiscal year. */
export type YearRecords = {
  readonly book: Book;
  readonly framework: Framework;
  readonly indicators: readonly Indicator[];
  readonly results: readonly RoundResult[];
  readonly nodes: readonly StrategyNode[];
  readonly plans: readonly Plan[];
  readonly swot: readonly SwotLine[];
  readonly items: readonly DataItem[];
  readonly series: readonly Series[];
} & YearLife;

type Refusal = 'file-missing' | 'file-damaged' | 'item-repeated';

/** The files of a year folder that become records; the last four may be missing. */
export const YEAR_FILES = [
  'framework.json',
  'agreement.json',
  'results.json',
  'province-strategy.json',
  'organisation.json',
  'data-items.json',
  'cluster-strategy.json',
  'negotiation.json',
] as const;

/**
 * Reads a year folder: parsed JSON by file name. Needs framework.json, agreement.json, results.json and
 * province-strategy.json; organisation.json (names of offices and posts), data-items.json (monthly figures), cluster-strategy.json
 * and negotiation.json are read where they are there. A missing file, a wrong shape, a name that leads nowhere
 * and one that stands for two are refused with the file and the place in it.
 */
export function readYearFolder(
  files: Readonly<Record<string, unknown>>,
  post: Post,
): Result<YearRecords, Refusal> {
  const framework = readFile(files, 'framework.json', frameworkFile);
  if (!framework.ok) return framework;
  const agreement = readFile(files, 'agreement.json', agreementFile);
  if (!agreement.ok) return agreement;
  const results = readFile(files, 'results.json', resultsFile);
  if (!results.ok) return results;
  const strategy = readFile(files, 'province-strategy.json', strategyFile);
  if (!strategy.ok) return strategy;
  const posts = readPosts(files);
  if (!posts.ok) return posts;
  const items = readOptional(files, 'data-items.json', dataItemsFile);
  if (!items.ok) return items;
  const cluster = readOptional(files, 'cluster-strategy.json', clusterFile);
  if (!cluster.ok) return cluster;
  const negotiation = readOptional(files, 'negotiation.json', negotiationFile);
  if (!negotiation.ok) return negotiation;
  const year = {
    framework: framework.value,
    agreement: agreement.value,
    results: results.value.records,
    strategy: strategy.value,
    posts: posts.value,
    items: items.value,
    cluster: cluster.value,
    negotiation: negotiation.value,
  };
  return refuseNames(year) ?? succeed(recordsOf(year, post));
}

type YearFiles = {
  readonly framework: FrameworkFile;
  readonly agreement: AgreementFile;
  readonly results: readonly ResultEntry[];
  readonly strategy: StrategyFile;
  readonly posts: Posts;
  readonly items: DataItemsFile | null;
  readonly cluster: ClusterFile | null;
  readonly negotiation: NegotiationFile | null;
};

/** Nothing that stands in a folder is dropped: a name leads to one thing. */
function refuseNames(year: YearFiles): Failure<Refusal> | null {
  const named = { ...year, posts: year.posts.known };
  return repeatedName(named, year.posts.ids) ?? brokenReference(named);
}

function recordsOf(year: YearFiles, post: Post): YearRecords {
  const { province, fiscalYear, fictitious } = year.framework;
  const { posts } = year;
  const id = bookId(province, fiscalYear);
  const inBook = (name: string): string => `${id}/${name}`;
  const framework = frameworkOf(year.framework, year.agreement.signers, posts);
  const own = provinceStrategyOf(year.strategy, posts, { book: id, year: fiscalYear, inBook });
  const cluster = year.cluster === null ? null : clusterStrategyOf(year.cluster, id, inBook);
  const nodes = [...(cluster?.nodes ?? []), ...own.nodes];
  const known = new Set(nodes.map((node) => node.id));
  const indicators = indicatorsOf(year.agreement.indicators, { framework, nodes: known, posts, inBook });
  const byId = new Map(indicators.map((each) => [each.id, each]));
  const items =
    year.items === null ? { items: [], series: [] } : itemsOf(year.items, fiscalYear, posts, inBook);
  return {
    book: { id, province, fiscalYear, post, sample: fictitious, framework },
    framework,
    indicators,
    results: resultsOf(year.results, byId, framework, year.items !== null, inBook),
    nodes,
    plans: [...(cluster === null ? [] : [cluster.plan]), own.plan],
    swot: [...(cluster?.swot ?? []), ...own.swot],
    ...items,
    ...lifeOf(year.agreement, year.negotiation, year.results, { book: id, posts, inBook, indicators: byId }),
  };
}

function readFile<Schema extends z.ZodType>(
  files: Readonly<Record<string, unknown>>,
  file: string,
  schema: Schema,
): Result<z.infer<Schema>, Refusal> {
  if (files[file] === undefined) return fail('file-missing', { file });
  const read = schema.safeParse(files[file]);
  if (read.success) return succeed(read.data);
  const [issue] = read.error.issues;
  return fail('file-damaged', { file, place: issue?.path.join('.') ?? '', reason: issue?.message ?? '' });
}

function readOptional<Schema extends z.ZodType>(
  files: Readonly<Record<string, unknown>>,
  file: string,
  schema: Schema,
): Result<z.infer<Schema> | null, Refusal> {
  return files[file] === undefined ? succeed(null) : readFile(files, file, schema);
}

const OFFICE_ROLES: readonly string[] = ['areaOfficer', 'centralReviewer', 'negotiator', 'committee'];

function readPosts(files: Readonly<Record<string, unknown>>): Result<Posts, Refusal> {
  const read = readOptional(files, 'organisation.json', organisationFile);
  if (!read.ok) return read;
  const byId = new Map((read.value?.posts ?? []).map((post) => [post.id, post]));
  return succeed({
    office: (id) => byId.get(id ?? '')?.office ?? '',
    title: (id) => byId.get(id ?? '')?.post ?? '',
    ids: (read.value?.posts ?? []).map(({ id: post }) => post),
    known: byId.size === 0 ? null : new Set(byId.keys()),
    isOffice: (id) => (byId.get(id)?.roles ?? []).some((role) => OFFICE_ROLES.includes(role)),
  });
}

/** Writes all records of a year into an empty store, as one change. */
export function bookToChange(records: Omit<YearRecords, 'framework'>): Change {
  const ops: Op[] = [
    { op: 'create', kind: 'book', id: records.book.id, value: records.book },
    ...records.plans.map((value): Op => ({ op: 'create', kind: 'plan', id: value.id, value })),
    ...records.swot.map((value): Op => ({ op: 'create', kind: 'swot', id: value.id, value })),
    ...records.nodes.map((value): Op => ({ op: 'create', kind: 'node', id: value.id, value })),
    ...records.items.map((value): Op => ({ op: 'create', kind: 'item', id: value.id, value })),
    ...records.series.map((value): Op => ({ op: 'create', kind: 'series', id: value.id, value })),
    ...records.indicators.map((value): Op => ({ op: 'create', kind: 'indicator', id: value.id, value })),
    ...records.results.map((value): Op => ({ op: 'create', kind: 'result', id: value.id, value })),
    ...records.agreements.map((value): Op => ({ op: 'create', kind: 'agreement', id: value.id, value })),
    ...records.signatures.map((value): Op => ({ op: 'create', kind: 'signature', id: value.id, value })),
    ...records.revisions.map((value): Op => ({ op: 'create', kind: 'revision', id: value.id, value })),
    ...records.proposals.map((value): Op => ({ op: 'create', kind: 'proposal', id: value.id, value })),
    ...records.reviews.map((value): Op => ({ op: 'create', kind: 'review', id: value.id, value })),
  ];
  return { name: 'start', ops };
}

/** The book that the records of a year make. */
export function bookOf(records: Omit<YearRecords, 'framework'>): BookState {
  return applyChange(EMPTY_BOOK, bookToChange(records));
}
