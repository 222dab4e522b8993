import { findHeaders, type Header } from '#domain/agreement/read-header';
import { readSheet } from '#domain/agreement/read-sheet';
import type { ReadAgreement, Workbook } from '#domain/agreement/sheet';
import { gridOf, type Grid } from '#domain/agreement/sheet-grid';
import { cut } from '#domain/agreement/sheet-text';
import { problem, type Problem } from '#domain/problems';

type Found = { readonly grid: Grid; readonly header: Header; readonly read: ReadAgreement };

/**
 * Understands a foreign workbook as a performance agreement. The table is found by the words of its head, never by
 * its place; figures come out exact, in percent where they are weights. Everything doubtful is a problem with its
 * cell, and `not-an-agreement` where no table of indicators is found.
 */
export function readAgreement(workbook: Workbook): ReadAgreement {
  const grids = workbook.sheets.map(gridOf);
  const found = grids.flatMap((grid): Found[] => {
    const [header, ...more] = findHeaders(grid);
    return header === undefined ? [] : [{ grid, header, read: readSheet(grid, header, more) }];
  });
  const chosen = [...found].sort((a, b) => rank(b) - rank(a) || (b.read.year ?? 0) - (a.read.year ?? 0))[0];
  const hidden = grids.flatMap((grid) => hiddenSheet(grid, chosen));
  if (chosen === undefined) return notAnAgreement(workbook, hidden);
  const ignored = found.filter((other) => other !== chosen).map((other) => ignoredSheet(other, chosen));
  return { ...chosen.read, problems: [...hidden, ...ignored, ...chosen.read.problems] };
}

/**
 * A whole table before a part of one, a visible sheet before a hidden one, indicators before none; of several the one
 * of the latest year, then the first.
 */
function rank({ grid, header, read }: Found): number {
  const whole = header.missing.length === 0 ? 4 : 0;
  return whole + (grid.sheet.hidden ? 0 : 2) + (read.rows.length > 0 ? 8 : 0);
}

function ignoredSheet(other: Found, chosen: Found): Problem {
  const details = { used: cut(chosen.grid.sheet.name), rows: String(other.read.rows.length) };
  return problem('sheet-ignored', { sheet: other.grid.sheet.name }, details);
}

function hiddenSheet(grid: Grid, chosen: Found | undefined): readonly Problem[] {
  if (!grid.sheet.hidden || grid.rows.length === 0) return [];
  const details = { used: grid === chosen?.grid ? 'yes' : 'no' };
  return [problem('sheet-hidden', { sheet: grid.sheet.name }, details)];
}

function notAnAgreement(workbook: Workbook, hidden: readonly Problem[]): ReadAgreement {
  const sheets = workbook.sheets.map((sheet) => sheet.name).join(', ');
  return {
    sheet: null,
    unitName: null,
    year: null,
    lines: [],
    columns: [],
    notRead: [],
    rows: [],
    skipped: [],
    weightTotal: '0',
    statedTotal: null,
    problems: [problem('not-an-agreement', {}, { sheets: cut(sheets) }), ...hidden],
  };
}
