import { IconFileImport, IconPencil } from '@tabler/icons-react';
import { useMemo, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { formatThaiDate } from '#domain/calendar/thai-date';
import type { Round } from '#domain/scoring/framework';
import { homeOf, type HomeBoard } from '#domain/home/home';
import { tasksOf, type Task } from '#domain/home/tasks';
import { useBook, useDesk } from '#renderer/session/desk';
import { show } from '#renderer/navigation/navigate';
import { useToday } from '#renderer/session/day';
import { Band } from '#renderer/features/home/band.tsx';
import { Recent } from '#renderer/features/home/recent.tsx';
import { TaskLists } from '#renderer/features/home/task-lists.tsx';
import { Weakest } from '#renderer/features/home/weakest.tsx';
import './home.css';
import { Button } from '#renderer/ui/button.tsx';
import { StatusLine } from '#renderer/ui/status-line.tsx';

/** What came back, what is due, what waits for whom, where the round is weakest, and what was changed last. */
export function HomePage(): JSX.Element {
  const { t } = useTranslation();
  const today = useToday();
  const { round, home, tasks } = useHome(today);
  return (
    <>
      <Head today={today} months={round?.months ?? 12} />
      {home !== null && home.rows.length > 0 && round !== undefined && <Band home={home} round={round} />}
      <div className="home scroll">
        <TaskLists home={home} tasks={tasks} />
        <aside className="home-side" aria-label={t('home.side')}>
          {home !== null && <Weakest home={home} />}
          <Recent />
        </aside>
      </div>
      <StatusLine
        keys={[
          ['↑ ↓', t('home.key.choose')],
          ['Enter', t('home.open')],
          ['Ctrl K', t('frame.search')],
        ]}
      >
        {t('home.status', { count: tasks.length + (home?.returned.length ?? 0) })}
      </StatusLine>
    </>
  );
}

type HomeView = {
  readonly round: Round | undefined;
  readonly home: HomeBoard | null;
  readonly tasks: readonly Task[];
};

/** The book as it stands in the chosen round; nothing to show where the framework has no rounds. */
function useHome(today: string): HomeView {
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const roundCode = useDesk((desk) => desk.round);
  const { framework } = book;
  const round = framework.rounds.find(({ code }) => code === roundCode) ?? framework.rounds[0];
  const home = useMemo(
    () => (round === undefined ? null : homeOf(state, book, round, today)),
    [state, book, round, today],
  );
  const tasks = useMemo(
    () => (round === undefined ? [] : tasksOf(state, framework, round)),
    [state, framework, round],
  );
  return { round, home, tasks };
}

function Head({ today, months }: { readonly today: string; readonly months: number }): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const hasIndicators = useDesk((desk) => desk.state.indicator.size > 0);
  return (
    <div className="head">
      <h1>{t('home.title')}</h1>
      <span className="sub">{today === '' ? '' : formatThaiDate(today, 'full', locale)}</span>
      <span className="push" />
      <Button
        icon={<IconFileImport className="i" />}
        onClick={() => {
          show('import');
        }}
      >
        {t('agreement.import')}
      </Button>
      {hasIndicators && (
        <Button
          look="primary"
          icon={<IconPencil className="i" />}
          onClick={() => {
            show('tracking');
          }}
        >
          {t('home.enter', { months })}
        </Button>
      )}
    </div>
  );
}
