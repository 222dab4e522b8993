import { fail, type Failure } from '#domain/result';
import { isNamed } from '#domain/life/person';
import type { Book } from '#domain/book/book';
import type { Change } from '#domain/book/change';
import { EMPTY_BOOK, type BookState } from '#domain/book/book';
import { bridge } from '#renderer/bridge';
import {
  database,
  listBooks,
  onTablesLost,
  openDatabase,
  readBook,
  readDesk,
  writeDesk,
} from '#renderer/data/database';
import { useDesk, type FigureName, type Locale, type Page, type Scheme } from '#renderer/data/desk';
import { leaveFields, readDrafts } from '#renderer/data/drafts';
import { askJournal, begin } from '#renderer/data/begin';
import { giveBack, levelTables } from '#renderer/data/level';
import { forgetStates, loadStates } from '#renderer/data/standing';
import {
  dropProjections,
  projected,
  retry,
  settled,
  unwritten,
  withUnwritten,
  write,
} from '#renderer/data/write';

/** Opens the tables, brings them level with the journal, and shows the book that was open last. */
export async function openDesk(): Promise<void> {
  onTablesLost(() => void makeTablesAnew());
  try {
    if (!(await openTables())) {
      useDesk.setState({ phase: 'newer' });
      return;
    }
    await showDesk(begin().journal).catch(() => showAnew());
  } catch {
    useDesk.setState({ phase: 'failed', trouble: { code: 'unexpected', details: {} } });
  }
}

/** Tables that cannot be opened are made anew; where that fails too, the program starts anew without their files. */
async function openTables(): Promise<boolean> {
  try {
    return await begin().tables;
  } catch {
    try {
      await database.delete();
      return await openDatabase();
    } catch (trouble) {
      await bridge.call('log.renew', {});
      throw trouble;
    }
  }
}

/**
 * Tables that open and cannot be read: what of their commits can still be read goes into the journal, where it lacks
 * them; then they are made anew, and where even that fails the program starts anew without their files.
 */
async function showAnew(kept: ReadonlyMap<string, string> = new Map()): Promise<void> {
  await giveBack().catch(() => null);
  try {
    await database.delete();
    await openDatabase();
    for (const [key, value] of kept) await writeDesk(key, value);
    await showDesk();
  } catch (trouble) {
    await bridge.call('log.renew', {});
    throw trouble;
  }
}

/**
 * The tables were given up while somebody works with them. What was being written is taken over first: the journal takes
 * it, and the tables are made anew of that. What this computer remembers of itself goes on, the screen has it.
 */
async function makeTablesAnew(): Promise<void> {
  if (!['open', 'first-start'].includes(useDesk.getState().phase)) return;
  leaveFields();
  const { notices, undo, redo } = useDesk.getState();
  useDesk.setState({ phase: 'filling', filled: { done: 0, all: 0 } });
  await settled();
  await dropProjections();
  forgetStates();
  try {
    await showAnew(toRemember());
    useDesk.setState((desk) => ({ notices: [...notices, ...desk.notices], undo, redo }));
    if (unwritten() > 0) await retry();
  } catch {
    useDesk.setState({ phase: 'failed', trouble: { code: 'unexpected', details: {} } });
  }
}

function toRemember(): ReadonlyMap<string, string> {
  const { bookId, page, locale, scheme, round, person } = useDesk.getState();
  const shown = PAGES.includes(page) ? page : useDesk.getState().cameFrom;
  const entries: readonly (readonly [string, string])[] = [
    ...(bookId === null ? [] : [['book', bookId] as const]),
    ['page', shown],
    ['locale', locale],
    ['scheme', scheme],
    ['round', round],
    ['person', person],
  ];
  return new Map(entries);
}

async function showDesk(asked = askJournal()): Promise<void> {
  const ahead = readAhead();
  const levelled = await levelTables((done, all) => {
    useDesk.setState({ phase: 'filling', filled: { done, all } });
  }, asked);
  if (!levelled.ok) {
    const { code, details } = levelled;
    useDesk.setState({ phase: 'failed', trouble: { code, details } });
    return;
  }
  const { status, notices, untouched } = levelled.value;
  const read = untouched ? await ahead : null;
  const desk = read?.desk ?? (await readDesk());
  useDesk.setState({ ...remembered(desk), notices, device: status.device });
  if (await openLast(desk, read?.book)) return;
  const first = (await listBooks())[0];
  if (first !== undefined && (await openBook(first.id))) return;
  useDesk.setState({ phase: 'first-start' });
}

