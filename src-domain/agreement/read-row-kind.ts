import { addsUpTo } from '#domain/agreement/read-weights';
import { isNumber } from '#domain/agreement/read-name';
import type { Columns, RawRow } from '#domain/agreement/read-rows';
import { textOf } from '#domain/agreement/sheet-grid';
import { comparable, tidy, wordKey } from '#domain/agreement/sheet-text';

/** What a row under the header is. A signature line is a note that needs no warning. */
export type RowKind = 'indicator' | 'dimension' | 'heading' | 'subtotal' | 'total' | 'note' | 'signature';
export type JudgedRow = { readonly raw: RawRow; readonly kind: RowKind; readonly text: string };

const TOTAL =
  /^(รวม|ผลรวม|รวมทั้งสิ้น|รวมทั้งหมด|รวมทุกตัวชี้วัด|(ผล)?รวม(ของ)?(ค่า)?น้ำหนัก(ทั้งหมด|ทั้งสิ้น|ตัวชี้วัด)?|(ค่า)?น้ำหนักรวม(ทั้งหมด|ทั้งสิ้น)?|รวมคะแนน|คะแนนรวม|(grand)?total(weights?)?|sum(ofweights?)?|weightsum|weightstotal)(ร้อยละ|percent|%|เท่ากับ|ทั้งสิ้น|\d)*$/u;
const SUBTOTAL =
  /^(subtotal|รวมย่อย)|^(รวม|ผลรวม|น้ำหนักรวม|total).*(มิติ|ด้าน|องค์ประกอบ|ส่วนที่|หมวด|dimension|perspective|section)/u;
const DIMENSION = /^(มิติ|ด้าน|องค์ประกอบ|ส่วนที่|หมวด|มุมมอง|dimension|perspective|component)/u;
const GROUP = /^(ประเด็นยุทธศาสตร์|ยุทธศาสตร์|เป้าประสงค์|กลยุทธ์|แผนงาน|กลุ่ม|ประเภท|objective|strateg|goal|group)/u;
const NOTE = /^(หมายเหตุ|คำอธิบาย|ที่มา|ข้อมูลณวันที่|note|remark|source|\*)/u;
const SIGNATURE =
  /^(ลงชื่อ|ลงนาม|ผู้รับคำรับรอง|ผู้ทำคำรับรอง|ผู้ประเมิน|ผู้รับการประเมิน|ตำแหน่ง|วันที่|signed|signature|date)|[.…_]{4,}|^\(.*\)$/u;
const COLUMN_MARK = /^(\(?\d{1,2}\)?|\([ก-ฮa-z]\)|\(?\d{1,2}\)?\s*=.{1,40})$/u;

/** Tells indicators from headings, totals and notes, looking at the rows around where a row alone is not enough. */
export function judgeRows(rows: readonly RawRow[], columns: Columns): readonly JudgedRow[] {
  const judged: JudgedRow[] = [];
  for (const [index, raw] of rows.entries()) {
    const kind = judge(rows, index, columns, judged);
    judged.push({ raw, kind, text: kind === 'dimension' ? headingText(raw) : firstText(raw) });
  }
  return judged;
}

function judge(
  rows: readonly RawRow[],
  index: number,
  columns: Columns,
  before: readonly JudgedRow[],
): RowKind {
  const raw = rows[index];
  if (raw === undefined || repeatsHeader(raw, columns) || (index === 0 && isColumnMarks(raw)))
    return 'heading';
  if (hasLevels(raw)) return 'indicator';
  const total = totalKind(raw, before, rows.slice(index + 1));
  if (total !== null) return total;
  const word = wordKey(headingText(raw).replace(/^[\d๐-๙.()\s]+/u, ''));
  if (DIMENSION.test(word)) return 'dimension';
  if (hasWeight(raw)) return isParentWithWeight(rows, index) ? 'heading' : 'indicator';
  return judgeWithoutFigures(rows, index, word, before);
}

function judgeWithoutFigures(
  rows: readonly RawRow[],
  index: number,
  word: string,
  before: readonly JudgedRow[],
): RowKind {
  const raw = rows[index];
  if (raw === undefined) return 'note';
  const text = comparable(firstText(raw));
  if (NOTE.test(wordKey(text)) || text.startsWith('*')) return 'note';
  if (hasChildren(rows, index) || GROUP.test(word)) return 'heading';
  if (SIGNATURE.test(text)) return 'signature';
  return isEmptyIndicator(raw, before) ? 'indicator' : 'note';
}

/** An indicator with nothing filled in yet looks like a line of text; its number or its unit tells them apart. */
function isEmptyIndicator(raw: RawRow, before: readonly JudgedRow[]): boolean {
  if (raw.name === '') return false;
  const described = raw.unit !== '' || raw.base.kind === 'value';
  const ended = before.some((row) => row.kind === 'total' || row.kind === 'note' || row.kind === 'signature');
  if (raw.no !== null) return described || !ended;
  const numbered = before.some((row) => row.kind === 'indicator' && row.raw.no !== null);
  return described && !ended && !numbered;
}

