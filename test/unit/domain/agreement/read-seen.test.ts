import { describe, expect, it } from 'vitest';
import { readAgreement } from '#domain/agreement/read-agreement';
import type { LeftOut, SheetCell } from '#domain/agreement/sheet';
import { codes, HEADS, read, row } from '#test/unit/domain/agreement/plain-agreement';
import { sheet, workbook, type Written } from '#test/unit/domain/agreement/workbook-builder';

const LEVELS = [4, 5, 6, 7, 8].map((column) => column + 1);

function leftOut(why: LeftOut['why'], text: string, rest = ''): Partial<SheetCell> {
  return { text: rest, leftOut: { why, text } };
}

/** Levels of two years side by side; the columns that stand first are those of the year before. */
const TWICE = ['ตัวชี้วัด', 'น้ำหนัก', 1, 2, 3, 4, 5, 1, 2, 3, 4, 5];
const twice = (name: string): readonly Written[] => [name, 50, 1, 2, 3, 4, 5, 10, 20, 30, 40, 50];

describe('hidden columns', () => {
  it('beside ones that are seen are not read, and that is said where they begin', () => {
    const options = { hiddenColumns: [3, 4, 5, 6, 7] };
    const { rows, problems } = readAgreement(workbook(sheet([TWICE, twice('ก'), twice('ข')], options)));
    expect(rows.map(({ indicator }) => indicator.levels[0])).toEqual(['10', '10']);
    expect(problems.filter(({ code }) => code.startsWith('column-hidden'))).toMatchObject([
      { code: 'column-hidden-unread', cell: 'C1', details: { columns: 'C–G' } },
    ]);
  });

  it('are used where nothing else says it, and that is said', () => {
    const agreement = read([row('1 ก', 60), row('2 ข', 40)], { hiddenColumns: [...LEVELS, 12] });
    expect(agreement.rows.map(({ indicator }) => indicator.levels.join(' '))).toEqual([
      '10 20 30 40 50',
      '10 20 30 40 50',
    ]);
    expect(agreement.problems).toMatchObject([
      { code: 'column-hidden', cell: 'E1', details: { columns: 'E–I' } },
    ]);
  });

  it('and rows with the title of another year say nothing while one that is seen does', () => {
    const title = (text: string): readonly Written[] => [text];
    const lines = [
      title('คำรับรอง ปีงบประมาณ พ.ศ. 2566'),
      title('คำรับรอง ปีงบประมาณ พ.ศ. 2568'),
      HEADS,
      row('1 ก', 100),
    ];
    expect(readAgreement(workbook(sheet(lines, { hiddenRows: [1] }))).year).toBe(2568);
    expect(readAgreement(workbook(sheet(lines.slice(2), { hiddenRows: [1] }))).year).toBeNull();
    const hiddenOnly = [lines[0] ?? [], HEADS, row('1 ก', 100)];
    expect(readAgreement(workbook(sheet(hiddenOnly, { hiddenRows: [1] }))).year).toBe(2566);
  });
});

describe('what is struck out or not shown', () => {
  it('is told at its cell; what is left of the cell is read', () => {
    const agreement = read([
      row('1 ก', 60, [10, 20, 30, 40, leftOut('struck', '45', '50')]),
      ['2 ข', 'คน', leftOut('not-shown', '0'), 40, 10, 20, 30, 40, 50],
    ]);
    expect(agreement.rows.map(({ indicator }) => [indicator.levels[4], indicator.base])).toEqual([
      ['50', null],
      ['50', null],
    ]);
    expect(codes(agreement)).toEqual(['cell-struck I2', 'value-not-shown C3']);
  });

  it('an indicator that is struck out as a whole is none, and is told once', () => {
    const struck = ['2 ข', 'คน', '7', '40', '1', '2'].map((text) => leftOut('struck', text));
    const agreement = read([row('1 ก', 100), struck]);
    expect(agreement.rows).toHaveLength(1);
    expect(codes(agreement)).toEqual(['cell-struck A3']);
  });
});

describe('figures that are merged down over several rows', () => {
  const second = ['2 ข', 'คน', null, 40, null, 20, 30, 40, 50];

  it('are the base and the levels of each', () => {
    const agreement = read([['1 ก', 'คน', 7, 60, 10, 20, 30, 40, 50], second], {
      merges: ['C2:C3', 'E2:E3'],
    });
    expect(agreement.rows.map(({ indicator }) => [indicator.base, indicator.levels[0]])).toEqual([
      ['7', '10'],
      ['7', '10'],
    ]);
    expect(agreement.problems).toEqual([]);
  });

  it('a weight over two indicators is that of neither alone, and said to be missing', () => {
    const agreement = read([row('1 ก', 100), row('2 ข', null)], { merges: ['D2:D3'] });
    expect(codes(agreement)).toContain('weight-missing D3');
  });

  it('an indicator whose name takes two rows is still one', () => {
    const merges = ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map((column) => `${column}2:${column}3`);
    const agreement = read([['1 ก', 'คน', 7, 100, 10, 20, 30, 40, 50], ['ข้อความบรรทัดที่สอง']], { merges });
    expect(agreement.rows).toHaveLength(1);
  });
});

describe('a day where something else belongs', () => {
  const day = (text: string): Partial<SheetCell> => ({ text, date: true });

  it('is no figure, even when it looks like one', () => {
    const agreement = read([row('1 ก', 100, [day('2567'), 20, 30, 40, 50])]);
    expect(agreement.rows[0]?.indicator.levels[0]).toBeNull();
    expect(codes(agreement)).toContain('not-a-number E2');
  });

  it('is no number of an indicator', () => {
    const lines = [
      ['ที่', ...HEADS],
      [day('1-ม.ค.'), ...row('ก', 100)],
    ];
    const agreement = readAgreement(workbook(sheet(lines)));
    expect(agreement.rows[0]?.indicator.no).toBeNull();
    expect(codes(agreement)).toEqual(['number-is-date A2']);
  });
});
