import type { BookState } from '#domain/book/book';
import { sum, toFixed, toRatio, exact, HUNDRED, type Exact } from '#domain/exact';
import type { Framework } from '#domain/scoring/framework';
import { dimensionTotals, roundTotals, yearEndTotal, type Total } from '#domain/scoring/totals';
import { usableWeight } from '#domain/scoring/weight';
import {
  boardRows,
  totalRows,
  type BoardRow,
  type BoardTotalRow,
  type RoundCell,
} from '#domain/tracking/board';

/** A figure as it is printed and as it is: `p/q` in lowest terms. Null where there is none. */
type Printed<Name extends string> = {
  readonly [Key in Name | `${Name}Exact`]: string | null;
};

/** One indicator in one round, as other programs may rely on it. */
export type ScoredIndicator = {
  readonly indicator: string;
  readonly no: string;
  readonly weight: string | null;
  readonly state: string;
} & Printed<'value'> &
  Printed<'score'> &
  Printed<'weighted'> &
  Printed<'weightedRenormalised'> & {
    readonly certifiedWeight?: string;
    readonly children?: readonly ScoredIndicator[];
  };

export type TotalAnswer = { readonly indicators?: number; readonly weight: string } & Printed<'over100'> &
  Printed<'renormalised'>;

export type RoundScores = {
  readonly round: string;
  readonly indicators: readonly ScoredIndicator[];
  readonly totals: {
    readonly certified: TotalAnswer;
    readonly selfAssessed: TotalAnswer;
    readonly yearEnd?: TotalAnswer & {
      readonly removedWeight: string;
      readonly pendingWeight: string;
      readonly complete: boolean;
    };
  };
  readonly dimensions: readonly ({
    readonly dimension: string;
    readonly weight: string | null;
    readonly certifiedWeight: string;
  } & Printed<'over100'> &
    Printed<'average'>)[];
  /** How many leaves stand in each state. */
  readonly counts: Readonly<Record<string, number>>;
};

/**
 * Every score of a book, round by round, exact and printed (half up, at the decimals of the year). `idOf` gives the id
 * under which an indicator is known outside.
 */
export function yearScores(
  state: BookState,
  framework: Framework,
  idOf: (id: string) => string,
): readonly RoundScores[] {
  const rows = boardRows(state, framework);
  return framework.rounds.map((round, at) => roundScores({ rows, framework, at, idOf }, round.code));
}

type Sheet = {
  readonly rows: readonly BoardRow[];
  readonly framework: Framework;
  readonly at: number;
  readonly idOf: (id: string) => string;
};

function roundScores(sheet: Sheet, round: string): RoundScores {
  const { rows, framework, at } = sheet;
  const leaves = rows.flatMap((row) => totalRows(row, at));
  const { certified, selfAssessed } = roundTotals(leaves);
  const totals = {
    certified: { indicators: certified.indicators, ...totalAnswer(certified, framework) },
    selfAssessed: { indicators: selfAssessed.indicators, ...totalAnswer(selfAssessed, framework) },
  };
  const isLast = at === framework.rounds.length - 1;
  return {
    round,
    indicators: rows.map((row) => scoredWhole(sheet, row, certified.weight)),
    totals: isLast ? { ...totals, yearEnd: yearEndAnswer(leaves, framework) } : totals,
    dimensions: dimensionAnswers(leaves, framework),
    counts: countStates(sheet),
  };
}

/** A compound indicator whose parts share its weight is the sum of them; else it stands for itself. */
function scoredWhole(sheet: Sheet, row: BoardRow, certifiedWeight: Exact): ScoredIndicator {
  const { indicator, parts } = row;
  if (parts.length === 0) return scoredRow(sheet, row, certifiedWeight, true);
  const isSum = indicator.partsMode === 'sum';
  const children = parts.map((part) => scoredRow(sheet, part, certifiedWeight, isSum));
  const own = scoredRow(sheet, row, certifiedWeight, true);
  if (!isSum) return { ...own, children };
  const pairs = totalRows(row, sheet.at);
  const { certified, selfAssessed } = roundTotals(pairs);
  const points = certified.over100?.mul(HUNDRED) ?? null;
  return {
    ...own,
    ...printed('weighted', selfAssessed.over100, sheet.framework),
    ...printed(
      'weightedRenormalised',
      points === null ? null : quotient(points, certifiedWeight),
      sheet.framework,
    ),
    certifiedWeight: toFixed(certified.weight, sheet.framework.weightDecimals),
    children,
  };
}

