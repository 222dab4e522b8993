import type { ReadAgreement, SheetLine } from '#domain/agreement/sheet';
import { cellName, inOrder, rowCells, textOf, type Grid } from '#domain/agreement/sheet-grid';
import { comparable, cut, tidy } from '#domain/agreement/sheet-text';
import { toBuddhistYear } from '#domain/calendar/fiscal-year';
import { normaliseThai } from '#domain/text/thai';

/** What a sheet says it is of, in the line where it says so. */
export type Claim<Value> = { readonly values: readonly Value[]; readonly line: SheetLine };

/** A province as the list of the country has it. */
export type NamedProvince = { readonly code: string; readonly th: string; readonly en: string };

const MOST_LINES = 40;

/** The lines of a sheet that may say of which year and province it is: its name, and those around its table. */
export function linesAround(grid: Grid, top: number, last: number): readonly SheetLine[] {
  const above = grid.rows.filter((row) => row < top).slice(-MOST_LINES);
  const below = grid.rows.filter((row) => row > last).slice(0, MOST_LINES);
  return [
    ...above.flatMap((row) => lineOf(grid, row, 'above')),
    { where: 'name', cell: null, text: cut(grid.sheet.name) },
    ...below.flatMap((row) => lineOf(grid, row, 'below')),
  ];
}

function lineOf(grid: Grid, row: number, where: SheetLine['where']): readonly SheetLine[] {
  const cells = inOrder(rowCells(grid, row)).filter((cell) => /[\p{L}\p{N}]/u.test(textOf(cell)));
  const [first] = cells;
  if (first === undefined) return [];
  const text = cut(cells.map((cell) => tidy(textOf(cell))).join(' '));
  return [{ where, cell: cellName(row, first.column), text }];
}

/** What is said in the title counts before the name of the sheet, that before the name of the file and the signatures. */
const PLACES: readonly SheetLine['where'][] = ['above', 'name', 'file', 'below'];

/** The years (Buddhist era) of which the sheet says it is; null where no line says any. */
export function yearClaimed(lines: readonly SheetLine[]): Claim<number> | null {
  for (const place of PLACES) {
    const here = lines.filter(({ where }) => where === place);
    for (const read of place === 'name' || place === 'file' ? [...YEARS, bareYears] : YEARS) {
      const found = here.flatMap((line) => {
        const values = read(comparable(line.text));
        return values.length === 0 ? [] : [{ values, line }];
      });
      const [first] = found;
      if (first !== undefined) return { values: found.flatMap(({ values }) => values), line: first.line };
    }
  }
  return null;
}

const YEAR = "['’]?(2[456]\\d\\d|20[0-4]\\d|\\d\\d)(?![\\d%.])";
const UNTIL = '(?:\\s*(?:-|–|ถึง|to)\\s*(?:พ\\.?\\s?ศ\\.?\\s*)?(2[456]\\d\\d))?';
const FISCAL = new RegExp(
  `(?:ปี\\s*งบประมาณ|ปี\\s*งบ|ปี\\s*บัญชี|ประจำปี|fiscal year|financial year|fy)[^\\d]{0,20}?${YEAR}${UNTIL}`,
  'gu',
);
const ANY = new RegExp(
  `(?:ปี|พ\\.?\\s?ศ\\.?|b\\.?e\\.?|ค\\.?\\s?ศ\\.?)[^\\d]{0,12}?(?<![\\d/])${YEAR}${UNTIL}`,
  'gu',
);
const ALONE = /(?<![\d/.,-])(2[456]\d\d)(?![\d/.,])(?:\s*(?:-|–|ถึง)\s*(2[456]\d\d))?/gu;
const LAST_DAY =
  /(?:30|สิ้น(?:เดือน)?)\s*(?:กันยายน|ก\.?ย\.?|september|sept?\.?)\s*(?:พ\.?\s?ศ\.?\s*)?(\d{4}|\d\d)(?!\d)/gu;
const FIRST_DAY = /(?<!\d)1\s*(?:ตุลาคม|ต\.?ค\.?|october|oct\.?)\s*(?:พ\.?\s?ศ\.?\s*)?(\d{4}|\d\d)(?!\d)/gu;

type YearReader = (text: string) => readonly number[];

/** From the surest words to the least. */
const YEARS: readonly YearReader[] = [
  (text) => spansIn(text, FISCAL),
  (text) => {
    const ends = yearsIn(text, LAST_DAY);
    return ends.length > 0 ? ends : yearsIn(text, FIRST_DAY).map((year) => year + 1);
  },
  (text) => spansIn(text, ANY),
  (text) => spansIn(text, ALONE),
];

