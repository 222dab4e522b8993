import { draftId, type Draft } from '#domain/drafts/draft';
import type { ProblemCode } from '#domain/problems';
import { useDesk } from '#renderer/session/desk';
import {
  countTaken,
  countUnkept,
  keepAll,
  keepLeft,
  keepSoon,
  kept,
  keptDrafts,
  letDropped,
  letTaken,
  whyUnkept,
} from '#renderer/drafts/draft-disk';
import { useDrafting, type Drafting } from '#renderer/drafts/drafting';
import { useSaving } from '#renderer/session/saving';
import { retry, settled, unwritten } from '#renderer/session/write';

/** What a field on the screen lets be done with the text in it. */
export type Field = {
  /** Takes the text over, as leaving the field does. */
  readonly leave: () => void;
  /**
   * Puts a text that waits into the field as one that is being written, and the keyboard with it; where it cannot, it waits
   * on. False: there is no such field, as of a row that is gone.
   */
  readonly restore: (draft: Draft) => boolean;
  /** What the book holds there now, as it is edited; null: that is not to be compared with a text. */
  readonly stands: () => string | null;
  /** Whether a text that waits stands in it, to be decided when it is left. */
  readonly isShown?: () => boolean;
  /** Of a grid: the field of one of its cells. */
  readonly at?: (key: string) => Field;
};

/** Texts that are being written on the screen, by key, and those that wait to be gone to, of all books. */
const open = new Map<string, Draft>();
const waiting = new Map<string, Draft>();
const fields = new Map<string, Field>();
/** Why a field cannot be brought onto the screen: it is not there any more, or what its new record should stand under. */
export type Lost = 'gone' | 'above-gone';
/** Null: it is brought, or it is not known yet whether it can be. */
type Reveal = (draft: Draft) => Lost | null;
/** Places that can bring a field onto the screen, by the beginning of its key. */
const reveals = new Map<string, Reveal>();
/** The keys of texts that were moved, by the names under which they waited before. */
const moved = new Map<string, string>();
type Move = readonly [draft: Draft, key: string];
/** Moves into fields that are being written in: they are made when that is done with. */
const later = new Map<string, Move>();
let dropped: { readonly draft: Draft; readonly after: unknown } | null = null;

/** Reads what was being written when the program ended. A start never waits for it. */
export async function readDrafts(): Promise<void> {
  const reply = await keptDrafts();
  if (reply?.ok !== true) return;
  for (const draft of reply.value.drafts) {
    const id = draftId(draft);
    if (!open.has(id)) waiting.set(id, draft);
  }
  const { notices } = reply.value;
  if (notices.length > 0) useDesk.setState((desk) => ({ notices: [...desk.notices, ...notices] }));
  show();
}

/** A key in a field: cheap, for the disk is asked later, and once for many keys. */
export function noteTyped(draft: Draft): void {
  const id = draftId(draft);
  const isFirst = !open.has(id);
  open.set(id, draft);
  keepSoon(draft);
  dropped = null;
  if (isFirst && (waiting.delete(id) || open.size === 1)) show();
}

/**
 * Has a text taken over, and keeps it as a draft where it is not: `commit` says false where it cannot be read, and the
 * rules may refuse the change. True when it was taken.
 */
export function takeOver(draft: Draft, commit: (text: string) => unknown): boolean {
  const before = useDesk.getState().refused;
  const isRead = commit(draft.text) !== false;
  const after = useDesk.getState().refused;
  const isTaken = isRead && (after === null || after === before);
  if (isTaken) noteTaken(draft);
  else noteLeft(draft);
  return isTaken;
}

/** The text was taken over by a change: the draft goes when the disk has that. */
export function noteTaken(draft: Draft): void {
  forget(draft);
  letTaken(draft);
  moveLater();
}

/** The text stays and is not on the screen any more: a form that was closed, a field whose text could not be taken. */
export function noteLeft(draft: Draft): void {
  const id = draftId(draft);
  open.delete(id);
  waiting.set(id, draft);
  keepLeft(draft);
  show();
}

