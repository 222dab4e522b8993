import type { YearPlace } from '#domain/check/check-year';

const COLUMNS: readonly string[] = ['no', 'name', 'unit', 'direction', 'base', 'weight', 'dimension'];

/** The column of the grid in which a field of an indicator stands; fields of the template sheet are at its name. */
export function columnOf({ kind, field, at }: Pick<YearPlace, 'kind' | 'field' | 'at'>): string {
  if (kind === 'book') return 'weight';
  if (kind !== 'indicator') return 'name';
  if (field === 'levels' && at !== null) return `level${at}`;
  return COLUMNS.includes(field) ? field : 'name';
}
