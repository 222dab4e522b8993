import { dimensionNamed } from '#domain/agreement/dimension-named';
import type { ReadAgreement } from '#domain/agreement/sheet';
import { cellName } from '#domain/agreement/sheet-grid';
import { cut } from '#domain/agreement/sheet-text';
import { problem, type Problem } from '#domain/problems';
import type { Framework } from '#domain/scoring/framework';

/**
 * Dimensions of a sheet that the year does not have: they are not taken in. Told at the cell of the row, or, where a
 * heading names one for several rows, once at the name of the first.
 */
export function dimensionsUnknown(read: ReadAgreement, framework: Framework): readonly Problem[] {
  const own = read.columns.find(({ field }) => field === 'dimension')?.column;
  const column = own ?? read.columns.find(({ field }) => field === 'name')?.column ?? 1;
  let before: string | null = null;
  return read.rows.flatMap(({ row, indicator }): Problem[] => {
    const { dimension } = indicator;
    const isTold = own === undefined && dimension === before;
    before = dimension;
    if (isTold || dimension === null || dimensionNamed(indicator, framework) !== null) return [];
    const details = { row: String(row), no: indicator.no ?? '', text: cut(dimension) };
    return [problem('dimension-unknown', { sheet: read.sheet, cell: cellName(row, column) }, details)];
  });
}
