import { resultId, type BookState, type Decimal, type Indicator, type RoundResult } from '#domain/book/book';
import type { Levels } from '#domain/book/decimal';
import { blankResult, type ResultState } from '#domain/book/result';
import { parseExact, sum, type Exact } from '#domain/exact';
import type { Evaluated } from '#domain/formula/evaluate';
import type { NoScoreReason } from '#domain/scoring/explain';
import type { Framework, LevelsSource, Round } from '#domain/scoring/framework';
import { lampIndex } from '#domain/scoring/lamp';
import { scoreResult, weightedScore, type Score } from '#domain/scoring/score';
import type { ScoreInput } from '#domain/scoring/score-input';
import { formulaValue } from '#domain/tracking/formula-value';
import { recordsBehind } from '#domain/tracking/item-figures';
import { indicatorsInOrder, partsOf } from '#domain/tracking/order';
import { isCancelled, isDue, levelsInForce, weightInForce } from '#domain/tracking/thresholds';

export { indicatorsInOrder } from '#domain/tracking/order';

/** Why a round has no score: states of the field, and what this program cannot score. Never a 0. */
export type NoScore = 'notDue' | 'cancelled' | 'naApproved' | 'noEvidence' | NoScoreReason;

/** The state of a round; `mixed` is a compound indicator whose parts stand differently. */
export type CellState = ResultState | 'mixed';

/** Where the result of a round comes from. */
export type ResultSource = 'typed' | 'formula' | 'list' | 'parts';

/** One indicator in one round, as the tracking grid shows it. */
export type RoundCell = {
  readonly round: string;
  /** What was typed. */
  readonly value: Decimal;
  /** The result that counts, as an exact number; null where the method has none (steps, points, parts). */
  readonly result: Exact | null;
  readonly source: ResultSource | null;
  /** The formula's own value, also where a typed one goes before it; null where there is no formula. */
  readonly formula: Evaluated | null;
  readonly state: CellState | null;
  readonly weight: Decimal;
  readonly levels: Levels;
  readonly levelsSource: LevelsSource;
  readonly score: Score;
  /** All that the score depends on: the explanation is made from the same. */
  readonly input: ScoreInput;
  /** Null also for a part of a weighted mean, which has no share of the whole. */
  readonly weighted: Exact | null;
  /** Index into the framework's lamps. */
  readonly lamp: number | null;
  readonly none: NoScore | null;
};

export type BoardRow = {
  readonly indicator: Indicator;
  readonly cells: readonly RoundCell[];
  /** Of a compound indicator, in order. */
  readonly parts: readonly BoardRow[];
  /** How far it stands inside compound indicators; 0 for a row of the form. */
  readonly depth: number;
};

/** The row of one indicator over all rounds of the year. */
export function boardRow(state: BookState, indicator: Indicator, framework: Framework, depth = 0): BoardRow {
  const parts = partsOf(state, indicator).map((part) => boardRow(state, part, framework, depth + 1));
  const sharesWhole = indicator.of === null || state.indicator.get(indicator.of)?.partsMode !== 'average';
  const cells = framework.rounds.map((round, at) =>
    roundCell({ state, indicator, framework, round, parts, at, sharesWhole }),
  );
  return { indicator, cells, parts, depth };
}

/** The records that a row is made of: where they are the same, the row is. */
export function recordsOfRow(
  state: BookState,
  indicator: Indicator,
  framework: Framework,
): readonly (object | undefined)[] {
  return [
    indicator,
    ...resultsOf(state, indicator.id, framework),
    ...(indicator.formula === '' ? [] : recordsBehind(state, indicator.formula)),
    ...partsOf(state, indicator).flatMap((part) => recordsOfRow(state, part, framework)),
  ];
}

export function resultsOf(
  state: BookState,
  indicator: string,
  framework: Framework,
): readonly (RoundResult | undefined)[] {
  return framework.rounds.map((round) => state.result.get(resultId(indicator, round.code)));
}

type CellContext = {
  readonly state: BookState;
  readonly indicator: Indicator;
  readonly framework: Framework;
  readonly round: Round;
  readonly parts: readonly BoardRow[];
  readonly at: number;
  readonly sharesWhole: boolean;
};

function roundCell(place: CellContext): RoundCell {
  const { state, indicator, framework, round, parts, at } = place;
  const own = state.result.get(resultId(indicator.id, round.code));
  const cells = parts.flatMap((part) => part.cells[at] ?? []);
  const { levels, source: levelsSource } = levelsInForce(indicator, round, framework);
  const formula = formulaValue(state, indicator, round);
  const input = inputOf(place, own, levels, formula);
  const score = scoreResult(input);
  const weight = weightInForce(indicator, round);
  const stated = whyNone(place, own, cells) ?? formulaFault(input, formula);
  const counted = stated === null && score.state === 'scored' ? score.score : null;
  return {
    round: round.code,
    value: typedIn(own),
    result: typeof input.value === 'string' ? parseExact(input.value) : input.value,
    source: sourceOf(indicator, own, input),
    formula,
    state: stateOf(indicator, own, cells),
    weight,
    levels,
    levelsSource,
    score,
    input,
    weighted: counted === null ? null : weightedOf(place, cells, counted, weight),
    lamp: counted === null ? null : lampIndex(counted, framework.lamps),
    none: stated ?? (score.state === 'none' ? score.reason : null),
  };
}

function typedIn(own: RoundResult | undefined): Decimal {
  return own?.value ?? null;
}

