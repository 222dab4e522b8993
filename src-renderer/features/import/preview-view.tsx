import { useMemo, useRef, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#domain/problems';
import type { ReadFile } from '#domain/ipc/bridge';
import { show } from '#renderer/data/open';
import { undoLast } from '#renderer/data/write';
import { letterHeads, previewColumns } from '#renderer/features/import/columns.tsx';
import { countOutcomes, previewRows, type Outcome, type PreviewRow } from '#renderer/features/import/preview';
import { ProblemList } from '#renderer/features/import/problem-list.tsx';
import { Understood } from '#renderer/features/import/understood.tsx';
import { confirmImport } from '#renderer/features/import/use-import';
import { Button } from '#renderer/ui/button.tsx';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridDataLine, GridHandle, GridSpot } from '#renderer/ui/grid/grid-types';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { StatusLine } from '#renderer/ui/status-line.tsx';
import { showToast } from '#renderer/ui/toast.tsx';

type Filter = 'all' | Outcome;

type PreviewViewProps = { readonly file: ReadFile; readonly onBack: () => void };

/** The rows as they were understood, cell by cell, before anything is saved. */
export function PreviewView({ file, onBack }: PreviewViewProps): JSX.Element {
  const { t } = useTranslation();
  const read = file.agreement;
  const grid = useRef<GridHandle>(null);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [filter, setFilter] = useState<Filter>('all');
  const [spot, setSpot] = useState<GridSpot | null>(null);
  const rows = useMemo(() => previewRows(read, left), [read, left]);
  const columns = useMemo(() => previewColumns(t, read), [t, read]);
  const heads = useMemo(() => letterHeads(read), [read]);
  const lines = useMemo(() => rows.filter((row) => filter === 'all' || row.outcome === filter).map(lineOf), [rows, filter]);
  const counts = countOutcomes(rows);
  const chosen = new Set(rows.filter((row) => row.taken).map(({ row }) => row));
  const cell = spot === null ? null : cellOfSpot(spot);
  const toggle = (row: number): void => {
    setLeft((was) => {
      const next = new Set(was);
      if (!next.delete(row)) next.add(row);
      return next;
    });
  };
  const go = (problem: Problem): void => {
    setFilter('all');
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(problem.cell ?? '') ?? [];
    if (letters !== undefined && row !== undefined) requestAnimationFrame(() => grid.current?.focusCell(row, letters));
  };
  const confirm = (): void => {
    confirmImport(file, chosen);
    show('agreement');
    showToast({
      text: t('import.done', { count: chosen.size }),
      action: { label: t('key.undo'), run: () => void undoLast() },
    });
  };
  return (
    <>
      <div className="split">
        <div className="work">
          <div className="tools">
            <Segmented
              label={t('import.filter')}
              value={filter}
              onChange={setFilter}
              options={[
                { value: 'all', label: t('import.filter.all', { count: counts.all }) },
                { value: 'fix', label: t('import.filter.bad', { count: counts.fix }) },
                { value: 'look', label: t('import.filter.warn', { count: counts.look }) },
                { value: 'ready', label: t('import.filter.ready', { count: counts.ready }) },
              ]}
            />
          </div>
          <Grid
            ref={grid}
            label={t('import.grid')}
            className="xl"
            columns={columns}
            rows={lines}
            headGroups={heads}
            onCursor={setSpot}
            onKey={(event, at) => {
              if (event.code !== 'Space' || at === null) return false;
              toggle(Number(at.rowId));
              return true;
            }}
          />
          <Understood read={read} />
          <div className="impf">
            <b>{t('import.will', { count: chosen.size })}</b>
            <span className="muted">
              {counts.fix + counts.look === 0 ? t('import.will.clean') : t('import.will.later', { bad: counts.fix, warn: counts.look })}
            </span>
            <span className="push" />
            <Button onClick={onBack}>{t('import.other')}</Button>
            <Button look="primary" disabled={chosen.size === 0} onClick={confirm}>
              {t('import.confirm', { count: chosen.size })}
            </Button>
          </div>
        </div>
        <ProblemList problems={read.problems} current={cell} onGo={go} />
      </div>
      <StatusLine
        keys={[
          ['F8', t('key.next-problem')],
          ['Space', t('import.key.take')],
        ]}
      >
        <span>
          {cell === null
            ? t('import.status', { name: file.fileName, sheet: read.sheet ?? '–' })
            : t('import.status.cell', { cell, text: textAt(rows, columns, spot) })}
        </span>
      </StatusLine>
    </>
  );
}

const LINES = new WeakMap<PreviewRow, GridDataLine<PreviewRow>>();

function lineOf(row: PreviewRow): GridDataLine<PreviewRow> {
  const line = LINES.get(row) ?? { kind: 'row', id: String(row.row), row };
  LINES.set(row, line);
  return line;
}

function cellOfSpot({ rowId, columnId }: GridSpot): string | null {
  return /^[A-Z]+$/.test(columnId) ? `${columnId}${rowId}` : null;
}

function textAt(rows: readonly PreviewRow[], columns: ReturnType<typeof previewColumns>, spot: GridSpot | null): string {
  const row = rows.find((each) => String(each.row) === spot?.rowId);
  const column = columns.find((each) => each.id === spot?.columnId);
  return row === undefined || column === undefined ? '' : column.text(row) || '–';
}
