import type { JSX, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { MONTH_FIELDS } from '#domain/book/data-item';
import { useDesk } from '#renderer/session/desk';
import { Callout } from '#renderer/features/indicator/callout.tsx';
import { chartFrame, type ChartFrame } from '#renderer/features/indicator/chart-frame';
import type { ChartModel } from '#renderer/features/indicator/chart-model';
import { shownText } from '#renderer/features/indicator/figures';
import { fifthsOf, lampWord } from '#renderer/i18n/lamp-words';
import { Expected } from '#renderer/features/indicator/trend-forecast.tsx';
import type { IndicatorView } from '#renderer/features/indicator/use-indicator';

type ChartProps = {
  readonly view: IndicatorView;
  readonly model: ChartModel;
  readonly size: { readonly width: number; readonly height: number };
  /** The month of which result and score are written out. */
  readonly month: number;
  readonly onMonth: (month: number | null) => void;
  readonly picture: RefObject<SVGSVGElement | null>;
};

type LayerProps = { readonly view: IndicatorView; readonly model: ChartModel; readonly frame: ChartFrame };

/** The year's result over the bands of the lamps. What it says stands as figures in the table below it. */
export function TrendChart({ view, model, size, month, onMonth, picture }: ChartProps): JSX.Element {
  const { t } = useTranslation();
  const frame = chartFrame(model, size.width, size.height);
  const layer = { view, model, frame };
  return (
    <svg
      ref={picture}
      className="ind-chart"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${String(size.width)} ${String(size.height)}`}
      role="img"
      aria-label={t('indicator.chart', { name: `${view.indicator.no} ${view.indicator.name}` })}
      onMouseLeave={() => {
        onMonth(null);
      }}
      onMouseMove={(event) => {
        const at = event.clientX - event.currentTarget.getBoundingClientRect().left;
        onMonth(nearestMonth(frame, at));
      }}
    >
      <Bands {...layer} />
      <Levels {...layer} />
      <Target {...layer} />
      <Rounds {...layer} />
      <Base {...layer} />
      <Months view={view} frame={frame} month={month} />
      <Expected {...layer} />
      <Line {...layer} />
      <Callout {...layer} month={month} />
    </svg>
  );
}

function nearestMonth(frame: ChartFrame, at: number): number {
  const months = MONTH_FIELDS.map((_, index) => index + 1);
  return months.reduce((best, each) =>
    Math.abs(frame.x(each) - at) < Math.abs(frame.x(best) - at) ? each : best,
  );
}

function Bands({ view, model, frame }: LayerProps): JSX.Element {
  const locale = useDesk((desk) => desk.locale);
  const { framework } = view;
  return (
    <>
      {model.bands.length === 0 && (
        <rect
          x={frame.left}
          y={frame.top}
          width={frame.right - frame.left}
          height={frame.bottom - frame.top}
          fill="var(--sunken)"
        />
      )}
      {model.bands.map(({ lamp, from, to }) => (
        <rect
          key={lamp}
          x={frame.left}
          y={frame.y(to)}
          width={frame.right - frame.left}
          height={Math.max(0, frame.y(from) - frame.y(to))}
          fill={`var(--l${String(fifthsOf(framework, lamp))}-w)`}
        />
      ))}
      {model.bands.map(
        ({ lamp, from, to }) =>
          frame.y(from) - frame.y(to) > 17 && (
            <text
              key={lamp}
              x={frame.left + 8}
              y={frame.y(to) + 15}
              style={{ fill: `var(--l${String(fifthsOf(framework, lamp))}-t)` }}
            >
              {lampWord(framework, lamp, locale)}
            </text>
          ),
      )}
      {model.ticks.map((tick) => (
        <text key={tick} x={frame.left - 6} y={frame.y(tick) + 4} textAnchor="end">
          {shownText(String(tick))}
        </text>
      ))}
    </>
  );
}

const LABEL_ROOM = 14;

function Levels({ model, frame }: LayerProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      {model.levels.map(({ level, at, text }, index) => {
        const y = frame.y(at);
        // Levels that lie close together would write over one another: the later one keeps silent.
        const isClear = !model.levels
          .slice(0, index)
          .some((each) => Math.abs(frame.y(each.at) - y) < LABEL_ROOM);
        const isTarget = level === 3 && !model.byScore;
        return (
          <g key={level}>
            <path d={`M${String(frame.left)} ${String(y)}H${String(frame.right)}`} stroke="var(--line-2)" />
            <path d={`M${String(frame.right)} ${String(y)}h6`} stroke="var(--ink-3)" strokeWidth="1.5" />
            {isClear && (
              <text x={frame.right + 11} y={y + 4}>
                {!model.byScore && <tspan className="b">{shownText(text)}</tspan>}
                <tspan dx={model.byScore ? 0 : 7}>{t('agreement.level', { level })}</tspan>
                {isTarget && <tspan dx="4">{t('indicator.chart.is-target')}</tspan>}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

function Target({ model, frame }: LayerProps): JSX.Element | null {
  if (model.target === null) return null;
  return (
    <path
      d={`M${String(frame.left)} ${String(frame.y(model.target))}H${String(frame.right)}`}
      stroke="var(--ink-2)"
      strokeWidth="1.2"
      strokeDasharray="2 3"
    />
  );
}

/** A round that has its figures is a line, one that is still to come a dashed one. */
function Rounds({ view, model, frame }: LayerProps): JSX.Element {
  const { t } = useTranslation();
  const last = model.points.at(-1)?.month ?? 0;
  return (
    <>
      {view.framework.rounds.map(({ code, months }) => (
        <g key={code}>
          <path
            d={`M${String(frame.x(months))} ${String(frame.top)}V${String(frame.bottom + 6)}`}
            stroke="var(--control)"
            strokeDasharray={months > last ? '3 3' : undefined}
          />
          <text x={frame.x(months)} y={frame.top - 8} textAnchor="middle">
            {t('frame.round', { months })}
          </text>
        </g>
      ))}
    </>
  );
}

/** Last year's result: only its figure of the whole year is known. */
function Base({ view, model, frame }: LayerProps): JSX.Element | null {
  const { t } = useTranslation();
  if (model.base === null) return null;
  const y = frame.y(model.base);
  // Not over the line of the target.
  const gap = model.target === null ? 99 : y - frame.y(model.target);
  const isBelow = gap >= 0 && gap < 22;
  return (
    <>
      <path
        d={`M${String(frame.left)} ${String(y)}H${String(frame.right)}`}
        stroke="var(--control)"
        strokeWidth="1.5"
      />
      <text x={frame.right - 6} y={isBelow ? y + 15 : y - 6} textAnchor="end">
        {t('indicator.chart.base', {
          year: view.fiscalYear - 1,
          value: shownText(view.indicator.base ?? ''),
        })}
      </text>
    </>
  );
}

function Months({ view, frame, month }: Omit<LayerProps, 'model'> & { readonly month: number }): JSX.Element {
  const { t } = useTranslation();
  const open = view.framework.rounds[view.at]?.months;
  return (
    <>
      {MONTH_FIELDS.map((field, at) => (
        <text
          key={field}
          x={frame.x(at + 1)}
          y={frame.bottom + 19}
          textAnchor="middle"
          className={at + 1 === month || at + 1 === open ? 'b' : ''}
        >
          {t(`month.short.${field}`)}
        </text>
      ))}
    </>
  );
}

function Line({ view, model, frame }: LayerProps): JSX.Element {
  const open = view.framework.rounds[view.at]?.months;
  const places = model.points.map((point) => ({ ...point, px: frame.x(point.month), py: frame.y(point.at) }));
  const path = places
    .map(({ px, py }, at) => `${at === 0 ? 'M' : 'L'}${px.toFixed(1)} ${py.toFixed(1)}`)
    .join('');
  return (
    <>
      <path d={path} fill="none" stroke="var(--accent)" strokeWidth="2.4" strokeLinejoin="round" />
      {places.map(({ month, px, py, typed }) => (
        <circle
          key={month}
          cx={px}
          cy={py}
          r={month === open ? 5 : 3.2}
          fill={typed && month !== open ? 'var(--surface)' : 'var(--accent)'}
          stroke={typed && month !== open ? 'var(--accent)' : 'var(--surface)'}
          strokeWidth="1.5"
        />
      ))}
    </>
  );
}
