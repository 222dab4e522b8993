import { resultId, type BookState, type RoundResult } from '#domain/book/book';
import { setField, type Op } from '#domain/book/change';
import { blankResult } from '#domain/book/result';

/** What of a result a person enters. */
export type ResultEntry = Pick<RoundResult, 'value' | 'steps' | 'points' | 'deductions' | 'met'>;

const ENTERED = ['value', 'steps', 'points', 'deductions', 'met'] as const;

/**
 * The steps that enter something into a round of an indicator; none where nothing changes. A figure that changes is no
 * longer the one that was submitted or certified: it is a draft again.
 */
export function changeResult(
  state: BookState,
  indicator: string,
  round: string,
  entry: Partial<ResultEntry>,
): readonly Op[] {
  const known = state.result.get(resultId(indicator, round));
  const result = known ?? blankResult(indicator, round);
  const next = { ...result, ...entry };
  const sets = ENTERED.flatMap((field) => setField('result', result, field, next[field]) ?? []);
  if (sets.length === 0) return [];
  if (known === undefined) return [{ op: 'create', kind: 'result', id: next.id, value: next }];
  const setState = setField('result', known, 'state', 'draft');
  return setState === null ? sets : [...sets, setState];
}
