import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Sheet, SheetCell } from '#domain/agreement/sheet';
import { readWorkbook, type OpenedWorkbook } from '#main/files/read-workbook';
import { handMade } from '#test/unit/main/files/make-zip';

async function saved(fill: (book: ExcelJS.Workbook) => void): Promise<OpenedWorkbook> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return readWorkbook(Buffer.from(await book.xlsx.writeBuffer()));
}

function firstSheet({ workbook }: OpenedWorkbook): Sheet {
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** The one cell of a sheet that holds this value. */
async function cellOf(value: ExcelJS.CellValue, numFmt?: string): Promise<SheetCell | undefined> {
  const opened = await saved((book) => {
    const cell = book.addWorksheet('ก').getCell('B3');
    cell.value = value;
    if (numFmt !== undefined) cell.numFmt = numFmt;
  });
  return firstSheet(opened).cells[0];
}

const plain = { row: 3, column: 2, number: null, percentFormat: false, formula: false, error: false };

describe('what stands in a cell', () => {
  test.each<[string, ExcelJS.CellValue, string | undefined, Partial<SheetCell>]>([
    ['words', 'ร้อยละ  ของ\nผู้ป่วย', undefined, { text: 'ร้อยละ  ของ\nผู้ป่วย' }],
    ['words that look like markup', '&lt;b&gt; <i> & "x"', undefined, { text: '&lt;b&gt; <i> & "x"' }],
    ['words like a formula', '=1+1', undefined, { text: '=1+1' }],
    ['digits typed as words', '007', undefined, { text: '007' }],
    [
      'rich text',
      { richText: [{ text: 'น้ำ' }, { text: 'หนัก', font: { bold: true } }] },
      undefined,
      { text: 'น้ำหนัก' },
    ],
    ['a link', { text: 'เปิด', hyperlink: 'https://example.org' }, undefined, { text: 'เปิด' }],
    ['a yes', true, undefined, { text: 'TRUE' }],
    ['an error', { error: '#REF!' }, undefined, { text: '#REF!', error: true }],
    ['a whole number', 40, undefined, { text: '40', number: '40' }],
    ['a decimal', 94.99, undefined, { text: '94.99', number: '94.99' }],
    ['a small one', 1.5e-7, undefined, { text: '0.00000015', number: '0.00000015' }],
    ['a large one', 1e21, undefined, { text: '1000000000000000000000', number: '1000000000000000000000' }],
    [
      'all digits of a typed one',
      0.1 + 0.2,
      undefined,
      { text: '0.30000000000000004', number: '0.30000000000000004' },
    ],
    ['a percent', 0.285, '0.0%', { text: '28.5%', number: '28.5', percentFormat: true }],
    ['a small percent', 0.07, '0%', { text: '7%', number: '7', percentFormat: true }],
    ['a figure with its unit', 12.5, '0.0" บาท/ไร่ (d)"', { text: '12.5 บาท/ไร่ (d)', number: '12.5' }],
    ['a figure with an escaped unit', 12.5, '0.0\\ \\d\\m', { text: '12.5 dm', number: '12.5' }],
    ['money', 1250.5, '_-"฿"* #,##0.00_-;-"฿"* #,##0.00_-', { text: '฿1250.50', number: '1250.5' }],
    ['a day', new Date(Date.UTC(2026, 8, 30)), 'd mmm yyyy', { text: '30 ก.ย. 2026', date: true }],
    [
      'a Thai day',
      new Date(Date.UTC(2026, 8, 30)),
      '[$-D07041E]d mmmm yyyy;@',
      { text: '๓๐ กันยายน ๒๕๖๙', date: true },
    ],
    [
      'a calculated figure',
      { formula: 'A1*2', result: 20 },
      undefined,
      { text: '20', number: '20', formula: true },
    ],
    [
      'ten tenths added up',
      { formula: 'SUM(A1:A10)', result: 0.9999999999999999 },
      undefined,
      { text: '1', number: '1', formula: true },
    ],
    ['calculated words', { formula: '"ก"&"ข"', result: 'กข' }, undefined, { text: 'กข', formula: true }],
    [
      'a calculated error',
      { formula: '1/0', result: { error: '#DIV/0!' } },
      undefined,
      { text: '#DIV/0!', error: true, formula: true },
    ],
    [
      'a calculated percent',
      { formula: 'A1', result: 0.55 },
      '0.00%',
      { text: '55.00%', number: '55', formula: true, percentFormat: true },
    ],
    ['a formula without its value', { formula: 'A1*2' }, undefined, { text: '', formula: true }],
  ])('%s', async (_, value, numFmt, seen) => {
    expect(await cellOf(value, numFmt)).toEqual({ ...plain, ...seen });
  });

  test('a formula shared by several cells is one in each', async () => {
    const opened = await saved((book) => {
      const sheet = book.addWorksheet('ก');
      sheet.fillFormula('A1:A2', 'B1*2', [4, 6]);
    });
    expect(firstSheet(opened).cells.map(({ number, formula }) => [number, formula])).toEqual([
      ['4', true],
      ['6', true],
    ]);
  });
});

describe('what a sheet is', () => {
  test('merges, hidden rows and hidden sheets are told; only the top left cell of a merge is seen', async () => {
    const { workbook } = await saved((book) => {
      const shown = book.addWorksheet('คำรับรอง');
      shown.getCell('A1').value = 'หัวเรื่อง';
      shown.mergeCells('A1:C2');
      shown.getCell('A5').value = 'ซ่อน';
      shown.getRow(5).hidden = true;
      book.addWorksheet('ลับ', { state: 'hidden' });
      book.addWorksheet('ลับมาก', { state: 'veryHidden' });
    });
    expect(workbook.sheets).toEqual([
      {
        name: 'คำรับรอง',
        hidden: false,
        merges: [{ top: 1, left: 1, bottom: 2, right: 3 }],
        hiddenRows: [5],
        hiddenColumns: [],
        cells: [
          { ...plain, row: 1, column: 1, text: 'หัวเรื่อง' },
          { ...plain, row: 5, column: 1, text: 'ซ่อน' },
        ],
      },
      { name: 'ลับ', hidden: true, merges: [], hiddenRows: [], hiddenColumns: [], cells: [] },
      { name: 'ลับมาก', hidden: true, merges: [], hiddenRows: [], hiddenColumns: [], cells: [] },
    ]);
  });

  test('notes, rules for whole columns, names of whole sheets and protection do not hinder', async () => {
    const opened = await saved((book) => {
      const sheet = book.addWorksheet('ก');
      sheet.getCell('A1').value = 1;
      sheet.getCell('A1').note = 'หมายเหตุ';
      sheet.getColumn(1).numFmt = '0.00';
      sheet.getCell('A2').dataValidation = { type: 'whole', operator: 'greaterThan', formulae: [0] };
      sheet.autoFilter = 'A1:C1';
      sheet.addConditionalFormatting({
        ref: 'A1:XFD1048576',
        rules: [{ type: 'expression', priority: 1, formulae: ['A1>0'], style: { font: { bold: true } } }],
      });
      book.definedNames.add("'ก'!$A$1:$D$4", 'everything');
    });
    expect(firstSheet(opened).cells.map((cell) => cell.text)).toEqual(['1.00']);
  });
});

describe('sheets that other programs write', () => {
  test('rows and cells without references, prefixes, inline text, reading aids, days as text', async () => {
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData>
      <x:row><x:c t="inlineStr"><x:is><x:r><x:t>น้ำ</x:t></x:r><x:r><x:t xml:space="preserve"> หนัก</x:t></x:r>
        <x:rPh sb="0" eb="1"><x:t>aid</x:t></x:rPh></x:is></x:c><x:c><x:v>5</x:v></x:c></x:row>
      <x:row r="4"><x:c r="C4" t="d"><x:v>2026-09-30</x:v></x:c><x:c><x:v>12 บาท</x:v></x:c></x:row>
      </x:sheetData></x:worksheet>`;
    const { cells } = firstSheet(await readWorkbook(handMade({ sheet })));
    expect(cells.map(({ row, column, text, number }) => [row, column, text, number])).toEqual([
      [1, 1, 'น้ำ หนัก', null],
      [1, 2, '5', '5'],
      [4, 3, '30 กันยายน 2569', null],
      [4, 4, '12 บาท', null],
    ]);
  });

  test('a workbook of the years since 1904 gives the same day', async () => {
    const opened = await saved((book) => {
      book.properties.date1904 = true;
      const cell = book.addWorksheet('ก').getCell('A1');
      cell.value = new Date(Date.UTC(2026, 0, 2));
      cell.numFmt = 'yyyy-mm-dd';
    });
    expect(firstSheet(opened).cells[0]?.text).toBe('2026-01-02');
  });

  test('ghost rows by the hundred thousand are nothing', async () => {
    const ghosts = Array.from({ length: 200_000 }, (_, index) => {
      const row = String(index + 2);
      return `<row r="${row}" s="1"><c r="A${row}" s="1"/><c r="B${row}" s="1"/></row>`;
    }).join('');
    const sheet = `<worksheet><sheetData><row><c><v>1</v></c></row>${ghosts}</sheetData></worksheet>`;
    const opened = await readWorkbook(handMade({ sheet }));
    expect(firstSheet(opened).cells).toHaveLength(1);
    expect(opened.problems).toEqual([]);
  });

  test('a cell far below the rest is not read, and that is said', async () => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>
      <row r="1001"><c r="A1001"><v>2</v></c></row>
      <row r="1048576"><c r="B1048576"><v>3</v></c></row></sheetData></worksheet>`;
    const opened = await readWorkbook(handMade({ sheet }));
    expect(firstSheet(opened).cells.map((cell) => cell.number)).toEqual(['1', '2']);
    expect(opened.problems).toEqual([
      {
        code: 'row-skipped',
        severity: 'warning',
        sheet: 'แผ่นงาน',
        cell: 'B1048576',
        details: { reason: 'far-below' },
      },
    ]);
  });

  test('a merge of the whole sheet costs nothing', async () => {
    const sheet = `<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`;
    const { cells, merges } = firstSheet(await readWorkbook(handMade({ sheet })));
    expect(cells.map((cell) => cell.text)).toEqual(['1']);
    expect(merges).toEqual([{ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }]);
  });
});
