import type { Indicator } from '#domain/book/book';
import { parseExact } from '#domain/exact';
import type { Method } from '#domain/scoring/framework';
import { onIndicator, yearProblem, type YearProblem } from '#domain/check/year-problem';

/** Methods whose levels are measured figures; of the others a target says nothing that could be checked. */
export const MEASURED: readonly Method[] = ['interpolate', 'threshold', 'hybrid', 'joint'];

/** The agreed figure lies among the levels. */
export function checkTarget(indicator: Indicator): readonly YearProblem[] {
  const { method, target } = indicator;
  if (!MEASURED.includes(method)) return [];
  const place = onIndicator(indicator, 'target');
  if (target === null || target.trim() === '') return [yearProblem('target-missing', place)];
  const value = parseExact(target);
  const levels = indicator.levels.flatMap((text) => {
    const level = parseExact(text ?? '');
    return text === null || level === null ? [] : [{ text, level }];
  });
  const [first, last] = [levels.at(0), levels.at(-1)];
  if (value === null || first === undefined || last === undefined) return [];
  const isBelow = levels.every(({ level }) => value.compare(level) < 0);
  const isAbove = levels.every(({ level }) => value.compare(level) > 0);
  if (!isBelow && !isAbove) return [];
  return [yearProblem('target-outside-levels', place, { target, first: first.text, last: last.text })];
}
