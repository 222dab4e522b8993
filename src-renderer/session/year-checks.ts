import { startTransition, useEffect, useState } from 'react';
import { checkYear, type YearProblem } from '#domain/check/check-year';
import type { BookState } from '#domain/book/book';
import type { Framework } from '#domain/scoring/framework';
import { useBook, useDesk } from '#renderer/session/desk';

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
