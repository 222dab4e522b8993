import { AssistiveDndState, type ItemInstance } from '@headless-tree/core';
import { AssistiveTreeDescription } from '@headless-tree/react';
import type { TFunction } from 'i18next';
import { useId, useLayoutEffect, useRef, type DragEvent, type JSX, type KeyboardEvent } from 'react';
import { act, refuse } from '#renderer/features/strategy/commands';
import { ancestorsOf, type ShownTree } from '#renderer/features/strategy/shown-tree';
import { commandOf, isForWriting } from '#renderer/features/strategy/tree-keys';
import { TreeRow } from '#renderer/features/strategy/tree-row.tsx';
import type { Item, TreeModel } from '#renderer/features/strategy/tree-model';
import { useTreeInstance, type StrategyTree } from '#renderer/features/strategy/use-tree-instance';
import { useView } from '#renderer/features/strategy/view';

type TreeGridProps = { readonly model: TreeModel; readonly shown: ShownTree; readonly t: TFunction };

/** The tree with its sums. One tab stop: arrows walk, and keys of the status bar change it. */
export function TreeGrid({ model, shown, t }: TreeGridProps): JSX.Element {
  const strategy = useTreeInstance(model, shown, t);
  const { tree } = strategy;
  const rows = tree.getItems().filter((instance) => model.items.has(instance.getId()));
  const help = useId();
  useRowFocus(rows, model, strategy);
  return (
    <div
      className="strat-box"
      {...dragWatch(strategy, t)}
      onKeyDownCapture={(event) => onKey(event, strategy, t)}
    >
      <div
        {...tree.getContainerProps(t('strategy.title'))}
        role="treegrid"
        className="strat"
        aria-describedby={help}
      >
        <div className="strat-row strat-head" role="row">
          <div role="columnheader">{t('strategy.item')}</div>
          <div role="columnheader" className="num">
            {t('strategy.kind.indicator')}
          </div>
          <div role="columnheader" className="num">
            {t('strategy.budget.millions')}
          </div>
          <div role="columnheader">{t('strategy.owner')}</div>
        </div>
        <Rows rows={rows} model={model} strategy={strategy} t={t} />
        <div className="strat-drop" style={tree.getDragLineStyle(-1, INSET)} />
      </div>
      <span id={help} className="sr-only">
        {t('strategy.tree.help')}
      </span>
      <AssistiveTreeDescription
        tree={tree}
        getLabel={(_dnd, state) => dragWords(tree.getDragTarget()?.item, state, t)}
      />
    </div>
  );
}

/** The drop line begins at the type word. */
const INSET = 28;

type RowsProps = {
  readonly rows: readonly ItemInstance<Item>[];
  readonly model: TreeModel;
  readonly strategy: StrategyTree;
  readonly t: TFunction;
};

function Rows({ rows, model, strategy: { tree }, t }: RowsProps): JSX.Element {
  const { renaming, name } = useView();
  const taken = new Set((tree.getState().dnd?.draggedItems ?? []).map((each) => each.getId()));
  const open = new Set(tree.getState().expandedItems);
  const focused = tree.getState().focusedItem;
  return (
    <>
      {rows.map((instance, at) => {
        const id = instance.getId();
        const item = model.items.get(id);
        if (item === undefined) return null;
        const { level, posInSet, setSize } = instance.getItemMeta();
        const current = focused === null ? at === 0 : focused === id;
        return (
          <TreeRow
            key={id}
            instance={instance}
            item={item}
            level={level}
            position={posInSet}
            setSize={setSize}
            folder={instance.isFolder()}
            open={open.has(id)}
            current={current}
            tabStop={current && renaming === null}
            name={renaming === id ? name : null}
            drag={taken.has(id) ? 'taken' : instance.isUnorderedDragTarget() ? 'into' : null}
            t={t}
          />
        );
      })}
    </>
  );
}

/** Keys of the tree come before the library's: it would take Alt+Up for Up. */
function onKey(event: KeyboardEvent<HTMLElement>, { tree }: StrategyTree, t: TFunction): void {
  const command = commandOf(event);
  const isWriting = event.target instanceof HTMLInputElement;
  const isDragging = Boolean(tree.getState().dnd);
  if (command === null || isDragging || (isWriting && !isForWriting(command))) return;
  event.preventDefault();
  event.stopPropagation();
  act(command, t);
}

/** What the library leaves out of dragging: a line that no longer holds goes away, and a refusal is told. */
function dragWatch(
  { tree, lastRefusal }: StrategyTree,
  t: TFunction,
): Pick<JSX.IntrinsicElements['div'], 'onDragOverCapture' | 'onDragStartCapture' | 'onDragEndCapture'> {
  return {
    onDragStartCapture: () => {
      lastRefusal.current = null;
    },
    onDragOverCapture: () => {
      setTimeout(() => {
        if (lastRefusal.current === null || tree.getDragTarget() === null) return;
        tree.applySubStateUpdate('dnd', (dnd) =>
          dnd == null ? null : { draggedItems: dnd.draggedItems ?? [] },
        );
      });
    },
    onDragEndCapture: (event: DragEvent) => {
      if (event.dataTransfer.dropEffect === 'none' && lastRefusal.current !== null)
        refuse(lastRefusal.current, t);
    },
  };
}

/** Keeps the focus on a row: after a change, and when the row it was on has gone. */
function useRowFocus(rows: readonly ItemInstance<Item>[], model: TreeModel, { tree }: StrategyTree): void {
  const order = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    const { focused, wants, renaming } = useView.getState();
    const ids = rows.map((instance) => instance.getId());
    if (focused !== null && order.current.includes(focused) && !ids.includes(focused) && ids.length > 0) {
      const next = standIn(focused, order.current, ids, model);
      const isLost = document.activeElement === document.body;
      useView.setState({ focused: next, wants: isLost ? 'row' : wants });
    }
    order.current = ids;
    if (wants !== 'row' || renaming !== null) return;
    const element = tree.getFocusedItem().getElement();
    if (!element) return;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
    useView.setState({ wants: null });
  });
}

/** Closed away, what it stood under; gone, the row that has come into its place. */
function standIn(
  id: string,
  before: readonly string[],
  ids: readonly string[],
  model: TreeModel,
): string | null {
  const above = ancestorsOf(model, id).findLast((each) => ids.includes(each));
  if (above !== undefined) return above;
  const at = before.indexOf(id);
  const known = new Set(ids);
  return (
    before.slice(at).find((each) => known.has(each)) ??
    before.slice(0, at).findLast((each) => known.has(each)) ??
    null
  );
}

function dragWords(target: ItemInstance<Item> | undefined, state: AssistiveDndState, t: TFunction): string {
  const place = target?.getItemMeta().level === -1 ? '' : (target?.getItemName() ?? '');
  switch (state) {
    case AssistiveDndState.Started:
      return t('strategy.drag.started', { place });
    case AssistiveDndState.Dragging:
      return t('strategy.drag.at', { place });
    case AssistiveDndState.Completed:
      return t('strategy.drag.done');
    case AssistiveDndState.Aborted:
    case AssistiveDndState.None:
      return '';
  }
}
