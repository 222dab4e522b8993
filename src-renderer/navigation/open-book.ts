import type { Book } from '#domain/book/book';
import type { Change } from '#domain/book/change';
import { EMPTY_BOOK, type BookState } from '#domain/book/book';
import { listBooks, readBook } from '#renderer/database/database';
import { leaveFields, readDrafts } from '#renderer/drafts/drafts';
import { show } from '#renderer/navigation/navigate';
import { remember } from '#renderer/preferences/preferences';
import { useDesk, type Page } from '#renderer/session/desk';
import { forgetStates, loadStates } from '#renderer/session/merge-state-cache';
import { projected, settled, withUnwritten, write } from '#renderer/session/write';

/** Loads a book into the window, `read` of the tables or read now. False when there is none of that name. */
export async function openBook(id: string, read?: BookState): Promise<boolean> {
  leaveFields();
  await settled();
  await projected();
  const state = withUnwritten(read ?? (await readBook(id)), id);
  const book = state.book.get(id);
  if (book === undefined) return false;
  forgetStates();
  const { round } = useDesk.getState();
  const rounds = book.framework.rounds.map((each) => each.code);
  useDesk.setState({
    phase: 'open',
    bookId: id,
    state,
    undo: [],
    redo: [],
    historyOf: null,
    round: rounds.includes(round) ? round : (rounds[0] ?? '12'),
  });
  // After the first picture: neither the list of books nor the log's states are needed for it.
  setTimeout(() => {
    void refreshBooks();
    void draftsOnce();
    // Where they cannot be read now, the next edit asks for them again and says what is wrong.
    loadStates(id).catch(() => null);
  });
  return true;
}

/** Makes a new book out of its first change and opens it. */
export async function startBook(book: Book, change: Change, page: Page): Promise<void> {
  useDesk.setState({
    phase: 'open',
    bookId: book.id,
    state: EMPTY_BOOK,
    undo: [],
    redo: [],
    round: book.framework.rounds[0]?.code ?? '12',
  });
  const saved = write(change);
  // Taking back the making of a book would leave a window without one.
  useDesk.setState({ undo: [] });
  show(page);
  await saved;
  await projected();
  await remember('book', book.id);
  await refreshBooks();
}

export async function switchBook(id: string): Promise<void> {
  if (await openBook(id)) await remember('book', id);
}

async function refreshBooks(): Promise<void> {
  useDesk.setState({ books: await listBooks() });
}

let areDraftsRead: Promise<void> | null = null;

/** What was being written when the program ended, told when the first book stands there. */
function draftsOnce(): Promise<void> {
  areDraftsRead ??= readDrafts();
  return areDraftsRead;
}
