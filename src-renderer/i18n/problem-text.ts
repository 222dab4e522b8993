import type { TFunction } from 'i18next';
import type { ProblemCode } from '#domain/problems';
import type { Details } from '#domain/result';

/** Every name that a problem's text may use; one that a problem does not bring along is empty. */
const NAMES = {
  base: '',
  text: '',
  level: '',
  other: '',
  value: '',
  total: '',
  stated: '',
  gap: '',
  unit: '',
  bytes: '',
  segment: '',
  kept: '',
  lost: '',
  added: '',
  commits: '',
  why: '',
  least: '',
  free: '',
  first: '',
  last: '',
  target: '',
  typed: '',
  computed: '',
  item: '',
  months: '',
  at: '',
  found: '',
  method: '',
  cancelled: '',
  start: '',
  dimension: '',
  required: '',
  max: '',
  province: '',
  year: '',
};

/** What is wrong, in the language of the window. */
export function problemText(t: TFunction, code: ProblemCode, details: Details): string {
  return t(`problem.${code}`, { ...NAMES, ...details });
}

/** What to do next. */
export function problemFix(t: TFunction, code: ProblemCode, details: Details = {}): string {
  return t(`problem.${code}.fix`, { ...NAMES, ...details });
}
