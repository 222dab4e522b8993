import { draftId, LONGEST_DRAFT, type Draft, type DraftName } from '#domain/drafts/draft';
import type { PageInput, Reply } from '#domain/ipc/bridge';
import { bridge } from '#renderer/bridge';
import { useDesk } from '#renderer/data/desk';
import { useDrafting } from '#renderer/data/drafting';
import { useSaving } from '#renderer/data/saving';
import { retry, settled } from '#renderer/data/write';

/** At the latest so long after a key its text is on its way to the disk, also while typing goes on. */
const KEEP_MS = 400;

/** What a field on the screen lets be done with the text in it. */
export type Field = {
  /** Takes the text over, as leaving the field does. */
  readonly leave: () => void;
  /** Puts a text into the field as one that is being written, and the keyboard with it. */
  readonly restore: (text: string) => void;
  /** Of a grid: the field of one of its cells. */
  readonly at?: (key: string) => Field;
};

/** Texts that are being written on the screen, by key, and those that wait to be gone to, of all books. */
const open = new Map<string, Draft>();
const waiting = new Map<string, Draft>();
const fields = new Map<string, Field>();
/** Taken over, and not on the disk yet: until then the draft is the copy that holds. */
const taken = new Map<string, Draft>();
const unkept = new Map<string, Draft>();
/** Of which the disk has, or is being given, some text. */
const onDisk = new Set<string>();
/** Places that can bring a field onto the screen, by the beginning of its key. */
const reveals = new Map<string, (draft: Draft) => void>();
let timer: ReturnType<typeof setTimeout> | null = null;
let dropped: { readonly draft: Draft; readonly after: unknown } | null = null;

