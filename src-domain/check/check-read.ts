import { numberKey } from '#domain/agreement/match-keys';
import { provinceClaimed, yearOf, type NamedProvince } from '#domain/agreement/read-claims';
import type {
  ColumnField,
  ReadAgreement,
  ReadColumn,
  ReadRow,
  ReadTexts,
  SheetLine,
} from '#domain/agreement/sheet';
import { cellName } from '#domain/agreement/sheet-grid';
import { cut } from '#domain/agreement/sheet-text';
import { blankIndicator } from '#domain/book/indicator';
import type { Book } from '#domain/book/book';
import { dimensionsUnknown } from '#domain/check/read-dimensions';
import { repeatedNames } from '#domain/check/repeats';
import { checkFigure } from '#domain/check/results';
import type { YearPlace, YearProblem } from '#domain/check/year-problem';
import { parseExact } from '#domain/exact';
import { problem, type Problem } from '#domain/problems';
import type { Framework, Round } from '#domain/scoring/framework';

/**
 * A reading as it stands to the rules of a year: a sheet names a round by its months, from here on it has the code of
 * the year. Results of a round that the year does not have are not shown as if they were taken in, and everything that
 * is to be looked at is told. `cco check` and the preview of an import go by this one function.
 */
export function readForYear(read: ReadAgreement, framework: Framework): ReadAgreement {
  const columns = read.columns.flatMap((column) => {
    const field = fieldIn(column.field, framework);
    return field === null ? [] : [{ ...column, field }];
  });
  const lost = read.columns.filter(({ field }) => fieldIn(field, framework) === null);
  const notRead = [...read.notRead, ...lost.map(({ column, row, header }) => ({ column, row, header }))];
  const rows = read.rows.map((row) => rowIn(row, framework));
  const kept = { ...read, columns, notRead: notRead.toSorted((a, b) => a.column - b.column), rows };
  const told = lost.map((column) => roundProblem(column, read.sheet));
  return { ...kept, problems: [...told, ...read.problems, ...problemsOfRows(kept, framework)] };
}

/** Null for the result of a round that the year does not have. */
function fieldIn(field: ColumnField, framework: Framework): ColumnField | null {
  const months = monthsOf(field);
  if (months === null) return field;
  const round = roundOf(framework, months);
  return round === undefined ? null : `result:${round.code}`;
}

function rowIn({ row, indicator }: ReadRow, framework: Framework): ReadRow {
  const results = Object.entries(indicator.results).flatMap(([months, value]) => {
    const round = roundOf(framework, Number(months));
    return round === undefined ? [] : [[round.code, value] as const];
  });
  const texts = textsIn(indicator.texts, framework);
  return { row, indicator: { ...indicator, results: Object.fromEntries(results), ...texts } };
}

function textsIn(texts: ReadTexts | undefined, framework: Framework): { readonly texts?: ReadTexts } {
  if (texts === undefined) return {};
  const own = Object.entries(texts).flatMap(([field, text]) => {
    const here = fieldIn(field as ColumnField, framework);
    return here === null ? [] : [[here, text] as const];
  });
  return { texts: Object.fromEntries(own) };
}

function monthsOf(field: ColumnField): number | null {
  return field.startsWith('result:') ? Number(field.slice('result:'.length)) : null;
}

function roundOf({ rounds }: Framework, months: number): Round | undefined {
  return rounds.find((round) => round.months === months);
}

/** What more can be said where the book is known into which the sheet shall go; the questions come first. */
export function readForBook(
  read: ReadAgreement,
  book: Pick<Book, 'fiscalYear' | 'province' | 'framework'>,
  provinces: readonly NamedProvince[],
  fileName = '',
): ReadAgreement {
  const file: readonly SheetLine[] =
    fileName === '' ? [] : [{ where: 'file', cell: null, text: cut(fileName.replace(/\.[a-z]+$/iu, '')) }];
  const whole = { ...read, lines: [...read.lines, ...file] };
  const told = readForYear(whole, book.framework);
  return {
    ...told,
    problems: [
      ...askOfYear(whole, book),
      ...askOfProvince(whole, book, provinces),
      ...told.problems,
      ...dimensionsUnknown(told, book.framework),
    ],
  };
}

