import {
  understandColumns,
  unreadResults,
  type UnderstoodColumn,
  type UnreadColumn,
} from '#domain/agreement/read-columns';
import { bareLevel, readHead } from '#domain/agreement/read-heads';
import { readTitle } from '#domain/agreement/read-title';
import type { ColumnField, ReadColumn } from '#domain/agreement/sheet';
import { inOrder, mergeAt, rowCells, textOf, type Grid } from '#domain/agreement/sheet-grid';
import { wordKey } from '#domain/agreement/sheet-text';

/** The head of an agreement's table. `missing` names the essential columns that it lacks. */
export type Header = {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly ReadColumn[];
  readonly missing: readonly ColumnField[];
  /** Hidden columns that say the same as one that is seen. */
  readonly unread: readonly number[];
  /** Columns of results that are not read. */
  readonly leftOut: readonly UnreadColumn[];
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
const MOST_TABLES = 30;
/** A whole head has 180 points where its words leave no doubt; a row of data that sounds like one has far less. */
const LEAST_OF_ANOTHER = 90;
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

/**
 * Finds the heads of a sheet's tables by the words in them, from top to bottom; none where no agreement's head is.
 * A form may begin its table again for each dimension or page: beside the best head every other whole one counts.
 */
export function findHeaders(grid: Grid): readonly Header[] {
  const best = bestHead({ grid, rows: grid.rows, year: undefined });
  if (best === null) return [];
  return best.header.missing.length > 0
    ? [best.header]
    : aroundIt(
        { grid, rows: grid.rows, year: readTitle(grid, best.header.top).year },
        best.header,
        MOST_TABLES,
      );
}

/** Rows that are searched; without a year given it is the one of the lines above the head. */
type Part = {
  readonly grid: Grid;
  readonly rows: readonly number[];
  readonly year: number | null | undefined;
};

function aroundIt(part: Part, header: Header, most: number): readonly Header[] {
  const above = moreHeads({ ...part, rows: part.rows.filter((row) => row < header.top) }, most - 1);
  const below = { ...part, rows: part.rows.filter((row) => row > header.bottom) };
  return [...above, header, ...moreHeads(below, most - above.length - 1)];
}

function moreHeads(part: Part, most: number): readonly Header[] {
  const best = most > 0 ? bestHead(part) : null;
  if (best === null || best.points < LEAST_OF_ANOTHER || best.header.missing.length > 0) return [];
  return aroundIt(part, best.header, most);
}

type Tried = { readonly header: Header; readonly points: number };

function bestHead(part: Part): Tried | null {
  let best: Tried | null = null;
  for (const { start, height } of promisingBands(part)) {
    const tried = tryBand(part, start, height);
    if (tried !== null && tried.points > (best?.points ?? 0)) best = tried;
  }
  return best;
}

type Span = { readonly start: number; readonly height: number; readonly promise: number };

/** Cheaply ranks all runs of one to four rows by the different heads in them; only the best are looked at closely. */
function promisingBands({ grid, rows }: Part): readonly Span[] {
  const words = rows.slice(0, ROWS_SEARCHED).map((row) => headsIn(grid, row));
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

function tryBand({ grid, rows, year }: Part, start: number, height: number): Tried | null {
  const header = rows.slice(start, start + height);
  const top = header[0] ?? 0;
  const bottom = header.at(-1) ?? top;
  if (bottom - top > TALLEST) return null;
  const data = rows.slice(start + height, start + height + ROWS_SEARCHED);
  const band = { header, data, year: year === undefined ? readTitle(grid, top).year : year };
  const { columns, unread } = understandColumns(grid, band);
  const fields = new Set(columns.map((column) => column.field));
  if (!isHead(fields)) return null;
  const missing = ESSENTIAL.filter((field) => !fields.has(field));
  const plain = columns.map(({ field, column, row, header: text }) => ({ field, column, row, header: text }));
  return {
    header: {
      top: Math.min(top, ...columns.map((column) => column.top)),
      bottom: endOfHead(grid, header, columns),
      columns: plain,
      missing,
      unread,
      // One that is hidden and says the same as one that is seen is told as hidden.
      leftOut: unreadResults(grid, band, plain).filter(({ column }) => !unread.includes(column)),
    },
    points: pointsOf(columns, height),
  };
}

/** The head of the names may be merged down beside rows of words that explain the levels. */
function endOfHead(grid: Grid, header: readonly number[], columns: readonly ReadColumn[]): number {
  const bottom = header.at(-1) ?? 0;
  const column = columns.find(({ field }) => field === 'name')?.column ?? 0;
  const merged = mergeAt(grid, bottom, column)?.bottom ?? bottom;
  return merged - (header[0] ?? 0) < TALLEST ? Math.max(bottom, merged) : bottom;
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

const UNTOLD: readonly string[] = ['unknown', 'ignored', 'otherPeriod'];

function headsIn(grid: Grid, row: number): ReadonlySet<string> {
  const cells = inOrder(rowCells(grid, row)).slice(0, WIDEST_ROW);
  const fields = cells.map((cell) => bareLevel(textOf(cell)) ?? readHead(textOf(cell)).field);
  return new Set(fields.filter((field) => !UNTOLD.includes(field)));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
