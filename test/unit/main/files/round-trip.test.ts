import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import en from '#resources/locales/en.json';
import th from '#resources/locales/th.json';
import { readAgreement } from '#domain/agreement/read-agreement';
import { exact, sum, toFixed } from '#domain/exact';
import type { ExportedAgreement } from '#domain/agreement/exported-agreement';
import { writeAgreement } from '#main/files/excel-io';
import { readWorkbook } from '#main/files/read-workbook';
import { testFolder } from '#test/unit/main/files/test-folder';

type Row = ExportedAgreement['rows'][number];

const ROUNDS = [
  { code: '6', months: '6' },
  { code: '9', months: '9' },
  { code: '12', months: '12' },
];

const METHODS = ['interpolate', 'threshold', 'milestone', 'compound', 'rubric', 'hybrid', 'joint'] as const;

/** The words that the window gives to the workbook, in either of its languages. */
function wordsOf(words: typeof th | typeof en): Pick<ExportedAgreement, 'heads' | 'methods' | 'title'> {
  return {
    title: words['export.title'].replace('{{year}}', '2569'),
    methods: Object.fromEntries(METHODS.map((method) => [method, words[`method.${method}`]])),
    heads: {
      no: words['agreement.no'],
      name: words['agreement.indicator'],
      unit: words['agreement.unit'],
      base: words['export.base'].replace('{{year}}', '2568'),
      weight: words['export.weight'],
      levels: words['agreement.levels'],
      direction: words['agreement.direction'],
      method: words['agreement.method'],
      dimension: words['agreement.dimension.long'],
      total: words['export.total'],
      higher: words['direction.higher'],
      lower: words['direction.lower'],
      results: ROUNDS.map(({ code, months }) => ({
        code,
        head: words['export.result'].replace('{{months}}', months),
      })),
    },
  };
}

const decimal = fc
  .tuple(fc.integer({ min: -9_999, max: 9_999_999 }), fc.integer({ min: 0, max: 9_999 }))
  .map(([whole, part]) => `${String(whole)}.${String(part).padStart(4, '0')}`)
  .map((text) => text.replace(/\.?0+$/, ''))
  .map((text) => (text === '' || text === '-0' || text === '-' ? '0' : text));
/** No double is this number: it has to travel as a text. */
const longDecimal = fc.integer({ min: 1, max: 999 }).map((n) => `12345678901234567${String(n)}.125`);
const figure = fc.oneof({ weight: 9, arbitrary: decimal }, { weight: 1, arbitrary: longDecimal });
const level = fc.option(figure, { freq: 8 });
const name = fc
  .tuple(
    fc.constantFrom('', '=1+1 ', '+', '-', '@', "'", '100% ของ', '"', '<b>&amp; '),
    fc.constantFrom('ร้อยละของผู้ป่วย', 'ระดับความสำเร็จ', 'ค่าใช้จ่ายบริหารต่อไร่', 'Number of visits', 'น้ำสะอาด'),
    fc.constantFrom('', ' (PA)', ' & อื่น ๆ', ' “ก”', ' ที่ 5 ส', ' =SUM(A1)'),
  )
  .map((parts) => parts.join(''));

const row = (results: number): fc.Arbitrary<Omit<Row, 'no'>> =>
  fc.record({
    name,
    unit: fc.constantFrom('ร้อยละ', 'ระดับ', 'บาท/ไร่', 'วัน', '=คน', ''),
    base: fc.option(figure),
    weight: fc.option(
      fc.integer({ min: 250, max: 2_500 }).map((n) => toFixed(exact(String(n)).div(exact('100')), 2)),
      { freq: 9 },
    ),
    levels: fc.tuple(figure, level, level, level, level),
    direction: fc.constantFrom('higher', 'lower'),
    method: fc.constantFrom(...METHODS),
    dimension: fc.constantFrom('', 'มิติด้านประสิทธิผลตามพันธกิจ', 'มิติด้านคุณภาพการให้บริการ'),
    results: fc.array(fc.option(figure), { minLength: results, maxLength: results }),
  });

function agreementIn(locale: typeof th | typeof en): fc.Arbitrary<ExportedAgreement> {
  const words = wordsOf(locale);
  return fc
    .array(row(ROUNDS.length), { minLength: 2, maxLength: 25 })
    .filter((rows) => rows.filter(({ weight }) => weight !== null).length > 1)
    .map((rows) => ({
      ...words,
      unitLine: 'จังหวัดเชียงใหม่',
      rows: rows.map((each, index) => ({ ...each, no: `1.${String(index + 1)}` })),
      weightTotal: toFixed(sum(rows.flatMap(({ weight }) => (weight === null ? [] : [exact(weight)]))), 2),
    }));
}

