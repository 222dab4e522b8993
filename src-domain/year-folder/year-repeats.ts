import { fail, type Failure } from '#domain/result';
import type { YearReferences } from '#domain/year-folder/year-references';

/** Names of one kind in a file: of two things of one name one would be lost without a word. */
type Names = { readonly file: string; readonly names: readonly string[] };

/** A name that stands for two things refuses the folder, with the file and the name as its place. */
export function repeatedName(
  year: YearReferences,
  postIds: readonly string[],
): Failure<'file-damaged' | 'item-repeated'> | null {
  const item = firstTwice((year.items?.items ?? []).map(({ code }) => code));
  if (item !== null) return fail('item-repeated', { file: 'data-items.json', place: item, item });
  for (const { file, names } of namesOf(year, postIds)) {
    const place = firstTwice(names);
    if (place !== null) return fail('file-damaged', { file, place, reason: 'repeated' });
  }
  return null;
}

function namesOf(year: YearReferences, postIds: readonly string[]): readonly Names[] {
  const { framework, agreement, results, strategy, items, cluster, negotiation } = year;
  const indicators = agreement.indicators.flatMap((each) => [each, ...each.children]);
  const own = [...strategy.issues, ...strategy.objectives, ...strategy.strategies, ...strategy.projects];
  const shared = (cluster?.issues ?? []).flatMap((issue) => [issue, ...issue.objectives]);
  return [
    { file: 'framework.json', names: framework.dimensions.map(({ code }) => `dimensions.${code}`) },
    { file: 'framework.json', names: framework.rounds.map(({ code }) => `rounds.${code}`) },
    { file: 'agreement.json', names: indicators.map(({ id }) => id) },
    { file: 'results.json', names: results.map(({ indicator, round }) => `${indicator}:${round}`) },
    { file: 'cluster-strategy.json', names: [...(cluster === null ? [] : [cluster.id]), ...idsOf(shared)] },
    // A node of the province with the name of one of the cluster's would take its place.
    { file: 'province-strategy.json', names: [...idsOf(shared), strategy.id, ...idsOf(own)] },
    { file: 'organisation.json', names: postIds },
    ...(items?.items ?? []).map((item) => ({ file: 'data-items.json', names: areasOf(item) })),
    { file: 'negotiation.json', names: (negotiation?.threads ?? []).map(({ id }) => id) },
  ];
}

type Item = NonNullable<YearReferences['items']>['items'][number];

function areasOf({ code, byProvince = [], byDistrict = [] }: Item): readonly string[] {
  const areas = [
    ...byProvince.map(({ province }) => province),
    ...byDistrict.map(({ district }) => district),
  ];
  return areas.map((area) => `${code}.${area}`);
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

function firstTwice(names: readonly string[]): string | null {
  const seen = new Set<string>();
  return names.find((name) => seen.has(name) || !seen.add(name)) ?? null;
}
