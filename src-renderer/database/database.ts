import Dexie, { type EntityTable, type Table } from 'dexie';
import { EMPTY_BOOK, RECORD_KINDS, type BookState, type Records } from '#domain/book/book';
import type { RecordState } from '#domain/log/merge';

/** A record as it is shown, with the id of the book that it belongs to. */
export type RecordRow = { readonly id: string; readonly inBook: string };

/** All that the merge knows of one record; `key` is that of the log. */
export type StateRow = RecordState & { readonly key: string; readonly inBook: string };

/** A commit as it was stored, and the keys of the records that it touches. */
export type CommitRow = {
  readonly id: string;
  readonly inBook: string;
  /** Its place in the journal. */
  readonly at: number;
  readonly touched: readonly string[];
  /** The bytes, or the first piece of them. */
  readonly bytes: Uint8Array;
  /** In how many pieces they lie; one where it is not said. */
  readonly pieces?: number;
};

/** A further piece of the bytes of a large commit; id is `<commit>#<number>`. */
export type PieceRow = { readonly id: string; readonly bytes: Uint8Array };

/** What this computer remembers about itself: the open book, language, look. */
type DeskRow = { readonly key: string; readonly value: unknown };

/** Up to where the tables reflect the journal; no row means: not at all, or a filling that was broken off. */
export type Checkpoint = {
  readonly journal: string;
  readonly count: number;
  /** Id of the last commit of the journal that they hold. */
  readonly head: string;
  /** The last of them that was written here: its chain, its number there, its id. */
  readonly inc: string;
  readonly seq: number;
  readonly last: string;
};
/**
 * `birth` is the oldest row of all, written when the tables were begun. Files of the tables that are lost without a word
 * (the name of the newest list of them was gone) take it along, while the young row of the checkpoint is still there.
 */
type CheckpointRow =
  (Checkpoint & { readonly key: 'checkpoint'; readonly schema: number }) | { readonly key: 'birth' };

/**
 * Raised whenever the shape of the rows changes; older tables are dropped and rebuilt, newer ones refused. Dexie keeps the
 * rows when the number goes up, so the checkpoint says of which shape they are.
 */
export const SCHEMA = 5;
const NAME = 'cco-desk';

/**
 * A projection of the journal: every table but `desk` can be dropped and filled from it. There are no upgrades of rows:
 * one that was killed half-way left all rows unconverted under the new number in every trial.
 */
class Database extends Dexie {
  declare book: Table<RecordRow, string>;
  declare indicator: Table<RecordRow, string>;
  declare result: Table<RecordRow, string>;
  declare node: Table<RecordRow, string>;
  declare plan: Table<RecordRow, string>;
  declare swot: Table<RecordRow, string>;
  declare item: Table<RecordRow, string>;
  declare series: Table<RecordRow, string>;
  declare agreement: Table<RecordRow, string>;
  declare proposal: Table<RecordRow, string>;
  declare signature: Table<RecordRow, string>;
  declare revision: Table<RecordRow, string>;
  declare amendment: Table<RecordRow, string>;
  declare review: Table<RecordRow, string>;
  declare todo: Table<RecordRow, string>;
  declare evidence: Table<RecordRow, string>;
  declare state: Table<StateRow, string>;
  declare commit: Table<CommitRow, string>;
  declare piece: Table<PieceRow, string>;
  declare checkpoint: Table<CheckpointRow, string>;
  declare desk: EntityTable<DeskRow, 'key'>;

  constructor() {
    // Relaxed durability lost confirmed edits in every power cut that was tried: strict is not a choice.
    // Tables that the browser gave up are empty when they are opened again: that is done by openDatabase alone.
    super(NAME, { chromeTransactionDurability: 'strict', autoOpen: false });
    this.version(SCHEMA).stores({
      book: 'id, inBook',
      indicator: 'id, inBook',
      result: 'id, inBook',
      node: 'id, inBook',
      plan: 'id, inBook',
      swot: 'id, inBook',
      item: 'id, inBook',
      series: 'id, inBook',
      agreement: 'id, inBook',
      proposal: 'id, inBook',
      signature: 'id, inBook',
      revision: 'id, inBook',
      amendment: 'id, inBook',
      review: 'id, inBook',
      todo: 'id, inBook',
      evidence: 'id, inBook',
      state: 'key, inBook',
      commit: 'id, inBook, *touched',
      piece: 'id',
      checkpoint: 'key',
      // Its name up to the fourth.
      level: null,
      desk: 'key',
    });
  }
}

export const database = new Database();

let whenLost = (): void => undefined;

/** The tables that are filled from the journal. */
export const PROJECTED = [...RECORD_KINDS, 'state', 'commit', 'piece', 'checkpoint'] as const;

/**
 * Opens the database. Dexie opens one that a newer program made without a word, so the version is looked at here:
 * false means that a newer program wrote it.
 */
export async function openDatabase(): Promise<boolean> {
  await database.open();
  // The browser's own event: Dexie's comes also when another program raises the version, which loses nothing.
  database.backendDB().addEventListener('close', () => {
    whenLost();
  });
  return database.backendDB().version <= SCHEMA * 10;
}

/**
 * Calls `lost` when the browser gives the tables up while they are in use: it does so when it comes upon a damaged piece of
 * them, however late, and has none of them left at the next opening.
 */
export function onTablesLost(lost: () => void): void {
  whenLost = lost;
}

export async function readCheckpoint(): Promise<Checkpoint | null> {
  const [row, birth] = await database.checkpoint.bulkGet(['checkpoint', 'birth']);
  if (row?.key !== 'checkpoint' || row.schema !== SCHEMA || birth === undefined) return null;
  const { key: _key, schema: _schema, ...checkpoint } = row;
  return checkpoint;
}

/** Says up to where the tables hold the journal; within the transaction that brings them there. */
export function putCheckpoint(checkpoint: Checkpoint): PromiseLike<unknown> {
  return database.checkpoint.put({ ...checkpoint, key: 'checkpoint', schema: SCHEMA });
}

export async function readDesk(): Promise<ReadonlyMap<string, unknown>> {
  const rows = await database.desk.toArray();
  return new Map(rows.map((row) => [row.key, row.value]));
}

export async function writeDesk(key: string, value: unknown): Promise<void> {
  await database.desk.put({ key, value });
}

export async function listBooks(): Promise<readonly Records['book'][]> {
  const rows = await database.book.toArray();
  return rows.map((row) => withoutBook(row) as Records['book']);
}

/** The whole book into memory: a province-year is a few hundred rows. */
export async function readBook(id: string): Promise<BookState> {
  const tables = RECORD_KINDS.map((kind) => database.table<RecordRow, string>(kind));
  return database.transaction('r', tables, async () => {
    const read = await Promise.all(tables.map((table) => table.where('inBook').equals(id).toArray()));
    const kinds = RECORD_KINDS.map((kind, at) => [
      kind,
      new Map((read[at] ?? []).map((row) => [row.id, withoutBook(row)])),
    ]);
    return { ...EMPTY_BOOK, ...(Object.fromEntries(kinds) as Partial<BookState>) };
  });
}

export async function readStates(book: string): Promise<readonly StateRow[]> {
  return database.state.where('inBook').equals(book).toArray();
}

function withoutBook(row: RecordRow): object {
  const { inBook: _book, ...record } = row;
  return record;
}
