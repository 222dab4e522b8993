import type { Sheet, SheetCell } from '#domain/agreement/sheet';
import type { LaidOutSheet } from '#main/files/agreement-layout';

/** A sheet that the program lays out, as it would be read from the file. */
export function asRead(laidOut: LaidOutSheet): Sheet {
  const cells = laidOut.rows.flatMap(({ row, cells: line }) =>
    line.map(({ column, value }): SheetCell => {
      const plain = { row, column, percentFormat: false, formula: value.kind === 'sum', error: false };
      if (value.kind === 'text') return { ...plain, text: value.text, number: null };
      const number = String(value.kind === 'number' ? value.number : value.result);
      return { ...plain, text: number, number };
    }),
  );
  return {
    name: laidOut.name,
    hidden: false,
    cells,
    merges: laidOut.merges,
    hiddenRows: [],
    hiddenColumns: [],
  };
}