/** The book that was open last; false where there is none. */
async function openLast(desk: ReadonlyMap<string, unknown>, read?: BookState): Promise<boolean> {
  const id = desk.get('book');
  return typeof id === 'string' && openBook(id, read);
}

/** What the first picture needs, read while the journal is asked. Null where it could not be read: it is read again. */
async function readAhead(): Promise<{
  readonly desk: ReadonlyMap<string, unknown>;
  readonly book: BookState | undefined;
} | null> {
  try {
    const desk = await readDesk();
    const id = desk.get('book');
    return { desk, book: typeof id === 'string' ? await readBook(id) : undefined };
  } catch {
    return null;
  }
}

/** After a restoring: level the tables and show the same book as it is now. */
export async function reopenDesk(): Promise<void> {
  leaveFields();
  await settled();
  await dropProjections();
  forgetStates();
  const { notices } = useDesk.getState();
  await showDesk();
  useDesk.setState((desk) => ({ notices: [...notices, ...desk.notices] }));
}

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

export function show(page: Page): void {
  useDesk.setState({ page, historyOf: null, ...leavePage() });
  if (page !== 'import') void remember('page', page);
}

/**
 * What is being written is taken over. A refusal that was read on the page stays behind with it: elsewhere it would only
 * lie over other work. One that came of the leaving itself is still to be read.
 */
function leavePage(): { readonly refused: Failure | null } {
  const { refused: read } = useDesk.getState();
  leaveFields();
  const { refused } = useDesk.getState();
  return { refused: refused === read ? null : refused };
}

/** Opens one indicator. The window begins with the page behind it next time. */
export function showIndicator(id: string): void {
  const { page, cameFrom } = useDesk.getState();
  useDesk.setState({
    page: 'indicator',
    indicatorId: id,
    cameFrom: page === 'indicator' ? cameFrom : page,
    historyOf: null,
    ...leavePage(),
  });
}

/** Goes back to the page from which the indicator was opened. */
export function leaveIndicator(): void {
  show(useDesk.getState().cameFrom);
}

export function showRound(round: string): void {
  leaveFields();
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

/** Who sits here from now on; dots and strokes are nobody's name, and the name before them stays. */
export function setPerson(person: string): void {
  if (person !== '' && !isNamed(person)) {
    useDesk.setState({ refused: fail('person-missing') });
    return;
  }
  useDesk.setState({ person });
  void remember('person', person);
}

export function showHistory(historyOf: FigureName | null): void {
  useDesk.setState({ historyOf });
}

export function dismissNotice(at: number): void {
  useDesk.setState(({ notices }) => ({ notices: notices.filter((_notice, index) => index !== at) }));
}

/** Goes back to the first screen, to begin another province or year. */
export function beginAnother(): void {
  leaveFields();
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

let areDraftsRead: Promise<void> | null = null;

/** What was being written when the program ended, told when the first book stands there. */
function draftsOnce(): Promise<void> {
  areDraftsRead ??= readDrafts();
  return areDraftsRead;
}

/** Whether a word names a page of this program. */
export function isPage(word: string): word is Page {
  return word === 'import' || word === 'indicator' || PAGES.some((page) => page === word);
}

const PAGES: readonly Page[] = [
  'home',
  'strategy',
  'agreement',
  'tracking',
  'reports',
  'evidence',
  'history',
  'settings',
  'framework',
];

function remembered(desk: ReadonlyMap<string, unknown>): {
  page: Page;
  locale: Locale;
  scheme: Scheme;
  round: string;
  person: string;
} {
  const round = desk.get('round');
  const person = desk.get('person');
  return {
    page: oneOf(desk.get('page'), PAGES, 'home'),
    locale: oneOf(desk.get('locale'), ['th', 'en'], 'th'),
    scheme: oneOf(desk.get('scheme'), ['auto', 'light', 'dark'], 'auto'),
    round: typeof round === 'string' ? round : '6',
    person: typeof person === 'string' ? person : '',
  };
}

function oneOf<Value extends string>(value: unknown, allowed: readonly Value[], otherwise: Value): Value {
  return allowed.find((each) => each === value) ?? otherwise;
}

/** The person has read why a change was not made. */
export function putRefusalAway(): void {
  useDesk.setState({ refused: null });
}

/** A step that was asked for and refused by the rules of the field. */
export function sayRefused(refused: Failure): void {
  useDesk.setState({ refused });
}
