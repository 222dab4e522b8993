import { addIndicator as newIndicator } from '#domain/agreement/edit-agreement';
import type { BookState, Indicator, StrategyNode } from '#domain/book/book';
import type { Change } from '#domain/book/change';
import type { Scope } from '#domain/book/strategy';
import type { Framework } from '#domain/scoring/framework';
import { addIndicator, addNode, type TreeResult } from '#domain/strategy/edit-tree';
import { kindsUnder, type ItemKind } from '#domain/strategy/kinds';
import { inScope } from '#domain/strategy/scope';
import { childrenOf } from '#domain/strategy/tree';
import { UNLINKED, type Item, type TreeModel } from '#renderer/features/strategy/tree-model';

/** A kind that may be added and its place: behind the row or under it. */
export type Addition = {
  readonly kind: ItemKind;
  readonly relation: 'behind' | 'under';
  readonly parent: string | null;
  /** The row that it comes right behind among its like; null for the end. */
  readonly after: string | null;
};

/** What can be added from a row, what Insert does first. Without a row, or without a vision, that is a vision. */
export function additionsAt(model: TreeModel, id: string | null): readonly Addition[] {
  const item = id === null ? undefined : model.items.get(id);
  const behind = item === undefined ? [] : behindRow(item);
  const under = item === undefined ? [] : underRow(item);
  const hasVision = [...model.items.values()].some(({ kind }) => kind === 'vision');
  const vision: Addition = { kind: 'vision', relation: 'behind', parent: null, after: null };
  return hasVision ? [...behind, ...under] : [vision, ...behind, ...under];
}

function behindRow({ id, kind, parent }: Item): readonly Addition[] {
  if (kind === 'unlinked' || kind === 'vision' || parent === null || parent === UNLINKED) return [];
  return [{ kind, relation: 'behind', parent, after: id }];
}

/** Branches before indicators: what the tree is for comes first in the menu. */
function underRow({ id, kind }: Item): readonly Addition[] {
  if (kind === 'unlinked' || kind === 'indicator') return [];
  const kinds = [...kindsUnder(kind)].sort((a, b) => Number(a === 'indicator') - Number(b === 'indicator'));
  return kinds.map((each) => ({ kind: each, relation: 'under', parent: id, after: null }));
}

/** A row that is being written for the first time: it joins the book only with its name, as one step. */
export type Draft =
  | { readonly kind: 'node'; readonly value: StrategyNode }
  | { readonly kind: 'indicator'; readonly value: Indicator };

/** What a new row comes into: the rules of the year for an indicator, whose strategy for a vision. */
export type Ground = { readonly framework: Framework; readonly scope: Scope };

/** The change that an addition would be, its name still empty. */
export function additionChange(
  state: BookState,
  { framework, scope }: Ground,
  id: string,
  addition: Addition,
): TreeResult {
  const { kind, parent } = addition;
  if (kind !== 'indicator') {
    const siblings = childrenOf(inScope(state, scope), parent).nodes;
    return addNode(
      inScope(state, scope),
      { parent, index: indexIn(siblings, addition) },
      { id, kind, title: '', scope },
    );
  }
  const siblings = childrenOf(state, parent).indicators;
  const index = indexIn(siblings, addition);
  // It belongs where the one before it does; its number follows from that.
  const dimension = siblings[index - 1]?.dimension ?? null;
  const written = newIndicator(state, framework, { id, dimension, after: addition.after }).ops[0];
  if (written?.op !== 'create' || written.kind !== 'indicator')
    throw new Error('a new indicator is one step');
  return addIndicator(state, { parent: parent ?? '', index }, written.value);
}

function indexIn(siblings: readonly { readonly id: string }[], { after }: Addition): number {
  const at = siblings.findIndex(({ id }) => id === after);
  return at === -1 ? siblings.length : at + 1;
}

/** The record that a change creates, as a draft; null when it creates none of the tree. */
export function draftOf(change: Change): Draft | null {
  for (const step of change.ops) {
    if (step.op !== 'create') continue;
    if (step.kind === 'node') return { kind: 'node', value: step.value };
    if (step.kind === 'indicator') return { kind: 'indicator', value: step.value };
  }
  return null;
}

/** The book as if the draft were in it: only for showing and for asking where it may stand. */
export function withDraft(state: BookState, draft: Draft | null): BookState {
  if (draft === null) return state;
  return draft.kind === 'node'
    ? { ...state, node: new Map(state.node).set(draft.value.id, draft.value) }
    : { ...state, indicator: new Map(state.indicator).set(draft.value.id, draft.value) };
}

/** The draft at its place after a move that was worked out on `withDraft`. */
export function draftIn(state: BookState, draft: Draft): Draft {
  const { id } = draft.value;
  const node = state.node.get(id);
  const indicator = state.indicator.get(id);
  if (node !== undefined) return { kind: 'node', value: node };
  return indicator === undefined ? draft : { kind: 'indicator', value: indicator };
}

/** The one step that writes the draft with its name. */
export function draftChange(draft: Draft, name: string): Change {
  const { id } = draft.value;
  return draft.kind === 'node'
    ? { name: 'add-node', ops: [{ op: 'create', kind: 'node', id, value: { ...draft.value, title: name } }] }
    : {
        name: 'add-indicator',
        ops: [{ op: 'create', kind: 'indicator', id, value: { ...draft.value, name } }],
      };
}
