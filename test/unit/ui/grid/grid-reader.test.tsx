// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { GridRow } from '#renderer/ui/grid/grid-types';
import { line, openGrid, SHEET, type Item } from './weights-grid.tsx';

let grid: ReturnType<typeof openGrid>;
const open = (...given: Parameters<typeof openGrid>): typeof grid => (grid = openGrid(...given));
afterEach(() => grid.close());

describe('what a screen reader is told', () => {
  it('has the size of the grid, the place of each cell, and the problem in words', () => {
    open(SHEET, { headGroups: [{ span: 2 }, { span: 3, text: 'รอบ 9 เดือน', rule: true }] });
    expect(grid.table.getAttribute('role')).toBe('grid');
    expect(grid.table.getAttribute('aria-label')).toBe('น้ำหนัก');
    expect(grid.table.getAttribute('aria-rowcount')).toBe('9');
    expect(grid.table.getAttribute('aria-colcount')).toBe('5');
    const bad = grid.cell('2.1', 'weight');
    expect(bad.parentElement?.getAttribute('aria-rowindex')).toBe('7');
    expect(bad.getAttribute('aria-colindex')).toBe('3');
    expect(bad.getAttribute('aria-invalid')).toBe('true');
    expect(bad.getAttribute('aria-description')).toBe('น้ำหนักเกิน 10.00');
    expect(grid.cell('2.2', 'weight').getAttribute('aria-readonly')).toBe('true');
    expect(grid.cell('1.1', 'weight').hasAttribute('aria-invalid')).toBe(false);
  });

  it('cuts a heading at the edge of the frozen columns, and shows what belongs in an empty grid', () => {
    const wide: GridRow<Item> = {
      kind: 'group',
      id: 'g',
      label: 'มิติ 1',
      cells: { no: 'มิติ 1' },
      spans: { no: 4 },
    };
    open([wide]);
    const cells = [...grid.host.querySelectorAll('tr.group td')];
    expect(cells.map((td) => [td.getAttribute('aria-colindex'), td.getAttribute('colspan')])).toEqual([
      ['1', null],
      ['2', '3'],
      ['5', null],
    ]);
    grid.close();
    open([], { empty: 'ยังไม่มีตัวชี้วัด' });
    expect(grid.host.textContent).toContain('ยังไม่มีตัวชี้วัด');
    expect(grid.host.querySelectorAll('tbody td')).toHaveLength(0);
  });

  it('is one stop for Tab, from the first cell on', () => {
    open(SHEET);
    const stops = () => [...grid.host.querySelectorAll<HTMLElement>('[tabindex="0"]')];
    expect(stops()).toEqual([grid.cell('1.1', 'no')]);
    act(() => grid.cell('1.1', 'no').focus());
    expect(grid.seen.cursors.at(-1)).toBe('1.1/no');
    grid.press('ArrowRight');
    expect(stops()).toEqual([grid.cell('1.1', 'name')]);
  });

  it('names the field while a cell is edited', () => {
    open(SHEET).click('2.1', 'weight');
    grid.press('F2');
    expect(grid.focused().getAttribute('aria-label')).toBe('น้ำหนัก');
    expect(grid.focused().getAttribute('aria-invalid')).toBe('true');
  });
});

describe('ten thousand rows', () => {
  const MANY = Array.from({ length: 10_000 }, (_, at) => line(`${at + 1}`, '1.00'));

  it('draws a screenful, and goes to the last row at once', () => {
    open(MANY).click('1', 'weight');
    expect(grid.host.querySelectorAll('tr').length).toBeLessThan(60);
    grid.press('End', { ctrlKey: true });
    expect(grid.focused()).toBe(grid.cell('10000', 'half'));
    expect(grid.focused().parentElement?.getAttribute('aria-rowindex')).toBe('10001');
  });

  it('draws the two rows that the cursor leaves and enters, and on an edit the row that changed', () => {
    open(MANY).click('3', 'weight');
    grid.seen.drawn.length = 0;
    grid.press('ArrowDown');
    expect(new Set(grid.seen.drawn)).toEqual(new Set(['3', '4']));
    grid.press('9');
    grid.seen.drawn.length = 0;
    grid.press('Enter');
    expect(new Set(grid.seen.drawn)).toEqual(new Set(['4', '5']));
  });
});

describe('a changed figure', () => {
  it('blinks where the column asks for it, and not when it is drawn first', () => {
    open(SHEET).click('1.1', 'weight');
    const half = grid.cell('1.1', 'half');
    expect(half.hasAttribute('data-changed')).toBe(false);
    grid.press('4');
    grid.press('Enter');
    expect(half.textContent).toBe('2');
    const first = half.getAttribute('data-changed');
    expect(first).not.toBeNull();
    grid.click('1.1', 'weight');
    grid.press('6');
    grid.press('Enter');
    expect(half.getAttribute('data-changed')).not.toBe(first);
    expect(grid.cell('1.2', 'half').hasAttribute('data-changed')).toBe(false);
  });
});
