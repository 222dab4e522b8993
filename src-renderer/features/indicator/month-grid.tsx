import { IconTablePlus } from '@tabler/icons-react';
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type JSX,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import { MONTH_FIELDS, seriesId } from '#domain/book/data-item';
import type { YearPlace } from '#domain/check/check-year';
import { enterMonths, type MonthEntry } from '#domain/indicator/enter-months';
import { typedFigure } from '#domain/text/typed-figure';
import { enterResult } from '#domain/tracking/enter-result';
import { bookOf, useBook, useDesk } from '#renderer/session/desk';
import { clusterProvinces } from '#renderer/session/cluster';
import { reportRefusal } from '#renderer/session/refusal';
import { carry, isByList } from '#renderer/features/indicator/edit';
import { LEAST_WIDTH, monthColumns, monthWidth } from '#renderer/features/indicator/month-columns.tsx';
import {
  fieldOf,
  longestFigure,
  monthOf,
  monthRows,
  type MonthRow,
} from '#renderer/features/indicator/month-rows';
import { useClosedMonth } from '#renderer/features/indicator/use-closed-month';
import type { IndicatorView } from '#renderer/features/indicator/use-indicator';
import { takeUp, wantedMonth } from '#renderer/features/indicator/wanted-field';
import { MonthProblems } from '#renderer/parts/month-problems.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { focusFirst } from '#renderer/ui/grid/focus-first';
import { useGridDrafts } from '#renderer/drafts/use-grid-drafts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridEdit, GridEditKind, GridHandle, GridRow, GridSpot } from '#renderer/ui/grid/grid-types';

const ROW = 30;
const HEAD = 30;
/** Room for the bar with which wide figures are scrolled sideways. */
const SCROLLBAR = 12;

function heightOf(pixels: number): CSSProperties & Record<'--months', string> {
  return { '--months': `${String(pixels)}px` };
}

type MonthGridProps = {
  readonly view: IndicatorView;
  readonly place: YearPlace | null;
  readonly onMonth: (month: number | null) => void;
  readonly onSheet: () => void;
};

/** The figures behind the picture. Whatever is typed or pasted is one change, and result and score follow at once. */
export function MonthGrid({ view, place, onMonth, onSheet }: MonthGridProps): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const { province, fiscalYear } = useBook();
  const { framework, indicator } = view;
  const provinces = useMemo(() => clusterProvinces(province, fiscalYear), [province, fiscalYear]);
  const rows = useMemo(() => monthRows(view, provinces), [view, provinces]);
  const width = monthWidth(longestFigure(rows));
  const closed = useClosedMonth(view);
  const columns = useMemo(
    () => monthColumns({ t, locale, framework, indicator, width, closed: closed.words }),
    [t, locale, framework, indicator, width, closed],
  );
  const [start] = useState(() => startOf(view, rows));
  const { grid, gridRef } = useMonthGrid(start, rows, place);
  const drafts = useGridDrafts('months', t('indicator.months.grid'), grid);
  return (
    <>
      <div
        className="ind-months"
        style={heightOf(HEAD + rows.length * ROW + (width > LEAST_WIDTH ? SCROLLBAR : 0))}
      >
        <Grid
          label={t('indicator.months.grid')}
          className="mt"
          columns={columns}
          rows={rows}
          ref={gridRef}
          drafts={drafts}
          cursor={start}
          onEdit={(edits, kind) => {
            enter(view, rows, edits, kind);
          }}
          onRefused={({ rowId, columnId }) => {
            const row = rows.find(({ id }) => id === rowId);
            const why = row?.kind === 'row' ? closed.why(row.row, monthOf(columnId) ?? 0) : null;
            if (why !== null) reportRefusal(why.failure);
          }}
          onCursor={(spot) => {
            onMonth(spot === null ? null : monthOf(spot.columnId));
          }}
        />
      </div>
      <MonthProblems indicator={indicator} months={MONTH_FIELDS.length} />
      {indicator.formula.trim() === '' && <NoFormula view={view} onSheet={onSheet} />}
    </>
  );
}

