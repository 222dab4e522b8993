import { isPercentUnit } from '#domain/agreement/check-unit';
import { statedContradicts, trendOf } from '#domain/agreement/check-direction';
import type { Decimal, Levels } from '#domain/book/book';
import { exact, ONE, parseExact, toDecimal, wholeNumber, ZERO, type Exact } from '#domain/exact';
import type { ProblemCode } from '#domain/problems';
import type { Details } from '#domain/result';
import type { Direction, Method } from '#domain/scoring/framework';

export type LevelField = 'level1' | 'level2' | 'level3' | 'level4' | 'level5';
export type CheckedField = 'unit' | 'direction' | 'weight' | 'base' | 'step' | LevelField;
export const LEVEL_FIELDS: readonly LevelField[] = ['level1', 'level2', 'level3', 'level4', 'level5'];

/** The figures of one indicator, from a workbook or from the window. */
export type Figures = {
  readonly unit: string | null;
  readonly method: Method | null;
  readonly direction: Direction | null;
  readonly weight: Decimal;
  readonly levels: Levels;
  readonly base: Decimal;
  readonly step: Decimal;
};

/** Something to look at, and the field of the indicator where it stands. */
export type Finding = { readonly code: ProblemCode; readonly field: CheckedField; readonly details: Details };

const TOP_SCORE = exact('5');

type KnownLevel = {
  readonly level: number;
  readonly field: LevelField;
  readonly value: Exact;
  readonly text: string;
};

/**
 * Checks the figures of one indicator against each other; the rules come from the slips found in signed sheets
 * (repeated levels, a unit of percent over levels 1–5, last year's score in the base column).
 */
export function checkIndicator(figures: Figures): readonly Finding[] {
  const known = knownLevels(figures.levels);
  return [
    ...checkUnit(figures),
    ...checkWeight(figures.weight),
    ...checkLevels(figures, known),
    ...checkBase(figures, known),
    ...checkStep(figures.step, known),
  ];
}

/** Methods whose score does not come from five thresholds. */
const WITHOUT_LEVELS: readonly (Method | null)[] = ['compound', 'rubric', 'milestone'];

/** Whether a finding is about a level that the method does not need: of hybrid criteria 4 and 5 are in words. */
export function isOfNoLevel(method: Method | null, { code, field }: Finding): boolean {
  if (WITHOUT_LEVELS.includes(method)) return field.startsWith('level');
  return method === 'hybrid' && code === 'level-missing' && (field === 'level4' || field === 'level5');
}

/** The levels 1, 2, 3, 4, 5 themselves: steps of a task rather than measured values. */
export function areStepLevels(levels: Levels): boolean {
  return levels.every((level, index) => level !== null && parseExact(level)?.equals(wholeNumber(index + 1)));
}

function knownLevels(levels: Levels): readonly KnownLevel[] {
  return LEVEL_FIELDS.flatMap((field, index) => {
    const text = levels[index] ?? null;
    const value = text === null ? null : parseExact(text);
    return text === null || value === null ? [] : [{ level: index + 1, field, value, text }];
  });
}

function checkUnit({ unit, levels }: Figures): readonly Finding[] {
  if (unit === null || unit.trim() === '') return [{ code: 'unit-missing', field: 'unit', details: {} }];
  if (!isPercentUnit(unit)) return [];
  if (areStepLevels(levels)) return [{ code: 'percent-levels', field: 'unit', details: { unit } }];
  if (!areFractions(levels)) return [];
  const value = `${levels[0] ?? ''}–${levels[4] ?? ''}`;
  return [{ code: 'percent-fraction', field: 'unit', details: { unit, value } }];
}

/** Five different figures from 0 to 1: percent written as fractions, unless very little is measured. */
function areFractions(levels: Levels): boolean {
  const known = knownLevels(levels);
  const isBetween = known.every(({ value }) => value.compare(ZERO) >= 0 && value.compare(ONE) <= 0);
  return (
    isBetween &&
    known.length === LEVEL_FIELDS.length &&
    known[0]?.value.equals(known[4]?.value ?? ZERO) === false
  );
}

