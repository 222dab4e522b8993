import { IconFileSpreadsheet, IconFiles, IconPrinter, IconReportAnalytics } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { show, showRound } from '#renderer/navigation/navigate';
import { CompareView } from '#renderer/features/reports/compare-view.tsx';
import { Completeness } from '#renderer/features/reports/completeness.tsx';
import type { ExportScope } from '#renderer/features/reports/export-report';
import { exportResults } from '#renderer/features/reports/export-results';
import { IndicatorList } from '#renderer/features/reports/indicator-list.tsx';
import { Papers, Print } from '#renderer/features/reports/print.tsx';
import { useReport, type ReportView } from '#renderer/features/reports/use-report';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { StatusLine } from '#renderer/ui/status-line.tsx';
import '#renderer/features/reports/fonts';
import './paper.css';
import './reports.css';

const FACES = ['card', 'whole', 'compare'] as const;
type Face = (typeof FACES)[number];

/** Reports of the open round: the card of an indicator, the round as a whole, and the years before. */
export function ReportsPage(): JSX.Element {
  const view = useReport();
  const first = view?.rows[0]?.indicator.id;
  if (view === null || first === undefined) return <NoIndicators />;
  return <Filled view={view} first={first} />;
}

function NoIndicators(): JSX.Element {
  const { t } = useTranslation();
  return (
    <Empty
      icon={IconReportAnalytics}
      title={t('report.empty')}
      actions={
        <Button look="primary" onClick={() => show('agreement')}>
          {t('report.empty.go')}
        </Button>
      }
    >
      {t('report.empty.text')}
    </Empty>
  );
}

type FilledProps = { readonly view: ReportView; readonly first: string };

function Filled({ view, first }: FilledProps): JSX.Element {
  const { t } = useTranslation();
  const [face, setFace] = useState<Face>('card');
  const [wanted, setWanted] = useState(first);
  const [handed, setHanded] = useState<ExportScope | null>(null);
  const isThere = view.rows.some(({ indicator }) => indicator.id === wanted);
  const chosen = isThere ? wanted : first;
  useReportKeys({
    onFace: setFace,
    onStep: (step) => {
      const at = view.rows.findIndex(({ indicator }) => indicator.id === chosen);
      const next = view.rows[at + step];
      if (next === undefined) return;
      setFace('card');
      setWanted(next.indicator.id);
    },
    onPrint: () => {
      if (face !== 'compare') setHanded(face === 'card' ? 'one' : 'whole');
    },
  });
  return (
    <>
      <Head view={view} face={face} onFace={setFace} handed={handed} onHand={setHanded} />
      <Completeness report={view.report} />
      <div className="split rep-body">
        {face === 'card' && <IndicatorList view={view} chosen={chosen} onChoose={setWanted} />}
        {face === 'compare' ? (
          <CompareView view={view} />
        ) : (
          <div
            key={face === 'card' ? chosen : face}
            className="scroll rep-desk"
            tabIndex={0}
            role="region"
            aria-label={t('report.preview')}
          >
            <Papers view={view} handed={face === 'card' ? 'one' : 'whole'} chosen={chosen} />
          </div>
        )}
      </div>
      <Status view={view} face={face} />
      {handed !== null && (
        <Print
          view={view}
          handed={handed}
          chosen={chosen}
          onDone={() => {
            setHanded(null);
          }}
        />
      )}
    </>
  );
}

type HeadProps = {
  readonly view: ReportView;
  readonly face: Face;
  readonly onFace: (face: Face) => void;
  readonly handed: ExportScope | null;
  readonly onHand: (handed: ExportScope) => void;
};

function Head({ view, face, onFace, handed, onHand }: HeadProps): JSX.Element {
  const { t } = useTranslation();
  const { rounds } = view.book.framework;
  return (
    <div className="head">
      <h1>{t('page.reports')}</h1>
      <Segmented
        label={t('report.faces')}
        value={face}
        options={FACES.map((value) => ({ value, label: t(`report.face.${value}`) }))}
        onChange={onFace}
      />
      <Segmented
        label={t('report.rounds')}
        value={view.report.round.code}
        options={rounds.map(({ code, months }) => ({ value: code, label: t('report.months', { months }) }))}
        onChange={showRound}
      />
      <span className="push" />
      <Button
        icon={<IconFileSpreadsheet className="i" />}
        onClick={() => void exportResults(t, view)}
        title={t('report.excel.title')}
      >
        {t('report.excel')}
      </Button>
      {face === 'card' && (
        <Button icon={<IconFiles className="i" />} disabled={handed !== null} onClick={() => onHand('all')}>
          {handed === 'all' ? t('report.print.busy') : t('report.print.all', { count: view.rows.length })}
        </Button>
      )}
      {face !== 'compare' && (
        <Button
          look="primary"
          icon={<IconPrinter className="i" />}
          hotkey="Ctrl P"
          disabled={handed !== null}
          onClick={() => onHand(face === 'card' ? 'one' : 'whole')}
        >
          {handed === 'one' || handed === 'whole' ? t('report.print.busy') : t('report.print')}
        </Button>
      )}
    </div>
  );
}

function Status({ view, face }: { readonly view: ReportView; readonly face: Face }): JSX.Element {
  const { t } = useTranslation();
  const { report, rows } = view;
  const walk = [['Alt ← →', t('report.key.walk')]] as const;
  return (
    <StatusLine
      keys={[
        ['Alt 1–3', t('report.key.face')],
        ...(face === 'card' ? walk : []),
        ...(face === 'compare' ? [] : ([['Ctrl P', t('report.print')]] as const)),
        ['F6', t('report.key.region')],
      ]}
    >
      {t('report.status', {
        count: rows.length,
        months: report.round.months,
        certified: report.certified,
        counted: report.counted,
      })}
    </StatusLine>
  );
}

type Keys = {
  readonly onFace: (face: Face) => void;
  readonly onStep: (step: number) => void;
  readonly onPrint: () => void;
};

/** Keys of the page, matched by place on the keyboard so that the Thai layout works alike. */
function useReportKeys(keys: Keys): void {
  const listen = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || !pressed(event, keys)) return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      listen(event);
    };
    window.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', listener);
    };
  }, []);
}

function pressed(event: KeyboardEvent, keys: Keys): boolean {
  const { code, altKey, ctrlKey } = event;
  if (altKey && !ctrlKey) return pressedWithAlt(code, keys);
  if (!ctrlKey || altKey || code !== 'KeyP') return false;
  keys.onPrint();
  return true;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

function pressedWithAlt(code: string, keys: Keys): boolean {
  const face = FACES[Number(/^Digit([1-3])$/.exec(code)?.[1]) - 1];
  const step = STEPS[code];
  if (face !== undefined) keys.onFace(face);
  if (step !== undefined) keys.onStep(step);
  return face !== undefined || step !== undefined;
}
