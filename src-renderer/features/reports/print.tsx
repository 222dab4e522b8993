import { useEffect, type JSX } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { sarCard } from '#domain/report/sar-card';
import { useDesk } from '#renderer/session/desk';
import { printReport, type ExportScope } from '#renderer/features/reports/export-report';
import { ResultPaper } from '#renderer/features/reports/papers/result-paper.tsx';
import { SarPaper } from '#renderer/features/reports/papers/sar-paper.tsx';
import { ObstaclesPaper, SummaryPaper } from '#renderer/features/reports/papers/summary-paper.tsx';
import type { ReportView } from '#renderer/features/reports/use-report';

type PrintProps = {
  readonly view: ReportView;
  readonly handed: ExportScope;
  readonly chosen: string;
  readonly onDone: () => void;
};

/** The papers to be handed out, on paper only. Prints itself once and calls back. */
export function Print({ view, handed, chosen, onDone }: PrintProps): JSX.Element {
  const { t } = useTranslation();
  const { months } = view.report.round;
  const no = view.rows.find(({ indicator }) => indicator.id === chosen)?.indicator.no ?? '';
  useEffect(() => {
    void printReport(t, handed, { months, no }).finally(onDone);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- drawing the papers again must not print them again
  }, []);
  return createPortal(
    <div className="on-paper">
      <Papers view={view} handed={handed} chosen={chosen} />
    </div>,
    document.body,
  );
}

type PapersProps = Omit<PrintProps, 'onDone'>;

/** The same papers for the window and for the printer. */
export function Papers({ view, handed, chosen }: PapersProps): JSX.Element {
  const state = useDesk((desk) => desk.state);
  const { framework } = view.book;
  const { report } = view;
  if (handed === 'whole') {
    return (
      <>
        <SummaryPaper report={report} framework={framework} />
        <ResultPaper report={report} framework={framework} />
        <ObstaclesPaper report={report} framework={framework} />
      </>
    );
  }
  const rows = handed === 'all' ? view.rows : view.rows.filter(({ indicator }) => indicator.id === chosen);
  return (
    <>
      {rows.map((row) => {
        const card = sarCard({ state, framework }, row, report.at);
        return card === null ? null : <SarPaper key={row.indicator.id} card={card} />;
      })}
    </>
  );
}