/** The grid, which takes the keyboard once when it opens, and again at a month that is wanted. */
function useMonthGrid(
  start: GridSpot,
  rows: readonly GridRow<MonthRow>[],
  place: YearPlace | null,
): {
  readonly grid: RefObject<GridHandle | null>;
  readonly gridRef: (handle: GridHandle | null) => void;
} {
  const grid = useRef<GridHandle>(null);
  const [takeFocus] = useState(() => focusFirst(start));
  const goTo = useEffectEvent((wanted: YearPlace): void => {
    const month = wantedMonth(wanted);
    const row = rows.find((each) => each.kind === 'row' && isOf(each.row, wanted));
    if (month !== null && row !== undefined) grid.current?.focusCell(row.id, month);
  });
  useEffect(() => {
    if (place !== null && takeUp(place)) goTo(place);
  }, [place]);
  const gridRef = useCallback(
    (handle: GridHandle | null) => {
      grid.current = handle;
      takeFocus(handle);
    },
    [takeFocus],
  );
  return { grid, gridRef };
}

/** Whether a line has the figures of a place: those of the item, of a place in a series those of its area. */
function isOf(row: MonthRow, { kind, id }: YearPlace): boolean {
  if (row.kind !== 'figures') return false;
  return kind === 'series' ? seriesId(row.item.id, row.area) === id : row.item.id === id;
}

/** The open round's month, on the first line that is typed. */
function startOf(
  view: IndicatorView,
  rows: readonly GridRow<MonthRow>[],
): { rowId: string; columnId: string } {
  const months = view.framework.rounds[view.at]?.months ?? 12;
  const first = rows.find((each) => each.kind === 'row' && each.row.kind === 'figures');
  return {
    rowId: first?.id ?? (view.indicator.method === 'compound' ? 'score' : 'result'),
    columnId: `m${String(months)}`,
  };
}

function enter(
  view: IndicatorView,
  rows: readonly GridRow<MonthRow>[],
  edits: readonly GridEdit[],
  kind: GridEditKind,
): void {
  const found = new Map(rows.flatMap((each) => (each.kind === 'row' ? [[each.id, each.row] as const] : [])));
  const entries = edits.flatMap(({ rowId, columnId, text }): MonthEntry[] => {
    const row = found.get(rowId);
    const month = fieldOf(columnId);
    if (row?.kind !== 'figures' || month === null) return [];
    return [{ item: row.item.id, area: row.area, month, value: typedFigure(text) }];
  });
  const results = edits.filter(({ rowId }) => rowId === 'result');
  if (entries.length > 0) {
    const name = kind === 'paste' ? 'paste' : 'enter-month';
    carry((state) => enterMonths(state, bookOf(useDesk.getState()).framework, entries, name));
  }
  if (results.length > 0) enterResults(view, results, kind);
}

/** Results of rounds, typed into the month with which the round ends. */
function enterResults(
  { indicator, framework }: IndicatorView,
  edits: readonly GridEdit[],
  kind: GridEditKind,
): void {
  carry((state) => ({
    name: kind === 'paste' ? 'paste' : 'enter-result',
    ops: edits.flatMap(({ columnId, text }) => {
      const round = framework.rounds.find(({ months }) => months === monthOf(columnId));
      return round === undefined ? [] : enterResult(state, indicator.id, round.code, typedFigure(text));
    }),
  }));
}

/** Without a formula the result of each round is typed: where a formula is made, in one line. */
function NoFormula({ view, onSheet }: Pick<MonthGridProps, 'view' | 'onSheet'>): JSX.Element {
  const { t } = useTranslation();
  const { method } = view.indicator;
  const source = method === 'compound' ? 'compound' : isByList(method) ? 'list' : 'typed';
  return (
    <div className="ind-no-formula small muted">
      <span>{t(`indicator.no-formula.${source}`)}</span>
      <span className="push" />
      {source === 'typed' && (
        <Button small icon={<IconTablePlus className="i" />} onClick={onSheet}>
          {t('indicator.no-formula.make')}
        </Button>
      )}
    </div>
  );
}
