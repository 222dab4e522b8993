import type { BookState, Indicator, RoundResult } from '#domain/book/book';
import { HUNDRED, ONE, sum, type Exact } from '#domain/exact';
import { LateSum, nearOf, nearTotal } from '#domain/exact/late-sum';
import { Ratio } from '#domain/exact/ratio';
import { Registers } from '#domain/exact/registers';
import { parseFormula } from '#domain/formula/parse';
import type { Framework } from '#domain/scoring/framework';
import { LevelRule } from '#domain/scoring/level-rule';
import { countedPair, totalOf, type Pair, type Total } from '#domain/scoring/totals';
import { usableWeight } from '#domain/scoring/weight';
import { boardRow, isWithoutScore, totalRows, type BoardRow } from '#domain/tracking/board';
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

export function bookScores(state: BookState, framework: Framework): BookScores {
  return new Sheet(state, framework);
}

const REGISTERS = new Registers();
const RULE = new LevelRule(REGISTERS);

class Sheet implements BookScores {
  readonly indicators: readonly Indicator[];
  readonly #rounds: number;
  readonly #weights: (Exact | null)[] = [];
  /** Score of each plain row, one round after the other; over 0 where there is none. */
  readonly #tops: Float64Array;
  readonly #bottoms: Float64Array;
  readonly #isCertified: Uint8Array;
  /** The rows that went the full way. */
  readonly #full = new Map<number, BoardRow>();

  constructor(state: BookState, framework: Framework) {
    this.indicators = indicatorsInOrder(state);
    this.#rounds = framework.rounds.length;
    const size = this.indicators.length * this.#rounds;
    this.#tops = new Float64Array(size);
    this.#bottoms = new Float64Array(size);
    this.#isCertified = new Uint8Array(size);
    this.#fill(state, framework);
  }

  score(round: number, row: number): Exact | null {
    const full = this.#full.get(row)?.cells[round];
    if (full !== undefined)
      return full.none === null && full.score.state === 'scored' ? full.score.score : null;
    const place = this.#place(round, row);
    const bottom = this.#bottoms[place] ?? 0;
    return bottom === 0 ? null : new Ratio(this.#tops[place] ?? 0, bottom);
  }

  weighted(round: number, row: number): Exact | null {
    const full = this.#full.get(row)?.cells[round];
    if (full !== undefined) return full.weighted;
    const weight = this.#weights[row] ?? null;
    return weight === null ? null : (this.score(round, row)?.mul(weight).div(HUNDRED) ?? null);
  }

  total(round: number, kind: TotalKind): Total {
    if (this.#full.size > 0) {
      const pairs = this.#pairs(round, kind);
      return totalOf(
        pairs.map(({ weight }) => weight),
        sum(pairs.map(({ weight, score }) => weight.mul(score))),
      );
    }
    const weights: Exact[] = [];
    let [value, size] = [0, 0];
    for (let row = 0; row < this.indicators.length; row += 1) {
      const weight = this.#weights[row] ?? null;
      const place = this.#place(round, row);
      if (weight === null || !this.#counts(place, kind)) continue;
      weights.push(weight);
      const points = ((this.#tops[place] ?? 0) / (this.#bottoms[place] ?? 1)) * nearOf(weight).value;
      value += points;
      size += Math.abs(points);
    }
    const points = new LateSum(
      () => this.#pairs(round, kind).map(({ weight, score }) => weight.mul(score)),
      ONE,
      nearTotal(value, size, weights.length),
    );
    return totalOf(weights, points);
  }

  #counts(place: number, kind: TotalKind): boolean {
    return (this.#bottoms[place] ?? 0) > 0 && (kind === 'selfAssessed' || this.#isCertified[place] === 1);
  }

  #place(round: number, row: number): number {
    return round * this.indicators.length + row;
  }

  #pairs(round: number, kind: TotalKind): readonly Pair[] {
    return this.indicators.flatMap((_, row): readonly Pair[] => {
      const full = this.#full.get(row);
      if (full !== undefined) {
        const leaves = totalRows(full, round).filter(
          ({ certified, exempt }) => !exempt && (kind === 'selfAssessed' || certified),
        );
        return leaves.flatMap((leaf) => countedPair(leaf) ?? []);
      }
      const [weight, score] = [this.#weights[row] ?? null, this.score(round, row)];
      return weight === null || score === null || !this.#counts(this.#place(round, row), kind)
        ? []
        : [{ weight, score }];
    });
  }

  #fill(state: BookState, framework: Framework): void {
    const results = this.#results(state, framework);
    const months = monthsOf(state);
    const canBound = RULE.bound(framework.floor, framework.cap);
    for (const [row, indicator] of this.indicators.entries()) {
      this.#weights.push(usableWeight(indicator.weight));
      const isQuick = canBound && isPlain(indicator) && RULE.take(indicator.levels, indicator.direction);
      if (isQuick && this.#fillRow(row, indicator, framework, results, months)) continue;
      this.#full.set(row, boardRow(state, indicator, framework));
    }
  }

  #fillRow(
    row: number,
    { formula: text }: Indicator,
    framework: Framework,
    results: readonly (RoundResult | undefined)[],
    months: MonthNumbers,
  ): boolean {
    const parsed = text === '' ? null : parseFormula(text);
    for (let round = 0; round < this.#rounds; round += 1) {
      const place = this.#place(round, row);
      const own = results[place];
      if (own !== undefined && isWithoutScore(own.state)) continue;
      const typed = own?.value ?? null;
      if (typed === null) {
        if (parsed === null) continue;
        const upto = framework.rounds[round]?.months ?? 0;
        if (!parsed.ok || !months.evaluate(parsed.value, upto, 0)) return false;
      } else if (!REGISTERS.read(0, typed)) return false;
      if (!RULE.score(0)) return false;
      this.#tops[place] = REGISTERS.tops[0] ?? 0;
      this.#bottoms[place] = REGISTERS.bottoms[0] ?? 1;
      this.#isCertified[place] = own?.state === 'certified' ? 1 : 0;
    }
    return true;
  }

  /** By place. Looked up by indicator and round, as two texts that are there: ids would have to be put together. */
  #results(state: BookState, framework: Framework): readonly (RoundResult | undefined)[] {
    const rows = new Map(this.indicators.map(({ id }, row) => [id, row]));
    const results = new Array<RoundResult | undefined>(this.#tops.length).fill(undefined);
    for (const result of state.result.values()) {
      const row = rows.get(result.indicator);
      const round = framework.rounds.findIndex(({ code }) => code === result.round);
      if (row !== undefined && round !== -1) results[this.#place(round, row)] = result;
    }
    return results;
  }
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

/** What was read of a book's months, by both tables: a figure that is typed makes a new table of series, the items stay. */
const KEPT = new WeakMap<object, { readonly item: object; readonly months: MonthNumbers }>();

function monthsOf({ item, series }: BookState): MonthNumbers {
  const known = KEPT.get(series);
  if (known?.item === item) return known.months;
  const months = new MonthNumbers({ item, series }, REGISTERS);
  KEPT.set(series, { item, months });
  return months;
}
