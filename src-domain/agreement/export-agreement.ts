import type { BookState, Decimal, Indicator } from '#domain/book/book';
import { sum, toDecimal, toFixed, type Exact } from '#domain/exact';
import type { ExportedAgreement } from '#domain/agreement/exported-agreement';
import { explainScore } from '#domain/scoring/explain';
import type { Framework } from '#domain/scoring/framework';
import { usableWeight } from '#domain/scoring/score';
import { boardRows, type BoardRow, type RoundCell } from '#domain/tracking/board';
import { computedResult } from '#domain/tracking/shown-result';

export type ExportWords = Pick<ExportedAgreement, 'title' | 'unitLine' | 'methods'> & {
  readonly heads: Omit<ExportedAgreement['heads'], 'results'>;
  readonly resultHead: (months: number) => string;
  readonly dimensionTitle: (code: string) => string;
};

/** Key into `methods` for a compound indicator that is the weighted mean of its parts. */
export const MEAN_OF_PARTS = 'compoundMean';

/** Of a result whose decimals never end so many are written: more than any score is printed with. */
const ENDLESS_DECIMALS = 10;

/**
 * The agreement with its results as plain rows for a workbook, each compound indicator before its parts; figures are
 * kept as they stand, not rounded. Where no result was typed the one of the formula, the steps or the points stands.
 */
export function exportAgreement(
  state: BookState,
  framework: Framework,
  words: ExportWords,
): ExportedAgreement {
  const rows = boardRows(state, framework);
  return {
    title: words.title,
    unitLine: words.unitLine,
    heads: {
      ...words.heads,
      results: framework.rounds.map((round) => ({ code: round.code, head: words.resultHead(round.months) })),
    },
    methods: words.methods,
    rows: rows.flatMap((row) => [
      exportRow(row, words),
      ...row.parts.map((part) => ({ ...exportRow(part, words), partOf: row.indicator.no })),
    ]),
    weightTotal: toFixed(
      sum(rows.flatMap(({ indicator }) => usableWeight(indicator.weight) ?? [])),
      framework.weightDecimals,
    ),
  };
}

function exportRow({ indicator, cells }: BoardRow, words: ExportWords): ExportedAgreement['rows'][number] {
  return {
    no: indicator.no,
    name: indicator.name,
    unit: indicator.unit,
    base: indicator.base,
    weight: indicator.weight,
    levels: [...indicator.levels],
    step: indicator.adjustStep,
    direction: indicator.direction,
    method: methodOf(indicator),
    dimension: indicator.dimension === null ? '' : words.dimensionTitle(indicator.dimension),
    results: cells.map(exportedResult),
  };
}

function methodOf({ method, partsMode }: Indicator): string {
  return method === 'compound' && partsMode === 'average' ? MEAN_OF_PARTS : method;
}

/** What was typed as it stands, else what it is worked out from; nothing where the parts give the score. */
export function exportedResult(cell: RoundCell): Decimal {
  if (cell.value !== null || cell.source === 'parts') return cell.value;
  const computed = netPoints(cell) ?? computedResult(cell);
  return computed === null ? null : (toDecimal(computed) ?? ended(computed));
}

/** Points of a rubric less what was taken off: a typed figure has no deductions behind it. */
function netPoints({ input }: RoundCell): Exact | null {
  if (input.method !== 'rubric') return null;
  const told = explainScore({ ...input, value: null });
  return told.kind === 'points' ? told.score : null;
}

function ended(value: Exact): string {
  return toFixed(value, ENDLESS_DECIMALS);
}
