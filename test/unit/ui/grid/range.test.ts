import { describe, expect, it } from 'vitest';
import { areaOf, placesOf, spread } from '#renderer/ui/grid/range';

const single = (row: number, col: number) => areaOf({ row, col }, { row, col });

describe('a chosen block', () => {
  it('is the same from whichever corner it was drawn', () => {
    const area = areaOf({ row: 5, col: 1 }, { row: 2, col: 3 });
    expect(area).toEqual({ top: 2, left: 1, bottom: 5, right: 3 });
    expect(areaOf({ row: 2, col: 3 }, { row: 5, col: 1 })).toEqual(area);
    expect(placesOf(area)).toHaveLength(12);
  });
});

describe('laying out a pasted block', () => {
  const block = [
    ['1', '2'],
    ['3', '4'],
  ];
  const laid = (area: ReturnType<typeof single>, what: readonly (readonly string[])[]) => {
    const cells: string[] = [];
    spread(what, area, (row, col, text) => cells.push(`${row}:${col}=${text}`));
    return cells;
  };

  it('grows over a single chosen cell', () => {
    expect(laid(single(4, 1), block)).toEqual(['4:1=1', '4:2=2', '5:1=3', '5:2=4']);
  });

  it('fills a chosen block with one value', () => {
    const area = areaOf({ row: 0, col: 0 }, { row: 1, col: 1 });
    expect(laid(area, [['5.00']])).toEqual(['0:0=5.00', '0:1=5.00', '1:0=5.00', '1:1=5.00']);
  });

  it('repeats the block where it goes in evenly, and only there', () => {
    const rows = areaOf({ row: 0, col: 0 }, { row: 3, col: 0 });
    expect(laid(rows, block).filter((cell) => cell.endsWith('=1'))).toEqual(['0:0=1', '2:0=1']);
    const uneven = areaOf({ row: 0, col: 0 }, { row: 2, col: 0 });
    expect(laid(uneven, block)).toHaveLength(4);
  });

  it('does not invent cells that a ragged block does not have', () => {
    expect(laid(single(0, 0), [['1'], ['2', '3']])).toEqual(['0:0=1', '1:0=2', '1:1=3']);
  });
});
