import { bookId, type Book, type Post } from '#domain/book/book';
import { bookToChange, readYearFolder } from '#domain/year-folder/read-year-folder';
import type { Page } from '#renderer/session/desk';
import { firstFramework } from '#renderer/session/shipped-frameworks';
import { openBook, startBook, switchBook } from '#renderer/navigation/open-book';
import { show } from '#renderer/navigation/navigate';

/** Opens a new, empty book: the year's rules (the central office's where they are here), no indicators. */
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
    framework: await firstFramework(fiscalYear),
  };
  const change = { name: 'start', ops: [{ op: 'create', kind: 'book', id: book.id, value: book }] } as const;
  await startBook(book, change, page);
}

/** Opens the sample year; one that was opened before is opened again with what was done in it. */
export async function beginSample(post: Post): Promise<void> {
  const [framework, agreement, results, strategy, organisation, items, cluster, negotiation] =
    await Promise.all([
      import('#resources/sample-year/framework.json'),
      import('#resources/sample-year/agreement.json'),
      import('#resources/sample-year/results.json'),
      import('#resources/sample-year/province-strategy.json'),
      import('#resources/sample-year/organisation.json'),
      import('#resources/sample-year/data-items.json'),
      import('#resources/sample-year/cluster-strategy.json'),
      import('#resources/sample-year/negotiation.json'),
    ]);
  const files = {
    'framework.json': framework.default,
    'agreement.json': agreement.default,
    'results.json': results.default,
    'province-strategy.json': strategy.default,
    'organisation.json': organisation.default,
    'data-items.json': items.default,
    'cluster-strategy.json': cluster.default,
    'negotiation.json': negotiation.default,
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
