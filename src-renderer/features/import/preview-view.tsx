import { useEffect, useMemo, useRef, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#domain/problems';
import type { ReadFile } from '#domain/ipc/bridge';
import { ConfirmBar, FilterBar, type Filter } from '#renderer/features/import/bars.tsx';
import { letterHeads, previewColumns } from '#renderer/features/import/columns.tsx';
import { countOutcomes, previewRows, worstFirst, type PreviewRow } from '#renderer/features/import/preview';
import { ProblemList } from '#renderer/features/import/problem-list.tsx';
import { Understood } from '#renderer/features/import/understood.tsx';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridDataLine, GridHandle, GridSpot } from '#renderer/ui/grid/grid-types';
import { StatusLine } from '#renderer/ui/status-line.tsx';

type PreviewViewProps = { readonly file: ReadFile; readonly onBack: () => void };

/** The rows as they were understood, cell by cell, before anything is saved. */
export function PreviewView({ file, onBack }: PreviewViewProps): JSX.Element {
  const { t } = useTranslation();
  const read = file.agreement;
  const grid = useRef<GridHandle>(null);
  const [left, toggle] = useLeftOut();
  const [filter, setFilter] = useState<Filter>('all');
  const [spot, setSpot] = useState<GridSpot | null>(null);
  const rows = useMemo(() => previewRows(read, left), [read, left]);
  const columns = useMemo(() => previewColumns(t, read), [t, read]);
  const heads = useMemo(() => letterHeads(read), [read]);
  const lines = useMemo(() => shownLines(rows, filter), [rows, filter]);
  const problems = useMemo(() => worstFirst(read.problems), [read]);
  const counts = countOutcomes(rows);
  const cell = spot === null ? null : cellOfSpot(spot);
  useEffect(() => {
    const first = read.rows[0];
    if (first !== undefined) grid.current?.focusCell(String(first.row), 'row');
  }, [read]);
  const go = (problem: Problem): void => {
    setFilter('all');
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(problem.cell ?? '') ?? [];
    if (letters === undefined || row === undefined) return;
    requestAnimationFrame(() => grid.current?.focusCell(row, letters));
  };
  return (
    <>
      <div className="split">
        <div className="work">
          <FilterBar counts={counts} filter={filter} onFilter={setFilter} />
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
          <ConfirmBar file={file} rows={rows} counts={counts} onBack={onBack} />
        </div>
        <ProblemList problems={problems} current={cell} onGo={go} />
      </div>
      <Status file={file} cell={cell} text={textAt(rows, columns, spot)} />
    </>
  );
}

type StatusProps = { readonly file: ReadFile; readonly cell: string | null; readonly text: string };

function Status({ file, cell, text }: StatusProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <StatusLine
      keys={[
        ['F8', t('key.next-problem')],
        ['Space', t('import.key.take')],
      ]}
    >
      <span>
        {cell === null
          ? t('import.status', { name: file.fileName, sheet: file.agreement.sheet ?? '–' })
          : t('import.status.cell', { cell, text })}
      </span>
    </StatusLine>
  );
}

/** Rows that the officer leaves out. */
function useLeftOut(): [ReadonlySet<number>, (row: number) => void] {
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const toggle = (row: number): void => {
    setLeft((was) => {
      const next = new Set(was);
      if (!next.delete(row)) next.add(row);
      return next;
    });
  };
  return [left, toggle];
}

function shownLines(rows: readonly PreviewRow[], filter: Filter): readonly GridDataLine<PreviewRow>[] {
  return rows.filter((row) => filter === 'all' || row.outcome === filter).map(lineOf);
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

function textAt(
  rows: readonly PreviewRow[],
  columns: ReturnType<typeof previewColumns>,
  spot: GridSpot | null,
): string {
  const row = rows.find((each) => String(each.row) === spot?.rowId);
  const column = columns.find((each) => each.id === spot?.columnId);
  return row === undefined || column === undefined ? '' : column.text(row) || '–';
}
