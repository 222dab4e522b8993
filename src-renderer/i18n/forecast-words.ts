import type { TFunction } from 'i18next';
import { MONTH_FIELDS } from '#domain/book/data-item';
import { toDecimal, toFixed, type Exact } from '#domain/exact';
import type { Forecast, ForecastPoint } from '#domain/tracking/forecast';

/** By what method, and from which results. */
export function forecastHow(t: TFunction, { basis, points }: Forecast): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '';
  return t(`forecast.how.${basis}`, {
    count: points.length,
    from: monthWord(t, first),
    to: monthWord(t, last),
    first: shortFigure(first.value),
    last: shortFigure(last.value),
  });
}

/** The result that is expected, and how far off it may be by what was seen so far. */
export function forecastNumbers(t: TFunction, { value, low, high }: Forecast, unit: string): string {
  const known = { value: shortFigure(value), low: shortFigure(low), high: shortFigure(high), unit };
  return t(low.equals(high) ? 'forecast.value' : 'forecast.value.range', known);
}

function monthWord(t: TFunction, { month }: ForecastPoint): string {
  return t(`month.short.${MONTH_FIELDS[month - 1] ?? 'm12'}`);
}

const DECIMALS = 2;

/** A forecast is no measurement: two decimals say all that it knows. */
export function shortFigure(value: Exact): string {
  const whole = toDecimal(value);
  return whole !== null && (whole.split('.')[1]?.length ?? 0) <= DECIMALS ? whole : toFixed(value, DECIMALS);
}
