/** @jsxImportSource #renderer/ui/thai-jsx */
import {
  IconArrowBackUp,
  IconBinaryTree,
  IconCalendarDue,
  IconCertificate,
  IconCheck,
  IconCircleDashed,
  IconGitMerge,
  IconMessages,
  IconReportAnalytics,
  IconScale,
  IconRubberStamp,
  IconTable,
  IconTableImport,
  IconTags,
  IconWriting,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ComponentType, JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '#domain/calendar/iso-day';
import { formatThaiDate } from '#domain/calendar/thai-date';
import type { HomeBoard } from '#domain/home/home';
import type { Task } from '#domain/home/tasks';
import { useConflicts } from '#renderer/session/conflicts';
import { useDesk, type Locale, type Page } from '#renderer/session/desk';
import { show } from '#renderer/navigation/navigate';
import { useToday } from '#renderer/session/day';
import { openDrawer } from '#renderer/navigation/drawers';
import { actWords } from '#renderer/i18n/act-words';
import { Button } from '#renderer/ui/button.tsx';

type Icon = ComponentType<{ className?: string }>;

/** One thing to do: what, why, when, and one verb. */
type Line = {
  readonly key: string;
  readonly icon: Icon;
  readonly what: string;
  readonly why: string;
  readonly when: string;
  readonly isLate: boolean;
  readonly verb: string;
  readonly go: () => void;
};

type TaskListsProps = { readonly home: HomeBoard | null; readonly tasks: readonly Task[] };

/** The work in three lists: what came back, what is due, what waits for others. Arrow keys walk, Enter does the verb. */
export function TaskLists({ home, tasks }: TaskListsProps): JSX.Element {
  const { t } = useTranslation();
  const days: Days = { today: useToday(), locale: useDesk((desk) => desk.locale) };
  const conflicts = useConflicts().length;
  const back = [...returnedLines(t, home, days), ...conflictLines(t, conflicts)];
  const due = [
    ...tasks.map((task) => taskLine(t, task, days)),
    ...offerLines(t, home),
    ...amendmentLines(t, home),
  ];
  const waiting = waitingLines(t, home);
  return (
    <div className="lists" role="presentation" onKeyDown={walk}>
      {back.length > 0 && <Lines icon={IconArrowBackUp} title={t('home.returned')} lines={back} />}
      <Lines icon={IconCalendarDue} title={t('home.due')} lines={due} />
      {due.length === 0 && back.length === 0 && (
        <p className="small t-ok row">
          <IconCheck className="i" /> {t('home.due.none')}
        </p>
      )}
      {waiting.length > 0 && <Lines icon={IconRubberStamp} title={t('home.waiting')} lines={waiting} />}
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.code !== 'ArrowDown' && event.code !== 'ArrowUp') return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.task .btn')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = rows[at === -1 ? 0 : at + (event.code === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** How days are told: from which day on, and in which language. */
type Days = { readonly today: string; readonly locale: Locale };

/** Below 0 while there is time; 0 where today is not known. */
function daysLate(dueOn: string, today: string): number {
  return today === '' ? 0 : daysBetween(dueOn, today);
}

type LinesProps = { readonly icon: Icon; readonly title: string; readonly lines: readonly Line[] };

function Lines({ icon: Head, title, lines }: LinesProps): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 className="row">
        <Head className="i" />
        {title} <span className="muted">{lines.length}</span>
      </h2>
      <ul className="list">
        {lines.map((line) => (
          <li key={line.key} className="task">
            <line.icon className="i" />
            <span>
              <b>{line.what}</b>
              <small>{line.why}</small>
            </span>
            <span className={line.isLate ? 'when t-bad' : 'when'}>{line.when}</span>
            <Button onClick={line.go}>{line.verb}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function returnedLines(t: TFunction, home: HomeBoard | null, { today, locale }: Days): readonly Line[] {
  return (home?.returned ?? []).map(({ row, by, reason, todos, dueOn }): Line => {
    const why = [
      by === null ? '' : `${actWords(t, by)}: ${reason}`,
      todos > 0 ? t('home.todos', { count: todos }) : '',
    ];
    return {
      key: row.indicator.id,
      icon: IconArrowBackUp,
      what: `${row.indicator.no} ${row.indicator.name}`,
      why: why.filter((part) => part !== '').join(' · '),
      when: dueOn === null ? '' : t('home.by', { day: formatThaiDate(dueOn, 'dayMonth', locale) }),
      isLate: dueOn !== null && daysLate(dueOn, today) > 0,
      verb: t('home.verb.mend'),
      go: () => {
        show('tracking');
      },
    };
  });
}

function conflictLines(t: TFunction, count: number): readonly Line[] {
  if (count === 0) return [];
  const go = (): void => {
    show('history');
  };
  return [
    {
      ...{
        key: 'conflicts',
        icon: IconGitMerge,
        what: t('home.conflicts', { count }),
        why: t('home.conflicts.why'),
      },
      ...{ when: '', isLate: false, verb: t('home.verb.choose'), go },
    },
  ];
}

function offerLines(t: TFunction, home: HomeBoard | null): readonly Line[] {
  return (home?.offers ?? []).map(({ id, no, name }): Line => ({
    ...{ key: `offer-${id}`, icon: IconMessages, what: `${no} ${name}`, why: t('home.offer.why') },
    ...{ when: '', isLate: false, verb: t('home.verb.answer') },
    go: () => {
      show('agreement');
      openDrawer('negotiation', id);
    },
  }));
}

/** What was asked for, who asked and why; the words of the indicators stand where it is decided. */
function amendmentLines(t: TFunction, home: HomeBoard | null): readonly Line[] {
  return (home?.amendments ?? []).map((asked): Line => {
    const nos = [...new Set(asked.amended.map(({ no }) => no))].join(' · ');
    return {
      ...{ key: `amendment-${asked.id}`, icon: IconWriting, what: t('home.amendment', { nos }) },
      ...{
        why: `${actWords(t, asked)}: ${asked.reason}`,
        when: '',
        isLate: false,
        verb: t('home.verb.decide'),
      },
      go: () => {
        show('agreement');
        openDrawer('revisions', asked.wanted[0]?.indicator ?? null);
      },
    };
  });
}

function waitingLines(t: TFunction, home: HomeBoard | null): readonly Line[] {
  const groups = [
    ['supervisor', home?.forSupervisor ?? []],
    ['office', home?.forOffice ?? []],
  ] as const;
  return groups.flatMap(([who, rows]): readonly Line[] =>
    rows.length === 0
      ? []
      : [
          {
            key: who,
            icon: IconRubberStamp,
            what: t(`home.waiting.${who}`, { count: rows.length }),
            why: rows.map(({ indicator }) => indicator.no).join(' · '),
            ...{ when: '', isLate: false, verb: t('home.open') },
            go: () => {
              show('tracking');
            },
          },
        ],
  );
}

const ICONS: Readonly<Record<Task['kind'], Icon>> = {
  empty: IconTableImport,
  strategy: IconBinaryTree,
  unassigned: IconTags,
  weights: IconScale,
  findings: IconCertificate,
  results: IconCircleDashed,
  report: IconReportAnalytics,
};

const LEADS_TO: Readonly<Record<Task['kind'], Page>> = {
  empty: 'agreement',
  strategy: 'strategy',
  unassigned: 'agreement',
  weights: 'agreement',
  findings: 'agreement',
  results: 'tracking',
  report: 'reports',
};

/** So many days behind its closing a number of days says nothing any more. */
const LONG_AGO = 365;

function lateWords(t: TFunction, count: number): string {
  return t(count > LONG_AGO ? 'home.late.long' : 'home.late', { count });
}

function taskLine(t: TFunction, task: Task, days: Days): Line {
  const { day, late } = dueOf(task, days);
  const details = { ...countsOf(task), day };
  return {
    key: task.kind,
    icon: task.kind === 'results' ? IconTable : ICONS[task.kind],
    what: t(`home.task.${task.kind}`, details),
    why: t(`home.task.${task.kind}.why`, details),
    when: whenWords(t, day, late),
    isLate: late > 0,
    verb: t('home.open'),
    go: () => {
      show(LEADS_TO[task.kind]);
    },
  };
}

/** What the words of a task count; what it has not is asked for by none of its words. */
function countsOf(task: Task): { count: number; months: number; sum: string; total: string } {
  return {
    count: 'count' in task ? task.count : 0,
    months: 'months' in task ? task.months : 0,
    sum: 'sum' in task ? task.sum : '',
    total: 'total' in task ? task.total : '',
  };
}

/** The day on which a task is due, and by how many days it is late; an empty day where it has none. */
function dueOf(task: Task, { today, locale }: Days): { readonly day: string; readonly late: number } {
  if (!('dueOn' in task)) return { day: '', late: 0 };
  return { day: formatThaiDate(task.dueOn, 'short', locale), late: daysLate(task.dueOn, today) };
}

function whenWords(t: TFunction, day: string, late: number): string {
  if (day === '') return '';
  return late > 0 ? lateWords(t, late) : t('home.by', { day });
}
