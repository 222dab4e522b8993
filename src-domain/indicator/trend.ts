import type { BookState } from '#domain/book/book';
import type { DataItem } from '#domain/book/data-item';
import type { Levels } from '#domain/book/decimal';
import type { Indicator } from '#domain/book/indicator';
import type { Exact } from '#domain/exact';
import { evaluateFormula, type Months } from '#domain/formula/evaluate';
import { itemsIn, parseFormula, type Formula } from '#domain/formula/parse';
import type { Framework, Round } from '#domain/scoring/framework';
import { lampIndex } from '#domain/scoring/lamp';
import { scoreResult } from '#domain/scoring/score';
import { itemByCode, itemFigures } from '#domain/tracking/item-figures';
import { levelsInForce } from '#domain/tracking/thresholds';

const MONTHS = 12;

/** Result and score of the year up to and with one month; null where there are none. */
export type MonthOutcome = {
  /** Counts from 1 (October). */
  readonly month: number;
  readonly value: Exact | null;
  readonly score: Exact | null;
  /** Index into the framework's lamps. */
  readonly lamp: number | null;
};

/**
 * The value of the formula month by month, exact, each against the thresholds of the round that the month belongs to.
 * A month behind the last one that has figures has no result: the year is not over, and nothing is wrong.
 * `begun`: how many months of the year have begun.
 */
export function monthOutcomes(
  state: BookState,
  indicator: Indicator,
  framework: Framework,
  begun: number,
): readonly MonthOutcome[] {
  const parsed = parseFormula(indicator.formula);
  const last = parsed.ok ? lastMonth(state, parsed.value, begun) : 0;
  return Array.from({ length: MONTHS }, (_, at): MonthOutcome => {
    const month = at + 1;
    const value = parsed.ok && month <= last ? valueUpTo(state, parsed.value, month) : null;
    const round = roundOf(framework, month);
    if (value === null || round === null) return { month, value, score: null, lamp: null };
    const { levels } = levelsInForce(indicator, round, framework);
    return { month, value, ...scoreOf(indicator, framework, levels, value) };
  });
}

function valueUpTo(state: BookState, formula: Formula, month: number): Exact | null {
  const value = evaluateFormula(formula, itemFigures(state), month);
  return value.kind === 'value' ? value.value : null;
}

/** The round in which a month is reported first. */
export function roundOf({ rounds }: Framework, month: number): Round | null {
  return rounds.find(({ months }) => months >= month) ?? rounds.at(-1) ?? null;
}

/**
 * The last month that can have a result: until there every item that is awaited monthly has figures. Items that are
 * collected now and then (they say what an empty month means) keep their last figure until today.
 */
function lastMonth(state: BookState, formula: Formula, begun: number): number {
  const items = itemsIn(formula).flatMap((code) => itemByCode(state, code) ?? []);
  const filled = (item: DataItem): number => lastFilled(itemFigures(state)(item.code)?.months ?? []);
  const awaited = items.filter(({ emptyMonths }) => emptyMonths === '');
  if (awaited.length > 0) return Math.min(...awaited.map(filled));
  const latest = Math.max(0, ...items.map(filled));
  return latest === 0 ? 0 : Math.max(latest, Math.min(MONTHS, begun));
}

function lastFilled(months: Months): number {
  return months.findLastIndex((figure) => figure !== null) + 1;
}

function scoreOf(
  { method, direction, levelScores }: Indicator,
  framework: Framework,
  levels: Levels,
  value: Exact,
): Pick<MonthOutcome, 'score' | 'lamp'> {
  const { floor, cap } = framework;
  const scored = scoreResult({ method, direction, levels, levelScores, value, floor, cap });
  if (scored.state === 'none') return { score: null, lamp: null };
  return { score: scored.score, lamp: lampIndex(scored.score, framework.lamps) };
}
