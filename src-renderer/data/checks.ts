import { startTransition, useEffect, useEffectEvent, useState } from 'react';
import { create } from 'zustand';
import { checkYear, type YearPlace, type YearProblem } from '#domain/check/check-year';
import type { BookState } from '#domain/book/book';
import { itemsIn, parseFormula } from '#domain/formula/parse';
import type { Framework } from '#domain/scoring/framework';
import { indicatorsInOrder } from '#domain/tracking/order';
import { useBook, useDesk } from '#renderer/data/desk';
import { show, showRound } from '#renderer/data/open';

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
  if (kind === 'result' && round !== null) showRound(round);
  show(kind === 'result' ? 'tracking' : 'agreement');
  const wanted = place.indicator === null ? { ...place, indicator: indicatorFor(place) } : place;
  useCheckDesk.setState({ wanted });
}

/**
 * A sum of weights is mended from the first indicator on (of its dimension), a data item at the first one whose formula
 * names it.
 */
function indicatorFor({ kind, no }: YearPlace): string | null {
  const { state } = useDesk.getState();
  const whole = indicatorsInOrder(state);
  if (kind === 'book') return (whole.find(({ dimension }) => dimension === no) ?? whole[0])?.id ?? null;
  const found = [...whole, ...state.indicator.values()].find(({ formula }) => {
    const parsed = formula === '' ? null : parseFormula(formula);
    return parsed?.ok === true && itemsIn(parsed.value).includes(no);
  });
  return found?.id ?? null;
}

/**
 * For a page with a grid: `go` is called once with the place that the officer wants to see and the rows on which it may
 * stand, the nearest first; a part may be shown within its whole only.
 */
export function useWantedPlace(go: (place: YearPlace, rows: readonly string[]) => unknown): void {
  const wanted = useCheckDesk((desk) => desk.wanted);
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
