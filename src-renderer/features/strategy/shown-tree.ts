import type { NodeKind } from '#domain/book/book';
import { NODE_KINDS } from '#domain/strategy/kinds';
import { normaliseThai } from '#domain/text/thai';
import type { Item, RowKind, TreeModel } from '#renderer/features/strategy/tree-model';

/** The deepest kind that is shown; with projects come the indicators too. */
export type TreeDepth = Exclude<NodeKind, 'vision'>;
export const LEVELS: readonly TreeDepth[] = ['issue', 'objective', 'strategy', 'project'];

/** What the level and the search leave of the tree. */
export type ShownTree = {
  readonly children: (parent: string | null) => readonly string[];
  /** Ids of what has something under it. */
  readonly folders: readonly string[];
  /** Items that answer the search themselves, from the top down; ancestors are shown but not counted. */
  readonly hits: readonly string[];
};

export function shownTree(model: TreeModel, level: TreeDepth, query: string): ShownTree {
  const wanted = normaliseThai(query);
  const below = new Map<string | null, readonly string[]>();
  const hits: string[] = [];
  const keeps = (id: string): boolean => {
    const item = model.items.get(id);
    if (item === undefined || !isWithin(item.kind, level)) return false;
    const isHit = answers(item, wanted);
    if (isHit) hits.push(id);
    const inside = model.children(id).filter(keeps);
    below.set(id, inside);
    return isHit || inside.length > 0;
  };
  below.set(null, model.children(null).filter(keeps));
  const folders = [...below].flatMap(([id, inside]) => (id !== null && inside.length > 0 ? [id] : []));
  return { children: (parent) => below.get(parent) ?? [], folders, hits };
}

/** True where rows of this kind are shown at this level. */
export function isWithin(kind: RowKind, level: TreeDepth): boolean {
  if (kind === 'indicator' || kind === 'unlinked') return level === 'project';
  return NODE_KINDS.indexOf(kind) <= NODE_KINDS.indexOf(level);
}

/** The level at which a row of this kind is shown. */
export function levelOf(kind: RowKind): TreeDepth {
  return LEVELS.find((level) => isWithin(kind, level)) ?? 'project';
}

/** Name and owner by any part, the number by its beginning: "1.2" finds 1.2.1 and not 11.2. */
function answers(item: Item, wanted: string): boolean {
  if (wanted === '') return true;
  const texts = [item.title, item.owner].map(normaliseThai);
  return texts.some((text) => text.includes(wanted)) || (item.number ?? '').startsWith(wanted);
}

/** The ids from the top down to just above this one. */
export function ancestorsOf(model: TreeModel, id: string): readonly string[] {
  const parent = model.items.get(id)?.parent ?? null;
  return parent === null ? [] : [...ancestorsOf(model, parent), parent];
}

/** Where the focus goes when a row is gone: the sibling behind it, the one before it, or what it stood under. */
export function neighbourOf(shown: ShownTree, { id, parent }: Item): string | null {
  const siblings = shown.children(parent);
  const at = siblings.indexOf(id);
  return siblings[at + 1] ?? siblings[at - 1] ?? parent;
}
