import type { BookState } from '#domain/book/book';
import type { Series } from '#domain/book/data-item';

/** The numbers of one province in the order of the form, read into arrays of floats. */
export type BareFigures = {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly levels: Float64Array;
  readonly weights: Float64Array;
  /** -1 where lower is better. */
  readonly signs: Float64Array;
};

/** What a bare loop ends with: scores and weighted scores by province, round and indicator; totals as printed. */
export type BareScores = {
  readonly scores: Float64Array;
  readonly weighted: Float64Array;
  readonly totals: readonly (readonly string[])[];
};

const LEVELS = 5;
const MONTHS = 12;

/**
 * Reads the records of one province. They stand in the order of the form, two series an indicator: nothing needs to be looked
 * up, as little as can be done with what is stored.
 */
export function bareFigures({ indicator, series }: BookState): BareFigures {
  const count = indicator.size;
  const figures = {
    a: new Float64Array(count * MONTHS),
    b: new Float64Array(count * MONTHS),
    levels: new Float64Array(count * LEVELS),
    weights: new Float64Array(count),
    signs: new Float64Array(count),
  };
  let at = 0;
  for (const { levels, weight, direction } of indicator.values()) {
    for (let level = 0; level < LEVELS; level += 1)
      figures.levels[at * LEVELS + level] = Number(levels[level]);
    figures.weights[at] = Number(weight);
    figures.signs[at] = direction === 'lower' ? -1 : 1;
    at += 1;
  }
  at = 0;
  for (const each of series.values()) {
    readMonths(at % 2 === 0 ? figures.a : figures.b, (at >> 1) * MONTHS, each);
    at += 1;
  }
  return figures;
}

function readMonths(into: Float64Array, from: number, series: Series): void {
  into[from] = Number(series.m1);
  into[from + 1] = Number(series.m2);
  into[from + 2] = Number(series.m3);
  into[from + 3] = Number(series.m4);
  into[from + 4] = Number(series.m5);
  into[from + 5] = Number(series.m6);
  into[from + 6] = Number(series.m7);
  into[from + 7] = Number(series.m8);
  into[from + 8] = Number(series.m9);
  into[from + 9] = Number(series.m10);
  into[from + 10] = Number(series.m11);
  into[from + 11] = Number(series.m12);
}

/** From the records. */
export function bareFromTexts(country: readonly BookState[], rounds: readonly number[]): BareScores {
  return bareFromFigures(country.map(bareFigures), rounds);
}

/** From numbers that were read before. */
export function bareFromFigures(country: readonly BareFigures[], rounds: readonly number[]): BareScores {
  const count = country[0]?.weights.length ?? 0;
  const scores = new Float64Array(country.length * rounds.length * count);
  const weighted = new Float64Array(scores.length);
  let to = 0;
  const totals = country.map((figures) =>
    rounds.map((_, round) => {
      let total = 0;
      for (let at = 0; at < count; at += 1) {
        const score = scoreAt(figures, at, rounds[round] ?? 0);
        const share = (score * (figures.weights[at] ?? 0)) / 100;
        scores[to] = score;
        weighted[to] = share;
        to += 1;
        total += share;
      }
      return total.toFixed(4);
    }),
  );
  return { scores, weighted, totals };
}

function scoreAt(figures: BareFigures, at: number, months: number): number {
  const { a, b } = figures;
  let above = 0;
  let below = 0;
  for (let month = at * MONTHS, end = month + months; month < end; month += 1) {
    above += a[month] ?? 0;
    below += b[month] ?? 0;
  }
  return scoreOf((100 * above) / below, figures.levels, at * LEVELS, figures.signs[at] ?? 1);
}

function scoreOf(value: number, levels: Float64Array, from: number, sign: number): number {
  let level = LEVELS;
  while (level > 0 && sign * value < sign * (levels[from + level - 1] ?? 0)) level -= 1;
  if (level === 0) return 1;
  if (level === LEVELS) return LEVELS;
  const low = levels[from + level - 1] ?? 0;
  return level + (value - low) / ((levels[from + level] ?? 0) - low);
}
