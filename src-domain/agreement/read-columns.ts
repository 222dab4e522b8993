import { headColumns, meaningOf, WIDEST_GROUP, type HeadColumn } from '#domain/agreement/read-head-parts';
import type { HeadMeaning } from '#domain/agreement/read-heads';
import { isNumber } from '#domain/agreement/read-name';
import { readNumber } from '#domain/agreement/read-number';
import { readPeriod } from '#domain/agreement/read-period';
import { newestYear } from '#domain/agreement/read-title';
import { readMethod } from '#domain/agreement/read-words';
import type { ColumnField, ReadColumn } from '#domain/agreement/sheet';
import { cellAt, textOf, type Grid } from '#domain/agreement/sheet-grid';
import { comparable, cut, wordKey } from '#domain/agreement/sheet-text';

type Candidate = UnderstoodColumn & { readonly group: string };

/** The rows of a possible header, the rows of data under it, and the year of the title if it names one. */
export type Band = {
  readonly header: readonly number[];
  readonly data: readonly number[];
  readonly year: number | null;
};

/**
 * A column understood under a possible header; `trailing` is text under the words that told the field, `top` the row
 * where its head begins, which a merge may put above the band.
 */
export type UnderstoodColumn = ReadColumn & {
  readonly score: number;
  readonly trailing: string;
  readonly top: number;
};

const SAMPLE_ROWS = 30;
const BEST_FIT = 5;
const LONGEST_WORD = 30;
const RESULT_WORD = /^(ผล|result|actual)/u;

/** A column of results that is not read: its time is no round, or another column has its round. */
export type UnreadColumn = {
  readonly column: number;
  readonly row: number;
  readonly header: string;
  readonly used: string | null;
  /** `noRound`: its head names no time at all. */
  readonly why: 'noRound' | 'otherPeriod' | 'taken';
};

/** The columns of results under a head that none of the understood columns is. */
export function unreadResults(
  grid: Grid,
  { header, data, year }: Band,
  understood: readonly ReadColumn[],
): readonly UnreadColumn[] {
  const taken = new Set(understood.map(({ column }) => column));
  return headColumns(grid, header)
    .filter(({ column }) => !taken.has(column))
    .flatMap((head): UnreadColumn[] => {
      const { field } = meaningOf(head).meaning;
      const text = headText(head);
      const place = {
        column: head.column,
        row: Math.max(...head.parts.map((part) => part.row)),
        header: text,
      };
      if (field === 'otherPeriod') return [{ ...place, used: null, why: 'otherPeriod' }];
      if (field === 'ignored' && isTimeless(head) && hasFigures(grid, data, head.column))
        return [{ ...place, used: null, why: 'noRound' }];
      if (!field.startsWith('result:')) return [];
      const used = understood.find((each) => each.field === fieldIn({ field, score: 0 }, text, year));
      return [{ ...place, used: used?.header ?? null, why: used === undefined ? 'otherPeriod' : 'taken' }];
    });
}

/** "ผลการดำเนินงาน" and no more: a result, and nobody can tell of which round. */
const TIMELESS =
  /^(ผล(การดำเนินงาน|การดำเนินการ|การปฏิบัติงาน|การปฏิบัติราชการ|งาน|สำเร็จ)?(ที่(ได้|เกิดขึ้น|ทำได้))?(จริง|สะสม|รวม)*|actual(result|performance)?s?|results?|performance)$/u;

function isTimeless({ parts }: HeadColumn): boolean {
  return (
    parts.some(({ text }) => TIMELESS.test(wordKey(text))) &&
    parts.every(({ text }) => readPeriod(text) === null)
  );
}

function hasFigures(grid: Grid, data: readonly number[], column: number): boolean {
  return data.some((row) => {
    const cell = cellAt(grid, row, column);
    return cell !== undefined && readNumber(cell).kind === 'value';
  });
}

function headText({ parts }: HeadColumn): string {
  return cut(parts.map((part) => part.text).join(' / '));
}

/** The columns that were understood, and hidden ones that say the same as one that is seen. */
export type Understood = {
  readonly columns: readonly UnderstoodColumn[];
  readonly unread: readonly number[];
};

/**
 * Finds what each column of a band holds. Every field has one column at most and every column one field. A column that
 * is hidden is taken only for what no other says.
 */
export function understandColumns(grid: Grid, band: Band): Understood {
  const heads = headColumns(grid, band.header);
  const candidates = heads
    .flatMap((head) => candidateOf(head, band.year))
    .filter((candidate) => holdsItsWords(grid, band, candidate))
    .map((candidate) => ({ ...candidate, score: candidate.score + fit(grid, band, candidate) }));
  const hidden = new Set(grid.sheet.hiddenColumns);
  const chosen = chosenOf(candidates, hidden, band.year);
  const columns = withNumberColumn(grid, band, heads, chosen).map((column) => ({
    ...column,
    score: Math.min(column.score, 100),
  }));
  const unread = candidates.filter(({ column, field }) => {
    const said = columns.find((each) => each.field === field);
    return hidden.has(column) && said !== undefined && !hidden.has(said.column);
  });
  return { columns, unread: [...new Set(unread.map(({ column }) => column))] };
}

