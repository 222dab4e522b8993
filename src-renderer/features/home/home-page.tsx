import {
  IconBinaryTree,
  IconCertificate,
  IconCheck,
  IconScale,
  IconTable,
  IconTableImport,
  IconTags,
} from '@tabler/icons-react';
import { useMemo, type ComponentType, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { toFixed } from '#domain/exact';
import { bookScores, type BookScores } from '#domain/tracking/book-scores';
import { tasksOf, type Task } from '#domain/tracking/tasks';
import { useBook, useDesk, type Page } from '#renderer/data/desk';
import { show } from '#renderer/data/open';
import { useProvinceName } from '#renderer/data/places';
import './home.css';
import { Button } from '#renderer/ui/button.tsx';
import { StatusLine } from '#renderer/ui/status-line.tsx';

const ICONS: Readonly<Record<Task['kind'], ComponentType<{ className?: string }>>> = {
  empty: IconTableImport,
  strategy: IconBinaryTree,
  unassigned: IconTags,
  weights: IconScale,
  findings: IconCertificate,
  results: IconTable,
};

const LEADS_TO: Readonly<Record<Task['kind'], Page>> = {
  empty: 'agreement',
  strategy: 'strategy',
  unassigned: 'agreement',
  weights: 'agreement',
  findings: 'agreement',
  results: 'tracking',
};

/** What is to do, how the round stands, and where it is weakest. */
export function HomePage(): JSX.Element {
  const { t } = useTranslation();
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const roundCode = useDesk((desk) => desk.round);
  const name = useProvinceName(book.province);
  const { framework } = book;
  const round = framework.rounds.find(({ code }) => code === roundCode) ?? framework.rounds[0];
  const tasks = useMemo(
    () => (round === undefined ? [] : tasksOf(state, framework, round)),
    [state, framework, round],
  );
  return (
    <>
      <div className="head">
        <h1>{t('home.title')}</h1>
        <span className="sub">{t('home.lead', { name, year: book.fiscalYear })}</span>
      </div>
      <div className="home scroll">
        <section>
          <h2>{t('home.due')}</h2>
          {tasks.length === 0 ? (
            <p className="small t-ok row">
              <IconCheck className="i" /> {t('home.due.none')}
            </p>
          ) : (
            <ul className="list">
              {tasks.map((task) => (
                <TaskRow key={task.kind} task={task} />
              ))}
            </ul>
          )}
        </section>
        <Standing />
      </div>
      <StatusLine
        keys={[
          ['Ctrl 1–5', t('palette.pages')],
          ['Ctrl K', t('frame.search')],
        ]}
      >
        {t('home.lead', { name, year: book.fiscalYear })}
      </StatusLine>
    </>
  );
}

function TaskRow({ task }: { readonly task: Task }): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const Icon = ICONS[task.kind];
  const details = {
    count: 'count' in task ? task.count : 0,
    months: 'months' in task ? task.months : 0,
    sum: 'sum' in task ? task.sum : '',
    total: 'total' in task ? task.total : '',
    day: 'dueOn' in task ? formatThaiDate(task.dueOn, 'short', locale) : '',
  };
  return (
    <li className="task">
      <Icon className="i" />
      <span>
        <b>{t(`home.task.${task.kind}`, details)}</b>
        <small>{t(`home.task.${task.kind}.why`, details)}</small>
      </span>
      <Button
        onClick={() => {
          show(LEADS_TO[task.kind]);
        }}
      >
        {t('home.open')}
      </Button>
    </li>
  );
}

function Standing(): JSX.Element | null {
  const { t } = useTranslation();
  const { framework } = useBook();
  const state = useDesk((desk) => desk.state);
  const roundCode = useDesk((desk) => desk.round);
  const at = Math.max(
    0,
    framework.rounds.findIndex(({ code }) => code === roundCode),
  );
  const scores = useMemo(() => bookScores(state, framework), [state, framework]);
  if (scores.indicators.length === 0) return null;
  const total = scores.total(at, 'selfAssessed').over100;
  return (
    <section>
      <h2>{t('home.standing', { months: framework.rounds[at]?.months ?? 12 })}</h2>
      <p className="bigs">{total === null ? '–' : toFixed(total, framework.scoreDecimals)}</p>
      <h2 className="weak">{t('home.weakest')}</h2>
      <Weakest scores={scores} at={at} />
    </section>
  );
}

const SHOWN = 5;

function Weakest({ scores, at }: { readonly scores: BookScores; readonly at: number }): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  const scored = scores.indicators.flatMap((indicator, row) => {
    const score = scores.score(at, row);
    return score === null ? [] : [{ indicator, score }];
  });
  const weakest = scored.toSorted((a, b) => a.score.compare(b.score)).slice(0, SHOWN);
  if (weakest.length === 0) return <p className="small muted">{t('home.weakest.none')}</p>;
  return (
    <ul className="list">
      {weakest.map(({ indicator, score }) => (
        <li key={indicator.id} className="weakest">
          <span className="faint">{indicator.no}</span>
          <span className="nm">{indicator.name}</span>
          <span className="num">{toFixed(score, framework.scoreDecimals)}</span>
        </li>
      ))}
    </ul>
  );
}
