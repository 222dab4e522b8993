export function resultColumn(round: string): string {
  return `result:${round}`;
}

/** The round that a column belongs to, or null for the leading columns. */
export function roundCodeOf(columnId: string): string | null {
  return columnId.split(':')[1] ?? null;
}

/** The round of a column of results, or null for any other column. */
export function roundOfColumn(columnId: string): string | null {
  return columnId.startsWith('result:') ? columnId.slice('result:'.length) : null;
}
