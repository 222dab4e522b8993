import { monthsOfYear } from '#domain/calendar/fiscal-year';
import { isDistrictOf, isProvinceCode } from '#domain/organisation/area-codes';
import { fail, type Failure } from '#domain/result';
import type {
  AgreementFile,
  ClusterFile,
  DataItemsFile,
  FrameworkFile,
  MeasuredEntry,
  NegotiationFile,
  ResultEntry,
  StrategyFile,
} from '#domain/year-folder/schema';

/** The files of a year, each of the right shape by itself; `posts` is null where no file names any. */
export type YearReferences = {
  readonly framework: FrameworkFile;
  readonly agreement: AgreementFile;
  readonly results: readonly ResultEntry[];
  readonly strategy: StrategyFile;
  readonly items: DataItemsFile | null;
  readonly cluster: ClusterFile | null;
  readonly negotiation: NegotiationFile | null;
  readonly posts: ReadonlySet<string> | null;
};

/** A name or a key, where it stands, and what it may name; `known` null: nobody says what there is. */
type Reference = {
  readonly file: string;
  readonly place: string;
  readonly name: string | null | undefined;
  readonly known: { readonly has: (name: string) => boolean } | null;
};

/**
 * Nothing is dropped in silence: a name or a key that leads nowhere refuses the folder, with the file and the place in
 * it. A name is looked for only where the file that has such names is there.
 */
export function brokenReference(year: YearReferences): Failure<'file-damaged'> | null {
  const broken = referencesOf(year).find(
    ({ name, known }) => name !== null && name !== undefined && known !== null && !known.has(name),
  );
  if (broken === undefined) return null;
  const { file, place, name } = broken;
  return fail('file-damaged', { file, place, name: name ?? '', reason: 'reference' });
}

function referencesOf(year: YearReferences): readonly Reference[] {
  return [
    ...inAgreement(year),
    ...inResults(year),
    ...inItems(year),
    ...inStrategy(year),
    ...inNegotiation(year),
  ];
}

function setOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names);
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

function keysOf(record: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(record);
}

type At = (place: string, name: string | null | undefined, known: Reference['known']) => Reference;

/** The place of a name of its own kind is the name itself; a key or a post is told with the way to it. */
function inFile(file: string): At {
  return (place, name, known) => ({ file, place, name, known });
}

function inAgreement({
  agreement,
  framework,
  strategy,
  cluster,
  posts,
}: YearReferences): readonly Reference[] {
  const at = inFile('agreement.json');
  const dimensions = setOf(framework.dimensions.map(({ code }) => code));
  const own = [strategy.id, ...idsOf([...strategy.issues, ...strategy.objectives, ...strategy.strategies])];
  const shared = (cluster?.issues ?? []).flatMap(({ id, objectives }) => [id, ...idsOf(objectives)]);
  // Without the cluster's file none of its objectives is there to be measured.
  const nodes = setOf([
    ...own,
    ...idsOf(strategy.projects),
    ...(cluster === null ? [] : [cluster.id]),
    ...shared,
  ]);
  return [
    ...agreement.signers.map(({ post }, index) => at(`signers.${String(index)}.post`, post, posts)),
    ...agreement.indicators.flatMap((entry, index) => {
      const place = `indicators.${String(index)}`;
      return [
        at(entry.dimension, entry.dimension, dimensions),
        at(`${place}.objective`, entry.objective === '' ? null : entry.objective, nodes),
        ...inMeasured(entry, place, at, { framework, posts }),
        ...entry.children.flatMap((child, part) =>
          inMeasured(child, `${place}.children.${String(part)}`, at, { framework, posts }),
        ),
      ];
    }),
  ];
}

const LEVELS = setOf(['1', '2', '3', '4', '5']);
const BASE_YEARS = 40;

function inMeasured(
  entry: MeasuredEntry,
  place: string,
  at: At,
  { framework, posts }: Pick<YearReferences, 'framework' | 'posts'>,
): readonly Reference[] {
  const rounds = setOf(framework.rounds.map(({ code }) => code));
  // A base of years long past is kept by offices and harms nobody; one of this year or of another era is none.
  const years = setOf(
    Array.from({ length: BASE_YEARS }, (_, back) => String(framework.fiscalYear - 1 - back)),
  );
  const record = (field: string, names: Readonly<Record<string, unknown>>, known: ReadonlySet<string>) =>
    keysOf(names).map((name) => at(`${place}.${field}.${name}`, name, known));
  return [
    ...record('levelsByRound', entry.levelsByRound, rounds),
    ...record('weightByRound', entry.weightByRound, rounds),
    ...record('conditionLevels', entry.conditionLevels, LEVELS),
    ...record('baselines', entry.baselines, years),
    at(`${place}.startRound`, entry.startRound, rounds),
    at(`${place}.cancelledFromRound`, entry.cancelledFromRound, rounds),
    ...entry.amendments.flatMap(({ fromRound, byPosts }, index) => [
      at(`${place}.amendments.${String(index)}.fromRound`, fromRound, rounds),
      ...byPosts.map((post) => at(`${place}.amendments.${String(index)}.byPosts`, post, posts)),
    ]),
    at(`${place}.supervisorPost`, entry.supervisorPost, posts),
    at(`${place}.substitutePost`, entry.substitutePost, posts),
    ...entry.collectorPosts.map((post, index) => at(`${place}.collectorPosts.${String(index)}`, post, posts)),
  ];
}

