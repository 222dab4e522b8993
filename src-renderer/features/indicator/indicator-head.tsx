import { IconArrowLeft, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { parseExact, toFixed, type Exact } from '#domain/exact';
import { useDesk } from '#renderer/session/desk';
import { leaveIndicator, showIndicator } from '#renderer/navigation/navigate';
import { resultOf, scoreOf, shown } from '#renderer/features/indicator/figures';
import { ScoreLamp } from '#renderer/parts/score-lamp.tsx';
import type { IndicatorView } from '#renderer/features/indicator/use-indicator';
import { forecastHow, forecastNumbers } from '#renderer/i18n/forecast-words';

type HeadProps = { readonly view: IndicatorView };

/** Where it belongs, what it is, and how it stands in the open round. */
export function IndicatorHead({ view }: HeadProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator, all, index } = view;
  return (
    <div className="head ind-head">
      <button type="button" className="btn quiet s" aria-label={t('indicator.back')} onClick={leaveIndicator}>
        <IconArrowLeft className="i" />
      </button>
      <div className="ind-name">
        <Place view={view} />
        <h1 title={indicator.name}>
          {indicator.no} {indicator.name}
        </h1>
      </div>
      <Figures view={view} />
      <span className="row ind-turn">
        <Turn
          to={all[index - 1]?.id}
          label={t('indicator.previous')}
          icon={<IconChevronUp className="i" />}
        />
        <Turn to={all[index + 1]?.id} label={t('indicator.next')} icon={<IconChevronDown className="i" />} />
      </span>
    </div>
  );
}

function Place({ view }: HeadProps): JSX.Element {
  const { t } = useTranslation();
  const { framework, indicator, whole, cell } = view;
  const weight = parseExact(cell?.weight ?? indicator.weight ?? '');
  return (
    <div className="tiny muted ind-place">
      <Dimension view={view} />
      {' · '}
      {weight === null
        ? t('indicator.weight.none')
        : t('indicator.weight', { weight: toFixed(weight, framework.weightDecimals) })}
      {whole !== null && ` · ${t('indicator.part-of', { no: whole.no })}`}
    </div>
  );
}

function Dimension({ view: { framework, indicator } }: HeadProps): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const at = framework.dimensions.findIndex(({ code }) => code === indicator.dimension);
  const dimension = framework.dimensions[at];
  if (dimension === undefined) return <>{t('agreement.unassigned')}</>;
  const title = (locale === 'en' ? dimension.titleEn : null) ?? dimension.title;
  return <>{t('indicator.dimension', { no: at + 1, title })}</>;
}

function Figures({ view }: HeadProps): JSX.Element {
  const { t } = useTranslation();
  const { framework, indicator, at, cell } = view;
  const months = framework.rounds[at]?.months ?? 12;
  const score = scoreOf(cell);
  return (
    <>
      {indicator.method !== 'compound' && (
        <Figure label={t('indicator.result', { months })}>
          <Result result={resultOf(cell)} unit={indicator.unit} />
        </Figure>
      )}
      <Figure label={t('tracking.score')}>
        <b data-figure="score">{score === null ? '–' : toFixed(score, framework.scoreDecimals)}</b>
      </Figure>
      <Figure label={t('tracking.lamp')}>
        <span>
          <Word view={view} />
        </span>
      </Figure>
      <Expected view={view} />
    </>
  );
}

/** A forecast is no score: two decimals, and its method in the tooltip. */
function Expected({ view }: HeadProps): JSX.Element | null {
  const { t } = useTranslation();
  const { forecast, indicator } = view;
  if (forecast?.score === undefined || forecast.score === null) return null;
  const told = [forecastHow(t, forecast), forecastNumbers(t, forecast, indicator.unit)];
  return (
    <Figure label={t('indicator.forecast')}>
      <b className="expected" title={[...told, t('forecast.uncounted')].join(' · ')}>
        {toFixed(forecast.score, 2)}
      </b>
    </Figure>
  );
}

function Result({ result, unit }: { readonly result: Exact | null; readonly unit: string }): JSX.Element {
  if (result === null) return <b className="nil">–</b>;
  return (
    <b data-figure="result">
      {shown(result)} <i>{unit}</i>
    </b>
  );
}

/** The word of the lamp, or why there is none. */
function Word({ view: { framework, cell } }: HeadProps): JSX.Element {
  const { t } = useTranslation();
  if (cell?.none === null && cell.lamp !== null) {
    return <ScoreLamp framework={framework} lamp={cell.lamp} />;
  }
  return <span className="muted">{t(`tracking.none.${cell?.none ?? 'noResult'}`)}</span>;
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }): JSX.Element {
  return (
    <div className="ind-figure">
      <small>{label}</small>
      {children}
    </div>
  );
}

type TurnProps = { readonly to: string | undefined; readonly label: string; readonly icon: ReactNode };

function Turn({ to, label, icon }: TurnProps): JSX.Element {
  return (
    <button
      type="button"
      className="btn s"
      aria-label={label}
      title={label}
      disabled={to === undefined}
      onClick={() => {
        if (to !== undefined) showIndicator(to);
      }}
    >
      {icon}
    </button>
  );
}
