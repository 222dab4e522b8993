// @vitest-environment jsdom
import { openRealLog, type RealLog } from './real-log';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Dexie } from 'dexie';
import { blankIndicator } from '#domain/book/indicator';
import { setField, type Change } from '#domain/book/change';
import { EMPTY_BOOK, type Book, type Indicator } from '#domain/book/book';
import { fail } from '#domain/result';
import { defaultFramework } from '#domain/scoring/default-framework';
import { syncTables } from '#renderer/database/checkpoint';
import { commitsOfBook } from '#renderer/database/commits';
import { database, openDatabase, readBook, readCheckpoint, SCHEMA } from '#renderer/database/database';
import { setLocale, setPerson } from '#renderer/preferences/preferences';
import { useDesk } from '#renderer/session/desk';
import { forgetStates } from '#renderer/session/merge-state-cache';
import { useSaving } from '#renderer/session/saving';
import { projected, redoLast, retry, settled, undoLast, unwritten, write } from '#renderer/session/write';

const BOOK: Book = {
  id: '42-2569',
  province: '42',
  fiscalYear: 2569,
  post: 'provinceOfficer',
  sample: false,
  framework: defaultFramework(2569),
};
const INDICATOR: Indicator = {
  ...blankIndicator({ id: 'i1', order: 'a0' }),
  no: '1',
  name: 'ตัวชี้วัด',
  weight: '10',
};

let log: RealLog;

beforeEach(async () => {
  log = await openRealLog();
  await openDatabase();
  await sync();
  forgetStates();
  useDesk.setState({ phase: 'open', bookId: BOOK.id, state: EMPTY_BOOK, undo: [], redo: [], refused: null });
  await write({
    name: 'start',
    ops: [
      { op: 'create', kind: 'book', id: BOOK.id, value: BOOK },
      { op: 'create', kind: 'indicator', id: INDICATOR.id, value: INDICATOR },
    ],
  });
  await allProjected();
});

afterEach(async () => {
  log.refuse = null;
  await retry();
  await allProjected();
  await database.delete();
  await log.close();
});

async function sync(): Promise<Awaited<ReturnType<typeof syncTables>>> {
  return syncTables(() => undefined);
}

/** The tables are written two turns of the event loop after the disk has answered. */
async function allProjected(): Promise<void> {
  await settled();
  await expect.poll(async () => (await readCheckpoint())?.count).toBe(log.opened.journal.head().count);
  await projected();
}

function weight(value: string): Change {
  const known = useDesk.getState().state.indicator.get('i1');
  const op = known === undefined ? null : setField('indicator', known, 'weight', value);
  if (op === null) throw new Error('no such step');
  return { name: 'edit-indicator', ops: [op] };
}

async function weightInTables(): Promise<unknown> {
  return (await readBook(BOOK.id)).indicator.get('i1')?.weight;
}

