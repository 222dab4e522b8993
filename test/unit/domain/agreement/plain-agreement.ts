import { readAgreement } from '#domain/agreement/read-agreement';
import type { ReadAgreement } from '#domain/agreement/sheet';
import {
  sheet,
  workbook,
  type SheetOptions,
  type Written,
} from '#test/unit/domain/agreement/workbook-builder';

export const HEADS: readonly Written[] = [
  'ตัวชี้วัด',
  'หน่วยวัด',
  'ข้อมูลพื้นฐาน',
  'น้ำหนัก',
  1,
  2,
  3,
  4,
  5,
  'ช่วงปรับเกณฑ์การให้คะแนน',
];

/** Reads the lines under the heads of a plain agreement. */
export function read(lines: readonly (readonly Written[])[], options: SheetOptions = {}): ReadAgreement {
  return readAgreement(workbook(sheet([HEADS, ...lines], options)));
}

/** The problems as "code cell". */
export function codes(agreement: ReadAgreement): readonly string[] {
  return agreement.problems.map(({ code, cell }) => `${code} ${cell ?? ''}`);
}

/** A good row: name, weight and, where wanted, other levels. */
export function row(
  name: string,
  weight: Written,
  levels: readonly Written[] = [10, 20, 30, 40, 50],
): readonly Written[] {
  return [name, 'คน', null, weight, ...levels];
}
