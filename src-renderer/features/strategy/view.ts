import { create } from 'zustand';
import type { BookState } from '#domain/book/book';
import type { Scope } from '#domain/book/strategy';
import type { SwotList } from '#domain/strategy/swot';
import { bookOf, useDesk } from '#renderer/session/desk';
import { withDraft, type Draft } from '#renderer/features/strategy/additions';
import {
  ancestorsOf,
  isWithin,
  levelOf,
  shownTree,
  type TreeDepth,
  type ShownTree,
} from '#renderer/features/strategy/shown-tree';
import { suspendedMoves } from '#renderer/features/strategy/suspended';
import { modelOf, UNLINKED, type TreeModel } from '#renderer/features/strategy/tree-model';

/** How the strategy is looked at. */
export const FACES = ['tree', 'map', 'budget', 'swot'] as const;
export type Face = (typeof FACES)[number];

/** Where one is in a tree. */
type TreePosition = {
  /** Open rows; null while every row is open. */
  readonly expanded: readonly string[] | null;
  readonly focused: string | null;
};

/** What is written in a list of the analysis: a line that is there, or a new one behind the line `id`. */
export type Writing =
  { readonly what: 'line'; readonly id: string } | { readonly what: 'new'; readonly id: string | null };
export type SwotWriting = { readonly list: SwotList; readonly writing: Writing };

/** What of the tree is open, where one is, and what is being written. It outlives a look at another page. */
export type View = TreePosition & {
  readonly bookId: string | null;
  /** Whose strategy is shown. */
  readonly scope: Scope;
  /** Where one was in the other one. */
  readonly other: TreePosition;
  readonly face: Face;
  readonly level: TreeDepth;
  readonly query: string;
  /** Open rows while a search narrows the tree. */
  readonly expandedInSearch: readonly string[] | null;
  readonly draft: Draft | null;
  /** The row whose first name was given up last: it comes back with that. */
  readonly givenUp: Draft | null;
  /** The line that was being written, to be opened in its list. */
  readonly swotWriting: SwotWriting | null;
  /** The row whose name is written, and the name so far. */
  readonly renaming: string | null;
  readonly name: string;
  readonly panel: boolean;
  /** The page shall bring the focus there at its next drawing. */
  readonly wants: 'row' | 'panel' | null;
  /** Which list of links is open for choosing, and of which row: on another row it is closed. */
  readonly choosing: { readonly which: 'cluster' | 'reform'; readonly id: string } | null;
  /** Whether last year's strategy is being chosen. */
  readonly copying: boolean;
};

const WIDE = 1280;
const NOWHERE: TreePosition = { expanded: null, focused: null };

const FRESH: Omit<View, 'bookId' | 'panel'> = {
  ...NOWHERE,
  scope: 'province',
  other: NOWHERE,
  face: 'tree',
  level: 'project',
  query: '',
  expandedInSearch: null,
  draft: null,
  givenUp: null,
  swotWriting: null,
  renaming: null,
  name: '',
  wants: null,
  choosing: null,
  copying: false,
};

export const useView = create<View>()(() => ({ ...FRESH, bookId: null, panel: true }));

/** Begins again for another book; for the same one only what was being written is forgotten. */
export function openView(): void {
  const { id } = bookOf(useDesk.getState());
  const isSame = useView.getState().bookId === id;
  // A window that is not shown yet has no width; it opens wide enough.
  const panel = window.innerWidth === 0 || window.innerWidth >= WIDE;
  useView.setState(
    isSame
      ? { draft: null, renaming: null, wants: 'row', choosing: null, copying: false }
      : { ...FRESH, bookId: id, panel, wants: 'row' },
  );
}

/** The other strategy of the book, at the place where one was in it. */
export function showScope(scope: Scope): void {
  const { scope: before, expanded, focused, other } = useView.getState();
  if (scope === before) return;
  useView.setState({
    ...other,
    scope,
    other: { expanded, focused },
    query: '',
    expandedInSearch: null,
    wants: 'row',
    choosing: null,
    copying: false,
  });
}

export function showFace(face: Face): void {
  useView.setState({ face, wants: face === 'tree' ? 'row' : null, choosing: null });
}

/** The book with the draft in it. */
export function shownState(): BookState {
  return withDraft(useDesk.getState().state, useView.getState().draft);
}

export function shownModel(): TreeModel {
  return modelOf(shownState(), useView.getState().scope, suspendedMoves());
}

export function shownRows(): ShownTree {
  const { level, query } = useView.getState();
  return shownTree(shownModel(), level, query);
}

/** The row that keys and buttons mean: the focused one, or the first. */
export function currentId(): string | null {
  const { focused } = useView.getState();
  const model = shownModel();
  return focused !== null && model.items.has(focused) ? focused : (model.children(null)[0] ?? null);
}

/** Out of the search one comes to the first row that answers it; without one, to the row that one was on. */
export function firstShown(): string | null {
  const { query } = useView.getState();
  return query === '' ? currentId() : (shownRows().hits[0] ?? null);
}

/** The group of indicators without a node stays closed until someone asks for it. */
export function expandedIn(
  view: Pick<View, 'query' | 'expanded' | 'expandedInSearch'>,
  shown: ShownTree,
): readonly string[] {
  if (view.query !== '') return view.expandedInSearch ?? shown.folders;
  return view.expanded ?? shown.folders.filter((id) => id !== UNLINKED);
}

export function expand(ids: readonly string[]): void {
  useView.setState(({ query }) => (query === '' ? { expanded: ids } : { expandedInSearch: ids }));
}

/** Shows down to a kind, all of it. */
export function showLevel(level: TreeDepth): void {
  useView.setState({ level, expanded: null, expandedInSearch: null });
}

export function search(query: string): void {
  useView.setState({ query, expandedInSearch: null });
}

export function focusRow(id: string | null): void {
  useView.setState({ focused: id, wants: 'row' });
}

/** Opens what hides a row: closed rows above it, too shallow a level, a search that it does not answer. */
export function reveal(id: string): void {
  const model = shownModel();
  const item = model.items.get(id);
  if (item === undefined) return;
  const { level, query } = useView.getState();
  if (!isWithin(item.kind, level)) useView.setState({ level: levelOf(item.kind) });
  if (query !== '' && !shownRows().children(item.parent).includes(id)) search('');
  const open = expandedIn(useView.getState(), shownRows());
  const above = ancestorsOf(model, id);
  if (above.some((each) => !open.includes(each))) expand([...new Set([...open, ...above])]);
}

/** From another view, or from the other strategy, to a row of the tree. */
export function goToRow(id: string): void {
  const scope = useDesk.getState().state.node.get(id)?.scope;
  if (scope !== undefined) showScope(scope);
  showFace('tree');
  reveal(id);
  focusRow(id);
}
