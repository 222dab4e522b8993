import type { Merge } from '#domain/agreement/sheet';
import type { ExportedAgreement } from '#domain/agreement/exported-agreement';
import { cellName } from '#main/files/cell-ref';
import { decimalOfDouble, plainDecimal } from '#main/files/plain-decimal';
import { beginning } from '#domain/text/cut';

export type CellLook = 'title' | 'unitLine' | 'head' | 'words' | 'short' | 'figure' | 'total' | 'totalFigure';
export type LaidOutValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly twoPlaces: boolean }
  | { readonly kind: 'sum'; readonly formula: string; readonly result: number; readonly twoPlaces: boolean };
export type LaidOutCell = { readonly column: number; readonly value: LaidOutValue; readonly style: CellLook };
export type LaidOutRow = {
  readonly row: number;
  /** Points, at the least; null for no more than the text needs. */
  readonly height: number | null;
  readonly cells: readonly LaidOutCell[];
};

/** A sheet as plain data: what stands where and how it looks. */
export type LaidOutSheet = {
  readonly name: string;
  /** Widths of the columns in characters. */
  readonly columns: readonly number[];
  readonly frozenColumns: number;
  readonly headRows: { readonly from: number; readonly to: number };
  readonly rows: readonly LaidOutRow[];
  readonly merges: readonly Merge[];
};

type Row = ExportedAgreement['rows'][number];
/** One column: its head, or the common head of several with the number below. */
type Column = {
  readonly head: string;
  readonly level: number | null;
  readonly width: number;
  readonly look: CellLook;
  readonly value: (row: Row) => LaidOutValue;
};

const TITLE_ROW = 1;
const UNIT_ROW = 2;
const HEAD_ROW = 4;
const FIRST_ROW = 6;
const LEVELS = [0, 1, 2, 3, 4] as const;
const NOT_IN_A_SHEET_NAME = /[*?:/\\[\]]/g;
const SHEET_NAME_LENGTH = 31;

/** Lays an agreement out as the form of the field has it: title, unit, a head in two lines, indicators, total. */
export function layOutAgreement(agreement: ExportedAgreement): LaidOutSheet {
  const columns = columnsOf(agreement);
  return {
    name: sheetName(agreement.title),
    columns: columns.map((column) => column.width),
    frozenColumns: 2,
    headRows: { from: HEAD_ROW, to: HEAD_ROW + 1 },
    rows: [
      ...headings(agreement),
      ...headRows(columns),
      ...agreement.rows.map((row, index) => indicatorRow(row, FIRST_ROW + index, columns)),
      totalRow(agreement, columns),
    ],
    merges: [wholeLine(TITLE_ROW, columns), wholeLine(UNIT_ROW, columns), ...headMerges(columns)],
  };
}

function columnsOf({ heads, methods, rows }: ExportedAgreement): readonly Column[] {
  const single = (
    head: string,
    width: number,
    look: CellLook,
    value: (row: Row) => LaidOutValue,
  ): Column => ({
    head,
    level: null,
    width,
    look,
    value,
  });
  return [
    single(heads.no, 7, 'short', (row) => text(row.no)),
    single(heads.name, 52, 'words', (row) => text(row.name)),
    single(heads.unit, 12, 'short', (row) => text(row.unit)),
    single(heads.base, 12, 'figure', (row) => figure(row.base)),
    single(heads.weight, 11, 'figure', (row) => figure(row.partOf === undefined ? row.weight : null, true)),
    ...LEVELS.map((index) => ({
      ...single(heads.levels, 10, 'figure', (row) => figure(row.levels[index])),
      level: index + 1,
    })),
    ...(rows.some(({ step }) => (step ?? null) !== null)
      ? [single(heads.step ?? '', 12, 'figure', (row) => figure(row.step ?? null))]
      : []),
    single(heads.direction, 14, 'short', (row) =>
      text(row.direction === 'lower' ? heads.lower : heads.higher),
    ),
    single(heads.method, 16, 'short', (row) => text(methods[row.method] ?? row.method)),
    single(heads.dimension, 22, 'words', (row) => text(row.dimension)),
    ...heads.results.map(({ head }, index) =>
      single(head, 12, 'figure', (row) => figure(row.results[index] ?? null)),
    ),
    // Parts have their weights apart: whoever adds up the column of weights gets that of the agreement.
    ...(rows.some(({ partOf }) => partOf !== undefined)
      ? [
          single(heads.partOf ?? '', 12, 'short', (row) => text(row.partOf ?? '')),
          single(heads.partWeight ?? '', 12, 'figure', (row) =>
            figure(row.partOf === undefined ? null : row.weight),
          ),
        ]
      : []),
  ];
}

