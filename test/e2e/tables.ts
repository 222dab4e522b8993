import type { Page } from 'playwright-core';

/** Rows of a table as they lie in the window's database. */
export type Rows = readonly Readonly<Record<string, unknown>>[];
export type Tables = Readonly<Record<string, Rows>>;

/** The tables that people see. */
export const SEEN = ['book', 'indicator', 'result', 'node'] as const;

/** Reads whole tables in the page. Bytes come as their number. */
export async function readTables(page: Page, names: readonly string[]): Promise<Tables> {
  return page.evaluate(async (wanted) => {
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open('cco-desk');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(new Error('the database cannot be opened'));
    });
    const read = (name: string): Promise<Record<string, unknown>[]> =>
      new Promise((done, failed) => {
        const asking = database.transaction(name).objectStore(name).getAll();
        asking.onsuccess = () => done(asking.result as Record<string, unknown>[]);
        asking.onerror = () => failed(new Error(`the table ${name} cannot be read`));
      });
    const tables = await Promise.all(wanted.map(async (name) => [name, await read(name)] as const));
    database.close();
    return Object.fromEntries(tables);
  }, names);
}

/** How many rows one has and the other lacks or has otherwise. */
export function missingRows(wanted: Tables, found: Tables): number {
  return Object.entries(wanted).reduce((sum, [name, rows]) => {
    const here = new Set((found[name] ?? []).map(textOf));
    return sum + rows.filter((row) => !here.has(textOf(row))).length;
  }, 0);
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** One step of a commit as the log holds it. */
export type LoggedOp = { readonly e: string; readonly i: string; readonly f: string; readonly v: unknown };
export type Logged = {
  readonly id: string;
  readonly at: number;
  /** What was done. */
  readonly name: string;
  readonly ops: readonly LoggedOp[];
};

/** The commits that the window's tables hold, behind a place in the journal. */
export async function readCommits(page: Page, after: number): Promise<readonly Logged[]> {
  return page.evaluate(async (from) => {
    type Piece = { readonly id: string; readonly bytes: Uint8Array };
    type Row = Piece & { readonly at: number; readonly pieces?: number };
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open('cco-desk');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(new Error('the database cannot be opened'));
    });
    const all = <Kind>(name: string): Promise<Kind[]> =>
      new Promise((done, failed) => {
        const asking = database.transaction(name).objectStore(name).getAll();
        asking.onsuccess = () => done(asking.result as Kind[]);
        asking.onerror = () => failed(new Error(`the table ${name} cannot be read: ${String(asking.error)}`));
      });
    const rows = await all<Row>('commit');
    const pieces = new Map((await all<Piece>('piece')).map(({ id, bytes }) => [id, bytes]));
    database.close();
    /** A large commit lies in pieces; see src-renderer/database/pieces.ts. */
    const bytesOf = ({ id, bytes, pieces: count = 1 }: Row): Uint8Array => {
      const rest = Array.from({ length: count - 1 }, (_, at) => pieces.get(`${id}#${at + 1}`));
      return new Uint8Array([bytes, ...rest].flatMap((piece) => [...(piece ?? [])]));
    };
    const SIGNATURE = 64;
    return rows
      .filter(({ at }) => at > from)
      .map((row) => {
        const { id, at } = row;
        const bytes = bytesOf(row);
        const text = new TextDecoder().decode(bytes.subarray(0, bytes.length - SIGNATURE));
        const { name, ops } = JSON.parse(text) as { name: string; ops: LoggedOp[] };
        return { id, at, name, ops: ops.map(({ e, i, f, v }) => ({ e, i, f, v })) };
      });
  }, after);
}
