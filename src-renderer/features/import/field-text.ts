import type { TFunction } from 'i18next';
import { MEAN_OF_PARTS } from '#domain/agreement/export-agreement';
import { roundOf } from '#domain/agreement/row-values';
import type { ColumnField, ReadIndicator } from '#domain/agreement/sheet';
import { METHODS, type Framework } from '#domain/scoring/framework';
import type { Locale } from '#renderer/session/desk';

/** The words for values that are codes. */
export type FieldTexts = {
  readonly t: TFunction;
  readonly framework: Framework;
  readonly locale: Locale;
};

export function fieldName({ t, framework }: FieldTexts, field: ColumnField): string {
  const round = roundOf(field);
  if (round !== null) {
    const months = framework.rounds.find(({ code }) => code === round)?.months ?? round;
    return t('import.field.result', { months: String(months) });
  }
  return t(`import.field.${field as Exclude<ColumnField, `result:${string}`>}`);
}

/** A value of the book in words; what is no code stands for itself. */
export function valueText({ t, framework, locale }: FieldTexts, field: ColumnField, value: string): string {
  if (field === 'direction') return value === 'higher' || value === 'lower' ? t(`direction.${value}`) : value;
  if (field === 'method') return methodText(t, value);
  return field === 'dimension' ? dimensionText(framework, locale, value) : value;
}

function methodText(t: TFunction, code: string): string {
  const method = METHODS.find((each) => each === code);
  if (method !== undefined) return t(`method.${method}`);
  return code === MEAN_OF_PARTS ? t('export.method.mean') : code;
}

function dimensionText({ dimensions }: Framework, locale: Locale, code: string): string {
  const dimension = dimensions.find((each) => each.code === code);
  return (locale === 'en' ? dimension?.titleEn : null) ?? dimension?.title ?? code;
}

/** What stands in a field of a row, as text for the preview. */
export function fieldText(texts: FieldTexts, indicator: ReadIndicator, field: ColumnField): string {
  switch (field) {
    case 'direction':
    case 'method':
      return indicator[field] === null ? '' : valueText(texts, field, indicator[field]);
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
      return indicator.results[roundOf(field) ?? ''] ?? '';
  }
}

/** A weight stands in the column of the agreement, or in the one of parts beside the number of the whole. */
function weightText({ partOf, weight }: ReadIndicator, field: 'weight' | 'partOf' | 'partWeight'): string {
  if (field === 'partOf') return partOf ?? '';
  return (field === 'partWeight') === (partOf !== undefined) ? (weight ?? '') : '';
}
