import { IconBinaryTree, IconCopy, IconPencil } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect, useLayoutEffect, useMemo, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookState } from '#domain/book/book';
import { useBook, useDesk } from '#renderer/session/desk';
import './strategy.css';
import { withDraft } from '#renderer/features/strategy/additions';
import { BudgetFace } from '#renderer/features/strategy/budget-face.tsx';
import { act, changeScope } from '#renderer/features/strategy/commands';
import { CopyPane } from '#renderer/features/strategy/copy-pane.tsx';
import { MapFace } from '#renderer/features/strategy/map-face.tsx';
import { NodePanel } from '#renderer/features/strategy/node-panel.tsx';
import { useDraftsShown } from '#renderer/features/strategy/show-draft';
import { shownTree } from '#renderer/features/strategy/shown-tree';
import { StrategyHead } from '#renderer/features/strategy/strategy-head.tsx';
import { statusWords, treeKeys } from '#renderer/features/strategy/status-words';
import { useSuspended } from '#renderer/features/strategy/suspended';
import { SwotFace } from '#renderer/features/strategy/swot-face.tsx';
import { Tools } from '#renderer/features/strategy/tools.tsx';
import { commandOf, type Command } from '#renderer/features/strategy/tree-keys';
import { TreeGrid } from '#renderer/features/strategy/tree-grid.tsx';
import { modelOf, type TreeModel } from '#renderer/features/strategy/tree-model';
import { openView, useView } from '#renderer/features/strategy/view';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { StatusLine } from '#renderer/ui/status-line.tsx';
import { WithMantine } from '#renderer/ui/with-mantine.tsx';

/** The strategies of the province and of its cluster: as a tree, a picture, a table of money, and their analysis. */
export function StrategyPage(): JSX.Element {
  const { t } = useTranslation();
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const { draft, scope, face, copying } = useView();
  const suspended = useSuspended();
  const written = modelOf(state, scope, suspended);
  const model = useMemo(
    () => modelOf(withDraft(state, draft), scope, suspended),
    [state, draft, scope, suspended],
  );
  const isEmpty = draft === null && !hasTree(state, scope);
  useLayoutEffect(openView, [book.id]);
  useDraftsShown();
  usePageKeys(t);
  return (
    <WithMantine>
      <StrategyHead model={model} canAdd={!isEmpty && !copying && face === 'tree'} t={t} />
      {copying ? (
        <CopyPane t={t} />
      ) : (
        <Shown model={model} written={written} isEmpty={isEmpty && face !== 'swot'} t={t} />
      )}
    </WithMantine>
  );
}

function hasTree({ node }: BookState, scope: 'province' | 'cluster'): boolean {
  return [...node.values()].some((each) => each.scope === scope);
}

type ShownProps = {
  /** With the row that is being written for the first time; `written` is without. */
  readonly model: TreeModel;
  readonly written: TreeModel;
  readonly isEmpty: boolean;
  readonly t: TFunction;
};

function Shown({ model, written, isEmpty, t }: ShownProps): JSX.Element {
  const face = useView((view) => view.face);
  if (isEmpty) return <NoStrategy t={t} />;
  if (face === 'swot') return <SwotFace t={t} />;
  if (face === 'map') return <MapFace model={written} t={t} />;
  if (face === 'budget') return <BudgetFace model={written} t={t} />;
  return (
    <>
      <Sheet model={model} written={written} t={t} />
      <StatusLine keys={treeKeys(t)}>
        <span>{statusWords(written, t)}</span>
      </StatusLine>
    </>
  );
}

type SheetProps = Omit<ShownProps, 'isEmpty'>;

function Sheet({ model, written, t }: SheetProps): JSX.Element {
  const { level, query, panel, scope } = useView();
  const shown = useMemo(() => shownTree(model, level, query), [model, level, query]);
  return (
    <div className="split">
      <div className="work">
        <Tools flags={flagCount(written)} shown={shown} t={t} />
        <TreeGrid key={scope} model={model} shown={shown} t={t} />
      </div>
      {panel && <NodePanel model={model} t={t} />}
    </div>
  );
}

function flagCount({ items, flagged }: TreeModel): number {
  return flagged.reduce((all, id) => all + (items.get(id)?.flags.length ?? 0), 0);
}

/** Keys of the page wherever one is on it; where a tree or a grid has them itself they do not come here. */
function usePageKeys(t: TFunction): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || !onPageKey(event, t)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [t]);
}

const OF_PAGE: readonly Command[] = ['add', 'add-under', 'link', 'next-flag', 'previous-flag'];

function onPageKey(event: globalThis.KeyboardEvent, t: TFunction): boolean {
  const { face, scope } = useView.getState();
  if (event.code === 'KeyG' && event.altKey && !event.ctrlKey) {
    changeScope(scope === 'province' ? 'cluster' : 'province', t);
    return true;
  }
  const command = commandOf(event);
  if (face !== 'tree' || command === null || !OF_PAGE.includes(command)) return false;
  // In a field Insert is the field's.
  if (event.code === 'Insert' && isField(event.target)) return false;
  act(command, t);
  return true;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function NoStrategy({ t }: { readonly t: TFunction }): JSX.Element {
  const scope = useView((view) => view.scope);
  const of = scope === 'cluster' ? ('.cluster' as const) : ('' as const);
  return (
    <>
      <Empty
        icon={IconBinaryTree}
        title={t(`strategy.empty.title${of}`)}
        actions={
          <>
            <Button
              look="primary"
              icon={<IconPencil className="i" />}
              onClick={() => {
                useView.setState({ face: 'tree' });
                act('add', t);
              }}
            >
              {t('strategy.empty.vision')}
            </Button>
            <Button
              icon={<IconCopy className="i" />}
              onClick={() => {
                useView.setState({ copying: true });
              }}
            >
              {t('strategy.copy')}
            </Button>
          </>
        }
      >
        {t(`strategy.empty.text${of}`)}
      </Empty>
      <StatusLine
        keys={[
          ['Insert', t('strategy.empty.vision')],
          ['Alt G', t('strategy.key.scope')],
        ]}
      >
        <span>{t(`strategy.empty.title${of}`)}</span>
      </StatusLine>
    </>
  );
}
