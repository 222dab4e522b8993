import type { BookState, Indicator } from '#domain/book/book';
import { MONTH_FIELDS } from '#domain/book/data-item';
import { parseExact, sum, wholeNumber, type Exact } from '#domain/exact';
import { evaluateFormula } from '#domain/formula/evaluate';
import { itemsIn, parseFormula } from '#domain/formula/parse';
import type { Framework } from '#domain/scoring/framework';
import { lampIndex } from '#domain/scoring/lamp';
import { scoreResult } from '#domain/scoring/score';
import { boardRow, type BoardRow } from '#domain/tracking/board';
import { itemFigures } from '#domain/tracking/item-figures';

/**
 * The result expected at the end of the year, and the score that it would have by the rules of the last round.
 * - `months`: a straight line through the cumulative results of the months (least squares)
 * - `rounds`: a straight line through the results of the rounds
 * - `last`: only one result is known: it is taken to stay
 * `low` and `high` are the line less and plus its greatest miss so far; they are no probability.
 */
export type Forecast = {
  readonly basis: 'months' | 'rounds' | 'last';
  /** The results from which it is made, oldest first; months count from October as 1. */
  readonly points: readonly ForecastPoint[];
  /** The month for which it speaks: the end of the last round. */
  readonly month: number;
  readonly value: Exact;
  readonly low: Exact;
  readonly high: Exact;
  readonly score: Exact | null;
  readonly lamp: number | null;
};

export type ForecastPoint = { readonly month: number; readonly value: Exact };

/** Null where nothing is known yet or the end of the year is, and for methods without a figure (steps, points, parts). */
export function forecastOf(state: BookState, indicator: Indicator, framework: Framework): Forecast | null {
  return forecastOfRow(state, boardRow(state, indicator, framework), framework);
}

/** The same of a row that is worked out already; of a row with a result at the end of the year there is nothing to expect. */
export function forecastOfRow(state: BookState, row: BoardRow, framework: Framework): Forecast | null {
  const last = framework.rounds.at(-1);
  const cell = row.cells.at(-1);
  if (last === undefined || cell === undefined || cell.state === 'certified') return null;
  const { basis, points } = basisOf(state, row, framework);
  if ((points.at(-1)?.month ?? 0) >= last.months) return null;
  const line = lineThrough(points, last.months);
  if (line === null) return null;
  const { value, miss } = line;
  const score = scoreResult({ ...cell.input, value });
  const scored = score.state === 'scored' ? score.score : null;
  return {
    ...{
      basis,
      points,
      month: last.months,
      value,
      low: value.sub(miss),
      high: value.add(miss),
      score: scored,
    },
    lamp: scored === null ? null : lampIndex(scored, framework.lamps),
  };
}

/** By months where the formula has two of them, or one and nothing was typed; else by what the rounds have. */
function basisOf(state: BookState, row: BoardRow, framework: Framework): Pick<Forecast, 'basis' | 'points'> {
  const months = monthlyResults(state, row.indicator);
  const isTyped = row.cells.some(({ value }) => value !== null);
  const byMonths = months.length >= 2 || (months.length === 1 && !isTyped);
  const points = byMonths ? months : roundResults(row, framework);
  if (points.length < 2) return { basis: 'last', points };
  return { basis: byMonths ? 'months' : 'rounds', points };
}

/** The result of the formula from October up to each month that has figures of its own. */
export function monthlyResults(
  state: BookState,
  { formula }: Pick<Indicator, 'formula'>,
): readonly ForecastPoint[] {
  const parsed = formula.trim() === '' ? null : parseFormula(formula);
  if (parsed?.ok !== true) return [];
  const lookup = itemFigures(state);
  const known = lastMonth(state, formula);
  return MONTH_FIELDS.slice(0, known).flatMap((_, at) => {
    const worked = evaluateFormula(parsed.value, lookup, at + 1);
    return worked.kind === 'value' ? [{ month: at + 1, value: worked.value }] : [];
  });
}

/** The last month in which any item of the formula has a figure. */
function lastMonth(state: BookState, formula: string): number {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return 0;
  const lookup = itemFigures(state);
  const ends = itemsIn(parsed.value).map(
    (code) => (lookup(code)?.months ?? []).findLastIndex((each) => each !== null) + 1,
  );
  return Math.max(0, ...ends);
}

function roundResults(row: BoardRow, { rounds }: Framework): readonly ForecastPoint[] {
  return rounds.flatMap(({ months }, at) => {
    const cell = row.cells[at];
    const value = cell?.none === null ? (cell.result ?? readTyped(cell.value)) : null;
    return value === null ? [] : [{ month: months, value }];
  });
}

function readTyped(text: string | null): Exact | null {
  return text === null ? null : parseExact(text);
}

/** Least squares, exact: slope = (n Σtv − Σt Σv) / (n Σt² − (Σt)²). */
function lineThrough(
  points: readonly ForecastPoint[],
  at: number,
): { readonly value: Exact; readonly miss: Exact } | null {
  const [first] = points;
  if (first === undefined) return null;
  if (points.length === 1) return { value: first.value, miss: wholeNumber(0) };
  const n = wholeNumber(points.length);
  const times = points.map(({ month }) => wholeNumber(month));
  const values = points.map(({ value }) => value);
  const [st, sv] = [sum(times), sum(values)];
  const stv = sum(points.map(({ month, value }) => value.mul(wholeNumber(month))));
  const stt = sum(times.map((time) => time.mul(time)));
  const slope = n
    .mul(stv)
    .sub(st.mul(sv))
    .div(n.mul(stt).sub(st.mul(st)));
  const start = sv.sub(slope.mul(st)).div(n);
  const lineAt = (month: number): Exact => start.add(slope.mul(wholeNumber(month)));
  const misses = points.map(({ month, value }) => value.sub(lineAt(month)).abs());
  const miss = misses.reduce((most, each) => (each.compare(most) > 0 ? each : most));
  return { value: lineAt(at), miss };
}
