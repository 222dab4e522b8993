import type { z } from 'zod';
import {
  type Book,
  type Indicator,
  type Post,
  type RoundResult,
  type StrategyNode,
  bookId,
} from '#domain/book/book';
import type { Change, Op } from '#domain/book/change';
import { type Failure, type Result, fail, succeed } from '#domain/result';
import type { Framework } from '#domain/scoring/framework';
import {
  type FrameworkFile,
  type IndicatorEntry,
  type ResultEntry,
  type StrategyFile,
  agreementFile,
  frameworkFile,
  organisationFile,
  resultsFile,
  strategyFile,
} from '#domain/year-folder/schema';
import { nodesOf } from '#domain/year-folder/year-nodes';
import { frameworkOf, indicatorsOf, resultsOf } from '#domain/year-folder/year-records';

/** The records of one province in one fiscal year. */
export type YearRecords = {
  readonly book: Book;
  readonly framework: Framework;
  readonly indicators: readonly Indicator[];
  readonly results: readonly RoundResult[];
  readonly nodes: readonly StrategyNode[];
};

type Refusal = 'file-missing' | 'file-damaged';

/**
 * Reads a year folder: parsed JSON by file name. Needs framework.json, agreement.json, results.json and
 * province-strategy.json; organisation.json gives the names of offices where it is there. A missing file, a wrong
 * shape and a name that leads nowhere are refused with the file and the place in it.
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
  const offices = readOffices(files);
  if (!offices.ok) return offices;
  const year = {
    framework: framework.value,
    indicators: agreement.value.indicators,
    results: results.value.records,
    strategy: strategy.value,
    offices: offices.value,
  };
  return brokenReference(year) ?? succeed(recordsOf(year, post));
}

type YearFiles = {
  readonly framework: FrameworkFile;
  readonly indicators: readonly IndicatorEntry[];
  readonly results: readonly ResultEntry[];
  readonly strategy: StrategyFile;
  readonly offices: ReadonlyMap<string, string>;
};

function recordsOf(year: YearFiles, post: Post): YearRecords {
  const { province, fiscalYear, fictitious } = year.framework;
  const id = bookId(province, fiscalYear);
  const inBook = (name: string): string => `${id}/${name}`;
  const framework = frameworkOf(year.framework);
  const nodes = nodesOf(year.strategy, year.offices, inBook);
  const indicators = indicatorsOf(year.indicators, framework, new Set(nodes.map((node) => node.id)), inBook);
  return {
    book: { id, province, fiscalYear, post, sample: fictitious, framework },
    framework,
    indicators,
    results: resultsOf(year.results, new Set(indicators.map((each) => each.id)), inBook),
    nodes,
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

function readOffices(files: Readonly<Record<string, unknown>>): Result<ReadonlyMap<string, string>, Refusal> {
  if (files['organisation.json'] === undefined) return succeed(new Map());
  const read = readFile(files, 'organisation.json', organisationFile);
  return read.ok ? succeed(new Map(read.value.posts.map((post) => [post.id, post.office]))) : read;
}

/** Nothing is dropped in silence: a name that leads nowhere refuses the folder. */
function brokenReference(year: YearFiles): Failure<Refusal> | null {
  const { issues, objectives, strategies, projects } = year.strategy;
  const lost = (
    file: string,
    names: readonly string[],
    known: readonly string[],
  ): Failure<Refusal> | null => {
    const name = names.find((each) => !known.includes(each));
    return name === undefined ? null : fail('file-damaged', { file, place: name, reason: 'reference' });
  };
  const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
  const rounds = year.framework.rounds.map(({ code }) => code);
  const dimensions = year.framework.dimensions.map(({ code }) => code);
  const measured = year.indicators.flatMap((each) => [each.id, ...ids(each.children)]);
  const results = year.results;
  return (
    lost(
      'agreement.json',
      year.indicators.map((each) => each.dimension),
      dimensions,
    ) ??
    lost(
      'results.json',
      results.map((each) => each.indicator),
      measured,
    ) ??
    lost(
      'results.json',
      results.map((each) => each.round),
      rounds,
    ) ??
    lost(
      'province-strategy.json',
      objectives.map((each) => each.issue),
      ids(issues),
    ) ??
    lost(
      'province-strategy.json',
      strategies.map((each) => each.objective),
      ids(objectives),
    ) ??
    lost(
      'province-strategy.json',
      projects.map((each) => each.strategy),
      ids(strategies),
    )
  );
}

/** Writes all records of a year into an empty store, as one change. */
export function bookToChange(records: Omit<YearRecords, 'framework'>): Change {
  const ops: Op[] = [
    { op: 'create', kind: 'book', id: records.book.id, value: records.book },
    ...records.nodes.map((value): Op => ({ op: 'create', kind: 'node', id: value.id, value })),
    ...records.indicators.map((value): Op => ({ op: 'create', kind: 'indicator', id: value.id, value })),
    ...records.results.map((value): Op => ({ op: 'create', kind: 'result', id: value.id, value })),
  ];
  return { name: 'start', ops };
}
