import type { BookState, Indicator, RoundResult } from '#domain/book/book';
import { ONE, type Exact } from '#domain/exact';
import { LateSum, nearOf, nearTotal } from '#domain/exact/late-sum';
import { Ratio } from '#domain/exact/ratio';
import { REGISTERS } from '#domain/exact/registers';
import { parseFormula } from '#domain/formula/parse';
import type { Framework } from '#domain/scoring/framework';
import { LevelRule } from '#domain/scoring/level-rule';
import { countedPair, totalOf, totalOfPairs, type Pair, type Total } from '#domain/scoring/totals';
import { usableWeight, weightedBy } from '#domain/scoring/weight';
import { boardRow, isWithoutScore, totalRows, type BoardRow, type RoundCell } from '#domain/tracking/board';
import { MonthNumbers } from '#domain/tracking/month-numbers';
import { indicatorsInOrder } from '#domain/tracking/order';

export type TotalKind = 'certified' | 'selfAssessed';

/**
 * The scores of a book without their explanations, for pages that ask for whole books, or for many: the same exact numbers
 * as those of the board. `round` and `row` count from 0, rows in the order of the form.
 */
export type BookScores = {
  readonly indicators: readonly Indicator[];
  /** Null where there is none. */
  score(round: number, row: number): Exact | null;
  weighted(round: number, row: number): Exact | null;
  total(round: number, kind: TotalKind): Total;
};

/** `months`: of the same tables, where they have been read before. */
export function bookScores(
  state: BookState,
  framework: Framework,
  months: MonthNumbers = new MonthNumbers(state),
): BookScores {
  return new Sheet(state, framework, months);
}

const RULE = new LevelRule(REGISTERS);

class Sheet implements BookScores {
  readonly indicators: readonly Indicator[];
  readonly #framework: Framework;
  /** Months of each. */
  readonly #rounds: readonly number[];
  readonly #weights: (Exact | null)[] = [];
  /** By place: one round after the other. */
  readonly #results: readonly (RoundResult | undefined)[];
  /** Score of each plain row by place, top and bottom; not a number where there is none. */
  readonly #scores: number[];
  /** The rows that went the full way. */
  readonly #full = new Map<number, BoardRow>();

  constructor(state: BookState, framework: Framework, months: MonthNumbers) {
    this.indicators = indicatorsInOrder(state);
    this.#framework = framework;
    this.#rounds = framework.rounds.map(({ months }) => months);
    this.#results = resultsByPlace(state, this.indicators, framework);
    this.#scores = new Array<number>(this.#results.length * 2).fill(Number.NaN);
    this.#fill(state, months);
  }

