import {
  checkIndicator,
  isOfNoLevel,
  type CheckedField,
  type Finding,
} from '#domain/agreement/check-indicator';
import type { Indicator } from '#domain/book/book';
import { SEVERITY, type Severity } from '#domain/problems';
import { isFigure } from '#domain/text/typed-figure';
import { areReversed } from '#domain/tracking/figure-bounds';

type SheetField = CheckedField | 'name' | 'base2' | 'base3' | 'target' | 'leastValue' | 'mostValue';

export type IndicatorFinding = Omit<Finding, 'field'> & {
  readonly field: SheetField;
  readonly severity: Severity;
};

/** All that is to be looked at in an indicator of the book, the worst first. */
export function findingsOf(indicator: Indicator): readonly IndicatorFinding[] {
  const checked = checkIndicator({ ...indicator, step: indicator.adjustStep }).filter(
    (finding) => !isOfNoLevel(indicator.method, finding),
  );
  const found = [
    ...nameMissing(indicator),
    ...notNumbers(indicator),
    ...reversedBounds(indicator),
    ...checked,
    ...olderBases(indicator),
  ];
  return found
    .map((finding) => ({ ...finding, severity: SEVERITY[finding.code] }))
    .sort((a, b) => rank(a.severity) - rank(b.severity));
}

function rank(severity: Severity): number {
  return severity === 'error' ? 0 : 1;
}

type Bare = Omit<IndicatorFinding, 'severity'>;

function nameMissing(indicator: Indicator): readonly Bare[] {
  return indicator.name.trim() === '' ? [{ code: 'name-missing', field: 'name', details: {} }] : [];
}

/** The results of two and of three years ago can be scores as well as last year's. */
function olderBases(indicator: Indicator): readonly Bare[] {
  return (['base2', 'base3'] as const).flatMap((field) =>
    checkIndicator({ ...indicator, base: indicator[field], step: null })
      .filter(({ code }) => code === 'base-looks-like-score')
      .map((finding) => ({ ...finding, field })),
  );
}

function reversedBounds(indicator: Indicator): readonly Bare[] {
  if (!areReversed(indicator)) return [];
  const details = { least: indicator.leastValue ?? '', most: indicator.mostValue ?? '' };
  return [{ code: 'bounds-reversed', field: 'mostValue', details }];
}

function notNumbers(indicator: Indicator): readonly Bare[] {
  const figures: readonly (readonly [SheetField, string | null])[] = [
    ['weight', indicator.weight],
    ['base', indicator.base],
    ['base2', indicator.base2],
    ['base3', indicator.base3],
    ['target', indicator.target],
    ['step', indicator.adjustStep],
    ['leastValue', indicator.leastValue],
    ['mostValue', indicator.mostValue],
    ...indicator.levels.map((level, at) => [`level${String(at + 1)}` as CheckedField, level] as const),
  ];
  return figures.flatMap(([field, text]) =>
    isFigure(text) ? [] : [{ code: 'not-a-number' as const, field, details: { text: text ?? '' } }],
  );
}
