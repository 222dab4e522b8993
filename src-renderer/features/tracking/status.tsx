import { memo, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { exact, parseExact, sum, toFixed, wholeNumber } from '#domain/exact';
import type { Framework, Method } from '#domain/scoring/framework';
import type { BoardRow, ResultSource, RoundCell } from '#domain/tracking/board';
import { shownResult } from '#domain/tracking/shown-result';
import { roundOfColumn } from '#renderer/features/tracking/column-ids';
import { useClosedCell } from '#renderer/features/tracking/use-closed-cell';
import { fifthsOf } from '#renderer/i18n/lamp-words';
import { isTyped } from '#renderer/features/tracking/result-column.tsx';
import { placeOf } from '#renderer/features/tracking/place';
import type { Board } from '#renderer/features/tracking/use-board';
import type { GridRange, GridSpot } from '#renderer/ui/grid/grid-types';
import { LampMark } from '#renderer/ui/lamp-mark.tsx';
import { StatusLine } from '#renderer/ui/status-line.tsx';

/** Methods of which the panel takes an entry. */
const LISTED: readonly Method[] = ['milestone', 'rubric', 'hybrid'];

type WhereProps = { readonly board: Board; readonly spot: GridSpot | null; readonly range: GridRange | null };

/** Where the cursor is or what a chosen block adds up to, the legend of the lamps, and the keys. */
export const Status = memo(function Status(props: WhereProps): JSX.Element {
  const { t } = useTranslation();
  const { row } = placeOf(props.board, props.spot);
  const hasList = row !== null && LISTED.includes(row.indicator.method);
  return (
    <StatusLine
      keys={[
        hasList ? ['F6', t('tracking.status.toList')] : ['Ctrl V', t('key.paste')],
        ['F2', t('key.edit')],
        ['Alt E', t('tracking.panel.open')],
        ['Ctrl Z', t('key.undo')],
      ]}
    >
      <span>{useWhere(props)}</span>
      <Legend framework={props.board.framework} />
    </StatusLine>
  );
});

function useWhere({ board, spot, range }: WhereProps): string {
  const { t } = useTranslation();
  const closed = useClosedCell();
  const chosen = blockOf(range);
  if (chosen !== null) return t('tracking.status.sum', chosen);
  const { row, at } = placeOf(board, spot);
  if (row !== null && spot !== null && roundOfColumn(spot.columnId) !== null) {
    const place = { no: row.indicator.no, months: monthsOf(board, at) };
    return closed(row.indicator.id, board.framework.rounds[at]?.code ?? '') === null
      ? t(`tracking.status.cell.${sourceOf(row, at)}`, place)
      : t('tracking.status.closed', place);
  }
  const done = board.rows.filter((each) => hasResult(each.cells[board.at])).length;
  return t('tracking.status.rest', { count: board.rows.length, months: monthsOf(board, board.at), done });
}

function sourceOf(row: BoardRow, at: number): ResultSource {
  return isTyped(row) ? (row.cells[at]?.source ?? 'typed') : 'parts';
}

function hasResult(cell: RoundCell | undefined): boolean {
  return cell !== undefined && shownResult(cell).text !== '';
}

function monthsOf(board: Board, at: number): number {
  return board.framework.rounds[at]?.months ?? 12;
}

/** Count, sum and mean of a block of figures; null where no block of figures is chosen. */
function blockOf(range: GridRange | null): { count: number; sum: string; mean: string } | null {
  const figures = (range?.cells ?? []).flatMap((text) => parseExact(text) ?? []);
  if (range === null || figures.length === 0) return null;
  const total = sum(figures);
  return {
    count: range.cells.length,
    sum: toFixed(total, 4),
    mean: toFixed(total.div(wholeNumber(figures.length)), 4),
  };
}

function Legend({ framework }: { readonly framework: Framework }): JSX.Element {
  return (
    <span className="legend">
      {framework.lamps.map((lamp, at) => (
        <span key={lamp.from} className={`lampw lv${String(fifthsOf(framework, at))}`}>
          <LampMark fifths={fifthsOf(framework, at)} />
          <span>{toFixed(exact(lamp.from), 1)}+</span>
        </span>
      ))}
    </span>
  );
}
