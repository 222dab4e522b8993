import {
  bareLevel,
  isBareScore,
  isNoResult,
  namesRound,
  readHead,
  readResultHead,
  saysResult,
  type HeadMeaning,
} from '#domain/agreement/read-heads';
import type { ColumnField } from '#domain/agreement/sheet';
import { inOrder, mergeAt, rowCells, seenAt, textOf, type Grid } from '#domain/agreement/sheet-grid';
import { comparable, wordKey } from '#domain/agreement/sheet-text';

/** A head as it stands over one column: one text per row of the header, a merged one counted once. */
export type HeadPart = { readonly text: string; readonly span: number; readonly row: number };
export type HeadColumn = {
  readonly column: number;
  readonly parts: readonly HeadPart[];
  readonly above: string;
};

const WIDEST_FIELD = 3;
/** A head over more columns than this is a title. */
export const WIDEST_GROUP = 8;
const MOST_COLUMNS = 256;
/** How surely a weight of one round is the weight of the year: only where there is no other. */
const ROUND_WEIGHT = 20;

/** The heads over every column of a band, at most so many columns as any form has. */
export function headColumns(grid: Grid, rows: readonly number[]): readonly HeadColumn[] {
  const columns = new Set<number>();
  for (const row of rows) {
    for (const column of rowCells(grid, row).keys()) columns.add(column);
    for (const merge of grid.mergesByRow(row)) {
      const last = Math.min(merge.right, merge.left + WIDEST_FIELD - 1);
      if (merge.right === last)
        for (let column = merge.left; column <= last; column += 1) columns.add(column);
    }
  }
  return [...columns]
    .sort((a, b) => a - b)
    .slice(0, MOST_COLUMNS)
    .map((column) => ({
      column,
      parts: partsOf(grid, rows, column),
      above: groupToTheLeft(grid, rows, column),
    }));
}

function partsOf(grid: Grid, rows: readonly number[], column: number): readonly HeadPart[] {
  const cells = new Set(rows.map((row) => seenAt(grid, row, column)));
  return [...cells].flatMap((cell) => {
    if (cell === undefined || textOf(cell) === '') return [];
    const merge = mergeAt(grid, cell.row, cell.column);
    return [
      { text: textOf(cell), span: merge === undefined ? 1 : merge.right - merge.left + 1, row: cell.row },
    ];
  });
}

/** A common head that was typed over the first of its columns only, not merged over all of them. */
function groupToTheLeft(grid: Grid, rows: readonly number[], column: number): string {
  for (const row of rows.slice(0, -1).reverse()) {
    if (seenAt(grid, row, column) !== undefined) return '';
    const left = inOrder(rowCells(grid, row)).findLast((cell) => cell.column < column);
    const text = textOf(left);
    const isGroup = readHead(text).field === 'levels' || isBareScore(text);
    if (isGroup || /^(ผล|result|actual)/u.test(comparable(text))) return text;
  }
  return '';
}

/** What a column holds, and which of its heads said so. */
type Told = { readonly meaning: HeadMeaning; readonly depth: number };

/** The lowest head that says something tells the field; what stands above it helps with levels and rounds. */
export function meaningOf(head: HeadColumn): Told {
  const parts = head.parts.filter((part) => part.span <= WIDEST_GROUP);
  const depth = head.parts.length - 1;
  const leaf = parts.at(-1);
  const combined = leaf === undefined ? null : combinedMeaning(parts, leaf, head.above);
  if (combined !== null) return { meaning: combined, depth };
  const told = parts
    .map((part, index) => ({
      part,
      meaning: readHead(part.text),
      depth: index + head.parts.length - parts.length,
    }))
    .findLast(({ part, meaning }) => tellsField(meaning) && (part.span <= WIDEST_FIELD || part === leaf));
  if (told === undefined) return { meaning: { field: 'unknown', score: 0 }, depth };
  const ofRound = told.meaning.field === 'weight' && parts.some((part) => namesRound(part.text));
  return { meaning: ofRound ? { field: 'weight', score: ROUND_WEIGHT } : told.meaning, depth: told.depth };
}

function tellsField({ field }: HeadMeaning): boolean {
  return field !== 'unknown' && field !== 'levels';
}

function combinedMeaning(parts: readonly HeadPart[], leaf: HeadPart, above: string): HeadMeaning | null {
  const inherited = above === '' ? [] : [{ text: above, span: WIDEST_GROUP, row: 0 }];
  const uppers = [...inherited, ...parts.slice(0, -1)];
  const level = bareLevel(leaf.text);
  if (level !== null) return levelUnder(level, uppers);
  return uppers.length === 0 ? null : meaningUnder(leaf, uppers);
}

function meaningUnder(leaf: HeadPart, uppers: readonly HeadPart[]): HeadMeaning | null {
  const own = readHead(leaf.text).field;
  if (own.startsWith('result:') || own === 'otherPeriod') return timedUnder(leaf, uppers);
  if (own !== 'unknown' && own !== 'ignored' && own !== 'levels') return null;
  const joined = [...uppers, leaf].map((part) => part.text).join(' ');
  // "ผลการดำเนินงาน" over "2568": only both together are base data.
  return readResultHead(joined) ?? (isYear(leaf.text) && own === 'unknown' ? readHead(joined) : null);
}

/** "รอบ 6 เดือน" under "เป้าหมาย" is no result, "12 เดือน" under "ข้อมูลพื้นฐาน" the base. */
function timedUnder(leaf: HeadPart, uppers: readonly HeadPart[]): HeadMeaning | null {
  if (uppers.some((part) => readHead(part.text).field === 'base')) return { field: 'base', score: 80 };
  if (saysResult(leaf.text)) return null;
  if (uppers.some((part) => isNoResult(part.text))) return { field: 'ignored', score: 80 };
  return readResultHead([...uppers, leaf].map((part) => part.text).join(' '));
}

function levelUnder(field: ColumnField, uppers: readonly HeadPart[]): HeadMeaning | null {
  if (!uppers.every(allowsLevels)) return null;
  return { field, score: uppers.some((part) => readHead(part.text).field === 'levels') ? 90 : 70 };
}

function isYear(text: string): boolean {
  return /^(ปี|fy|year)?(งบประมาณ|บัญชี)?(พศ)?(2[456]\d\d|20[0-4]\d)$|^(ปี|พศ)(งบประมาณ|บัญชี)?(พศ)?[4-9]\d$/u.test(
    wordKey(text),
  );
}

function allowsLevels(part: HeadPart): boolean {
  const { field } = readHead(part.text);
  if (field === 'unknown' || field === 'levels' || isBareScore(part.text)) return true;
  return field === 'name' && part.span >= WIDEST_FIELD;
}
