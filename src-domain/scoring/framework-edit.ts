import type { Book } from '#domain/book/book';
import { setField, type Change } from '#domain/book/change';
import { isDefaultFramework } from '#domain/scoring/default-framework';
import type { Framework } from '#domain/scoring/framework';

/** Stands at the end of `source` once rules were changed here: everywhere where the source is told, this is told too. */
const CHANGED_HERE = 'แก้ในจังหวัด';
const BETWEEN = ' · ';

/** What a person may give by hand: what no source gives. The rest comes in a file of the central office. */
export type GivenByHand = Partial<
  Pick<
    Framework,
    'dimensions' | 'rounds' | 'lamps' | 'signers' | 'compulsory' | 'noEvidenceScore' | 'naPolicy'
  >
>;

/** The one change that gives a book other rules by hand, marked as such; null when nothing would change. */
export function editFramework(book: Book, given: GivenByHand): Change | null {
  const edited = { ...book.framework, ...given };
  if (JSON.stringify(edited) === JSON.stringify(book.framework)) return null;
  return replace(book, { ...edited, source: marked(book.framework) });
}

/** The one change that puts a framework in the place of the book's. The old one stays in the log. */
export function takeOverFramework(book: Book, framework: Framework): Change | null {
  return replace(book, framework);
}

function replace(book: Book, framework: Framework): Change | null {
  const op = setField('book', book, 'framework', framework);
  return op === null ? null : { name: 'edit-framework', ops: [op] };
}

/** Whether rules were changed by hand since they came. */
export function isChangedHere({ source }: Framework): boolean {
  return source === CHANGED_HERE || source.endsWith(`${BETWEEN}${CHANGED_HERE}`);
}

/** Where rules come from, without the mark that they were changed here. */
export function sourceOf(framework: Framework): string {
  const { source } = framework;
  if (!isChangedHere(framework)) return source;
  return source.slice(0, -CHANGED_HERE.length).replace(/ · $/, '');
}

function marked(framework: Framework): string {
  const source = sourceOf(framework);
  return source === '' ? CHANGED_HERE : `${source}${BETWEEN}${CHANGED_HERE}`;
}

/**
 * How a framework from outside stands to the one of a book. Only `newer` is taken over without a question: `same` and
 * `older` might be a mistake. Rules that came from nobody count as older than any.
 */
export type Standing = 'other-year' | 'newer' | 'same' | 'older';

export function standingOf(current: Framework, next: Framework): Standing {
  if (next.fiscalYear !== current.fiscalYear) return 'other-year';
  if (isDefaultFramework(current) || next.version > current.version) return 'newer';
  return next.version === current.version ? 'same' : 'older';
}
