import { AssistiveDndState, type DndDataRef, type ItemInstance } from '@headless-tree/core';
import { AssistiveTreeDescription } from '@headless-tree/react';
import type { TFunction } from 'i18next';
import { useId, useMemo, useRef, type DragEvent, type JSX, type KeyboardEvent } from 'react';
import { act, refuse } from '#renderer/features/strategy/commands';
import type { ShownTree } from '#renderer/features/strategy/shown-tree';
import { commandOf, isForWriting } from '#renderer/features/strategy/tree-keys';
import { TreeRows, type Row } from '#renderer/features/strategy/tree-rows.tsx';
import type { Item, TreeModel } from '#renderer/features/strategy/tree-model';
import { useRowFocus } from '#renderer/features/strategy/use-row-focus';
import { useTreeInstance, type StrategyTree } from '#renderer/features/strategy/use-tree-instance';
import { search, useView } from '#renderer/features/strategy/view';

type TreeGridProps = { readonly model: TreeModel; readonly shown: ShownTree; readonly t: TFunction };

/** The tree with its sums. One tab stop: arrows walk, and keys of the status bar change it. */
export function TreeGrid({ model, shown, t }: TreeGridProps): JSX.Element {
  const strategy = useTreeInstance(model, shown, t);
  const { tree } = strategy;
  const scope = useView((view) => view.scope);
  const rows = useRows(tree.getItems(), model);
  const help = useId();
  const box = useRef<HTMLDivElement>(null);
  useRowFocus(box, rows, model);
  return (
    <div
      ref={box}
      className="strat-box"
      {...dragWatch(strategy, t)}
      onKeyDownCapture={(event) => onKey(event, strategy, t)}
    >
      <div
        {...tree.getContainerProps(t(scope === 'cluster' ? 'strategy.title.cluster' : 'strategy.title'))}
        role="treegrid"
        className={tree.getState().dnd ? 'strat dragging' : 'strat'}
        aria-describedby={help}
        aria-rowcount={rows.length + 1}
      >
        <div className="strat-row strat-head" role="row" aria-rowindex={1}>
          <div role="columnheader">{t('strategy.item')}</div>
          <div role="columnheader" className="num">
            {t('strategy.indicators')}
          </div>
          <div role="columnheader" className="num">
            {t('strategy.budget.millions')}
          </div>
          <div role="columnheader">{t('strategy.owner')}</div>
        </div>
        {rows.length === 0 && <Nothing t={t} />}
        <TreeRows box={box} rows={rows} strategy={strategy} t={t} />
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

/** The list is the library's until it is built again, and may still hold what has gone. */
function useRows(instances: readonly ItemInstance<Item>[], model: TreeModel): readonly Row[] {
  return useMemo(
    () =>
      instances.flatMap((instance) => {
        const item = model.items.get(instance.getId());
        return item === undefined ? [] : [{ instance, item }];
      }),
    [instances, model],
  );
}

/** The drop line begins at the type word. */
const INSET = 28;

function Nothing({ t }: { readonly t: TFunction }): JSX.Element | null {
  const query = useView((view) => view.query);
  if (query === '') return null;
  return (
    <div className="strat-none" role="row">
      <div role="gridcell">
        <span className="muted">{t('strategy.found.none')}</span>{' '}
        <button
          type="button"
          className="link"
          onClick={() => {
            search('');
          }}
        >
          {t('strategy.search.clear')}
        </button>
      </div>
    </div>
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
        const { lastAllowDrop } = tree.getDataRef<DndDataRef>().current;
        if (lastAllowDrop !== false || tree.getDragTarget() === null) return;
        tree.applySubStateUpdate('dnd', (dnd) => dnd && { draggedItems: dnd.draggedItems ?? [] });
      });
    },
    onDragEndCapture: (event: DragEvent) => {
      if (event.dataTransfer.dropEffect === 'none' && lastRefusal.current !== null)
        refuse(lastRefusal.current, t);
    },
  };
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
