import type { ColumnField, ReadAgreement, ReadColumn, ReadRow } from '#domain/agreement/sheet';
import type { Problem, Severity } from '#domain/problems';

export type Outcome = 'fix' | 'look' | 'ready';

/** One row of the preview: what the file's row was understood as, and what is wrong with it. */
export type PreviewRow = {
  readonly row: number;
  readonly read: ReadRow;
  readonly outcome: Outcome;
  readonly taken: boolean;
  readonly byCell: ReadonlyMap<string, Problem>;
};

export type Counts = Readonly<Record<Outcome, number>> & { readonly all: number };

/** Excel's letters of a column that counts from 1. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    const at = (rest - 1) % 26;
    letters = String.fromCharCode(65 + at) + letters;
    rest = (rest - 1 - at) / 26;
  }
  return letters;
}

export function cellOf(column: ReadColumn, row: number): string {
  return `${columnLetters(column.column)}${String(row)}`;
}

export function previewRows(read: ReadAgreement, left: ReadonlySet<number>): readonly PreviewRow[] {
  return read.rows.map((each) => {
    const own = read.problems.filter((problem) => rowOf(problem) === each.row);
    const byCell = new Map<string, Problem>();
    for (const problem of own.toSorted(worstLast))
      if (problem.cell !== null) byCell.set(problem.cell, problem);
    return { row: each.row, read: each, outcome: outcomeOf(own), taken: !left.has(each.row), byCell };
  });
}

export function countOutcomes(rows: readonly PreviewRow[]): Counts {
  const of = (outcome: Outcome): number => rows.filter((row) => row.outcome === outcome).length;
  return { all: rows.length, fix: of('fix'), look: of('look'), ready: of('ready') };
}

/** Errors before warnings, otherwise as the sheet has them. */
export function worstFirst(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => rank(b.severity) - rank(a.severity));
}

function worstLast(a: Problem, b: Problem): number {
  return rank(a.severity) - rank(b.severity);
}

function rank(severity: Severity): number {
  return severity === 'error' ? 1 : 0;
}

function rowOf(problem: Problem): number | null {
  const digits = /(\d+)$/.exec(problem.cell ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

function outcomeOf(problems: readonly Problem[]): Outcome {
  if (problems.some((problem) => problem.severity === 'error')) return 'fix';
  return problems.length > 0 ? 'look' : 'ready';
}

/** What stands in a field of a row, as text for the preview. */
export function fieldText({ read }: PreviewRow, field: ColumnField, texts: FieldTexts): string {
  const { indicator } = read;
  switch (field) {
    case 'direction':
      return indicator.direction === null ? '' : texts.direction(indicator.direction);
    case 'method':
      return indicator.method === null ? '' : texts.method(indicator.method);
    case 'weight':
    case 'partOf':
    case 'partWeight':
      return weightText(indicator, field);
    case 'no':
    case 'name':
    case 'unit':
    case 'base':
    case 'step':
    case 'dimension':
      return indicator[field] ?? '';
    case 'level1':
    case 'level2':
    case 'level3':
    case 'level4':
    case 'level5':
      return indicator.levels[Number(field.slice(-1)) - 1] ?? '';
    default:
      return indicator.results[field.slice('result:'.length)] ?? '';
  }
}

/** A weight stands in the column of the agreement, or in the one of parts beside the number of the whole. */
function weightText(
  { partOf, weight }: ReadRow['indicator'],
  field: 'weight' | 'partOf' | 'partWeight',
): string {
  if (field === 'partOf') return partOf ?? '';
  return (field === 'partWeight') === (partOf !== undefined) ? (weight ?? '') : '';
}

export type FieldTexts = {
  readonly direction: (direction: 'higher' | 'lower') => string;
  readonly method: (method: NonNullable<ReadRow['indicator']['method']>) => string;
};
