import { describe, expect, test } from 'vitest';
import type { Sheet } from '#domain/agreement/sheet';
import { readWorkbook } from '#main/files/read-workbook';
import {
  handMade,
  handMadeParts,
  makeZip,
  type HandMade,
  type ZipPart,
} from '#test/unit/main/files/make-zip';

const SHEET =
  '<worksheet><sheetData><row><c t="s"><v>0</v></c><c s="1"><v>0.5</v></c></row></sheetData></worksheet>';
const STRINGS = '<sst><si><t>น้ำ</t></si></sst>';
const STYLES =
  '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>';
const WHOLE: HandMade = { sheet: SHEET, sharedStrings: STRINGS, styles: STYLES };

async function firstOf(bytes: Buffer): Promise<Sheet> {
  const { workbook } = await readWorkbook(bytes);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** The words and the figure of the sheet, or what else became of them. */
async function seenIn(parts: readonly ZipPart[]): Promise<unknown> {
  const { cells } = await firstOf(makeZip(parts));
  return cells.map(({ text, number }) => number ?? text);
}

type Change = (part: ZipPart) => ZipPart;
const changed = (change: Change): readonly ZipPart[] => handMadeParts(WHOLE).map(change);
const renamed =
  (from: string, to: string): Change =>
  (part) =>
    part.name === from ? { ...part, name: to } : part;
const rewritten =
  (name: string, from: string, to: string): Change =>
  (part) =>
    part.name === name ? { ...part, data: String(part.data).replaceAll(from, to) } : part;

const RELS = 'xl/_rels/workbook.xml.rels';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const LOOSE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

describe('packages as other programs write them', () => {
  test.each<[string, readonly ZipPart[]]>([
    ['as it is', changed((part) => part)],
    ['capitals in the names of parts', changed((part) => ({ ...part, name: part.name.toUpperCase() }))],
    ['paths of Windows', changed((part) => ({ ...part, name: part.name.replaceAll('/', '\\') }))],
    ['a target from the root', changed(rewritten(RELS, '"styles.xml"', '"/xl/styles.xml"'))],
    ['a target from the root without its slash', changed(rewritten(RELS, '"styles.xml"', '"xl/styles.xml"'))],
    ['a target that goes up and down', changed(rewritten(RELS, '"styles.xml"', '"../xl/./styles.xml"'))],
    [
      'a blank in a name',
      changed((part) =>
        rewritten(
          RELS,
          '"styles.xml"',
          '"my%20styles.xml"',
        )(renamed('xl/styles.xml', 'xl/my styles.xml')(part)),
      ),
    ],
    ['the strict kind', changed(rewritten(RELS, LOOSE, STRICT))],
    ['no relation for the words', changed(rewritten(RELS, '/sharedStrings"', '/other"'))],
    [
      'a workbook that the package names',
      [
        ...changed((part) => ({
          ...part,
          name: part.name.replace('xl/', 'book/').replace('/xl/', '/book/'),
        })).map(rewritten('book/_rels/workbook.xml.rels', '/xl/', '/book/')),
        {
          name: '_rels/.rels',
          data: `<Relationships><Relationship Id="a" Type="${LOOSE}/officeDocument" Target="book/workbook.xml"/></Relationships>`,
        },
      ],
    ],
    [
      'UTF-16',
      changed((part) =>
        part.name.endsWith('Strings.xml')
          ? { ...part, data: Buffer.from(`\uFEFF${String(part.data)}`, 'utf16le') }
          : part,
      ),
    ],
    [
      'markup for newer readers beside the plain one',
      changed(
        rewritten(
          'xl/worksheets/Data.xml',
          '<v>0.5</v>',
          '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x"><v>7</v></mc:Choice><mc:Fallback><v>0.5</v></mc:Fallback></mc:AlternateContent>',
        ),
      ),
    ],
  ])('%s', async (_, parts) => {
    expect(await seenIn(parts)).toEqual(['น้ำ', '50']);
  });

  test('without words and styles at all', async () => {
    const sheet = '<worksheet><sheetData><row><c><v>5</v></c></row></sheetData></worksheet>';
    expect((await firstOf(handMade({ sheet }))).cells).toMatchObject([{ text: '5', number: '5' }]);
  });
});

const cellsOf = (cells: string, more = ''): string =>
  `<worksheet>${more}<sheetData><row r="1">${cells}</row></sheetData></worksheet>`;

describe('what is in a cell and not seen', () => {
  const fonts = '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>';
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode=";;;"/></numFmts>${fonts}<cellXfs>
    <xf fontId="0"/><xf fontId="1"/><xf fontId="2"/><xf numFmtId="164"/></cellXfs></styleSheet>`;

  test('struck out: a whole cell, runs of shared and inline words; a run with a font of its own is not', async () => {
    const rich = (first: string, second: string): string =>
      `<r><rPr>${first}</rPr><t>ก</t></r><r><rPr>${second}</rPr><t>ข</t></r>`;
    const { cells } = await firstOf(
      handMade({
        styles,
        sharedStrings: `<sst><si>${rich('<strike/>', '')}</si><si><t>ค</t></si></sst>`,
        sheet: cellsOf(`<c t="s"><v>0</v></c><c t="inlineStr"><is>${rich('', '<strike val="1"/>')}</is></c>
          <c t="s" s="1"><v>1</v></c><c s="1"><v>85</v></c><c t="s" s="1"><v>0</v></c><c s="2"><v>7</v></c>
          <c t="str" s="1"><f>A1</f><v>ง</v></c>`),
      }),
    );
    expect(cells.map(({ text, number, leftOut }) => [number ?? text, leftOut?.text])).toEqual([
      ['ข', 'ก'],
      ['ก', 'ข'],
      ['', 'ค'],
      ['', '85'],
      ['ข', 'ก'],
      ['7', undefined],
      ['', 'ง'],
    ]);
  });

  test('a value that its format does not show, and noughts that the sheet does not show', async () => {
    const sheetViews = '<sheetViews><sheetView showZeros="0"/></sheetViews>';
    const sheet = cellsOf(
      '<c s="3"><v>5</v></c><c><v>0</v></c><c><f>Z1</f><v>0</v></c><c><v>1</v></c>',
      sheetViews,
    );
    const { cells } = await firstOf(handMade({ sheet, styles }));
    expect(cells.map(({ number, leftOut }) => [number, leftOut?.why, leftOut?.text])).toEqual([
      [null, 'not-shown', '5'],
      [null, 'not-shown', '0'],
      [null, 'not-shown', '0'],
      ['1', undefined, undefined],
    ]);
  });

  test('formulas: one whose value is the empty text is an empty cell, one without a value is told', async () => {
    const sheet = cellsOf(`<c t="str"><f>A9</f><v></v></c><c t="str"><f>A9</f><v> </v></c><c><f>A9</f><v/></c>
      <c t="str"><f>A9</f></c><c t="str"><f t="shared" si="0"/><v>ก</v></c><c><f t="array" ref="F1">A9</f><v>2</v></c>`);
    const { cells } = await firstOf(handMade({ sheet }));
    expect(cells.map(({ column, text, formula }) => [column, text, formula])).toEqual([
      [3, '', true],
      [4, '', true],
      [5, 'ก', true],
      [6, '2', true],
    ]);
  });

  test('columns and rows that are hidden or have no size', async () => {
    const sheet = `<worksheet><cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0" customWidth="1"/>
      <col min="6" max="16384" width="9" hidden="true"/></cols><sheetData><row r="1" hidden="1"/>
      <row r="2" ht="0" customHeight="1"/><row r="3"><c><v>1</v></c></row></sheetData></worksheet>`;
    const { hiddenColumns, hiddenRows } = await firstOf(handMade({ sheet }));
    expect(hiddenColumns.slice(0, 5)).toEqual([2, 3, 5, 6, 7]);
    expect(hiddenColumns.at(-1)).toBe(200);
    expect(hiddenRows).toEqual([1, 2]);
  });
});

describe('words are as they are meant', () => {
  test('escapes and private Thai marks wherever words stand', async () => {
    const { cells } = await firstOf(
      handMade({
        sharedStrings: '<sst><si><t>น\uF70B\u0E33_x005F_x000D_</t></si></sst>',
        sheet: cellsOf(`<c t="s"><v>0</v></c><c t="inlineStr"><is><t>รอ_x000D_ยละ</t></is></c>
          <c t="str"><f>A1</f><v>ร\uF70Bอย_x000A_ละ</v></c>`),
      }),
    );
    expect(cells.map(({ text }) => text)).toEqual(['น้ำ_x000D_', 'รอ\rยละ', 'ร้อย\nละ']);
  });
});

describe('what lies too far away is left and told', () => {
  const rows = (count: number): string =>
    `<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(count)}</sheetData></worksheet>`;

  test('to the right: the columns from GS on', async () => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="GR1"><v>1</v></c><c r="GS1"><v>2</v></c><c r="KO1"><v>2</v></c></row>
      <row r="2"><c r="GS2"><v>3</v></c></row></sheetData></worksheet>`;
    const { workbook, problems } = await readWorkbook(handMade({ sheet }));
    expect(workbook.sheets[0]?.cells.map(({ column }) => column)).toEqual([200]);
    expect(problems.map(({ code, cell, details }) => [code, cell, details['columns']])).toEqual([
      ['column-skipped', 'GS1', 'GS, KO'],
    ]);
  });

  test('below: more than 5,000 filled rows', async () => {
    const { workbook, problems } = await readWorkbook(handMade({ sheet: rows(5_002) }));
    expect(workbook.sheets[0]?.cells).toHaveLength(5_000);
    expect(problems.map(({ code, cell }) => [code, cell])).toEqual([['row-skipped', 'A5001']]);
  });
});