/** Null for a part that shares the weight of its whole only in words. */
function weightedOf(
  place: CellContext,
  cells: readonly RoundCell[],
  score: Exact,
  weight: Decimal,
): Exact | null {
  if (!place.sharesWhole) return null;
  return sumOfParts(place.indicator, cells) ?? weightedScore(score, weight);
}

/** Where parts share the weight of the whole it gives what they give: a part without a score gives nothing. */
function sumOfParts({ method, partsMode }: Indicator, parts: readonly RoundCell[]): Exact | null {
  if (method !== 'compound' || partsMode !== 'sum' || parts.length === 0) return null;
  return sum(parts.flatMap(({ weighted }) => weighted ?? []));
}

function inputOf(
  { indicator, framework, parts, at }: CellContext,
  own: RoundResult | undefined,
  levels: Levels,
  formula: Evaluated | null,
): ScoreInput {
  const { method, direction, levelScores, partialCredit } = indicator;
  const computed = formula?.kind === 'value' ? formula.value : null;
  const { value, steps, points, deductions, met } = own ?? NOTHING_ENTERED;
  return {
    ...{ method, direction, levels, levelScores, partialCredit },
    ...{ floor: framework.floor, cap: framework.cap },
    ...{ value: value ?? computed, steps, points, deductions, met },
    parts: parts.map((part) => ({
      no: part.indicator.no,
      name: part.indicator.name,
      weight: part.cells[at]?.weight ?? null,
      score: scoredIn(part, at),
    })),
  };
}

const NOTHING_ENTERED = blankResult('', '');

/** The score of a row in a round, null where it does not count. */
function scoredIn(row: BoardRow, at: number): Exact | null {
  const cell = row.cells[at];
  return cell?.none === null && cell.score.state === 'scored' ? cell.score.score : null;
}

function sourceOf(
  { method }: Indicator,
  own: RoundResult | undefined,
  { value, steps = [], points = [] }: ScoreInput,
): ResultSource | null {
  if (method === 'compound') return 'parts';
  if (value !== null) return own === undefined || own.value === null ? 'formula' : 'typed';
  const list = method === 'milestone' ? steps : method === 'rubric' ? points : [];
  return list.length > 0 ? 'list' : null;
}

/** A compound indicator stands as its parts do; nobody certifies it by itself. */
function stateOf(
  { method }: Indicator,
  own: RoundResult | undefined,
  parts: readonly RoundCell[],
): CellState | null {
  if (method !== 'compound' || parts.length === 0) return own?.state ?? null;
  const states = new Set(parts.map((part) => part.state));
  const [only] = states;
  return states.size === 1 ? (only ?? null) : 'mixed';
}

const WITHOUT_SCORE: ReadonlySet<ResultState> = new Set(['notDue', 'noResult', 'naApproved', 'noEvidence']);

/** States that say by themselves that a round has no score. */
export function isWithoutScore(state: ResultState): state is ResultState & NoScore {
  return WITHOUT_SCORE.has(state);
}

function whyNone(
  { indicator, round, framework }: CellContext,
  own: RoundResult | undefined,
  parts: readonly RoundCell[],
): NoScore | null {
  if (isCancelled(indicator, round, framework)) return 'cancelled';
  if (indicator.method === 'compound' && parts.length > 0) return partsWithoutScore(parts);
  if (own !== undefined && isWithoutScore(own.state)) return own.state;
  return !isDue(indicator, round, framework) && !hasSomething(own) ? 'notDue' : null;
}

/** All parts have no score for the same reason: then the whole has none for it either. */
function partsWithoutScore(parts: readonly RoundCell[]): NoScore | null {
  const reasons = new Set(parts.map((part) => part.none));
  const [only] = reasons;
  return reasons.size === 1 ? (only ?? null) : null;
}

function hasSomething(own: RoundResult | undefined): boolean {
  return own !== undefined && (own.value !== null || own.steps.length > 0 || own.points.length > 0);
}

/** A formula that cannot be worked out is said, unless a figure was typed; no figures yet is no fault. */
function formulaFault({ value }: ScoreInput, formula: Evaluated | null): NoScore | null {
  if (value !== null || formula === null) return null;
  if (formula.kind === 'unknownItem') return 'formulaInvalid';
  return formula.kind === 'divisionByZero' ? 'formulaUndefined' : null;
}

/** What enters the totals of a round; see `totalRows`. */
export type BoardTotalRow = {
  readonly weight: Decimal;
  readonly score: Score;
  readonly certified: boolean;
  readonly exempt: boolean;
  readonly noEvidence: boolean;
  readonly dimension: string | null;
};

/**
 * What the row of an indicator gives to the totals of a round: itself, or its parts where their weights add up to its
 * own and each is certified by itself.
 */
export function totalRows(row: BoardRow, at: number): readonly BoardTotalRow[] {
  const { indicator, parts } = row;
  const leaves = indicator.method === 'compound' && indicator.partsMode === 'sum' && parts.length > 0;
  return (leaves ? parts : [row]).map((leaf) => ({
    ...totalRow(leaf, at),
    dimension: indicator.dimension,
  }));
}

function totalRow({ cells }: BoardRow, at: number): Omit<BoardTotalRow, 'dimension'> {
  const cell = cells[at];
  return {
    weight: cell?.weight ?? null,
    score: cell?.none === null ? cell.score : { state: 'none', reason: 'noResult' },
    certified: cell?.state === 'certified',
    exempt: cell?.none === 'naApproved',
    noEvidence: cell?.none === 'noEvidence',
  };
}

/** The rows of all indicators of the form, in its order. */
export function boardRows(state: BookState, framework: Framework): readonly BoardRow[] {
  return indicatorsInOrder(state).map((each) => boardRow(state, each, framework));
}
