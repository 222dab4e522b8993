import type { ReadAgreement } from '#domain/agreement/sheet';
import { cellName } from '#domain/agreement/sheet-grid';
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
} & NotRead;

/** Columns with a head of which nothing is read; left away where all are. */
export type NotRead = {
  readonly columnsNotRead?: readonly { readonly cell: string; readonly header: string }[];
};

/** What was understood of a workbook, in the form that other programs may rely on. */
export function readAnswer(read: ReadAgreement): ReadAnswer {
  const { unitName, rows, weightTotal, problems } = read;
  const indicators = rows.map(({ indicator }) => {
    const { no, name, unit, method, direction, weight, levels, base, partOf } = indicator;
    const plain = { no, name, unit, method, direction, weight, levels, base };
    return partOf === undefined ? plain : { ...plain, partOf };
  });
  return { unitName, indicators, weightTotal, problems, ...notReadOf(read) };
}

export function notReadOf({ notRead }: ReadAgreement): NotRead {
  if (notRead.length === 0) return {};
  return {
    columnsNotRead: notRead.map(({ column, row, header }) => ({ cell: cellName(row, column), header })),
  };
}
