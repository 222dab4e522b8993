import { IconFileImport, IconPencil } from '@tabler/icons-react';
import { useMemo, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { homeOf } from '#domain/tracking/home';
import { tasksOf } from '#domain/tracking/tasks';
import { useBook, useDesk } from '#renderer/data/desk';
import { show } from '#renderer/data/open';
import { Band } from '#renderer/features/home/band.tsx';
import { Recent } from '#renderer/features/home/recent.tsx';
import { TaskLists } from '#renderer/features/home/task-lists.tsx';
import { Weakest } from '#renderer/features/home/weakest.tsx';
import './home.css';
import { dayOf } from '#renderer/i18n/when';
import { Button } from '#renderer/ui/button.tsx';
import { StatusLine } from '#renderer/ui/status-line.tsx';

/** What came back, what is due, what waits for whom, where the round is weakest, and what was changed last. */
export function HomePage(): JSX.Element {
  const { t } = useTranslation();
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const roundCode = useDesk((desk) => desk.round);
  const locale = useDesk((desk) => desk.locale);
  const { framework } = book;
  const today = dayOf(Date.now()) ?? '';
  const round = framework.rounds.find(({ code }) => code === roundCode) ?? framework.rounds[0];
  const home = useMemo(
    () => (round === undefined ? null : homeOf(state, book, round, today)),
    [state, book, round, today],
  );
  const tasks = useMemo(
    () => (round === undefined ? [] : tasksOf(state, framework, round)),
    [state, framework, round],
  );
  const months = round?.months ?? 12;
  return (
    <>
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
        {state.indicator.size > 0 && (
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
