import type { Book, BookState } from '#domain/book/book';
import { blocks, checkYear, type YearProblem } from '#domain/check/check-year';
import { fail, type Failure } from '#domain/result';

/** What stops an agreement from being proposed, agreed and signed: errors of its text, not of what is reported on it. */
export function textErrors(problems: readonly YearProblem[]): readonly YearProblem[] {
  return blocks(problems).filter(({ place }) => place.kind !== 'result' && place.kind !== 'series');
}

/** Null where the checks of the year find no error in the text. */
export function refuseWhileWrong(
  state: BookState,
  { framework }: Pick<Book, 'framework'>,
): Failure<'submit-blocked'> | null {
  const errors = textErrors(checkYear(state, framework));
  return errors.length === 0 ? null : fail('submit-blocked', { count: String(errors.length) });
}

/** How many errors of the text a change brings that were not there before. */
export function newErrors(
  before: BookState,
  after: BookState,
  { framework }: Pick<Book, 'framework'>,
): number {
  const known = new Set(textErrors(checkYear(before, framework)).map((each) => JSON.stringify(each.place)));
  return textErrors(checkYear(after, framework)).filter((each) => !known.has(JSON.stringify(each.place)))
    .length;
}
