import { create } from 'zustand';
import { EMPTY_BOOK, type Book, type BookState, type RecordKind } from '#domain/book/book';
import type { Change } from '#domain/book/change';
import type { Notice } from '#domain/ipc/bridge';
import type { Failure } from '#domain/result';

export type Page =
  | 'home'
  | 'strategy'
  | 'agreement'
  | 'tracking'
  | 'indicator'
  | 'reports'
  | 'evidence'
  | 'history'
  | 'import'
  | 'settings'
  | 'framework';
export type Locale = 'th' | 'en';
export type Scheme = 'auto' | 'light' | 'dark';

/** `filling`: the tables are made from the journal. `failed`: `trouble` says why. */
export type Phase = 'opening' | 'filling' | 'first-start' | 'open' | 'newer' | 'failed';

export type Desk = {
  readonly phase: Phase;
  readonly bookId: string | null;
  readonly books: readonly Book[];
  readonly state: BookState;
  readonly undo: readonly Change[];
  readonly redo: readonly Change[];
  readonly page: Page;
  /** The indicator of the page `indicator`, and the page from which it was opened. */
  readonly indicatorId: string | null;
  readonly cameFrom: Page;
  readonly round: string;
  readonly locale: Locale;
  readonly scheme: Scheme;
  /** What is to be told about journal and tables, until it is put away. */
  readonly notices: readonly Notice[];
  /** Why the data cannot be opened. */
  readonly trouble: Notice | null;
  readonly filled: { readonly done: number; readonly all: number };
  /** Who is at the computer, as written into each change; empty when not said. */
  readonly person: string;
  /** This computer's name in the log. */
  readonly device: string;
  /** Counts what was merged: whatever is worked out from the log's states follows it. */
  readonly merged: number;
  /** Why the last change was not made; put away by the person. */
  readonly refused: Failure | null;
  /** The figure of which the history is shown beside the page. */
  readonly historyOf: FigureName | null;
};

/** One field of one record: what a person can ask the history of. */
export type FigureName = { readonly kind: RecordKind; readonly id: string; readonly field: string };

const NOTHING_OPEN: Desk = {
  phase: 'opening',
  bookId: null,
  books: [],
  state: EMPTY_BOOK,
  undo: [],
  redo: [],
  page: 'tracking',
  indicatorId: null,
  cameFrom: 'tracking',
  round: '6',
  locale: 'th',
  scheme: 'auto',
  notices: [],
  trouble: null,
  filled: { done: 0, all: 0 },
  person: '',
  device: '',
  merged: 0,
  refused: null,
  historyOf: null,
};

/** What the window shows. Only the files of this folder set it. */
export const useDesk = create<Desk>()(() => NOTHING_OPEN);

/** The open book's own record. Screens of a book are shown only while one is open. */
export function useBook(): Book {
  return useDesk((desk) => bookOf(desk));
}

export function bookOf(desk: Pick<Desk, 'bookId' | 'state'>): Book {
  const book = desk.bookId === null ? undefined : desk.state.book.get(desk.bookId);
  if (book === undefined) throw new Error('no book is open');
  return book;
}
