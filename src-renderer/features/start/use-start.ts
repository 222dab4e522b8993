import { useMemo, useState } from 'react';
import type { Post } from '#domain/book/book';
import { bookId } from '#domain/book/book';
import { fiscalYearOf } from '#domain/calendar/fiscal-year';
import {
  clusterOf,
  clusterSetFor,
  parseOrganisation,
  provincesOf,
  type Cluster,
  type ClusterSetOfYear,
  type Province,
} from '#domain/organisation/organisation';
import reference from '#resources/reference/provinces.json';
import { useDesk, type Locale } from '#renderer/session/desk';
import { compareTexts } from '#domain/text/order';

export type Begin = 'empty' | 'sample' | 'excel';
export const BEGINS: readonly Begin[] = ['empty', 'sample', 'excel'];

/** The sample year's own province and year. */
export const SAMPLE = { province: '50', fiscalYear: 2547 } as const;

const ORGANISATION = parseOrganisation(reference);
const FIRST_YEAR = 2547;

export type StartForm = {
  readonly post: Post;
  readonly province: string | null;
  readonly year: number;
  readonly years: readonly number[];
  readonly begin: Begin;
  readonly clusters: ClusterSetOfYear;
  readonly provinces: readonly Province[];
  readonly cluster: Cluster | null;
  /** True when that province and year are on this computer already. */
  readonly exists: boolean;
  readonly setPost: (post: Post) => void;
  readonly setProvince: (code: string | null) => void;
  readonly setYear: (year: number) => void;
  readonly setBegin: (begin: Begin) => void;
};

/** The three questions of the first start. */
export function useStart(today: string): StartForm {
  const thisYear = fiscalYearOf(today);
  const [post, setPost] = useState<Post>('provinceOfficer');
  const [chosen, setProvince] = useState<string | null>(null);
  const [year, setYear] = useState(thisYear);
  const [begin, setBegin] = useState<Begin>('empty');
  const locale = useDesk((desk) => desk.locale);
  const books = useDesk((desk) => desk.books);
  const sampled = begin === 'sample';
  const atYear = sampled ? SAMPLE.fiscalYear : year;
  const clusters = useMemo(() => clusterSetFor(ORGANISATION, atYear), [atYear]);
  const provinces = useMemo(() => sorted(provincesOf(clusters.set), locale), [clusters, locale]);
  const wanted = sampled ? SAMPLE.province : chosen;
  // A province of a later set is none of an earlier year: Bueng Kan before 2554.
  const province = provinces.some(({ code }) => code === wanted) ? wanted : null;
  return {
    post,
    province,
    year: atYear,
    years: Array.from({ length: thisYear + 2 - FIRST_YEAR }, (_, at) => thisYear + 1 - at),
    begin,
    clusters,
    provinces,
    cluster: province === null ? null : clusterOf(clusters.set, province),
    exists: !sampled && province !== null && books.some(({ id }) => id === bookId(province, atYear)),
    setPost,
    setProvince,
    setYear,
    setBegin,
  };
}

function sorted(provinces: readonly Province[], locale: Locale): readonly Province[] {
  return [...provinces].sort((a, b) => compareTexts(a[locale], b[locale]));
}
