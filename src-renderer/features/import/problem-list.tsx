import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#domain/problems';
import { problemFix, problemText } from '#renderer/i18n/problem-text';

type ProblemListProps = {
  readonly problems: readonly Problem[];
  readonly current: string | null;
  readonly onGo: (problem: Problem) => void;
};

/** Every problem of the sheet with its cell, what is wrong and what to do next. */
export function ProblemList({ problems, current, onGo }: ProblemListProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <aside className="panel imp-panel" data-region="panel" aria-label={t('import.problems')}>
      <header className="row">
        <h2>{t('import.problems')}</h2>
        <span className="push" />
        <kbd>F8</kbd> <span className="tiny muted">{t('import.next')}</span>
      </header>
      <ul className="grow scroll">
        {problems.length === 0 && <li className="pr none">{t('import.problems.none')}</li>}
        {problems.map((problem, at) => (
          <li key={`${problem.code}-${problem.cell ?? ''}-${String(at)}`}>
            <button
              type="button"
              className={`pr ${problem.severity === 'error' ? 'bad' : 'warn'}${problem.cell !== null && problem.cell === current ? ' on' : ''}`}
              onClick={() => {
                onGo(problem);
              }}
            >
              <span className="cell">{problem.cell ?? t('import.whole')}</span>
              <span>
                <b>{problemText(t, problem.code, problem.details)}</b>
                <span className="fix">{problemFix(t, problem.code)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
