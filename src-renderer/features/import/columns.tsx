import { IconAlertCircle, IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { problemOfCell } from '#domain/agreement/gather-problems';
import type { ColumnField, ReadAgreement, ReadColumn } from '#domain/agreement/sheet';
import type { Problem } from '#domain/problems';
import { fieldName, fieldText, valueText, type FieldTexts } from '#renderer/features/import/field-text';
import { columnLetters } from '#domain/agreement/sheet-grid';
import { cellOf, isDoing, type PreviewRow } from '#renderer/features/import/preview';
import { problemText } from '#renderer/i18n/problem-text';
import type { GridColumn, GridHeadGroup } from '#renderer/ui/grid/grid-types';

type Column = GridColumn<PreviewRow>;

/** Pixels by kind of column; whatever else the sheet has takes the usual width. */
const WIDTHS: Readonly<Partial<Record<ColumnField, number>>> = {
  no: 44,
  unit: 72,
  base: 62,
  weight: 58,
  step: 56,
  direction: 84,
  method: 96,
  dimension: 96,
};
const USUAL_WIDTH = 50;
/** Of a letter, and of what stands beside the text in its cell: a figure is never cut. */
const LETTER = 7.5;
const AROUND = 14;
const WIDEST = 150;
const WORDS: readonly ColumnField[] = ['no', 'name', 'unit', 'direction', 'method', 'dimension'];

/** The sheet's own columns, in their order, under what each was understood to be. */
export function previewColumns(
  texts: FieldTexts,
  read: ReadAgreement,
  rows: readonly PreviewRow[],
): readonly Column[] {
  const { t } = texts;
  const numbered = !read.columns.some(({ field }) => field === 'no');
  return [
    {
      id: 'row',
      head: '',
      headTitle: t('import.row'),
      width: 38,
      frozen: true,
      className: 'rn',
      text: (row) => String(row.row),
      render: (row) => row.row,
    },
    ...inOrder(read).map((column) => fieldColumn(texts, column, numbered, rows)),
    {
      id: 'take',
      head: t('import.take'),
      width: 96,
      text: (row) => `${fateText(texts, row)}${row.left ? ` · ${t('import.left')}` : ''}`,
      render: (row) => <Fate row={row} texts={texts} />,
      mark: (row) => (row.fate === 'ask' && !row.left ? 'warn' : null),
    },
    {
      id: 'outcome',
      head: t('import.outcome'),
      width: 70,
      text: (row) => t(`import.${row.judgement}`),
      render: (row) => <JudgementMark row={row} texts={texts} />,
    },
  ];
}

export function letterHeads(read: ReadAgreement): readonly GridHeadGroup[] {
  const letters = inOrder(read).map(({ column }): GridHeadGroup => ({
    span: 1,
    text: columnLetters(column),
    align: 'center',
    rule: true,
    className: 'abc',
  }));
  return [{ span: 1, className: 'abc' }, ...letters, { span: 2, rule: true, className: 'abc' }];
}

function inOrder(read: ReadAgreement): readonly ReadColumn[] {
  return read.columns.toSorted((a, b) => a.column - b.column);
}

/** `numbered`: the number stands before the name, as in a sheet without a column of numbers. */
function fieldColumn(
  texts: FieldTexts,
  column: ReadColumn,
  numbered: boolean,
  rows: readonly PreviewRow[],
): Column {
  const { field } = column;
  const isWords = WORDS.includes(field);
  const cell = cellTexts(texts, field, numbered && field === 'name');
  const problem = (row: PreviewRow): Problem | undefined => row.byCell.get(cellOf(column, row.row));
  const words = (row: PreviewRow): string => row.read.indicator.texts?.[field] ?? '';
  return {
    id: columnLetters(column.column),
    head: fieldName(texts, field),
    headTitle: column.header,
    width: field === 'name' ? 'fill' : widthFor(field, isWords, rows.map(cell.longest)),
    ...(field === 'name' ? { minWidth: 150 } : {}),
    align: isWords ? 'start' : 'end',
    rule: true,
    className: isWords ? '' : 'num',
    text: (row) => cell.text(row) || words(row),
    render: (row) => {
      const shown = cell.render(row);
      return shown !== '' || words(row) === '' ? shown : <span className="t-bad">{words(row)}</span>;
    },
    cellClass: (row) => (row.fate === 'changed' && row.changed.has(field) ? 'chg' : ''),
    mark: (row) => {
      const found = problem(row);
      if (found !== undefined) return found.severity === 'error' ? 'bad' : 'warn';
      return isShut(row, field) ? 'warn' : null;
    },
    note: (row) => {
      const told = toldAt(texts, row, cellOf(column, row.row));
      return [told, cell.note(row)].filter((each) => each !== null).join(' · ') || null;
    },
  };
}

/** What is wrong with a cell, in words of its own row: a problem that stands for several is told of this one. */
function toldAt({ t }: FieldTexts, { byCell, read }: PreviewRow, cell: string): string | null {
  const found = byCell.get(cell);
  if (found === undefined) return null;
  const { no, name } = read.indicator;
  const own = problemOfCell(found, cell, { row: String(read.row), no: no ?? '', name });
  return problemText(t, own.code, own.details);
}

/** Words end where the column does, and stand whole beside the grid; figures have the room that they need. */
function widthFor(field: ColumnField, words: boolean, lengths: readonly number[]): number {
  const usual = WIDTHS[field] ?? USUAL_WIDTH;
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const needed = Math.ceil(longest * LETTER) + AROUND;
  return Math.max(usual, Math.min(needed, words ? usual : WIDEST));
}

type CellTexts = {
  /** In letters, whatever becomes of the row. */
  readonly longest: (row: PreviewRow) => number;
  readonly text: (row: PreviewRow) => string;
  readonly render: (row: PreviewRow) => ReactNode;
  readonly note: (row: PreviewRow) => string | null;
};

/** What a cell says: the sheet's value, and what it changes; the book's own where the sheet's cell is empty. */
function cellTexts(texts: FieldTexts, field: ColumnField, numbered: boolean): CellTexts {
  const { t } = texts;
  const inFile = (row: PreviewRow): string => {
    const { indicator } = row.read;
    const shown = fieldText(texts, indicator, field);
    return numbered && indicator.no !== null ? `${indicator.no} ${shown}` : shown;
  };
  const was = (row: PreviewRow): string => {
    const own = row.changed.get(field)?.was ?? '';
    return own === '' ? '–' : valueText(texts, field, own);
  };
  const stays = (row: PreviewRow): boolean => row.kept.has(field) && row.fate !== 'new';
  const isChange = (row: PreviewRow): boolean => row.fate === 'changed' && row.changed.has(field);
  return {
    longest: (row) => inFile(row).length + (row.changed.has(field) ? was(row).length + 3 : 0),
    text: (row) => (isChange(row) ? `${was(row)} → ${inFile(row)}` : inFile(row)),
    render: (row) => {
      if (stays(row))
        return <span className="stays">{valueText(texts, field, row.kept.get(field) ?? '')}</span>;
      if (!isChange(row)) return inFile(row);
      // A name is too long to stand twice: what it was is told beside the grid.
      if (field === 'name') return <ins>{inFile(row)}</ins>;
      return (
        <>
          <del>{was(row)}</del> → <ins>{inFile(row)}</ins>
        </>
      );
    },
    note: (row) => {
      if (isChange(row)) return t('import.change', { was: was(row), is: inFile(row) });
      const refused = row.refused.get(field);
      if (isShut(row, field) && refused !== undefined) {
        const { code, details } = refused.failure;
        const own = refused.was ?? '';
        const value = own === '' ? '–' : valueText(texts, field, own);
        return `${problemText(t, code, details)} · ${t('import.stays', { value })}`;
      }
      return stays(row) ? t('import.kept') : null;
    },
  };
}

/** What differs here and may not be changed. */
function isShut({ fate, refused }: PreviewRow, field: ColumnField): boolean {
  return (fate === 'changed' || fate === 'closed') && refused.has(field);
}

function fateText({ t }: FieldTexts, row: PreviewRow): string {
  return row.fate === 'changed'
    ? t('import.fate.changed', { values: row.changed.size })
    : t(`import.fate.${row.fate}`);
}

type RowProps = { readonly row: PreviewRow; readonly texts: FieldTexts };

function Fate({ row, texts }: RowProps): JSX.Element {
  const takes = row.fate === 'new' || row.fate === 'changed';
  return (
    <span className={`fate ${row.fate}${row.left ? ' off' : ''}`}>
      {takes && (
        <span className={isDoing(row) ? 'check on' : 'check'}>
          {isDoing(row) && <IconCheck className="i" />}
        </span>
      )}
      {fateText(texts, row)}
    </span>
  );
}

function JudgementMark({ row: { judgement }, texts }: RowProps): JSX.Element {
  const look = { fix: 't-bad', look: 't-warn', ready: 't-ok' }[judgement];
  const Icon = { fix: IconAlertCircle, look: IconAlertTriangle, ready: IconCheck }[judgement];
  return (
    <span className={`stt ${look}`}>
      <Icon className="i" />
      {texts.t(`import.${judgement}`)}
    </span>
  );
}
