import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartFrame } from '#renderer/features/indicator/chart-frame';
import type { ChartModel } from '#renderer/features/indicator/chart-model';
import type { IndicatorView } from '#renderer/features/indicator/use-indicator';
import { shortFigure } from '#renderer/i18n/forecast-words';

type LayerProps = { readonly view: IndicatorView; readonly model: ChartModel; readonly frame: ChartFrame };

/** How the line would go on to the end of the year: dashed, with its word, and no point of the year. */
export function Expected({ view, model, frame }: LayerProps): JSX.Element | null {
  const { t } = useTranslation();
  const { forecast } = model;
  if (forecast === null || view.forecast === null) return null;
  const place = (month: number, at: number): string =>
    `${frame.x(month).toFixed(1)} ${frame.y(at).toFixed(1)}`;
  const { from, month, at, low, high } = forecast;
  const start = place(from.month, from.at);
  const value = shortFigure(view.forecast.value);
  const y = frame.y(at);
  return (
    <g data-forecast={value}>
      <path d={`M${start}L${place(month, low)}L${place(month, high)}Z`} fill="var(--accent)" opacity="0.14" />
      <path
        d={`M${start}L${place(month, at)}`}
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2"
        strokeDasharray="5 4"
      />
      <circle
        cx={frame.x(month)}
        cy={y}
        r="4.5"
        fill="var(--surface)"
        stroke="var(--accent)"
        strokeWidth="2"
      />
      <text
        x={frame.x(month) - 10}
        y={y - 8 < frame.top + 12 ? y + 18 : y - 8}
        textAnchor="end"
        className="b expected"
      >
        {t('indicator.chart.forecast', { value })}
      </text>
    </g>
  );
}
