import type { TFunction } from 'i18next';
import type { BookState } from '#domain/book/book';
import type { Scope } from '#domain/book/strategy';
import { applyChange } from '#domain/book/change';
import { closedText } from '#domain/life/closed';
import type { Failure } from '#domain/result';
import { removeNode, renameItem, type TreeResult } from '#domain/strategy/edit-tree';
import { indentItem, outdentItem, swapItem } from '#domain/strategy/move-tree';
import { inScope } from '#domain/strategy/scope';
import { bookOf, useDesk } from '#renderer/session/desk';
import { openDraft } from '#renderer/drafts/drafts';
import { freshId } from '#renderer/session/fresh-id';
import { reportRefusal } from '#renderer/session/refusal';
import { refused, type Outcome } from '#renderer/session/outcome';
import { write } from '#renderer/session/write';
import {
  additionChange,
  additionsAt,
  draftChange,
  draftIn,
  draftOf,
  type Addition,
  type Draft,
} from '#renderer/features/strategy/additions';
import { linkIndicator } from '#renderer/features/strategy/drop';
import type { NewRow } from '#renderer/features/strategy/new-row';
import { neighbourOf } from '#renderer/features/strategy/shown-tree';
import type { Command } from '#renderer/features/strategy/tree-keys';
import { UNLINKED } from '#renderer/features/strategy/tree-model';
import {
  currentId,
  focusRow,
  reveal,
  search,
  showFace,
  shownModel,
  shownRows,
  showScope,
  shownState,
  useView,
  type Face,
} from '#renderer/features/strategy/view';
import { announceOutcome } from '#renderer/parts/announce';
import { problemFix, problemText } from '#renderer/i18n/problem-text';
import { showToast } from '#renderer/ui/toast.tsx';

/** Does what a key, a menu or a button asks, to the row one is on. */
export function act(command: Command, t: TFunction): void {
  switch (command) {
    case 'add':
      addBest('behind', t);
      break;
    case 'add-under':
      addBest('under', t);
      break;
    case 'indent':
      shift(indentItem, t);
      break;
    case 'outdent':
      shift(outdentItem, t);
      break;
    case 'up':
      shift((state, id) => swapItem(state, id, -1), t);
      break;
    case 'down':
      shift((state, id) => swapItem(state, id, 1), t);
      break;
    case 'remove':
      remove(t);
      break;
    case 'rename':
      startRename(currentId());
      break;
    case 'details':
      useView.setState({ panel: true, wants: 'panel' });
      break;
    case 'link':
      chooseLinks();
      break;
    case 'next-flag':
      goToFlag(1, t);
      break;
    case 'previous-flag':
      goToFlag(-1, t);
      break;
  }
}

function chooseLinks(): void {
  const id = currentId();
  if (id !== null) useView.setState({ panel: true, wants: 'panel', choosing: { which: 'cluster', id } });
}

/** Writes the change, or says why not. */
export function carry(result: TreeResult, t: TFunction): Promise<Outcome> {
  if (result.ok) return write(result.value);
  refuse(result, t);
  return Promise.resolve(refused(result));
}

/** Says why a thing may not be, and what may. */
export function refuse({ code, details }: Failure, t: TFunction): void {
  showToast({ text: `${problemText(t, code, details)} · ${problemFix(t, code)}` });
}

function addBest(relation: Addition['relation'], t: TFunction): void {
  const additions = additionsAt(shownModel(), currentId());
  const asked = additions.find((each) => each.relation === relation);
  const addition = asked ?? (relation === 'behind' ? additions[0] : undefined);
  if (addition === undefined) showToast({ text: t('strategy.add.none') });
  else begin(addition, t);
}

/** Opens a new row for its name; the book has it only when the name is there. */
export function begin(addition: Addition, t: TFunction): void {
  settle(t);
  const desk = useDesk.getState();
  const ground = { framework: bookOf(desk).framework, scope: useView.getState().scope };
  const change = additionChange(desk.state, ground, freshId(), addition);
  if (!change.ok) {
    refuse(change, t);
    return;
  }
  openNew(draftOf(change.value));
}

function openNew(draft: Draft | null): void {
  if (draft === null) return;
  const { id } = draft.value;
  search('');
  useView.setState({ draft, focused: id, renaming: id, name: '' });
  reveal(id);
}

/** Opens a row again that was begun before the program ended, under its own id; false where it may not stand there. */
export function beginAgain(id: string, { addition, scope }: NewRow): boolean {
  const desk = useDesk.getState();
  const { framework } = bookOf(desk);
  const change = additionChange(desk.state, { framework, scope }, id, addition);
  if (!change.ok) return false;
  showScope(scope);
  showFace('tree');
  openNew(draftOf(change.value));
  return true;
}

/** Opens the name of a row. */
export function startRename(id: string | null): void {
  const item = id === null ? undefined : shownModel().items.get(id);
  if (item === undefined || item.kind === 'unlinked') return;
  const closed =
    item.kind === 'indicator'
      ? closedText(useDesk.getState().state, bookOf(useDesk.getState()), 'name')
      : null;
  // A name that is agreed is not written over: said before it is typed.
  if (closed !== null) {
    reportRefusal(closed.failure);
    return;
  }
  useView.setState({ focused: item.id, renaming: item.id, name: item.title });
}

/** Puts a row that was given up with its first name back to where it was, while that place is there. */
export function bringRowBack(id: string): boolean {
  const { givenUp } = useView.getState();
  if (givenUp?.value.id !== id || isWritten(id)) return false;
  const { parent } = givenUp.value;
  if (parent !== null && !isWritten(parent)) return false;
  useView.setState({ draft: givenUp, givenUp: null });
  return true;
}

