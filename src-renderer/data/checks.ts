import { startTransition, useEffect, useEffectEvent, useState } from 'react';
import { create } from 'zustand';
import { checkYear, type YearPlace, type YearProblem } from '#domain/check/check-year';
import type { BookState, Indicator } from '#domain/book/book';
import { itemsIn, parseFormula } from '#domain/formula/parse';
import type { Framework, Method } from '#domain/scoring/framework';
import { itemByCode } from '#domain/tracking/item-figures';
import { indicatorsInOrder } from '#domain/tracking/order';
import { useBook, useDesk } from '#renderer/data/desk';
import { show, showIndicator, showRound } from '#renderer/data/open';

type CheckDesk = {
  readonly open: boolean;
  /** Where a page that has such places is to put the cursor. */
  readonly wanted: YearPlace | null;
};

const useCheckDesk = create<CheckDesk>()(() => ({ open: false, wanted: null }));

export function useChecksOpen(): boolean {
  return useCheckDesk(({ open }) => open);
}

export function toggleChecks(): void {
  useCheckDesk.setState(({ open }) => ({ open: !open }));
}

/** How long nothing is typed before the year is looked through again. */
const QUIET_MS = 400;

/**
 * What is to be looked at in the open book; null until it has been looked through. It follows the figures when typing
 * pauses, so that no key waits for it.
 */
export function useChecks(): readonly YearProblem[] | null {
  const state = useDesk((desk) => desk.state);
  const { framework } = useBook();
  const [problems, setProblems] = useState<readonly YearProblem[] | null>(() => known(state, framework));
  useEffect(() => {
    const wait = setTimeout(() => {
      const found = problemsOf(state, framework);
      startTransition(() => {
        setProblems(found);
      });
    }, QUIET_MS);
    return () => {
      clearTimeout(wait);
    };
  }, [state, framework]);
  return problems;
}

type Found = {
  readonly state: BookState;
  readonly framework: Framework;
  readonly problems: readonly YearProblem[];
};
/** The head of a page and the panel ask for the same. */
let last: Found | null = null;

function known(state: BookState, framework: Framework): readonly YearProblem[] | null {
  return last?.state === state && last.framework === framework ? last.problems : null;
}

function problemsOf(state: BookState, framework: Framework): readonly YearProblem[] {
  const problems = known(state, framework) ?? checkYear(state, framework);
  last = { state, framework, problems };
  return problems;
}

/** Shows the page on which a place is mended, with the cursor there. */
export function goToPlace(place: YearPlace): void {
  const { round, kind } = place;
  const indicator = place.indicator ?? indicatorFor(place);
  const page = pageOf(place);
  if (kind === 'result' && round !== null) showRound(round);
  if (page === 'indicator' && indicator !== null) showIndicator(indicator);
  else show(page === 'tracking' ? 'tracking' : 'agreement');
  useCheckDesk.setState({ wanted: { ...place, indicator } });
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
  const wanted = useCheckDesk(({ wanted: place }) =>
    place !== null && pageOf(place) === page ? place : null,
  );
  const goThere = useEffectEvent(go);
  useEffect(() => {
    if (wanted === null) return;
    useCheckDesk.setState({ wanted: null });
    const { state } = useDesk.getState();
    const whole = wanted.indicator === null ? null : state.indicator.get(wanted.indicator)?.of;
    goThere(
      wanted,
      [wanted.indicator, whole].filter((row) => row !== null && row !== undefined),
    );
  }, [wanted]);
}
