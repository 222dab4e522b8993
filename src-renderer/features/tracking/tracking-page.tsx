import type { TFunction } from 'i18next';
import {
  lazy,
  memo,
  startTransition,
  Suspense,
  useCallback,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
  type JSX,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { evidenceCounts } from '#domain/evidence/attached';
import { closedResult } from '#domain/life/closed';
import type { Framework } from '#domain/scoring/framework';
import { typedFigure } from '#domain/text/typed-figure';
import { enterResult } from '#domain/tracking/enter-result';
import { useWantedPlace } from '#renderer/navigation/wanted-place';
import { bookOf, useDesk, type Locale } from '#renderer/session/desk';
import { reportRefusal } from '#renderer/session/refusal';
import { showIndicator } from '#renderer/navigation/navigate';
import type { EvidenceSlot } from '#renderer/navigation/slots';
import { useGridDrafts } from '#renderer/drafts/use-grid-drafts';
import { write } from '#renderer/session/write';
import { resultColumn, roundOfColumn } from '#renderer/features/tracking/column-ids';
import { boardColumns, isLastRound } from '#renderer/features/tracking/columns.tsx';
import { EmptyBoard } from '#renderer/features/tracking/empty-board.tsx';
import { rowForecast } from '#renderer/features/tracking/forecast-words';
import { boardLines } from '#renderer/features/tracking/lines.tsx';
import { placeOf } from '#renderer/features/tracking/place';
import { ScorePanel } from '#renderer/features/tracking/score-panel.tsx';
import { Status } from '#renderer/features/tracking/status.tsx';
import { TrackingHead } from '#renderer/features/tracking/tracking-head.tsx';
import { useSidePanel, type SidePanel } from '#renderer/features/tracking/use-side-panel';
import { useClosedCell } from '#renderer/features/tracking/use-closed-cell';
import './tracking.css';
import { useBoard, type Board } from '#renderer/features/tracking/use-board';
import { focusFirst } from '#renderer/ui/grid/focus-first';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type {
  GridEdit,
  GridEditKind,
  GridHandle,
  GridHeadGroup,
  GridRange,
  GridSpot,
} from '#renderer/ui/grid/grid-types';

type PageProps = { readonly Evidence?: EvidenceSlot };

/** Results of every indicator in every round; a typed figure shows score, weighted score, lamp and total at once. */
export function TrackingPage({ Evidence }: PageProps): JSX.Element {
  const board = useBoard();
  const first = board.rows[0]?.indicator.id;
  return first === undefined ? (
    <EmptyBoard />
  ) : (
    <FilledBoard board={board} first={first} Evidence={Evidence} />
  );
}

const WhatIfPanel = lazy(() =>
  import('#renderer/features/tracking/what-if/what-if-panel.tsx').then((module) => ({
    default: module.WhatIfPanel,
  })),
);

type FilledProps = {
  readonly board: Board;
  readonly first: string;
  readonly Evidence: EvidenceSlot | undefined;
};

function FilledBoard({ board, first, Evidence }: FilledProps): JSX.Element {
  const { t } = useTranslation();
  const [spot, setSpot] = useState<GridSpot | null>(null);
  const [range, setRange] = useState<GridRange | null>(null);
  const { framework, at } = board;
  const { columns, heads, lines } = useLayout(board);
  const [start] = useState({ rowId: first, columnId: resultColumn(framework.rounds[at]?.code ?? '') });
  const { handleRef, gridRef } = useGridHandle(start);
  const back = useCallback(() => {
    const to = spot ?? start;
    handleRef.current?.focusCell(to.rowId, to.columnId);
  }, [handleRef, spot, start]);
  const beside = useSidePanel(back);
  // Panel and status line follow the cursor when the key has been answered, and the figures with it: the row that was
  // just left is not explained once more.
  const followed = useDeferredValue(board);
  const drafts = useGridDrafts('results', t('tracking.grid'), handleRef);
  return (
    <>
      <TrackingHead
        board={board}
        trying={beside.shown === 'what-if'}
        panel={beside.shown !== null}
        onTry={beside.tryOut}
        onPanel={beside.explain}
      />
      <div className="split">
        <div className="work">
          <Grid
            label={t('tracking.grid')}
            className="trk"
            columns={columns}
            rows={lines}
            headGroups={heads}
            ref={gridRef}
            cursor={start}
            onEdit={enter}
            drafts={drafts}
            onRefused={refuse}
            onCursor={later(setSpot)}
            onRange={later(setRange)}
            onOpen={openName}
            onKey={(event, spotNow) => opensIndicator(event, spotNow) || beside.onKey(event)}
          />
        </div>
        <Panel {...{ spot, beside, Evidence }} board={followed} />
      </div>
      <Status board={followed} spot={spot} range={range} />
    </>
  );
}

type PanelProps = {
  readonly board: Board;
  readonly spot: GridSpot | null;
  readonly beside: SidePanel;
  readonly Evidence: EvidenceSlot | undefined;
};

/** What stands beside the grid: the score under the cursor, or what would be if. */
const Panel = memo(function Panel({ board, spot, beside, Evidence }: PanelProps): JSX.Element | null {
  const { row, at } = placeOf(board, spot);
  if (beside.shown === null) return null;
  if (beside.shown === 'what-if') {
    return (
      <Suspense fallback={null}>
        <WhatIfPanel rows={board.rows} at={at} row={row} onClose={beside.tryOut} />
      </Suspense>
    );
  }
  return (
    <ScorePanel
      {...{ row, at, Evidence }}
      framework={board.framework}
      choosing={beside.choosing}
      onChosen={beside.onChosen}
      onClose={beside.close}
    />
  );
});

/** A closed result says why, who closed it, and what to do instead. */
function refuse({ rowId, columnId }: GridSpot): void {
  const desk = useDesk.getState();
  const round = roundOfColumn(columnId);
  const closed = round === null ? null : closedResult(desk.state, bookOf(desk), rowId, round);
  if (closed !== null) reportRefusal(closed.failure);
}

/** The grid, which takes the keyboard once when the page opens. */
function useGridHandle(start: GridSpot): {
  readonly handleRef: RefObject<GridHandle | null>;
  readonly gridRef: (handle: GridHandle | null) => void;
} {
  const handleRef = useRef<GridHandle>(null);
  const [takeFocus] = useState(() => focusFirst(start));
  useWantedPlace('tracking', ({ round }, rows) =>
    rows.some((row) => handleRef.current?.focusCell(row, resultColumn(round ?? ''))),
  );
  const gridRef = useCallback(
    (handle: GridHandle | null): void => {
      handleRef.current = handle;
      takeFocus(handle);
    },
    [takeFocus],
  );
  return { handleRef, gridRef };
}

/** Panel and status line follow when the key has been answered. */
function later<Value>(set: (value: Value) => void): (value: Value) => void {
  return (value) => {
    startTransition(() => {
      set(value);
    });
  };
}

/** Enter on a name opens the indicator: names are not edited here. */
function opensIndicator({ key }: { readonly key: string }, at: GridSpot | null): boolean {
  return key === 'Enter' && at !== null && openName(at);
}

function openName({ rowId, columnId }: GridSpot): boolean {
  if (columnId !== 'name') return false;
  showIndicator(rowId);
  return true;
}

type Layout = {
  readonly columns: ReturnType<typeof boardColumns>;
  readonly heads: readonly GridHeadGroup[];
  readonly lines: ReturnType<typeof boardLines>;
};

function useLayout(board: Board): Layout {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const { framework, at } = board;
  const hasParts = board.rows.some(({ parts }) => parts.length > 0);
  const closed = useClosedCell();
  const files = useDesk((desk) => evidenceCounts(desk.state));
  const expects = board.rows.some((row) => rowForecast(row, framework) !== null);
  const columns = useMemo(
    () => boardColumns({ t, framework, open: at, hasParts, closed, files, expects }),
    [t, framework, at, hasParts, closed, files, expects],
  );
  const heads = useMemo(
    () => headGroups(framework, at, expects && isLastRound({ framework }, at), t, locale),
    [framework, at, expects, t, locale],
  );
  const lines = useMemo(() => boardLines(board, t, locale), [board, t, locale]);
  return { columns, heads, lines };
}

/** Typed, pasted and cleared results all come this way: one change, so that one undo takes all back. */
function enter(edits: readonly GridEdit[], kind: GridEditKind): void {
  const { state } = useDesk.getState();
  const ops = edits.flatMap(({ rowId, columnId, text }) => {
    const round = roundOfColumn(columnId);
    return round === null ? [] : enterResult(state, rowId, round, typedFigure(text));
  });
  void write({ name: kind === 'paste' ? 'paste' : 'enter-result', ops });
}

function headGroups(
  framework: Framework,
  open: number,
  hasForecast: boolean,
  t: TFunction,
  locale: Locale,
): readonly GridHeadGroup[] {
  const rounds = framework.rounds.map((round, at): GridHeadGroup => {
    const title = t('tracking.round', { months: round.months });
    const due = t('tracking.round.due', { day: formatThaiDate(round.dueOn, 'dayMonth', locale) });
    if (at !== open) return { span: 2, rule: true, text: title };
    return {
      span: 4,
      rule: true,
      text: (
        <>
          <b>{title}</b> <span className="faint">{due}</span>
        </>
      ),
    };
  });
  const expected: GridHeadGroup = { span: 1, rule: true, text: t('forecast.group') };
  return [{ span: 4 }, ...rounds, ...(hasForecast ? [expected] : []), { span: 1 }];
}
