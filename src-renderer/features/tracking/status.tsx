import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { exact, parseExact, sum, toFixed, wholeNumber } from '#domain/exact';
import type { Framework } from '#domain/scoring/framework';
import { roundOfColumn } from '#renderer/features/tracking/columns.tsx';
import { fifthsOf } from '#renderer/features/tracking/lamp.tsx';
import { placeOf } from '#renderer/features/tracking/place';
import type { Board } from '#renderer/features/tracking/use-board';
import type { GridRange, GridSpot } from '#renderer/ui/grid/grid-types';
import { LampMark } from '#renderer/ui/lamp-mark.tsx';
import { StatusLine } from '#renderer/ui/status-line.tsx';

type WhereProps = { readonly board: Board; readonly spot: GridSpot | null; readonly range: GridRange | null };

/** Where the cursor is or what a chosen block adds up to, the legend of the lamps, and the keys. */
export function Status(props: WhereProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <StatusLine
      keys={[
        ['F2', t('key.edit')],
        ['Ctrl V', t('key.paste')],
        ['Alt E', t('tracking.panel.open')],
        ['Ctrl Z', t('key.undo')],
      ]}
    >
      <span>{useWhere(props)}</span>
      <Legend framework={props.board.framework} />
    </StatusLine>
  );
}

function useWhere({ board, spot, range }: WhereProps): string {
  const { t } = useTranslation();
  const chosen = blockOf(range);
  if (chosen !== null) return t('tracking.status.sum', chosen);
  const { row, at } = placeOf(board, spot);
  if (row !== null && spot !== null && roundOfColumn(spot.columnId) !== null) {
    return t('tracking.status.cell', { no: row.indicator.no, months: monthsOf(board, at) });
  }
  const done = board.rows.filter((each) => hasValue(each.cells[board.at])).length;
  return t('tracking.status.rest', { count: board.rows.length, months: monthsOf(board, board.at), done });
}

function hasValue(cell: { readonly value: string | null } | undefined): boolean {
  return cell !== undefined && cell.value !== null;
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
