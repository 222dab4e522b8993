import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { toFixed } from '#domain/exact';
import type { Framework } from '#domain/scoring/framework';
import type { BoardRow } from '#domain/tracking/board';
import { rowForecast } from '#renderer/features/tracking/forecast-words';
import { ScoreLamp } from '#renderer/parts/score-lamp.tsx';
import { forecastHow, forecastNumbers } from '#renderer/i18n/forecast-words';

type ForecastProps = { readonly framework: Framework; readonly row: BoardRow };

/** What the year is expected to end with, by what method, and that it counts nowhere. */
export function ForecastSection({ framework, row }: ForecastProps): JSX.Element | null {
  const { t } = useTranslation();
  const forecast = rowForecast(row, framework);
  if (forecast === null) return null;
  const { score, lamp } = forecast;
  return (
    <section className="sect forecast-told" aria-label={t('forecast.title')}>
      <h3>{t('forecast.title')}</h3>
      <p className="row">
        <b>{score === null ? '–' : toFixed(score, framework.scoreDecimals)}</b>
        {lamp !== null && <ScoreLamp framework={framework} lamp={lamp} />}
      </p>
      <p className="small">{forecastNumbers(t, forecast, row.indicator.unit)}</p>
      <p className="small">{forecastHow(t, forecast)}</p>
      <p className="tiny muted">{t('forecast.uncounted')}</p>
    </section>
  );
}
