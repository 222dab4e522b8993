import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAgreement } from '#domain/agreement/read-agreement';
import type { Merge, Sheet } from '#domain/agreement/sheet';
import { sheet, workbook, type Written } from '#test/unit/domain/agreement/workbook-builder';

type Column = { readonly head: string; readonly cells: readonly Written[] };

const LEVELS = [1, 2, 3, 4, 5];
const NAMES = ['การเบิกจ่ายงบประมาณ', 'ความพึงพอใจของผู้รับบริการ', 'ลดระยะเวลาให้บริการ', 'รายได้จากการท่องเที่ยว'];

/** Whole agreements whose levels run one way and whose weights are whole percents. */
const agreement = fc
  .array(
    fc.record({
      name: fc.constantFrom(...NAMES),
      unit: fc.constantFrom('ร้อยละ', 'คน', 'วัน', 'ล้านบาท', 'ระดับ'),
      weight: fc.integer({ min: 1, max: 40 }),
      first: fc.integer({ min: 20, max: 500 }),
      gap: fc.integer({ min: -4, max: 4 }).filter((gap) => gap !== 0),
      base: fc.option(fc.integer({ min: 6, max: 900 })),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((rows): readonly Column[] => [
    { head: 'ที่', cells: rows.map((_row, index) => index + 1) },
    { head: 'ตัวชี้วัด', cells: rows.map(({ name }) => name) },
    { head: 'หน่วยวัด', cells: rows.map(({ unit }) => unit) },
    { head: 'ข้อมูลพื้นฐาน 2568', cells: rows.map(({ base }) => base) },
    { head: 'น้ำหนัก (ร้อยละ)', cells: rows.map(({ weight }) => weight) },
    { head: 'ผู้รับผิดชอบ', cells: rows.map(() => 'สำนักงานจังหวัด') },
    ...LEVELS.map((level) => ({
      head: `ระดับ ${String(level)}`,
      cells: rows.map(({ first, gap }) => first + gap * (level - 1)),
    })),
  ]);

function draw(columns: readonly Column[], row: number, column: number): Sheet {
  const height = columns[0]?.cells.length ?? 0;
  const lines = Array.from({ length: height }, (_each, at) => columns.map(({ cells }) => cells[at] ?? null));
  return sheet([columns.map(({ head }) => head), ...lines], { at: { row, column } });
}

describe('the place of a table means nothing', () => {
  it('reads the same indicators wherever the columns and the head stand', () => {
    fc.assert(
      fc.property(
        agreement.chain((columns) =>
          fc.tuple(fc.constant(columns), fc.shuffledSubarray([...columns], { minLength: columns.length })),
        ),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 30 }),
        ([columns, shuffled], row, column) => {
          const plain = readAgreement(workbook(draw(columns, 1, 1)));
          const moved = readAgreement(workbook(draw(shuffled, row, column)));
          const only = (read: typeof plain): unknown => read.rows.map(({ indicator }) => indicator);
          expect(plain.rows).toHaveLength(columns[0]?.cells.length ?? 0);
          expect(only(moved)).toEqual(only(plain));
          expect(moved.weightTotal).toBe(plain.weightTotal);
          expect(moved.problems.map(({ code }) => code).sort()).toEqual(
            plain.problems.map(({ code }) => code).sort(),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('hostile sheets', () => {
  const HEADS = ['ตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก', 1, 2, 3, 4, 5];

  it('heads and names that are keys of every object do no harm', () => {
    const keys = ['__proto__', 'constructor', 'prototype', 'toString'];
    const read = readAgreement(
      workbook(
        sheet([[...HEADS, ...keys], ...keys.map((key) => [key, key, 25, 1, 3, 5, 7, 9, key, key, key, key])]),
      ),
    );
    expect(read.rows.map(({ indicator }) => indicator.name)).toEqual(keys);
    expect(Object.keys({})).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('a merge over the whole sheet and a cell at its far end are walked as the few cells they are', () => {
    const everything: Merge = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };
    const plain = sheet([HEADS, ['1 ก', 'คน', 100, 1, 3, 5, 7, 9]], {
      at: { row: 1_000_000, column: 16_000 },
    });
    const read = readAgreement(workbook({ ...plain, merges: [{ ...everything, top: 3, left: 2 }] }));
    expect(read.problems[0]?.code).toBe('not-an-agreement');
    expect(readAgreement(workbook(plain)).rows).toHaveLength(1);
  });

  it('any texts and numbers in any cells give an answer', () => {
    const written = fc.oneof(
      fc.constantFrom<Written>(...HEADS, 'รวม', 'มิติที่ 1', 'หมายเหตุ', '2.1 ก', '-', '๕', null),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.integer(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(written, { maxLength: 10 }), { maxLength: 25 }), (lines) => {
        const read = readAgreement(workbook(sheet([HEADS, ...lines])));
        const details = read.problems.flatMap((each) => Object.values(each.details));
        expect(details.every((text) => text.length <= 200)).toBe(true);
        expect(read.rows.length + read.skipped.length).toBeLessThanOrEqual(lines.length);
      }),
      { numRuns: 200 },
    );
  });
});
