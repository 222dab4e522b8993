import { IconAlertCircle, IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import type { ColumnField, ReadAgreement, ReadColumn } from '#domain/agreement/sheet';
import {
  cellOf,
  columnLetters,
  fieldText,
  type FieldTexts,
  type Outcome,
  type PreviewRow,
} from '#renderer/features/import/preview';
import type { GridColumn, GridHeadGroup } from '#renderer/ui/grid/grid-types';
import { problemText } from '#renderer/i18n/problem-text';

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
const USUAL_WIDTH = 54;
const WORDS: readonly ColumnField[] = ['no', 'name', 'unit', 'step', 'direction', 'method', 'dimension'];

/** The sheet's own columns, in their order, under what each was understood to be. */
export function previewColumns(t: TFunction, read: ReadAgreement): readonly Column[] {
  const texts: FieldTexts = {
    direction: (direction) => t(`direction.${direction}`),
    method: (method) => t(`method.${method}`),
  };
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
    ...inOrder(read).map((column) => fieldColumn(t, column, texts, numbered)),
    {
      id: 'take',
      head: t('import.take'),
      width: 56,
      align: 'center',
      text: (row) => t(row.taken ? 'import.taken' : 'import.left'),
      render: (row) => (
        <span className={row.taken ? 'check on' : 'check'}>{row.taken && <IconCheck className="i" />}</span>
      ),
    },
    {
      id: 'outcome',
      head: t('import.outcome'),
      width: 78,
      text: (row) => t(`import.${row.outcome}`),
      render: (row) => <OutcomeMark outcome={row.outcome} t={t} />,
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

/** Id of the preview's column that stands for a column of the sheet. */
export function columnId(column: ReadColumn): string {
  return columnLetters(column.column);
}

function inOrder(read: ReadAgreement): readonly ReadColumn[] {
  return read.columns.toSorted((a, b) => a.column - b.column);
}

export function fieldName(t: TFunction, field: ColumnField): string {
  if (field.startsWith('result:')) return t('import.field.result', { months: field.slice('result:'.length) });
  return t(`import.field.${field as Exclude<ColumnField, `result:${string}`>}`);
}

/** `numbered`: the number stands before the name, as in a sheet without a column of numbers. */
function fieldColumn(t: TFunction, column: ReadColumn, texts: FieldTexts, numbered: boolean): Column {
  const { field } = column;
  const words = WORDS.includes(field);
  const text = (row: PreviewRow): string => {
    const shown = fieldText(row, field, texts);
    return field === 'name' && numbered && row.read.indicator.no !== null
      ? `${row.read.indicator.no} ${shown}`
      : shown;
  };
  const problem = (row: PreviewRow) => row.byCell.get(cellOf(column, row.row));
  return {
    id: columnId(column),
    head: fieldName(t, field),
    headTitle: column.header,
    width: field === 'name' ? 'fill' : (WIDTHS[field] ?? USUAL_WIDTH),
    ...(field === 'name' ? { minWidth: 150 } : {}),
    align: words ? 'start' : 'end',
    rule: true,
    className: words ? '' : 'num',
    text,
    render: (row) => {
      const found = problem(row);
      const shown = text(row);
      if (shown !== '' || found?.code !== 'not-a-number') return shown;
      return <span className="t-bad">{found.details['text']}</span>;
    },
    mark: (row) => {
      const found = problem(row);
      if (found === undefined) return null;
      return found.severity === 'error' ? 'bad' : 'warn';
    },
    note: (row) => {
      const found = problem(row);
      return found === undefined ? null : problemText(t, found.code, found.details);
    },
  };
}

function OutcomeMark({ outcome, t }: { readonly outcome: Outcome; readonly t: TFunction }): JSX.Element {
  const look = { fix: 't-bad', look: 't-warn', ready: 't-ok' }[outcome];
  const Icon = { fix: IconAlertCircle, look: IconAlertTriangle, ready: IconCheck }[outcome];
  return (
    <span className={`stt ${look}`}>
      <Icon className="i" />
      {t(`import.${outcome}`)}
    </span>
  );
}
