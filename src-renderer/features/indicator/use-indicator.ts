import { useMemo } from 'react';
import type { BookState, Indicator } from '#domain/book/book';
import { monthsOfYear } from '#domain/calendar/fiscal-year';
import { monthOutcomes, type MonthOutcome } from '#domain/indicator/trend';
import type { Framework } from '#domain/scoring/framework';
import { boardRow, indicatorsInOrder, type BoardRow, type RoundCell } from '#domain/tracking/board';
import { forecastOfRow, type Forecast } from '#domain/tracking/forecast';
import { anyPartsOf } from '#domain/tracking/order';
import { useBook, useDesk } from '#renderer/session/desk';
import { dayOf } from '#renderer/session/day';

/** One indicator with all that follows from its figures, and its neighbours in the order of the form. */
export type IndicatorView = {
  readonly state: BookState;
  readonly framework: Framework;
  readonly fiscalYear: number;
  readonly indicator: Indicator;
  /** Of a part, the compound indicator that it belongs to. */
  readonly whole: Indicator | null;
  readonly row: BoardRow;
  /** Index of the round that is open in the window, and the indicator in it. */
  readonly at: number;
  readonly cell: RoundCell | undefined;
  readonly months: readonly MonthOutcome[];
  /** What the year is expected to end with; null where nothing is to be expected. */
  readonly forecast: Forecast | null;
  readonly all: readonly Indicator[];
  readonly index: number;
};

/** Null where the indicator is gone, by an undo or another computer. */
export function useIndicator(): IndicatorView | null {
  const state = useDesk((desk) => desk.state);
  const id = useDesk((desk) => desk.indicatorId);
  const round = useDesk((desk) => desk.round);
  const { framework, fiscalYear } = useBook();
  const indicator = state.indicator.get(id ?? '');
  return useMemo(() => {
    if (indicator === undefined) return null;
    const row = boardRow(state, indicator, framework);
    const at = Math.max(
      0,
      framework.rounds.findIndex((each) => each.code === round),
    );
    const all = indicatorsInOrder(state).flatMap((each) => [each, ...anyPartsOf(state, each.id)]);
    return {
      ...{ state, framework, fiscalYear, indicator, row, at, all },
      whole: state.indicator.get(indicator.of ?? '') ?? null,
      cell: row.cells[at],
      forecast: forecastOfRow(state, row, framework),
      months: monthOutcomes(state, indicator, framework, monthsBegun(fiscalYear)),
      index: all.indexOf(indicator),
    };
  }, [state, indicator, framework, fiscalYear, round]);
}

/** How many months of a fiscal year have begun where this computer stands. */
function monthsBegun(fiscalYear: number): number {
  const today = dayOf(Date.now()) ?? '';
  return monthsOfYear(fiscalYear).filter(({ from }) => from <= today).length;
}
