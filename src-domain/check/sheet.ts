import { findingsOf } from '#domain/agreement/findings';
import type { BookState, Indicator } from '#domain/book/book';
import { checkFormula } from '#domain/check/formula';
import { checkOtherLevels, endsOnOwnLevels } from '#domain/check/other-levels';
import { checkMethodParts } from '#domain/check/method-parts';
import { checkTarget } from '#domain/check/target';
import { fieldPlace } from '#domain/check/field-place';
import { onIndicator, yearProblem, type YearProblem } from '#domain/check/year-problem';
import type { Framework } from '#domain/scoring/framework';

/** The template sheet of one indicator, by itself. */
export function checkSheet(
  indicator: Indicator,
  state: BookState,
  framework: Framework,
): readonly YearProblem[] {
  return [
    ...findingsOf(indicator)
      .filter(({ code }) => code !== 'step-mismatch' || !endsOnOwnLevels(indicator, framework))
      .map(({ code, field, details }) => yearProblem(code, fieldPlace(indicator, field), details)),
    ...checkMethod(indicator, framework),
    ...checkMethodParts(indicator, state),
    ...checkTarget(indicator),
    ...checkOtherLevels(indicator, framework),
    ...checkFormula(indicator.formula, state, onIndicator(indicator, 'formula')),
    ...checkRounds(indicator, framework),
    ...checkPeople(indicator),
  ];
}

/** `joint` is a shared result that scores as `interpolate`. */
function checkMethod(indicator: Indicator, { methods }: Framework): readonly YearProblem[] {
  const { method } = indicator;
  const isAllowed = methods.includes(method) || (method === 'joint' && methods.includes('interpolate'));
  return isAllowed ? [] : [yearProblem('method-not-allowed', onIndicator(indicator, 'method'), { method })];
}

function checkRounds(indicator: Indicator, { rounds }: Framework): readonly YearProblem[] {
  const { cancelledRound, startRound } = indicator;
  const start = rounds.find(({ code }) => code === startRound) ?? rounds[0];
  const cancelled = rounds.find(({ code }) => code === cancelledRound);
  if (start === undefined || cancelled === undefined || cancelled.months > start.months) return [];
  const details = { cancelled: cancelled.code, start: start.code };
  return [yearProblem('rounds-crossed', onIndicator(indicator, 'cancelledRound'), details)];
}

/** Parts are looked after by the people of their whole, unless they have their own. */
function checkPeople(indicator: Indicator): readonly YearProblem[] {
  if (indicator.of !== null) return [];
  const collected = indicator.collectors.some(({ name }) => name.trim() !== '');
  return [
    ...(indicator.supervisor.trim() === ''
      ? [yearProblem('supervisor-missing', onIndicator(indicator, 'supervisor'))]
      : []),
    ...(collected ? [] : [yearProblem('collector-missing', onIndicator(indicator, 'collectors'))]),
  ];
}
