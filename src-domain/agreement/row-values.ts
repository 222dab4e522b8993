import { dimensionNamed } from '#domain/agreement/dimension-named';
import type { ColumnField, ReadAgreement, ReadIndicator, ReadRow } from '#domain/agreement/sheet';
import { resultId, type BookState, type Decimal, type Indicator, type Levels } from '#domain/book/book';
import { setField, type Op } from '#domain/book/change';
import { parseExact } from '#domain/exact';
import { exportedResult, MEAN_OF_PARTS } from '#domain/agreement/export-agreement';
import type { PartsMode } from '#domain/book/indicator';
import type { Framework, Method } from '#domain/scoring/framework';
import { boardRow } from '#domain/tracking/board';
import { changeResult } from '#domain/tracking/change-result';

const LEVELS = ['level1', 'level2', 'level3', 'level4', 'level5'] as const;
const WORDS: readonly ColumnField[] = ['no', 'name', 'unit', 'direction', 'method', 'dimension'];

/** Whether a column of this kind has a place in the book. A round that the year has not has none. */
export function isStored(field: ColumnField, framework: Framework): boolean {
  const round = roundOf(field);
  return round === null || framework.rounds.some(({ code }) => code === round);
}

/** Code of the round whose result a column holds; null for every other column. */
export function roundOf(field: ColumnField): string | null {
  return field.startsWith('result:') ? field.slice('result:'.length) : null;
}

/** What a row gives for a field as the book would hold it; null where nothing stands or it is not understood. */
export function readValue(found: ReadIndicator, field: ColumnField, framework: Framework): string | null {
  switch (field) {
    case 'weight':
      return found.partOf === undefined ? found.weight : null;
    case 'partWeight':
      return found.partOf === undefined ? null : found.weight;
    case 'dimension':
      return dimensionNamed(found, framework);
    case 'method':
      return methodCode(found.method, found.partsMode);
    case 'level1':
    case 'level2':
    case 'level3':
    case 'level4':
    case 'level5':
      return found.levels[LEVELS.indexOf(field)] ?? null;
    case 'no':
    case 'name':
    case 'unit':
    case 'base':
    case 'step':
    case 'direction':
    case 'partOf':
      return found[field] === '' ? null : (found[field] ?? null);
    default:
      return found.results[roundOf(field) ?? ''] ?? null;
  }
}

/** What the book holds where a row would put its value. */
export function bookValue(
  state: BookState,
  framework: Framework,
  indicator: Indicator,
  field: ColumnField,
): string | null {
  switch (field) {
    case 'weight':
    case 'partWeight':
      return indicator.weight;
    case 'level1':
    case 'level2':
    case 'level3':
    case 'level4':
    case 'level5':
      return indicator.levels[LEVELS.indexOf(field)] ?? null;
    case 'step':
      return indicator.adjustStep;
    case 'partOf':
      return indicator.of === null ? null : (state.indicator.get(indicator.of)?.no ?? null);
    case 'no':
    case 'name':
    case 'unit':
    case 'base':
    case 'direction':
    case 'dimension':
      return indicator[field] === '' ? null : indicator[field];
    case 'method':
      return methodCode(indicator.method, indicator.partsMode);
    default:
      return bookResult(state, framework, indicator, roundOf(field) ?? '');
  }
}

/** A method as a sheet names it: the weighted mean of the parts is one of its own there. */
function methodCode(method: Method | null, partsMode: PartsMode | undefined): string | null {
  return method === 'compound' && partsMode === 'average' ? MEAN_OF_PARTS : method;
}

/** What was typed, else what the formula, the steps or the points give: a workbook shows one as the other. */
function bookResult(state: BookState, framework: Framework, indicator: Indicator, round: string): Decimal {
  const typed = state.result.get(resultId(indicator.id, round))?.value ?? null;
  if (typed !== null || !isWorkedOut(indicator)) return typed;
  const cell = boardRow(state, indicator, framework).cells.find((each) => each.round === round);
  return cell === undefined ? null : exportedResult(cell);
}

