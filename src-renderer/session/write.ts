import { applyChange, invert, type Change } from '#domain/book/change';
import type { BookState } from '#domain/book/book';
import type { LogOp } from '#domain/log/commit';
import { withProperThai } from '#domain/book/proper-change';
import { sealedBy } from '#domain/life/seal';
import { draftOps, parentLam } from '#domain/log/draft';
import { applyCommitToStates } from '#domain/log/merge';
import type { ProblemCode } from '#domain/problems';
import { bridge } from '#renderer/bridge';
import { commitOf } from '#renderer/database/commits';
import { useDesk } from '#renderer/session/desk';
import { NOTHING, refused, type Outcome } from '#renderer/session/outcome';
import { project, type Projected } from '#renderer/database/project';
import { markSaving, setSaving, useSaving } from '#renderer/session/saving';
import { withShown } from '#renderer/session/shown';
import { hasStates, keepStates, loadStates, stateOf } from '#renderer/session/merge-state-cache';

/** A change, or steps made by the log itself (a decision), on their way to the journal. */
type Waiting = {
  readonly bookId: string;
  readonly steps: Change | LogSteps;
  /** Told once: on the disk, or that it could not be written for now. */
  readonly answer: (failed: ProblemCode | null) => void;
};
type LogSteps = { readonly name: string; readonly log: readonly LogOp[] };

const queue: Waiting[] = [];
let running: Promise<void> | null = null;
const UNDO_LIMIT = 200;

/**
 * The single write path of every edit. The window shows the change at once; the promise ends when the journal has it on the disk,
 * or when it could not be written (it then stays on the screen and in the queue), or when the rules refuse it.
 */
export function write(given: Change): Promise<Outcome> {
  // What was pasted from an old font into a field of text comes in here, as everything does.
  const change = withProperThai(given);
  const refusal = refusalOf(change);
  if (refusal !== null) return Promise.resolve(refusal);
  const { undo } = useDesk.getState();
  useDesk.setState({ undo: [...undo, change].slice(-UNDO_LIMIT), redo: [], refused: null });
  return commitChange(change, change);
}

/**
 * A step that another hand relies on (signing, submitting, certifying, closing): written on the same path, and not
 * offered for undo. What was done before it is behind it then.
 */
export function writeForGood(given: Change): Promise<Outcome> {
  const change = withProperThai(given);
  const refusal = refusalOf(change);
  if (refusal !== null) return Promise.resolve(refusal);
  useDesk.setState({ undo: [], redo: [], refused: null });
  return commitChange(change, null);
}

/** Takes the last change back, by its inverse, on the same path. What is refused stays on the pile. */
export function undoLast(): Promise<Outcome> {
  const { undo, redo } = useDesk.getState();
  const change = undo.at(-1);
  if (change === undefined) return Promise.resolve(NOTHING);
  const refusal = refusalOf(invert(change));
  if (refusal !== null) return Promise.resolve(refusal);
  useDesk.setState({ undo: undo.slice(0, -1), redo: [...redo, change], refused: null });
  return commitChange(invert(change), change);
}

/** Takes back this very change, while it is the last one: something else that was done since is let alone. */
export function undoThis(change: Change): Promise<Outcome> {
  return isLast(change) ? undoLast() : Promise.resolve(NOTHING);
}

/** Whether an undo now would take back this very change. */
export function isLast(change: Change): boolean {
  return useDesk.getState().undo.at(-1) === change;
}

export function redoLast(): Promise<Outcome> {
  const { undo, redo } = useDesk.getState();
  const change = redo.at(-1);
  if (change === undefined) return Promise.resolve(NOTHING);
  const refusal = refusalOf(change);
  if (refusal !== null) return Promise.resolve(refusal);
  useDesk.setState({ undo: [...undo, change], redo: redo.slice(0, -1), refused: null });
  return commitChange(change, change);
}

/**
 * Null where a change may be made. A signed text and a certified result are let alone whoever asks, and the window says
 * why; a change without a step is none.
 */
function refusalOf(change: Change): Outcome | null {
  if (change.ops.length === 0) return NOTHING;
  const desk = useDesk.getState();
  const book = desk.bookId === null ? undefined : desk.state.book.get(desk.bookId);
  const failure = book === undefined ? null : sealedBy(desk.state, book, change);
  if (failure === null) return null;
  useDesk.setState({ refused: failure });
  return refused(failure);
}

/** Steps made by the log itself: what they change is shown when they are on the disk. */
export function writeOps(name: string, ops: readonly LogOp[]): Promise<Outcome> {
  return enqueue(openBookId(), { name, log: ops }, null);
}

/** Writes what is waiting once more, after room was made on the disk. */
export function retry(): Promise<void> {
  return flush();
}

/** How many changes are not in the journal yet. */
export function unwritten(): number {
  return queue.length;
}

