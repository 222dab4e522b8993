import ExcelJS from 'exceljs';
import { resolve } from 'node:path';
import type { SheetCell, Workbook } from '#domain/agreement/sheet';

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/agreements');

export function samplePath(name: string): string {
  return resolve(FOLDER, name);
}

/** A small loader for the signed sheets among the fixtures: enough for them, not for the files of the field. */
export async function sampleWorkbook(name: string): Promise<Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(samplePath(name));
  return {
    sheets: book.worksheets.map((worksheet) => {
      const cells: SheetCell[] = [];
      worksheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.isMerged && cell.master !== cell) return;
          const value: unknown = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
          const number = typeof value === 'number' ? String(value) : null;
          cells.push({
            row: row.number,
            column: Number(cell.col),
            text: cell.text,
            number,
            percentFormat: false,
            formula: cell.type === ExcelJS.ValueType.Formula,
            error: false,
          });
        });
      });
      const merges = worksheet.model.merges.map((range) => {
        const [from = '', to = from] = range.split(':');
        const [first, last] = [worksheet.getCell(from), worksheet.getCell(to)];
        return {
          top: Number(first.row),
          left: Number(first.col),
          bottom: Number(last.row),
          right: Number(last.col),
        };
      });
      return {
        name: worksheet.name,
        hidden: worksheet.state !== 'visible',
        cells,
        merges,
        hiddenRows: [],
        hiddenColumns: [],
      };
    }),
  };
}