function chosenOf(
  candidates: readonly Candidate[],
  hidden: ReadonlySet<number>,
  year: number | null,
): readonly Candidate[] {
  const isLevel = (candidate: Candidate): boolean => candidate.field.startsWith('level');
  const isSeen = (candidate: Candidate): boolean => !hidden.has(candidate.column);
  const seenLevels = bestLevels(candidates.filter(isLevel).filter(isSeen), year);
  const allLevels = bestLevels(candidates.filter(isLevel), year);
  const levels = allLevels.length > seenLevels.length ? allLevels : seenLevels;
  const others = candidates.filter((candidate) => !isLevel(candidate));
  const seen = assign([...levels, ...others.filter(isSeen)]);
  const more = others.filter(
    (each) =>
      !isSeen(each) && !seen.some(({ field, column }) => field === each.field || column === each.column),
  );
  return more.length === 0 ? seen : assign([...seen, ...more]);
}

function candidateOf(head: HeadColumn, year: number | null): readonly Candidate[] {
  const { parts } = head;
  const header = headText(head);
  const group =
    parts.length > 1
      ? parts
          .slice(0, -1)
          .map((part) => part.text)
          .join(' / ')
      : head.above;
  const { meaning, depth } = meaningOf(head);
  const top = Math.min(...parts.filter((part) => part.span <= WIDEST_GROUP).map((part) => part.row));
  const field = fieldIn(meaning, header, year);
  if (field === null) return [];
  const trailing = parts
    .slice(depth + 1)
    .map((part) => part.text)
    .join(' ');
  // Of several years of base data the latest is the result of the year before.
  const recent = field === 'base' ? (newestYear(header) ?? 0) : 0;
  const row = Math.max(...parts.map((part) => part.row));
  return [{ field, column: head.column, row, header, score: meaning.score + recent, group, trailing, top }];
}

/** Years settle what words leave open: a result of an earlier year is a base, one of this year is none. */
function fieldIn(meaning: HeadMeaning, header: string, year: number | null): ColumnField | null {
  const { field } = meaning;
  if (!isField(field)) return null;
  const named = newestYear(header);
  if (year === null || named === null) return field;
  if (named < year) return fieldOfPast(field);
  return field === 'base' && RESULT_WORD.test(comparable(header)) ? null : field;
}

/** Twelve months of an earlier year are its result; fewer are no figure of this form. */
function fieldOfPast(field: ColumnField): ColumnField | null {
  if (field === 'result:12') return 'base';
  return field.startsWith('result:') ? null : field;
}

function isField(field: HeadMeaning['field']): field is ColumnField {
  return field !== 'levels' && field !== 'ignored' && field !== 'otherPeriod' && field !== 'unknown';
}

/** Sheets may show the levels of two years side by side: the fullest group wins, then the one of this year. */
function bestLevels(candidates: readonly Candidate[], year: number | null): readonly Candidate[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    groups.set(candidate.group, [...(groups.get(candidate.group) ?? []), candidate]);
  }
  const ranked = [...groups.values()].map((group) => {
    const best = assign(group.map((each) => ({ ...each, score: each.score + yearBonus(each.header, year) })));
    const total = best.reduce((sum, each) => sum + each.score, 0);
    return { best, rank: best.length * 1000 + total };
  });
  return ranked.sort((a, b) => b.rank - a.rank)[0]?.best ?? [];
}

function yearBonus(header: string, year: number | null): number {
  const named = newestYear(header);
  if (named === null || year === null) return 0;
  return named === year ? 20 : -20;
}

function assign(candidates: readonly Candidate[]): readonly Candidate[] {
  const fields = new Map<ColumnField, Candidate>();
  const taken = new Set<number>();
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (fields.has(candidate.field) || taken.has(candidate.column)) continue;
    fields.set(candidate.field, candidate);
    taken.add(candidate.column);
  }
  return [...fields.values()].sort((a, b) => a.column - b.column);
}

/** How well the cells below suit a field; it only decides between columns whose heads are equally good. */
function fit(grid: Grid, band: Band, { field, column }: ReadColumn): number {
  const cells = band.data.slice(0, SAMPLE_ROWS).flatMap((row) => cellAt(grid, row, column) ?? []);
  if (cells.length === 0) return 0;
  const numbers = cells.filter((cell) => readNumber(cell).kind === 'value').length;
  const wantsText = field === 'name' || field === 'unit' || field === 'dimension';
  return (BEST_FIT * (wantsText ? cells.length - numbers : numbers)) / cells.length;
}

/** A column of methods holds a few short words; under the same head other forms have prose. */
function holdsItsWords(grid: Grid, band: Band, { field, column }: ReadColumn): boolean {
  if (field !== 'method') return true;
  const texts = band.data.map((row) => textOf(cellAt(grid, row, column))).filter((text) => text !== '');
  return (
    texts.some((text) => readMethod(text) !== null) || texts.every((text) => text.length <= LONGEST_WORD)
  );
}

/**
 * A column of numbers without a head of its own: beside the names, or under a head merged over both. Names keep
 * their own prefix only where no such column is.
 */
function withNumberColumn(
  grid: Grid,
  band: Band,
  heads: readonly HeadColumn[],
  chosen: readonly Candidate[],
): readonly Candidate[] {
  const name = chosen.find((column) => column.field === 'name');
  if (name === undefined || chosen.some((column) => column.field === 'no')) return chosen;
  const column = name.column - 1;
  const head = heads.find((each) => each.column === column);
  const header = cut((head?.parts ?? []).map((part) => part.text).join(' / '));
  const free = !chosen.some((each) => each.column === column) && (header === '' || header === name.header);
  const cells = band.data.slice(0, SAMPLE_ROWS).flatMap((row) => cellAt(grid, row, column) ?? []);
  const numbers = cells.filter((cell) => isNumber(textOf(cell))).length;
  if (!free || numbers === 0 || numbers * 2 < cells.length) return chosen;
  const { row, top } = name;
  return [{ field: 'no', column, row, header, score: 50, group: '', trailing: '', top }, ...chosen];
}
