import { lazy, Suspense, useEffect, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearPlace } from '#domain/check/check-year';
import { resultId } from '#domain/book/result';
import { evidenceCounts } from '#domain/evidence/attached';
import { DraftScope } from '#renderer/drafts/draft-scope.tsx';
import { registerReveal } from '#renderer/drafts/drafts';
import { useWantedPlace } from '#renderer/navigation/wanted-place';
import { useDesk } from '#renderer/session/desk';
import { leaveIndicator, showIndicator } from '#renderer/navigation/navigate';
import type { EvidenceSlot } from '#renderer/navigation/slots';
import { Files } from '#renderer/features/indicator/files.tsx';
import { IndicatorHead } from '#renderer/features/indicator/indicator-head.tsx';
import './indicator.css';
import { Sheet } from '#renderer/features/indicator/sheet.tsx';
import { Tabs, type Tab } from '#renderer/features/indicator/tabs.tsx';
import { Trend } from '#renderer/features/indicator/trend.tsx';
import { useIndicator, type IndicatorView } from '#renderer/features/indicator/use-indicator';
import { wantedMonth } from '#renderer/features/indicator/wanted-field';
import { StatusLine } from '#renderer/ui/status-line.tsx';
import { useKeydown } from '#renderer/ui/use-keydown';

// Sarabun and the paper's look come only when something is printed.
const SheetPaper = lazy(() =>
  import('#renderer/features/indicator/sheet-paper.tsx').then((module) => ({ default: module.SheetPaper })),
);

type PageProps = { readonly Evidence?: EvidenceSlot };

/** One indicator whole: how it goes, month by month, and its template sheet. */
export function IndicatorPage({ Evidence }: PageProps): JSX.Element | null {
  const view = useIndicator();
  const isGone = view === null;
  useEffect(() => {
    if (isGone) leaveIndicator();
  }, [isGone]);
  return view === null ? null : <Opened view={view} Evidence={Evidence} />;
}

type OpenedProps = { readonly view: IndicatorView; readonly Evidence: EvidenceSlot | undefined };

function Opened({ view, Evidence }: OpenedProps): JSX.Element {
  const [choosing, setChoosing] = useState(false);
  const [printing, setPrinting] = useState(false);
  const { id } = view.indicator;
  const { tab, setTab, place } = useTab(id);
  const result = resultId(id, view.framework.rounds[view.at]?.code ?? '');
  const files = useDesk((desk) => evidenceCounts(desk.state).get(result) ?? 0);
  usePageKeys(view, {
    print: () => {
      setPrinting(true);
    },
    attach:
      tab === 'evidence'
        ? null
        : () => {
            setTab('evidence');
            setChoosing(true);
          },
  });
  return (
    <DraftScope at={`indicator/${id}`} indicator={id}>
      <IndicatorHead view={view} />
      <Tabs tab={tab} files={files} onTab={setTab} />
      {tab === 'evidence' && Evidence !== undefined && (
        <Files
          key={result}
          {...{ view, Evidence, choosing }}
          onChosen={() => {
            setChoosing(false);
          }}
        />
      )}
      {tab === 'trend' && (
        <Trend
          key={id}
          view={view}
          place={place}
          onSheet={() => {
            setTab('sheet');
          }}
        />
      )}
      {tab === 'sheet' && <Sheet key={id} view={view} place={place} />}
      <Status view={view} />
      {printing && (
        <Paper
          view={view}
          onDone={() => {
            setPrinting(false);
          }}
        />
      )}
    </DraftScope>
  );
}

type Shown = {
  readonly tab: Tab;
  readonly setTab: (tab: Tab) => void;
  /** Where a check led. */
  readonly place: YearPlace | null;
};

/** The tab that is shown: the one that was chosen, or the one to which a check or a draft leads. */
function useTab(id: string): Shown {
  const [tab, setTab] = useState<Tab>('trend');
  const [place, setPlace] = useState<YearPlace | null>(null);
  useWantedPlace('indicator', (wanted) => {
    setTab(wantedMonth(wanted) === null ? 'sheet' : 'trend');
    setPlace(wanted);
  });
  useEffect(
    () =>
      registerReveal(`indicator/${id}/`, ({ key }) => {
        setTab(key.includes('/months#') ? 'trend' : 'sheet');
        return null;
      }),
    [id],
  );
  return { tab, setTab, place };
}

type PaperProps = { readonly view: IndicatorView; readonly onDone: () => void };

function Paper({ view, onDone }: PaperProps): JSX.Element {
  return (
    <Suspense fallback={null}>
      <SheetPaper view={view} onDone={onDone} />
    </Suspense>
  );
}

/** The neighbours in the order of the form; null at either end. */
export function neighbour({ all, index }: IndicatorView, step: 1 | -1): string | null {
  return all[index + step]?.id ?? null;
}

type PageKeys = {
  readonly print: () => void;
  /** Null while the list of files, which knows the key itself, stands there. */
  readonly attach: (() => void) | null;
};

/** Esc leaves unless a field or a menu has used it; Alt with an arrow turns the pages. */
function usePageKeys(view: IndicatorView, does: PageKeys): void {
  useKeydown((event: KeyboardEvent): void => {
    if (event.defaultPrevented || !answer(event, view, does)) return;
    event.preventDefault();
  });
}

function answer(event: KeyboardEvent, view: IndicatorView, { print, attach }: PageKeys): boolean {
  if (event.ctrlKey && event.code === 'KeyP') {
    print();
    return true;
  }
  if (event.code === 'Escape' && !event.altKey) {
    leaveIndicator();
    return true;
  }
  return event.altKey && !event.ctrlKey && (asksFiles(event, attach) || turns(event, view));
}

function asksFiles({ code }: KeyboardEvent, attach: PageKeys['attach']): boolean {
  if (code !== 'KeyH' || attach === null) return false;
  attach();
  return true;
}

function turns({ code }: KeyboardEvent, view: IndicatorView): boolean {
  const step = code === 'ArrowLeft' ? -1 : code === 'ArrowRight' ? 1 : null;
  if (step === null) return false;
  const next = neighbour(view, step);
  if (next !== null) showIndicator(next);
  return true;
}

function Status({ view }: { readonly view: IndicatorView }): JSX.Element {
  const { t } = useTranslation();
  return (
    <StatusLine
      keys={[
        ['Alt ← →', t('indicator.key.turn')],
        ['F2', t('key.edit')],
        ['Alt H', t('evidence.add')],
        ['Ctrl P', t('indicator.key.print')],
        ['Esc', t('indicator.key.back')],
      ]}
    >
      <span>{t('indicator.status', { at: view.index + 1, count: view.all.length })}</span>
    </StatusLine>
  );
}
