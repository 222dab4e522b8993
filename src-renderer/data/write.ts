import { applyChange, invert, type Change } from '#domain/book/change';
import type { BookState } from '#domain/book/book';
import { store, type Touched } from '#renderer/data/database';
import { useDesk } from '#renderer/data/desk';

type Waiting = { readonly bookId: string; readonly state: BookState; readonly touched: readonly Touched[] };

const queue: Waiting[] = [];
let running: Promise<void> | null = null;
const UNDO_LIMIT = 200;

/**
 * The one door for every edit. The window shows the change at once; the promise ends when the disk has it (true)
 * or when it could not be written (false): the change then stays on the screen and in the queue.
 */
export function write(change: Change): Promise<boolean> {
  if (change.ops.length === 0) return Promise.resolve(true);
  const { undo } = useDesk.getState();
  useDesk.setState({ undo: [...undo, change].slice(-UNDO_LIMIT), redo: [] });
  return carryOut(change);
}

/** Takes the last change back, by its inverse, through the same door. */
export function undoLast(): Promise<boolean> {
  const { undo, redo } = useDesk.getState();
  const change = undo.at(-1);
  if (change === undefined) return Promise.resolve(true);
  useDesk.setState({ undo: undo.slice(0, -1), redo: [...redo, change] });
  return carryOut(invert(change));
}

export function redoLast(): Promise<boolean> {
  const { undo, redo } = useDesk.getState();
  const change = redo.at(-1);
  if (change === undefined) return Promise.resolve(true);
  useDesk.setState({ undo: [...undo, change], redo: redo.slice(0, -1) });
  return carryOut(change);
}

/** Writes what is waiting once more, after room was made on the disk. */
export function retry(): Promise<boolean> {
  return flush();
}

function carryOut(change: Change): Promise<boolean> {
  const { bookId, state } = useDesk.getState();
  if (bookId === null) throw new Error('no book is open');
  const next = applyChange(state, change);
  queue.push({ bookId, state: next, touched: change.ops.map(({ kind, id }) => ({ kind, id })) });
  useDesk.setState({ state: next, save: { state: 'saving' } });
  return flush();
}

async function flush(): Promise<boolean> {
  running ??= drain().finally(() => {
    running = null;
  });
  await running;
  return useDesk.getState().save.state === 'saved';
}

/** One transaction for all that waits: while one runs, quick typing gathers behind it. */
async function drain(): Promise<void> {
  while (queue.length > 0) {
    const batch = queue.slice();
    const failed = await storeAll(batch);
    if (failed !== null) {
      useDesk.setState({ save: { state: 'failed', code: failed } });
      return;
    }
    queue.splice(0, batch.length);
  }
  useDesk.setState({ save: { state: 'saved', at: Date.now() } });
}

async function storeAll(batch: readonly Waiting[]): Promise<'disk-full' | 'save-failed' | null> {
  try {
    for (const { bookId, group } of byBook(batch)) {
      const last = group.at(-1);
      if (last === undefined) continue;
      await store(
        bookId,
        last.state,
        group.flatMap((each) => each.touched),
      );
    }
    return null;
  } catch (trouble) {
    return isQuota(trouble) ? 'disk-full' : 'save-failed';
  }
}

function byBook(batch: readonly Waiting[]): { bookId: string; group: Waiting[] }[] {
  const groups = new Map<string, Waiting[]>();
  for (const each of batch) groups.set(each.bookId, [...(groups.get(each.bookId) ?? []), each]);
  return [...groups].map(([bookId, group]) => ({ bookId, group }));
}

function isQuota(trouble: unknown): boolean {
  const inner = trouble instanceof Error && 'inner' in trouble ? trouble.inner : null;
  return [trouble, inner].some((each) => each instanceof Error && each.name === 'QuotaExceededError');
}
