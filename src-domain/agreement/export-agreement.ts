import type { BookState, Decimal } from '#domain/book/book';
import { resultId } from '#domain/book/book';
import { sum, toFixed } from '#domain/exact';
import type { ExportedAgreement } from '#domain/ipc/contract';
import type { Framework } from '#domain/scoring/framework';
import { usableWeight } from '#domain/scoring/score';
import { indicatorsInOrder } from '#domain/tracking/board';

export type ExportWords = Pick<ExportedAgreement, 'title' | 'unitLine' | 'methods'> & {
  readonly heads: Omit<ExportedAgreement['heads'], 'results'>;
  readonly resultHead: (months: number) => string;
  readonly dimensionTitle: (code: string) => string;
};

/** The agreement with its results as plain rows for a workbook; figures are kept as they stand, not rounded. */
export function exportAgreement(
  state: BookState,
  framework: Framework,
  words: ExportWords,
): ExportedAgreement {
  const indicators = indicatorsInOrder(state);
  const value = (id: string, round: string): Decimal => state.result.get(resultId(id, round))?.value ?? null;
  return {
    title: words.title,
    unitLine: words.unitLine,
    heads: {
      ...words.heads,
      results: framework.rounds.map((round) => ({ code: round.code, head: words.resultHead(round.months) })),
    },
    methods: words.methods,
    rows: indicators.map((indicator) => ({
      no: indicator.no,
      name: indicator.name,
      unit: indicator.unit,
      base: indicator.base,
      weight: indicator.weight,
      levels: [...indicator.levels],
      direction: indicator.direction,
      method: indicator.method,
      dimension: indicator.dimension === null ? '' : words.dimensionTitle(indicator.dimension),
      results: framework.rounds.map((round) => value(indicator.id, round.code)),
    })),
    weightTotal: toFixed(
      sum(indicators.flatMap(({ weight }) => usableWeight(weight) ?? [])),
      framework.weightDecimals,
    ),
  };
}
