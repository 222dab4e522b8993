import type { Decimal, Levels } from '#domain/book/decimal';
import type { Amendment, Indicator } from '#domain/book/indicator';
import type { Framework, LevelsSource, Round } from '#domain/scoring/framework';

/** The thresholds in force in a round, and where they come from. */
export type InForce = { readonly levels: Levels; readonly source: LevelsSource };

/** Which thresholds a round goes by: an approved amendment, those of the round, those of the year, as the year orders. */
export function levelsInForce(indicator: Indicator, round: Round, framework: Framework): InForce {
  for (const source of framework.levelsOrder) {
    if (source === 'amendments' && indicator.amendments.length === 0) continue;
    const levels = levelsFrom(source, indicator, round, framework);
    if (levels !== null) return { levels, source };
  }
  return { levels: indicator.levels, source: 'levels' };
}

function levelsFrom(
  source: LevelsSource,
  indicator: Indicator,
  round: Round,
  framework: Framework,
): Levels | null {
  if (source === 'levels') return indicator.levels;
  if (source === 'levelsByRound') return indicator.levelsByRound[round.code] ?? null;
  return amendmentInForce(indicator, round, framework)?.levels ?? null;
}

/** Of two amendments that are both in force the later agreed one counts; null where there is none. */
export function amendmentInForce(
  { amendments }: Pick<Indicator, 'amendments'>,
  round: Round,
  framework: Framework,
): Amendment | null {
  const inForce = amendments.filter(
    ({ fromRound, approvedOn }) => approvedOn !== null && hasBegun(fromRound, round, framework),
  );
  return inForce.at(-1) ?? null;
}

/** The weight of an indicator in a round: the round's own, else the year's. */
export function weightInForce(indicator: Indicator, round: Round): Decimal {
  return Object.hasOwn(indicator.weightByRound, round.code)
    ? (indicator.weightByRound[round.code] ?? null)
    : indicator.weight;
}

/** An indicator may begin in a later round; before that it is not due, which is not the same as no result. */
export function isDue(indicator: Indicator, round: Round, framework: Framework): boolean {
  return indicator.startRound === null || hasBegun(indicator.startRound, round, framework, true);
}

/** From its cancelled round on an indicator is no longer measured. */
export function isCancelled(indicator: Indicator, round: Round, framework: Framework): boolean {
  return indicator.cancelledRound !== null && hasBegun(indicator.cancelledRound, round, framework);
}

/** `unknown`: what a round that the year does not have stands for. */
function hasBegun(code: string, round: Round, framework: Framework, unknown = false): boolean {
  const start = framework.rounds.find((each) => each.code === code);
  return start === undefined ? unknown : round.months >= start.months;
}
