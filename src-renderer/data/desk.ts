import { create } from 'zustand';
import { EMPTY_BOOK, type Book, type BookState } from '#domain/book/book';
import type { Change } from '#domain/book/change';
import type { ProblemCode } from '#domain/problems';

export type Page = 'home' | 'strategy' | 'agreement' | 'tracking' | 'import' | 'settings';
export type Locale = 'th' | 'en';
export type Scheme = 'auto' | 'light' | 'dark';

/** "saved" is said only after the disk has it. */
export type SaveState =
  | { readonly state: 'saved'; readonly at: number | null }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly code: ProblemCode };

export type Phase = 'opening' | 'first-start' | 'open' | 'newer' | 'failed';

export type Desk = {
  readonly phase: Phase;
  readonly bookId: string | null;
  readonly books: readonly Book[];
  readonly state: BookState;
  readonly save: SaveState;
  readonly undo: readonly Change[];
  readonly redo: readonly Change[];
  readonly page: Page;
  readonly round: string;
  readonly locale: Locale;
  readonly scheme: Scheme;
};

/** What the window shows. Only the files of this folder set it. */
export const useDesk = create<Desk>()(() => ({
  phase: 'opening',
  bookId: null,
  books: [],
  state: EMPTY_BOOK,
  save: { state: 'saved', at: null },
  undo: [],
  redo: [],
  page: 'tracking',
  round: '6',
  locale: 'th',
  scheme: 'auto',
}));

/** The open book's own record. Screens of a book are shown only while one is open. */
export function useBook(): Book {
  return useDesk((desk) => bookOf(desk));
}

export function bookOf(desk: Pick<Desk, 'bookId' | 'state'>): Book {
  const book = desk.bookId === null ? undefined : desk.state.book.get(desk.bookId);
  if (book === undefined) throw new Error('no book is open');
  return book;
}
