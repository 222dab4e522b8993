import type { SheetCell } from '#domain/agreement/sheet';
import { inOrder, rowCells, type Grid } from '#domain/agreement/sheet-grid';
import { comparable, cut, tidy } from '#domain/agreement/sheet-text';
import { toBuddhistYear } from '#domain/calendar/fiscal-year';

const LABELS = [
  'ชื่อหน่วยงานที่รับการประเมิน|หน่วยงานที่รับการประเมิน|หน่วยงานผู้รับการประเมิน|หน่วยงานผู้ทำคำรับรอง|ชื่อหน่วยงาน|หน่วยงาน',
  'ชื่อส่วนราชการ|ส่วนราชการ|ชื่อส่วนงาน|ส่วนงาน|ชื่อจังหวัด|unit name|unit|name of unit|organi[sz]ation|agency|department|office|province',
].join('|');
const LABELLED = new RegExp(`^(?:${LABELS})(?:\\s*[:：]\\s*|\\s+|$|(?=[\\u0E00-\\u0E7F]))`, 'iu');
const PROVINCE = /^(?:กลุ่ม)?จังหวัด\s*[:：]?\s*/u;
const PROVINCE_INSIDE = /(?:^|\s|ของ|ผู้ว่าราชการ)((?:กลุ่ม)?จังหวัด\s?[\u0E00-\u0E7F]+)/u;
const PROVINCE_AFTER = /^(?:.{0,80}\bof\s)?(?:the\s)?(\S.{0,60}? province)(?:,.*)?$/iu;
/** A line that is nothing but the name of an office, or a title that ends in one. */
const OFFICE =
  /^(?:(?:คำรับรอง|บันทึกข้อตกลง|รายละเอียดตัวชี้วัด).{0,60}?(?:ของ|\s))?((?:กระทรวง|กรม|สำนักงาน|องค์การบริหารส่วน|เทศบาล|มหาวิทยาลัย|โรงพยาบาล|อำเภอ|ที่ทำการปกครอง)(?!\s*ก\.?พ\.?ร)[\u0E00-\u0E7F].{0,80})$/u;
const REST_OF_TITLE = /[\s,]+(?:ประจำ|กลุ่มจังหวัด|ปีงบประมาณ|ปีบัญชี|รอบ|พ\.ศ\.|fiscal|fy\s?\d|for\s).*$/iu;
const DOTS = /[._…]{3,}/gu;

/** What the lines above a header say about the agreement. */
export type Title = { readonly unitName: string | null; readonly year: number | null };

/**
 * Reads the unit and the year (Buddhist era) from the lines above the header; null for what is not said. A hidden line,
 * mostly the title of the year before, is asked only for what no line that is seen says.
 */
export function readTitle(grid: Grid, firstHeaderRow: number): Title {
  const { hiddenRows, hiddenColumns } = grid.sheet;
  const [rows, columns] = [new Set(hiddenRows), new Set(hiddenColumns)];
  const lines = grid.rows.filter((row) => row < firstHeaderRow).map((row) => inOrder(rowCells(grid, row)));
  const isSeen = (cell: SheetCell): boolean => !rows.has(cell.row) && !columns.has(cell.column);
  const seen = titleIn(lines.map((line) => line.filter(isSeen)));
  if (seen.unitName !== null && seen.year !== null) return seen;
  const whole = titleIn(lines);
  return { unitName: seen.unitName ?? whole.unitName, year: seen.year ?? whole.year };
}

function titleIn(lines: readonly (readonly SheetCell[])[]): Title {
  const texts = lines.flatMap((line) => line.map((cell) => tidy(cell.text)));
  return { unitName: readUnitName(lines, texts), year: readYear(texts) };
}

/**
 * The latest year that stands in a text, in the Buddhist era, or null: 2400–2699, the short "ปี 68", or a common-era
 * 2025 where it is alone.
 */
export function newestYear(text: string): number | null {
  const plain = comparable(text);
  const whole = numbersIn(plain, /(?<!\d)(2[456]\d\d)(?!\d)/gu);
  const short = numbersIn(plain, /(?:ปี(?:งบประมาณ|บัญชี)?|พ\.?\s?ศ\.?)\s*['’]?([4-9]\d)(?![\d%.])/gu).map(
    (year) => 2500 + year,
  );
  const common = numbersIn(plain, /(?<!\d)(20[0-4]\d)(?!\d)/gu).map(toBuddhistYear);
  const years = [whole, short, common].find((each) => each.length > 0) ?? [];
  return years.length === 0 ? null : Math.max(...years);
}

function numbersIn(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].map((found) => Number(found[1]));
}

function readUnitName(lines: readonly (readonly SheetCell[])[], texts: readonly string[]): string | null {
  for (const line of lines) {
    for (const [index, cell] of line.entries()) {
      const next = line.slice(index + 1).find((each) => /[\p{L}\p{N}]/u.test(each.text));
      const found = unitIn(tidy(cell.text), tidy(next?.text ?? ''));
      if (found !== '') return cut(found);
    }
  }
  const english = firstIn(texts, PROVINCE_AFTER);
  if (english !== null) return cut(english);
  const office = firstIn(
    texts.map((text) => text.replace(REST_OF_TITLE, '')),
    OFFICE,
  );
  if (office !== null) return cut(office);
  const inside = firstIn(texts, PROVINCE_INSIDE);
  return inside === null ? null : cut(inside.replace(/\s/u, ''));
}

function firstIn(texts: readonly string[], pattern: RegExp): string | null {
  return texts.flatMap((text) => pattern.exec(text)?.[1] ?? [])[0] ?? null;
}

/** The value may stand behind its label or in the next cell of the line. */
function unitIn(text: string, next: string): string {
  const province = PROVINCE.exec(text);
  if (province !== null) {
    const label = province[0].replace(/[\s:：]/gu, '');
    const name = named(text.slice(province[0].length), next);
    return name === '' ? '' : `${label}${name.startsWith(label) ? name.slice(label.length) : name}`;
  }
  const label = LABELLED.exec(text);
  return label === null ? '' : named(text.slice(label[0].length), next);
}

function named(own: string, next: string): string {
  const value = own.replace(/^[:：\s]+/u, '').trim() === '' ? next.replace(/^[:：\s]+/u, '') : own;
  return value.replace(DOTS, ' ').replace(/\s+/gu, ' ').replace(REST_OF_TITLE, '').trim();
}

function readYear(texts: readonly string[]): number | null {
  const plain = texts.map(comparable);
  for (const pattern of [
    /(?:ปีงบประมาณ|ปีบัญชี|ประจำปี)[^\d]{0,20}(2[456]\d\d)(?!\d)/u,
    /(?:ปี|พ\.?\s?ศ\.?|fy|fiscal year|b\.?e\.?)[^\d]{0,12}(2[456]\d\d)(?!\d)/u,
    // Not the year of a letter's number: "ที่ มท 0212/2566".
    /(?<![\d/])(2[456]\d\d)(?!\d)/u,
  ]) {
    const found = plain.flatMap((text) => pattern.exec(text)?.[1] ?? [])[0];
    if (found !== undefined) return Number(found);
  }
  const common = plain.flatMap(
    (text) => /(?:fy|fiscal year|financial year)[^\d]{0,6}(20\d\d)(?!\d)/u.exec(text)?.[1] ?? [],
  );
  return common[0] === undefined ? null : toBuddhistYear(Number(common[0]));
}
