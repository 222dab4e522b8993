import { trendOf } from '#domain/agreement/check-direction';
import {
  areStepLevels,
  checkIndicator,
  isOfNoLevel,
  LEVEL_FIELDS,
  type Finding,
} from '#domain/agreement/check-indicator';
import { isNothing, type Reading } from '#domain/agreement/read-number';
import { problemAt, type SheetPlace } from '#domain/agreement/read-place';
import type { RawRow } from '#domain/agreement/read-rows';
import { weightOf, type WeightScale } from '#domain/agreement/read-weights';
import { isMeanOfParts, readDirection, readMethod } from '#domain/agreement/read-words';
import type { ColumnField, ReadIndicator } from '#domain/agreement/sheet';
import { cut } from '#domain/agreement/sheet-text';
import type { Decimal, Levels } from '#domain/book/book';
import { toDecimal, type Exact } from '#domain/exact';
import type { Problem } from '#domain/problems';
import type { Method } from '#domain/scoring/framework';

type Figure = readonly [field: ColumnField, reading: Reading];

/** Makes an indicator of a row, with every problem of its cells. Nothing is corrected silently. */
export function readIndicator(
  raw: RawRow,
  place: SheetPlace,
  scale: WeightScale,
  dimension: string | null,
): { readonly indicator: ReadIndicator; readonly problems: readonly Problem[] } {
  const figures = figuresOf(raw);
  const indicator = indicatorOf(raw, figures, scale, dimension);
  const broken = brokenFields(raw, figures);
  const problems = [
    ...textProblems(raw, place),
    ...figures.flatMap(([field, reading]) => readingProblems(raw, place, field, reading)),
    ...wordProblems(raw, place, indicator),
    ...checkIndicator(indicator)
      .filter((finding) => isReported(finding, raw, broken) && !isAsStated(finding, raw))
      .map(({ field, code, details }) => problemAt(place, raw, field, code, details)),
    ...(raw.hidden ? [problemAt(place, raw, 'name', 'row-hidden')] : []),
    ...(scale.suspects.has(raw.row) ? [fractionProblem(raw, place)] : []),
  ];
  return { indicator, problems };
}

function indicatorOf(
  raw: RawRow,
  figures: readonly Figure[],
  scale: WeightScale,
  dimension: string | null,
): ReadIndicator {
  const levels = levelsOf(raw);
  const stated = readDirection(raw.direction);
  const method = readMethod(raw.method);
  return {
    no: raw.no,
    name: raw.name,
    unit: raw.unit === '' ? null : raw.unit,
    method: method ?? methodOf(levels),
    // A stated direction is kept also where the levels contradict it: the error stays until a person decides.
    direction: stated ?? trendOf(levels),
    weight: isPart(raw) ? valueOf(raw.partWeight) : decimalOf(weightOf(raw, scale)),
    levels,
    base: valueOf(raw.base),
    step: valueOf(raw.step),
    dimension: raw.dimension === '' ? dimension : raw.dimension,
    results: Object.fromEntries([...raw.results].map(([code, reading]) => [code, valueOf(reading)])),
    ...inferredWhere({ method: method === null, direction: stated === null }),
    ...textsOf(figures),
    ...(isPart(raw) && { partOf: raw.partOf }),
    ...(isMeanOfParts(raw.method) && { partsMode: 'average' as const }),
  };
}

/** They belong to their row, whatever becomes of the problems that tell of them. */
function textsOf(figures: readonly Figure[]): Pick<ReadIndicator, 'texts'> {
  const texts = figures.flatMap(([field, reading]) =>
    reading.kind === 'text' ? [[field, cut(reading.text)] as const] : [],
  );
  return texts.length === 0 ? {} : { texts: Object.fromEntries(texts) };
}

/** Which of the two the levels alone suggest; nothing where the sheet states both. */
function inferredWhere(isInferred: {
  readonly method: boolean;
  readonly direction: boolean;
}): Pick<ReadIndicator, 'inferred'> {
  const inferred = (['method', 'direction'] as const).filter((field) => isInferred[field]);
  return inferred.length === 0 ? {} : { inferred };
}

function isPart({ partOf }: RawRow): boolean {
  return partOf !== '';
}

function methodOf(levels: Levels): Method | null {
  if (levels.every((level) => level === null)) return null;
  return areStepLevels(levels) ? 'milestone' : 'interpolate';
}

function levelsOf(raw: RawRow): Levels {
  const at = (index: number): Decimal => valueOf(raw.levels[index]);
  return [at(0), at(1), at(2), at(3), at(4)];
}

