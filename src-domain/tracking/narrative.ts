import type { BookState } from '#domain/book/book';
import { setField, type Change } from '#domain/book/change';
import { blankResult, type RoundResult } from '#domain/book/result';

/** The narrative boxes of a result (forms-and-scoring 4). */
export const NARRATIVE_FIELDS = ['explanation', 'supportingFactors', 'obstacles', 'nextSteps'] as const;
export type NarrativeField = (typeof NARRATIVE_FIELDS)[number];

/** Writes one box of a result; null where nothing changes. */
export function writeNarrative(
  state: BookState,
  place: Pick<RoundResult, 'indicator' | 'round'>,
  field: NarrativeField,
  text: string,
): Change | null {
  const blank = blankResult(place.indicator, place.round);
  const known = state.result.get(blank.id);
  if (known === undefined) {
    if (text === '') return null;
    const value = { ...blank, [field]: text };
    return { name: 'write-narrative', ops: [{ op: 'create', kind: 'result', id: blank.id, value }] };
  }
  const op = setField('result', known, field, text);
  return op === null ? null : { name: 'write-narrative', ops: [op] };
}
