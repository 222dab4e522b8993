import { describe, expect, it } from 'vitest';
import { readAgreement } from '#domain/agreement/read-agreement';
import { codes, HEADS, row } from '#test/unit/domain/agreement/plain-agreement';
import { sheet, workbook, type Written } from '#test/unit/domain/agreement/workbook-builder';

/** A good sheet with one more column under that head. */
function under(head: string, ...results: readonly Written[]): readonly string[] {
  const lines = results.map((result, at) => [...row(`1.${String(at + 1)} จำนวนเรื่อง`, 50), null, result]);
  return codes(readAgreement(workbook(sheet([[...HEADS, head], ...lines]))));
}

describe('a column of results that does not say of which round they are', () => {
  it.each(['ผลการดำเนินงาน', 'ผลการปฏิบัติราชการ', 'ผลงานจริง', 'ผล', 'Actual'])('%s is told', (head) => {
    expect(under(head, 12, 15)).toEqual(['result-without-round K1']);
  });

  it('is nothing to tell while it is empty, or holds words', () => {
    expect(under('ผลการดำเนินงาน', null, null)).toEqual([]);
    expect(under('ผลการดำเนินงาน', 'อยู่ระหว่างดำเนินการ', null)).toEqual([]);
  });

  it('is one that is read where the head names its round', () => {
    expect(under('ผลการดำเนินงานรอบ 6 เดือน', 12, 15)).toEqual([]);
  });
});