/** Another text takes the place of one that waits: that goes on waiting, under a name of its own. */
export function setAside(draft: Draft, key: string): void {
  forget(draft);
  // The disk is asked to keep it before it is asked to drop it.
  noteLeft({ ...draft, key });
  letDropped(draft);
}

/** What a text is called by now that waited under a name; null: it waits no more. */
export function waitingNow(draft: Draft): Draft | null {
  const found = waiting.get(draftId(draft));
  const key = found === undefined ? moved.get(draftId(draft)) : undefined;
  return key === undefined ? (found ?? null) : waitingNow({ ...draft, key });
}

/**
 * The field for which texts wait is called otherwise by now. Where another text waits for one of that name they stay where
 * they are, and while one is being written in it, until that is done with.
 */
export function moveDrafts(moves: readonly Move[]): void {
  const isFree = ([{ book }, key]: Move): boolean =>
    waitingFor(book, key) === null && openDraft(book, key) === null;
  const now = moves.filter(isFree);
  for (const [draft, key] of now) {
    moved.set(draftId(draft), key);
    moved.delete(draftId({ ...draft, key }));
    setAside(draft, key);
  }
  // Lines that hold the same may have changed names with one another.
  const rest = moves.filter((move) => !now.includes(move));
  if (now.length > 0 && rest.length > 0) moveDrafts(rest);
  else
    for (const [draft, key] of rest)
      if (openDraft(draft.book, key) !== null) later.set(draftId(draft), [draft, key]);
}

function moveLater(): void {
  const moves = [...later].flatMap(([id, [, key]]): readonly Move[] => {
    const draft = waiting.get(id);
    return draft === undefined ? [] : [[draft, key]];
  });
  later.clear();
  if (moves.length > 0) moveDrafts(moves);
}

/** The same for whatever is open below a place that goes away. */
export function leaveOpen(book: string, prefix: string): void {
  for (const draft of [...open.values()])
    if (draft.book === book && draft.key.startsWith(prefix)) noteLeft(draft);
}

/** The text was given up. Until another change is made an undo brings it back. */
export function noteDropped(draft: Draft): void {
  forget(draft);
  dropped = { draft, after: useDesk.getState().undo.at(-1) };
  letDropped(draft);
  moveLater();
}

/** The draft that waits for a field; null: none. */
export function waitingFor(book: string, key: string): Draft | null {
  return waiting.get(draftId({ book, key })) ?? null;
}

/** What is being written in a field; null: nothing. */
export function openDraft(book: string, key: string): Draft | null {
  return open.get(draftId({ book, key })) ?? null;
}

/**
 * Brings back the text that was given up last; false where there is none or something else was done since, as where another
 * text waits for its field by now.
 */
export function takeBackDropped(key?: string): boolean {
  if (dropped === null || dropped.after !== useDesk.getState().undo.at(-1)) return false;
  const { draft } = dropped;
  if (key !== undefined && draft.key !== key) return false;
  if (waitingFor(draft.book, draft.key) !== null) return false;
  dropped = null;
  // It waits first: a field that cannot be opened, or a kill before its next key, loses nothing.
  noteLeft(draft);
  const field = fieldOf(draft);
  if (field !== undefined) field.restore(draft);
  // Where the page can, it opens the field again, and the text stands in it.
  else revealField(draft);
  return true;
}

/** A field stands on the screen until the returned function is called. */
export function registerField(book: string, key: string, field: Field): () => void {
  const id = draftId({ book, key });
  fields.set(id, field);
  compareSoon();
  return () => {
    if (fields.get(id) === field) fields.delete(id);
    compareSoon();
  };
}

/** The field of a draft where it stands on the screen; a cell of a grid stands there with its grid. */
export function fieldOf({ book, key }: Draft): Field | undefined {
  return (
    fields.get(draftId({ book, key })) ??
    fields.get(draftId({ book, key: `${key.split('#')[0] ?? ''}#` }))?.at?.(key)
  );
}

/** A page that can bring fields onto the screen, by the beginning of their keys. */
export function registerReveal(prefix: string, reveal: Reveal): () => void {
  reveals.set(prefix, reveal);
  return () => {
    if (reveals.get(prefix) === reveal) reveals.delete(prefix);
  };
}

