import Dexie, { type EntityTable, type Table } from 'dexie';
import { EMPTY_BOOK, RECORD_KINDS, type BookState, type RecordKind, type Records } from '#domain/book/book';

/** A record as it lies in the database: with the id of the book that it belongs to. */
type Row<Kind extends RecordKind> = Records[Kind] & { readonly inBook: string };

/** What this computer remembers about itself: the open book, language, look. */
type DeskRow = { readonly key: string; readonly value: unknown };

/** Raised whenever the shape of the stored rows changes; a database with a higher one is refused. */
export const SCHEMA = 1;
const NAME = 'cco-desk';

class Database extends Dexie {
  declare book: Table<Row<'book'>, string>;
  declare indicator: Table<Row<'indicator'>, string>;
  declare result: Table<Row<'result'>, string>;
  declare node: Table<Row<'node'>, string>;
  declare desk: EntityTable<DeskRow, 'key'>;

  constructor() {
    // Relaxed durability lost confirmed edits in every power cut that was tried: strict is not a choice.
    super(NAME, { chromeTransactionDurability: 'strict' });
    this.version(SCHEMA).stores({
      book: 'id, inBook',
      indicator: 'id, inBook',
      result: 'id, inBook',
      node: 'id, inBook',
      desk: 'key',
    });
  }
}

export const database = new Database();

/**
 * Opens the database. Dexie opens one that a newer program made without a word, so the version is looked at here:
 * false means that a newer program wrote it.
 */
export async function openDatabase(): Promise<boolean> {
  await database.open();
  return database.backendDB().version <= SCHEMA * 10;
}

export async function readDesk(): Promise<ReadonlyMap<string, unknown>> {
  const rows = await database.desk.toArray();
  return new Map(rows.map((row) => [row.key, row.value]));
}

export async function writeDesk(key: string, value: unknown): Promise<void> {
  await database.desk.put({ key, value });
}

export async function listBooks(): Promise<readonly Records['book'][]> {
  return (await database.book.toArray()).map(withoutBook);
}

/** The whole book into memory: a province-year is a few hundred rows. */
export async function readBook(id: string): Promise<BookState> {
  const tables = RECORD_KINDS.map((kind) => database.table(kind));
  return database.transaction('r', tables, async () => {
    const read = await Promise.all(
      tables.map((table) => table.where('inBook').equals(id).toArray() as Promise<Row<RecordKind>[]>),
    );
    const kinds = RECORD_KINDS.map((kind, at) => [
      kind,
      new Map((read[at] ?? []).map((row) => [row.id, withoutBook(row)])),
    ]);
    return { ...EMPTY_BOOK, ...(Object.fromEntries(kinds) as Partial<BookState>) };
  });
}

function withoutBook<Kind extends RecordKind>(row: Row<Kind>): Records[Kind] {
  const { inBook: _book, ...record } = row;
  return record as unknown as Records[Kind];
}

export type Touched = { readonly kind: RecordKind; readonly id: string };

/** Brings the touched rows of the database level with the book, all or none, flushed to the disk. */
export async function store(bookId: string, state: BookState, touched: readonly Touched[]): Promise<void> {
  const kinds = [...new Set(touched.map((each) => each.kind))];
  await database.transaction(
    'rw',
    kinds.map((kind) => database.table(kind)),
    async () => {
      await Promise.all(kinds.map((kind) => storeKind(bookId, state, kind, touched)));
    },
  );
}

async function storeKind(
  bookId: string,
  state: BookState,
  kind: RecordKind,
  touched: readonly Touched[],
): Promise<void> {
  const table = database.table(kind);
  const ids = [...new Set(touched.filter((each) => each.kind === kind).map((each) => each.id))];
  const puts = ids.flatMap((id) => {
    const record = state[kind].get(id);
    return record === undefined ? [] : [{ ...record, inBook: bookId }];
  });
  const gone = ids.filter((id) => !state[kind].has(id));
  if (puts.length > 0) await table.bulkPut(puts);
  if (gone.length > 0) await table.bulkDelete(gone);
}
