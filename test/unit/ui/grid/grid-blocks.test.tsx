// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { openGrid, SHEET } from './weights-grid.tsx';

let grid: ReturnType<typeof openGrid>;
const open = (...given: Parameters<typeof openGrid>): typeof grid => (grid = openGrid(...given));
afterEach(() => grid.close());

describe('blocks', () => {
  it('are chosen with Shift and the arrows, copied for Excel, and reported', () => {
    open(SHEET).click('1.1', 'weight');
    grid.press('ArrowDown', { shiftKey: true });
    grid.press('ArrowRight', { shiftKey: true });
    expect(grid.clipboard('copy')).toBe('10.00\tระดับ\r\n5.00\tระดับ\r\n');
    expect(grid.seen.ranges.at(-1)).toEqual(['10.00', 'ระดับ', '5.00', 'ระดับ']);
    expect(grid.cell('1.2', 'unit').getAttribute('aria-selected')).toBe('true');
    expect(grid.cell('2.1', 'unit').getAttribute('aria-selected')).toBe('false');
    grid.press('Escape');
    expect(grid.seen.ranges.at(-1)).toBeNull();
  });

  it('are chosen by dragging, until the button is up', () => {
    open(SHEET).click('1.1', 'weight', { buttons: 1 });
    grid.mouse('mouseover', grid.cell('2.1', 'weight'), { buttons: 1 });
    expect(grid.seen.ranges.at(-1)).toEqual(['10.00', '5.00', '12.00']);
    grid.mouse('mouseover', grid.cell('2.2', 'weight'), { buttons: 0 });
    expect(grid.seen.ranges.at(-1)).toHaveLength(3);
  });

  it('are pasted from the current cell on, and what lies beyond the grid is said', () => {
    open(SHEET).click('2.3', 'weight');
    grid.clipboard('paste', '"6"\tบาท/ไร่\r\n7\tระดับ\r\n');
    expect(grid.seen.edits).toEqual([
      {
        kind: 'paste',
        edits: [
          { rowId: '2.3', columnId: 'weight', text: '6' },
          { rowId: '2.3', columnId: 'unit', text: 'baht' },
        ],
      },
    ]);
    expect(grid.cell('2.3', 'unit').textContent).toBe('บาท/ไร่');
    expect(grid.note()).toContain('grid.report.beyond');
    grid.press('Escape');
    expect(grid.note()).toBeNull();
  });

  it('are not pasted at all where they would change a cell that cannot be edited; that is said', () => {
    open(SHEET).click('2.1', 'weight');
    grid.clipboard('paste', '4\r\n5\r\n');
    expect(grid.seen.edits).toEqual([]);
    expect(grid.note()).toContain('grid.report.fixed');
    // What stands there already asks nothing of it.
    grid.clipboard('paste', '4\r\n3.00\r\n');
    expect(grid.seen.edits[0]?.edits).toEqual([{ rowId: '2.1', columnId: 'weight', text: '4' }]);
    expect(grid.note()).toBeNull();
  });

  it('leave a list as it is where nothing is meant by a text, and say so', () => {
    open(SHEET).click('1.1', 'unit');
    grid.clipboard('paste', 'ร้อยละ\r\nไม่มีหน่วยนี้\r\n');
    expect(grid.seen.edits[0]?.edits).toEqual([{ rowId: '1.1', columnId: 'unit', text: 'percent' }]);
    expect(grid.cell('1.2', 'unit').textContent).toBe('ระดับ');
    expect(grid.note()).toContain('ไม่มีหน่วยนี้');
    expect(grid.note()).toContain('grid.report.kept');
  });

  it('are filled down with Ctrl+D: the first row of the block, or what stands above a single cell', () => {
    open(SHEET).click('1.1', 'weight');
    grid.press('ArrowDown', { shiftKey: true });
    grid.press('d', { code: 'KeyD', ctrlKey: true });
    expect(grid.cell('1.2', 'weight').textContent).toBe('10.00');
    grid.click('2.1', 'weight');
    grid.press('d', { code: 'KeyD', ctrlKey: true });
    expect(grid.cell('2.1', 'weight').textContent).toBe('10.00');
  });

  it('are emptied with Delete, and cut', () => {
    open(SHEET).click('1.1', 'weight');
    grid.press('ArrowDown', { shiftKey: true });
    grid.press('Delete');
    expect(grid.seen.edits[0]?.kind).toBe('clear');
    expect(grid.seen.edits[0]?.edits.map(({ text }) => text)).toEqual(['', '']);
    grid.click('2.1', 'weight');
    expect(grid.clipboard('cut')).toBe('12.00');
    expect(grid.cell('2.1', 'weight').textContent).toBe('');
  });

  it('hold everything after Ctrl+A, in the Thai layout too', () => {
    open(SHEET).click('1.1', 'weight');
    grid.press('ฟ', { code: 'KeyA', ctrlKey: true });
    expect(grid.seen.ranges.at(-1)).toHaveLength(25);
    expect(grid.focused()).toBe(grid.cell('1.1', 'weight'));
  });

  it('stay with the field while a cell is edited', () => {
    open(SHEET).click('1.1', 'weight');
    grid.press('F2');
    grid.clipboard('paste', '1\t2');
    expect(grid.seen.edits).toEqual([]);
  });
});