function inResults({ agreement, framework, results, posts }: YearReferences): readonly Reference[] {
  const at = inFile('results.json');
  const rounds = setOf(framework.rounds.map(({ code }) => code));
  const entries = new Map(
    agreement.indicators.flatMap((each) => [each, ...each.children]).map((each) => [each.id, each]),
  );
  const indicators = setOf([...entries.keys()]);
  return results.flatMap((entry, index) => {
    const place = `records.${String(index)}`;
    const conditions = conditionsOf(entries.get(entry.indicator));
    const { recordedByPost, supervisorPost, centralPost } = entry.timeline;
    return [
      at(entry.indicator, entry.indicator, indicators),
      at(entry.round, entry.round, rounds),
      ...keysOf(entry.conditionsMet).map((level) => at(`${place}.conditionsMet.${level}`, level, conditions)),
      at(`${place}.timeline.recordedByPost`, recordedByPost, posts),
      at(`${place}.timeline.supervisorPost`, supervisorPost, posts),
      at(`${place}.timeline.centralPost`, centralPost, posts),
      ...(entry.naRequest?.byPosts ?? []).map((post) => at(`${place}.naRequest.byPosts`, post, posts)),
    ];
  });
}

/** Levels whose threshold is a condition in words, in the year or in one of its rounds. */
function conditionsOf(entry: MeasuredEntry | undefined): ReadonlySet<string> | null {
  if (entry === undefined) return null;
  const all = [
    entry.levels ?? [],
    ...Object.values(entry.levelsByRound),
    ...entry.amendments.map(({ levels }) => levels),
  ];
  return setOf(
    all.flatMap((levels) => levels.flatMap((level, at) => (level === null ? [String(at + 1)] : []))),
  );
}

const PROVINCES = { has: isProvinceCode };

function inItems({ items, framework, posts }: YearReferences): readonly Reference[] {
  const at = inFile('data-items.json');
  const months = setOf(monthsOfYear(framework.fiscalYear).map(({ code }) => code));
  const districts = { has: (name: string) => isDistrictOf(name, framework.province) };
  const keys = (place: string, values: Readonly<Record<string, unknown>> = {}) =>
    keysOf(values).map((month) => at(`${place}.${month}`, month, months));
  return (items?.items ?? []).flatMap((item) => [
    at(`${item.code}.collectorPost`, item.collectorPost, posts),
    ...keys(`${item.code}.values`, item.values),
    ...(item.byProvince ?? []).flatMap((each) => [
      at(`${item.code}.byProvince.${each.province}`, each.province, PROVINCES),
      ...keys(`${item.code}.${each.province}.values`, each.values),
    ]),
    ...(item.byDistrict ?? []).flatMap((each) => [
      at(`${item.code}.byDistrict.${each.district}`, each.district, districts),
      ...keys(`${item.code}.${each.district}.values`, each.values),
    ]),
  ]);
}

function inStrategy({ strategy, cluster, posts }: YearReferences): readonly Reference[] {
  const at = inFile('province-strategy.json');
  const { issues, objectives, strategies, projects } = strategy;
  const shared = cluster === null ? null : cluster.issues;
  const sharedIssues = shared === null ? null : setOf(idsOf(shared));
  const sharedObjectives = shared === null ? null : setOf(shared.flatMap((issue) => idsOf(issue.objectives)));
  const place = (list: string, index: number, field: string): string => `${list}.${String(index)}.${field}`;
  return [
    ...issues.map((each, index) =>
      at(place('issues', index, 'supportsClusterIssue'), each.supportsClusterIssue, sharedIssues),
    ),
    ...objectives.flatMap((each, index) => [
      at(each.issue, each.issue, setOf(idsOf(issues))),
      at(
        place('objectives', index, 'supportsClusterObjective'),
        each.supportsClusterObjective,
        sharedObjectives,
      ),
    ]),
    ...strategies.flatMap((each, index) => [
      at(each.objective, each.objective, setOf(idsOf(objectives))),
      at(place('strategies', index, 'leadPost'), each.leadPost, posts),
    ]),
    ...projects.flatMap((each, index) => [
      at(each.strategy, each.strategy, setOf(idsOf(strategies))),
      at(place('projects', index, 'ownerPost'), each.ownerPost, posts),
    ]),
  ];
}

function inNegotiation({ negotiation, agreement, posts }: YearReferences): readonly Reference[] {
  const at = inFile('negotiation.json');
  const indicators = setOf(agreement.indicators.flatMap((each) => [each.id, ...idsOf(each.children)]));
  return (negotiation?.threads ?? []).flatMap((thread, index) => [
    at(`threads.${String(index)}.indicator`, thread.indicator, indicators),
    ...thread.entries.map(({ byPost }, entry) =>
      at(`threads.${String(index)}.entries.${String(entry)}.byPost`, byPost, posts),
    ),
  ]);
}