export function text(words: string): LaidOutValue {
  return { kind: 'text', text: words };
}

/** A figure is a number only where the double gives back the very same decimal; otherwise it stays a text. */
export function figure(decimal: string | null, twoPlaces = false): LaidOutValue {
  if (decimal === null) return text('');
  const number = Number(decimal);
  const isSame = plainDecimal(decimal) !== null && decimalOfDouble(number) === plainDecimal(decimal);
  return isSame ? { kind: 'number', number, twoPlaces: twoPlaces && hasTwoPlaces(decimal) } : text(decimal);
}

function hasTwoPlaces(decimal: string): boolean {
  return !/\.\d{3}/.test(decimal);
}

function headings({ title, unitLine }: ExportedAgreement): readonly LaidOutRow[] {
  return [
    { row: TITLE_ROW, height: 28, cells: [{ column: 1, value: text(title), style: 'title' }] },
    { row: UNIT_ROW, height: 24, cells: [{ column: 1, value: text(unitLine), style: 'unitLine' }] },
  ];
}

function headRows(columns: readonly Column[]): readonly LaidOutRow[] {
  const upper = columns.map((column, index): LaidOutCell => {
    // Of the levels' common head only the first cell holds the words; the others lie under the merge.
    const words = column.level === null || column.level === 1 ? column.head : '';
    return { column: index + 1, value: text(words), style: 'head' };
  });
  const lower = columns.map(({ level }, index): LaidOutCell => {
    const value: LaidOutValue =
      level === null ? text('') : { kind: 'number', number: level, twoPlaces: false };
    return { column: index + 1, value, style: 'head' };
  });
  return [
    { row: HEAD_ROW, height: null, cells: upper },
    { row: HEAD_ROW + 1, height: null, cells: lower },
  ];
}

function headMerges(columns: readonly Column[]): readonly Merge[] {
  const first = columns.findIndex((column) => column.level === 1) + 1;
  const levels = { top: HEAD_ROW, left: first, bottom: HEAD_ROW, right: first + LEVELS.length - 1 };
  const others = columns.flatMap((column, index) =>
    column.level === null ? [{ top: HEAD_ROW, left: index + 1, bottom: HEAD_ROW + 1, right: index + 1 }] : [],
  );
  return [levels, ...others];
}

function wholeLine(row: number, columns: readonly Column[]): Merge {
  return { top: row, left: 1, bottom: row, right: columns.length };
}

function indicatorRow(row: Row, number: number, columns: readonly Column[]): LaidOutRow {
  const cells = columns.map((column, index): LaidOutCell => ({
    column: index + 1,
    value: column.value(row),
    style: column.look,
  }));
  return { row: number, height: null, cells };
}

function totalRow(agreement: ExportedAgreement, columns: readonly Column[]): LaidOutRow {
  const row = FIRST_ROW + agreement.rows.length;
  const { heads } = agreement;
  const cells = columns.map((_, index): LaidOutCell => {
    const column = index + 1;
    if (column === 2) return { column, value: text(heads.total), style: 'total' };
    if (column === 5) return { column, value: weightTotal(agreement, row), style: 'totalFigure' };
    return { column, value: text(''), style: 'total' };
  });
  return { row, height: null, cells };
}

/** The sum as a formula with its result; as a plain value where the spreadsheet could not add every weight up. */
function weightTotal({ rows, weightTotal: total }: ExportedAgreement, row: number): LaidOutValue {
  const value = figure(total, true);
  const canAdd =
    rows.length > 0 &&
    rows.every(
      ({ weight, partOf }) => weight === null || partOf !== undefined || figure(weight).kind === 'number',
    );
  if (value.kind !== 'number' || !canAdd) return value;
  const from = cellName({ row: FIRST_ROW, column: 5 });
  const to = cellName({ row: row - 1, column: 5 });
  return { kind: 'sum', formula: `SUM(${from}:${to})`, result: value.number, twoPlaces: value.twoPlaces };
}

/** The title, without what a sheet's name may not hold. */
export function sheetName(title: string): string {
  // Cut between whole characters: a Thai vowel or tone mark does not stand alone.
  const name = beginning(title.replace(NOT_IN_A_SHEET_NAME, ' ').trim(), SHEET_NAME_LENGTH);
  const usable = name.replace(/^['\s]+|['\s]+$/g, '');
  return usable === '' || usable.toLowerCase() === 'history' ? 'Sheet1' : usable;
}