/** The label of a total may have slipped under the levels; it is no level. */
function hasLevels(raw: RawRow): boolean {
  if (isProse(raw)) return false;
  return raw.levels.some(
    (level) => level.kind !== 'none' && !(level.kind === 'text' && isTotalKey(wordKey(level.text))),
  );
}

function hasWeight(raw: RawRow): boolean {
  return raw.weight.kind !== 'none' && !isProse(raw);
}

/** Signatures and notes run through the columns of figures; only words stand there then, and no name before them. */
function isProse(raw: RawRow): boolean {
  const figures = [raw.weight, ...raw.levels];
  if (figures.some((figure) => figure.kind !== 'none' && figure.kind !== 'text')) return false;
  const text = comparable(firstText(raw));
  return raw.name === '' || SIGNATURE.test(text) || NOTE.test(wordKey(text));
}

/** The label of a total may stand in any column, or be missing where the cell is plainly a sum. */
function totalKind(
  raw: RawRow,
  before: readonly JudgedRow[],
  after: readonly RawRow[],
): 'total' | 'subtotal' | null {
  const keys = raw.cells.map((cell) => wordKey(textOf(cell)));
  if (raw.name === '' || isTotalKey(wordKey(raw.name))) {
    if (keys.some((key) => SUBTOTAL.test(key))) return 'subtotal';
    if (keys.some((key) => TOTAL.test(key))) return 'total';
  }
  return isBareSum(raw, before) && !after.some(hasLevels) ? 'total' : null;
}

function isBareSum(raw: RawRow, before: readonly JudgedRow[]): boolean {
  if (raw.name !== '' || raw.unit !== '' || raw.no !== null || raw.weight.kind !== 'value') return false;
  const weights = before.filter((row) => row.kind === 'indicator').map((row) => row.raw.weight);
  return addsUpTo(weights, raw.weight.value);
}

function isTotalKey(key: string): boolean {
  return TOTAL.test(key) || SUBTOTAL.test(key);
}

/** A table that runs over pages shows its head again. */
function repeatsHeader(raw: RawRow, columns: Columns): boolean {
  const byColumn = new Map([...columns.values()].map((column) => [column.column, column]));
  let same = 0;
  let levels = 0;
  let other = 0;
  for (const cell of raw.cells) {
    const column = byColumn.get(cell.column);
    const key = wordKey(textOf(cell));
    if (column === undefined) continue;
    if (column.field.startsWith('level') && key === column.field.slice('level'.length)) levels += 1;
    else if (key.length > 1 && column.header.split(' / ').some((part) => wordKey(part) === key)) same += 1;
    else other += 1;
  }
  return other === 0 && (same >= 2 || (levels >= 3 && same + levels === raw.cells.length));
}

/** "(1) (2) (3)" or "1 2 3 4": the numbers of the columns, printed under the head of many forms. */
function isColumnMarks(raw: RawRow): boolean {
  const texts = raw.cells.map((cell) => comparable(textOf(cell)));
  if (texts.length < 3 || !texts.every((text) => COLUMN_MARK.test(text))) return false;
  const numbers = texts.map((text) => Number(/\d+/u.exec(text)?.[0] ?? 'NaN'));
  const first = numbers[0] ?? 0;
  return (
    texts.every((text) => text.startsWith('(')) || numbers.every((number, index) => number === first + index)
  );
}

function isChild(child: RawRow, parent: RawRow): boolean {
  return parent.no !== null && child.no?.startsWith(`${parent.no}.`) === true;
}

function hasChildren(rows: readonly RawRow[], index: number): boolean {
  const parent = rows[index];
  const next = rows[index + 1];
  if (parent === undefined || next === undefined) return false;
  if (parent.no === null) return false;
  return isChild(next, parent) || (/^[-–•·]/u.test(next.name) && hasLevels(next));
}

/** A parent that states the sum of its children's weights is not counted a second time. */
function isParentWithWeight(rows: readonly RawRow[], index: number): boolean {
  const parent = rows[index];
  if (parent?.weight.kind !== 'value' || !hasChildren(rows, index)) return false;
  const after = rows.slice(index + 1);
  const end = after.findIndex((row) => row.no !== null && !isChild(row, parent));
  const children = end === -1 ? after : after.slice(0, end);
  const weights = children.filter((row) => isChild(row, parent) && hasLevels(row)).map((row) => row.weight);
  return addsUpTo(weights, parent.weight.value);
}

function firstText(raw: RawRow): string {
  const cell = raw.cells.find((each) => !isNumber(textOf(each))) ?? raw.cells[0];
  return tidy(textOf(cell));
}

/** A heading may be spread over the columns of number and name. */
function headingText(raw: RawRow): string {
  const texts = raw.cells.map((cell) => tidy(textOf(cell)));
  const [first = '', second = ''] = texts;
  return /^(มิติ|ด้าน|dimension|perspective)(ที่)?\d*$/u.test(wordKey(first)) && /\p{L}/u.test(second)
    ? `${first} ${second}`
    : firstText(raw);
}
