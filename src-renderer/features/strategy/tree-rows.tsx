import type { ItemInstance } from '@headless-tree/core';
import type { TFunction } from 'i18next';
import type { JSX, RefObject } from 'react';
import type { Item } from '#renderer/features/strategy/tree-model';
import { TreeRow } from '#renderer/features/strategy/tree-row.tsx';
import { ROW, useTreeWindow } from '#renderer/features/strategy/tree-window';
import { useTakeFocus } from '#renderer/features/strategy/use-row-focus';
import type { StrategyTree } from '#renderer/features/strategy/use-tree-instance';
import { useView } from '#renderer/features/strategy/view';

/** A row of the tree that the library walks, and what it shows. */
export type Row = { readonly instance: ItemInstance<Item>; readonly item: Item };

type TreeRowsProps = {
  readonly box: RefObject<HTMLElement | null>;
  readonly rows: readonly Row[];
  readonly strategy: StrategyTree;
  readonly t: TFunction;
};

/** The rows that are in view, each at its height. */
export function TreeRows({ box, rows, strategy: { tree }, t }: TreeRowsProps): JSX.Element {
  const { renaming, name } = useView();
  const { dnd, expandedItems, focusedItem } = tree.getState();
  const placeOf = (id: string): number => rows.findIndex(({ item }) => item.id === id);
  const at = Math.max(0, focusedItem === null ? 0 : placeOf(focusedItem));
  const taken = dnd?.draggedItems?.map((each) => each.getId()) ?? [];
  const drawn = useTreeWindow(box, rows.length, [at, ...taken.map(placeOf)]);
  const open = new Set(expandedItems);
  useTakeFocus(rows[at]);
  return (
    <div className="strat-rows" role="rowgroup" style={{ height: rows.length * ROW }}>
      {drawn.map((index) => {
        const row = rows[index];
        if (row === undefined) return null;
        const { instance, item } = row;
        const { level, posInSet, setSize } = instance.getItemMeta();
        return (
          <TreeRow
            key={item.id}
            instance={instance}
            item={item}
            index={index}
            level={level}
            position={posInSet}
            setSize={setSize}
            folder={instance.isFolder()}
            open={open.has(item.id)}
            current={index === at}
            tabStop={index === at && renaming === null}
            name={renaming === item.id ? name : null}
            drag={taken.includes(item.id) ? 'taken' : instance.isUnorderedDragTarget() ? 'into' : null}
            t={t}
          />
        );
      })}
    </div>
  );
}
