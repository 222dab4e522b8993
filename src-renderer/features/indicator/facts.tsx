import { IconPencil } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toFixed } from '#domain/exact';
import { showIndicator } from '#renderer/navigation/navigate';
import { ScoreLamp } from '#renderer/parts/score-lamp.tsx';
import { scoreOf, shownText } from '#renderer/features/indicator/figures';
import { useFormulaWords } from '#renderer/features/indicator/formula-text';
import type { IndicatorView } from '#renderer/features/indicator/use-indicator';
import { forecastHow, forecastNumbers } from '#renderer/i18n/forecast-words';
import { Button } from '#renderer/ui/button.tsx';

type FactsProps = { readonly view: IndicatorView; readonly onSheet: () => void };

/** What the indicator is and what it is measured by, to be read beside the picture. */
export function Facts({ view, onSheet }: FactsProps): JSX.Element {
  const { t } = useTranslation();
  const { definition, formula, formulaText } = view.indicator;
  const words = useFormulaWords(formula);
  const isCompound = view.indicator.method === 'compound';
  return (
    <aside className="panel ind-panel" data-region="panel" aria-label={t('indicator.facts')}>
      <div className="body" tabIndex={0} role="region" aria-label={t('indicator.facts')}>
        <div>
          <h2>{t('field.definition')}</h2>
          <p className="small">{definition || <None />}</p>
        </div>
        {isCompound ? (
          <PartScores view={view} />
        ) : (
          <>
            <Section title={t('field.formula')}>
              <p className="small ind-formula">{words ?? (formulaText || <None />)}</p>
            </Section>
            <Criteria view={view} />
          </>
        )}
        <Forecast view={view} />
        <People view={view} />
      </div>
      <footer>
        <span className="push" />
        <Button icon={<IconPencil className="i" />} onClick={onSheet}>
          {t('indicator.open-sheet')}
        </Button>
      </footer>
    </aside>
  );
}

function None(): JSX.Element {
  const { t } = useTranslation();
  return <span className="faint">{t('indicator.none')}</span>;
}

function Section({
  title,
  children,
}: {
  readonly title: ReactNode;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <div className="sect">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** The sub-indicators with their scores in the open round; each leads to its own page. */
function PartScores({ view }: { readonly view: IndicatorView }): JSX.Element {
  const { t } = useTranslation();
  const { row, at, framework } = view;
  return (
    <Section title={t('indicator.parts')}>
      {row.parts.length === 0 && <p className="small faint">{t('indicator.parts.none')}</p>}
      <ul className="ind-parts">
        {row.parts.map(({ indicator, cells }) => {
          const cell = cells[at];
          const score = scoreOf(cell);
          return (
            <li key={indicator.id}>
              <button
                type="button"
                className="link"
                onClick={() => {
                  showIndicator(indicator.id);
                }}
              >
                {indicator.no} {indicator.name}
              </button>
              <span className="ind-score">
                {typeof cell?.lamp === 'number' && (
                  <ScoreLamp framework={framework} lamp={cell.lamp} word={false} />
                )}
                {score === null ? '–' : toFixed(score, framework.scoreDecimals)}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** The thresholds in force in the open round; the level that was reached is washed. */
function Criteria({ view }: { readonly view: IndicatorView }): JSX.Element {
  const { t } = useTranslation();
  const { indicator, cell } = view;
  const levels = cell?.levels ?? indicator.levels;
  const reached =
    cell?.none === null && cell.score.state === 'scored' ? Math.floor(cell.score.score.valueOf()) : null;
  const source = cell?.levelsSource ?? 'levels';
  return (
    <Section
      title={
        <>
          {t('indicator.criteria')}{' '}
          {indicator.adjustStep !== null && (
            <span className="faint">{t('indicator.step', { step: shownText(indicator.adjustStep) })}</span>
          )}
        </>
      }
    >
      <ol className="ind-levels">
        {levels.map((level, at) => (
          <li key={at} className={at + 1 === reached ? 'in' : ''}>
            <b>{level === null ? '–' : shownText(level)}</b>
            <span>{t('agreement.level', { level: at + 1 })}</span>
          </li>
        ))}
      </ol>
      {source !== 'levels' && <p className="help">{t(`indicator.levels-source.${source}`)}</p>}
    </Section>
  );
}

/** The forecast in words: what is expected, by what method, and that it counts nowhere. */
function Forecast({ view }: { readonly view: IndicatorView }): JSX.Element | null {
  const { t } = useTranslation();
  const { forecast, indicator, framework } = view;
  if (forecast === null) return null;
  const score = forecast.score === null ? '–' : toFixed(forecast.score, framework.scoreDecimals);
  return (
    <Section title={t('forecast.title')}>
      <p className="small">{forecastNumbers(t, forecast, indicator.unit)}</p>
      <p className="small">{t('forecast.score', { score })}</p>
      <p className="small">{forecastHow(t, forecast)}</p>
      <p className="tiny muted">{t('forecast.uncounted')}</p>
    </Section>
  );
}

function People({ view }: { readonly view: IndicatorView }): JSX.Element {
  const { t } = useTranslation();
  const { indicator, fiscalYear } = view;
  const bases = [indicator.base, indicator.base2, indicator.base3];
  return (
    <dl className="kv sect">
      <dt>{t('agreement.method')}</dt>
      <dd>{t(`method.${indicator.method}`)}</dd>
      <dt>{t('indicator.supervisor')}</dt>
      <dd>{indicator.supervisor || <None />}</dd>
      <dt>{t('indicator.collectors')}</dt>
      <dd>{indicator.collectors.map(({ name }) => name).join(' · ') || <None />}</dd>
      <dt>{t('field.dataSource')}</dt>
      <dd>{indicator.dataSource || <None />}</dd>
      {bases.map((base, at) => (
        <Pair key={at} label={t('agreement.base', { year: fiscalYear - 1 - at })}>
          {base === null ? '–' : shownText(base)}
        </Pair>
      ))}
    </dl>
  );
}

function Pair({ label, children }: { readonly label: string; readonly children: ReactNode }): JSX.Element {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
