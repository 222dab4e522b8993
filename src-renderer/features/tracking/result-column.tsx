import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import type { Round } from '#domain/scoring/framework';
import { isFigureTyped } from '#domain/text/typed-figure';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { cellProblems, isFigureOf } from '#domain/tracking/check-figure';
import { differingResult, shownResult } from '#domain/tracking/shown-result';
import { resultColumn } from '#renderer/features/tracking/column-ids';
import type { ClosedCell } from '#renderer/features/tracking/use-closed-cell';
import { problemText } from '#renderer/i18n/problem-text';
import type { GridColumn } from '#renderer/ui/grid/grid-types';

export type ResultPlace = {
  readonly t: TFunction;
  readonly round: Round;
  /** Index of the round. */
  readonly at: number;
  readonly open: boolean;
  readonly width: number;
  readonly closed: ClosedCell;
};

/**
 * The results of a round. What a formula, a list or parts give is shown as computed; whatever is typed goes before it,
 * but for a compound indicator, which has no figure of its own.
 */
export function resultCells({ t, round, at, open, width, closed }: ResultPlace): GridColumn<BoardRow> {
  const cellOf = (row: BoardRow): RoundCell | undefined => row.cells[at];
  return {
    id: resultColumn(round.code),
    head: t('tracking.result'),
    headTitle: `${t('tracking.result')} ${t('tracking.round', { months: round.months })}`,
    width,
    align: 'end',
    rule: true,
    className: 'edit',
    editable: isTyped,
    reads: isFigureTyped,
    closed: (row) => closed(row.indicator.id, round.code),
    text: (row) => textOf(cellOf(row)),
    render: (row) => <Result t={t} cell={cellOf(row)} />,
    mark: (row) => markOf(row, cellOf(row)),
    note: (row) => noteOf(t, row, cellOf(row)),
    cellClass: (row) => classOf(row, cellOf(row), open),
  };
}

/** A compound indicator is the sum of its parts: there is nothing to type. */
export function isTyped({ parts }: Pick<BoardRow, 'parts'>): boolean {
  return parts.length === 0;
}

function textOf(cell: RoundCell | undefined): string {
  return cell === undefined ? '' : shownResult(cell).text;
}

/** As the forms write it, in every language. */
const NOT_APPLICABLE = 'N/A';
const WITHOUT_RESULT = ['notDue', 'cancelled'];

function Result({ t, cell }: { readonly t: TFunction; readonly cell: RoundCell | undefined }): JSX.Element {
  const text = textOf(cell);
  if (cell?.none === 'naApproved') return <>{NOT_APPLICABLE}</>;
  if (cell?.none === undefined || cell.none === null || cell.source === 'typed') return <>{text}</>;
  if (!WITHOUT_RESULT.includes(cell.none)) return <>{text}</>;
  return (
    <span className="nil" title={t(`tracking.none.${cell.none}`)}>
      –
    </span>
  );
}

function markOf({ indicator }: BoardRow, cell: RoundCell | undefined): 'bad' | 'warn' | null {
  if (cell === undefined) return null;
  const [wrong] = cellProblems(indicator, cell);
  if (wrong !== undefined) return wrong.severity === 'error' ? 'bad' : 'warn';
  if (!isFigureOf(indicator.unit, cell.value)) return 'bad';
  return differingResult(cell) === null ? null : 'warn';
}

function noteOf(t: TFunction, { indicator }: BoardRow, cell: RoundCell | undefined): string | null {
  if (cell === undefined) return null;
  const [wrong] = cellProblems(indicator, cell);
  if (wrong !== undefined) return problemText(t, wrong.code, wrong.details);
  if (!isFigureOf(indicator.unit, cell.value)) {
    return t('tracking.none.long.valueInvalid', { value: cell.value ?? '' });
  }
  const differs = differingText(t, cell);
  if (differs !== null) return differs;
  return cell.source === null || cell.source === 'typed' ? null : t(`tracking.source.${cell.source}`);
}

/** What was typed beside what formula or list give, in words; null where they agree. */
export function differingText(t: TFunction, cell: RoundCell): string | null {
  const differs = differingResult(cell);
  if (differs === null) return null;
  return cell.formula === null
    ? t('tracking.differs.list', differs)
    : problemText(t, 'value-differs', differs);
}

function classOf(row: BoardRow, cell: RoundCell | undefined, open: boolean): string {
  if (!isTyped(row) || (cell?.source !== null && cell?.source !== 'typed')) return 'computed';
  return open && cell.none === 'noResult' ? 'wants' : '';
}
