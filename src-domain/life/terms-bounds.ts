import type { Terms, Wanted } from '#domain/book/agreement';
import type { BookState } from '#domain/book/book';
import { resultId } from '#domain/book/result';
import type { Decimal } from '#domain/book/decimal';
import type { Indicator } from '#domain/book/indicator';
import { isResting } from '#domain/life/resting';
import { fail, type Failure } from '#domain/result';
import type { Framework } from '#domain/scoring/framework';
import { isFigure } from '#domain/text/typed-figure';
import { boardRow } from '#domain/tracking/board';
import { boundError } from '#domain/tracking/check-figure';
import { areReversed } from '#domain/tracking/figure-bounds';

type Bounds = { readonly leastValue: Decimal; readonly mostValue: Decimal };
const NO_BOUNDS: Bounds = { leastValue: null, mostValue: null };

/** The bounds as they would be under these terms; null where the terms do not speak of them. */
function boundsUnder(known: Bounds | undefined, terms: Terms): Bounds | null {
  const { leastValue, mostValue } = terms;
  if (leastValue === undefined && mostValue === undefined) return null;
  const stands = known ?? NO_BOUNDS;
  return {
    leastValue: leastValue === undefined ? stands.leastValue : leastValue,
    mostValue: mostValue === undefined ? stands.mostValue : mostValue,
  };
}

/** Null where the bounds of these terms are figures and the smaller is not above the larger. An empty end is no bound. */
export function refuseBounds(
  known: Indicator | undefined,
  terms: Terms,
): Failure<'not-a-number' | 'bounds-reversed'> | null {
  const bounds = boundsUnder(known, terms);
  if (bounds === null) return null;
  const wrong = [terms.leastValue, terms.mostValue].find((end) => !isFigure(end ?? null));
  if (wrong !== undefined) return fail('not-a-number', { text: wrong ?? '' });
  if (!areReversed(bounds)) return null;
  return fail('bounds-reversed', { least: bounds.leastValue ?? '', most: bounds.mostValue ?? '' });
}

/**
 * Bounds have no rounds. They may move while results are submitted or certified, as long as none of those, which lay
 * within, would lie outside.
 */
export function refuseBoundsOfResting(
  state: BookState,
  framework: Framework,
  wanted: readonly Wanted[],
): Failure<'amendment-bounds-closed'> | null {
  for (const terms of wanted) {
    const known = state.indicator.get(terms.indicator);
    const bounds = boundsUnder(known, terms);
    if (known === undefined || bounds === null) continue;
    const outside = boardRow(state, known, framework).cells.find(
      (cell) =>
        isResting(state.result.get(resultId(known.id, cell.round))?.state) &&
        boundError(known, cell) === null &&
        boundError({ ...known, ...bounds }, cell) !== null,
    );
    if (outside === undefined) continue;
    const round = framework.rounds.find(({ code }) => code === outside.round);
    return fail('amendment-bounds-closed', {
      ...{ months: String(round?.months ?? outside.round), list: known.no },
      value: boundError({ ...known, ...bounds }, outside)?.details['value'] ?? '',
    });
  }
  return null;
}
