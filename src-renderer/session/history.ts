import type { Change, FieldValue } from '#domain/book/change';
import { clockDoubts, type ClockDoubts } from '#domain/log/clock-doubt';
import type { Commit, CommitId } from '#domain/log/commit';
import { addToHistory, fieldHistory, stepsOf, type History, type Past } from '#domain/log/history';
import { recordKey } from '#domain/log/merge';
import { revertChange, valuesIn } from '#domain/log/revert';
import { commitsOfBook, commitsTouching } from '#renderer/database/commits';
import { useDesk, type FigureName } from '#renderer/session/desk';
import { NOTHING, type Outcome } from '#renderer/session/outcome';
import { loadStates, stateOf } from '#renderer/session/merge-state-cache';
import { projected, write } from '#renderer/session/write';

export type { FigureName } from '#renderer/session/desk';

/** A clock that says an earlier time is wrong: there was no such program then. */
const RELEASED = Date.UTC(2026, 0, 1);

/** One commit as the timeline shows it; who did it, when by that computer's clock, and what it touched. */
export type TimelineEntry = {
  readonly id: CommitId;
  readonly name: string;
  readonly person: string;
  readonly post: string;
  readonly device: string;
  readonly isMine: boolean;
  readonly wall: number;
  readonly clock: Past['clock'];
  readonly notBefore: number | null;
  readonly steps: number;
  readonly records: readonly { readonly kind: string; readonly id: string }[];
};

/** Every value that the figure had, the one that stands last. */
export async function figureHistory({ kind, id, field }: FigureName): Promise<readonly Past[]> {
  await projected();
  const commits = await commitsTouching(recordKey(kind, id));
  return fieldHistory(stepsOf(historyOf(commits), kind, id), field, doubtsOf(commits));
}

/** Puts an earlier value in place of the one that stands, as a new edit of this person. */
export function bringBack({ kind, id, field }: FigureName, value: FieldValue): Promise<Outcome> {
  const record: object | undefined = useDesk.getState().state[kind].get(id);
  if (record === undefined) return Promise.resolve(NOTHING);
  const was: unknown = Object.entries(record).find(([name]) => name === field)?.[1];
  const ops = [{ op: 'set', kind, id, field, value, was: was as FieldValue }] as Change['ops'];
  return write({ name: 'bring-back', ops });
}

/** What was done in the open book, the newest first. */
export async function timeline(): Promise<readonly TimelineEntry[]> {
  const { bookId, device } = useDesk.getState();
  if (bookId === null) return [];
  await projected();
  const commits = await commitsOfBook(bookId);
  const doubts = doubtsOf(commits);
  return commits.map((commit) => entryOf(commit, doubts, device)).reverse();
}

export type TakenBack = { readonly outcome: Outcome; readonly skipped: number };

/** Takes one commit back, whole; `skipped`: its steps over which others have written since. */
export async function takeBack(commit: CommitId): Promise<TakenBack> {
  const { bookId } = useDesk.getState();
  if (bookId === null) return { outcome: NOTHING, skipped: 0 };
  await projected();
  await loadStates(bookId);
  const commits = await commitsOfBook(bookId);
  const found = commits.find(({ id }) => id === commit);
  if (found === undefined) return { outcome: NOTHING, skipped: 0 };
  const writtenBy = valuesIn(historyOf(commits));
  const { change, skipped } = revertChange(found, 'take-back', { stateOf, writtenBy });
  return { outcome: await write(change), skipped: skipped.length };
}

function historyOf(commits: readonly Commit[]): History {
  const history: History = new Map();
  for (const commit of commits) addToHistory(history, commit);
  return history;
}

function doubtsOf(commits: readonly Commit[]): ClockDoubts {
  return clockDoubts(commits, { built: RELEASED, now: Date.now() });
}

function entryOf({ id, body }: Commit, doubts: ClockDoubts, device: string): TimelineEntry {
  const doubt = doubts.get(id);
  const records = new Map(body.ops.map(({ e, i }) => [recordKey(e, i), { kind: e, id: i }]));
  return {
    id,
    name: body.name,
    person: body.person,
    post: body.post,
    device: body.dev,
    isMine: body.dev === device,
    wall: body.wall,
    clock: doubt === undefined ? 'ok' : 'doubtful',
    notBefore: doubt?.notBefore ?? null,
    steps: body.ops.length,
    records: [...records.values()],
  };
}
