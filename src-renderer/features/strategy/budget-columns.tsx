import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import { PROJECT_STATUSES } from '#domain/book/strategy';
import { STATUS_NAMES } from '#domain/text/choice-names';
import { choicesMeant } from '#domain/text/choices-meant';
import type { Locale } from '#renderer/session/desk';
import { millions, shareWords, wholeMillions } from '#renderer/features/strategy/amounts';
import type { ProjectRow } from '#renderer/features/strategy/budget-lines';
import { dayText, isDayBad } from '#renderer/features/strategy/days';
import type { Flag } from '#renderer/features/strategy/tree-model';
import type { GridColumn } from '#renderer/ui/grid/grid-types';

type Column = GridColumn<ProjectRow>;

export function budgetColumns(t: TFunction, locale: Locale): readonly Column[] {
  return [
    {
      id: 'title',
      head: t('strategy.table.project'),
      width: 'fill',
      minWidth: 190,
      text: ({ node }) => node.title,
      render: ({ node }) => <span title={node.title}>{node.title}</span>,
      ...marked(t, ['tree-move-suspended']),
    },
    {
      id: 'source',
      head: t('strategy.money.source'),
      width: 128,
      text: ({ sources }) => sources.join(', '),
      editable: ({ sources }) => sources.length < 2,
      note: ({ sources }) => (sources.length < 2 ? null : t('strategy.table.many')),
      render: ({ sources }) => orNil(sources.filter((source) => source !== '').join(', ')),
    },
    {
      id: 'owner',
      head: t('strategy.owner'),
      width: 140,
      editable: () => true,
      text: ({ node }) => node.owner,
      render: ({ node }) => orNil(node.owner),
      ...marked(t, ['no-owner']),
    },
    dayColumn(t, locale, 'startsOn'),
    dayColumn(t, locale, 'endsOn'),
    {
      id: 'status',
      head: t('strategy.status'),
      width: 104,
      editable: () => true,
      text: ({ node }) => (node.status === null ? '' : t(`strategy.status.${node.status}`)),
      render: ({ node }) => orNil(node.status === null ? '' : t(`strategy.status.${node.status}`)),
      choices: () => [
        ...PROJECT_STATUSES.map((status) => ({
          value: status,
          label: t(`strategy.status.${status}`),
          names: STATUS_NAMES[status],
        })),
        { value: '', label: t('strategy.status.none') },
      ],
      meant: choicesMeant,
    },
    moneyColumn(t, 'amount'),
    moneyColumn(t, 'disbursed'),
    {
      id: 'share',
      head: t('strategy.table.share'),
      width: 88,
      align: 'end',
      text: ({ money }) => shareWords(money.disbursed, money.amount) ?? '',
      render: ({ money }) => orNil(shareWords(money.disbursed, money.amount) ?? ''),
    },
  ];
}

function dayColumn(t: TFunction, locale: Locale, field: 'startsOn' | 'endsOn'): Column {
  return {
    id: field,
    head: t(field === 'startsOn' ? 'strategy.starts' : 'strategy.ends'),
    width: 104,
    editable: () => true,
    text: ({ node }) => dayText(node[field], locale),
    render: ({ node }) => orNil(dayText(node[field], locale)),
    mark: ({ node, flags }) =>
      isDayBad(node[field]) || (field === 'endsOn' && flags.includes('project-dates')) ? 'bad' : null,
    note: ({ node, flags }) => {
      if (isDayBad(node[field])) return t('strategy.flag.date-unread.fix');
      return flags.includes('project-dates') ? t('strategy.flag.project-dates') : null;
    },
  };
}

function moneyColumn(t: TFunction, field: 'amount' | 'disbursed'): Column {
  const isOpen = ({ sources }: ProjectRow): boolean => sources.length < 2;
  return {
    id: field,
    head: t(field === 'amount' ? 'strategy.table.budget' : 'strategy.table.disbursed'),
    width: field === 'amount' ? 98 : 116,
    align: 'end',
    rule: field === 'amount',
    cellClass: () => 'edit',
    editable: isOpen,
    text: ({ money, unread }) => {
      const figure = money[field];
      return unread[field] ?? (figure === null ? '' : wholeMillions(figure));
    },
    render: ({ money, unread }) => {
      const figure = money[field];
      return unread[field] ?? (figure === null ? <Nil /> : millions(figure));
    },
    mark: (row) => {
      if (row.unread[field] !== null) return 'bad';
      return field === 'amount' && row.flags.includes('project-without-money') ? 'warn' : null;
    },
    note: (row) => {
      if (row.unread[field] !== null) return t('strategy.flag.budget-unread.fix');
      if (!isOpen(row)) return t('strategy.table.many');
      const isMissing = field === 'amount' && row.flags.includes('project-without-money');
      return isMissing ? t('strategy.flag.project-without-money') : null;
    },
  };
}

function marked(t: TFunction, flags: readonly Flag[]): Pick<Column, 'mark' | 'note'> {
  const found = (row: ProjectRow): Flag | undefined => flags.find((flag) => row.flags.includes(flag));
  return {
    mark: (row) => (found(row) === undefined ? null : 'warn'),
    note: (row) => {
      const flag = found(row);
      return flag === undefined ? null : t(`strategy.flag.${flag}`);
    },
  };
}

function orNil(text: string): JSX.Element {
  return text === '' ? <Nil /> : <span title={text}>{text}</span>;
}

function Nil(): JSX.Element {
  return <span className="nil">–</span>;
}
