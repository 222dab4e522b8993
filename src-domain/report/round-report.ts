import { resultId, type BookState } from '#domain/book/book';
import { exact, sum, type Exact } from '#domain/exact';
import { allRows, countedRows, scoreIn } from '#domain/report/report-rows';
import { missingIn, type Missing } from '#domain/report/missing';
import type { Dimension, Framework, Round } from '#domain/scoring/framework';
import { roundTotals, yearEndTotal, type RoundTotals, type YearEnd } from '#domain/scoring/totals';
import { usableWeight } from '#domain/scoring/weight';
import { boardRows, totalRows, type BoardRow, type CellState, type NoScore } from '#domain/tracking/board';

/** Why a row is not in the certified total: no score, no weight that can be used, or not certified yet. */
export type Uncounted = {
  readonly row: BoardRow;
  readonly why: NoScore | 'noWeight' | 'notCertified';
  readonly state: CellState | null;
  /** Percent; null where it cannot be used. */
  readonly weight: Exact | null;
};

/** A dimension in the report; `dimension` null holds the rows that have none of the year's. */
export type ReportGroup = {
  readonly dimension: Dimension | null;
  /** Place among the year's dimensions, from 1; 0 for the rows without one. */
  readonly no: number;
  readonly rows: readonly BoardRow[];
  /** Σ of the usable weights of its rows, in percent. */
  readonly weight: Exact;
  readonly totals: RoundTotals;
};

export type Ranked = { readonly row: BoardRow; readonly score: Exact };

/** What a narrative says, and of which row. */
export type Told = { readonly row: BoardRow; readonly text: string };

/** The self-assessment of the whole agreement in one round. Nothing in it is written here: all is reckoned or quoted. */
export type RoundReport = {
  readonly round: Round;
  readonly at: number;
  readonly rows: readonly BoardRow[];
  readonly groups: readonly ReportGroup[];
  readonly weight: Exact;
  readonly totals: RoundTotals;
  /** In the last round of the year alone. */
  readonly yearEnd: YearEnd | null;
  /** Rows that enter the totals by themselves, and how many of them are certified. */
  readonly counted: number;
  readonly certified: number;
  readonly uncounted: readonly Uncounted[];
  /** Scores of the target and above from the highest, below the target from the lowest; ties in the order of the form. */
  readonly strongest: readonly Ranked[];
  readonly belowTarget: readonly Ranked[];
  readonly obstacles: readonly Told[];
  readonly nextSteps: readonly Told[];
  readonly missing: readonly Missing[];
};

/** The score of the agreed target: level 3 as a rule of the field (forms-and-scoring 1.3). */
export const TARGET_SCORE = exact('3');

/** `at`: index of the round among the year's. */
export function roundReport(state: BookState, framework: Framework, at: number): RoundReport | null {
  const round = framework.rounds[at];
  if (round === undefined) return null;
  const rows = boardRows(state, framework);
  const leaves = rows.flatMap((row) => totalRows(row, at));
  const counted = countedRows(rows);
  const ranked = rankedIn(rows, at);
  const strong = ranked.filter(({ score }) => score.compare(TARGET_SCORE) >= 0);
  return {
    ...{ round, at, rows, groups: groupsOf(rows, framework, at), weight: weightOf(rows, at) },
    totals: roundTotals(leaves),
    yearEnd: at === framework.rounds.length - 1 ? yearEndTotal(leaves, framework) : null,
    counted: counted.length,
    certified: counted.filter((row) => row.cells[at]?.state === 'certified').length,
    uncounted: uncountedIn(counted, at),
    strongest: strong.toSorted((a, b) => b.score.compare(a.score)),
    belowTarget: ranked
      .filter(({ score }) => score.compare(TARGET_SCORE) < 0)
      .toSorted((a, b) => a.score.compare(b.score)),
    obstacles: toldIn(state, rows, at, 'obstacles'),
    nextSteps: toldIn(state, rows, at, 'nextSteps'),
    missing: missingIn(state, rows, at),
  };
}

function groupsOf(rows: readonly BoardRow[], { dimensions }: Framework, at: number): readonly ReportGroup[] {
  const known = new Set(dimensions.map(({ code }) => code));
  const group = (dimension: Dimension | null, no: number, inside: readonly BoardRow[]): ReportGroup => ({
    ...{ dimension, no, rows: inside, weight: weightOf(inside, at) },
    totals: roundTotals(inside.flatMap((row) => totalRows(row, at))),
  });
  const isKnown = ({ indicator }: BoardRow): boolean =>
    indicator.dimension !== null && known.has(indicator.dimension);
  return [
    ...dimensions.map((dimension, place) =>
      group(
        dimension,
        place + 1,
        rows.filter(({ indicator }) => indicator.dimension === dimension.code),
      ),
    ),
    group(
      null,
      0,
      rows.filter((row) => !isKnown(row)),
    ),
  ].filter(({ rows: inside }) => inside.length > 0);
}

function weightOf(rows: readonly BoardRow[], at: number): Exact {
  return sum(rows.flatMap(({ cells }) => usableWeight(cells[at]?.weight ?? null) ?? []));
}

function uncountedIn(counted: readonly BoardRow[], at: number): readonly Uncounted[] {
  return counted.flatMap((row): readonly Uncounted[] => {
    const cell = row.cells[at];
    if (cell === undefined) return [];
    const weight = usableWeight(cell.weight);
    const unsure = cell.state === 'certified' ? null : 'notCertified';
    const why = cell.none ?? (weight === null ? 'noWeight' : unsure);
    return why === null ? [] : [{ row, why, state: cell.state, weight }];
  });
}

function rankedIn(rows: readonly BoardRow[], at: number): readonly Ranked[] {
  return rows.flatMap((row) => {
    const score = scoreIn(row.cells[at]);
    return score === null ? [] : [{ row, score }];
  });
}

function toldIn(
  state: BookState,
  rows: readonly BoardRow[],
  at: number,
  field: 'obstacles' | 'nextSteps',
): readonly Told[] {
  return allRows(rows).flatMap((row) => {
    const text = state.result.get(resultId(row.indicator.id, row.cells[at]?.round ?? ''))?.[field].trim();
    return text === undefined || text === '' ? [] : [{ row, text }];
  });
}
