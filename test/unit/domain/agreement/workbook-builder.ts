import type { Merge, Sheet, SheetCell, Workbook } from '#domain/agreement/sheet';

/** What a test writes in a cell: text, a number, nothing, or a special cell. */
export type Written = string | number | null | Partial<SheetCell>;

export type SheetOptions = {
  readonly name?: string;
  readonly at?: { readonly row: number; readonly column: number };
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
};

export function sheet(rows: readonly (readonly Written[])[], options: SheetOptions = {}): Sheet {
  const at = options.at ?? { row: 1, column: 1 };
  const cells = rows.flatMap((line, down) =>
    line.flatMap((written, right) => cellOf(written, at.row + down, at.column + right)),
  );
  return {
    name: options.name ?? 'Sheet1',
    hidden: options.hidden ?? false,
    cells,
    merges: (options.merges ?? []).map(mergeOf),
    hiddenRows: options.hiddenRows ?? [],
    hiddenColumns: options.hiddenColumns ?? [],
  };
}

export function workbook(...sheets: readonly Sheet[]): Workbook {
  return { sheets };
}

export const percent = (number: string): Partial<SheetCell> => ({
  text: number,
  number,
  percentFormat: true,
});
export const formula = (number: string | null): Partial<SheetCell> => ({
  text: number ?? '',
  number,
  formula: true,
});
export const brokenCell: Partial<SheetCell> = { text: '#REF!', error: true };

function cellOf(written: Written, row: number, column: number): readonly SheetCell[] {
  if (written === null) return [];
  const plain = { row, column, text: '', number: null, percentFormat: false, formula: false, error: false };
  if (typeof written === 'string') return [{ ...plain, text: written }];
  if (typeof written === 'number') return [{ ...plain, text: String(written), number: String(written) }];
  return [{ ...plain, ...written }];
}

/** "E4:I4" as bounds. */
function mergeOf(range: string): Merge {
  const [from = '', to = ''] = range.split(':');
  const [top, left] = position(from);
  const [bottom, right] = position(to);
  return { top, left, bottom, right };
}

function position(cell: string): readonly [number, number] {
  const found = /^([A-Z]+)(\d+)$/.exec(cell);
  if (found?.[1] === undefined) throw new Error(`no cell: ${cell}`);
  let column = 0;
  for (const letter of found[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  return [Number(found[2]), column];
}
