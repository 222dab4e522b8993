import type { RoundResult } from '#domain/book/book';
import type { Change, Op } from '#domain/book/change';
import type { Commit } from '#domain/log/commit';
import { draftOps, parentLam } from '#domain/log/draft';
import { decodeCommit } from '#domain/log/encode';
import { mergeInto, recordKey, type RecordState, type StateOf } from '#domain/log/merge';
import type { DeskLog } from '#main/log/desk-log';
import { openLog } from '#main/log/open-log';
import type { Year } from './year.mts';

type States = Map<string, RecordState>;

/**
 * Writes a province-year into a profile's journal as the program itself does, and then so many edits of its results, over
 * and over, each signed and standing on what it replaces. Gives the last commit.
 */
export async function writeHistory(profile: string, year: Year, edits: number): Promise<Commit> {
  return withLog(profile, async (log) => {
    const states: States = new Map();
    let last = await store(log, states, { name: 'start', ops: firstOps(year) }, year.book.id);
    const values = new Map(year.results.map(({ id, value }) => [id, value]));
    for (let done = 0; done < edits; done += year.results.length) {
      const turn = year.results.slice(0, edits - done);
      // What waits together goes to the disk together; none of a turn stands on another of it.
      const stored = await Promise.all(
        turn.map((result) => store(log, states, editOf(result, values, done), year.book.id)),
      );
      last = stored.at(-1) ?? last;
    }
    return last;
  });
}

/** Opens the journal of a profile that no window has open, and closes it again. */
export async function withLog<Got>(profile: string, use: (log: DeskLog) => Promise<Got>): Promise<Got> {
  const opened = await openLog(profile, 'bench', () => Promise.resolve(null));
  if (!opened.ok) throw new Error(`the journal cannot be opened: ${opened.code}`);
  const { log } = opened.value;
  try {
    return await use(log);
  } finally {
    await log.close();
  }
}

async function store(log: DeskLog, states: States, change: Change, book: string): Promise<Commit> {
  const stateOf: StateOf = (kind, id) => states.get(recordKey(kind, id));
  const ops = draftOps(change, stateOf);
  const { name } = change;
  const stored = await log.append({ book, name, person: '', post: '', lam: parentLam(ops, stateOf), ops });
  if (!stored.ok) throw new Error(`the journal takes no commit: ${stored.code}`);
  const { id, bytes } = stored.value;
  const read = decodeCommit(bytes, () => id);
  if (!read.ok) throw new Error(`the journal gave back what is no commit: ${read.code}`);
  mergeInto(states, read.value);
  return read.value;
}

function firstOps({ book, indicators, results, items, series }: Year): readonly Op[] {
  return [
    { op: 'create', kind: 'book', id: book.id, value: book },
    ...indicators.map((value): Op => ({ op: 'create', kind: 'indicator', id: value.id, value })),
    ...results.map((value): Op => ({ op: 'create', kind: 'result', id: value.id, value })),
    ...items.map((value): Op => ({ op: 'create', kind: 'item', id: value.id, value })),
    ...series.map((value): Op => ({ op: 'create', kind: 'series', id: value.id, value })),
  ];
}

/** Another figure than before; the first, 80, never comes again. */
function editOf({ id }: RoundResult, values: Map<string, string | null>, done: number): Change {
  const was = values.get(id) ?? null;
  const value = `${61 + (done % 18)}.${done}`;
  values.set(id, value);
  return { name: 'enter-result', ops: [{ op: 'set', kind: 'result', id, field: 'value', was, value }] };
}
