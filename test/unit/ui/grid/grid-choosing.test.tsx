// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { openGrid, SHEET } from './weights-grid.tsx';

let grid: ReturnType<typeof openGrid>;
const open = (...given: Parameters<typeof openGrid>): typeof grid => (grid = openGrid(...given));
afterEach(() => grid.close());

describe('choosing from a list', () => {
  it('opens with Enter at the present choice, and takes the next one', () => {
    open(SHEET).click('1.1', 'unit');
    grid.press('Enter');
    expect(grid.focused().getAttribute('role')).toBe('listbox');
    grid.press('ArrowDown');
    grid.press('Enter');
    expect(grid.seen.edits[0]?.edits).toEqual([{ rowId: '1.1', columnId: 'unit', text: 'percent' }]);
    expect(grid.focused()).toBe(grid.cell('1.2', 'unit'));
  });

  it('goes to the entry that begins with the key that opened it', () => {
    open(SHEET).click('1.1', 'unit');
    grid.press('บ', { code: 'BracketLeft' });
    grid.press('Tab');
    expect(grid.cell('1.1', 'unit').textContent).toBe('บาท/ไร่');
  });

  it('takes the entry that is clicked, and nothing when it is left', () => {
    open(SHEET).click('1.1', 'unit');
    grid.press('ArrowDown', { altKey: true });
    grid.mouse('click', grid.host.querySelector('[data-choice="percent"]')!);
    expect(grid.cell('1.1', 'unit').textContent).toBe('ร้อยละ');
    grid.press('Enter');
    grid.press('ArrowDown');
    act(() => grid.focused().blur());
    expect(grid.host.querySelector('[role="listbox"]')).toBeNull();
    expect(grid.seen.edits).toHaveLength(1);
  });

  it('says what nothing is meant by, and keeps what it has', () => {
    open(SHEET).click('1.1', 'unit');
    for (const key of 'บอ') grid.press(key);
    grid.press('Enter');
    expect(grid.seen.edits).toEqual([]);
    expect(grid.note()).toContain('บอ');
    grid.click('1.1', 'unit');
    for (const key of 'บา') grid.press(key);
    grid.press('Enter');
    expect(grid.seen.edits[0]?.edits).toEqual([{ rowId: '1.1', columnId: 'unit', text: 'baht' }]);
    expect(grid.note()).toBeNull();
  });
});
