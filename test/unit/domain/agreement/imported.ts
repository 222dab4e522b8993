import { planImport, type Ground, type RowPlan } from '#domain/agreement/plan-import';
import type { ReadAgreement } from '#domain/agreement/sheet';
import { changeOf, takeIn, type Answer } from '#domain/agreement/take-in';
import type { BookState, Indicator } from '#domain/book/book';
import { applyChange, type Change } from '#domain/book/change';
import { defaultFramework } from '#domain/scoring/default-framework';

export const framework = defaultFramework(2569);
export const VILLAGES = '1.1 ร้อยละของหมู่บ้านที่มีแหล่งน้ำสะอาด';
export const VISITORS = '1.2 จำนวนนักท่องเที่ยวที่พักค้างคืนในจังหวัด';
export const COMPLAINTS = '2.1 ร้อยละของเรื่องร้องเรียนที่แก้ไขเกินกำหนด';

let ids = 0;
export const newId = (): string => `id${String((ids += 1))}`;

export function allOf({ rows }: ReadAgreement): ReadonlySet<number> {
  return new Set(rows.map((each) => each.row));
}

export function taken(state: BookState, sheet: ReadAgreement): BookState {
  return applyChange(state, takeIn(state, framework, sheet, allOf(sheet), newId));
}

export function again(
  state: BookState,
  sheet: ReadAgreement,
  answers: ReadonlyMap<number, Answer> = new Map(),
  ground: Partial<Ground> = {},
): Change {
  const whole: Ground = { state, framework, ...ground };
  return changeOf(whole, sheet, planImport(whole, sheet), { chosen: allOf(sheet), answers }, newId);
}

export function plans(state: BookState, sheet: ReadAgreement): readonly RowPlan[] {
  return planImport({ state, framework }, sheet).rows;
}

export function named(state: BookState, no: string): Indicator {
  const found = [...state.indicator.values()].find((each) => each.no === no);
  if (found === undefined) throw new Error(`no indicator ${no}`);
  return found;
}

export function weightOf(state: BookState): number {
  return [...state.indicator.values()].reduce((sum, { weight }) => sum + Number(weight), 0);
}
