import { resultId, type BookState, type RoundResult } from '#domain/book/book';
import { blankResult } from '#domain/book/result';
import { setField, type Op } from '#domain/book/change';

/** The steps that put a value into a round of an indicator; none where nothing changes. */
export function enterResult(
  state: BookState,
  indicator: string,
  round: string,
  value: string | null,
): readonly Op[] {
  const id = resultId(indicator, round);
  const known = state.result.get(id);
  if (known === undefined)
    return value === null ? [] : [created({ ...blankResult(indicator, round), value })];
  const setValue = setField('result', known, 'value', value);
  if (setValue === null) return [];
  // A figure that changes is no longer the one that was certified.
  const setState = known.state === 'draft' ? null : setField('result', known, 'state', 'draft');
  return setState === null ? [setValue] : [setValue, setState];
}

function created(result: RoundResult): Op {
  return { op: 'create', kind: 'result', id: result.id, value: result };
}
