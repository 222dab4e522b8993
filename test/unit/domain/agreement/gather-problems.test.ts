import { describe, expect, it } from 'vitest';
import { cellsOf, problemOfCell } from '#domain/agreement/gather-problems';
import type { SheetCell } from '#domain/agreement/sheet';
import { codes, read, row } from '#test/unit/domain/agreement/plain-agreement';
import { formula, type Written } from '#test/unit/domain/agreement/workbook-builder';

const rounded: Partial<SheetCell> = { text: '72.5', number: '72.456', rounded: true };
const never = formula(null);
const uncomputed = (at: number): readonly Written[] => [
  `1.${String(at)} ก${String(at)}`,
  'คน',
  null,
  ...Array.from({ length: 6 }, () => never),
];

describe('a figure that its format rounds', () => {
  it('is read as it is stored, and both figures are told at its cell', () => {
    const agreement = read([row('1 ก', 100, [10, 20, rounded, 80, 90])]);
    expect(agreement.rows[0]?.indicator.levels[2]).toBe('72.456');
    expect(agreement.problems).toMatchObject([
      {
        ...{ code: 'value-rounded', severity: 'warning', cell: 'G2' },
        details: { text: '72.5', value: '72.456' },
      },
    ]);
  });

  it('is told once for a column that is full of them, with every cell', () => {
    const agreement = read(
      [1, 2, 3, 4, 5].map((at) =>
        row(`${String(at)} ก${String(at)}`, 20, [10, 20, at === 3 ? 75 : rounded, 80, 90]),
      ),
    );
    expect(codes(agreement)).toEqual(['value-rounded G2']);
    expect(agreement.problems[0]?.details).toMatchObject({ count: '4', cells: 'G2–G3, G5–G6' });
    expect(agreement.problems.flatMap(cellsOf)).toEqual(['G2', 'G3', 'G5', 'G6']);
  });
});

describe('formulas that were never calculated', () => {
  it('of 2,000 rows are one problem for each column, and every cell is still known', () => {
    const agreement = read(Array.from({ length: 2_000 }, (_, at) => uncomputed(at + 1)));
    expect(agreement.rows).toHaveLength(2_000);
    expect(codes(agreement)).toEqual([
      ...['formula-without-value D2', 'weight-missing D2'],
      ...['E', 'F', 'G', 'H', 'I'].flatMap((column) => [
        `formula-without-value ${column}2`,
        `level-missing ${column}2`,
      ]),
      'weight-sum D2001',
    ]);
    const [first] = agreement.problems;
    expect(first?.details).toMatchObject({ count: '2000', cells: 'D2–D2001' });
    expect(agreement.problems.flatMap(cellsOf)).toHaveLength(12 * 2_000 + 1);
  });

  it('of a few rows are told one by one', () => {
    expect(codes(read([uncomputed(1), uncomputed(2)])).filter((each) => each.includes('level'))).toHaveLength(
      10,
    );
  });
});

describe('any kind that fills a column', () => {
  it('is one line for it, with every row; where the cells differ it is said to be the first of them', () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => [
      `1.${String(at + 1)} ก${String(at + 1)}`,
      'คน',
      null,
      'มาก',
      ...[10, 20, 20, 40, `ประมาณ ${String(at)}`],
    ]);
    const { problems } = read(rows);
    expect(problems.length).toBeLessThan(12);
    const words = problems.filter(({ code }) => code === 'not-a-number');
    expect(words.map(({ cell, details }) => [cell, details['count'], details['varied'] ?? 'no'])).toEqual([
      ['D2', '2000', 'no'],
      ['I2', '2000', 'yes'],
    ]);
    expect(problems.find(({ code }) => code === 'level-repeated')?.details).toMatchObject({
      count: '2000',
      cells: 'G2–G2001',
    });
  });

  it('supplies no text to another cell: what is said of each goes along, and the words are those of their row', () => {
    const { problems, rows } = read(
      Array.from({ length: 25 }, (_, at) =>
        row(`${String(at)} ก${String(at)}`, `ราว ${String(at)}`, [10, 20, 30, 40, 50]),
      ),
    );
    const words = problems.find(({ code }) => code === 'not-a-number');
    expect(words?.details).toMatchObject({ count: '25', text: 'ราว 0' });
    const own = words && problemOfCell(words, 'D26', { row: '26', no: '24', name: 'ก24' });
    expect(own).toMatchObject({ code: 'not-a-number', cell: 'D26' });
    expect(own?.details).toMatchObject({ row: '26', name: 'ก24', text: 'ราว 24', field: 'weight' });
    expect(Object.keys(own?.details ?? {})).not.toContain('cells');
    expect(rows[24]?.indicator.texts).toEqual({ weight: 'ราว 24' });
  });

  it('is told each by each where a line is the only place that shows what was left out', () => {
    const struck: Partial<SheetCell> = { leftOut: { why: 'struck', text: '50' } };
    const rows = Array.from({ length: 30 }, (_, at) => row(`${String(at)} ก`, 1, [10, 20, 30, 40, struck]));
    expect(codes(read(rows)).filter((each) => each.startsWith('cell-struck'))).toHaveLength(30);
  });
});