/** "66" or "ปี66" as the name of a sheet. */
function bareYears(text: string): readonly number[] {
  return yearsIn(text, /(?<!\d)([56789]\d)(?!\d)/gu);
}

function yearsIn(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].flatMap((found) => fullYear(found[1] ?? '') ?? []);
}

/** "2566–2570" is said of each of its years. */
function spansIn(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].flatMap((found) => {
    const from = fullYear(found[1] ?? '');
    const to = fullYear(found[2] ?? '') ?? from;
    if (from === null || to === null) return [];
    return Array.from({ length: Math.max(1, to - from + 1) }, (_, at) => from + at);
  });
}

/** A year of two digits is of the Buddhist era from 40 on ("66"), of the common era before ("FY23"). */
function fullYear(digits: string): number | null {
  if (digits === '') return null;
  const year = Number(digits);
  if (digits.length === 2) return year >= 40 ? 2500 + year : toBuddhistYear(2000 + year);
  if (year >= 2400 && year < 2700) return year;
  return year >= 1950 && year < 2100 ? toBuddhistYear(year) : null;
}

/** The provinces of which the sheet says it is, by their codes; null where no line names one. */
export function provinceClaimed(
  lines: readonly SheetLine[],
  provinces: readonly NamedProvince[],
): Claim<string> | null {
  const names = namesOf(provinces);
  for (const place of PLACES) {
    const found = lines
      .filter(({ where, text }) => where === place && (where !== 'below' || SIGNED.test(comparable(text))))
      .flatMap((line) => {
        const values = provincesIn(line, names);
        return values.length === 0 ? [] : [{ values, line }];
      });
    const [first] = found;
    if (first !== undefined) return { values: found.flatMap(({ values }) => values), line: first.line };
  }
  return null;
}

/** Below the table other provinces may be compared with; posts are of the province itself. */
const SIGNED = /ผู้ว่าราชการ|สำนักงาน|หัวหน้า|governor/u;
const BEFORE_NAME =
  '(?:จังหวัด|จ\\.|อำเภอเมือง|อ\\.เมือง|เทศบาลนคร|เทศบาลเมือง|อบจ\\.?|สสจ\\.?|ศาลากลาง)\\s*[:：]?\\s*';
/** Names that are in use beside those of the list. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  '10': ['กทม.', 'กทม'],
  '14': ['อยุธยา'],
  '30': ['โคราช'],
};

type Names = readonly { readonly code: string; readonly th: readonly string[]; readonly en: string }[];

function namesOf(provinces: readonly NamedProvince[]): Names {
  return provinces.map(({ code, th, en }) => ({
    ...{ code, en: en.toLowerCase() },
    th: [th, ...(ALIASES[code] ?? [])].map(normaliseThai),
  }));
}

/** Once a line speaks of a province, every name in it counts: clusters and joint sheets name several. */
function provincesIn({ text, where }: SheetLine, names: Names): readonly string[] {
  const plain = comparable(text);
  const speaks = names.some(({ th, en }) => saysThai(plain, th, where) || saysEnglish(plain, en, where));
  if (!speaks) return [];
  return names
    .filter(({ th, en }) => th.some((name) => plain.includes(name)) || wordIn(plain, en))
    .map(({ code }) => code);
}

function saysThai(plain: string, names: readonly string[], where: SheetLine['where']): boolean {
  return names.some((name) => {
    if (!plain.includes(name)) return false;
    if (name === 'กรุงเทพมหานคร' || plain === name) return true;
    // A name of a sheet or a file is short: "เชียงใหม่ 66".
    const isLabel = where === 'name' || where === 'file';
    if (isLabel && new RegExp(`(?<![\\u0E00-\\u0E7F])${escaped(name)}(?![\\u0E00-\\u0E7F])`, 'u').test(plain))
      return true;
    return new RegExp(`${BEFORE_NAME}${escaped(name)}`, 'u').test(plain);
  });
}

function saysEnglish(plain: string, name: string, where: SheetLine['where']): boolean {
  if (!wordIn(plain, name)) return false;
  return where === 'name' || where === 'file' || plain === name || /\bprovince|changwat\b/u.test(plain);
}

function wordIn(plain: string, name: string): boolean {
  return new RegExp(`(?<![a-z])${escaped(name)}(?![a-z])`, 'u').test(plain);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** The year of the whole reading: of its lines, else of the heads of its columns. */
export function yearOf(read: Pick<ReadAgreement, 'lines' | 'year'>): Claim<number> | null {
  const claimed = yearClaimed(read.lines);
  if (claimed !== null || read.year === null) return claimed;
  return { values: [read.year], line: { where: 'above', cell: null, text: '' } };
}
