import type { Book } from '#domain/book/book';
import type { Change } from '#domain/book/change';
import { EMPTY_BOOK } from '#domain/book/book';
import { listBooks, openDatabase, readBook, readDesk, writeDesk } from '#renderer/data/database';
import { useDesk, type Locale, type Page, type Scheme } from '#renderer/data/desk';
import { write } from '#renderer/data/write';

/** Opens the database and the book that was open last. */
export async function openDesk(): Promise<void> {
  try {
    if (!(await openDatabase())) {
      useDesk.setState({ phase: 'newer' });
      return;
    }
    const desk = await readDesk();
    useDesk.setState(remembered(desk));
    const bookId = desk.get('book');
    if (typeof bookId === 'string' && (await openBook(bookId))) return;
    const first = (await listBooks())[0];
    if (first !== undefined && (await openBook(first.id))) return;
    useDesk.setState({ phase: 'first-start' });
  } catch {
    useDesk.setState({ phase: 'failed' });
  }
}

/** Loads a book into the window. False when there is none of that name. */
export async function openBook(id: string): Promise<boolean> {
  const state = await readBook(id);
  const book = state.book.get(id);
  if (book === undefined) return false;
  const { round } = useDesk.getState();
  const rounds = book.framework.rounds.map((each) => each.code);
  useDesk.setState({
    phase: 'open',
    bookId: id,
    state,
    undo: [],
    redo: [],
    round: rounds.includes(round) ? round : (rounds[0] ?? '12'),
  });
  void refreshBooks();
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
  await remember('book', book.id);
  await refreshBooks();
}

export function show(page: Page): void {
  useDesk.setState({ page });
  if (page !== 'import') void remember('page', page);
}

export function showRound(round: string): void {
  useDesk.setState({ round });
  void remember('round', round);
}

export function speak(locale: Locale): void {
  useDesk.setState({ locale });
  void remember('locale', locale);
}

export function dress(scheme: Scheme): void {
  useDesk.setState({ scheme });
  void remember('scheme', scheme);
}

/** Goes back to the first screen, to begin another province or year. */
export function beginAnother(): void {
  useDesk.setState({ phase: 'first-start' });
}

export async function switchBook(id: string): Promise<void> {
  if (await openBook(id)) await remember('book', id);
}

async function refreshBooks(): Promise<void> {
  useDesk.setState({ books: await listBooks() });
}

async function remember(key: string, value: string): Promise<void> {
  await writeDesk(key, value).catch(() => {
    // A setting that could not be kept is no loss of a figure; the save state speaks of figures.
  });
}

const PAGES: readonly Page[] = ['home', 'strategy', 'agreement', 'tracking', 'settings'];

function remembered(desk: ReadonlyMap<string, unknown>): {
  page: Page;
  locale: Locale;
  scheme: Scheme;
  round: string;
} {
  const round = desk.get('round');
  return {
    page: oneOf(desk.get('page'), PAGES, 'home'),
    locale: oneOf(desk.get('locale'), ['th', 'en'], 'th'),
    scheme: oneOf(desk.get('scheme'), ['auto', 'light', 'dark'], 'auto'),
    round: typeof round === 'string' ? round : '6',
  };
}

function oneOf<Value extends string>(value: unknown, allowed: readonly Value[], otherwise: Value): Value {
  return allowed.find((each) => each === value) ?? otherwise;
}
