import type { ReadAgreement } from '#domain/agreement/sheet';
import { takeIn } from '#domain/agreement/take-in';
import { EMPTY_BOOK } from '#domain/book/book';
import { applyChange } from '#domain/book/change';
import { checkYear, type YearPlace, type YearProblem } from '#domain/check/check-year';
import type { Problem } from '#domain/problems';
import type { Details } from '#domain/result';
import { defaultFramework } from '#domain/scoring/default-framework';
import { asFolderProblem } from '#main/command/place-in-folder';
import { folderProblem, readYear } from '#main/command/year-folder';
import { cellName } from '#main/files/cell-ref';

/** A sheet that names no year has rounds and levels all the same. */
const ANY_YEAR = 2547;

/** Everything to be looked at in a year folder; where it cannot be read, why. */
export async function checkFolder(path: string): Promise<readonly Problem[]> {
  const year = await readYear(path);
  if (!year.ok) return [folderProblem(year)];
  const { state, records } = year.value;
  return checkYear(state, records.framework).map((each) =>
    asFolderProblem(each, state, records.book.fiscalYear),
  );
}

/**
 * What reading a workbook finds, and what can be said of the agreement once it is taken in. A sheet has no columns for
 * people, steps and conditions, so that their absence says nothing.
 */
export function checkWorkbook(read: ReadAgreement): readonly Problem[] {
  const framework = defaultFramework(read.year ?? ANY_YEAR);
  const rows = read.rows.map(({ row }) => row);
  const ids = rows.values();
  const newId = (): string => String(ids.next().value ?? '');
  const state = applyChange(EMPTY_BOOK, takeIn(EMPTY_BOOK, framework, read, new Set(rows), newId));
  const more = checkYear(state, framework)
    .filter(isNewToReader)
    .map(({ code, severity, place, details }): Problem => {
      return {
        code,
        severity,
        sheet: read.sheet,
        cell: cellOf(place, read),
        details: { ...rowOf(place), ...details },
      };
    });
  return [...read.problems, ...more];
}

/** The reader itself finds what is wrong in one row; two rows and results are looked at here. */
function isNewToReader({ code, place }: YearProblem): boolean {
  return code === 'indicator-repeated' || place.kind === 'result';
}

/** As the reader names a row. */
function rowOf({ indicator, no }: YearPlace): Details {
  return { row: indicator ?? '', no };
}

/** The id of a row that was taken in is the number of the row. */
function cellOf({ kind, indicator, round }: YearPlace, { columns }: ReadAgreement): string | null {
  const field = kind === 'result' ? `result:${round ?? ''}` : 'name';
  const column = columns.find((each) => each.field === field)?.column;
  return column === undefined ? null : cellName({ row: Number(indicator), column });
}
