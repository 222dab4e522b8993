import {
  resultId,
  type BookState,
  type Decimal,
  type Indicator,
  type ResultState,
  type RoundResult,
} from '#domain/book/book';
import type { Exact } from '#domain/exact';
import type { NoScoreReason } from '#domain/scoring/explain';
import type { Framework, Round } from '#domain/scoring/framework';
import { lampIndex } from '#domain/scoring/lamp';
import { scoreResult, weightedScore, type Score } from '#domain/scoring/score';

/** Why a round has no score: four states of the field, and what this program cannot score. Never a 0. */
export type NoScore = 'notDue' | 'naApproved' | 'noEvidence' | NoScoreReason;

/** One indicator in one round, as the tracking grid shows it. */
export type RoundCell = {
  readonly round: string;
  readonly value: Decimal;
  readonly state: ResultState | null;
  readonly score: Score;
  readonly weighted: Exact | null;
  /** Index into the framework's lamps. */
  readonly lamp: number | null;
  readonly none: NoScore | null;
};

export type BoardRow = { readonly indicator: Indicator; readonly cells: readonly RoundCell[] };

/** The row of one indicator over all rounds of the year. */
export function boardRow(
  indicator: Indicator,
  results: readonly (RoundResult | undefined)[],
  framework: Framework,
): BoardRow {
  return {
    indicator,
    cells: framework.rounds.map((round, at) => roundCell(indicator, round, results[at], framework)),
  };
}

function roundCell(
  indicator: Indicator,
  round: Round,
  result: RoundResult | undefined,
  framework: Framework,
): RoundCell {
  const value = result?.value ?? null;
  const before = stateWithoutScore(indicator, round, result, framework);
  const score: Score = scoreResult({
    method: indicator.method,
    direction: indicator.direction,
    levels: indicator.levels,
    value,
    floor: framework.floor,
    cap: framework.cap,
  });
  const shared = { round: round.code, value, state: result?.state ?? null };
  if (before !== null) return { ...shared, score, weighted: null, lamp: null, none: before };
  if (score.state === 'none') return { ...shared, score, weighted: null, lamp: null, none: score.reason };
  return {
    ...shared,
    score,
    weighted: weightedScore(score.score, indicator.weight),
    lamp: lampIndex(score.score, framework.lamps),
    none: null,
  };
}

function stateWithoutScore(
  indicator: Indicator,
  round: Round,
  result: RoundResult | undefined,
  framework: Framework,
): NoScore | null {
  if (result?.state === 'naApproved') return 'naApproved';
  if (result?.state === 'noEvidence') return 'noEvidence';
  return !isDue(indicator, round, framework) && (result?.value ?? null) === null ? 'notDue' : null;
}

/** An indicator may begin in a later round; before that it is not due, which is not the same as no result. */
export function isDue(indicator: Indicator, round: Round, framework: Framework): boolean {
  if (indicator.startRound === null) return true;
  const start = framework.rounds.find((each) => each.code === indicator.startRound);
  return start === undefined || round.months >= start.months;
}

/** What the row of an indicator gives to the totals of a round. */
export function totalRow(
  row: BoardRow,
  at: number,
): {
  readonly weight: Decimal;
  readonly score: Score;
  readonly certified: boolean;
  readonly exempt: boolean;
  readonly dimension: string | null;
} {
  const cell = row.cells[at];
  const counts = cell?.none === null;
  return {
    weight: row.indicator.weight,
    score: counts ? cell.score : { state: 'none', reason: 'noResult' },
    certified: cell?.state === 'certified',
    exempt: cell?.none === 'naApproved',
    dimension: row.indicator.dimension,
  };
}

/** Indicators in the order of the form. */
export function indicatorsInOrder({ indicator }: Pick<BookState, 'indicator'>): readonly Indicator[] {
  const known = IN_ORDER.get(indicator);
  if (known !== undefined) return known;
  const sorted = [...indicator.values()].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  IN_ORDER.set(indicator, sorted);
  return sorted;
}

/** A typed result leaves the indicators as they are: they need not be sorted again. */
const IN_ORDER = new WeakMap<object, readonly Indicator[]>();

export function resultsOf(
  state: BookState,
  indicator: string,
  framework: Framework,
): readonly (RoundResult | undefined)[] {
  return framework.rounds.map((round) => state.result.get(resultId(indicator, round.code)));
}
