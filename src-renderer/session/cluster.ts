import { clusterOf, clusterSetFor, parseOrganisation } from '#domain/organisation/organisation';
import reference from '#resources/reference/provinces.json';

/** Codes of the provinces of a province's cluster in a fiscal year (BE); none where it is in none. */
export function clusterProvinces(province: string, fiscalYear: number): readonly string[] {
  const { set } = clusterSetFor(parseOrganisation(reference), fiscalYear);
  return clusterOf(set, province)?.provinces.map(({ code }) => code) ?? [];
}
