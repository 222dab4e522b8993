import type { IndicatorFinding } from '#domain/agreement/findings';
import type { Indicator } from '#domain/book/book';
import { onIndicator, type YearPlace } from '#domain/check/year-problem';

/** Where a finding of an indicator's figures stands: levels are one field with five values. */
export function fieldPlace(indicator: Indicator, field: IndicatorFinding['field']): YearPlace {
  const at = levelOf(field);
  if (at !== null) return onIndicator(indicator, 'levels', { at });
  return onIndicator(indicator, field === 'step' ? 'adjustStep' : field);
}

/** "4" for level4; null for a field that is no level. */
export function levelOf(field: string): string | null {
  return /^level([1-5])$/.exec(field)?.[1] ?? null;
}
