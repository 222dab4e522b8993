/** A result's id is `<indicator>:<round>`. */
export function indicatorIn(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf(':')));
}

export function roundIn(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1);
}

/** A book's id is `<province>-<fiscal year>`. */
export function provinceIn(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('-')));
}

/** 0 where the id names no year. */
export function yearIn(id: string): number {
  const year = Number(id.slice(id.lastIndexOf('-') + 1));
  return Number.isSafeInteger(year) ? year : 0;
}
