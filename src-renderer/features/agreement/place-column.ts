import type { YearPlace } from '#domain/check/check-year';

const COLUMNS: readonly string[] = ['no', 'name', 'unit', 'base', 'weight', 'dimension', 'method'];

/** The column of the grid in which a field of an indicator stands; what the grid does not have is at the name. */
export function columnOf({ kind, field, at }: Pick<YearPlace, 'kind' | 'field' | 'at'>): string {
  if (kind === 'book') return field === 'compulsory' ? 'name' : 'weight';
  if (kind !== 'indicator') return 'name';
  if (field === 'levels' && at !== null) return `level${at}`;
  return COLUMNS.includes(field) ? field : 'name';
}
