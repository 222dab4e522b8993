import { useEffect, useEffectEvent } from 'react';
import { create } from 'zustand';
import type { YearPlace } from '#domain/check/check-year';
import type { BookState, Indicator } from '#domain/book/book';
import { itemsIn, parseFormula } from '#domain/formula/parse';
import type { Method } from '#domain/scoring/framework';
import { itemByCode } from '#domain/tracking/item-figures';
import { indicatorsInOrder } from '#domain/tracking/order';
import { show, showIndicator, showRound } from '#renderer/navigation/navigate';
import { useDesk } from '#renderer/session/desk';

/** Where a page that has such places is to put the cursor. */
const useWanted = create<{ readonly wanted: YearPlace | null }>()(() => ({ wanted: null }));

/** Shows the page on which a place is mended, with the cursor there. */
export function goToPlace(place: YearPlace): void {
  const { round, kind } = place;
  const indicator = place.indicator ?? indicatorFor(place);
  const page = pageOf(place);
  if (kind === 'result' && round !== null) showRound(round);
  if (page === 'indicator' && indicator !== null) showIndicator(indicator);
  else show(page === 'tracking' ? 'tracking' : 'agreement');
  useWanted.setState({ wanted: { ...place, indicator } });
}

/** Fields of an indicator that have a column in the grid of the agreement; the rest is on its template sheet. */
const IN_AGREEMENT: readonly string[] = [
  ...['no', 'name', 'unit', 'base', 'weight', 'dimension', 'method', 'levels'],
];

function pageOf({ kind, field }: YearPlace): WantedOn {
  if (kind === 'result') return 'tracking';
  if (kind === 'book') return field === 'weightByRound' ? 'indicator' : 'agreement';
  return kind === 'indicator' && IN_AGREEMENT.includes(field) ? 'agreement' : 'indicator';
}

/**
 * A sum of weights is mended from the first indicator on (of its dimension, or with a weight of its own in the round),
 * a data item at the first one whose formula names it; one that no formula names stands on every sheet with a formula.
 */
function indicatorFor({ kind, field, no, round }: YearPlace): string | null {
  const { state } = useDesk.getState();
  const whole = indicatorsInOrder(state);
  if (kind === 'book') {
    const isMeant = ({ dimension, weightByRound }: Indicator): boolean =>
      field === 'weightByRound' ? Object.hasOwn(weightByRound, round ?? '') : dimension === no;
    return (whole.find(isMeant) ?? whole[0])?.id ?? null;
  }
  const all = [...whole, ...state.indicator.values()];
  const found = all.find(({ formula }) => namesItem(state, formula, no));
  return (found ?? all.find(({ method }) => !WITHOUT_FORMULA.includes(method)))?.id ?? null;
}

const WITHOUT_FORMULA: readonly Method[] = ['compound', 'milestone', 'rubric'];

/** Also through items that are worked out from others. */
function namesItem(state: BookState, formula: string, code: string, depth = 0): boolean {
  const parsed = formula === '' || depth > MOST_DEPTH ? null : parseFormula(formula);
  if (parsed?.ok !== true) return false;
  return itemsIn(parsed.value).some(
    (each) => each === code || namesItem(state, itemByCode(state, each)?.formula ?? '', code, depth + 1),
  );
}

/** Formulas of items that name each other have no end. */
const MOST_DEPTH = 8;

/** Pages on which a place can be shown. */
type WantedOn = 'agreement' | 'tracking' | 'indicator';

/**
 * For a page with such places: `go` is called once with the place that the officer wants to see and the rows on which it may
 * stand, the nearest first; a part may be shown within its whole only.
 */
export function useWantedPlace(
  page: WantedOn,
  go: (place: YearPlace, rows: readonly string[]) => unknown,
): void {
  const wanted = useWanted(({ wanted: place }) => (place !== null && pageOf(place) === page ? place : null));
  const goThere = useEffectEvent(go);
  useEffect(() => {
    if (wanted === null) return;
    useWanted.setState({ wanted: null });
    const { state } = useDesk.getState();
    const whole = wanted.indicator === null ? null : state.indicator.get(wanted.indicator)?.of;
    goThere(
      wanted,
      [wanted.indicator, whole].filter((row) => row !== null && row !== undefined),
    );
  }, [wanted]);
}
