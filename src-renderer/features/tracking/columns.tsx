import { IconArrowDown, IconArrowUp, IconStairs } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import type { Indicator } from '#domain/book/book';
import { parseExact, toDecimal, toFixed, type Exact } from '#domain/exact';
import type { Framework, Round } from '#domain/scoring/framework';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { isFigure } from '#domain/text/typed-figure';
import { CellLamp, Lamp } from '#renderer/features/tracking/lamp.tsx';
import type { GridColumn } from '#renderer/ui/grid/grid-types';

type Context = { readonly t: TFunction; readonly framework: Framework; readonly open: number };
type Column = GridColumn<BoardRow>;

/** Columns of the board: the open round in full, the others as result and score. */
export function boardColumns(context: Context): readonly Column[] {
  return [
    ...leadColumns(context),
    ...context.framework.rounds.flatMap((round, at) =>
      at === context.open ? openRound(context, round, at) : otherRound(context, round, at),
    ),
  ];
}

export function resultColumn(round: string): string {
  return `result:${round}`;
}

/** The round that a column belongs to, or null for the leading columns. */
export function roundCodeOf(columnId: string): string | null {
  return columnId.split(':')[1] ?? null;
}

/** The round of a column of results, or null for any other column. */
export function roundOfColumn(columnId: string): string | null {
  return columnId.startsWith('result:') ? columnId.slice('result:'.length) : null;
}

function leadColumns({ t, framework }: Context): readonly Column[] {
  const weight = (row: BoardRow): string => figure(row.indicator.weight, framework.weightDecimals);
  return [
    {
      id: 'no',
      head: t('tracking.no'),
      width: 40,
      frozen: true,
      className: 'no',
      render: (row) => row.indicator.no,
      text: (row) => row.indicator.no,
    },
    {
      id: 'name',
      head: t('tracking.indicator'),
      width: 'fill',
      minWidth: 140,
      frozen: true,
      render: (row) => <span title={row.indicator.name}>{row.indicator.name}</span>,
      text: (row) => row.indicator.name,
    },
    { id: 'weight', head: t('tracking.weight'), width: 50, align: 'end', render: weight, text: weight },
    {
      id: 'target',
      head: t('tracking.target'),
      width: 64,
      align: 'end',
      render: (row) => <Target indicator={row.indicator} />,
      text: (row) => row.indicator.levels[2] ?? '',
    },
  ];
}

function Target({ indicator }: { readonly indicator: Indicator }): JSX.Element {
  const Icon =
    indicator.method === 'milestone'
      ? IconStairs
      : indicator.direction === 'lower'
        ? IconArrowDown
        : IconArrowUp;
  return (
    <span className="target">
      <Icon className="i dir" />
      {indicator.levels[2] === null ? <span className="nil">–</span> : shortest(indicator.levels[2])}
    </span>
  );
}

function resultCell({ t, open }: Context, round: Round, at: number, width: number): Column {
  const value = (row: BoardRow): string => cellOf(row, at)?.value ?? '';
  return {
    id: resultColumn(round.code),
    head: t('tracking.result'),
    headTitle: `${t('tracking.result')} ${t('tracking.round', { months: round.months })}`,
    width,
    align: 'end',
    rule: true,
    className: 'edit',
    editable: () => true,
    text: value,
    render: (row) => {
      const cell = cellOf(row, at);
      if (cell?.none === 'notDue')
        return (
          <span className="nil" title={t('tracking.none.notDue')}>
            –
          </span>
        );
      return cell?.none === 'naApproved' ? 'N/A' : shortest(value(row));
    },
    mark: (row) => (isFigure(cellOf(row, at)?.value ?? null) ? null : 'bad'),
    note: (row) =>
      isFigure(cellOf(row, at)?.value ?? null)
        ? null
        : t('tracking.none.long.valueInvalid', { value: value(row) }),
    cellClass: (row) => (at === open && cellOf(row, at)?.none === 'noResult' ? 'wants' : ''),
  };
}

function otherRound(context: Context, round: Round, at: number): readonly Column[] {
  const { t, framework } = context;
  return [
    resultCell(context, round, at, 64),
    {
      id: `score:${round.code}`,
      head: t('tracking.score'),
      width: 78,
      className: 'quiet-score',
      text: (row) => printed(cellOf(row, at), framework),
      render: (row) => {
        const cell = cellOf(row, at);
        if (cell?.none !== null || cell.lamp === null) return <span className="nil">–</span>;
        return (
          <span className="with-lamp">
            <Lamp framework={framework} lamp={cell.lamp} word={false} /> {printed(cell, framework)}
          </span>
        );
      },
    },
  ];
}

function openRound(context: Context, round: Round, at: number): readonly Column[] {
  const { t, framework } = context;
  const weighted = (row: BoardRow): string => {
    const value = cellOf(row, at)?.weighted ?? null;
    return value === null ? '–' : toFixed(value, framework.scoreDecimals);
  };
  const provisional = (row: BoardRow): string => {
    const cell = cellOf(row, at);
    if (cell?.none !== null) return 'nil';
    return cell.state === 'certified' ? '' : 'prov';
  };
  return [
    resultCell(context, round, at, 76),
    {
      id: `score:${round.code}`,
      head: t('tracking.score'),
      width: 56,
      align: 'end',
      text: (row) => printed(cellOf(row, at), framework),
      render: (row) => printed(cellOf(row, at), framework),
      cellClass: provisional,
    },
    {
      id: `lamp:${round.code}`,
      head: t('tracking.lamp'),
      width: 118,
      text: () => '',
      render: (row) => {
        const cell = cellOf(row, at);
        return cell === undefined ? null : <CellLamp framework={framework} cell={cell} />;
      },
    },
    {
      id: `weighted:${round.code}`,
      headTitle: t('tracking.weighted'),
      head: <span className="two-lines">{t('tracking.weighted.head')}</span>,
      width: 58,
      align: 'end',
      text: weighted,
      render: weighted,
      cellClass: provisional,
    },
  ];
}

function cellOf(row: BoardRow, at: number): RoundCell | undefined {
  return row.cells[at];
}

function printed(cell: RoundCell | undefined, framework: Framework): string {
  if (cell?.none !== null || cell.score.state === 'none') return '–';
  return toFixed(cell.score.score, framework.scoreDecimals);
}

/** Without zeros that say nothing, so that a long figure is not cut off in its cell. */
function shortest(text: string): string {
  const value = parseExact(text);
  return value === null ? text : (toDecimal(value) ?? text);
}

/** A figure of the agreement with the decimals of the year; one that is no number stands as it was typed. */
export function figure(text: string | null, decimals: number): string {
  if (text === null) return '–';
  const value: Exact | null = parseExact(text);
  return value === null ? text : toFixed(value, decimals);
}
