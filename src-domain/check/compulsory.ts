import type { Indicator } from '#domain/book/book';
import type { Framework } from '#domain/scoring/framework';
import { containsThai } from '#domain/text/thai';
import { placeOf, yearProblem, type YearProblem } from '#domain/check/year-problem';

/** A remark of the source behind the issue is no part of it. */
const REMARK = /\s*\([^()]*\)\s*$/;

/**
 * Issues on which every agreement must have an indicator. An indicator serves one when its name or its definition says
 * the issue's words, however they are spaced, marked or numbered. Themes that no indicator of the year says in these
 * words cannot be told apart from forgotten ones: only an agreement that names one of them is held to all.
 */
export function checkCompulsory(
  whole: readonly Indicator[],
  { compulsory }: Framework,
  book: string,
): readonly YearProblem[] {
  const missing = compulsory.filter((issue) => !whole.some((indicator) => serves(indicator, issue)));
  if (missing.length === compulsory.length) return [];
  const place = placeOf('book', book, { field: 'compulsory' });
  return missing.map((issue) => yearProblem('compulsory-missing', place, { issue }));
}

function serves({ name, definition }: Indicator, issue: string): boolean {
  const words = issue.replace(REMARK, '');
  return containsThai(name, words) || containsThai(definition, words);
}
