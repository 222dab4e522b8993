import { bookId, type Book, type Post } from '#domain/book/book';
import { defaultFramework } from '#domain/scoring/default-framework';
import { bookToChange, readYearFolder } from '#domain/year-folder/read-year-folder';
import type { Page } from '#renderer/data/desk';
import { openBook, show, startBook, switchBook } from '#renderer/data/open';

/** Opens a new, empty book: the year's dimensions and rounds, no indicators. */
export async function beginEmpty(
  province: string,
  fiscalYear: number,
  post: Post,
  page: Page,
): Promise<void> {
  const book: Book = {
    id: bookId(province, fiscalYear),
    province,
    fiscalYear,
    post,
    sample: false,
    framework: defaultFramework(fiscalYear),
  };
  const change = { name: 'start', ops: [{ op: 'create', kind: 'book', id: book.id, value: book }] } as const;
  await startBook(book, change, page);
}

/** Opens the sample year; one that was opened before is opened again with what was done in it. */
export async function beginSample(post: Post): Promise<void> {
  const [framework, agreement, results, items, strategy, organisation] = await Promise.all([
    import('#resources/sample-year/framework.json'),
    import('#resources/sample-year/agreement.json'),
    import('#resources/sample-year/results.json'),
    import('#resources/sample-year/data-items.json'),
    import('#resources/sample-year/province-strategy.json'),
    import('#resources/sample-year/organisation.json'),
  ]);
  const files = {
    'framework.json': framework.default,
    'agreement.json': agreement.default,
    'results.json': results.default,
    'data-items.json': items.default,
    'province-strategy.json': strategy.default,
    'organisation.json': organisation.default,
  };
  const read = readYearFolder(files, post);
  // The sample is part of the program: one that cannot be read is a fault of the program.
  if (!read.ok) throw new Error(`sample year: ${JSON.stringify(read.details)}`);
  if (await openBook(read.value.book.id)) {
    show('tracking');
    return;
  }
  await startBook(read.value.book, bookToChange(read.value), 'tracking');
}

export async function openExisting(province: string, fiscalYear: number): Promise<void> {
  await switchBook(bookId(province, fiscalYear));
}