describe('the tables as a projection of the journal', () => {
  it('hold what was written, with its checkpoint, and nothing is rebuilt at the next start', async () => {
    await write(weight('12'));
    await allProjected();
    expect(await weightInTables()).toBe('12');
    expect(await sync()).toMatchObject({ ok: true, value: { untouched: true, notices: [] } });
    expect(await commitsOfBook(BOOK.id)).toHaveLength(2);
  });

  it('are caught up where only the last commits are missing', async () => {
    const before = await readCheckpoint();
    await write(weight('12'));
    await allProjected();
    // As after a kill between journal and tables.
    await database.checkpoint.put({ ...before!, key: 'checkpoint', schema: SCHEMA });
    await database.table('indicator').update('i1', { weight: '10' });
    const synced = await sync();
    expect(synced).toMatchObject({ ok: true, value: { untouched: false, notices: [] } });
    expect(await weightInTables()).toBe('12');
  });

  it('are rebuilt where they hold no checkpoint, one of another journal, another end or an older shape', async () => {
    await write(weight('12'));
    await allProjected();
    const right = await readCheckpoint();
    const whole = { ...right!, key: 'checkpoint', schema: SCHEMA } as const;
    const others = [
      { ...whole, journal: 'another' },
      { ...whole, head: 'another' },
      // Rows of an older shape under a name of today.
      { ...whole, schema: SCHEMA - 1 },
    ];
    for (const wrong of [null, ...others]) {
      await database.indicator.clear();
      if (wrong === null) await database.checkpoint.delete('checkpoint');
      else await database.checkpoint.put(wrong);
      expect(await sync()).toMatchObject({
        ok: true,
        value: { untouched: false, notices: [{ code: 'tables-rebuilt', details: { commits: '2' } }] },
      });
      expect(await weightInTables()).toBe('12');
      expect(await readCheckpoint()).toEqual(right);
    }
  });

  it('are rebuilt where their rows are of an older shape, although Dexie keeps the rows', async () => {
    const right = await readCheckpoint();
    await database.delete();
    const older = new Dexie('cco-desk');
    older.version(4).stores({
      level: 'key',
      state: 'key, inBook',
      indicator: 'id, inBook',
      commit: 'id, inBook, *touched',
    });
    await older.open();
    await older.table('level').bulkPut([{ ...right, key: 'level' }, { key: 'birth' }]);
    await older
      .table('state')
      .put({ key: 'indicator/i1', inBook: BOOK.id, e: 'indicator', i: 'i1', fields: [] });
    older.close();
    expect(await openDatabase()).toBe(true);
    expect(await sync()).toMatchObject({ ok: true, value: { untouched: false } });
    expect(await database.state.get('indicator/i1')).toMatchObject({ kind: 'indicator', id: 'i1' });
    expect([...database.backendDB().objectStoreNames]).not.toContain('level');
  });

  it('give the journal back what it has lost, before anything is dropped', async () => {
    await write(weight('12'));
    await allProjected();
    const kept = await commitsOfBook(BOOK.id);
    // Another journal, as of an older image of the disk, that knows nothing of it.
    const empty = await openRealLog();
    try {
      const synced = await sync();
      expect(synced).toMatchObject({ ok: true });
      expect(synced.ok ? synced.value.notices.map(({ code }) => code) : []).toEqual(
        expect.arrayContaining(['journal-behind', 'tables-rebuilt']),
      );
      const ids = (await empty.opened.log.read(0)).records.map(({ id }) => id);
      expect(ids).toEqual(kept.map(({ id }) => id));
      expect(await weightInTables()).toBe('12');
    } finally {
      await database.checkpoint.clear();
      await empty.close();
      await reopenFirst();
    }
  });

  it('take all of a commit or nothing', async () => {
    const before = await readCheckpoint();
    const put = database.checkpoint.put.bind(database.checkpoint);
    database.checkpoint.put = () => Dexie.Promise.reject(new Error('no room'));
    await write(weight('12'));
    await settled();
    await new Promise((done) => setTimeout(done));
    await new Promise((done) => setTimeout(done));
    await projected();
    database.checkpoint.put = put;
    expect(await readCheckpoint()).toEqual(before);
    expect(await weightInTables()).toBe('10');
    expect(await commitsOfBook(BOOK.id)).toHaveLength(1);
    // The next commit takes along what waited.
    await write(weight('14'));
    await allProjected();
    expect(await weightInTables()).toBe('14');
    expect(await commitsOfBook(BOOK.id)).toHaveLength(3);
  });

  it('keep a large commit in pieces, and give its very bytes back', async () => {
    await write(longName('ยาว'.repeat(20_000)));
    await allProjected();
    expect(await database.piece.count()).toBeGreaterThan(3);
    const { records } = await log.opened.log.read(1);
    const [, large] = await commitsOfBook(BOOK.id);
    expect(large?.bytes).toEqual(records[0]?.bytes);
  });
});

/** The calls go to the first log again. */
async function reopenFirst(): Promise<void> {
  await log.close();
  await database.delete();
  log = await openRealLog();
  await openDatabase();
  await sync();
}

function longName(text: string): Change {
  const known = useDesk.getState().state.indicator.get('i1');
  const op = known === undefined ? null : setField('indicator', known, 'name', text);
  if (op === null) throw new Error('no such step');
  return { name: 'edit-indicator', ops: [op] };
}

describe('the single write path', () => {
  it('says saved when the journal has it, and undo and redo go the same way', async () => {
    const change = weight('12');
    expect(await write(change)).toEqual({ kind: 'saved', change });
    expect((await undoLast()).kind).toBe('saved');
    expect(useDesk.getState().state.indicator.get('i1')?.weight).toBe('10');
    expect((await redoLast()).kind).toBe('saved');
    await allProjected();
    expect(await weightInTables()).toBe('12');
    expect(log.opened.journal.head().count).toBe(4);
  });

  it('keeps on the screen what the disk refuses, says why, and writes it when it is tried again', async () => {
    log.refuse = fail('disk-full');
    const outcome = await write(weight('12'));
    expect(outcome).toMatchObject({ kind: 'waiting', code: 'disk-full' });
    expect(useDesk.getState().state.indicator.get('i1')?.weight).toBe('12');
    expect(useSaving.getState()).toMatchObject({ state: 'failed', code: 'disk-full' });
    expect(unwritten()).toBe(1);
    expect(await weightInTables()).toBe('10');
    log.refuse = null;
    await retry();
    expect(unwritten()).toBe(0);
    await allProjected();
    expect(await weightInTables()).toBe('12');
  });

  it('asks the log for nothing where there is no step', async () => {
    const before = log.calls.length;
    expect(await write({ name: 'edit-indicator', ops: [] })).toEqual({ kind: 'nothing' });
    expect(log.calls).toHaveLength(before);
  });
});

describe('preferences', () => {
  it('are kept in the tables; a name of dots is nobody’s', async () => {
    setLocale('en');
    setPerson('สมชาย ใจดี');
    await expect
      .poll(async () => (await database.desk.toArray()).map(({ key, value }) => [key, value]))
      .toEqual(
        expect.arrayContaining([
          ['locale', 'en'],
          ['person', 'สมชาย ใจดี'],
        ]),
      );
    setPerson('...');
    expect(useDesk.getState().person).toBe('สมชาย ใจดี');
    expect(useDesk.getState().refused).toMatchObject({ code: 'person-missing' });
    setLocale('th');
  });
});