function checkWeight(weight: Decimal): readonly Finding[] {
  if (weight === null) return [{ code: 'weight-missing', field: 'weight', details: {} }];
  const value = parseExact(weight);
  if (value === null || value.compare(ZERO) >= 0) return [];
  return [{ code: 'weight-negative', field: 'weight', details: { value: weight } }];
}

function checkLevels(figures: Figures, known: readonly KnownLevel[]): readonly Finding[] {
  const missing = LEVEL_FIELDS.flatMap((field, index): Finding[] =>
    figures.levels[index] === null
      ? [{ code: 'level-missing', field, details: { level: String(index + 1) } }]
      : [],
  );
  const contradicts = statedContradicts(figures.direction, figures.levels);
  const findings = [...missing, ...repeatedLevels(known), ...brokenOrder(known, trendOf(figures.levels))];
  if (!contradicts || figures.direction === null) return findings;
  const details = {
    stated: figures.direction,
    first: known.at(0)?.text ?? '',
    last: known.at(-1)?.text ?? '',
  };
  return [...findings, { code: 'direction-contradicts', field: 'direction', details }];
}

function repeatedLevels(known: readonly KnownLevel[]): readonly Finding[] {
  return known.flatMap((second, index): Finding[] => {
    const first = known[index - 1];
    if (first?.value.equals(second.value) !== true) return [];
    const details = { level: String(second.level), other: String(first.level), value: second.text };
    return [{ code: 'level-repeated', field: second.field, details }];
  });
}

/** Only the first level that turns back is named: the ones after it follow from it. */
function brokenOrder(known: readonly KnownLevel[], trend: Direction | null): readonly Finding[] {
  const wrong = trend === 'lower' ? 1 : -1;
  for (const [index, level] of known.entries()) {
    const before = known[index - 1];
    if (before === undefined || Math.sign(level.value.compare(before.value)) !== wrong) continue;
    const details = {
      level: String(level.level),
      other: String(before.level),
      value: level.text,
      otherValue: before.text,
      direction: trend ?? 'higher',
    };
    return [{ code: 'level-order', field: level.field, details }];
  }
  return [];
}

/** A base of 0 to 5 beside levels that all lie above 5 percent is most likely the score of the year before. */
function checkBase({ unit, base }: Figures, known: readonly KnownLevel[]): readonly Finding[] {
  const first = known.at(0);
  const last = known.at(-1);
  if (base === null || first === undefined || last === undefined || !isPercentUnit(unit ?? '')) return [];
  if (!isScore(base) || known.some((level) => level.value.compare(TOP_SCORE) <= 0)) return [];
  return [
    { code: 'base-looks-like-score', field: 'base', details: { base, first: first.text, last: last.text } },
  ];
}

function isScore(text: string): boolean {
  const value = parseExact(text);
  return value !== null && value.compare(ZERO) >= 0 && value.compare(TOP_SCORE) <= 0;
}

function checkStep(step: Decimal, known: readonly KnownLevel[]): readonly Finding[] {
  const stated = step === null ? null : parseExact(step);
  const gap = uniformGap(known);
  if (step === null || stated === null || gap === null || stated.abs().equals(gap)) return [];
  return [{ code: 'step-mismatch', field: 'step', details: { stated: step, gap: toDecimal(gap) ?? '' } }];
}

/** The one distance between all five levels, or null where they are not evenly spaced or do not move. */
function uniformGap(known: readonly KnownLevel[]): Exact | null {
  const [first, second] = known;
  if (known.length !== LEVEL_FIELDS.length || first === undefined || second === undefined) return null;
  const gap = second.value.sub(first.value);
  const even = known.every((level, index) =>
    level.value.equals(first.value.add(gap.mul(wholeNumber(index)))),
  );
  return even && !gap.equals(ZERO) ? gap.abs() : null;
}
