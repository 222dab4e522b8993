import type { BookState, Indicator } from '#domain/book/book';
import { parseExact, ZERO } from '#domain/exact';
import { partsOf } from '#domain/tracking/order';
import { onIndicator, yearProblem, type YearProblem } from '#domain/check/year-problem';

/** What the method of an indicator needs besides thresholds. */
export function checkMethodParts(
  indicator: Indicator,
  state: Pick<BookState, 'indicator'>,
): readonly YearProblem[] {
  return [...needed(indicator, state), ...checkScores(indicator)];
}

function needed(indicator: Indicator, state: Pick<BookState, 'indicator'>): readonly YearProblem[] {
  switch (indicator.method) {
    case 'milestone':
      return checkSteps(indicator);
    case 'rubric':
      return checkCriteria(indicator);
    case 'hybrid':
      return checkConditions(indicator);
    case 'compound':
      return partsOf(state, indicator).length > 0
        ? []
        : [yearProblem('parts-missing', onIndicator(indicator, 'parts'))];
    case 'interpolate':
    case 'threshold':
    case 'joint':
      return [];
  }
}

/** One problem for all steps without a text. */
function checkSteps(indicator: Indicator): readonly YearProblem[] {
  const missing = indicator.levelTexts.flatMap((text, at) => (text.trim() === '' ? [String(at + 1)] : []));
  const [first] = missing;
  if (first === undefined) return [];
  const place = onIndicator(indicator, 'levelTexts', { at: first });
  return [yearProblem('steps-missing', place, { level: missing.join(', ') })];
}

function checkCriteria(indicator: Indicator): readonly YearProblem[] {
  const { criteria } = indicator;
  const bad = criteria.findIndex(({ max }) => (parseExact(max ?? '')?.compare(ZERO) ?? 0) <= 0);
  if (criteria.length > 0 && bad === -1) return [];
  const at = bad === -1 ? null : String(bad + 1);
  return [yearProblem('criteria-missing', onIndicator(indicator, 'criteria', { at }))];
}

/** Levels 4 and 5 of hybrid criteria are a figure or a condition in words. */
function checkConditions(indicator: Indicator): readonly YearProblem[] {
  return [4, 5].flatMap((level) => {
    const isGiven = indicator.levels[level - 1] !== null || indicator.levelTexts[level - 1]?.trim() !== '';
    const place = onIndicator(indicator, 'levelTexts', { at: String(level) });
    return isGiven ? [] : [yearProblem('condition-missing', place, { level: String(level) })];
  });
}

/** A better level scores more. */
function checkScores(indicator: Indicator): readonly YearProblem[] {
  const { levelScores } = indicator;
  if (levelScores === null) return [];
  const scores = levelScores.map((text) => parseExact(text ?? ''));
  const wrong = scores.findIndex((score, at) => {
    const before = scores[at - 1];
    return score === null || (before !== undefined && before !== null && score.compare(before) <= 0);
  });
  if (wrong === -1) return [];
  const place = onIndicator(indicator, 'levelScores', { at: String(wrong + 1) });
  return [yearProblem('scores-not-ordered', place, { level: String(wrong + 1) })];
}
