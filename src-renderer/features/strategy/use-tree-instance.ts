import {
  dragAndDropFeature,
  hotkeysCoreFeature,
  keyboardDragAndDropFeature,
  propMemoizationFeature,
  renamingFeature,
  syncDataLoaderFeature,
  type DndState,
  type DragTarget,
  type FeatureImplementation,
  type ItemInstance,
  type TreeConfig,
  type TreeInstance,
} from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import type { TFunction } from 'i18next';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Failure } from '#domain/result';
import { useDesk } from '#renderer/session/desk';
import { isMade } from '#renderer/session/outcome';
import { carry, commitName, endRename, movedIn, startRename } from '#renderer/features/strategy/commands';
import { dropItem, type DropSpot } from '#renderer/features/strategy/drop';
import type { ShownTree } from '#renderer/features/strategy/shown-tree';
import { UNLINKED, type Item, type TreeModel } from '#renderer/features/strategy/tree-model';
import { expand, expandedIn, focusRow, reveal, useView } from '#renderer/features/strategy/view';

/** Pixels by which each level stands further in. */
export const INDENT = 20;
const ROOT = 'root';
const OPEN_AFTER_MS = 600;

/** The library asks for rows of the drawing before; they are not drawn any more. */
const GONE: Item = {
  id: '',
  kind: 'unlinked',
  parent: null,
  number: null,
  title: '',
  owner: '',
  indicators: 0,
  budget: null,
  disbursed: null,
  flags: [],
};

/**
 * What this tree does in its own way. The library focuses after a pause, which takes the focus from a name opened
 * meanwhile: the page does it. A click chooses a row, only the chevron opens it.
 */
const ownWays: FeatureImplementation<Item> = {
  key: 'own-ways',
  treeInstance: {
    updateDomFocus: () => {
      useView.setState({ wants: 'row' });
    },
  },
  itemInstance: {
    getProps: ({ prev, item }) => ({
      ...prev?.(),
      onClick: () => {
        item.setFocused();
      },
      onDoubleClick: () => {
        startRename(item.getId());
      },
    }),
  },
};

const FEATURES = [
  syncDataLoaderFeature,
  hotkeysCoreFeature,
  dragAndDropFeature,
  keyboardDragAndDropFeature,
  renamingFeature,
  ownWays,
  propMemoizationFeature,
];

export type StrategyTree = {
  readonly tree: TreeInstance<Item>;
  /** Why the place under the pointer takes nothing; asked for when a drag ends without a drop. */
  readonly lastRefusal: { current: Failure | null };
};

/** The tree's state, keys, dragging and ARIA by the library, over the rows that are shown. */
export function useTreeInstance(model: TreeModel, shown: ShownTree, t: TFunction): StrategyTree {
  const view = useView();
  const { query, expanded, expandedInSearch } = view;
  // The library redraws for each new list, so it must be the same one until something opens or closes.
  const expandedItems = useMemo(
    () => [...expandedIn({ query, expanded, expandedInSearch }, shown)],
    [query, expanded, expandedInSearch, shown],
  );
  const [dnd, setDnd] = useState<DndState<Item> | null>(null);
  const lastRefusal = useRef<Failure | null>(null);
  const tree: TreeInstance<Item> = useTree<Item>({
    rootItemId: ROOT,
    features: FEATURES,
    indent: INDENT,
    openOnDropDelay: OPEN_AFTER_MS,
    dataLoader: {
      getItem: (id) => model.items.get(id) ?? GONE,
      getChildren: (id) => [...shown.children(id === ROOT ? null : id)],
    },
    getItemName: (item) => item.getItemData().title,
    isItemFolder: (item) => shown.children(item.getId()).length > 0,
    state: {
      expandedItems,
      focusedItem: view.focused !== null && model.items.has(view.focused) ? view.focused : null,
      renamingItem: view.renaming,
      renamingValue: view.name,
      dnd,
    },
    setExpandedItems: (ids) => {
      expand(valueOf(ids, []));
    },
    setFocusedItem: (id) => {
      useView.setState({ focused: valueOf(id, null) });
    },
    setRenamingItem: (id) => {
      if (valueOf(id, null) === null) endRename();
    },
    setRenamingValue: (name) => {
      useView.setState({ name: valueOf(name, '') ?? '' });
    },
    setDndState: (given) => {
      const next = valueOf(given, null) ?? null;
      setDnd(next);
      // What a drag leaves behind when it has gone would be taken for a drag, and no arrow would walk any more.
      if (next !== null && next.draggedItems === undefined) {
        queueMicrotask(() => {
          tree.applySubStateUpdate('dnd', null);
        });
      }
    },
    ...naming(t),
    ...dragging(lastRefusal, t),
  });
  useLayoutEffect(() => {
    tree.rebuildTree();
  }, [tree, model, shown]);
  return { tree, lastRefusal };
}

function naming(t: TFunction): Pick<TreeConfig<Item>, 'canRename' | 'onRename'> {
  return {
    canRename: (item) => item.getItemData().kind !== 'unlinked',
    onRename: (item, name) => {
      commitName(item.getId(), name, t);
    },
  };
}

function dragging(
  lastRefusal: StrategyTree['lastRefusal'],
  t: TFunction,
): Pick<TreeConfig<Item>, 'canDrag' | 'canDrop' | 'onDrop'> {
  return {
    canDrag: ([item]) => item !== undefined && canDrag(item),
    canDrop: ([item], target) => {
      const id = item?.getId() ?? '';
      const result = dropItem(movedIn(useDesk.getState().state, id), id, spotOf(target));
      // A row that is put down where it was taken up has not been refused.
      lastRefusal.current = result.ok || target.item.getId() === id ? null : result;
      return result.ok;
    },
    onDrop: ([item], target) => {
      const id = item?.getId() ?? '';
      void carry(dropItem(movedIn(useDesk.getState().state, id), id, spotOf(target)), t).then((outcome) => {
        if (!isMade(outcome)) return;
        reveal(id);
        focusRow(id);
      });
    },
  };
}

function canDrag(item: ItemInstance<Item>): boolean {
  const { draft } = useView.getState();
  return item.getId() !== UNLINKED && draft?.value.id !== item.getId();
}

function spotOf(target: DragTarget<Item>): DropSpot {
  const id = target.item.getId();
  return {
    parent: id === ROOT ? null : id,
    childIndex: 'childIndex' in target ? target.childIndex : null,
    shownChildren: target.item.getChildren().map((child) => child.getId()),
  };
}

/** The library hands over a value or a function of the one before. */
function valueOf<Value>(given: Value | ((old: Value) => Value), old: Value): Value {
  return isFunction(given) ? given(old) : given;
}

function isFunction<Value>(given: Value | ((old: Value) => Value)): given is (old: Value) => Value {
  return typeof given === 'function';
}
