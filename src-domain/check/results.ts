import { isPercentUnit } from '#domain/agreement/check-unit';
import { resultId, type BookState, type Indicator } from '#domain/book/book';
import { exact, HUNDRED, ONE, parseExact, toFixed, wholeNumber, ZERO, type Exact } from '#domain/exact';
import type { Framework } from '#domain/scoring/framework';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { cellProblems, isFigureOf, isJudged, type FigureOwner } from '#domain/tracking/check-figure';
import { missingIfCertified } from '#domain/check/certified';
import { MEASURED } from '#domain/check/target';
import {
  onIndicator,
  placeOf,
  yearProblem,
  type YearPlace,
  type YearProblem,
} from '#domain/check/year-problem';

/** "ทศนิยมไม่เกิน 4 ตำแหน่ง" (forms-and-scoring 3.3), and as many are printed. */
const DECIMALS = 4;
const TEN = wholeNumber(10);
const TWO = wholeNumber(2);

/** What a figure is judged by; an indicator that is not in a book yet has as much. */
export type Measured = FigureOwner & Pick<Indicator, 'id' | 'no'>;
export type FigureCell = Pick<RoundCell, 'round' | 'value' | 'result' | 'levels' | 'formula' | 'none'>;

/** The results of one indicator, round by round, against themselves, the formula and last year. */
export function checkResults(row: BoardRow, state: BookState, framework: Framework): readonly YearProblem[] {
  const { indicator, cells } = row;
  return cells.flatMap((cell, at) => {
    if (cell.none === 'cancelled') return [];
    const place = placeOfResult(indicator, cell);
    const round = framework.rounds[at];
    const months = String(round?.months ?? cell.round);
    const missing = round === undefined ? null : missingIfCertified(row, cell, round.months, state);
    return [
      ...(missing === null ? [] : [yearProblem('certified-without-figure', place, missing)]),
      ...checkFigure(indicator, cell),
      ...checkPoints(state.result.get(place.id)?.points ?? [], indicator, place),
      ...checkDivision(indicator, cell, months),
    ];
  });
}

/** A figure by itself and against last year: all that can be said before it is in a book and scored. */
export function checkFigure(indicator: Measured, cell: FigureCell): readonly YearProblem[] {
  const place = placeOfResult(indicator, cell);
  const measured = checkMeasured(indicator, cell, place);
  // A percent far from last year's is told once.
  const isJump = measured.some(({ code }) => code === 'result-jump');
  const own = cellProblems(indicator, cell).filter(({ code }) => !isJump || code !== 'percent-outside');
  const unit = own.map(({ code, details }) => yearProblem(code, place, details));
  // A day where a number belongs is told as such, not a second time as text.
  const isDay = own.some(({ code }) => code === 'figure-is-a-day' || code === 'figure-not-a-day');
  return [...(isDay ? [] : checkTyped(indicator.unit, cell, place)), ...unit, ...measured];
}

function placeOfResult({ id, no }: Measured, { round }: FigureCell): YearPlace {
  return placeOf('result', resultId(id, round), { field: 'value', no, indicator: id, round });
}

function checkTyped(unit: string, { value, formula }: FigureCell, place: YearPlace): readonly YearProblem[] {
  if (value === null) return [];
  if (!isFigureOf(unit, value)) return [yearProblem('not-a-number', place, { text: value })];
  const decimals = /\.(\d*?)0*$/.exec(value.trim())?.[1]?.length ?? 0;
  return [
    ...(decimals > DECIMALS ? [yearProblem('decimals-too-many', place, { value })] : []),
    ...(formula?.kind === 'value' ? checkAgainst(value, formula.value, place) : []),
  ];
}

/** A typed figure goes before the formula's; the two are the same as far as they are printed, or it is told. */
function checkAgainst(typed: string, value: Exact, place: YearPlace): readonly YearProblem[] {
  const computed = toFixed(value, DECIMALS);
  const figure = parseExact(typed);
  if (figure === null || figure.equals(value) || figure.equals(exact(computed))) return [];
  return [yearProblem('value-differs', place, { typed, computed })];
}

function checkPoints(
  points: readonly (string | null)[],
  { criteria, method }: Indicator,
  place: YearPlace,
): readonly YearProblem[] {
  if (method !== 'rubric') return [];
  return points.flatMap((text, index) => {
    const onPoint = { ...place, field: 'points', at: String(index + 1) };
    return checkPoint(text ?? '', criteria[index]?.max ?? '', onPoint);
  });
}

/** Points that are not given yet are no fault. */
function checkPoint(text: string, max: string, place: YearPlace): readonly YearProblem[] {
  if (text === '') return [];
  const [given, most] = [parseExact(text), parseExact(max)];
  if (given === null) return [yearProblem('not-a-number', place, { text })];
  if (most === null || given.compare(most) <= 0) return [];
  return [yearProblem('points-over-max', place, { value: text, max })];
}

function checkDivision(
  indicator: Indicator,
  { formula, round, none }: RoundCell,
  months: string,
): readonly YearProblem[] {
  if (formula?.kind !== 'divisionByZero' || none === 'notDue' || none === 'naApproved') return [];
  return [yearProblem('formula-undefined', onIndicator(indicator, 'formula', { round }), { months })];
}

function checkMeasured(indicator: Measured, cell: FigureCell, place: YearPlace): readonly YearProblem[] {
  const { result } = cell;
  if (result === null || !isJudged(cell) || !MEASURED.includes(indicator.method)) return [];
  const value = cell.value ?? toFixed(result, DECIMALS);
  return [
    ...checkJump(result, indicator.base, value, place),
    ...(isFraction(result, indicator, cell)
      ? [yearProblem('percent-fraction', place, { unit: indicator.unit, value })]
      : []),
  ];
}

/** More than ten times last year's result, or less than a tenth of it. */
function checkJump(
  result: Exact,
  base: string | null,
  value: string,
  place: YearPlace,
): readonly YearProblem[] {
  const before = parseExact(base ?? '')?.abs() ?? ZERO;
  if (base === null || before.equals(ZERO)) return [];
  const now = result.abs();
  const isNear = now.compare(before.mul(TEN)) <= 0 && now.mul(TEN).compare(before) >= 0;
  return isNear ? [] : [yearProblem('result-jump', place, { value, base })];
}

/** A percent of at most 1 that would lie about the levels if it were a hundred times as much: 0.87 beside 85 to 95. */
function isFraction(result: Exact, { unit }: Measured, { levels }: FigureCell): boolean {
  if (!isPercentUnit(unit) || result.compare(ZERO) <= 0 || result.compare(ONE) > 0) return false;
  const known = levels.flatMap((level) => parseExact(level ?? '') ?? []).sort((a, b) => a.compare(b));
  const [least, most] = [known.at(0), known.at(-1)];
  if (least === undefined || most === undefined || least.compare(ONE) <= 0) return false;
  const percent = result.mul(HUNDRED);
  return percent.mul(TWO).compare(least) >= 0 && percent.compare(most.mul(TWO)) <= 0;
}