function scoredRow(sheet: Sheet, row: BoardRow, certifiedWeight: Exact, shares: boolean): ScoredIndicator {
  const { framework, at, idOf } = sheet;
  const cell = row.cells[at];
  const weight = usableWeight(cell?.weight ?? null);
  const score = scoreIn(cell);
  const points = shares ? product(score, weight) : null;
  const certified = cell?.state === 'certified' && points !== null ? quotient(points, certifiedWeight) : null;
  return {
    indicator: idOf(row.indicator.id),
    no: row.indicator.no,
    weight: weight === null ? null : toFixed(weight, framework.weightDecimals),
    state: stateWord(cell),
    ...printed('value', resultIn(cell), framework),
    ...printed('score', score, framework),
    ...printed('weighted', points?.div(HUNDRED) ?? null, framework),
    ...printed('weightedRenormalised', certified, framework),
  };
}

function product(score: Exact | null, weight: Exact | null): Exact | null {
  return score === null || weight === null ? null : score.mul(weight);
}

/** The score of a cell that counts. */
function scoreIn(cell: RoundCell | undefined): Exact | null {
  return cell?.none === null && cell.score.state === 'scored' ? cell.score.score : null;
}

/** The figure that was scored; none where there is no score. */
function resultIn(cell: RoundCell | undefined): Exact | null {
  return scoreIn(cell) === null ? null : (cell?.result ?? null);
}

/** The state of a row; where nobody wrote one, what the year says of it. */
function stateWord(cell: RoundCell | undefined): string {
  if (cell?.none === 'cancelled') return 'cancelled';
  if (cell !== undefined && cell.state !== null) return cell.state;
  if (cell?.none === 'notDue') return 'notDue';
  return cell?.none === null ? 'draft' : 'noResult';
}

function quotient(points: Exact, weight: Exact): Exact | null {
  return weight.n === 0n ? null : points.div(weight);
}

function totalAnswer(total: Total, framework: Framework): TotalAnswer {
  return {
    weight: toFixed(total.weight, framework.weightDecimals),
    ...printed('over100', total.over100, framework),
    ...printed('renormalised', total.renormalised, framework),
  };
}

function yearEndAnswer(
  leaves: readonly BoardTotalRow[],
  framework: Framework,
): NonNullable<RoundScores['totals']['yearEnd']> {
  const { removed, pending, complete, ...total } = yearEndTotal(leaves, framework);
  const { weight, ...figures } = totalAnswer(total, framework);
  return {
    weight,
    removedWeight: toFixed(removed, framework.weightDecimals),
    pendingWeight: toFixed(pending, framework.weightDecimals),
    complete,
    ...figures,
  };
}

function dimensionAnswers(leaves: readonly BoardTotalRow[], framework: Framework): RoundScores['dimensions'] {
  const totals = dimensionTotals(leaves);
  return framework.dimensions.map(({ code, weight }) => {
    const certified = totals.get(code)?.certified;
    return {
      dimension: code,
      weight: weight === null ? null : toFixed(exact(weight), framework.weightDecimals),
      certifiedWeight: toFixed(certified?.weight ?? sum([]), framework.weightDecimals),
      ...printed('over100', certified?.over100 ?? sum([]), framework),
      ...printed('average', certified?.renormalised ?? null, framework),
    };
  });
}

function countStates({ rows, at }: Sheet): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const isSum = row.parts.length > 0 && row.indicator.partsMode === 'sum';
    for (const leaf of isSum ? row.parts : [row]) {
      const state = stateWord(leaf.cells[at]);
      counts[state] = (counts[state] ?? 0) + 1;
    }
  }
  return counts;
}

function printed<Name extends string>(name: Name, value: Exact | null, framework: Framework): Printed<Name> {
  const text = value === null ? null : toFixed(value, framework.scoreDecimals);
  const pair = { [name]: text, [`${name}Exact`]: value === null ? null : toRatio(value) };
  // Both names have just been given.
  return pair as Printed<Name>;
}
