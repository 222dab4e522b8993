import { useMemo } from 'react';
import type { Problem } from '#domain/problems';
import { frameworkProblems } from '#domain/scoring/check-framework';
import type { Framework } from '#domain/scoring/framework';
import { useBook, useDesk, type Locale } from '#renderer/session/desk';

/** The rules of the open book and what is wrong with them, by their parts. */
export type Rules = {
  readonly framework: Framework;
  readonly locale: Locale;
  readonly problems: readonly Problem[];
  readonly faultsOf: (...parts: readonly (keyof Framework)[]) => readonly Problem[];
};

export function useRules(): Rules {
  const { framework } = useBook();
  const locale = useDesk((desk) => desk.locale);
  return useMemo(() => {
    const problems = frameworkProblems(framework);
    return {
      framework,
      locale,
      problems,
      faultsOf: (...parts) =>
        problems.filter(({ details }) => parts.some((part) => part === details['part'])),
    };
  }, [framework, locale]);
}
