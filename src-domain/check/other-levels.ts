import { findingsOf, type IndicatorFinding } from '#domain/agreement/findings';
import type { Indicator, Levels } from '#domain/book/book';
import { parseExact, ZERO } from '#domain/exact';
import type { Framework } from '#domain/scoring/framework';
import { isFigure } from '#domain/text/typed-figure';
import { levelOf } from '#domain/check/field-place';
import { onIndicator, yearProblem, type YearProblem } from '#domain/check/year-problem';

/** Thresholds and weights that are in force in some rounds only are held to the same rules as those of the year. */
export function checkOtherLevels(indicator: Indicator, framework: Framework): readonly YearProblem[] {
  const rounds = Object.entries(indicator.levelsByRound).flatMap(([round, levels]) => {
    // The step of the form is that of the whole year: levels of a cumulative figure in between have their own.
    const adjustStep = round === lastRound(framework) ? indicator.adjustStep : null;
    return levelFindings({ ...indicator, adjustStep }, levels).map(({ code, field, details }) =>
      yearProblem(code, onIndicator(indicator, 'levelsByRound', { round, at: levelOf(field) }), details),
    );
  });
  const amended = indicator.amendments.flatMap(({ fromRound, levels }, index) =>
    levelFindings(indicator, levels).map(({ code, field, details }) => {
      const at = [index + 1, levelOf(field) ?? []].flat().join('.');
      return yearProblem(code, onIndicator(indicator, 'amendments', { round: fromRound, at }), details);
    }),
  );
  return [...rounds, ...amended, ...roundWeights(indicator)];
}

/** Whether the thresholds with which the year ends are others than those of the form: the step is then theirs. */
export function endsOnOwnLevels({ levelsByRound }: Indicator, framework: Framework): boolean {
  const last = lastRound(framework);
  return last !== undefined && Object.hasOwn(levelsByRound, last);
}

function lastRound({ rounds }: Framework): string | undefined {
  return rounds.at(-1)?.code;
}

const ABOUT_LEVELS: readonly string[] = [
  'direction-contradicts',
  'percent-levels',
  'percent-fraction',
  'step-mismatch',
];

/** What is found in other thresholds; what does not depend on them was said of the year's. */
function levelFindings(indicator: Indicator, levels: Levels): readonly IndicatorFinding[] {
  return findingsOf({ ...indicator, levels }).filter(
    ({ code, field }) => levelOf(field) !== null || ABOUT_LEVELS.includes(code),
  );
}

function roundWeights(indicator: Indicator): readonly YearProblem[] {
  return Object.entries(indicator.weightByRound).flatMap(([round, weight]) => {
    const place = onIndicator(indicator, 'weightByRound', { round });
    if (!isFigure(weight)) return [yearProblem('not-a-number', place, { text: weight ?? '' })];
    const value = parseExact(weight ?? '');
    return value === null || value.compare(ZERO) >= 0
      ? []
      : [yearProblem('weight-negative', place, { value: weight ?? '' })];
  });
}
