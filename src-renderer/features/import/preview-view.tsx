import { useEffect, useMemo, useRef, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadAgreement } from '#domain/agreement/sheet';
import { readForBook } from '#domain/check/check-read';
import type { ReadFile } from '#domain/ipc/bridge';
import { useBook, useDesk } from '#renderer/session/desk';
import { show } from '#renderer/navigation/navigate';
import { isMade } from '#renderer/session/outcome';
import { useOnce } from '#renderer/session/use-once';
import { write } from '#renderer/session/write';
import { ConfirmBar, FilterBar, type Filter } from '#renderer/features/import/bars.tsx';
import { ClosedNote } from '#renderer/features/import/closed-note.tsx';
import { letterHeads, previewColumns } from '#renderer/features/import/columns.tsx';
import type { FieldTexts } from '#renderer/features/import/field-text';
import { asksOfBook } from '#renderer/features/import/panel-items';
import type { PreviewRow } from '#renderer/features/import/preview';
import { SidePanel } from '#renderer/features/import/side-panel.tsx';
import { Understood } from '#renderer/features/import/understood.tsx';
import { useChoices, type ImportChoices } from '#renderer/features/import/use-choices';
import { PROVINCES } from '#renderer/session/places';
import { announceOutcome } from '#renderer/parts/announce';
import { drawn } from '#renderer/ui/drawn';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridColumn, GridDataLine, GridHandle, GridSpot } from '#renderer/ui/grid/grid-types';
import { StatusLine } from '#renderer/ui/status-line.tsx';

type PreviewViewProps = { readonly file: ReadFile; readonly onBack: () => void };

/** The rows as they were understood beside what the book holds, cell by cell, before anything is saved. */
export function PreviewView({ file, onBack }: PreviewViewProps): JSX.Element {
  const { t } = useTranslation();
  const book = useBook();
  const read = useMemo(() => readForBook(file.agreement, book, PROVINCES, file.fileName), [file, book]);
  const texts = useTexts();
  const choices = useChoices(read, asksOfBook(read).length > 0);
  const { rows, counts } = choices;
  const grid = useRef<GridHandle>(null);
  const [filter, setFilter] = useState<Filter>('all');
  const [spot, setSpot] = useState<GridSpot | null>(null);
  const columns = useColumns(texts, read, choices);
  const heads = useMemo(() => letterHeads(read), [read]);
  const lines = useMemo(() => shownLines(rows, filter), [rows, filter]);
  const cell = spot === null ? null : cellOfSpot(spot);
  const confirm = useConfirm(choices);
  useEffect(() => {
    const first = read.rows[0];
    if (first !== undefined) grid.current?.focusCell(String(first.row), 'row');
  }, [read]);
  const go = (target: string | null): void => {
    drawn(() => {
      setFilter('all');
    });
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(target ?? '') ?? [];
    if (letters === undefined || row === undefined) return;
    drawn(() => grid.current?.focusCell(row, letters));
  };
  return (
    <>
      <div className="split">
        <div className="work">
          <ClosedNote choices={choices} texts={texts} />
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
              choices.toggle(Number(at.rowId));
              return true;
            }}
          />
          <Understood read={read} choices={choices} texts={texts} />
          <ConfirmBar choices={choices} onBack={onBack} onConfirm={confirm} />
        </div>
        <SidePanel {...{ read, choices, texts, onBack }} current={cell} onGo={go} />
      </div>
      <Status file={file} cell={cell} text={textAt(rows, columns, spot)} />
    </>
  );
}

function useTexts(): FieldTexts {
  const { t } = useTranslation();
  const { framework } = useBook();
  const locale = useDesk((desk) => desk.locale);
  return useMemo(() => ({ t, framework, locale }), [t, framework, locale]);
}

function useColumns(
  texts: FieldTexts,
  read: ReadAgreement,
  { planned }: ImportChoices,
): readonly GridColumn<PreviewRow>[] {
  return useMemo(() => previewColumns(texts, read, planned), [texts, read, planned]);
}

/** Takes the chosen rows in as one change, and says so once it is so. */
function useConfirm({ change, counts }: ImportChoices): () => void {
  const { t } = useTranslation();
  const once = useOnce();
  return () => {
    const done = t('import.done', { count: counts.doing });
    void once(() => announceOutcome(t, write(change()), done)).then((outcome) => {
      if (isMade(outcome)) show('agreement');
    });
  };
}

type StatusProps = { readonly file: ReadFile; readonly cell: string | null; readonly text: string };

function Status({ file, cell, text }: StatusProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <StatusLine
      keys={[
        ['F8', t('key.next-problem')],
        ['F6', t('import.key.panel')],
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

function shownLines(rows: readonly PreviewRow[], filter: Filter): readonly GridDataLine<PreviewRow>[] {
  const isShown = ({ judgement, fate }: PreviewRow): boolean =>
    filter === 'all' || judgement === filter || fate === filter;
  return rows.filter(isShown).map(lineOf);
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
  columns: readonly GridColumn<PreviewRow>[],
  spot: GridSpot | null,
): string {
  const row = rows.find((each) => String(each.row) === spot?.rowId);
  const column = columns.find((each) => each.id === spot?.columnId);
  return row === undefined || column === undefined ? '' : column.text(row) || '–';
}