/** Reads what was being written when the program ended. A start never waits for it. */
export async function readDrafts(): Promise<void> {
  const reply = await ask('drafts.read', {});
  if (reply?.ok !== true) return;
  for (const draft of reply.value.drafts) {
    const id = draftId(draft);
    onDisk.add(id);
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
  unkept.set(id, draft);
  dropped = null;
  timer ??= setTimeout(keepAll, KEEP_MS);
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
  const id = draftId(draft);
  forget(id);
  if (onDisk.has(id)) taken.set(id, draft);
  if (useSaving.getState().state === 'saved') dropTaken();
}

/** The text stays and is not on the screen any more: a form that was closed, a field whose text could not be taken. */
export function noteLeft(draft: Draft): void {
  const id = draftId(draft);
  open.delete(id);
  waiting.set(id, draft);
  if (!onDisk.has(id)) unkept.set(id, draft);
  if (unkept.has(id)) keepAll();
  show();
}

/** The text was given up. Until another change is made an undo brings it back. */
export function noteDropped(draft: Draft): void {
  forget(draftId(draft));
  dropped = { draft, after: useDesk.getState().undo.at(-1) };
  if (onDisk.delete(draftId(draft))) dropNow([nameOf(draft)]);
}

/** The draft that waits for a field; null: none. */
export function waitingFor(book: string, key: string): Draft | null {
  return waiting.get(draftId({ book, key })) ?? null;
}

/** What is being written in a field; null: nothing. */
export function openDraft(book: string, key: string): Draft | null {
  return open.get(draftId({ book, key })) ?? null;
}

/** Brings back the text that was given up last; false where there is none or something else was done since. */
export function takeBackDropped(key?: string): boolean {
  if (dropped === null || dropped.after !== useDesk.getState().undo.at(-1)) return false;
  const { draft } = dropped;
  if (key !== undefined && draft.key !== key) return false;
  dropped = null;
  const field = fieldOf(draft);
  if (field !== undefined) field.restore(draft.text);
  else noteLeft(draft);
  return true;
}

/** A field stands on the screen until the returned function is called. */
export function registerField(book: string, key: string, field: Field): () => void {
  const id = draftId({ book, key });
  fields.set(id, field);
  return () => {
    if (fields.get(id) === field) fields.delete(id);
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
export function registerReveal(prefix: string, reveal: (draft: Draft) => void): () => void {
  reveals.set(prefix, reveal);
  return () => {
    if (reveals.get(prefix) === reveal) reveals.delete(prefix);
  };
}

/** Asks the page that is shown to bring the field of a draft onto the screen; false while nobody is there to do it. */
export function revealField(draft: Draft): boolean {
  const asked = [...reveals].filter(([prefix]) => draft.key.startsWith(prefix));
  for (const [, reveal] of asked) reveal(draft);
  return asked.length > 0;
}

/** Leaves whatever is being written, as a click elsewhere would: before another page, indicator, round or book is shown. */
export function leaveFields(): void {
  const active = typeof document === 'undefined' ? null : document.activeElement;
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) active.blur();
  for (const id of [...open.keys()]) fields.get(id)?.leave();
}

/** Before the window closes: all is taken over and on the disk, or at least kept. */
export async function leaveAndSettle(): Promise<void> {
  leaveFields();
  keepAll();
  if (useSaving.getState().state === 'failed') await retry();
  await settled();
  dropTaken();
  await keeping;
}

/** Whether something would be lost, or told too late, if the window closed now. */
export function isUnsettled(): boolean {
  return open.size > 0 || unkept.size > 0 || taken.size > 0 || useSaving.getState().state === 'saving';
}

function forget(id: string): void {
  open.delete(id);
  unkept.delete(id);
  waiting.delete(id);
  show();
}

let keeping: Promise<unknown> = Promise.resolve();

function keepAll(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  for (const [id, draft] of unkept) {
    unkept.delete(id);
    keeping = Promise.all([keeping, keep(draft)]);
  }
}

async function keep(draft: Draft): Promise<void> {
  onDisk.add(draftId(draft));
  const isTooLong = draft.text.length > LONGEST_DRAFT || draft.was.length > LONGEST_DRAFT;
  const reply = isTooLong ? null : await ask('drafts.keep', draft);
  const isKept = reply?.ok === true;
  if (!isKept && open.has(draftId(draft))) useDrafting.setState({ state: 'not-kept' });
  else if (isKept && useDrafting.getState().state === 'not-kept') show();
}

useSaving.subscribe(({ state }) => {
  if (state === 'saved') dropTaken();
});

function dropTaken(): void {
  if (taken.size === 0 || useSaving.getState().state !== 'saved') return;
  const gone = [...taken.values()].filter(
    (draft) => !open.has(draftId(draft)) && !waiting.has(draftId(draft)),
  );
  taken.clear();
  for (const draft of gone) onDisk.delete(draftId(draft));
  if (gone.length > 0) dropNow(gone.map(nameOf));
}

function dropNow(names: readonly DraftName[]): void {
  // One that stays on the disk is offered again at the next start: told once too often, and never lost.
  const dropping = ask('drafts.drop', { names: [...names] });
  keeping = Promise.all([keeping, dropping]);
}

/** Null where there is no desktop process to answer: a draft is never worth an error of its own. */
async function ask<Name extends 'drafts.read' | 'drafts.keep' | 'drafts.drop'>(
  name: Name,
  input: PageInput<Name>,
): Promise<Reply<Name> | null> {
  try {
    return await bridge.call(name, input);
  } catch {
    return null;
  }
}

function nameOf({ book, key }: Draft): DraftName {
  return { book, key };
}

useDesk.subscribe(({ bookId }, before) => {
  if (bookId !== before.bookId) show();
});

/** Tells the screen: whether something is being written, and what of the open book waits. */
function show(): void {
  const { bookId } = useDesk.getState();
  const now = [...waiting.values()].filter(({ book }) => book === bookId);
  const before = useDrafting.getState();
  const isSame = now.length === before.waiting.length && now.every((each, at) => each === before.waiting[at]);
  const state = open.size === 0 ? 'none' : 'writing';
  if (state !== before.state || !isSame)
    useDrafting.setState({ state, waiting: isSame ? before.waiting : now });
}
