import { draftId, LONGEST_DRAFT, type Draft, type DraftName } from '#domain/drafts/draft';
import type { PageInput, Reply } from '#domain/ipc/bridge';
import type { ProblemCode } from '#domain/problems';
import { bridge } from '#renderer/bridge';
import { useDrafting } from '#renderer/drafts/drafting';
import { useSaving } from '#renderer/session/saving';

/** At the latest so long after a key its text is on its way to the disk, also while typing goes on. */
const KEEP_MS = 400;

/** Newer than what the disk was asked to keep. */
const unasked = new Map<string, Draft>();
/** The disk is asked, and has not answered. */
const asked = new Map<string, Draft>();
/** The disk did not take them: the screen has the only copy. */
const refused = new Map<string, { readonly draft: Draft; readonly code: ProblemCode }>();
/** What the disk has of a field; null: it has some text, or is being given one, and which is not known. */
const onDisk = new Map<string, Draft | null>();
/** Taken over, and not on the disk yet: until then the draft is the copy that holds. */
const taken = new Map<string, Draft>();
let timer: ReturnType<typeof setTimeout> | null = null;
let keeping: Promise<unknown> = Promise.resolve();

/** What the disk has kept of the time before. */
export async function keptDrafts(): Promise<Reply<'drafts.read'> | null> {
  const reply = await ask('drafts.read', {});
  if (reply?.ok === true) for (const draft of reply.value.drafts) onDisk.set(draftId(draft), draft);
  return reply;
}

/** A key: the disk is asked later, and once for many keys. */
export function keepSoon(draft: Draft): void {
  unasked.set(draftId(draft), draft);
  taken.delete(draftId(draft));
  timer ??= setTimeout(keepAll, KEEP_MS);
}

/** A text that stays as it is, and may be on the disk already; another one that the disk has under its name is no copy of it. */
export function keepLeft(draft: Draft): void {
  const id = draftId(draft);
  taken.delete(id);
  if (!isSame(asked.get(id) ?? onDisk.get(id), draft)) unasked.set(id, draft);
  if (unasked.has(id) || refused.has(id)) keepAll();
}

function isSame(kept: Draft | null | undefined, { text, was }: Draft): boolean {
  return kept?.text === text && kept.was === was;
}

/** A text that a change has taken over: it goes from the disk when that has the change. */
export function letTaken(draft: Draft): void {
  const id = draftId(draft);
  forget(id);
  if (onDisk.has(id)) taken.set(id, draft);
  dropTaken();
}

/** A text that was given up. */
export function letDropped(draft: Draft): void {
  const id = draftId(draft);
  forget(id);
  if (onDisk.delete(id)) dropNow([nameOf(draft)]);
}

/** All that the disk does not have yet is on its way there, what it refused before once more. */
export function keepAll(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  const drafts = new Map([...refused].map(([id, { draft }]) => [id, draft]));
  for (const [id, draft] of unasked) drafts.set(id, draft);
  unasked.clear();
  for (const draft of drafts.values()) keeping = Promise.all([keeping, keep(draft)]);
}

/** Resolves when the disk has answered to all that it was asked. */
export async function kept(): Promise<void> {
  dropTaken();
  await keeping;
}

/** Texts that are nowhere but on the screen. */
export function countUnkept(): number {
  return new Set([...unasked.keys(), ...asked.keys(), ...refused.keys()]).size;
}

/** Texts of which the disk still has a copy that was taken over. */
export function countTaken(): number {
  return taken.size;
}

/** Why the disk refuses drafts; null where it does not. */
export function whyUnkept(): ProblemCode | null {
  return [...refused.values()][0]?.code ?? null;
}

async function keep(draft: Draft): Promise<void> {
  const id = draftId(draft);
  asked.set(id, draft);
  const code = await refusalOf(draft);
  // A newer text of the same field was given meanwhile, or none is to be kept any more.
  if (asked.get(id) !== draft) return;
  asked.delete(id);
  if (code === null) {
    refused.delete(id);
    onDisk.set(id, draft);
  } else refused.set(id, { draft, code });
  tell();
}

/** Asks the disk to keep a draft; null: it has it. */
async function refusalOf(draft: Draft): Promise<ProblemCode | null> {
  if (draft.text.length > LONGEST_DRAFT || draft.was.length > LONGEST_DRAFT) return 'drafts-full';
  onDisk.set(draftId(draft), null);
  const reply = await ask('drafts.keep', draft);
  if (reply === null) return 'save-failed';
  return reply.ok ? null : reply.code;
}

function forget(id: string): void {
  for (const each of [unasked, asked, refused]) each.delete(id);
  tell();
}

/** Tells the screen whose texts the disk refuses. */
function tell(): void {
  const { notKept } = useDrafting.getState();
  if (notKept.size === refused.size && [...refused.keys()].every((id) => notKept.has(id))) return;
  useDrafting.setState({ notKept: new Set(refused.keys()) });
}

useSaving.subscribe(({ state }) => {
  if (state !== 'saved') return;
  dropTaken();
  // There is room again.
  if (refused.size > 0) keepAll();
});

function dropTaken(): void {
  if (taken.size === 0 || useSaving.getState().state !== 'saved') return;
  const gone = [...taken.values()];
  taken.clear();
  for (const draft of gone) onDisk.delete(draftId(draft));
  dropNow(gone.map(nameOf));
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
