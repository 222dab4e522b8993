import { readMethod } from '#domain/agreement/read-words';
import { addsUpTo } from '#domain/agreement/read-weights';
import { isNumber } from '#domain/agreement/read-name';
import type { Reading } from '#domain/agreement/read-number';
import type { RawRow } from '#domain/agreement/read-rows';
import { ZERO, type Exact } from '#domain/exact';
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
export function judgeRows(rows: readonly RawRow[]): readonly JudgedRow[] {
  const judged: JudgedRow[] = [];
  for (const [index, raw] of rows.entries()) {
    const kind = judge(rows, index, judged);
    judged.push({ raw, kind, text: kind === 'dimension' ? headingText(raw) : firstText(raw) });
  }
  return judged;
}

function judge(rows: readonly RawRow[], index: number, before: readonly JudgedRow[]): RowKind {
  const raw = rows[index];
  if (raw === undefined || isHeadAgain(raw, index)) return 'heading';
  const inTable = !isBelowTable(raw, before);
  if (inTable && (hasLevels(raw) || isOfCompound(raw))) return 'indicator';
  const word = wordKey(headingText(raw).replace(/^[\d๐-๙.()\s]+/u, ''));
  if (isDescribed(raw)) return inTable ? judgeWithWeight(rows, index, word) : 'note';
  const total = totalKind(raw, before, rows.slice(index + 1));
  if (total !== null) return total;
  return DIMENSION.test(word) ? 'dimension' : judgeWords(rows, index, word, before);
}

function judgeWords(
  rows: readonly RawRow[],
  index: number,
  word: string,
  before: readonly JudgedRow[],
): RowKind {
  const raw = rows[index];
  const inTable = raw !== undefined && !isBelowTable(raw, before);
  return inTable && hasWeight(raw)
    ? judgeWithWeight(rows, index, word)
    : judgeWithoutFigures(rows, index, word, before);
}

function isHeadAgain(raw: RawRow, index: number): boolean {
  return repeatsHeader(raw) || (index === 0 && isColumnMarks(raw));
}

/** A heading has no unit of its own: a name that begins with the word of one ("ด้านงบประมาณ: …") is a name. */
function isDescribed(raw: RawRow): boolean {
  const unit = raw.columns.get('unit')?.column;
  const hasUnit = raw.unit !== '' && raw.cells.some((cell) => cell.column === unit);
  return (
    hasUnit &&
    raw.name !== '' &&
    (raw.no !== null || hasWeight(raw)) &&
    (hasWeight(raw) || raw.base.kind === 'value')
  );
}

function judgeWithWeight(rows: readonly RawRow[], index: number, word: string): RowKind {
  return isParentWithWeight(rows, index, word) ? 'heading' : 'indicator';
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
  // Names and posts stand below the line that is signed.
  if (SIGNATURE.test(text) || before.at(-1)?.kind === 'signature') return 'signature';
  return isEmptyIndicator(raw, before) ? 'indicator' : 'note';
}

/** An indicator with nothing filled in yet looks like a line of text; its number or its unit tells them apart. */
function isEmptyIndicator(raw: RawRow, before: readonly JudgedRow[]): boolean {
  if (raw.name === '' || isTotalled(before)) return false;
  const described = raw.unit !== '' || raw.base.kind === 'value';
  const ended = before.some((row) => row.kind === 'total' || row.kind === 'note' || row.kind === 'signature');
  if (raw.no !== null) return described || !ended;
  const numbered = before.some((row) => row.kind === 'indicator' && row.raw.no !== null);
  return described && !ended && !numbered;
}

/** A compound indicator has no levels, and need have no weight yet: its method tells it, or whose part it is. */
function isOfCompound(raw: RawRow): boolean {
  return raw.name !== '' && (raw.partOf !== '' || readMethod(raw.method) === 'compound');
}

/** The label of a total may have slipped under the levels; it is no level. */
function hasLevels(raw: RawRow): boolean {
  if (isProse(raw)) return false;
  return raw.levels.some(
    (level) => level.kind !== 'none' && !(level.kind === 'text' && isTotalKey(wordKey(level.text))),
  );
}

/** Under the total or the signatures, words are names and posts, and figures without words another table. */
function isBelowTable(raw: RawRow, before: readonly JudgedRow[]): boolean {
  const figures = [raw.weight, ...raw.levels, raw.base];
  const onlyWords = figures.every((figure) => figure.kind === 'none' || figure.kind === 'text');
  if (isTotalled(before)) return onlyWords || (raw.name !== '' && !/\p{L}/u.test(raw.name));
  return onlyWords && raw.no === null && raw.unit === '' && before.some(({ kind }) => kind === 'signature');
}

/** A total over indicators stands before: what follows is another part of the table or no part of it. */
function isTotalled(before: readonly JudgedRow[]): boolean {
  const total = before.findLastIndex(({ kind }) => kind === 'total');
  return before.slice(0, Math.max(total, 0)).some(({ kind }) => kind === 'indicator');
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
function repeatsHeader(raw: RawRow): boolean {
  const byColumn = new Map([...raw.columns.values()].map((column) => [column.column, column]));
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
  return isChild(next, parent) || (isBullet(next) && hasLevels(next));
}

/**
 * A parent that states the sum of its children's weights is not counted a second time, nor is an issue or objective
 * that states the sum of the indicators below it.
 */
function isParentWithWeight(rows: readonly RawRow[], index: number, word: string): boolean {
  const parent = rows[index];
  if (parent?.weight.kind !== 'value') return false;
  const stated = parent.weight.value;
  const after = rows.slice(index + 1);
  if (hasChildren(rows, index)) {
    const end = after.findIndex((row) => !isChild(row, parent) && (row.no !== null || !isBullet(row)));
    const children = (end === -1 ? after : after.slice(0, end)).filter(hasLevels);
    if (addsUpTo(weightsOf(children), stated)) return true;
  }
  return GROUP.test(word) && parent.unit === '' && firstOnesMake(weightsOf(after.filter(hasLevels)), stated);
}

/** Whether the first of these figures, however many, make the stated one exactly. */
function firstOnesMake(readings: readonly Reading[], stated: Exact): boolean {
  let total = ZERO;
  for (const reading of readings) {
    if (reading.kind === 'value') total = total.add(reading.value);
    if (total.compare(stated) >= 0) return total.equals(stated);
  }
  return false;
}

function weightsOf(rows: readonly RawRow[]): readonly Reading[] {
  return rows.map((row) => row.weight);
}

function isBullet(row: RawRow): boolean {
  return /^[-–•·]/u.test(row.name);
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
