/** @jsxImportSource #renderer/ui/thai-jsx */
import type { JSX } from 'react';
import type { YearProblem } from '#domain/check/check-year';
import { detailWords, placeWords, type CheckWords } from '#renderer/features/checks/words';
import { problemFix, problemText } from '#renderer/i18n/problem-text';

type ProblemLineProps = {
  readonly words: CheckWords;
  readonly problem: YearProblem;
  /** The one that Tab reaches. */
  readonly isCurrent: boolean;
  readonly onGo: () => void;
};

/** Where, what is wrong, and what to do next; Enter goes there. */
export function ProblemLine({ words, problem, isCurrent, onGo }: ProblemLineProps): JSX.Element {
  const { code, place, severity } = problem;
  const details = detailWords(words, problem);
  return (
    <li>
      <button
        type="button"
        className={severity === 'error' ? 'chk bad' : 'chk warn'}
        data-code={code}
        tabIndex={isCurrent ? 0 : -1}
        onClick={onGo}
      >
        <span className="where">{placeWords(words, place)}</span>
        <b>{problemText(words.t, code, details)}</b>
        <span className="fix">{problemFix(words.t, code, details)}</span>
      </button>
    </li>
  );
}
