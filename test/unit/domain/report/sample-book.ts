import { EMPTY_BOOK, type Book, type BookState } from '#domain/book/book';
import { applyChange } from '#domain/book/change';
import { bookToChange } from '#domain/year-folder/read-year-folder';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

/** The sample year as the window holds it. */
export function sampleBook(): { readonly state: BookState; readonly book: Book } {
  const read = sampleRecords();
  return { state: applyChange(EMPTY_BOOK, bookToChange(read)), book: read.book };
}
