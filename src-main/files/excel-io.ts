import type ExcelJS from 'exceljs';
import Workbook from 'exceljs/lib/doc/workbook.js';
import type { ExportedAgreement } from '#domain/agreement/exported-agreement';
import type { ExportedTable } from '#domain/report/exported-table';
import { layOutAgreement, type LaidOutCell, type LaidOutSheet } from '#main/files/agreement-layout';
import { fitRows } from '#main/files/row-heights';
import { cellStyle } from '#main/files/sheet-style';
import { layOutTable } from '#main/files/table-layout';

/** The number of A4 in the file format. The library's own name for it is erased when it is built. */
const A4 = 9;

/** The one module that knows the spreadsheet library. Nothing of it is seen outside. */

/** Writes an agreement as a new workbook that `readWorkbook` and the reader of agreements understand again. */
export async function writeAgreement(agreement: ExportedAgreement): Promise<Uint8Array> {
  return writeSheet(layOutAgreement(agreement));
}

/** Writes a table of a report as a new workbook. */
export async function writeTable(table: ExportedTable): Promise<Uint8Array> {
  return writeSheet(layOutTable(table));
}

async function writeSheet(laidOut: LaidOutSheet): Promise<Uint8Array> {
  const book = new Workbook();
  book.calcProperties = { fullCalcOnLoad: true };
  addSheet(book, fitRows(laidOut));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addSheet(book: ExcelJS.Workbook, laidOut: LaidOutSheet): void {
  const { columns, rows, merges, headRows } = laidOut;
  const sheet = book.addWorksheet(laidOut.name, {
    views: [{ state: 'frozen', xSplit: laidOut.frozenColumns, ySplit: headRows.to }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `${String(headRows.from)}:${String(headRows.to)}`,
    },
    headerFooter: { oddFooter: '&R&P / &N' },
  });
  Object.assign(sheet.pageSetup, { paperSize: A4 });
  sheet.columns = columns.map((width) => ({ width }));
  for (const { row, height, cells } of rows) {
    if (height !== null) sheet.getRow(row).height = height;
    for (const cell of cells) addCell(sheet.getCell(row, cell.column), cell);
  }
  for (const { top, left, bottom, right } of merges) sheet.mergeCells(top, left, bottom, right);
}

function addCell(target: ExcelJS.Cell, { value, style }: LaidOutCell): void {
  target.style = cellStyle(style, value);
  // A text is always given as a typed string, so that "=1+1" stays what the officer wrote.
  if (value.kind === 'text') target.value = value.text === '' ? null : value.text;
  else if (value.kind === 'number') target.value = value.number;
  else target.value = { formula: value.formula, result: value.result };
}