/** What an agreement says, apart from how the file lays it out. */
function sayings(agreement: ExportedAgreement): readonly object[] {
  const plain = (text: string | null): string | null => (text === null ? null : toFixed(exact(text), 6));
  return agreement.rows.map((each) => ({
    ...each,
    unit: each.unit === '' ? null : each.unit,
    dimension: each.dimension === '' ? null : each.dimension,
    weight: plain(each.weight),
    base: plain(each.base),
    levels: each.levels.map(plain),
    results: Object.fromEntries(ROUNDS.map(({ code }, index) => [code, plain(each.results[index] ?? null)])),
  }));
}

async function readBack(agreement: ExportedAgreement): Promise<readonly object[]> {
  const plain = (text: string | null): string | null => (text === null ? null : toFixed(exact(text), 6));
  const { workbook } = await readWorkbook(Buffer.from(await writeAgreement(agreement)));
  return readAgreement(workbook).rows.map(({ indicator }) => {
    const { no, name: words, unit, base, weight, levels, direction, method, dimension, results } = indicator;
    return {
      no,
      name: words,
      unit,
      direction,
      method,
      dimension,
      weight: plain(weight),
      base: plain(base),
      levels: levels.map(plain),
      results: Object.fromEntries(Object.entries(results).map(([code, value]) => [code, plain(value)])),
    };
  });
}

describe.each([
  ['Thai', th],
  ['English', en],
])('an agreement written with %s heads', (_, locale) => {
  test('comes back with every value', async () => {
    await fc.assert(
      fc.asyncProperty(agreementIn(locale), async (agreement) => {
        expect(await readBack(agreement)).toEqual(sayings(agreement));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the workbook that is written', () => {
  const given = fc.sample(agreementIn(th), { numRuns: 1, seed: 2569 })[0] ?? agreementMissing();

  async function written(): Promise<ExcelJS.Worksheet> {
    const path = join(testFolder(), 'agreement.xlsx');
    writeFileSync(path, await writeAgreement(given));
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    return book.worksheets[0] ?? agreementMissing();
  }

  test('is set up for paper: A4 across, one page wide, heads on every page', async () => {
    const sheet = await written();
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '4:5',
    });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 5, xSplit: 2 });
  });

  test('has title and unit over all columns, and the levels under one head', async () => {
    const sheet = await written();
    expect(sheet.getCell('P1').master.value).toBe('คำรับรองการปฏิบัติราชการ ปีงบประมาณ พ.ศ. 2569');
    expect(sheet.getCell('P2').master.value).toBe('จังหวัดเชียงใหม่');
    expect(sheet.getCell('J4').master.address).toBe('F4');
    expect(['F5', 'G5', 'H5', 'I5', 'J5'].map((cell) => sheet.getCell(cell).value)).toEqual([1, 2, 3, 4, 5]);
    expect(sheet.getCell('B5').master.address).toBe('B4');
    expect(sheet.getCell('B6').font.name).toBe('TH Sarabun New');
  });

  test('adds the weights up by a formula that holds its result', async () => {
    const sheet = await written();
    const last = String(5 + given.rows.length);
    expect(sheet.getCell(`E${String(Number(last) + 1)}`).value).toEqual({
      formula: `SUM(E6:E${last})`,
      result: Number(given.weightTotal),
    });
  });

  test('holds no formula that came out of words, and figures as numbers', async () => {
    const sheet = await written();
    const types = new Set<ExcelJS.ValueType>();
    given.rows.forEach((_, index) => types.add(sheet.getCell(6 + index, 2).type));
    expect([...types]).toEqual([ExcelJS.ValueType.String]);
    expect(sheet.getCell('F6').type).toBe(
      (given.rows[0]?.levels[0] ?? '').length > 16 ? ExcelJS.ValueType.String : ExcelJS.ValueType.Number,
    );
  });

  test('a title that no sheet may be called, and an agreement without indicators, are written all the same', async () => {
    for (const title of ['', '***', "'x'", 'History', 'ก'.repeat(200), 'a/b:c?']) {
      const bytes = await writeAgreement({
        ...given,
        title,
        rows: [],
        weightTotal: '0',
      });
      const { workbook } = await readWorkbook(Buffer.from(bytes));
      expect(workbook.sheets).toHaveLength(1);
    }
  });
});

function agreementMissing(): never {
  throw new Error('no agreement');
}
