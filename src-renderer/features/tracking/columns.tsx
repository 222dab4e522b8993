import { IconArrowDown, IconArrowUp, IconListCheck, IconSitemap, IconStairs } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ComponentType, JSX } from 'react';
import type { Indicator } from '#domain/book/book';
import type { Levels } from '#domain/book/decimal';
import { toFixed } from '#domain/exact';
import type { Framework, Method, Round } from '#domain/scoring/framework';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { shortest } from '#domain/tracking/shown-result';
import { figure, printedScore } from '#renderer/i18n/figures';
import { CellLamp, Lamp } from '#renderer/features/tracking/lamp.tsx';
import { resultCells } from '#renderer/features/tracking/result-column.tsx';
import type { GridColumn } from '#renderer/ui/grid/grid-types';

type Context = {
  readonly t: TFunction;
  readonly framework: Framework;
  /** Index of the open round. */
  readonly open: number;
  /** Numbers of sub-indicators are long. */
  readonly hasParts: boolean;
};
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

function leadColumns({ t, framework, open, hasParts }: Context): readonly Column[] {
  const weight = (row: BoardRow): string =>
    figure(cellOf(row, open)?.weight ?? null, framework.weightDecimals);
  return [
    {
      id: 'no',
      head: t('tracking.no'),
      width: hasParts ? 52 : 40,
      frozen: true,
      className: 'no',
      render: (row) => row.indicator.no,
      text: (row) => row.indicator.no,
    },
    {
      id: 'name',
      head: t('tracking.indicator'),
      width: 'fill',
      minWidth: hasParts ? 128 : 140,
      frozen: true,
      render: (row) => <Name row={row} />,
      cellClass: ({ depth }) => (depth > 0 ? 'of-part' : ''),
      text: (row) => row.indicator.name,
    },
    {
      id: 'weight',
      head: t('tracking.weight'),
      width: 50,
      align: 'end',
      render: weight,
      text: weight,
      cellClass: ({ depth }) => (depth > 0 ? 'of-part' : ''),
    },
    {
      id: 'target',
      head: t('tracking.target'),
      width: 64,
      align: 'end',
      render: (row) => <Target indicator={row.indicator} levels={levelsOf(row, open)} />,
      text: (row) => levelsOf(row, open)[2] ?? '',
    },
  ];
}

function Name({ row }: { readonly row: BoardRow }): JSX.Element {
  const { name } = row.indicator;
  return (
    <span title={name} style={row.depth > 0 ? { paddingLeft: row.depth * INDENT } : undefined}>
      {name}
    </span>
  );
}

const INDENT = 14;

const METHOD_ICONS: Partial<Record<Method, ComponentType<{ className?: string }>>> = {
  milestone: IconStairs,
  rubric: IconListCheck,
  compound: IconSitemap,
};

type TargetProps = { readonly indicator: Indicator; readonly levels: Levels };

function Target({ indicator: { method, direction }, levels: [, , target] }: TargetProps): JSX.Element {
  const Icon = METHOD_ICONS[method] ?? (direction === 'lower' ? IconArrowDown : IconArrowUp);
  return (
    <span className="target">
      <Icon className="i dir" />
      {target === null ? <span className="nil">–</span> : shortest(target)}
    </span>
  );
}

function otherRound(context: Context, round: Round, at: number): readonly Column[] {
  const { t, framework } = context;
  return [
    resultCells({ t, round, at, open: false, width: 64 }),
    {
      id: `score:${round.code}`,
      head: t('tracking.score'),
      width: 78,
      className: 'quiet-score',
      text: (row) => printedScore(cellOf(row, at), framework),
      render: (row) => {
        const cell = cellOf(row, at);
        if (cell?.none !== null || cell.lamp === null) return <span className="nil">–</span>;
        return (
          <span className="with-lamp">
            <Lamp framework={framework} lamp={cell.lamp} word={false} /> {printedScore(cell, framework)}
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
    resultCells({ t, round, at, open: true, width: 76 }),
    {
      id: `score:${round.code}`,
      head: t('tracking.score'),
      width: 56,
      align: 'end',
      text: (row) => printedScore(cellOf(row, at), framework),
      render: (row) => printedScore(cellOf(row, at), framework),
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
      cellClass: (row) => (isInWhole(cellOf(row, at)) ? 'nil' : provisional(row)),
      note: (row) => (isInWhole(cellOf(row, at)) ? t('tracking.weighted.inWhole') : null),
    },
  ];
}

function cellOf(row: BoardRow, at: number): RoundCell | undefined {
  return row.cells[at];
}

/** A part of a weighted mean has a score, but no share of the whole by itself. */
function isInWhole(cell: RoundCell | undefined): boolean {
  return cell?.none === null && cell.weighted === null && cell.score.state === 'scored';
}

/** Thresholds of the open round; level 3 is the target. */
function levelsOf(row: BoardRow, at: number): Levels {
  return cellOf(row, at)?.levels ?? row.indicator.levels;
}
