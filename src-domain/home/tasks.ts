import { findingsOf } from '#domain/agreement/findings';
import type { BookState } from '#domain/book/book';
import { exact, sum, toFixed } from '#domain/exact';
import { missingIn } from '#domain/report/missing';
import type { Framework, Round } from '#domain/scoring/framework';
import { usableWeight } from '#domain/scoring/score';
import { boardRow, boardRows, indicatorsInOrder } from '#domain/tracking/board';

/** Something that waits for the officer, in the order in which it is best done. */
export type Task =
  | { readonly kind: 'empty' }
  | { readonly kind: 'strategy' }
  | { readonly kind: 'unassigned'; readonly count: number }
  | { readonly kind: 'weights'; readonly sum: string; readonly total: string }
  | { readonly kind: 'findings'; readonly count: number }
  | {
      readonly kind: 'results' | 'report';
      readonly count: number;
      readonly months: number;
      readonly dueOn: string;
    };

/** What is to do in a book for a round of its year. */
export function tasksOf(state: BookState, framework: Framework, round: Round): readonly Task[] {
  const indicators = indicatorsInOrder(state);
  const strategy: readonly Task[] = state.node.size === 0 ? [{ kind: 'strategy' }] : [];
  if (indicators.length === 0) return [{ kind: 'empty' }, ...strategy];
  const codes = new Set<string | null>(framework.dimensions.map(({ code }) => code));
  const unassigned = indicators.filter(({ dimension }) => !codes.has(dimension)).length;
  const bad = indicators.flatMap(findingsOf).filter(({ severity }) => severity === 'error').length;
  const weights = sum(indicators.flatMap(({ weight }) => usableWeight(weight) ?? []));
  const whole = exact(framework.weightTotal);
  const missing = missingResults(state, framework, round);
  const silent = missingWords(state, framework, round);
  const tasks: readonly (Task | null)[] = [
    unassigned > 0 ? { kind: 'unassigned', count: unassigned } : null,
    weights.compare(whole) === 0
      ? null
      : {
          kind: 'weights',
          sum: toFixed(weights, framework.weightDecimals),
          total: toFixed(whole, framework.weightDecimals),
        },
    bad > 0 ? { kind: 'findings', count: bad } : null,
    missing > 0 ? { kind: 'results', count: missing, months: round.months, dueOn: round.dueOn } : null,
    silent > 0 ? { kind: 'report', count: silent, months: round.months, dueOn: round.dueOn } : null,
  ];
  return [...tasks.filter((task) => task !== null), ...strategy];
}

/** Results of the round that have no explanation yet. */
function missingWords(state: BookState, framework: Framework, round: Round): number {
  const at = framework.rounds.indexOf(round);
  return missingIn(state, boardRows(state, framework), at).filter(({ what }) => what === 'explanation')
    .length;
}

function missingResults(state: BookState, framework: Framework, round: Round): number {
  const at = framework.rounds.indexOf(round);
  return indicatorsInOrder(state)
    .map((indicator) => boardRow(state, indicator, framework))
    .filter((row) => row.cells[at]?.none === 'noResult').length;
}
