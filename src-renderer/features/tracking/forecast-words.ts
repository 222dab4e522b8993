import type { TFunction } from 'i18next';
import { toFixed } from '#domain/exact';
import type { Framework } from '#domain/scoring/framework';
import type { BoardRow } from '#domain/tracking/board';
import { forecastOfRow, type Forecast } from '#domain/tracking/forecast';
import { useDesk } from '#renderer/session/desk';
import { forecastHow, forecastNumbers } from '#renderer/i18n/forecast-words';

/** A row is another object when one of its figures changes: what it promises is worked out once for each. */
const KNOWN = new WeakMap<BoardRow, Forecast | null>();

export function rowForecast(row: BoardRow, framework: Framework): Forecast | null {
  const known = KNOWN.get(row);
  if (known !== undefined) return known;
  const forecast = forecastOfRow(useDesk.getState().state, row, framework);
  KNOWN.set(row, forecast);
  return forecast;
}

/** Method and numbers of the forecast in one line; null where there is none. */
export function forecastText(t: TFunction, framework: Framework, row: BoardRow): string | null {
  const forecast = rowForecast(row, framework);
  if (forecast === null) return null;
  const score = forecast.score === null ? '–' : toFixed(forecast.score, framework.scoreDecimals);
  return [
    t('forecast.title'),
    forecastHow(t, forecast),
    forecastNumbers(t, forecast, row.indicator.unit),
    t('forecast.score', { score }),
    t('forecast.uncounted'),
  ].join(' · ');
}
