import { matchRows, type Match } from '#domain/agreement/match-rows';
import {
  bookValue,
  fieldsOf,
  isSame,
  isSuggested,
  roundOf,
  readValue,
  stepsFor,
} from '#domain/agreement/row-values';
import type { ColumnField, ReadAgreement, ReadRow } from '#domain/agreement/sheet';
import type { BookState, Indicator } from '#domain/book/book';
import type { Change, Op } from '#domain/book/change';
import { blankIndicator } from '#domain/book/indicator';
import type { Failure } from '#domain/result';
import type { Framework } from '#domain/scoring/framework';
import { indicatorsInOrder } from '#domain/tracking/order';

/** A value of the book that a row would change. Directions, methods and dimensions by their codes. */
export type Difference = { readonly field: ColumnField; readonly was: string | null; readonly is: string };

/** A value of the book that stays. */
export type Kept = { readonly field: ColumnField; readonly was: string };

/** What a row becomes beside what the book holds. */
export type RowPlan = {
  readonly row: number;
  readonly match: Match;
  /** The indicator of the book that it speaks of, or perhaps speaks of; null for a new one. */
  readonly known: Indicator | null;
  /** What taking it in changes there. */
  readonly differences: readonly Difference[];
  /** Values of the book that stay because the row's cell is empty or holds no figure. */
  readonly kept: readonly Kept[];
  /** What differs and may not be changed, and why. */
  readonly refused: readonly (Difference & { readonly failure: Failure })[];
  /** The steps of `differences`. */
  readonly steps: readonly Op[];
};

/** What an import would do, row by row in the order of the sheet. */
export type ImportPlan = {
  readonly rows: readonly RowPlan[];
  /** Why no indicator can be added; null where they can. */
  readonly closed: Failure | null;
  /** Indicators of the form of which the sheet says nothing: they stay as they are. */
  readonly onlyInBook: readonly Indicator[];
};

/** Figures that belong to the year of the sheet alone, and are left out where that is another year. */
export type Without = 'figures-of-year' | 'nothing';

/** The book into which a sheet is taken; `seal` says why a change may not be made (null: it may). */
export type Ground = {
  readonly state: BookState;
  readonly framework: Framework;
  readonly seal?: (change: Change) => Failure | null;
  readonly without?: Without;
};

/** Lays a sheet beside the book. Nothing is decided here that a person has to decide, and nothing is changed. */
export function planImport(ground: Ground, read: ReadAgreement): ImportPlan {
  const { state, framework } = ground;
  const matches = matchRows(state, read.rows);
  const fields = fieldsOf(read, framework).filter((field) => isMeant(ground, field));
  const rows = read.rows.map((row) =>
    planRow(ground, read, fields, row, matches.get(row.row) ?? { kind: 'new' }),
  );
  const spoken = new Set(rows.map(({ known }) => known?.id));
  return {
    rows,
    closed: rows.some(({ known }) => known === null) ? refusalOf(ground, [creation()]) : null,
    onlyInBook: indicatorsInOrder(state).filter(({ id }) => !spoken.has(id)),
  };
}

/** Base and results are figures of one year; the text of the agreement may be copied into another. */
export function isMeant({ without }: Ground, field: ColumnField): boolean {
  return without !== 'figures-of-year' || (field !== 'base' && roundOf(field) === null);
}

function planRow(
  ground: Ground,
  read: ReadAgreement,
  fields: readonly ColumnField[],
  row: ReadRow,
  match: Match,
): RowPlan {
  const known = match.kind === 'new' ? undefined : ground.state.indicator.get(match.id);
  const none = { row: row.row, match, known: null, differences: [], kept: [], refused: [], steps: [] };
  if (known === undefined) return none;
  const { differing, kept } = compare(ground, read, fields, row, known);
  const values = new Map(differing.map(({ field, is }) => [field, is]));
  const refused: (Difference & { failure: Failure })[] = [];
  const steps: Op[] = [];
  const changed = new Set<ColumnField>();
  for (const [touched, together] of stepsFor(ground.state, known, values)) {
    const failure = refusalOf(ground, together);
    const here = differing.filter(({ field }) => touched.includes(field));
    if (failure === null) {
      steps.push(...together);
      touched.forEach((field) => changed.add(field));
    } else refused.push(...here.map((each) => ({ ...each, failure })));
  }
  return {
    ...none,
    known,
    differences: differing.filter(({ field }) => changed.has(field)),
    kept,
    refused,
    steps,
  };
}

type Compared = Pick<RowPlan, 'kept'> & { readonly differing: readonly Difference[] };

function compare(
  { state, framework }: Ground,
  read: ReadAgreement,
  fields: readonly ColumnField[],
  row: ReadRow,
  known: Indicator,
): Compared {
  const columns = new Set(read.columns.map(({ field }) => field));
  const differing: Difference[] = [];
  const kept: Kept[] = [];
  const keep = (field: ColumnField): void => {
    const was = bookValue(state, framework, known, field);
    if (was !== null && columns.has(field) && isCellOf(row, field)) kept.push({ field, was });
  };
  const look = (field: ColumnField): void => {
    const is = readValue(row.indicator, field, framework);
    const was = bookValue(state, framework, known, field);
    if (is === null) keep(field);
    else if (!isSame(field, was, is)) differing.push({ field, was, is });
  };
  // An empty cell states nothing: what the levels suggest is no word of the sheet against one of the book.
  const stated = fields.filter((field) => !isInferred(row, field));
  stated.forEach(look);
  const levelsChange = differing.some(({ field }) => field.startsWith('level'));
  for (const field of ['direction', 'method'] as const) {
    if (stated.includes(field)) continue;
    if (isSuggested(row, known, field, levelsChange)) look(field);
    else keep(field);
  }
  return { differing, kept };
}

function isInferred({ indicator }: ReadRow, field: ColumnField): boolean {
  return indicator.inferred?.some((each) => each === field) === true;
}

/** The weight of a part stands in a column of its own, and the other one is empty. */
function isCellOf({ indicator }: ReadRow, field: ColumnField): boolean {
  if (field === 'partOf') return false;
  if (field === 'weight') return indicator.partOf === undefined;
  return field !== 'partWeight' || indicator.partOf !== undefined;
}

function refusalOf({ seal }: Ground, ops: readonly Op[]): Failure | null {
  return seal?.({ name: 'import', ops }) ?? null;
}

/** A step that stands for any new indicator. */
function creation(): Op {
  const value = blankIndicator({ id: '', order: '' });
  return { op: 'create', kind: 'indicator', id: '', value };
}