  score(round: number, row: number): Exact | null {
    const cell = this.#fullCell(round, row);
    if (cell !== undefined)
      return cell.none === null && cell.score.state === 'scored' ? cell.score.score : null;
    const place = 2 * this.#place(round, row);
    const bottom = this.#scores[place + 1] ?? 0;
    return bottom > 0 ? new Ratio(this.#scores[place] ?? 0, bottom) : null;
  }

  weighted(round: number, row: number): Exact | null {
    const cell = this.#fullCell(round, row);
    if (cell !== undefined) return cell.weighted;
    const [weight, score] = [this.#weights[row] ?? null, this.score(round, row)];
    return weight === null || score === null ? null : weightedBy(score, weight);
  }

  total(round: number, kind: TotalKind): Total {
    return this.#full.size === 0 ? this.#quickTotal(round, kind) : totalOfPairs(this.#pairs(round, kind));
  }

  #quickTotal(round: number, kind: TotalKind): Total {
    const weights: Exact[] = [];
    let [value, size] = [0, 0];
    for (let row = 0; row < this.indicators.length; row += 1) {
      const weight = this.#weights[row] ?? null;
      const place = this.#place(round, row);
      if (weight === null || !this.#counts(place, kind)) continue;
      weights.push(weight);
      const score = (this.#scores[2 * place] ?? 0) / (this.#scores[2 * place + 1] ?? 1);
      const points = score * nearOf(weight).value;
      value += points;
      size += Math.abs(points);
    }
    const terms = (): readonly Exact[] =>
      this.#pairs(round, kind).map(({ weight, score }) => weight.mul(score));
    return totalOf(weights, new LateSum(terms, ONE, nearTotal(value, size, weights.length)));
  }

  #pairs(round: number, kind: TotalKind): readonly Pair[] {
    return this.indicators.flatMap((_, row): readonly Pair[] => {
      const full = this.#full.get(row);
      if (full !== undefined) return pairsOfRow(full, round, kind);
      const [weight, score] = [this.#weights[row] ?? null, this.score(round, row)];
      const counts = this.#counts(this.#place(round, row), kind);
      return weight === null || score === null || !counts ? [] : [{ weight, score }];
    });
  }

  #counts(place: number, kind: TotalKind): boolean {
    const isScored = (this.#scores[2 * place + 1] ?? 0) > 0;
    return isScored && (kind === 'selfAssessed' || this.#results[place]?.state === 'certified');
  }

  #place(round: number, row: number): number {
    return round * this.indicators.length + row;
  }

  #fullCell(round: number, row: number): RoundCell | undefined {
    return this.#full.size === 0 ? undefined : this.#full.get(row)?.cells[round];
  }

  #fill(state: BookState, months: MonthNumbers): void {
    const { floor, cap } = this.#framework;
    const isBounded = RULE.bound(floor, cap);
    for (let row = 0; row < this.indicators.length; row += 1) {
      const indicator = this.indicators[row];
      if (indicator === undefined) continue;
      this.#weights.push(usableWeight(indicator.weight));
      const isQuick = isBounded && isPlain(indicator) && RULE.take(indicator.levels, indicator.direction);
      if (!isQuick || !this.#fillRow(row, indicator, months)) {
        this.#full.set(row, boardRow(state, indicator, this.#framework));
      }
    }
  }

  /** False where something does not fit: then all of the row goes the full way. */
  #fillRow(row: number, { formula: text }: Indicator, months: MonthNumbers): boolean {
    const formula = text === '' ? null : parseFormula(text);
    if (formula !== null && !(formula.ok && months.evaluate(formula.value, this.#rounds))) return false;
    for (let round = 0; round < this.#rounds.length; round += 1) {
      const place = this.#place(round, row);
      if (!this.#fillPlace(place, round, this.#results[place], formula !== null)) return false;
    }
    return true;
  }

  /** What the formula gives is in the register; a typed figure goes before it. */
  #fillPlace(place: number, register: number, own: RoundResult | undefined, hasFormula: boolean): boolean {
    if (own !== undefined && isWithoutScore(own.state)) return true;
    const typed = own?.value ?? null;
    if (typed === null && !hasFormula) return true;
    if (typed !== null && !REGISTERS.read(register, typed)) return false;
    if (!RULE.score(register)) return false;
    this.#scores[2 * place] = REGISTERS.top(register);
    this.#scores[2 * place + 1] = REGISTERS.bottom(register);
    return true;
  }
}

/** Found by indicator and round, which are there: ids would have to be put together. */
function resultsByPlace(
  state: BookState,
  indicators: readonly Indicator[],
  { rounds }: Framework,
): readonly (RoundResult | undefined)[] {
  const rows = new Map<string, number>();
  for (const { id } of indicators) rows.set(id, rows.size);
  const results = new Array<RoundResult | undefined>(indicators.length * rounds.length).fill(undefined);
  for (const result of state.result.values()) {
    const row = rows.get(result.indicator);
    if (row === undefined) continue;
    for (let round = 0; round < rounds.length; round += 1) {
      if (rounds[round]?.code === result.round) results[round * indicators.length + row] = result;
    }
  }
  return results;
}

function pairsOfRow(row: BoardRow, round: number, kind: TotalKind): readonly Pair[] {
  return totalRows(row, round)
    .filter(({ certified, exempt }) => !exempt && (kind === 'selfAssessed' || certified))
    .flatMap((leaf) => countedPair(leaf) ?? []);
}

/** Scored by its five levels and the same in every round. */
function isPlain(indicator: Indicator): boolean {
  return (
    (indicator.method === 'interpolate' || indicator.method === 'joint') &&
    indicator.levelScores === null &&
    indicator.startRound === null &&
    indicator.cancelledRound === null &&
    indicator.amendments.length === 0 &&
    isEmpty(indicator.levelsByRound) &&
    isEmpty(indicator.weightByRound)
  );
}

function isEmpty(byRound: object): boolean {
  for (const code in byRound) if (Object.hasOwn(byRound, code)) return false;
  return true;
}
