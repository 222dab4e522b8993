import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { MONTH_FIELDS } from '#domain/book/data-item';
import { monthsOfYear, toBuddhistYear } from '#domain/calendar/fiscal-year';
import { dayParts } from '#domain/calendar/iso-day';
import { toFixed, type Exact } from '#domain/exact';
import type { ChartFrame } from '#renderer/features/indicator/chart-frame';
import type { ChartModel } from '#renderer/features/indicator/chart-model';
import { resultOf, scoreOf, shown } from '#renderer/features/indicator/figures';
import type { IndicatorView } from '#renderer/features/indicator/use-indicator';

type CalloutProps = {
  readonly view: IndicatorView;
  readonly model: ChartModel;
  readonly frame: ChartFrame;
  readonly month: number;
};

const BOX = { width: 150, height: 46 };
const AWAY = 12;

/** Result and score of one month, beside its point and off the line. */
export function Callout({ view, model, frame, month }: CalloutProps): JSX.Element | null {
  const { t } = useTranslation();
  if (!model.points.some((each) => each.month === month)) return null;
  const { result, score } = outcomeOf(view, model, month);
  const { x, y } = placeOf(model, frame, month);
  const from = monthsOfYear(view.fiscalYear)[month - 1]?.from;
  const year = from === undefined ? view.fiscalYear : toBuddhistYear(dayParts(from).year);
  const head = [
    t('indicator.chart.month', { month: t(`month.short.${MONTH_FIELDS[month - 1] ?? 'm1'}`), year }),
    ...(result === null ? [] : [shown(result)]),
  ];
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`} data-callout={month}>
      <rect {...BOX} rx="5" fill="var(--surface)" stroke="var(--line-2)" />
      <text x="10" y="19" className="b">
        {head.join(' · ')}
      </text>
      <text x="10" y="37">
        {t('tracking.score')} {score === null ? '–' : toFixed(score, view.framework.scoreDecimals)}
      </text>
    </g>
  );
}

type Outcome = { readonly result: Exact | null; readonly score: Exact | null };

/** Of a round that was typed (or has a score alone) its own figures, of any other month those of the formula. */
function outcomeOf(
  { framework, row, months }: IndicatorView,
  { byScore }: ChartModel,
  month: number,
): Outcome {
  const cell = row.cells[framework.rounds.findIndex((round) => round.months === month)];
  if (cell !== undefined && (byScore || cell.source === 'typed')) {
    return { result: byScore ? null : resultOf(cell), score: scoreOf(cell) };
  }
  const outcome = months[month - 1];
  return { result: outcome?.value ?? null, score: outcome?.score ?? null };
}

type Spot = { readonly x: number; readonly y: number };

/** Of the four places around a point the one that covers the least of the line. */
function placeOf(model: ChartModel, frame: ChartFrame, month: number): Spot {
  const line = model.points.map((point) => ({
    x: frame.x(point.month),
    y: frame.y(point.at),
    month: point.month,
  }));
  const here = line.find((point) => point.month === month) ?? { x: 0, y: 0 };
  const spots = [-BOX.width - AWAY, AWAY].flatMap((dx) =>
    [-BOX.height - AWAY, AWAY].map((dy) => within(frame, { x: here.x + dx, y: here.y + dy })),
  );
  const [first = here, ...others] = spots;
  return others.reduce((best, spot) => (covered(line, spot) < covered(line, best) ? spot : best), first);
}

function within(frame: ChartFrame, { x, y }: Spot): Spot {
  return {
    x: Math.min(frame.right - BOX.width - 2, Math.max(frame.left + 2, x)),
    y: Math.min(frame.bottom - BOX.height - 2, Math.max(frame.top + 2, y)),
  };
}

/** How much of the line lies under a box, in samples. */
function covered(line: readonly Spot[], box: Spot): number {
  const samples = line.flatMap((point, at) => {
    const next = line[at + 1] ?? point;
    return [0, 0.25, 0.5, 0.75].map((part) => ({
      x: point.x + (next.x - point.x) * part,
      y: point.y + (next.y - point.y) * part,
    }));
  });
  return samples.filter(
    ({ x, y }) => x > box.x - 4 && x < box.x + BOX.width + 4 && y > box.y - 4 && y < box.y + BOX.height + 4,
  ).length;
}
