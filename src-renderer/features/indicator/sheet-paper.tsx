/** @jsxImportSource #renderer/ui/thai-jsx */
import '@fontsource/sarabun/latin-400.css';
import '@fontsource/sarabun/latin-600.css';
import '@fontsource/sarabun/thai-400.css';
import '@fontsource/sarabun/thai-600.css';
import { useEffect, type JSX } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/bridge';
import { useBook } from '#renderer/session/desk';
import { useProvinceName } from '#renderer/session/places';
import { shownText } from '#renderer/features/indicator/figures';
import { useFormulaWords } from '#renderer/features/indicator/formula-text';
import { PaperCriteria } from '#renderer/features/indicator/paper-criteria.tsx';
import { PaperRow } from '#renderer/features/indicator/paper-row.tsx';
import './sheet-paper.css';
import type { IndicatorView } from '#renderer/features/indicator/use-indicator';
import { showToast } from '#renderer/ui/toast.tsx';
import { problemText } from '#renderer/i18n/problem-text';

type SheetPaperProps = { readonly view: IndicatorView; readonly onDone: () => void };

/** The template sheet as the official form has it, on paper only. Prints itself once and calls back. */
export function SheetPaper({ view, onDone }: SheetPaperProps): JSX.Element {
  const { t } = useTranslation();
  const { province, fiscalYear, sample } = useBook();
  const name = useProvinceName(province);
  const fileName = t('indicator.paper.name', { no: view.indicator.no, name, year: fiscalYear });
  useEffect(() => {
    const print = async (): Promise<void> => {
      await Promise.all(
        ['400', '600'].map((weight) => document.fonts.load(`${weight} 14px Sarabun`, 'ตัวชี้วัด 1')),
      );
      const reply = await bridge.call('document.pdf', { suggestedName: fileName, landscape: false });
      if (reply.ok) showToast({ text: t('agreement.printed', { name: reply.value.fileName }) });
      else if (reply.code !== 'cancelled') showToast({ text: problemText(t, reply.code, reply.details) });
    };
    void print().finally(onDone);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- drawing the paper again must not print it again
  }, []);
  return createPortal(
    <div className="paper sheet-paper">
      <h1>{t('indicator.paper.title')}</h1>
      <p className="sub">{t('indicator.paper.sub', { name, year: fiscalYear })}</p>
      {sample && <p className="sub">{t('paper.sample')}</p>}
      <table>
        <tbody>
          <Head view={view} />
          <Body view={view} />
          <People view={view} />
        </tbody>
      </table>
    </div>,
    document.body,
  );
}

type PartProps = { readonly view: IndicatorView };

function Head({ view }: PartProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator, framework, state } = view;
  const at = framework.dimensions.findIndex(({ code }) => code === indicator.dimension);
  const months = (code: string | null): string => {
    const round = framework.rounds.find((each) => each.code === code);
    return round === undefined ? '–' : t('frame.round', { months: round.months });
  };
  return (
    <>
      <PaperRow label={t('indicator.no')}>
        <b>
          {indicator.no} {indicator.name}
        </b>
      </PaperRow>
      <PaperRow label={t('agreement.dimension.long')}>
        {at === -1
          ? t('agreement.unassigned')
          : t('indicator.dimension', { no: at + 1, title: framework.dimensions[at]?.title ?? '' })}
      </PaperRow>
      <PaperRow label={t('indicator.objective')}>
        {state.node.get(indicator.parent ?? '')?.title ?? t('indicator.none')}
      </PaperRow>
      <PaperRow label={t('agreement.unit')}>
        {indicator.unit} · {t(`direction.${indicator.direction}`)} · {t(`method.${indicator.method}`)}
      </PaperRow>
      <PaperRow label={t('export.weight')}>
        {shownText(indicator.weight ?? '–')}
        {Object.entries(indicator.weightByRound).map(
          ([code, weight]) => ` · ${months(code)} ${shownText(weight ?? '–')}`,
        )}
      </PaperRow>
      <PaperRow label={t('indicator.rounds')}>
        {t('agreement.panel.start')}{' '}
        {indicator.startRound === null ? t('agreement.panel.start.first') : months(indicator.startRound)} ·{' '}
        {t('field.cancelledRound')} {months(indicator.cancelledRound)} · {t('field.frequency')}{' '}
        {indicator.frequency || '–'}
      </PaperRow>
    </>
  );
}

function Body({ view }: PartProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator, fiscalYear } = view;
  const words = useFormulaWords(indicator.formula);
  const years = [indicator.base3, indicator.base2, indicator.base];
  return (
    <>
      <PaperRow label={t('field.definition')}>{indicator.definition || '–'}</PaperRow>
      <PaperRow label={t('field.formula')}>
        {[indicator.formulaText, words ?? '', '–'].find((text) => text !== '')}
      </PaperRow>
      <PaperCriteria view={view} />
      <PaperBounds view={view} />
      <PaperRow label={t('field.conditions')}>{indicator.conditions || '–'}</PaperRow>
      {indicator.adjustmentClauses !== '' && (
        <PaperRow label={t('field.adjustmentClauses')}>{indicator.adjustmentClauses}</PaperRow>
      )}
      <PaperRow label={t('indicator.baselines')}>
        {years.map((base, at) => (
          <span key={at} className="year">
            {t('indicator.year', { year: fiscalYear - 3 + at })}{' '}
            <b>{base === null ? '–' : shownText(base)}</b>
          </span>
        ))}
      </PaperRow>
      <PaperRow label={t('indicator.paper.source')}>
        {[indicator.dataSource, indicator.collection].filter((text) => text !== '').join(' · ') || '–'}
      </PaperRow>
    </>
  );
}

function PaperBounds({ view: { indicator } }: PartProps): JSX.Element | null {
  const { t } = useTranslation();
  const ends = [indicator.leastValue, indicator.mostValue];
  if (ends.every((end) => end === null)) return null;
  const [least, most] = ends.map((end) => (end === null ? '–' : shownText(end)));
  return (
    <PaperRow label={t('indicator.bounds')}>
      {t('field.leastValue')} {least} · {t('field.mostValue')} {most}
    </PaperRow>
  );
}

function People({ view }: PartProps): JSX.Element {
  const { t } = useTranslation();
  const { supervisor, supervisorPhone, collectors, substitute } = view.indicator;
  const reached = (phone: string): string => `${t('indicator.paper.phone')} ${phone || '................'}`;
  return (
    <>
      <PaperRow label={t('field.supervisor')}>
        {supervisor || '–'} · {reached(supervisorPhone)}
      </PaperRow>
      <PaperRow label={t('field.collectors')}>
        {collectors.map(({ name, phone, task, records }, at) => (
          <div key={at}>
            {at + 1}) {name}
            {records && ` (${t('indicator.collector.records')})`}
            {task !== '' && ` ${task}`} · {reached(phone)}
          </div>
        ))}
      </PaperRow>
      <PaperRow label={t('field.substitute')}>{substitute || '–'}</PaperRow>
    </>
  );
}
