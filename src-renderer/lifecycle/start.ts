import type { BookState } from '#domain/book/book';
import { bridge } from '#renderer/bridge';
import { backfillJournal, syncTables } from '#renderer/database/checkpoint';
import {
  database,
  listBooks,
  onTablesLost,
  openDatabase,
  readBook,
  readDesk,
  writeDesk,
} from '#renderer/database/database';
import { leaveFields } from '#renderer/drafts/drafts';
import { askJournal } from '#renderer/database/journal';
import { openEarly } from '#renderer/lifecycle/early-open';
import { openBook } from '#renderer/navigation/open-book';
import { remembered } from '#renderer/preferences/preferences';
import { useDesk } from '#renderer/session/desk';
import { forgetStates } from '#renderer/session/merge-state-cache';
import { PAGES } from '#renderer/session/pages';
import { dropProjections, retry, settled, unwritten } from '#renderer/session/write';

/** Opens the tables, brings them up to date with the journal, and shows the book that was open last. */
export async function openDesk(): Promise<void> {
  onTablesLost(() => void rebuildLostTables());
  try {
    if (!(await openTables())) {
      useDesk.setState({ phase: 'newer' });
      return;
    }
    await showDesk(openEarly().journal).catch(() => rebuildAndShow());
  } catch {
    useDesk.setState({ phase: 'failed', trouble: { code: 'unexpected', details: {} } });
  }
}

/** Tables that cannot be opened are rebuilt; where that fails too, the program restarts without their files. */
async function openTables(): Promise<boolean> {
  try {
    return await openEarly().tables;
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
 * them; then they are rebuilt, and where even that fails the program restarts without their files.
 */
async function rebuildAndShow(kept: ReadonlyMap<string, string> = new Map()): Promise<void> {
  await backfillJournal().catch(() => null);
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
 * it, and the tables are rebuilt of that. What this computer remembers of itself goes on, the screen has it.
 */
async function rebuildLostTables(): Promise<void> {
  if (!['open', 'first-start'].includes(useDesk.getState().phase)) return;
  leaveFields();
  const { notices, undo, redo } = useDesk.getState();
  useDesk.setState({ phase: 'filling', filled: { done: 0, all: 0 } });
  await settled();
  await dropProjections();
  forgetStates();
  try {
    await rebuildAndShow(toRemember());
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
  const synced = await syncTables((done, all) => {
    useDesk.setState({ phase: 'filling', filled: { done, all } });
  }, asked);
  if (!synced.ok) {
    const { code, details } = synced;
    useDesk.setState({ phase: 'failed', trouble: { code, details } });
    return;
  }
  const { status, notices, untouched } = synced.value;
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

/** After a restoring: brings the tables up to date and shows the same book as it is now. */
export async function reopenDesk(): Promise<void> {
  leaveFields();
  await settled();
  await dropProjections();
  forgetStates();
  const { notices } = useDesk.getState();
  await showDesk();
  useDesk.setState((desk) => ({ notices: [...notices, ...desk.notices] }));
}
