import { useCallback, useEffect, useMemo, useState, type JSX, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { closedText } from '#domain/life/closed';
import { useChecks } from '#renderer/session/year-checks';
import { bookOf, useDesk } from '#renderer/session/desk';
import { useGridDrafts } from '#renderer/drafts/use-grid-drafts';
import { reportRefusal } from '#renderer/session/refusal';
import { agreementKey } from '#renderer/features/agreement/agreement-keys';
import { agreementColumns, agreementHeads } from '#renderer/features/agreement/columns.tsx';
import { addPartTo, editCells } from '#renderer/features/agreement/edit';
import { IndicatorPanel } from '#renderer/features/agreement/indicator-panel.tsx';
import { agreementLines } from '#renderer/features/agreement/lines';
import { TotalBar } from '#renderer/features/agreement/total-bar.tsx';
import type { AgreementRow, AgreementView } from '#renderer/features/agreement/use-agreement';
import { useClosedText } from '#renderer/i18n/use-closed';
import { drawn } from '#renderer/ui/drawn';
import { focusFirst } from '#renderer/ui/grid/focus-first';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridEdit, GridEditKind, GridHandle, GridRange, GridSpot } from '#renderer/ui/grid/grid-types';

type AgreementGridProps = {
  readonly view: AgreementView;
  readonly grid: RefObject<GridHandle | null>;
  readonly spot: GridSpot | null;
  readonly onSpot: (spot: GridSpot | null) => void;
  readonly onAdd: () => void;
};

/** The indicators, the sum of their weights, and the one under the cursor in full. */
export function AgreementGrid({ view, grid, spot, onSpot, onAdd }: AgreementGridProps): JSX.Element {
  const { t } = useTranslation();
  const [range, setRange] = useState<GridRange | null>(null);
  const [panel, setPanel] = useState(true);
  const { framework } = view;
  const { columns, lines, heads } = useLayout(view);
  const start = useStart(view, grid);
  const onEdit = useCallback((edits: readonly GridEdit[], kind: GridEditKind): void => {
    editCells(edits, kind === 'paste' ? 'paste' : 'edit-indicator');
  }, []);
  const drafts = useGridDrafts('agreement', t('agreement.grid'), grid);
  const row = rowAt(view, spot);
  const place = {
    chosen: range?.rowIds ?? (spot === null ? [] : [spot.rowId]),
    dimensions: framework.dimensions.map(({ code }) => code),
    add: onAdd,
    addPart: (id: string): void => {
      const part = drawn(() => addPartTo(id));
      if (part !== null) drawn(() => grid.current?.focusCell(part, 'name'));
    },
  };
  return (
    <div className="split">
      <div className="work">
        <Grid
          ref={grid}
          label={t('agreement.grid')}
          className="ag"
          columns={columns}
          rows={lines}
          headGroups={heads}
          cursor={start}
          onEdit={onEdit}
          drafts={drafts}
          onRefused={refuseText}
          onCursor={onSpot}
          onRange={setRange}
          onKey={(event, at) => agreementKey(event, { ...place, at })}
        />
        <TotalBar view={view} current={row?.indicator.of === null ? row.indicator : null} />
      </div>
      {panel && (
        <IndicatorPanel
          row={row}
          framework={framework}
          onClose={() => {
            setPanel(false);
          }}
        />
      )}
    </div>
  );
}

/** The signed text says why it stays, and what to do instead. */
function refuseText(): void {
  const desk = useDesk.getState();
  const closed = closedText(desk.state, bookOf(desk));
  if (closed !== null) reportRefusal(closed.failure);
}

/** The row of the cursor, also that of a part. */
function rowAt(view: AgreementView, spot: GridSpot | null): AgreementRow | null {
  const all = view.rows.flatMap((entry) => [entry, ...entry.parts]);
  return all.find(({ indicator }) => indicator.id === spot?.rowId) ?? null;
}

type Layout = {
  readonly columns: ReturnType<typeof agreementColumns>;
  readonly lines: ReturnType<typeof agreementLines>;
  readonly heads: ReturnType<typeof agreementHeads>;
};

function useLayout(view: AgreementView): Layout {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const { framework, bad, warn } = view;
  const closed = useClosedText();
  // The margin speaks of its rows; what the whole year lacks stands in the panel of the checks.
  const year = useChecks()?.length ?? 0;
  const none = year === 0 ? t('agreement.found.none') : t('agreement.found.elsewhere', { count: year });
  const counts = bad + warn === 0 ? none : t('agreement.found.count', { bad, warn });
  const columns = useMemo(
    () => agreementColumns({ t, framework, locale, closed }, counts),
    [t, framework, locale, closed, counts],
  );
  const lines = useMemo(() => agreementLines(view, t, locale), [view, t, locale]);
  const heads = useMemo(() => agreementHeads({ t }), [t]);
  return { columns, lines, heads };
}

/** Where the cursor stands when the page opens; the grid takes the keyboard there. */
function useStart(view: AgreementView, grid: RefObject<GridHandle | null>): GridSpot | null {
  const first = view.rows[0]?.indicator.id;
  const [start] = useState(first === undefined ? null : { rowId: first, columnId: 'name' });
  useEffect(() => {
    focusFirst(start)(grid.current);
  }, [start, grid]);
  return start;
}