function isWorkedOut({ formula, method }: Indicator): boolean {
  return formula !== '' || method === 'milestone' || method === 'rubric';
}

/** Whether two values are the same: 2 and 2.00 are. */
export function isSame(field: ColumnField, was: string | null, is: string | null): boolean {
  if (was === is) return true;
  if (was === null || is === null || WORDS.includes(field)) return false;
  const [a, b] = [parseExact(was), parseExact(is)];
  return a !== null && b !== null && a.equals(b);
}

/**
 * The steps that put a row's differing values into the indicator, together where one does not go without the other.
 * Levels are one value of five.
 */
export function stepsFor(
  state: BookState,
  indicator: Indicator,
  values: ReadonlyMap<ColumnField, string>,
): readonly (readonly [fields: readonly ColumnField[], steps: readonly Op[]])[] {
  const levels = LEVELS.filter((field) => values.has(field));
  const merged = LEVELS.map((field, at) => values.get(field) ?? indicator.levels[at] ?? null);
  const groups: (readonly [readonly ColumnField[], readonly (Op | null)[]])[] = [...values]
    .filter(([field]) => !field.startsWith('level'))
    .map(([field, value]) => [[field], stepsOf(state, indicator, field, value)]);
  if (levels.length > 0) {
    groups.push([levels, [setField('indicator', indicator, 'levels', merged as unknown as Levels)]]);
  }
  return groups.flatMap(([fields, steps]) => {
    const some = steps.flatMap((step) => step ?? []);
    return some.length === 0 ? [] : [[fields, some] as const];
  });
}

function methodSteps(indicator: Indicator, code: string): readonly (Op | null)[] {
  const method = code === MEAN_OF_PARTS ? 'compound' : (code as Method);
  const mode = code === MEAN_OF_PARTS ? 'average' : 'sum';
  return [
    setField('indicator', indicator, 'method', method),
    method === 'compound' ? setField('indicator', indicator, 'partsMode', mode) : null,
    method === 'joint' ? setField('indicator', indicator, 'joint', true) : null,
  ];
}

function stepsOf(
  state: BookState,
  indicator: Indicator,
  field: ColumnField,
  value: string,
): readonly (Op | null)[] {
  switch (field) {
    case 'weight':
    case 'partWeight':
      return [setField('indicator', indicator, 'weight', value)];
    case 'step':
      return [setField('indicator', indicator, 'adjustStep', value)];
    case 'no':
    case 'name':
    case 'unit':
    case 'base':
    case 'dimension':
      return [setField('indicator', indicator, field, value)];
    case 'direction':
      return [setField('indicator', indicator, 'direction', value as Indicator['direction'])];
    case 'method':
      return methodSteps(indicator, value);
    case 'partOf':
    case 'level1':
    case 'level2':
    case 'level3':
    case 'level4':
    case 'level5':
      return [];
    default:
      // As if it had been typed: a figure that changes is a draft again.
      return changeResult(state, indicator.id, roundOf(field) ?? '', { value });
  }
}

/** The fields of which a sheet speaks: its columns, and what it says by other means (a heading, the name itself). */
export function fieldsOf(read: ReadAgreement, framework: Framework): readonly ColumnField[] {
  const columns = read.columns.map(({ field }) => field).filter((field) => isStored(field, framework));
  return [...new Set<ColumnField>(['no', 'name', 'dimension', ...columns])];
}

/**
 * Direction and method that the levels alone suggest speak only where the levels themselves change: what the book says
 * of them was stated by a person.
 */
export function isSuggested(
  { indicator }: ReadRow,
  known: Indicator,
  field: 'direction' | 'method',
  levelsChange: boolean,
): boolean {
  if (!levelsChange) return false;
  if (field === 'direction') return indicator.direction !== null;
  const plain: readonly (string | null)[] = ['interpolate', 'milestone'];
  return plain.includes(known.method) && plain.includes(indicator.method);
}
