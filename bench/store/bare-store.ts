import Dexie from 'dexie';

/** Rows that are put at once, into one table. */
export type Portion = { readonly table: string; readonly rows: readonly object[] };

/** Times in ms. */
export type BareStore = {
  save(bytes: number): Promise<number>;
  fill(folder: string): Promise<number>;
};

declare global {
  var disk: {
    append(bytes: Uint8Array): Promise<void>;
    portion(folder: string, at: number): Promise<Portion | null>;
  };
  var bareStore: BareStore;
}

// The same tables and indexes as src-renderer/database/database.ts.
const database = new Dexie('bare', { chromeTransactionDurability: 'strict' });
database.version(1).stores({
  book: 'id, inBook',
  indicator: 'id, inBook',
  result: 'id, inBook',
  node: 'id, inBook',
  state: 'key, inBook',
  commit: 'id, inBook, *touched',
});

let saved = 0;

async function save(length: number): Promise<number> {
  saved += 1;
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  const row = {
    id: `${performance.timeOrigin}-${saved}`,
    inBook: 'book',
    at: saved,
    touched: ['record'],
    bytes,
  };
  const begun = performance.now();
  await disk.append(bytes);
  await database.table('commit').put(row);
  return performance.now() - begun;
}

async function fill(folder: string): Promise<number> {
  const portions: Portion[] = [];
  for (let next = await disk.portion(folder, 0); next !== null;) {
    portions.push(next);
    next = await disk.portion(folder, portions.length);
  }
  const begun = performance.now();
  for (const { table, rows } of portions) await database.table(table).bulkPut([...rows]);
  return performance.now() - begun;
}

await database.open();
globalThis.bareStore = { save, fill };
