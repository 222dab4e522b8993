import { lazy, Suspense, useEffect, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearPlace } from '#domain/check/check-year';
import { useWantedPlace } from '#renderer/data/checks';
import { leaveIndicator, showIndicator } from '#renderer/data/open';
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

/** One indicator whole: how it goes, month by month, and its template sheet. */
export function IndicatorPage(): JSX.Element | null {
  const view = useIndicator();
  const isGone = view === null;
  useEffect(() => {
    if (isGone) leaveIndicator();
  }, [isGone]);
  return view === null ? null : <Opened view={view} />;
}

function Opened({ view }: { readonly view: IndicatorView }): JSX.Element {
  const [tab, setTab] = useState<Tab>('trend');
  const [printing, setPrinting] = useState(false);
  const [place, setPlace] = useState<YearPlace | null>(null);
  const { id } = view.indicator;
  useWantedPlace('indicator', (wanted) => {
    setTab(wantedMonth(wanted) === null ? 'sheet' : 'trend');
    setPlace(wanted);
  });
  usePageKeys(view, () => {
    setPrinting(true);
  });
  return (
    <>
      <IndicatorHead view={view} />
      <Tabs tab={tab} onTab={setTab} />
      {tab === 'trend' ? (
        <Trend
          key={id}
          view={view}
          place={place}
          onSheet={() => {
            setTab('sheet');
          }}
        />
      ) : (
        <Sheet key={id} view={view} place={place} />
      )}
      <Status view={view} />
      {printing && (
        <Suspense fallback={null}>
          <SheetPaper
            view={view}
            onDone={() => {
              setPrinting(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** The neighbours in the order of the form; null at either end. */
export function neighbour({ all, index }: IndicatorView, step: 1 | -1): string | null {
  return all[index + step]?.id ?? null;
}

/** Esc leaves unless a field or a menu has used it; Alt with an arrow turns the pages. */
function usePageKeys(view: IndicatorView, print: () => void): void {
  useKeydown((event: KeyboardEvent): void => {
    if (event.defaultPrevented || !answer(event, view, print)) return;
    event.preventDefault();
  });
}

function answer(event: KeyboardEvent, view: IndicatorView, print: () => void): boolean {
  if (event.ctrlKey && event.code === 'KeyP') {
    print();
    return true;
  }
  if (event.code === 'Escape' && !event.altKey) {
    leaveIndicator();
    return true;
  }
  const step = event.code === 'ArrowLeft' ? -1 : event.code === 'ArrowRight' ? 1 : null;
  if (step === null || !event.altKey) return false;
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
        ['Ctrl V', t('key.paste')],
        ['Ctrl P', t('indicator.key.print')],
        ['Esc', t('indicator.key.back')],
      ]}
    >
      <span>{t('indicator.status', { at: view.index + 1, count: view.all.length })}</span>
    </StatusLine>
  );
}
