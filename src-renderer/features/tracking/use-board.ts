import { useMemo, useRef } from 'react';
import type { BookState, Indicator } from '#domain/book/book';
import {
  dimensionTotals,
  roundTotals,
  yearEndTotal,
  type RoundTotals,
  type YearEnd,
} from '#domain/scoring/totals';
import type { Framework } from '#domain/scoring/framework';
import { boardRow, indicatorsInOrder, recordsOfRow, totalRows, type BoardRow } from '#domain/tracking/board';
import { useBook, useDesk } from '#renderer/session/desk';

export type Board = {
  readonly framework: Framework;
  /** The rows of the form; parts stand in them. */
  readonly rows: readonly BoardRow[];
  /** Every row, parts too. */
  readonly byId: ReadonlyMap<string, BoardRow>;
  readonly totals: RoundTotals;
  /** Of the last round alone. */
  readonly yearEnd: YearEnd | null;
  readonly byDimension: ReadonlyMap<string | null, RoundTotals>;
  /** Index of the round that is open in the window. */
  readonly at: number;
};

type Known = {
  readonly indicator: Indicator;
  readonly records: readonly (object | undefined)[];
  readonly row: BoardRow;
};

/** The whole tracking board. A row is recomputed only when its own records changed. */
export function useBoard(): Board {
  const state = useDesk((desk) => desk.state);
  const roundCode = useDesk((desk) => desk.round);
  const framework = useBook().framework;
  const known = useRef<{ framework: Framework; rows: Map<string, Known> }>({ framework, rows: new Map() });
  return useMemo(() => {
    const before = known.current.framework === framework ? known.current.rows : new Map<string, Known>();
    const entries = readRows(state, framework, before);
    known.current = { framework, rows: new Map(entries.map((entry) => [entry.indicator.id, entry])) };
    const rows = entries.map((entry) => entry.row);
    const at = Math.max(
      0,
      framework.rounds.findIndex((round) => round.code === roundCode),
    );
    const forTotals = rows.flatMap((row) => totalRows(row, at));
    return {
      framework,
      rows,
      byId: new Map(rows.flatMap(withParts).map((row) => [row.indicator.id, row])),
      at,
      totals: roundTotals(forTotals),
      yearEnd: at === framework.rounds.length - 1 ? yearEndTotal(forTotals, framework) : null,
      byDimension: dimensionTotals(forTotals),
    };
  }, [state, framework, roundCode]);
}

function withParts(row: BoardRow): readonly BoardRow[] {
  return [row, ...row.parts.flatMap(withParts)];
}

function readRows(
  state: BookState,
  framework: Framework,
  before: ReadonlyMap<string, Known>,
): readonly Known[] {
  return indicatorsInOrder(state).map((indicator) => {
    const records = recordsOfRow(state, indicator, framework);
    const was = before.get(indicator.id);
    const isSame =
      was?.records.length === records.length && was.records.every((each, at) => each === records[at]);
    return isSame ? was : { indicator, records, row: boardRow(state, indicator, framework) };
  });
}