function valueOf(reading: Reading | undefined): Decimal {
  return reading?.kind === 'value' ? toDecimal(reading.value) : null;
}

function decimalOf(value: Exact | null): Decimal {
  return value === null ? null : toDecimal(value);
}

function figuresOf(raw: RawRow): readonly Figure[] {
  const levels = LEVEL_FIELDS.flatMap((field, index): Figure[] => {
    const reading = raw.levels[index];
    return reading === undefined ? [] : [[field, reading]];
  });
  const results = [...raw.results].map(([code, reading]): Figure => [`result:${code}`, reading]);
  const part: readonly Figure[] = isPart(raw) ? [['partWeight', raw.partWeight]] : [];
  return [['weight', raw.weight], ...part, ...levels, ['base', raw.base], ['step', raw.step], ...results];
}

function readingProblems(
  raw: RawRow,
  place: SheetPlace,
  field: ColumnField,
  reading: Reading,
): readonly Problem[] {
  switch (reading.kind) {
    case 'none':
      return [];
    case 'value':
      return reading.thaiDigits
        ? [problemAt(place, raw, field, 'thai-digits', { field, value: toDecimal(reading.value) ?? '' })]
        : [];
    case 'uncomputed':
      return [problemAt(place, raw, field, 'formula-without-value', { field })];
    case 'error':
      return [problemAt(place, raw, field, 'cell-error-value', { field, text: cut(reading.text) })];
    case 'text': {
      const header = raw.columns.get(field)?.header ?? '';
      return [problemAt(place, raw, field, 'not-a-number', { field, text: cut(reading.text), header })];
    }
  }
}

/** Cells of words can hold spreadsheet errors and formulas without a value too. */
function textProblems(raw: RawRow, place: SheetPlace): readonly Problem[] {
  const fields: readonly ColumnField[] = ['no', 'name', 'unit', 'dimension', 'direction', 'method'];
  return fields.flatMap((field) => {
    const cell = raw.cells.find((each) => each.column === raw.columns.get(field)?.column);
    if (cell?.error === true)
      return [problemAt(place, raw, field, 'cell-error-value', { field, text: cut(cell.text) })];
    if (cell?.formula === true && cell.text === '' && cell.number === null)
      return [problemAt(place, raw, field, 'formula-without-value', { field })];
    return [];
  });
}

function wordProblems(raw: RawRow, place: SheetPlace, indicator: ReadIndicator): readonly Problem[] {
  const nameless = indicator.name === '' && raw.columns.has('name') && !hasErrorIn(raw, 'name');
  const strange = raw.method !== '' && readMethod(raw.method) === null;
  const unclear = !isNothing(raw.direction) && readDirection(raw.direction) === null;
  return [
    ...(nameless ? [problemAt(place, raw, 'name', 'name-missing')] : []),
    ...(unclear
      ? [problemAt(place, raw, 'direction', 'direction-unknown', { text: cut(raw.direction) })]
      : []),
    ...(strange ? [problemAt(place, raw, 'method', 'method-unknown', { text: cut(raw.method) })] : []),
  ];
}

/** Fields whose cell already carries an error: the value is missing because of it and is not reported twice. */
function brokenFields(raw: RawRow, figures: readonly Figure[]): ReadonlySet<ColumnField> {
  const broken = figures.filter(([, reading]) => reading.kind === 'text' || reading.kind === 'error');
  const unit: ColumnField[] = hasErrorIn(raw, 'unit') ? ['unit'] : [];
  return new Set([...broken.map(([field]) => field), ...unit]);
}

function hasErrorIn(raw: RawRow, field: ColumnField): boolean {
  const column = raw.columns.get(field)?.column;
  return raw.cells.some((cell) => cell.column === column && cell.error);
}

const MISSING: ReadonlySet<string> = new Set(['unit-missing', 'weight-missing', 'level-missing']);

/** A column that the sheet does not have is reported once for the sheet. */
function isReported(finding: Finding, raw: RawRow, broken: ReadonlySet<ColumnField>): boolean {
  if (!MISSING.has(finding.code)) return true;
  return raw.columns.has(finding.field) && !broken.has(finding.field);
}

/** A level that is missing because the method which the sheet states has none there. */
function isAsStated(finding: Finding, raw: RawRow): boolean {
  return finding.code === 'level-missing' && isOfNoLevel(readMethod(raw.method), finding);
}

function fractionProblem(raw: RawRow, place: SheetPlace): Problem {
  const value = valueOf(raw.weight) ?? '';
  return problemAt(place, raw, 'weight', 'weight-fraction', { value, column: 'no' });
}
