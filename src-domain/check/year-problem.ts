import type { Indicator } from '#domain/book/book';
import { SEVERITY, type ProblemCode, type Severity } from '#domain/problems';
import type { Details } from '#domain/result';

/** Where in a year something is to be looked at. */
export type YearPlace = {
  readonly kind: 'book' | 'indicator' | 'result' | 'item' | 'series';
  readonly id: string;
  /** Field of that record. */
  readonly field: string;
  /** Number on the form, or code of the data item; empty where it has none. */
  readonly no: string;
  /** The indicator on whose row it is seen; null for data items and the year as a whole. */
  readonly indicator: string | null;
  readonly round: string | null;
  /** 1 is October, 12 September. */
  readonly month: number | null;
  /** Which of several values of the field, from 1: a level, a criterion; of an amendment "2.4", its level 4. */
  readonly at: string | null;
};

/** One thing to look at in a year; an error stops submitting, never saving. */
export type YearProblem = {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly place: YearPlace;
  readonly details: Details;
};

export function yearProblem(code: ProblemCode, place: YearPlace, details: Details = {}): YearProblem {
  return { code, severity: SEVERITY[code], place, details };
}

/** The place of a record; what is not given is nowhere in particular. */
export function placeOf(
  kind: YearPlace['kind'],
  id: string,
  given: Partial<Omit<YearPlace, 'kind' | 'id'>> = {},
): YearPlace {
  const nowhere = { field: '', no: '', indicator: null, round: null, month: null, at: null };
  return { kind, id, ...nowhere, ...given };
}

/** A field of an indicator. */
export function onIndicator(
  { id, no }: Pick<Indicator, 'id' | 'no'>,
  field: string,
  more: Partial<Pick<YearPlace, 'round' | 'at'>> = {},
): YearPlace {
  return placeOf('indicator', id, { field, no, indicator: id, ...more });
}
