import { understandColumns, type UnderstoodColumn } from '#domain/agreement/read-columns';
import { bareLevel, readHead } from '#domain/agreement/read-heads';
import { readTitle } from '#domain/agreement/read-title';
import type { ColumnField, ReadColumn } from '#domain/agreement/sheet';
import { inOrder, rowCells, textOf, type Grid } from '#domain/agreement/sheet-grid';
import { wordKey } from '#domain/agreement/sheet-text';

/** The head of an agreement's table. `missing` names the essential columns that it lacks. */
export type Header = {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly ReadColumn[];
  readonly missing: readonly ColumnField[];
};

const ESSENTIAL: readonly ColumnField[] = [
  'name',
  'weight',
  'level1',
  'level2',
  'level3',
  'level4',
  'level5',
];
const ROWS_SEARCHED = 300;
const TALLEST = 4;
const BANDS_TRIED = 24;
const WIDEST_ROW = 256;
const POINTS = new Map<string, number>([
  ['name', 30],
  ['weight', 30],
  ...ESSENTIAL.slice(2).map((field): [string, number] => [field, 12]),
  ['unit', 10],
  ['base', 8],
  ['no', 5],
]);
const OTHER_POINTS = 3;
const POINTS_PER_ROW = 2;
/** Text or a figure under the head of the names or weights means that a row of data was taken for a head. */
const TRAILING_PENALTY = 100;

/** Finds the rows and columns of the table's head by the words in it; null where no agreement's head is. */
export function findHeader(grid: Grid): Header | null {
  let best: { readonly header: Header; readonly points: number } | null = null;
  for (const { start, height } of promisingBands(grid)) {
    const tried = tryBand(grid, start, height);
    if (tried !== null && tried.points > (best?.points ?? 0)) best = tried;
  }
  return best?.header ?? null;
}

type Span = { readonly start: number; readonly height: number; readonly promise: number };

/** Cheaply ranks all runs of one to four rows by the different heads in them; only the best are looked at closely. */
function promisingBands(grid: Grid): readonly Span[] {
  const words = grid.rows.slice(0, ROWS_SEARCHED).map((row) => headsIn(grid, row));
  const bands = words.flatMap((own, start): Span[] => {
    if (own.size === 0) return [];
    const together = new Set<string>();
    return words.slice(start, start + TALLEST).flatMap((more, index) => {
      for (const field of more) together.add(field);
      return isHead(together) ? [{ start, height: index + 1, promise: promiseOf(together) }] : [];
    });
  });
  return bands.sort((a, b) => b.promise - a.promise || a.start - b.start).slice(0, BANDS_TRIED);
}

function promiseOf(fields: ReadonlySet<string>): number {
  return sumOf([...fields].map((field) => POINTS.get(field) ?? 0));
}

function tryBand(
  grid: Grid,
  start: number,
  height: number,
): { readonly header: Header; readonly points: number } | null {
  const header = grid.rows.slice(start, start + height);
  const top = header[0] ?? 0;
  const bottom = header.at(-1) ?? top;
  if (bottom - top > TALLEST) return null;
  const data = grid.rows.slice(start + height, start + height + ROWS_SEARCHED);
  const columns = understandColumns(grid, { header, data, year: readTitle(grid, top).year });
  const fields = new Set(columns.map((column) => column.field));
  if (!isHead(fields)) return null;
  const missing = ESSENTIAL.filter((field) => !fields.has(field));
  const plain = columns.map(({ field, column, header: text }) => ({ field, column, header: text }));
  return {
    header: { top: Math.min(top, ...columns.map((column) => column.top)), bottom, columns: plain, missing },
    points: pointsOf(columns, height),
  };
}

/** Two of name, weight and levels must be there, and something more than a name beside a weight. */
function isHead(fields: ReadonlySet<string>): boolean {
  const levels = ESSENTIAL.slice(2).filter((field) => fields.has(field)).length;
  const kinds = [fields.has('name'), fields.has('weight'), levels > 0].filter(Boolean).length;
  return kinds === 3 || (kinds === 2 && (levels >= 3 || fields.has('unit') || fields.has('base')));
}

function pointsOf(columns: readonly UnderstoodColumn[], height: number): number {
  const points = columns.map((column) => {
    const own = ((POINTS.get(column.field) ?? OTHER_POINTS) * column.score) / 100;
    const essential = column.field === 'name' || column.field === 'weight';
    return essential && !isAside(column.trailing) ? own - TRAILING_PENALTY : own;
  });
  return sumOf(points) - height * POINTS_PER_ROW;
}

/** "(ร้อยละ)", "%" or "(4)" under a head belong to the head. */
function isAside(text: string): boolean {
  return (
    /^(\s*\([^)]{1,40}\))*\s*$/u.test(text) ||
    (/^(ร้อยละ|percent|%|\d{0,2}=?[\dx×+]*)$/u.test(wordKey(text)) && !/^\d+(\.\d+)?$/u.test(text))
  );
}

function headsIn(grid: Grid, row: number): ReadonlySet<string> {
  const cells = inOrder(rowCells(grid, row)).slice(0, WIDEST_ROW);
  const fields = cells.map((cell) => bareLevel(textOf(cell)) ?? readHead(textOf(cell)).field);
  return new Set(fields.filter((field) => field !== 'unknown' && field !== 'ignored'));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
