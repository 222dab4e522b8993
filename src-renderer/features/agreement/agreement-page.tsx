import { IconCertificate, IconFileImport, IconFileSpreadsheet, IconPlus, IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type JSX, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '#renderer/data/desk';
import { show } from '#renderer/data/open';
import './agreement.css';
import { agreementColumns, agreementHeads } from '#renderer/features/agreement/columns.tsx';
import { add, assign, editCells, move, remove } from '#renderer/features/agreement/edit';
import { exportWorkbook } from '#renderer/features/agreement/hand-out';
import { IndicatorPanel } from '#renderer/features/agreement/indicator-panel.tsx';
import { agreementLines } from '#renderer/features/agreement/lines';
import { TotalBar } from '#renderer/features/agreement/total-bar.tsx';
import { useAgreement } from '#renderer/features/agreement/use-agreement';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { focusFirst } from '#renderer/ui/grid/focus-first';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridEdit, GridEditInfo, GridEditKind, GridHandle, GridRange, GridSpot } from '#renderer/ui/grid/grid-types';
import { StatusLine } from '#renderer/ui/status-line.tsx';
import { showToast } from '#renderer/ui/toast.tsx';

// Sarabun and the paper's look come only when something is printed.
const Paper = lazy(() => import('#renderer/features/agreement/paper.tsx').then((module) => ({ default: module.Paper })));

/** Indicators by dimension, with the sum of weights always in view and problems in the margin. */
export function AgreementPage(): JSX.Element {
  const { t } = useTranslation();
  const [printing, setPrinting] = useState(false);
  const view = useAgreement();
  const grid = useRef<GridHandle>(null);
  const [spot, setSpot] = useState<GridSpot | null>(null);
  const addOne = useCallback((): void => {
    const current = spot === null ? undefined : useDesk.getState().state.indicator.get(spot.rowId);
    const id = add(current?.dimension ?? null, current?.id ?? null);
    requestAnimationFrame(() => {
      grid.current?.focusCell(id, 'name');
    });
  }, [spot]);
  return (
    <>
      <div className="head">
        <h1>{t('agreement.title')}</h1>
        <span className="push" />
        <Button
          icon={<IconFileImport className="i" />}
          onClick={() => {
            show('import');
          }}
        >
          {t('agreement.import')}
        </Button>
        {view.rows.length > 0 && (
          <>
            <Button icon={<IconFileSpreadsheet className="i" />} onClick={() => void exportWorkbook(t)}>
              {t('agreement.export')}
            </Button>
            <Button
              icon={<IconPrinter className="i" />}
              disabled={printing}
              onClick={() => {
                setPrinting(true);
              }}
            >
              {t('agreement.print')}
            </Button>
            <Button look="primary" icon={<IconPlus className="i" />} hotkey="Insert" onClick={addOne}>
              {t('agreement.add')}
            </Button>
          </>
        )}
      </div>
      {view.rows.length === 0 ? (
        <NoIndicators onAdd={addOne} />
      ) : (
        <Sheet view={view} grid={grid} spot={spot} onSpot={setSpot} onAdd={addOne} />
      )}
      <StatusLine
        keys={[
          ['F2', t('key.edit')],
          ['Ctrl V', t('key.paste')],
          [`Alt 1–${String(view.framework.dimensions.length)}`, t('agreement.key.dimension')],
          ['F8', t('key.next-problem')],
          ['Ctrl Z', t('key.undo')],
        ]}
      >
        <span>
          {t('agreement.status', {
            count: view.rows.length,
            dimensions: view.framework.dimensions.length,
            year: view.framework.fiscalYear,
            version: view.framework.version,
          })}
        </span>
      </StatusLine>
      {printing && (
        <Suspense fallback={null}>
          <Paper
            onDone={() => {
              setPrinting(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

type SheetProps = {
  readonly view: ReturnType<typeof useAgreement>;
  readonly grid: RefObject<GridHandle | null>;
  readonly spot: GridSpot | null;
  readonly onSpot: (spot: GridSpot | null) => void;
  readonly onAdd: () => void;
};

function Sheet({ view, grid, spot, onSpot, onAdd }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const [range, setRange] = useState<GridRange | null>(null);
  const [panel, setPanel] = useState(true);
  const { framework, bad, warn } = view;
  const lines = useMemo(() => agreementLines(view, t, locale), [view, t, locale]);
  const counts = bad + warn === 0 ? t('agreement.found.none') : t('agreement.found.count', { bad, warn });
  const columns = useMemo(
    () => agreementColumns({ t, framework, locale }, counts),
    [t, framework, locale, counts],
  );
  const heads = useMemo(() => agreementHeads({ t, framework, locale }), [t, framework, locale]);
  const first = view.rows[0]?.indicator.id;
  const [start] = useState(first === undefined ? null : { rowId: first, columnId: 'name' });
  useEffect(() => {
    focusFirst(start)(grid.current);
  }, [start, grid]);
  const row = view.rows.find(({ indicator }) => indicator.id === spot?.rowId) ?? null;
  const chosen = range?.rowIds ?? (spot === null ? [] : [spot.rowId]);
  const onEdit = useCallback(
    (edits: readonly GridEdit[], kind: GridEditKind, info: GridEditInfo): void => {
      editCells(edits, kind === 'paste' ? 'paste' : 'edit-indicator');
      if (info.skipped > 0) showToast({ text: t('agreement.skipped', { count: info.skipped }) });
    },
    [t],
  );
  const onKey = (event: KeyboardEvent<HTMLElement>, at: GridSpot | null): boolean =>
    agreementKey(event, at, chosen, { add: onAdd, dimensions: framework.dimensions.map(({ code }) => code) });
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
          onCursor={onSpot}
          onRange={setRange}
          onKey={onKey}
        />
        <TotalBar view={view} current={row?.indicator ?? null} />
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

type KeyActions = { readonly add: () => void; readonly dimensions: readonly string[] };

/** Keys of this page: Insert, Ctrl+Delete, Alt with a digit or an arrow. */
function agreementKey(
  event: KeyboardEvent<HTMLElement>,
  at: GridSpot | null,
  chosen: readonly string[],
  actions: KeyActions,
): boolean {
  if (event.code === 'Insert') {
    actions.add();
    return true;
  }
  if (event.code === 'Delete' && event.ctrlKey && chosen.length > 0) {
    remove(chosen);
    return true;
  }
  if (!event.altKey || at === null) return false;
  if (event.code === 'ArrowUp' || event.code === 'ArrowDown') {
    move(at.rowId, event.code === 'ArrowUp' ? -1 : 1);
    return true;
  }
  const digit = /^Digit([0-9])$/.exec(event.code)?.[1];
  if (digit === undefined) return false;
  const dimension = actions.dimensions[Number(digit) - 1];
  if (dimension === undefined && digit !== '0') return false;
  assign(chosen, dimension ?? null);
  return true;
}

function NoIndicators({ onAdd }: { readonly onAdd: () => void }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Empty
      icon={IconCertificate}
      title={t('agreement.empty.title')}
      actions={
        <>
          <Button
            look="primary"
            icon={<IconFileImport className="i" />}
            onClick={() => {
              show('import');
            }}
          >
            {t('agreement.import')}
          </Button>
          <Button icon={<IconPlus className="i" />} onClick={onAdd}>
            {t('agreement.empty.first')}
          </Button>
        </>
      }
    >
      {t('agreement.empty.text')}
    </Empty>
  );
}
