import { IconBinaryTree, IconPencil } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect, useLayoutEffect, useMemo, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { NODE_KINDS } from '#domain/strategy/kinds';
import { useBook, useDesk } from '#renderer/data/desk';
import './strategy.css';
import { AddButton } from '#renderer/features/strategy/add-button.tsx';
import { withDraft } from '#renderer/features/strategy/additions';
import { act } from '#renderer/features/strategy/commands';
import { NodePanel } from '#renderer/features/strategy/node-panel.tsx';
import { shownTree } from '#renderer/features/strategy/shown-tree';
import { Tools } from '#renderer/features/strategy/tools.tsx';
import { TreeGrid } from '#renderer/features/strategy/tree-grid.tsx';
import { modelOf, type TreeModel } from '#renderer/features/strategy/tree-model';
import { openView, useView } from '#renderer/features/strategy/view';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { StatusLine } from '#renderer/ui/status-line.tsx';
import { WithMantine } from '#renderer/ui/with-mantine.tsx';

/** The strategy of the province as a tree, from the vision down to projects and indicators. */
export function StrategyPage(): JSX.Element {
  const { t } = useTranslation();
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const draft = useView((view) => view.draft);
  const written = modelOf(state);
  const model = useMemo(() => modelOf(withDraft(state, draft)), [state, draft]);
  const isEmpty = state.node.size === 0 && draft === null;
  useLayoutEffect(openView, [book.id]);
  useInsertKey(t);
  return (
    <WithMantine>
      <div className="head">
        <h1>{t('strategy.title')}</h1>
        <span className="push" />
        {!isEmpty && <AddButton model={model} t={t} />}
      </div>
      {isEmpty ? <NoStrategy t={t} /> : <Sheet model={model} written={written} t={t} />}
      <StatusLine keys={isEmpty ? [['Insert', t('strategy.empty.vision')]] : treeKeys(t)}>
        <span>{statusWords(written, t)}</span>
      </StatusLine>
    </WithMantine>
  );
}

type SheetProps = { readonly model: TreeModel; readonly written: TreeModel; readonly t: TFunction };

/** `model` has the row that is being written for the first time, `written` has not. */
function Sheet({ model, written, t }: SheetProps): JSX.Element {
  const { level, query, panel } = useView();
  const shown = useMemo(() => shownTree(model, level, query), [model, level, query]);
  return (
    <div className="split">
      <div className="work">
        <Tools flags={flagCount(written)} shown={shown} t={t} />
        <TreeGrid model={model} shown={shown} t={t} />
      </div>
      {panel && <NodePanel model={model} t={t} />}
    </div>
  );
}

function flagCount({ items, flagged }: TreeModel): number {
  return flagged.reduce((all, id) => all + (items.get(id)?.flags.length ?? 0), 0);
}

function treeKeys(t: TFunction): readonly (readonly [string, string])[] {
  return [
    ['Tab', t('strategy.key.indent')],
    ['Shift Tab', t('strategy.key.outdent')],
    ['Alt ↑ ↓', t('strategy.key.swap')],
    ['F2', t('strategy.key.rename')],
    ['Ctrl Z', t('key.undo')],
  ];
}

function statusWords(model: TreeModel, t: TFunction): string {
  const kinds = [...model.items.values()].map(({ kind }) => kind);
  const counted = NODE_KINDS.map((kind) => ({ kind, count: kinds.filter((each) => each === kind).length }));
  const total = counted.reduce((all, { count }) => all + count, 0);
  const words = counted.flatMap(({ kind, count }) =>
    count === 0 ? [] : [t(`strategy.count.${kind}`, { count })],
  );
  return [t('strategy.count.items', { count: total }), words.join(' ')]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Insert adds wherever one is on the page, except in a field, where it is the field's. */
function useInsertKey(t: TFunction): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.code !== 'Insert' || event.altKey || isField(event.target)) return;
      event.preventDefault();
      act(event.shiftKey || event.ctrlKey ? 'add-under' : 'add', t);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [t]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function NoStrategy({ t }: { readonly t: TFunction }): JSX.Element {
  return (
    <Empty
      icon={IconBinaryTree}
      title={t('strategy.empty.title')}
      actions={
        <Button
          look="primary"
          icon={<IconPencil className="i" />}
          onClick={() => {
            act('add', t);
          }}
        >
          {t('strategy.empty.vision')}
        </Button>
      }
    >
      {t('strategy.empty.text')}
    </Empty>
  );
}