/**
 * Asks the page that is shown to bring the field of a draft onto the screen; `asked` is false while nobody is there to do
 * it.
 */
export function revealField(draft: Draft): { readonly asked: boolean; readonly lost: Lost | null } {
  const asked = [...reveals].filter(([prefix]) => draft.key.startsWith(prefix));
  const lost = asked.map(([, reveal]) => reveal(draft));
  return { asked: asked.length > 0, lost: lost.find((each) => each !== null) ?? null };
}

/** Leaves whatever is being written, as a click elsewhere would: before another page, indicator, round or book is shown. */
export function leaveFields(): void {
  const active = typeof document === 'undefined' ? null : document.activeElement;
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) active.blur();
  for (const id of [...open.keys()]) fields.get(id)?.leave();
}

/** Before the window closes: all is taken over and on the disk, or the disk has refused it once more. */
export async function leaveAndSettle(): Promise<void> {
  leaveFields();
  keepAll();
  if (useSaving.getState().state === 'failed') await retry();
  await settled();
  await kept();
}

/** Whether something would be lost, or told too late, if the window closed now. */
export function isUnsettled(): boolean {
  return open.size > 0 || countTaken() > 0 || countLost() > 0;
}

/** Changes and texts that would be lost if the window closed now: they are nowhere but on the screen. */
export function countLost(): number {
  return unwritten() + countUnkept();
}

/** Why the disk does not take them; null while it has not refused. */
export function whyLost(): ProblemCode | null {
  const save = useSaving.getState();
  return save.state === 'failed' ? save.code : whyUnkept();
}

function forget(draft: Draft): void {
  open.delete(draftId(draft));
  waiting.delete(draftId(draft));
  show();
}

useDesk.subscribe(({ bookId, state }, before) => {
  if (bookId !== before.bookId) show();
  if (state !== before.state) compareSoon();
});

useDrafting.subscribe(({ notKept }, before) => {
  if (notKept !== before.notKept) show();
});

/** Tells the screen: whether something is being written, and what of the open book waits. */
function show(): void {
  const { bookId } = useDesk.getState();
  // What was written last is told first: there may be room for the first ones alone.
  const now = [...waiting.values()].filter(({ book }) => book === bookId).reverse();
  const before = useDrafting.getState();
  const isSame = now.length === before.waiting.length && now.every((each, at) => each === before.waiting[at]);
  const state = stateOf(before.notKept.size > 0);
  if (state !== before.state || !isSame)
    useDrafting.setState({ state, waiting: isSame ? before.waiting : now });
  if (!isSame) compareSoon();
}

function stateOf(isRefused: boolean): Drafting['state'] {
  if (open.size === 0) return isRefused ? 'left-not-kept' : 'none';
  return isRefused ? 'not-kept' : 'writing';
}

let comparing: ReturnType<typeof setTimeout> | null = null;

/** When the fields are drawn: each waiting text whose field stands on the screen is held against what that has now. */
function compareSoon(): void {
  if (waiting.size === 0 && useDrafting.getState().others.size === 0) return;
  comparing ??= setTimeout(() => {
    comparing = null;
    for (const draft of [...waiting.values()]) if (isInBook(draft)) noteTaken(draft);
    const others = new Map([...waiting].flatMap(([id, draft]) => otherOf(id, draft)));
    const before = useDrafting.getState().others;
    const isSame = others.size === before.size && [...others].every(([id, text]) => before.get(id) === text);
    if (!isSame) useDrafting.setState({ others });
  });
}

/** Whether the field holds the very text by now, from elsewhere: there is nothing left to be saved. */
function isInBook(draft: Draft): boolean {
  const field = fieldOf(draft);
  return field?.isShown?.() !== true && field?.stands() === draft.text;
}

function otherOf(id: string, draft: Draft): readonly (readonly [string, string])[] {
  const now = fieldOf(draft)?.stands() ?? null;
  return now === null || now === draft.was || now === draft.text ? [] : [[id, now]];
}
