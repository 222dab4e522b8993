import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { move, seek, seekAround, type Step } from '#renderer/ui/grid/navigate';

const EXTENT = { rows: 15, cols: 4 };

describe('moving the cursor', () => {
  it('goes one cell at a time and stops at the edges', () => {
    expect(move({ row: 3, col: 1 }, 'down', EXTENT, 10)).toEqual({ row: 4, col: 1 });
    expect(move({ row: 0, col: 1 }, 'up', EXTENT, 10)).toEqual({ row: 0, col: 1 });
    expect(move({ row: 14, col: 3 }, 'right', EXTENT, 10)).toEqual({ row: 14, col: 3 });
  });

  it('goes a page, to the ends of the row, of the column and of the grid', () => {
    const at = { row: 6, col: 2 };
    expect(move(at, 'page-down', EXTENT, 5)).toEqual({ row: 11, col: 2 });
    expect(move(at, 'page-down', EXTENT, 12)).toEqual({ row: 14, col: 2 });
    expect(move(at, 'row-start', EXTENT, 5)).toEqual({ row: 6, col: 0 });
    expect(move(at, 'row-end', EXTENT, 5)).toEqual({ row: 6, col: 3 });
    expect(move(at, 'bottom', EXTENT, 5)).toEqual({ row: 14, col: 2 });
    expect(move(at, 'first', EXTENT, 5)).toEqual({ row: 0, col: 0 });
    expect(move(at, 'last', EXTENT, 5)).toEqual({ row: 14, col: 3 });
  });

  it('moves by at least one row where the window is lower than a row', () => {
    expect(move({ row: 6, col: 0 }, 'page-up', EXTENT, 0)).toEqual({ row: 5, col: 0 });
  });

  it('never leaves the grid', () => {
    const steps: Step[] = [
      'up',
      'down',
      'left',
      'right',
      'page-up',
      'page-down',
      'first',
      'last',
      'top',
      'bottom',
    ];
    const walk = fc.array(fc.constantFrom(...steps), { maxLength: 60 });
    fc.assert(
      fc.property(
        walk,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 4 }),
        (keys, rows, cols) => {
          let at = { row: 0, col: 0 };
          for (const step of keys) at = move(at, step, { rows, cols }, 3);
          expect(at.row).toBeGreaterThanOrEqual(0);
          expect(at.row).toBeLessThan(rows);
          expect(at.col).toBeGreaterThanOrEqual(0);
          expect(at.col).toBeLessThan(cols);
        },
      ),
    );
  });
});

describe('seeking a cell', () => {
  const marked = new Set(['2:1', '2:3', '9:0']);
  const isMarked = (place: { row: number; col: number }): boolean => marked.has(`${place.row}:${place.col}`);

  it('reads line by line from the cell after the cursor', () => {
    expect(seek({ row: 2, col: 1 }, false, EXTENT, isMarked)).toEqual({ row: 2, col: 3 });
    expect(seek({ row: 2, col: 1 }, true, EXTENT, isMarked)).toBeNull();
    expect(seek({ row: 9, col: 0 }, false, EXTENT, isMarked)).toBeNull();
  });

  it('goes on at the other edge when it may go around', () => {
    expect(seekAround({ row: 9, col: 0 }, false, EXTENT, isMarked)).toEqual({ row: 2, col: 1 });
    expect(seekAround({ row: 2, col: 1 }, true, EXTENT, isMarked)).toEqual({ row: 9, col: 0 });
  });

  it('finds nothing in an empty grid', () => {
    expect(seekAround({ row: 0, col: 0 }, false, { rows: 0, cols: 4 }, () => true)).toBeNull();
  });
});
