import { parseExact, toDecimal, toFixed, wholeNumber, type Exact } from '#domain/exact';
import { explainScore, type Explanation } from '#domain/scoring/explain';
import type { ResultSource, RoundCell } from '#domain/tracking/board';

/** A result as a cell shows it. `text` is empty where there is none. */
export type ShownResult = { readonly text: string; readonly source: ResultSource | null };

/** Results are reported with at most so many decimals (forms-and-scoring 3.3). */
const DECIMALS = 4;

/** The shortest text of a number; one that never ends is rounded half up. */
export function printedResult(value: Exact): string {
  const whole = toDecimal(value);
  const places = whole === null ? DECIMALS : (whole.split('.')[1]?.length ?? 0);
  if (whole !== null && places <= DECIMALS) return whole;
  const rounded = parseExact(toFixed(value, DECIMALS));
  return (rounded === null ? null : toDecimal(rounded)) ?? toFixed(value, DECIMALS);
}

/**
 * The result of a round in a cell: what was typed, else what formula, steps, points or parts give. Points stand before
 * deductions, as a typed sum of points does.
 */
export function shownResult(cell: RoundCell): ShownResult {
  const { source, value } = cell;
  if (source === null || source === 'typed') return { text: value === null ? '' : shortest(value), source };
  const figure = source === 'parts' ? partsResult(cell) : computedResult(cell);
  return { text: figure === null ? '' : printedResult(figure), source };
}

/** What formula, steps or points give by themselves, whatever was typed; null where they give nothing. */
export function computedResult({ formula, input }: RoundCell): Exact | null {
  if (formula !== null) return formula.kind === 'value' ? formula.value : null;
  if (input.method !== 'milestone' && input.method !== 'rubric') return null;
  return listResult(explainScore({ ...input, value: null }));
}

/** The typed figure and the computed one where they differ as far as they are printed. */
export function differingResult(
  cell: RoundCell,
): { readonly typed: string; readonly computed: string } | null {
  const computed = computedResult(cell);
  if (cell.value === null || computed === null) return null;
  const typed = parseExact(cell.value);
  if (typed === null) return null;
  const [a, b] = [typed, computed].map(printedResult);
  return a === undefined || b === undefined || a === b ? null : { typed: a, computed: b };
}

function listResult(told: Explanation): Exact | null {
  if (told.kind === 'steps') return wholeNumber(told.counted);
  return told.kind === 'points' ? told.sum : null;
}

function partsResult({ none, score }: RoundCell): Exact | null {
  return none === null && score.state === 'scored' ? score.score : null;
}

/** Without zeros that say nothing, so that a long figure is not cut off in its cell. */
export function shortest(text: string): string {
  const value = parseExact(text);
  return value === null ? text : (toDecimal(value) ?? text);
}
