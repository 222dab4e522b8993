import { unreadProblems } from '#domain/agreement/check-cells';
import { checkWeightSum, sumOfWeights } from '#domain/agreement/check-weights';
import { columnsNotRead } from '#domain/agreement/columns-not-read';
import { gathered } from '#domain/agreement/gather-problems';
import { linesAround } from '#domain/agreement/read-claims';
import type { UnreadColumn } from '#domain/agreement/read-columns';
import type { Header } from '#domain/agreement/read-header';
import { readIndicator } from '#domain/agreement/read-indicator';
import { problemAt, type SheetPlace } from '#domain/agreement/read-place';
import { judgeRows, type JudgedRow } from '#domain/agreement/read-row-kind';
import { readRows, type Columns, type RawRow } from '#domain/agreement/read-rows';
import { newestYear, readTitle } from '#domain/agreement/read-title';
import { readStatedTotal } from '#domain/agreement/read-totals';
import { judgeWeights, weightOf, type WeightScale } from '#domain/agreement/read-weights';
import type { ReadAgreement, ReadColumn, ReadRow, SkippedRow } from '#domain/agreement/sheet';
import { cellAt, cellName, mergeAt, type Grid } from '#domain/agreement/sheet-grid';
import { cut } from '#domain/agreement/sheet-text';
import type { Decimal } from '#domain/book/decimal';
import { toDecimal } from '#domain/exact';
import { problem, type Problem } from '#domain/problems';

/** Reads the table of a sheet under the heads that were found. Problems come in the order of their cells. */
export function readSheet(grid: Grid, header: Header, more: readonly Header[] = []): ReadAgreement {
  const place: SheetPlace = { sheet: grid.sheet.name };
  const headers = [header, ...more];
  const judged = headers.flatMap((each, index) =>
    judgedUnder(grid, each, headers[index + 1]?.top ?? Infinity),
  );
  const indicators = judged.filter((row) => row.kind === 'indicator').map((row) => row.raw);
  const scale = judgeWeights(indicators);
  const { rows, problems } = readIndicators(judged, place, scale);
  const title = readTitle(grid, header.top);
  const statedTotal = readStatedTotal(judged, scale);
  const read = {
    sheet: grid.sheet.name,
    unitName: title.unitName,
    year: title.year ?? yearOfColumns(header.columns),
    lines: linesAround(grid, header.top, lastRowOf(judged)),
    columns: header.columns,
    notRead: columnsNotRead(grid, header),
    rows,
    skipped: judged.flatMap(skippedRow),
    weightTotal: sumOfWeights(weightsOnForm(rows)),
    statedTotal,
  };
  const all = [
    ...headers.flatMap((each) => headerProblems(place, each)),
    ...unreadProblems(grid, headers, place),
    ...problems,
    ...repeatedNumbers(indicators, place),
    ...judged.flatMap((row) => rowProblems(row, place)),
    ...mergedFigures(indicators, grid, place),
    ...fractionProblems(indicators, scale, place),
    ...totalProblems(read, indicators, place, headers),
  ];
  return {
    ...read,
    problems: gathered(
      all
        .map((each, index) => ({ each, index }))
        .sort(byCell)
        .map(({ each }) => each),
    ),
  };
}

/** Where the table ends: what stands below its last indicator or total is signatures and notes. */
function lastRowOf(judged: readonly JudgedRow[]): number {
  return judged.findLast(({ kind }) => kind === 'indicator' || kind === 'total')?.raw.row ?? Infinity;
}

function judgedUnder(grid: Grid, header: Header, end: number): readonly JudgedRow[] {
  return judgeRows(readRows(grid, columnsOf(header), header.bottom, end));
}

function columnsOf(header: Header): Columns {
  return new Map(header.columns.map((column) => [column.field, column]));
}

