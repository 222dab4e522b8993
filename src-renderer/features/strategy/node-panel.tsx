import { IconX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect, useRef, type JSX, type RefObject } from 'react';
import { DraftScope } from '#renderer/drafts/draft-scope.tsx';
import { useDesk } from '#renderer/session/desk';
import { Below } from '#renderer/features/strategy/below.tsx';
import { FlagNotes } from '#renderer/features/strategy/flag-notes.tsx';
import { IndicatorFacts } from '#renderer/features/strategy/indicator-facts.tsx';
import { LinkedIndicators } from '#renderer/features/strategy/linked-indicators.tsx';
import { Links } from '#renderer/features/strategy/links.tsx';
import { MoneyTable } from '#renderer/features/strategy/money-table.tsx';
import { MoreMenu } from '#renderer/features/strategy/more-menu.tsx';
import { NodeFields } from '#renderer/features/strategy/node-fields.tsx';
import { PlanSection } from '#renderer/features/strategy/plan-section.tsx';
import type { Item, TreeModel } from '#renderer/features/strategy/tree-model';
import { TypeWord } from '#renderer/features/strategy/type-word.tsx';
import { currentId, focusRow, useView } from '#renderer/features/strategy/view';
import { Heading } from '#renderer/ui/heading.tsx';

type NodePanelProps = { readonly model: TreeModel; readonly t: TFunction };

/** The item whole: its long name, what is kept about it, what is under it, and what it lacks. */
export function NodePanel({ model, t }: NodePanelProps): JSX.Element {
  useView((view) => view.focused);
  const body = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  usePanelFocus(body);
  useEscape(panel);
  const item = model.items.get(currentId() ?? '');
  return (
    <aside ref={panel} className="panel strat-panel" data-region="panel" aria-label={t('strategy.panel')}>
      <PanelHead item={item} model={model} t={t} />
      {/* Another item is read from its beginning. */}
      <div
        key={item?.id}
        ref={body}
        className="body"
        tabIndex={0}
        role="region"
        aria-label={t('strategy.panel')}
      >
        {item === undefined ? (
          <>
            <p className="small muted">{t('strategy.panel.none')}</p>
            <PlanSection t={t} />
          </>
        ) : (
          <DraftScope key={item.id} at={`node/${item.id}`} indicator={item.id}>
            <Story item={item} model={model} t={t} />
          </DraftScope>
        )}
      </div>
    </aside>
  );
}

type PanelHeadProps = NodePanelProps & { readonly item: Item | undefined };

function PanelHead({ item, model, t }: PanelHeadProps): JSX.Element {
  return (
    <header>
      <div className="row tiny muted">
        {item !== undefined && item.kind !== 'unlinked' && <TypeWord kind={item.kind} t={t} />}
        {item?.number}
        <span className="push" />
        {item !== undefined && item.kind !== 'unlinked' && <MoreMenu item={item} model={model} t={t} />}
        <button type="button" className="btn quiet s" aria-label={t('common.close')} onClick={close}>
          <IconX className="i" />
        </button>
      </div>
      {item !== undefined && <Heading>{titleOf(item, t)}</Heading>}
      {item !== undefined && <Place item={item} model={model} t={t} />}
    </header>
  );
}

function titleOf(item: Item, t: TFunction): string {
  if (item.kind === 'unlinked') return t('strategy.unlinked');
  return item.title === '' ? t('strategy.untitled') : item.title;
}

function Place({ item, model, t }: StoryProps): JSX.Element | null {
  const above = model.items.get(item.parent ?? '');
  if (above === undefined || above.kind === 'unlinked') return null;
  const name = [above.number, above.title].filter(Boolean).join(' ');
  return (
    <p className="tiny muted under" title={name}>
      {t('strategy.panel.under', { kind: t(`strategy.kind.${above.kind}`), name })}
    </p>
  );
}

type StoryProps = NodePanelProps & { readonly item: Item };

function Story({ item, model, t }: StoryProps): JSX.Element {
  const node = useDesk((desk) => desk.state.node.get(item.id));
  const indicator = useDesk((desk) => desk.state.indicator.get(item.id));
  if (item.kind === 'unlinked') return <p className="small muted">{t('strategy.unlinked.help')}</p>;
  if (indicator !== undefined) {
    return (
      <>
        <FlagNotes item={item} t={t} />
        <IndicatorFacts indicator={indicator} model={model} t={t} />
      </>
    );
  }
  if (node === undefined) return <p className="small muted">{t('strategy.panel.draft')}</p>;
  return (
    <>
      <FlagNotes item={item} t={t} />
      <NodeFields node={node} t={t} />
      {node.kind === 'vision' && <PlanSection t={t} />}
      <MoneyTable node={node} t={t} />
      {node.kind !== 'project' && <Below item={item} model={model} t={t} />}
      <Links node={node} t={t} />
      {node.kind !== 'project' && node.kind !== 'vision' && (
        <LinkedIndicators node={node} model={model} t={t} />
      )}
    </>
  );
}

function close(): void {
  useView.setState({ panel: false });
  focusRow(currentId());
}

/** Esc closes the panel, except where a field still has something to give back. */
function useEscape(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isInside = event.target instanceof Node && panel.current?.contains(event.target) === true;
      if (event.code !== 'Escape' || event.defaultPrevented || !isInside) return;
      event.preventDefault();
      close();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [panel]);
}

/** Enter on a row leads to the first field about it. */
function usePanelFocus(body: RefObject<HTMLElement | null>): void {
  const wants = useView((view) => view.wants);
  useEffect(() => {
    if (wants !== 'panel' || body.current === null) return;
    const { choosing } = useView.getState();
    const find = (what: string): HTMLElement | null => body.current?.querySelector<HTMLElement>(what) ?? null;
    const list = choosing === null ? null : (find('[role="listbox"]') ?? find('[data-choose]'));
    (list ?? find('textarea, input, button') ?? body.current).focus();
    useView.setState({ wants: null });
  }, [wants, body]);
}