/** A book as the tables have it, with the changes of it that the disk did not take: they are on no disk, and not lost. */
export function withUnwritten(read: BookState, book: string): BookState {
  return queue.reduce(
    (state, { bookId, steps }) => (bookId === book && 'ops' in steps ? applyChange(state, steps) : state),
    read,
  );
}

/** Resolves when all that was written is in the journal or could not be. */
export async function settled(): Promise<void> {
  await running;
}

function commitChange(change: Change, told: Change | null): Promise<Outcome> {
  const bookId = openBookId();
  useDesk.setState(({ state }) => ({ state: applyChange(state, change) }));
  return enqueue(bookId, change, told);
}

function openBookId(): string {
  const { bookId } = useDesk.getState();
  if (bookId === null) throw new Error('no book is open');
  return bookId;
}

function enqueue(bookId: string, steps: Waiting['steps'], change: Change | null): Promise<Outcome> {
  const outcome = new Promise<Outcome>((done) => {
    const answer = (code: ProblemCode | null): void => {
      done(code === null ? { kind: 'saved', change } : { kind: 'waiting', change, code });
    };
    queue.push({ bookId, steps, answer });
  });
  markSaving();
  void flush();
  return outcome;
}

function flush(): Promise<void> {
  running ??= drain().finally(() => {
    running = null;
    // What came between the last look at the queue and here must not wait for the next edit.
    if (queue.length > 0 && useSaving.getState().state !== 'failed') void flush();
  });
  return running;
}

/** One commit for each action, in the order of the actions: each stands on the ids of those before it. */
async function drain(): Promise<void> {
  for (let next = queue[0]; next !== undefined; next = queue[0]) {
    const failed = await append(next).catch(() => 'save-failed' as const);
    if (failed !== null) {
      setSaving({ state: 'failed', code: failed });
      for (const { answer } of queue) answer(failed);
      return;
    }
    queue.shift();
    next.answer(null);
  }
  setSaving({ state: 'saved', at: Date.now() });
}

async function append(waiting: Waiting): Promise<ProblemCode | null> {
  const { bookId, steps } = waiting;
  // Without a pause where nothing is to be waited for: the disk is at work while the window draws.
  if (!hasStates(bookId)) {
    // Of another book than the last commit: what the tables are still to get of it is read with the rest.
    await projected();
    await loadStates(bookId);
  }
  const { name } = steps;
  const ops = 'log' in steps ? [...steps.log] : draftOps(steps, stateOf);
  if (ops.length === 0) return null;
  // What an import writes over is kept once more; where there is no room for that, the import itself will say so.
  if (name === 'import') await bridge.call('backup.now', { reason: 'before-import' });
  const { person, state } = useDesk.getState();
  const reply = await bridge.call('log.append', {
    book: bookId,
    name,
    person,
    post: postIn(state, bookId),
    lam: parentLam(ops, stateOf),
    ops: asSent(ops),
  });
  if (!reply.ok) return reply.code;
  const { id, at, bytes, journal, inc, seq } = reply.value;
  const commit = commitOf(id, bytes);
  if (commit === null) return 'unexpected';
  const states = applyCommitToStates(commit, stateOf);
  keepStates(bookId, states);
  if ('log' in steps) showStates(bookId, states);
  toProject.push({ commit, at, states, checkpoint: { journal, count: at, head: id, inc, seq, last: id } });
  void projectAll();
  return null;
}

function postIn(state: BookState, bookId: string): string {
  return state.book.get(bookId)?.post ?? '';
}

type Sent = Parameters<typeof bridge.call<'log.append'>>[1]['ops'];

/** The same steps; what crosses to the desktop side may be changed there, so its lists are not read-only. */
function asSent(ops: readonly LogOp[]): Sent {
  return ops as unknown as Sent;
}

function showStates(bookId: string, states: Parameters<typeof withShown>[1]): void {
  if (useDesk.getState().bookId !== bookId) return;
  useDesk.setState(({ state }) => ({ state: withShown(state, states) }));
}

const toProject: Projected[] = [];
let projecting: Promise<void> | null = null;

/** Resolves when the tables have all that the journal has, as far as they take it. */
export async function projected(): Promise<void> {
  await projecting;
}

/** Before the tables are brought up to date by other means: what waits would put older rows over newer ones. */
export async function dropProjections(): Promise<void> {
  await projecting;
  toProject.length = 0;
}

function projectAll(): Promise<void> {
  projecting ??= afterThis()
    .then(projectNext)
    .finally(() => {
      projecting = null;
    });
  return projecting;
}

/** The entry is drawn and "saved" is said first: the tables can wait for both, the person cannot. */
function afterThis(): Promise<void> {
  return new Promise((done) => {
    setTimeout(() => setTimeout(done));
  });
}

/**
 * In order, and none is left out: a commit that the tables do not take waits for the next try, and at the latest the
 * next start brings them up to date with the journal. No figure hangs on it.
 */
async function projectNext(): Promise<void> {
  for (let next = toProject[0]; next !== undefined; next = toProject[0]) {
    try {
      await project(next);
    } catch {
      return;
    }
    toProject.shift();
  }
}
