import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBlock, parseBlock } from '#renderer/ui/grid/tsv';

describe('a block on the clipboard', () => {
  it('reads what Excel writes: tabs, CRLF, and a line break at the end that is no row', () => {
    expect(parseBlock('10.00\t1,250.50\r\n5\t\r\n')).toEqual([
      ['10.00', '1,250.50'],
      ['5', ''],
    ]);
  });

  it('keeps tabs, line breaks and doubled quotes inside a quoted cell', () => {
    expect(parseBlock('"บรรทัด 1\nบรรทัด\t2"\t"เรียก ""ตัวชี้วัด"""\n3')).toEqual([
      ['บรรทัด 1\nบรรทัด\t2', 'เรียก "ตัวชี้วัด"'],
      ['3'],
    ]);
  });

  it('takes a quote that nothing closes, or that stands within a cell, for a plain sign', () => {
    expect(parseBlock('"ไม่ปิด\t5" ท่อ\t"ก"ข')).toEqual([['"ไม่ปิด', '5" ท่อ', '"ก"ข']]);
  });

  it('keeps empty cells and an empty row in the middle', () => {
    expect(parseBlock('\t\r\n\r\nก')).toEqual([['', ''], [''], ['ก']]);
  });

  it('writes a single cell bare, and closes each line of a longer block', () => {
    expect(formatBlock([['88.45']])).toBe('88.45');
    expect(formatBlock([['1', '2'], ['']])).toBe('1\t2\r\n\r\n');
  });

  it('gives back every block that it wrote', () => {
    const unit = fc.constantFrom('ก', '่', '1', '"', '\t', '\n', '\r', ' ', ',');
    const cell = fc.oneof(fc.string(), fc.string({ unit }));
    const block = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseBlock(formatBlock(rows))).toEqual(rows);
      }),
    );
  });
});
