import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { closedMonth, closedResult, type Closed } from '#domain/life/closed';
import { useBook, useDesk } from '#renderer/session/desk';
import type { MonthRow } from '#renderer/features/indicator/month-rows';
import type { IndicatorView } from '#renderer/features/indicator/use-indicator';
import { closedWords } from '#renderer/i18n/closed-words';

type ClosedMonth = {
  readonly why: (row: MonthRow, month: number) => Closed | null;
  readonly words: (row: MonthRow, month: number) => string | null;
};

/** Why the figure of a line in a month cannot be edited: a result that counts it is on its way or certified. */
export function useClosedMonth({ state, indicator, framework }: IndicatorView): ClosedMonth {
  const { t } = useTranslation();
  const book = useBook();
  const locale = useDesk((desk) => desk.locale);
  return useMemo(() => {
    const why = (row: MonthRow, month: number): Closed | null => {
      if (row.kind === 'figures') return closedMonth(state, book, row.item.id, month);
      if (row.kind !== 'result') return null;
      const round = framework.rounds.find(({ months }) => months === month);
      return round === undefined ? null : closedResult(state, book, indicator.id, round.code);
    };
    const words = (row: MonthRow, month: number): string | null => {
      const closed = why(row, month);
      return closed === null ? null : closedWords(t, locale, closed);
    };
    return { why, words };
  }, [t, locale, book, state, indicator, framework]);
}
