import { useMemo } from 'react';
import type { Book } from '#domain/book/book';
import { allRows } from '#domain/report/report-rows';
import { roundReport, type RoundReport } from '#domain/report/round-report';
import type { BoardRow } from '#domain/tracking/board';
import { useBook, useDesk } from '#renderer/session/desk';

/** The report of the open round with every row that has a card of its own. */
export type ReportView = {
  readonly book: Book;
  readonly report: RoundReport;
  /** Each whole before its parts. */
  readonly rows: readonly BoardRow[];
};

/** Null for a year without rounds. */
export function useReport(): ReportView | null {
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const code = useDesk((desk) => desk.round);
  return useMemo(() => {
    const at = book.framework.rounds.findIndex((round) => round.code === code);
    const report = roundReport(state, book.framework, Math.max(0, at));
    return report === null ? null : { book, report, rows: allRows(report.rows) };
  }, [book, state, code]);
}
