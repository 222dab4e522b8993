import ExcelJS from 'exceljs';
import type { Merge, Sheet, SheetCell, Workbook } from '#domain/agreement/sheet';
import type { ExportedAgreement, ExportedTable } from '#domain/ipc/contract';
import { problem, type Problem } from '#domain/problems';
import { layOutAgreement, type LaidOutCell, type LaidOutSheet } from '#main/files/agreement-layout';
import { decimalOfDouble, timesHundred } from '#main/files/plain-decimal';
import { cellStyle } from '#main/files/sheet-style';
import { SHEET_LIMITS } from '#main/files/sheet-sieve';
import { FileFault } from '#main/files/file-fault';
import { layOutTable } from '#main/files/table-layout';
import { packWorkbook, type PackagedSheet } from '#main/files/workbook-package';

/** The number of A4 in the file format. The library's own name for it is erased when it is built. */
const A4 = 9;

/** The one module that knows the spreadsheet library. Nothing of it is seen outside. */

export type OpenedWorkbook = { readonly workbook: Workbook; readonly problems: readonly Problem[] };

/**
 * Reads an .xlsx into plain cells. The bytes are checked and cut down first; the library never sees the foreign file.
 * Throws a FileFault, or the library's own error for what is too damaged to say more.
 */
export async function readWorkbook(bytes: Buffer): Promise<OpenedWorkbook> {
  const { sheets, zip } = await packWorkbook(bytes);
  const book = new ExcelJS.Workbook();
  // The typings of the library want an ArrayBuffer and mean a Buffer.
  await book.xlsx.load(Uint8Array.from(zip).buffer);
  return {
    workbook: { sheets: sheets.map((sheet, index) => readSheet(sheet, book.worksheets[index])) },
    problems: sheets.flatMap(ignoredRows),
  };
}

function ignoredRows({ name, ignoredFrom }: PackagedSheet): readonly Problem[] {
  if (ignoredFrom === null) return [];
  return [problem('row-skipped', { sheet: name, cell: ignoredFrom }, { reason: 'far-below' })];
}

function readSheet(sheet: PackagedSheet, read: ExcelJS.Worksheet | undefined): Sheet {
  if (read === undefined) throw new FileFault('file-damaged', { reason: 'no-sheet' });
  const cells: SheetCell[] = [];
  read.eachRow((row, rowNumber) => {
    const merges = sheet.merges.filter((merge) => merge.top <= rowNumber && rowNumber <= merge.bottom);
    row.eachCell((cell, column) => {
      if (!isCovered(rowNumber, column, merges)) cells.push(readCell(cell, rowNumber, column));
    });
  });
  const { name, hidden, merges, hiddenRows, hiddenColumns } = sheet;
  return { name, hidden, cells, merges, hiddenRows, hiddenColumns };
}

/** A merged cell shows its top left one; what lies under the others nobody sees. */
function isCovered(row: number, column: number, merges: readonly Merge[]): boolean {
  return merges.some(
    (merge) => merge.left <= column && column <= merge.right && (row !== merge.top || column !== merge.left),
  );
}

type Read = Pick<SheetCell, 'text' | 'number' | 'error'>;
const NOTHING: Read = { text: '', number: null, error: false };

function readCell(cell: ExcelJS.Cell, row: number, column: number): SheetCell {
  const percentFormat = typeof cell.numFmt === 'string' && cell.numFmt.includes('%');
  const formula = cell.type === ExcelJS.ValueType.Formula;
  const value = formula ? cell.result : cell.value;
  const read = readValue(value, { percentFormat, formula });
  if (read.text.length > SHEET_LIMITS.text) throw new FileFault('file-over-limits', { limit: 'cell-text' });
  return { row, column, ...read, percentFormat, formula };
}

type Shape = { readonly percentFormat: boolean; readonly formula: boolean };

function readValue(value: unknown, shape: Shape): Read {
  if (typeof value === 'number') return readNumber(value, shape);
  if (typeof value === 'string') return { ...NOTHING, text: value };
  if (typeof value === 'boolean') return { ...NOTHING, text: value ? 'TRUE' : 'FALSE' };
  return typeof value === 'object' && value !== null ? readObject(value) : NOTHING;
}

function readObject(value: object): Read {
  if (value instanceof Date) return { ...NOTHING, text: dayText(value) };
  if ('error' in value) return { text: String(value.error), number: null, error: true };
  if ('richText' in value && Array.isArray(value.richText)) {
    return { ...NOTHING, text: value.richText.map(runText).join('') };
  }
  return NOTHING;
}

function runText(run: unknown): string {
  const hasText = typeof run === 'object' && run !== null && 'text' in run;
  return hasText && typeof run.text === 'string' ? run.text : '';
}

/**
 * A typed figure is the shortest decimal of its double. A calculated one is taken at the 15 digits that a spreadsheet
 * calculates with and shows: ten tenths are 1, not 0.9999999999999999.
 */
function readNumber(value: number, { percentFormat, formula }: Shape): Read {
  const decimal = decimalOfDouble(formula ? Number(value.toPrecision(15)) : value);
  if (decimal === null) return { ...NOTHING, error: true };
  const number = percentFormat ? timesHundred(decimal) : decimal;
  return { text: number, number, error: false };
}

function dayText(day: Date): string {
  return Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10);
}

/** Writes an agreement as a new workbook that `readWorkbook` and the reader of agreements understand again. */
export async function writeAgreement(agreement: ExportedAgreement): Promise<Uint8Array> {
  return writeSheet(layOutAgreement(agreement));
}

/** Writes a table of a report as a new workbook. */
export async function writeTable(table: ExportedTable): Promise<Uint8Array> {
  return writeSheet(layOutTable(table));
}

async function writeSheet(laidOut: LaidOutSheet): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.calcProperties = { fullCalcOnLoad: true };
  addSheet(book, laidOut);
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
