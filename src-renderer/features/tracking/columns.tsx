import {
  IconArrowDown,
  IconArrowUp,
  IconListCheck,
  IconPaperclip,
  IconSitemap,
  IconStairs,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ComponentType, JSX } from 'react';
import type { Indicator } from '#domain/book/book';
import type { Levels } from '#domain/book/decimal';
import { resultId } from '#domain/book/result';
import { toFixed } from '#domain/exact';
import type { Framework, Method, Round } from '#domain/scoring/framework';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { shortest } from '#domain/tracking/shown-result';
import { figure, printedScore } from '#renderer/i18n/figures';
import { forecastText, rowForecast } from '#renderer/features/tracking/forecast-words';
import { CellLamp } from '#renderer/features/tracking/lamp.tsx';
import { ScoreLamp } from '#renderer/parts/score-lamp.tsx';
import { resultCells } from '#renderer/features/tracking/result-column.tsx';
import type { ClosedCell } from '#renderer/features/tracking/use-closed-cell';
import type { GridColumn } from '#renderer/ui/grid/grid-types';

type Context = {
  readonly t: TFunction;
  readonly framework: Framework;
  /** Index of the open round. */
  readonly open: number;
  /** Numbers of sub-indicators are long. */
  readonly hasParts: boolean;
  readonly closed: ClosedCell;
  /** Files by result. */
  readonly files: ReadonlyMap<string, number>;
  /** Whether any row has a forecast. */
  readonly expects: boolean;
};
type Column = GridColumn<BoardRow>;

/** Columns of the board: the open round in full, the others as result and score. */
export function boardColumns(context: Context): readonly Column[] {
  return [
    ...leadColumns(context),
    ...context.framework.rounds.flatMap((round, at) =>
      at === context.open ? openRound(context, round, at) : otherRound(context, round, at),
    ),
    ...(context.expects && isLastRound(context, context.open) ? [forecastColumn(context)] : []),
    filesColumn(context),
  ];
}

export function isLastRound({ framework }: Pick<Context, 'framework'>, at: number): boolean {
  return at === framework.rounds.length - 1;
}

function leadColumns({ t, framework, open, hasParts }: Context): readonly Column[] {
  const weight = (row: BoardRow): string =>
    figure(cellOf(row, open)?.weight ?? null, framework.weightDecimals);
  return [
    {
      id: 'no',
      head: t('tracking.no'),
      width: hasParts ? 52 : 44,
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
      width: 58,
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
  const { t, framework, closed, expects } = context;
  const result = resultCells({ t, round, at, open: false, width: 64, closed });
  // Before the end of the year is there, what is expected of it stands in the place of its score.
  if (expects && isLastRound(context, at)) return [result, { ...forecastColumn(context), rule: false }];
  return [
    result,
    {
      id: `score:${round.code}`,
      head: t('tracking.score'),
      width: 76,
      // A score and its lamp have room.
      className: 'quiet-score fits',
      text: (row) => printedScore(cellOf(row, at), framework),
      render: (row) => {
        const cell = cellOf(row, at);
        if (cell?.none !== null || cell.lamp === null) return <span className="nil">–</span>;
        return (
          <span className="with-lamp">
            <ScoreLamp framework={framework} lamp={cell.lamp} word={false} /> {printedScore(cell, framework)}
          </span>
        );
      },
    },
  ];
}

function openRound(context: Context, round: Round, at: number): readonly Column[] {
  const { t, framework, closed } = context;
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
    resultCells({ t, round, at, open: true, width: 70, closed }),
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
      width: 112,
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
      width: 56,
      align: 'end',
      text: weighted,
      render: weighted,
      cellClass: (row) => (isInWhole(cellOf(row, at)) ? 'nil' : provisional(row)),
      note: (row) => (isInWhole(cellOf(row, at)) ? t('tracking.weighted.inWhole') : null),
    },
  ];
}

/** What the year is expected to end with: read as such, and counted in no total. */
function forecastColumn({ t, framework }: Context): Column {
  const score = (row: BoardRow): string => {
    const forecast = rowForecast(row, framework);
    return forecast?.score === undefined || forecast.score === null ? '' : toFixed(forecast.score, 2);
  };
  return {
    id: 'forecast',
    head: t('forecast.head'),
    headTitle: t('forecast.title'),
    width: 60,
    align: 'end',
    rule: true,
    className: 'forecast',
    text: score,
    render: (row) => score(row) || <span className="nil">–</span>,
    note: (row) => forecastText(t, framework, row),
  };
}

/** How many files prove the result of the open round. */
function filesColumn({ t, framework, open, files }: Context): Column {
  const count = (row: BoardRow): number =>
    files.get(resultId(row.indicator.id, framework.rounds[open]?.code ?? '')) ?? 0;
  // Said once: most rows have none, and each count in words takes longer than the cell.
  const none = t('tracking.files.none');
  const words = (row: BoardRow): string =>
    count(row) === 0 ? none : t('tracking.files.count', { count: count(row) });
  return {
    id: 'files',
    head: <IconPaperclip className="i mini" aria-hidden="true" />,
    headTitle: t('tracking.files'),
    width: 34,
    align: 'end',
    text: (row) => (count(row) === 0 ? '' : String(count(row))),
    render: (row) => (count(row) === 0 ? <span className="nil">–</span> : count(row)),
    note: words,
  };
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