function readIndicators(
  judged: readonly JudgedRow[],
  place: SheetPlace,
  scale: WeightScale,
): { readonly rows: readonly ReadRow[]; readonly problems: readonly Problem[] } {
  const rows: ReadRow[] = [];
  const problems: Problem[] = [];
  let dimension: string | null = null;
  for (const { raw, kind, text } of judged) {
    if (kind === 'dimension') dimension = text;
    if (kind !== 'indicator') continue;
    const read = readIndicator(raw, place, scale, dimension);
    rows.push({ row: raw.row, indicator: read.indicator });
    problems.push(...read.problems);
  }
  return { rows, problems };
}

/** Parts share the weight of their whole. */
function weightsOnForm(rows: readonly ReadRow[]): readonly Decimal[] {
  return rows.flatMap(({ indicator }) => (indicator.partOf === undefined ? [indicator.weight] : []));
}

function skippedRow({ raw, kind, text }: JudgedRow): readonly SkippedRow[] {
  switch (kind) {
    case 'indicator':
      return [];
    case 'total':
    case 'subtotal':
      return [{ row: raw.row, reason: 'total', text: cut(text) }];
    case 'dimension':
    case 'heading':
      return [{ row: raw.row, reason: 'heading', text: cut(text) }];
    case 'note':
    case 'signature':
      return [{ row: raw.row, reason: 'note', text: cut(text) }];
  }
}

/** The year of the levels, or the one after the base, where no title names it. */
function yearOfColumns(columns: readonly ReadColumn[]): number | null {
  const levels = columns.filter((column) => column.field.startsWith('level'));
  const named = newestYear(levels.map((column) => column.header).join(' '));
  if (named !== null) return named;
  const base = newestYear(columns.find((column) => column.field === 'base')?.header ?? '');
  return base === null ? null : base + 1;
}

function unreadProblem({ sheet }: SheetPlace, { column, row, header, used, why }: UnreadColumn): Problem {
  const place = { sheet, cell: cellName(row, column) };
  if (used !== null) return problem('column-not-read', place, { header, used });
  return problem(why === 'noRound' ? 'result-without-round' : 'period-not-a-round', place, { header });
}

function headerProblems(place: SheetPlace, header: Header): readonly Problem[] {
  const row = String(header.top);
  const missing = header.missing.map((field) =>
    problem('column-missing', { sheet: place.sheet }, { field, row }),
  );
  const unread = header.leftOut.map((left) => unreadProblem(place, left));
  const columns = columnsOf(header);
  const name = columns.get('name');
  if (columns.has('unit') || name === undefined) return [...missing, ...unread];
  const cell = cellName(header.top, name.column);
  return [
    ...missing,
    ...unread,
    problem('unit-missing', { sheet: place.sheet, cell }, { row, column: 'no' }),
  ];
}

function rowProblems({ raw, kind, text }: JudgedRow, place: SheetPlace): readonly Problem[] {
  if (kind === 'note') {
    const cell = raw.cells[0] === undefined ? null : cellName(raw.row, raw.cells[0].column);
    return [problem('row-skipped', { sheet: place.sheet, cell }, { row: String(raw.row), text: cut(text) })];
  }
  if (kind !== 'total' && kind !== 'subtotal') return [];
  if (raw.weight.kind === 'uncomputed')
    return [problemAt(place, raw, 'weight', 'formula-without-value', { field: 'weight' })];
  return raw.weight.kind === 'error'
    ? [problemAt(place, raw, 'weight', 'cell-error-value', { field: 'weight', text: cut(raw.weight.text) })]
    : [];
}

function repeatedNumbers(indicators: readonly RawRow[], place: SheetPlace): readonly Problem[] {
  const first = new Map<string, number>();
  return indicators.flatMap((raw): Problem[] => {
    if (raw.no === null) return [];
    const other = first.get(raw.no);
    if (other !== undefined)
      return [problemAt(place, raw, 'no', 'number-repeated', { other: String(other) })];
    first.set(raw.no, raw.row);
    return [];
  });
}

