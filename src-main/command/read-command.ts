import type { ReadAgreement } from '#domain/agreement/sheet';
import type { Decimal, Levels } from '#domain/book/book';
import type { Problem } from '#domain/problems';
import type { Direction, Method } from '#domain/scoring/framework';

export type ReadAnswer = {
  readonly unitName: string | null;
  readonly indicators: readonly {
    readonly no: string | null;
    readonly name: string;
    readonly unit: string | null;
    readonly method: Method | null;
    readonly direction: Direction | null;
    readonly weight: Decimal;
    readonly levels: Levels;
    readonly base: Decimal;
  }[];
  readonly weightTotal: string;
  readonly problems: readonly Problem[];
};

/** What was understood of a workbook, in the form that other programs may rely on. */
export function readAnswer({ unitName, rows, weightTotal, problems }: ReadAgreement): ReadAnswer {
  const indicators = rows.map(({ indicator }) => {
    const { no, name, unit, method, direction, weight, levels, base, partOf } = indicator;
    const plain = { no, name, unit, method, direction, weight, levels, base };
    return partOf === undefined ? plain : { ...plain, partOf };
  });
  return { unitName, indicators, weightTotal, problems };
}