/** Takes the name that was written; a new row without one is as if it had never been. */
export function commitName(id: string, name: string, t: TFunction): void {
  const { draft } = useView.getState();
  const isDraft = draft?.value.id === id;
  if (isDraft && name.trim() !== '') void write(draftChange(draft, name.trim()));
  if (!isDraft && name.trim() === '') showToast({ text: t('strategy.rename.empty') });
  if (!isDraft && name.trim() !== '') void carry(renameItem(useDesk.getState().state, id, name), t);
  endRename();
}

/** What the draft of the name of a row is called. */
export function nameDraft(id: string): string {
  return `node/${id}/title`;
}

/**
 * Takes the name when one goes elsewhere, unless the row got another name since this one was begun: over that it is not
 * written by merely leaving it, and waits.
 */
export function leaveName(id: string, name: string, t: TFunction): void {
  const { bookId, state } = useDesk.getState();
  const now = nameIn(state, id);
  const begun = openDraft(bookId ?? '', nameDraft(id))?.was ?? now;
  if (begun === now || name.trim() === now) commitName(id, name, t);
  else endRename();
}

/** The name of a row in the book; empty for one that is not there yet. */
export function nameIn({ node, indicator }: BookState, id: string): string {
  return node.get(id)?.title ?? indicator.get(id)?.name ?? '';
}

/** Closes the name without taking it. A draft that was not written goes away with it. */
export function endRename(): void {
  const { draft, focused } = useView.getState();
  const isGone = draft !== null && !isWritten(draft.value.id);
  const item = draft === null ? undefined : shownModel().items.get(draft.value.id);
  const next = isGone && item !== undefined ? originOf(item.id) : focused;
  const givenUp = isGone ? draft : useView.getState().givenUp;
  useView.setState({ draft: null, renaming: null, name: '', focused: next, givenUp });
}

/** Whether the book has a row. */
export function isWritten(id: string): boolean {
  const { state } = useDesk.getState();
  return state.node.has(id) || state.indicator.has(id);
}

/** Where one was before: the row before the new one, or the one above. */
function originOf(id: string): string | null {
  const parent = shownModel().items.get(id)?.parent ?? null;
  const siblings = shownRows().children(parent);
  return siblings[siblings.indexOf(id) - 1] ?? parent;
}

/** The other strategy; what is being written is taken first. */
export function changeScope(scope: Scope, t: TFunction): void {
  settle(t);
  showScope(scope);
}

/** Another look at the strategy; what is being written is taken first. */
export function changeFace(face: Face, t: TFunction): void {
  settle(t);
  showFace(face);
}

/** What is still being written is taken before something else begins. */
function settle(t: TFunction): void {
  const { renaming, name } = useView.getState();
  if (renaming !== null) leaveName(renaming, name, t);
}

function shift(move: (state: BookState, id: string) => TreeResult, t: TFunction): void {
  const id = currentId();
  const { draft, renaming } = useView.getState();
  if (id === null) return;
  const result = move(movedIn(shownState(), id), id);
  if (!result.ok) {
    refuse(result, t);
    return;
  }
  if (draft?.value.id === id) {
    useView.setState({ draft: draftIn(applyChange(shownState(), result.value), draft) });
  } else void write(result.value);
  reveal(id);
  if (renaming === null) focusRow(id);
}

/**
 * What a move is worked out on: a branch among those of its own strategy, an indicator among all of the agreement, for
 * they share one order.
 */
export function movedIn(state: BookState, id: string): BookState {
  const scope = state.node.get(id)?.scope;
  return scope === undefined ? state : inScope(state, scope);
}

/** A node goes with all under it; an indicator only leaves the tree and stays in the agreement. */
function remove(t: TFunction): void {
  const { state } = useDesk.getState();
  const item = shownModel().items.get(currentId() ?? '');
  if (item === undefined || item.kind === 'unlinked') return;
  if (item.parent === UNLINKED) {
    showToast({ text: t('strategy.remove.indicator') });
    return;
  }
  const next = neighbourOf(shownRows(), item);
  if (item.kind === 'indicator') {
    unlink(item.id, t);
  } else {
    const result = removeNode(state, item.id);
    carryTold(result, (count) => t('strategy.removed', { count }), t);
    // What was refused is still there, and so is the row one is on.
    if (useDesk.getState().state.node.has(item.id)) return;
  }
  focusRow(next);
}

/** The indicator measures no node any more. */
export function unlink(id: string, t: TFunction): void {
  carryTold(linkIndicator(useDesk.getState().state, id, null), () => t('strategy.unlinked.done'), t);
}

/** Writes the change and says what is gone when it is, with its undo. */
function carryTold(result: TreeResult, done: (removed: number) => string, t: TFunction): void {
  if (!result.ok) {
    refuse(result, t);
    return;
  }
  const removed = result.value.ops.filter(({ op }) => op === 'remove').length;
  void announceOutcome(t, write(result.value), done(removed));
}

function goToFlag(step: 1 | -1, t: TFunction): void {
  const { items, flagged } = shownModel();
  const order = [...items.keys()];
  const here = order.indexOf(currentId() ?? '');
  const ahead = flagged.filter((id) => (order.indexOf(id) - here) * step > 0);
  const next = (step === 1 ? ahead[0] : ahead.at(-1)) ?? flagged.at(step === 1 ? 0 : -1);
  if (next === undefined) {
    showToast({ text: t('strategy.flags.none') });
    return;
  }
  reveal(next);
  focusRow(next);
}
