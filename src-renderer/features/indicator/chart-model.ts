import type { Indicator } from '#domain/book/book';
import { parseExact, toDecimal, wholeNumber } from '#domain/exact';
import { lampEdges, levelPoints, type LevelPoint } from '#domain/indicator/lamp-bands';
import { resultOf } from '#renderer/features/indicator/figures';
import type { IndicatorView } from '#renderer/features/indicator/use-indicator';

/** Methods whose result is no figure on a scale of its own: their picture is that of the score. */
const BY_SCORE: readonly string[] = ['compound', 'milestone', 'rubric'];

/** Floats for the eye alone: every figure that is printed comes from the exact one. */
export type ChartModel = {
  readonly byScore: boolean;
  /** The scale, worse end first; `flipped` where the smaller figure is the better. */
  readonly low: number;
  readonly high: number;
  readonly flipped: boolean;
  readonly bands: readonly { readonly lamp: number; readonly from: number; readonly to: number }[];
  readonly levels: readonly { readonly level: number; readonly at: number; readonly text: string }[];
  readonly points: readonly ChartPoint[];
  readonly target: number | null;
  readonly base: number | null;
  readonly ticks: readonly number[];
  readonly forecast: ChartForecast | null;
};

/** The dashed end of the line: from the last result to the end of the year, and how far off it may be. */
export type ChartForecast = {
  readonly from: Pick<ChartPoint, 'month' | 'at'>;
  readonly month: number;
  readonly at: number;
  readonly low: number;
  readonly high: number;
};

export type ChartPoint = { readonly month: number; readonly at: number; readonly typed: boolean };

export function chartModel(view: IndicatorView): ChartModel {
  const { indicator, framework, cell } = view;
  const byScore = BY_SCORE.includes(indicator.method);
  const levels = byScore
    ? scoreLevels()
    : levelPoints(cell?.levels ?? indicator.levels, indicator.levelScores);
  const points = pointsOf(view, byScore);
  const { target, base } = byScore ? { target: null, base: null } : linesOf(indicator);
  const flipped = !byScore && indicator.direction === 'lower';
  const forecast = byScore ? null : forecastIn(view, points);
  const expected = reachOf(forecast);
  const ends = scaleOf(levels, [...points.map(({ at }) => at), target, base, ...expected], flipped);
  const edges = lampEdges(levels, byScore ? 'interpolate' : indicator.method, framework);
  return {
    byScore,
    flipped,
    ...ends,
    bands:
      levels.length === 0
        ? []
        : bandsOf(
            edges.map((edge) => edge?.valueOf() ?? null),
            ends,
          ),
    levels: levels.map(({ level, at }) => ({ level, at: at.valueOf(), text: toDecimal(at) ?? '' })),
    ...{ points, target, base, forecast },
    // The scale of the score is written at its levels.
    ticks: byScore ? [] : ticksOf(Math.min(ends.low, ends.high), Math.max(ends.low, ends.high)),
  };
}

function forecastIn({ forecast }: IndicatorView, points: readonly ChartPoint[]): ChartForecast | null {
  const from = points.at(-1);
  if (forecast === null || from === undefined || from.month >= forecast.month) return null;
  const { month, value, low, high } = forecast;
  return { from, month, at: value.valueOf(), low: low.valueOf(), high: high.valueOf() };
}

/** The figures for which the scale must have room. */
function reachOf(forecast: ChartForecast | null): readonly number[] {
  return forecast === null ? [] : [forecast.at, forecast.low, forecast.high];
}

/** What is drawn across: the target and the result of the year before. */
function linesOf({ target, levels, base }: Indicator): Pick<ChartModel, 'target' | 'base'> {
  return { target: approximate(target ?? levels[2]), base: approximate(base) };
}

function scoreLevels(): readonly LevelPoint[] {
  return [1, 2, 3, 4, 5].map((level) => ({ level, at: wholeNumber(level), score: wholeNumber(level) }));
}

/** Months of the formula; where a round's figure was typed, it goes before the month's. */
function pointsOf({ months, row, framework }: IndicatorView, byScore: boolean): readonly ChartPoint[] {
  const points = new Map<number, ChartPoint>();
  if (!byScore) {
    for (const { month, value } of months) {
      if (value !== null) points.set(month, { month, at: value.valueOf(), typed: false });
    }
  }
  framework.rounds.forEach(({ months: month }, at) => {
    const cell = row.cells[at];
    const score = cell?.none === null && cell.score.state === 'scored' ? cell.score.score : null;
    const value = byScore ? score : cell?.source === 'typed' ? resultOf(cell) : null;
    if (value !== null) points.set(month, { month, at: value.valueOf(), typed: true });
  });
  return [...points.values()].sort((a, b) => a.month - b.month);
}

function approximate(text: string | null): number | null {
  return text === null ? null : (parseExact(text)?.valueOf() ?? null);
}

type Ends = { readonly low: number; readonly high: number };

/** From a little worse than the worst to a little better than the best of what is shown. */
function scaleOf(levels: readonly LevelPoint[], more: readonly (number | null)[], flipped: boolean): Ends {
  const all = [...levels.map(({ at }) => at.valueOf()), ...more.filter((each) => each !== null)];
  if (all.length === 0) return { low: 0, high: 1 };
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = (most - least || Math.abs(most) || 1) * 0.1;
  return flipped ? { low: most + room, high: least - room } : { low: least - room, high: most + room };
}

function bandsOf(edges: readonly (number | null)[], { low, high }: Ends): ChartModel['bands'] {
  return edges.flatMap((edge, lamp) => {
    const from = lamp === 0 ? low : edge;
    if (from === null) return [];
    const next = edges.slice(lamp + 1).find((each) => each !== null);
    return [{ lamp, from, to: next ?? high }];
  });
}

/** Three to six round numbers within the scale. */
function ticksOf(least: number, most: number): readonly number[] {
  const rough = (most - least) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const first = Math.ceil(least / step);
  const count = Math.floor(most / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}