/** A weight over several indicators is none of each, and a figure over several columns one of the first: both are told. */
function mergedFigures(indicators: readonly RawRow[], grid: Grid, place: SheetPlace): readonly Problem[] {
  return indicators.flatMap((raw) =>
    [...raw.columns.values()]
      .filter(({ field }) => isFigureField(field))
      .flatMap(({ field, column }): Problem[] => {
        const merge = mergeAt(grid, raw.row, column);
        const cell = cellAt(grid, raw.row, column);
        if (merge === undefined || cell === undefined) return [];
        const rows = indicators.filter(({ row }) => row >= merge.top && row <= merge.bottom);
        const fields = [...raw.columns.values()].filter(
          (each) => isFigureField(each.field) && each.column >= merge.left && each.column <= merge.right,
        );
        if (fields.length < 2 && (field !== 'weight' || rows.length < 2)) return [];
        const details = { field, rows: rows.map(({ row }) => String(row)).join(', ') };
        return [problemAt(place, raw, field, 'figure-merged', details)];
      }),
  );
}

function isFigureField(field: ReadColumn['field']): boolean {
  return field === 'weight' || field === 'base' || /^(level[1-5]$|result:)/u.test(field);
}

/** One warning for a whole column of fractions, at its first cell. */
function fractionProblems(
  indicators: readonly RawRow[],
  scale: WeightScale,
  place: SheetPlace,
): readonly Problem[] {
  const first = indicators.find((raw) => raw.weight.kind === 'value' && !raw.weight.percent);
  if (!scale.fractions || first?.weight.kind !== 'value') return [];
  const value = toDecimal(first.weight.value) ?? '';
  const percent = toDecimal(weightOf(first, scale) ?? first.weight.value) ?? '';
  return [problemAt(place, first, 'weight', 'weight-fraction', { value, percent, column: 'yes' })];
}

function totalProblems(
  read: Omit<ReadAgreement, 'problems'>,
  indicators: readonly RawRow[],
  { sheet }: SheetPlace,
  headers: readonly Header[],
): readonly Problem[] {
  const bottom = headers.at(-1)?.bottom ?? 0;
  if (indicators.length === 0) return [problem('no-indicators', { sheet }, { row: String(bottom) })];
  const last = lastWeightCell(indicators, bottom);
  if (last === null) return [];
  const cell = read.statedTotal?.cell ?? last;
  const row = String(positionOf(cell)[0]);
  const wrong = checkWeightSum(weightsOnForm(read.rows));
  const sum = wrong === null ? [] : [problem(wrong.code, { sheet, cell }, { row, ...wrong.details })];
  if (read.statedTotal?.agrees !== false) return sum;
  const details = { row, stated: read.statedTotal.value, total: read.weightTotal };
  return [...sum, problem('total-mismatch', { sheet, cell }, details)];
}

/** The last weight, or the head of a column without any; null where there is no such column. */
function lastWeightCell(indicators: readonly RawRow[], bottom: number): string | null {
  const weighed = indicators.findLast((raw) => raw.weight.kind !== 'none');
  const column = (weighed ?? indicators.at(-1))?.columns.get('weight')?.column;
  return column === undefined ? null : cellName(weighed?.row ?? bottom, column);
}

type Placed = { readonly each: Problem; readonly index: number };

/** By row, then column, as the officer goes through the sheet; problems of the whole sheet come first. */
function byCell(a: Placed, b: Placed): number {
  const [rowA, columnA] = positionOf(a.each.cell);
  const [rowB, columnB] = positionOf(b.each.cell);
  return rowA - rowB || columnA - columnB || a.index - b.index;
}

function positionOf(cell: string | null): readonly [row: number, column: number] {
  const found = /^([A-Z]+)(\d+)$/.exec(cell ?? '');
  let column = 0;
  for (const letter of found?.[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return [Number(found?.[2] ?? '0'), column];
}
