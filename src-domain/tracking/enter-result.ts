import type { BookState } from '#domain/book/book';
import type { Op } from '#domain/book/change';
import { changeResult } from '#domain/tracking/change-result';

/**
 * The steps that put a typed figure into a round of an indicator; none where nothing changes. Null takes the typed figure
 * away: what formula, steps or points give counts again.
 */
export function enterResult(
  state: BookState,
  indicator: string,
  round: string,
  value: string | null,
): readonly Op[] {
  return changeResult(state, indicator, round, { value });
}
