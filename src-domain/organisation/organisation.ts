import * as z from 'zod/mini';

export type BilingualName = { readonly th: string; readonly en: string };
export type Province = BilingualName & {
  /** Official code of two digits (TIS 1099). */
  readonly code: string;
  /** ISO 3166-2. */
  readonly iso: string;
  readonly region: Region;
};
/** One of the four regions of the briefings of 2547. */
export type Region = 'north' | 'northeast' | 'central' | 'south';

export type Cluster = BilingualName & { readonly no: number; readonly provinces: readonly Province[] };

/** The clusters as they stood from one fiscal year (BE) on; Bangkok is in none. */
export type ClusterSet = {
  readonly id: string;
  readonly fromFiscalYear: number;
  /** Last fiscal year for which the set is known to hold; null while it still does. */
  readonly toFiscalYear: number | null;
  readonly clusters: readonly Cluster[];
};

/** Provinces and their clusters through the years, earliest set first. */
export type Organisation = {
  readonly provinces: readonly Province[];
  readonly clusterSets: readonly [ClusterSet, ...ClusterSet[]];
};

const fiscalYear = z.int().check(z.gte(2400), z.lte(2700));
const provinceSchema = z.object({
  code: z.string().check(z.regex(/^\d{2}$/)),
  iso: z.string(),
  th: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
  region: z.enum(['north', 'northeast', 'central', 'south']),
});
const setSchema = z.object({
  id: z.string().check(z.minLength(1)),
  validFromFiscalYear: fiscalYear,
  validToFiscalYear: z.nullable(fiscalYear),
  provinceCount: z.int(),
  clusters: z.array(
    z.object({ no: z.int(), th: z.string(), en: z.optional(z.string()), provinces: z.array(z.string()) }),
  ),
});
const fileSchema = z.object({
  provinces: z.array(provinceSchema).check(z.minLength(1)),
  clusterSets: z.array(setSchema).check(z.minLength(1)),
});

/**
 * Reads `resources/reference/provinces.json`. Throws where it is not in order (an unknown province, one in two
 * clusters of a set, a wrong count): the file is part of the program.
 */
export function parseOrganisation(json: unknown): Organisation {
  const file = fileSchema.parse(json);
  const byCode = new Map(file.provinces.map((province) => [province.code, province]));
  const sets = file.clusterSets
    .map((set) => readSet(set, byCode))
    .sort((a, b) => a.fromFiscalYear - b.fromFiscalYear);
  const [first, ...later] = sets;
  if (first === undefined) throw new Error('no set of clusters');
  return { provinces: file.provinces, clusterSets: [first, ...later] };
}

function readSet(set: z.infer<typeof setSchema>, byCode: ReadonlyMap<string, Province>): ClusterSet {
  const clusters = set.clusters.map((cluster): Cluster => {
    const provinces = cluster.provinces.map((code) => {
      const province = byCode.get(code);
      if (province === undefined) throw new Error(`clusters ${set.id}: no province ${code}`);
      return province;
    });
    return {
      no: cluster.no,
      th: cluster.th,
      en: cluster.en ?? provinces.map(({ en }) => en).join(', '),
      provinces,
    };
  });
  const codes = clusters.flatMap(({ provinces }) => provinces.map(({ code }) => code));
  if (new Set(codes).size !== codes.length || codes.length !== set.provinceCount) {
    throw new Error(`clusters ${set.id}: ${String(codes.length)} provinces, or one in two clusters`);
  }
  return {
    id: set.id,
    fromFiscalYear: set.validFromFiscalYear,
    toFiscalYear: set.validToFiscalYear,
    clusters,
  };
}

export type ClusterSetOfYear = {
  readonly set: ClusterSet;
  /** False where no set is known for the year and the nearest one stands in. */
  readonly exact: boolean;
  /** The fiscal year (BE) from which that set holds. */
  readonly fromFiscalYear: number;
};

/**
 * The clusters of a fiscal year (BE). A year without a set takes the nearest earlier one, a year before all of them
 * the first; both say so with `exact: false`.
 */
export function clusterSetFor(organisation: Organisation, year: number): ClusterSetOfYear {
  const begun = organisation.clusterSets.findLast((set) => set.fromFiscalYear <= year);
  const set = begun ?? organisation.clusterSets[0];
  const exact = begun !== undefined && (begun.toFiscalYear === null || year <= begun.toFiscalYear);
  return { set, exact, fromFiscalYear: set.fromFiscalYear };
}

/** The provinces of a set, cluster by cluster. Sort them with a Thai collation where they are shown. */
export function provincesOf(set: ClusterSet): readonly Province[] {
  return set.clusters.flatMap(({ provinces }) => provinces);
}

/** The cluster of a province in a set; null for Bangkok, and for a province that did not exist yet. */
export function clusterOf(set: ClusterSet, provinceCode: string): Cluster | null {
  return set.clusters.find(({ provinces }) => provinces.some(({ code }) => code === provinceCode)) ?? null;
}

/** The province with this code, or null. */
export function provinceOf(organisation: Organisation, code: string): Province | null {
  return organisation.provinces.find((province) => province.code === code) ?? null;
}
