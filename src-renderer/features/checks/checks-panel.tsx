import { IconAlertCircle, IconAlertTriangle, IconChecklist, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type JSX, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { blocks, type YearProblem } from '#domain/check/check-year';
import { goToPlace } from '#renderer/navigation/wanted-place';
import { toggleChecks } from '#renderer/navigation/checks-panel';
import { useChecks } from '#renderer/session/year-checks';
import { useBook, useDesk } from '#renderer/session/desk';
import './checks.css';
import { ProblemLine } from '#renderer/features/checks/problem-line.tsx';
import { stepTo } from '#renderer/features/checks/steps';
import type { CheckWords } from '#renderer/features/checks/words';
import { isWritingOutside, useEscape } from '#renderer/ui/use-escape';

/** Everything to be looked at in the year, by grade, over whatever page is open. */
export function ChecksPanel(): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const { framework } = useBook();
  const problems = useChecks();
  const panel = useRef<HTMLElement>(null);
  useFocus(panel, problems !== null);
  useEscape((event) => {
    if (isWritingOutside(panel.current, event.target)) return false;
    toggleChecks();
    return true;
  });
  const words = useMemo(() => ({ t, locale, framework }), [t, locale, framework]);
  return (
    <aside
      ref={panel}
      className="panel chk-panel"
      data-region="panel"
      tabIndex={-1}
      aria-label={t('checks.title')}
    >
      <header>
        <div className="row">
          <IconChecklist className="i" aria-hidden="true" />
          <h2>{t('checks.title')}</h2>
          <span className="push" />
          <kbd>Esc</kbd>
          <button type="button" className="btn quiet s" aria-label={t('common.close')} onClick={toggleChecks}>
            <IconX className="i" />
          </button>
        </div>
        <Summary problems={problems} />
      </header>
      {problems !== null && problems.length > 0 && <Problems words={words} problems={problems} />}
    </aside>
  );
}

/** The panel takes the focus when it has something to show, and gives it back when it closes with it. */
function useFocus(panel: RefObject<HTMLElement | null>, ready: boolean): void {
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    const place = panel.current;
    (place?.querySelector<HTMLElement>('.chk[tabindex="0"]') ?? place)?.focus();
  }, [panel, ready]);
  useEffect(() => {
    const place = panel.current;
    return () => {
      // The officer may have gone to a figure meanwhile, and stays there.
      if (place?.contains(document.activeElement) !== true) return;
      const back = before instanceof HTMLElement && before.isConnected ? before : null;
      (back ?? document.getElementById('work'))?.focus();
    };
  }, [panel, before]);
}

function Summary({ problems }: { readonly problems: readonly YearProblem[] | null }): JSX.Element {
  const { t } = useTranslation();
  if (problems === null) return <p className="small muted">{t('checks.looking')}</p>;
  const bad = blocks(problems).length;
  return (
    <p className="small" role="status">
      {bad === 0 ? (
        <span className="t-ok">{t('checks.ready')}</span>
      ) : (
        <span className="t-bad">{t('checks.blocked', { count: bad })}</span>
      )}
    </p>
  );
}

type ProblemsProps = { readonly words: CheckWords; readonly problems: readonly YearProblem[] };

/** One list with two headings; one key walks through all of it. */
function Problems({ words, problems }: ProblemsProps): JSX.Element {
  const { t } = words;
  const [current, setCurrent] = useState(0);
  const bad = useMemo(() => blocks(problems), [problems]);
  const warn = useMemo(() => problems.filter(({ severity }) => severity !== 'error'), [problems]);
  const at = Math.min(current, problems.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const next = stepTo(event, at, problems.length);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    event.currentTarget.querySelectorAll<HTMLElement>('.chk')[next]?.focus();
  };
  const group = { words, current: at, onCurrent: setCurrent };
  return (
    <>
      <div className="body" onKeyDown={onKeyDown} role="presentation">
        {bad.length > 0 && <Grade {...group} look="bad" title={t('checks.must')} problems={bad} offset={0} />}
        {warn.length > 0 && (
          <Grade {...group} look="warn" title={t('checks.should')} problems={warn} offset={bad.length} />
        )}
      </div>
      <footer className="tiny muted">
        <kbd>Enter</kbd> {t('checks.go')} <kbd>F8</kbd> {t('checks.next')}
      </footer>
    </>
  );
}

type GradeProps = ProblemsProps & {
  readonly look: 'bad' | 'warn';
  readonly title: string;
  readonly offset: number;
  readonly current: number;
  readonly onCurrent: (at: number) => void;
};

function Grade({ words, look, title, problems, offset, current, onCurrent }: GradeProps): JSX.Element {
  const Icon = look === 'bad' ? IconAlertCircle : IconAlertTriangle;
  return (
    <section aria-label={title}>
      <h3 className={look === 'bad' ? 't-bad' : 't-warn'}>
        <Icon className="i" aria-hidden="true" />
        {title}
        <span className="count">{problems.length}</span>
      </h3>
      <ul>
        {problems.map((problem, at) => (
          <ProblemLine
            key={`${problem.code} ${problem.place.id} ${problem.place.field} ${String(at)}`}
            words={words}
            problem={problem}
            isCurrent={offset + at === current}
            onGo={() => {
              onCurrent(offset + at);
              goToPlace(problem.place);
            }}
          />
        ))}
      </ul>
    </section>
  );
}