/** A sheet of another year than the book's: its base and its levels would stand under the wrong year. */
function askOfYear(read: ReadAgreement, { fiscalYear }: Pick<Book, 'fiscalYear'>): readonly Problem[] {
  const claimed = yearOf(read);
  if (claimed === null || claimed.values.includes(fiscalYear)) return [];
  const stated = [...new Set(claimed.values)].map(String).join(', ');
  const details = { stated, year: String(fiscalYear), text: claimed.line.text };
  return [problem('sheet-other-year', { sheet: read.sheet, cell: claimed.line.cell }, details)];
}

/** `stated` and `province` are codes, and become names where they are shown. */
function askOfProvince(
  read: ReadAgreement,
  { province }: Pick<Book, 'province'>,
  provinces: readonly NamedProvince[],
): readonly Problem[] {
  const claimed = provinceClaimed(read.lines, provinces);
  if (claimed === null || claimed.values.includes(province)) return [];
  const details = { stated: [...new Set(claimed.values)].join(','), province, text: claimed.line.text };
  return [problem('sheet-other-province', { sheet: read.sheet, cell: claimed.line.cell }, details)];
}

function roundProblem({ field, column, row, header }: ReadColumn, sheet: string | null): Problem {
  const details = { header, months: String(monthsOf(field) ?? '') };
  return problem('round-not-in-year', { sheet, cell: cellName(row, column) }, details);
}

/**
 * What can be said of the rows as they would stand on a form. The reader itself finds what is wrong in one row; two
 * rows and results are looked at here, without a book: a form of thousands of rows is previewed as fast as it is read.
 */
function problemsOfRows(read: ReadAgreement, framework: Framework): readonly Problem[] {
  const repeated = familiesOf(read.rows).flatMap((rows) =>
    repeatedNames(rows.map(({ row, indicator: { no, name } }) => ({ id: String(row), no: no ?? '', name }))),
  );
  const results = read.rows.flatMap((row) => problemsOfResults(row, framework));
  return [...repeated, ...results].map((each) => inSheet(each, read));
}

/** The rows of the form, then the parts of each whole; a part whose whole is not there stands on the form. */
function familiesOf(rows: readonly ReadRow[]): readonly (readonly ReadRow[])[] {
  const form: ReadRow[] = [];
  const families = new Map<string, ReadRow[]>();
  for (const { indicator } of rows) {
    const key = numberKey(indicator.no ?? '');
    if (indicator.partOf === undefined && key !== '') families.set(key, []);
  }
  for (const each of rows) {
    const { partOf } = each.indicator;
    const family = partOf === undefined ? undefined : families.get(numberKey(partOf));
    (family ?? form).push(each);
  }
  return [form, ...families.values()];
}

function problemsOfResults({ row, indicator }: ReadRow, { rounds }: Framework): readonly YearProblem[] {
  const { no, name, unit, method, base, levels, results } = indicator;
  const measured = {
    ...blankIndicator({ id: String(row), order: '' }),
    ...{ no: no ?? '', name, unit: unit ?? '', method: method ?? 'interpolate', base, levels },
  };
  return rounds.flatMap((round) => {
    const value = results[round.code] ?? null;
    if (value === null) return [];
    return checkFigure(measured, {
      round: round.code,
      value,
      result: parseExact(value),
      levels,
      ...{ formula: null, none: null },
    });
  });
}

function inSheet({ code, severity, place, details }: YearProblem, read: ReadAgreement): Problem {
  const row = { row: place.indicator ?? '', no: place.no };
  return {
    ...{ code, severity, sheet: read.sheet, cell: cellOf(place, read) },
    details: { ...row, ...details },
  };
}

function cellOf({ kind, indicator, round }: YearPlace, { columns }: ReadAgreement): string | null {
  const field = kind === 'result' ? `result:${round ?? ''}` : 'name';
  const column = columns.find((each) => each.field === field);
  return column === undefined ? null : cellName(Number(indicator), column.column);
}
