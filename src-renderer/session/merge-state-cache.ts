import { recordKey, type RecordState } from '#domain/log/merge';
import { readStates } from '#renderer/database/database';
import { useDesk } from '#renderer/session/desk';

/** What the merge knows of the open book's records. Read after the first picture: only writing and history need it. */
let loaded: { readonly book: string; readonly states: Map<string, RecordState> } | null = null;
let loading: { readonly book: string; readonly done: Promise<void> } | null = null;

/** Whether the states of this book are in memory already. */
export function hasStates(book: string): boolean {
  return loaded?.book === book;
}

/** Makes sure that the states of this book are in memory. */
export async function loadStates(book: string): Promise<void> {
  if (loaded?.book === book) return;
  if (loading?.book !== book) loading = { book, done: read(book) };
  try {
    await loading.done;
  } catch (trouble) {
    loading = null;
    throw trouble;
  }
}

async function read(book: string): Promise<void> {
  const rows = await readStates(book);
  loaded = { book, states: new Map(rows.map(({ key, kind, id, fields }) => [key, { kind, id, fields }])) };
  loading = null;
  countMerge();
}

export function forgetStates(): void {
  loaded = null;
  loading = null;
}

export function stateOf(kind: string, id: string): RecordState | undefined {
  return loaded?.states.get(recordKey(kind, id));
}

export function allStates(): Iterable<RecordState> {
  return loaded?.states.values() ?? [];
}

/** Takes over what a commit has changed. */
export function keepStates(book: string, changed: ReadonlyMap<string, RecordState>): void {
  if (loaded?.book !== book) return;
  for (const [key, state] of changed) loaded.states.set(key, state);
  countMerge();
}

function countMerge(): void {
  useDesk.setState(({ merged }) => ({ merged: merged + 1 }));
}
