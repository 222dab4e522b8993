import { IconCalculator } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import {
  lazy,
  startTransition,
  Suspense,
  useCallback,
  useMemo,
  useRef,
  useState,
  type JSX,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import { formatThaiDate } from '#domain/calendar/thai-date';
import type { Framework } from '#domain/scoring/framework';
import { typedFigure } from '#domain/text/typed-figure';
import { enterResult } from '#domain/tracking/enter-result';
import { useWantedPlace } from '#renderer/data/checks';
import { useDesk, type Locale } from '#renderer/data/desk';
import { showIndicator } from '#renderer/data/open';
import { write } from '#renderer/data/write';
import { resultColumn, roundOfColumn } from '#renderer/features/tracking/column-ids';
import { boardColumns } from '#renderer/features/tracking/columns.tsx';
import { EmptyBoard } from '#renderer/features/tracking/empty-board.tsx';
import { boardLines } from '#renderer/features/tracking/lines.tsx';
import { placeOf } from '#renderer/features/tracking/place';
import { ScorePanel } from '#renderer/features/tracking/score-panel.tsx';
import { Status } from '#renderer/features/tracking/status.tsx';
import { Totals } from '#renderer/features/tracking/totals.tsx';
import './tracking.css';
import { useBoard, type Board } from '#renderer/features/tracking/use-board';
import { Button } from '#renderer/ui/button.tsx';
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

/** Results of every indicator in every round; a typed figure shows score, weighted score, lamp and total at once. */
export function TrackingPage(): JSX.Element {
  const board = useBoard();
  const first = board.rows[0]?.indicator.id;
  return first === undefined ? <EmptyBoard /> : <FilledBoard board={board} first={first} />;
}

const WhatIfPanel = lazy(() =>
  import('#renderer/features/tracking/what-if/what-if-panel.tsx').then((module) => ({
    default: module.WhatIfPanel,
  })),
);

function FilledBoard({ board, first }: { readonly board: Board; readonly first: string }): JSX.Element {
  const { t } = useTranslation();
  const [spot, setSpot] = useState<GridSpot | null>(null);
  const [range, setRange] = useState<GridRange | null>(null);
  const [panel, setPanel] = useState(true);
  const [trying, setTrying] = useState(false);
  const { framework, at } = board;
  const { columns, heads, lines } = useLayout(board);
  const openRound = framework.rounds[at]?.code ?? '';
  const [start] = useState({ rowId: first, columnId: resultColumn(openRound) });
  const place = placeOf(board, spot);
  const { grid, gridRef } = useGridHandle(start);
  const closePanel = (): void => {
    setPanel(false);
    const back = spot ?? start;
    grid.current?.focusCell(back.rowId, back.columnId);
  };
  return (
    <>
      <div className="head trk-head">
        <h1>{t('tracking.title')}</h1>
        <span className="push" />
        <span className="small muted nowrap">{t('tracking.total')}</span>
        <Totals framework={framework} totals={board.totals} yearEnd={board.yearEnd} />
        <Button
          icon={<IconCalculator className="i" />}
          aria-expanded={trying}
          onClick={() => {
            setTrying(!trying);
          }}
        >
          {t('whatIf.title')}
        </Button>
        {!panel && (
          <Button hotkey="Alt E" onClick={() => setPanel(true)}>
            {t('tracking.panel.open')}
          </Button>
        )}
      </div>
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
            onCursor={later(setSpot)}
            onRange={later(setRange)}
            onOpen={openName}
            onKey={(event, at) => {
              if (opensIndicator(event, at)) return true;
              if (event.altKey && event.code === 'KeyW') {
                setTrying((open) => !open);
                return true;
              }
              if (!(event.altKey && event.code === 'KeyE')) return false;
              setPanel((open) => !open);
              return true;
            }}
          />
        </div>
        {trying ? (
          <Suspense fallback={null}>
            <WhatIfPanel
              rows={board.rows}
              at={place.at}
              row={place.row}
              onClose={() => {
                setTrying(false);
              }}
            />
          </Suspense>
        ) : (
          panel && <ScorePanel framework={framework} row={place.row} at={place.at} onClose={closePanel} />
        )}
      </div>
      <Status board={board} spot={spot} range={range} />
    </>
  );
}

/** The grid, which takes the keyboard once when the page opens. */
function useGridHandle(start: GridSpot): {
  readonly grid: RefObject<GridHandle | null>;
  readonly gridRef: (handle: GridHandle | null) => void;
} {
  const grid = useRef<GridHandle>(null);
  const [takeFocus] = useState(() => focusFirst(start));
  useWantedPlace('tracking', ({ round }, rows) =>
    rows.some((row) => grid.current?.focusCell(row, resultColumn(round ?? ''))),
  );
  const gridRef = useCallback(
    (handle: GridHandle | null): void => {
      grid.current = handle;
      takeFocus(handle);
    },
    [takeFocus],
  );
  return { grid, gridRef };
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
  const columns = useMemo(
    () => boardColumns({ t, framework, open: at, hasParts }),
    [t, framework, at, hasParts],
  );
  const heads = useMemo(() => headGroups(framework, at, t, locale), [framework, at, t, locale]);
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
  return [{ span: 4 }, ...rounds];
}
